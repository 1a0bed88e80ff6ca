"""Answers a question: as it was typed, else as the sentence it is, else by offering what it nearly is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers import action_ids as ids
from handlers.commands.reading.language import is_of_others
from handlers.commands.reading.longest import no_such_day_in
from handlers.commands.reading.numbers import NAMED_RECORD
from handlers.commands.reading.request import AS_TYPED, COMMAND, Request, read, without_language
from handlers.commands.reading.sentences import question_meant, question_near
from handlers.commands.reading.spelling import respelt
from handlers.commands.reading.subjects import is_a_name_in, subjects, words_to_look_for
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.two_questions import two_questions
from handlers.commands.registry import SUBCOMMANDS
from handlers.commands.shared.buttons import with_language
from handlers.commands.unknown import (
    NO_SENTENCE,
    UNREAD,
    error_page,
    misspelt,
    near,
    no_command,
    not_read,
    of_two_days,
    on_card,
    several,
    with_languages,
    with_policy,
    with_records,
)
from handlers.page import Button, Page, note
from handlers.rendering.plain import page_plain
from handlers.replies.reply import Reply, laid_out
from newsdesk.errors import StoreUnavailable, UserError
from newsdesk.people.roles import EVERYTHING, Permission
from newsdesk.ports import Answers
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Code, Emoji
from newsdesk.prose.wording import Lang, marked, say
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut

SHORTEST_NAME = 3  # fewer letters are in every name
MOST_RECORDS = 3  # of those named in what was not understood
USAGES = tuple(each.USAGE for each in SUBCOMMANDS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Reply):
    """A reply to a question, made of `page`; `command` is the sub-command that answered it, if any did."""

    page: Page
    command: str = ""

    @property
    def plain(self) -> str:
        """The lines for a terminal, with the way to the rest of a long answer; of an answer with a text file the file
        alone, which can be written to disk; in place of a picture where it can be seen."""
        content = self.file.content if self.file else None
        if isinstance(content, str):
            return content.rstrip("\r\n")
        drawn = [f"  {say('picture_in_slack', self.lang)}"] if content else []
        return "\n".join([page_plain(self.page), *drawn, *_further(self.page)])


def answer(
    text: str, *, answers: Answers, now: datetime, lang: Lang = "en", may: Collection[Permission] = EVERYTHING
) -> Answer:
    """Answer the words after `/strikes`, in `lang` unless they ask for another language, offering only what the
    person `may` do. What somebody mistyped becomes a friendly reply, never an exception."""

    def ask(question: str) -> Answer:
        request = replace(read(question, now=now, usages=USAGES, lang=lang), may=may)
        page = with_language(_page(request, answers), request.asked_in)
        return _answer(page, request.lang, command=request.command)

    typed = text.translate(AS_TYPED).strip().removeprefix(COMMAND)  # "@Strikewire /strikes total"
    try:
        return _as_meant(typed, ask, now)
    except Mistake as mistake:
        page = not_read(_with_help(mistake, typed))
        return _answer(with_language(page, without_language(text)[1]), mistake.lang)
    except UserError as err:
        return _answer(error_page((str(err),)), lang)
    except StoreUnavailable:
        return _answer(error_page((Emoji("no_entry"), *marked("e_no_store", lang))), lang)


def _further(page: Page) -> list[str]:
    """The ways to the next part of a long answer, which are buttons in Slack."""
    buttons = [one for one in page.buttons_in_words if isinstance(one, Button) and one.action_id in ids.FURTHER]
    return [f"  {button.label}: {COMMAND} {button.value}" for button in buttons]


def _as_meant(text: str, ask: Callable[[str], Answer], now: datetime) -> Answer:
    """Answer what was typed as it stands, else read as a sentence, else offer what it nearly is. Raises Mistake
    when it is none of these."""
    try:
        return ask(text)
    except NothingToShow:
        raise
    except Mistake as mistake:
        as_it_stands = mistake
    if both := two_questions(without_language(text)[0], now=now, usages=USAGES):
        raise several(both, as_it_stands.lang)
    if meant := question_meant(text, now=now, usages=USAGES):
        try:
            return _saying_how(ask(meant), meant)
        except NothingToShow:
            raise
        except Mistake as mistake:
            as_it_stands = mistake  # a value that is none, such as a name of nobody: all the rest was understood
    return _offered(text, as_it_stands, ask, now)


def _offered(text: str, mistake: Mistake, ask: Callable[[str], Answer], now: datetime) -> Answer:
    """Offer what the words nearly are. Raises the mistake, or one that says more, when they are near to nothing."""
    if found := _respelt(text, mistake, ask, now):
        return found
    if none := no_such_day_in(text.split(), today=now.date()):
        raise Mistake("e_no_such_day", mistake.lang, typed=cut(none, 60))
    if either := of_two_days(text, mistake.lang, now.date()):
        either.ways = tuple(way for way in either.ways if _is_read(way, ask))
        raise either
    if pressed := on_card(text, mistake.lang):
        raise pressed
    if is_of_others(text):
        raise with_languages(mistake)
    first = fold(text.split()[0]).partition(":")[0]  # "as-of:2026-02-30 total"
    is_sentence = mistake.key == NO_SENTENCE or first not in SUBCOMMANDS
    if is_sentence and (found := _near(text, ask, now, mistake.lang)):
        return found
    if is_sentence and (records := _records_named(text, ask)):
        raise with_records(mistake, records)
    if mistake.key in UNREAD and (policy := _policy_about(words_to_look_for(without_language(text)[0]), ask)):
        raise with_policy(mistake, policy)
    raise mistake


def _records_named(text: str, ask: Callable[[str], Answer]) -> list[str]:
    """The questions for the records that are named in it."""
    named = dict.fromkeys(f"strike S-{number}" for number in NAMED_RECORD.findall(text))
    return [question for question in [*named][:MOST_RECORDS] if _is_answered(question, ask)]


def _with_help(mistake: Mistake, text: str) -> Mistake:
    """A mistake that leads nowhere leads to what the sub-command takes."""
    first = fold((text.split() or [""])[0])
    command = SAME.get(first, first)
    if not mistake.ways and not isinstance(mistake, NothingToShow) and command in SUBCOMMANDS:
        mistake.ways = (f"help {command}",)
    return mistake


def _respelt(text: str, mistake: Mistake, ask: Callable[[str], Answer], now: datetime) -> Answer | None:
    """The question without its typing errors, if it can be read then."""
    typed, better = respelt(text, USAGES)
    for question in (better, question_meant(better, now=now, usages=USAGES)) if typed else ():
        if question and _is_read(question, ask):
            offer = misspelt(typed, question, mistake.lang, first=typed == text.split()[:1])
            return _answer(with_language(offer, without_language(text)[1]), mistake.lang)
    return None


def _near(text: str, ask: Callable[[str], Answer], now: datetime, lang: Lang) -> Answer | None:
    compared = question_meant(f"compare {text}", now=now, usages=USAGES)  # "killed in 2025 and in 2026"
    unknown, questions = ([], [compared]) if compared else question_near(text, now=now, usages=USAGES)
    read = [question for question in questions if _is_read(question, ask)]
    if not read:
        return None
    question = next((question for question in read if _is_answered(question, ask)), read[0])
    is_name = len(unknown) == 1 and len(unknown[0]) >= SHORTEST_NAME
    is_one = is_name and "source:" not in question  # of two who announced it a filter would drop one
    by_name = f"{question} source:{unknown[0]}" if is_one else ""
    if by_name and _is_answered(by_name, ask):  # "trump strikes"
        unknown, question = [], by_name
    page = near(unknown, question, lang, _policy_about(unknown, ask))
    return _answer(with_language(page, without_language(text)[1]), lang)


def _policy_about(words: Sequence[str], ask: Callable[[str], Answer]) -> str:
    """The question for what the policy timeline has about these words; empty if it has nothing that says them."""
    for subject in subjects(words):
        try:
            told = ask(f"policy {subject}").plain
        except Mistake:
            continue
        if " " in subject or is_a_name_in(told, subject):
            return f"policy {subject}"
    return ""


def _is_answered(question: str, ask: Callable[[str], Answer]) -> bool:
    try:
        ask(question)
    except Mistake:
        return False
    return True


def _is_read(question: str, ask: Callable[[str], Answer]) -> bool:
    try:
        ask(question)
    except NothingToShow:
        return True
    except Mistake:
        return False
    return True


def _saying_how(reply: Answer, question: str) -> Answer:
    """Add to an answer the question that a sentence was understood as."""
    how = note("read", (say("read_as", reply.lang), Code(f"{COMMAND} {question}")))
    return _answer(replace(reply.page, parts=(*reply.page.parts, how)), reply.lang, command=reply.command)


def _page(request: Request, answers: Answers) -> Page:
    """Raises Mistake for what is no sub-command, and for words that the sub-command does not know."""
    command = SUBCOMMANDS.get(request.command)
    if command is None:
        raise no_command(request)
    request.allow_only(command.USAGE.filters)
    return command.run(request, answers)


def _answer(page: Page, lang: Lang, *, command: str = "") -> Answer:
    laid = laid_out(page, lang)
    return Answer(laid.text, laid.blocks, laid.plainer, laid.file, lang, page=page, command=command)
