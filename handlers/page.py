"""One thing to show, before it takes any channel's form: words in parts, and buttons.

Alerts and answers are both pages. `handlers.rendering.blocks` makes Block Kit of a page, `handlers.rendering.plain`
lines for a terminal; both say the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from newsdesk.prose.rich_text import Line, Piece
from newsdesk.prose.wording import Lang, say


class Style(StrEnum):
    HEADING = "heading"
    SECTION = "section"
    NOTE = "note"  # small print
    QUOTE = "quote"
    CODE = "code"  # columns: every line as it is, in letters of one width


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`name` becomes the block's id; `essential` parts survive when the channel refuses the full form."""

    name: str
    look: Style
    lines: tuple[Line, ...]
    essential: bool = False


Cell = int | str | tuple[int, str]  # a number, words, or a number and how it is shown: (4, "about 4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows that a reader can sort. The first column names the row; no cell is empty."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Stacked bars: one value of each series for each category."""

    title: str
    categories: tuple[str, ...]
    series: Mapping[str, tuple[int, ...]]
    x_label: str
    y_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Native:
    """Something that a channel may know a form of its own for, and the parts that say the same where it does not.

    These may hold the first of it alone; `further` are the buttons to the rest.
    """

    name: str
    shows: Table | Bars
    otherwise: tuple[Part, ...]
    further: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """What must be agreed to before a press counts; `back` is the way out."""

    title: str
    text: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    label: str
    action_id: str
    value: str
    spoken: str  # for a screen reader: verb and record
    asks: Confirmation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """What is rarely wanted, behind three dots. Each choice is its words and what the click carries."""

    action_id: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes with an answer; a terminal prints a text in place of the words. `alt` says what a picture
    shows."""

    name: str
    title: str
    content: str | bytes
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`text` is complete by itself and unescaped: notification, screen reader, last resort.

    `mark` ends every block id (record.revision), so that ids are new on each update. `more` is how to see the rest
    when only the text is left.
    """

    text: str
    parts: tuple[Part | Native, ...]
    buttons: tuple[Button | Menu, ...] = ()
    mark: str = ""
    more: str = ""
    file: Attachment | None = None

    @property
    def has_native(self) -> bool:
        return any(isinstance(part, Native) for part in self.parts)

    @property
    def in_words(self) -> tuple[Part, ...]:
        """The parts without any form that a channel may not know."""
        said = ((part,) if isinstance(part, Part) else part.otherwise for part in self.parts)
        return tuple(chain.from_iterable(said))

    @property
    def buttons_in_words(self) -> tuple[Button | Menu, ...]:
        """The buttons under `in_words`."""
        further = (part.further for part in self.parts if isinstance(part, Native))
        return (*chain.from_iterable(further), *self.buttons)

    def with_pieces(self, changed: Callable[[Piece], Piece]) -> Page:
        """The page with each piece of its lines changed."""

        def rewritten(part: Part) -> Part:
            return replace(part, lines=tuple(tuple(map(changed, line)) for line in part.lines))

        parts = (
            rewritten(part)
            if isinstance(part, Part)
            else replace(part, otherwise=tuple(map(rewritten, part.otherwise)))
            for part in self.parts
        )
        return replace(self, parts=tuple(parts))

    def with_buttons(self, changed: Callable[[Button], Button]) -> Page:
        """The page with each of its buttons changed."""
        parts = (
            replace(part, further=tuple(map(changed, part.further))) if isinstance(part, Native) else part
            for part in self.parts
        )
        buttons = (changed(one) if isinstance(one, Button) else one for one in self.buttons)
        return replace(self, parts=tuple(parts), buttons=tuple(buttons))


def heading(text: str, *, name: str = "head") -> Part:
    return Part(name=name, look=Style.HEADING, lines=((text,),), essential=True)


def section(name: str, *lines: Line, essential: bool = False) -> Part:
    return Part(name=name, look=Style.SECTION, lines=lines, essential=essential)


def note(name: str, *lines: Line, essential: bool = False) -> Part:
    return Part(name=name, look=Style.NOTE, lines=lines, essential=essential)


def code(name: str, *lines: Line, essential: bool = False) -> Part:
    return Part(name=name, look=Style.CODE, lines=lines, essential=essential)


def and_more(rest: int, lang: Lang) -> list[Line]:
    """The last line of a list of which `rest` are not shown; none where all are."""
    return [(say("and_n_more", lang, n=rest),)] if rest > 0 else []


def question(spoken: str, text: str, lang: Lang) -> Confirmation:
    """Whether to do what a button says."""
    return Confirmation(title=say("f_sure", lang, what=spoken), text=text, back=say("f_back", lang))
