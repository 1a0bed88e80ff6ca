"""What people do with a card: claim it, mute it, set it aside, and take each of these back.

A mark changes no figure, makes no revision and rings nobody: the card is edited where it stands. Two people who press
at the same moment are put in order by the store; the second one acts on what the first one left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from newsdesk.errors import DeskMoved
from newsdesk.messages import Marks, NewsCard, StrikeCard
from newsdesk.ports import (
    AlertView,
    AlertWrite,
    Amendment,
    AuditNote,
    CardView,
    Clock,
    DeskActions,
    prompt,
)
from newsdesk.routing import Alert, route_update
from newsdesk.understanding import Category

TRIES = 5  # each loser of a race looks again at what the winner wrote

MarkedCard = StrikeCard | NewsCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who acts, by the ids of Slack, and the name that people know."""

    team: str
    user: str
    name: str = ""

    @property
    def actor(self) -> str:
        return f"{self.team}/{self.user}"


class Outcome(StrEnum):
    DONE = "done"
    ALREADY = "already"  # it is so: a second click
    TAKEN = "taken"  # somebody else has claimed it
    NO_CARD = "no_card"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """How it ended; `marks` are the card's as they stand now, None if there is no card."""

    outcome: Outcome
    marks: Marks | None = None


# From the marks as they stand to the marks as they shall be, or to why they stay.
Change = Callable[[Marks], Marks | Outcome]


class Marking:
    """Each method is one press of one person. Raises `StoreUnavailable` as the store does."""

    def __init__(self, store: DeskActions, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @prompt
    def claim(self, key: str, hand: Hand) -> Marked:
        def change(marks: Marks) -> Marks | Outcome:
            if marks.claimed_by:
                return Outcome.ALREADY if marks.claimed_by == hand.user else Outcome.TAKEN
            return replace(marks, claimed_by=hand.user, claimed_at=self._clock.now())

        return self._mark(key, hand, "claim", change)

    @prompt
    def take_over(self, key: str, hand: Hand) -> Marked:
        """Claim what somebody else may have claimed."""

        def change(marks: Marks) -> Marks | Outcome:
            if marks.claimed_by == hand.user:
                return Outcome.ALREADY
            return replace(marks, claimed_by=hand.user, claimed_at=self._clock.now())

        return self._mark(key, hand, "take_over", change)

    @prompt
    def release(self, key: str, hand: Hand) -> Marked:
        """Anybody who may claim may release: people go home with cards in their name."""

        def change(marks: Marks) -> Marks | Outcome:
            return replace(marks, claimed_by=None, claimed_at=None) if marks.claimed_by else Outcome.ALREADY

        return self._mark(key, hand, "release", change)

    def _mark(self, key: str, hand: Hand, action: str, change: Change) -> Marked:
        for _ in range(TRIES):
            view = self._store.card_view(key)
            if view is None or not isinstance(view.alert.card, MarkedCard):
                return Marked(outcome=Outcome.NO_CARD)
            marks = change(view.alert.card.marks)
            if isinstance(marks, Outcome):
                return Marked(outcome=marks, marks=view.alert.card.marks)
            try:
                return self._write(view, view.alert.card, marks, hand, action)
            except DeskMoved:
                continue
        raise DeskMoved(f"overtaken {TRIES} times while marking {key}")

    def _write(self, view: CardView, card: MarkedCard, marks: Marks, hand: Hand, action: str) -> Marked:
        now = self._clock.now()
        after = replace(card, marks=replace(marks, turn=card.marks.turn + 1))
        note = AuditNote(
            at=now, actor=hand.actor, action=action, subject=view.alert.key, detail=_detail(card.marks, marks)
        )
        self._store.amend(
            Amendment(
                expected_version=view.version,
                at=now,
                note=note,
                alert=rewritten(view.alert, after, now),
                deliveries=route_update(_alert(view.alert, after), view.alert.channels),
            )
        )
        return Marked(outcome=Outcome.DONE, marks=after.marks)


def rewritten(alert: AlertView, card: MarkedCard, now: datetime) -> AlertWrite:
    """The same alert with another card; what it belongs to stays."""
    return AlertWrite(
        key=alert.key, revision=card.revision, card=card, severity=alert.severity, at=now, rung=alert.rung
    )


def key_of(record: str) -> str:
    """The alert behind a record's name on a button: "S-31", "N-412"."""
    return f"news/{record}" if record.startswith("N-") else f"strike/{record}"


def _alert(alert: AlertView, card: MarkedCard) -> Alert:
    category = Category.STRIKE if isinstance(card, StrikeCard) else card.category
    return Alert(key=alert.key, card=card, category=category, severity=alert.severity)


def _detail(before: Marks, after: Marks) -> str:
    if before.claimed_by != after.claimed_by:
        return f"claimed by {before.claimed_by or 'nobody'} -> {after.claimed_by or 'nobody'}"
    return ""
