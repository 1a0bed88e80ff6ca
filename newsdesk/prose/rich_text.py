"""A line of words that an edge can print in its own way: text, emphasis, links, moments.

A channel's renderer escapes and marks these up once, last. Nothing here knows how Slack or a terminal does it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Bold:
    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Something to type or a name of ours, kept as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A label that leads somewhere. Without a usable address only the label is shown. `strong` words stand out."""

    label: str
    url: str | None
    strong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant, shown in the reader's zone where the channel can do that."""

    at: datetime
    time_only: bool = False


@dataclass(frozen=True, slots=True)
class Emoji:
    """One of four, by the name that Slack gives it. Bold words always follow, so leaving it out loses nothing."""

    name: Literal["warning", "pencil2", "no_entry", "white_check_mark"]


@dataclass(frozen=True, slots=True)
class ChannelRef:
    """A channel by its id."""

    channel: str


@dataclass(frozen=True, slots=True)
class Group:
    """People to be called by a mention."""

    id: str


@dataclass(frozen=True, slots=True)
class Person:
    """A member by id. An edit that names somebody does not call them."""

    id: str


Piece = str | Bold | Code | Link | Moment | Emoji | ChannelRef | Group | Person
Line = tuple[Piece, ...]
PIECES = (Bold, Code, Link, Moment, Emoji, ChannelRef, Group, Person)  # those that are more than text
