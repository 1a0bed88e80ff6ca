"""Applies the marks on a card to telling: which channels still get it, and how each sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from newsdesk.messages import Card, LineCard, Marks
from newsdesk.ports import ToldChannel

C = TypeVar("C", bound=Card)


def marks_of(card: Card) -> Marks:
    """A one-line card carries no buttons and so no marks."""
    return Marks() if isinstance(card, LineCard) else card.marks


def edition(card: Card) -> str:
    """Which state of a card this is: its revision, and how often people marked it."""
    turn = marks_of(card).turn
    return f"r{card.revision}.{turn}" if turn else f"r{card.revision}"


def listening(card: Card, channels: Sequence[ToldChannel]) -> tuple[ToldChannel, ...]:
    """The channels that want to hear of this card: not those that muted it."""
    muted = {mute.channel for mute in marks_of(card).mutes}
    return tuple(one for one in channels if one.channel not in muted)


def as_seen_in(card: C, channel: str) -> C:
    """The card as one channel has it: what others muted is their own affair."""
    if isinstance(card, LineCard) or not card.marks.mutes:
        return card
    ours = tuple(mute for mute in card.marks.mutes if mute.channel == channel)
    return replace(card, marks=replace(card.marks, mutes=ours))


def unmuted(card: C) -> C:
    """The card with a new fact: every channel hears of it again."""
    if isinstance(card, LineCard) or not card.marks.mutes:
        return card
    return replace(card, marks=replace(card.marks, mutes=()))
