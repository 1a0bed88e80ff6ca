"""One thing to show, before it takes any channel's form: words in parts, and buttons.

Alerts and answers are both pages. `handlers.delivery.blocks` makes Block Kit of a page, `handlers.delivery.plain`
lines for a terminal; both say the same words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsdesk.lines import Line


class Look(StrEnum):
    HEADING = "heading"
    SECTION = "section"
    NOTE = "note"  # small print
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`name` becomes the block's id; `essential` parts survive when the channel refuses the full form."""

    name: str
    look: Look
    lines: tuple[Line, ...]
    essential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    label: str
    action_id: str
    value: str
    spoken: str  # for a screen reader: verb and record


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`text` is complete by itself and unescaped: notification, screen reader, last resort.

    `mark` ends every block id (record.revision), so that ids are new on each update. `more` is how to see the rest
    when only the text is left.
    """

    text: str
    parts: tuple[Part, ...]
    buttons: tuple[Button, ...] = ()
    mark: str = ""
    more: str = ""


def heading(text: str) -> Part:
    return Part(name="head", look=Look.HEADING, lines=((text,),), essential=True)


def section(name: str, *lines: Line, essential: bool = False) -> Part:
    return Part(name=name, look=Look.SECTION, lines=lines, essential=essential)


def note(name: str, *lines: Line, essential: bool = False) -> Part:
    return Part(name=name, look=Look.NOTE, lines=lines, essential=essential)
