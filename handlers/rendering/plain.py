"""Messages and pages for a terminal or a log: no emoji codes, no markup, lines of at most 78 characters."""

from __future__ import annotations

import textwrap
from datetime import datetime

from handlers.messages.pages import page_of
from handlers.page import Page, Part, Style
from handlers.rendering.mrkdwn import safe_url
from newsdesk.messages import Message
from newsdesk.prose.rich_text import Bold, ChannelRef, Code, Emoji, Group, Line, Link, Moment, Person, Piece
from newsdesk.prose.wording import utc

WIDTH = 78


def plain(message: Message, *, card_lang: str, now: datetime) -> str:
    """The message as lines of text."""
    return page_plain(page_of(message, card_lang=card_lang, mention=None, now=now))


def page_plain(page: Page) -> str:
    return "\n".join(line for part in page.in_words for line in _part(part))


def _part(part: Part) -> list[str]:
    if part.look is Style.CODE:
        return [f"  {plain_line(words)}".rstrip() for words in part.lines]
    indent = "" if part.look is Style.HEADING else ("  > " if part.look is Style.QUOTE else "  ")
    return [line for words in part.lines for line in _wrapped(plain_line(words), indent)]


def _wrapped(words: str, indent: str) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  " * words.startswith("• "),
        break_long_words=False,  # an address must stay whole to be clicked
        break_on_hyphens=False,
    )


def plain_line(line: Line) -> str:
    return "".join(_piece(piece) for piece in line)


def _piece(piece: Piece) -> str:
    match piece:
        case str():
            return piece
        case Bold(text=text) | Code(text=text):
            return text
        case Link(label=label, url=url):
            address = safe_url(url)
            return f"{label} <{address}>" if address else label
        case Moment(at=at):
            return utc(at)
        case ChannelRef(channel=channel):
            return channel
        case Person(id=person):
            return person
        case Emoji() | Group():
            return ""
