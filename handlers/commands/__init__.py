"""The slash command: words in, an answer out. Reads through `newsdesk.ports.Answers`; knows no Slack client.

One file a sub-command, each with `USAGE` and `run(request, answers)`; `SUBCOMMANDS` in `registry` names them.
`reading` reads what was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from handlers.commands.buttons import with_language
from handlers.commands.reading.request import Request, read
from handlers.commands.reading.spelling import respelt
from handlers.commands.registry import SUBCOMMANDS
from handlers.commands.unknown import misspelt, unknown
from handlers.page import Page, section
from handlers.rendering.plain import page_plain, plain_line
from handlers.replies.reply import Reply, laid_out
from newsdesk.errors import StoreUnavailable, UserError
from newsdesk.ports import Answers
from newsdesk.prose.lines import Line, Sign
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import Lang, marked

__all__ = ["SUBCOMMANDS", "Answer", "answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Reply):
    """A reply to a question, made of `page`; `command` is the sub-command that answered it, if any did."""

    page: Page
    command: str = ""

    @property
    def plain(self) -> str:
        """The lines for a terminal; of an answer with a text file the file alone, which can be written to disk."""
        content = self.file.content if self.file else None
        return content.rstrip("\r\n") if isinstance(content, str) else page_plain(self.page)


def answer(text: str, *, answers: Answers, now: datetime, lang: Lang = "en") -> Answer:
    """Answer the words after `/strikes`, in `lang` unless they ask for another language. What somebody mistyped
    becomes a friendly reply, never an exception."""
    try:
        try:
            return _answered(text, answers, now, lang)
        except Mistake as mistake:
            meant = _meant(text, mistake, lambda better: _answered(better, answers, now, lang))
            return _answer(meant or _error(mistake.line), lang)
    except UserError as err:
        return _answer(_error((str(err),)), lang)
    except StoreUnavailable:
        return _answer(_error((Sign("no_entry"), *marked("e_no_store", lang))), lang)


def _answered(text: str, answers: Answers, now: datetime, lang: Lang) -> Answer:
    request = read(text, now=now, usages=tuple(each.USAGE for each in SUBCOMMANDS.values()), lang=lang)
    page = with_language(_page(request, answers), request.asked_in)
    return _answer(page, request.lang, command=request.command if request.command in SUBCOMMANDS else "")


def _meant(text: str, mistake: Mistake, ask: Callable[[str], Answer]) -> Page | None:
    """The question with its words spelt as known ones, ready to run; None where that cannot be read either."""
    typed, better = respelt(text)
    if not typed:
        return None
    try:
        ask(better)
    except Mistake as other:
        if other.key == mistake.key:
            return None
    return misspelt(typed, better, mistake.lang)


def _page(request: Request, answers: Answers) -> Page:
    command = SUBCOMMANDS.get(request.command)
    if command is None:
        return unknown(request)
    request.allow_only(command.USAGE.filters)
    return command.run(request, answers)


def _error(line: Line) -> Page:
    part = section("e", line, essential=True)
    return Page(text=plain_line(line), parts=(part,))


def _answer(page: Page, lang: Lang, *, command: str = "") -> Answer:
    laid = laid_out(page, lang)
    return Answer(laid.text, laid.blocks, laid.plainer, laid.file, lang, page=page, command=command)
