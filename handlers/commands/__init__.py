"""The slash command: words in, an answer out. Reads through `newsdesk.ports.Answers`; knows no Slack client.

One file a sub-command, each with `USAGE` and `run(request, answers)`; `SUBCOMMANDS` in `registry` names them.
"""

from __future__ import annotations

from datetime import datetime

from handlers.commands.registry import SUBCOMMANDS
from handlers.commands.reply import Reply, with_language
from handlers.commands.request import Request, read
from handlers.commands.unknown import unknown
from handlers.page import Page, section
from newsdesk.errors import StoreUnavailable, UserError
from newsdesk.ports import Answers
from newsdesk.prose.lines import Line, Sign
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import Lang, marked

__all__ = ["SUBCOMMANDS", "Reply", "answer"]


def answer(text: str, *, answers: Answers, now: datetime, lang: Lang = "en") -> Reply:
    """Answer the words after `/strikes`, in `lang` unless they ask for another language. What somebody mistyped
    becomes a friendly reply, never an exception."""
    try:
        request = read(text, now=now, usages=tuple(each.USAGE for each in SUBCOMMANDS.values()), lang=lang)
        known = request.command in SUBCOMMANDS
        page = with_language(_page(request, answers), request.asked_in)
        return Reply(page, answers=known, command=request.command if known else "", lang=request.lang)
    except Mistake as mistake:
        return Reply(_error(mistake.line), answers=False, lang=lang)
    except UserError as err:
        return Reply(_error((str(err),)), answers=False, lang=lang)
    except StoreUnavailable:
        return Reply(_error((Sign("no_entry"), *marked("e_no_store", lang))), answers=False, lang=lang)


def _page(request: Request, answers: Answers) -> Page:
    command = SUBCOMMANDS.get(request.command)
    if command is None:
        return unknown(request)
    request.allow_only(command.USAGE.filters)
    return command.run(request, answers)


def _error(line: Line) -> Page:
    part = section("e", line, essential=True)
    return Page(text=Reply.words(line), parts=(part,))
