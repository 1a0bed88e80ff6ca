"""What could not be read: the question that it nearly is, ready to run; else what is wrong, a search, and what most
people ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.commands.changes import CHANGES
from handlers.commands.reading.basins import CHOICES
from handlers.commands.reading.dates import IN_NUMBERS, days_in_numbers
from handlers.commands.reading.days import NotADate
from handlers.commands.reading.request import COMMAND, Request
from handlers.commands.reading.subjects import words_to_look_for
from handlers.commands.reading.united_states import are_the_united_states
from handlers.commands.shared.buttons import run_button, way_button
from handlers.page import Button, Page, section
from handlers.rendering.plain import plain_line
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Line
from newsdesk.prose.wording import Lang, day, marked, say, word
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut

_TYPED_ONLY = {each.USAGE.name for each in CHANGES}
_NO_COMMAND, NO_SENTENCE = UNREAD = ("most_asked", "most_asked_of")
# What people type that is pressed on a card, by the words of its button.
_ON_CARD = {
    **dict.fromkeys(("correct", "corregir"), "b_correct"),
    **dict.fromkeys(("claim", "encargarme"), "b_claim"),
    **dict.fromkeys(("release", "liberar"), "b_release"),
    **dict.fromkeys(("mute", "silenciar"), "b_mute"),
    "unmute": "b_unmute",
}
MOST_ASKED = ("latest", "total", "list")


def no_command(request: Request) -> Mistake:
    """The mistake for a first word that is no sub-command: it may be a word to search for."""
    if button := _ON_CARD.get(fold(request.command)):
        return NothingToShow("e_on_card", request.lang, name=request.command, button=say(button, request.lang))
    typed = " ".join([request.command, *request.words, *request.filter_words]).strip("?¿")
    key = _NO_COMMAND if typed == request.command else NO_SENTENCE
    looked_for = " ".join(words_to_look_for(typed)) or typed
    search = f"{COMMAND} {cut(f'search {looked_for}', 200)}"
    return Mistake(key, request.lang, ways=(search, *MOST_ASKED, "help"), typed=cut(typed, 60), search=search)


def with_languages(mistake: Mistake) -> Mistake:
    """The mistake for what is typed in another language than those that are read."""
    mistake.line = (*mistake.line, say("read_languages", mistake.lang))
    return mistake


def with_records(mistake: Mistake, questions: Sequence[str]) -> Mistake:
    """The mistake for what is asked about records that have a name: each is one press away."""
    lines = ", ".join(f"{COMMAND} {question}" for question in questions)
    mistake.line = (*mistake.line, *marked("see_records", mistake.lang, lines=lines))
    mistake.ways = tuple(dict.fromkeys((*questions, *mistake.ways)))
    return mistake


def with_policy(mistake: Mistake, policy: str) -> Mistake:
    """The mistake for what is no question, with the question for what the policy timeline has about it."""
    mistake.line = (*mistake.line, *marked("see_policy", mistake.lang, policy=f"{COMMAND} {policy}"))
    mistake.ways = (policy, *mistake.ways)
    return mistake


def on_card(text: str, lang: Lang) -> Mistake | None:
    """The mistake for who asks how to do what is a button: `how do I correct a figure`."""
    how, *words = [fold(word) for word in text.strip("?¿ ").split()] or [""]
    named = next((word for word in words if word in _ON_CARD), "") if how in ("how", "como") else ""
    return NothingToShow("e_on_card", lang, name=named, button=say(_ON_CARD[named], lang)) if named else None


def of_two_days(text: str, lang: Lang, today: date) -> Mistake | None:
    """The mistake for a day in numbers that may be read in two ways; None if there is none."""
    for found in re.finditer(rf"(?<![\d/]){IN_NUMBERS.pattern}(?![\d/])", text):
        typed = found[0]
        try:
            days = [each.first for each in days_in_numbers(typed, today=today)]
        except NotADate:
            continue
        if len(days) == 2:
            one, other = (day(each, lang, weekday=False) for each in days)
            ways = (text.replace(typed, str(each)) for each in days)
            return Mistake("e_two_days", lang, ways=ways, typed=typed, one=one, other=other, iso=days[0])
    return None


def several(questions: Sequence[str], lang: Lang) -> Mistake:
    """The mistake for who asks two things at once."""
    lines = [f"{COMMAND} {question}" for question in questions]
    return NothingToShow("e_two_questions", lang, ways=questions, first=lines[0], second=lines[1])


def not_read(mistake: Mistake) -> Page:
    """What is wrong, and the ways on from it, each one press away."""
    buttons = [way_button(way, mistake.lang, name=str(n)) for n, way in enumerate(mistake.ways, start=1)]
    return replace(error_page(mistake.line), buttons=tuple(buttons))


def misspelt(typed: Sequence[str], question: str, lang: Lang, *, first: bool) -> Page:
    """The question that the `typed` words were meant for; `first` if they are the sub-command alone.

    What changes something needs to know who asks: a button that asks cannot do it.
    """
    line = f"{COMMAND} {question}"
    run = run_button(cut(say("run_it", lang, line=line), 75), question[:2000])
    buttons = () if question.split()[0] in _TYPED_ONLY else (run,)
    told = marked("no_command" if first else "e_respelt", lang, typed=cut(" ".join(typed), 60), line=cut(line, 200))
    return _page(told, lang, *buttons)


def near(unknown: Sequence[str], question: str, lang: Lang, policy: str) -> Page:
    """The question that is left without the words that are `unknown`, or what comes near where all are known; beside
    it the question for what the policy timeline has about those words."""
    line, typed = cut(f"{COMMAND} {question}", 200), cut(" ".join(unknown), 60)
    run = run_button(cut(say("run_it", lang, line=line), 75), question[:2000])
    if not unknown:
        return _page(marked("e_near_question", lang, line=line), lang, run)
    key = "e_in_united_states" if are_the_united_states(unknown) else "e_words_unknown"
    choices = word(CHOICES, lang)
    looked_for = " ".join(words_to_look_for(typed)) or typed
    told = marked(key, lang, typed=typed, line=line, search=f"{COMMAND} search {looked_for}", choices=choices)
    search = run_button(
        say("search_button", lang), f"search {looked_for}", name="search", spoken=say("search_say", lang)
    )
    if not policy:
        return _page(told, lang, run, search)
    told = (*told, *marked("see_policy", lang, policy=f"{COMMAND} {policy}"))
    return _page(told, lang, run, search, way_button(policy, lang, name="policy"))


def error_page(line: Line) -> Page:
    return Page(text=plain_line(line), parts=(section("e", line, essential=True),))


def _page(line: Line, lang: Lang, *buttons: Button) -> Page:
    help_ = run_button(say("help_button", lang), "help", name="help", spoken=say("help_say", lang))
    return Page(text=plain_line(line), parts=(section("head", line, essential=True),), buttons=(*buttons, help_))
