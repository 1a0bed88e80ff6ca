"""`help`: made from the sub-commands themselves."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import replace

from handlers.commands.reading.request import BY_BUTTON, COMMAND, Request, Usage
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.vocabulary import WORDS
from handlers.commands.shared.questions import questions_page
from handlers.page import Page, Part, heading, note, section
from newsdesk.people.roles import Permission
from newsdesk.ports import Answers
from newsdesk.prose.help_words import DOES_ES, GROUPS_ES
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.wording import Lang, say
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut

USAGE = Usage(name="help", example="help", does="what you can ask; also help questions", group="Words and reasons")

_ALL = {"commands", "comandos"}


def run(request: Request, answers: Answers) -> Page:
    if fold(request.text) in ("questions", "preguntas"):
        return questions_page(request.lang)
    about, page = _meant(request), help_page(request.usages, request.lang, may=request.may)
    if _asks_for_all(request):
        return page
    return _usage_page(about, request.lang) if about else replace(page, parts=(_not_there(request), *page.parts))


def _asks_for_all(request: Request) -> bool:
    """`help`, `help list of commands`."""
    return not request.words or any(fold(word) in _ALL for word in request.words)


def _meant(request: Request) -> Usage | None:
    """The sub-command that was named, or nearly so: its page says which one it is. It is the first word that is
    not one of any question, or in a sentence one behind it."""
    known = {usage.name: usage for usage in request.usages}
    words = [fold(word) for word in request.words]
    telling = [word for word in words if word not in WORDS or SAME.get(word, word) in known]
    first, *others = telling or [""]
    near = [] if SAME.get(first, first) in known else difflib.get_close_matches(first, [*known, *SAME], cutoff=0.7)
    named = (SAME.get(word, word) for word in (first, *near[:1], *others))
    return next((known[name] for name in named if name in known), None)


def _not_there(request: Request) -> Part:
    typed = Code(cut(request.text, 60))
    line = (say("there_is_no", request.lang), typed, say("help_instead", request.lang))
    return section("unknown", line, essential=True)


def _usage_page(usage: Usage, lang: Lang) -> Page:
    """One sub-command: what it does, a line that works, and its filters."""
    line = f"{COMMAND} {usage.example_in(lang)}"
    filters = ", ".join(f"{name}:" for name in usage.filters if name not in BY_BUTTON)
    days = say("days_in_words", lang) if usage.days != "named" else ""
    words: list[Line] = [(say("words_are", lang, words=", ".join(usage.words)),)] if usage.words else []
    takes = say("filters_are", lang, filters=filters or say("no_filter", lang))
    does = _does(usage, lang)
    return Page(
        text=f"{usage.name}: {does}. {line}",
        parts=(
            section("head", (Bold(usage.name), f": {does}"), (Code(line),), essential=True),
            note("foot", *words, (f"{takes} {days}".strip(),), (say("all_commands", lang), Code(f"{COMMAND} help"))),
        ),
    )


def help_page(usages: tuple[Usage, ...], lang: Lang, *, may: Collection[Permission]) -> Page:
    """Every sub-command that the reader may use, by group."""
    offered = tuple(usage for usage in usages if usage.needs is None or usage.needs in may)
    groups = dict.fromkeys(usage.group for usage in offered)
    names = ", ".join(usage.name for usage in offered)
    foot = _foot(lang, left_out=len(offered) < len(usages))
    return Page(
        text=say("help_text", lang, names=names),
        parts=(heading(say("can_ask", lang)), *(_group(name, offered, lang) for name in groups), foot),
    )


def _does(usage: Usage, lang: Lang) -> str:
    return DOES_ES[usage.name] if lang == "es" else usage.does


def _group(name: str, usages: tuple[Usage, ...], lang: Lang) -> Part:
    lines: list[Line] = [(Bold(GROUPS_ES[name] if lang == "es" else name),)]
    lines += [
        (Code(f"{COMMAND} {usage.example_in(lang)}"), f" {_does(usage, lang)}")
        for usage in usages
        if usage.group == name
    ]
    return section(name.lower().replace(" ", "-"), *lines, essential=True)


def _foot(lang: Lang, *, left_out: bool) -> Part:
    days = [piece for each in say("help_days", lang).split(", ") for piece in (" ", Code(each))]
    sentence = (say("help_sentence", lang), Code(f"{COMMAND} {say('help_example', lang)}"))
    roles: list[Line] = [(say("help_left_out", lang),)] if left_out else []
    return note("foot", sentence, (say("help_private", lang), *days, say("help_spanish", lang)), *roles)
