"""One line that a person alone is told, with buttons."""

from __future__ import annotations

from dataclasses import replace

from handlers.page import Button, Page, section
from handlers.rendering.mrkdwn import escape, mrkdwn
from handlers.rendering.plain import plain_line
from handlers.replies.reply import Reply, laid_out
from newsdesk.prose.rich_text import ChannelRef, Line, Person, Piece
from newsdesk.prose.wording import Lang, marked


def told(key: str, lang: Lang, /, *buttons: Button, **values: object) -> Reply:
    """One phrase of the house."""
    return private(marked(key, lang, **values), lang, *buttons)


def private(line: Line, lang: Lang, *buttons: Button) -> Reply:
    """The text has no marks, but calls channels and people as Slack does: their ids say nothing to anybody."""
    parts = (section("e", line, essential=True),)
    shown = laid_out(Page(text=plain_line(line), parts=parts, buttons=buttons), lang)
    return replace(shown, text="".join(map(_spoken, line)))


def _spoken(piece: Piece) -> str:
    return mrkdwn((piece,)) if isinstance(piece, ChannelRef | Person) else escape(plain_line((piece,)))
