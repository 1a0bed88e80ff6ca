"""What people do with a card: claim it, mute it, set it aside, and take each of these back.

A mark changes no figure, makes no revision and rings nobody: the card is edited where it stands. Two people who press
at the same moment are put in order by the store; the second one acts on what the first one left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from newsdesk.alerting.routing import Alert, route_update
from newsdesk.messages import Marks, Mute, NewsCard, SetAside, StrikeCard
from newsdesk.people.actor import Actor
from newsdesk.ports import (
    Amendment,
    AuditNote,
    CardView,
    Clock,
    DeskActions,
    prompt,
    reads,
)
from newsdesk.retry import retry_when_moved

MarkedCard = StrikeCard | NewsCard


class Outcome(StrEnum):
    DONE = "done"
    ALREADY = "already"  # it is so: a second click
    TAKEN = "taken"  # somebody else has claimed it
    SET_ASIDE = "set_aside"  # it was marked as not relevant meanwhile
    NO_CARD = "no_card"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingResult:
    """How it ended; `marks` are the card's as they stand now, None if there is no card."""

    outcome: Outcome
    marks: Marks | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPress:
    """Who does what with which card; `only_in`: of the channels that have it, this one alone is concerned."""

    key: str
    actor: Actor
    action: str
    only_in: str | None = None


# From the marks as they stand to the marks as they shall be, or to why they stay.
Change = Callable[[Marks], Marks | Outcome]


class Marking:
    """Marks on cards: each method is one press of one person. Raises `StoreUnavailable` as the store does."""

    def __init__(self, store: DeskActions, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @reads
    def card(self, key: str) -> MarkedCard | None:
        view = self._store.card_view(key)
        return view.alert.card if view and isinstance(view.alert.card, MarkedCard) else None

    @prompt
    def claim(self, key: str, actor: Actor) -> MarkingResult:
        def change(marks: Marks) -> Marks | Outcome:
            if marks.claimed_by:
                return Outcome.ALREADY if marks.claimed_by == actor.user else Outcome.TAKEN
            return replace(marks, claimed_by=actor.user, claimed_at=self._clock.now())

        return self._mark(CardPress(key=key, actor=actor, action="claim"), change)

    @prompt
    def take_over(self, key: str, actor: Actor) -> MarkingResult:
        """Claim what somebody else may have claimed."""

        def change(marks: Marks) -> Marks | Outcome:
            if marks.claimed_by == actor.user:
                return Outcome.ALREADY
            return replace(marks, claimed_by=actor.user, claimed_at=self._clock.now())

        return self._mark(CardPress(key=key, actor=actor, action="take_over"), change)

    @prompt
    def release(self, key: str, actor: Actor) -> MarkingResult:
        """Anybody who may claim may release: people go home with cards in their name."""

        def change(marks: Marks) -> Marks | Outcome:
            return replace(marks, claimed_by=None, claimed_at=None) if marks.claimed_by else Outcome.ALREADY

        return self._mark(CardPress(key=key, actor=actor, action="release"), change)

    @prompt
    def mute(self, key: str, actor: Actor, channel: str) -> MarkingResult:
        """No more edits of this card in this channel until something material changes."""

        def change(marks: Marks) -> Marks | Outcome:
            if any(mute.channel == channel for mute in marks.mutes):
                return Outcome.ALREADY
            return replace(marks, mutes=(*marks.mutes, Mute(channel=channel, by=actor.user)))

        return self._mark(CardPress(key=key, actor=actor, action="mute", only_in=channel), change)

    @prompt
    def unmute(self, key: str, actor: Actor, channel: str) -> MarkingResult:
        """The channel gets the card as it stands now."""

        def change(marks: Marks) -> Marks | Outcome:
            rest = tuple(mute for mute in marks.mutes if mute.channel != channel)
            return Outcome.ALREADY if rest == marks.mutes else replace(marks, mutes=rest)

        return self._mark(CardPress(key=key, actor=actor, action="unmute", only_in=channel), change)

    @prompt
    def set_aside(self, key: str, actor: Actor, reason: str) -> MarkingResult:
        """Mark an alert as not relevant: its card shrinks to one line in all channels, and nothing more is told of
        it."""

        def change(marks: Marks) -> Marks | Outcome:
            return replace(marks, set_aside=SetAside(by=actor.user, at=self._clock.now(), reason=reason))

        return self._mark(CardPress(key=key, actor=actor, action="not_relevant"), change)

    @prompt
    def put_back(self, key: str, actor: Actor) -> MarkingResult:
        def change(marks: Marks) -> Marks | Outcome:
            return replace(marks, set_aside=None) if marks.set_aside else Outcome.ALREADY

        return self._mark(CardPress(key=key, actor=actor, action="put_back"), change)

    def _mark(self, press: CardPress, change: Change) -> MarkingResult:
        return retry_when_moved(lambda: self._mark_once(press, change), what=f"marking {press.key}")

    def _mark_once(self, press: CardPress, change: Change) -> MarkingResult:
        view = self._store.card_view(press.key)
        if view is None or not isinstance(view.alert.card, MarkedCard):
            return MarkingResult(outcome=Outcome.NO_CARD)
        before = view.alert.card.marks
        marks = Outcome.SET_ASIDE if before.set_aside and press.action != "put_back" else change(before)
        if isinstance(marks, Outcome):
            return MarkingResult(outcome=marks, marks=before)
        return self._write(press, view, view.alert.card, marks)

    def _write(self, press: CardPress, view: CardView, card: MarkedCard, marks: Marks) -> MarkingResult:
        now = self._clock.now()
        after = replace(card, marks=replace(marks, turn=card.marks.turn + 1))
        channels = [one for one in view.alert.channels if press.only_in in (None, one.channel)]
        waiting = view.alert.channels if marks.set_aside else ()
        self._store.amend(
            Amendment(
                expected_version=view.version,
                at=now,
                note=_note(press, card.marks, marks, at=now),
                alert=view.alert.rewritten(after, at=now),
                deliveries=route_update(Alert(card=after, severity=view.alert.severity), channels),
                withdrawn_lines=tuple(f"{view.alert.key}:{one.channel}:thread:" for one in waiting),
            )
        )
        return MarkingResult(outcome=Outcome.DONE, marks=after.marks)


def _note(press: CardPress, before: Marks, after: Marks, *, at: datetime) -> AuditNote:
    detail = ""
    if before.claimed_by != after.claimed_by:
        detail = f"claimed by {before.claimed_by or 'nobody'} -> {after.claimed_by or 'nobody'}"
    elif before.mutes != after.mutes:
        (one,) = set(before.mutes) ^ set(after.mutes)
        detail = f"in {one.channel}"
    elif marked := after.set_aside or before.set_aside:
        detail = f"reason: {marked.reason}"
    return AuditNote(at=at, actor=press.actor.id, action=press.action, subject=press.key, detail=detail)
