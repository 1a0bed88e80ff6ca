"""Merge two records, split one, and take either back: each is one press of one person, one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from newsdesk.alerts import Subscription, alert_key
from newsdesk.people.actor import Actor
from newsdesk.people.regrouping.cards import (
    CardsAfter,
    RegroupingStep,
    cards_of_merge,
    cards_of_parting,
    cards_of_split,
)
from newsdesk.ports import AuditNote, Clock, Move, Regroup, Regroupings, RegroupView, prompt, reads
from newsdesk.record.parting import said_apart, without
from newsdesk.record.writing import strike_write
from newsdesk.retry import retry_when_moved
from newsdesk.strikes import Claim, Field, StrikeRecord

MOST_REPORTS = 100  # of one record in a form


class RegroupingOutcome(StrEnum):
    """How a merge, a split or taking one back ended."""

    DONE = "done"
    UNKNOWN = "unknown"  # no such record
    SAME = "same"  # a record and itself
    SHIPPED = "shipped"  # both are of the shipped record
    PART = "part"  # one of them is part of another record already
    WHOLE = "whole"  # it is no part of another record
    NO_REPORT = "no_report"  # none of the chosen reports stands in the record
    EVERY_REPORT = "every_report"  # nothing would be left


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """`kept` and `lost` as they stand afterwards; when nothing was done, `about` is the number that is in the way
    and `part_of` the record that it is part of."""

    outcome: RegroupingOutcome
    kept: StrikeRecord | None = None
    lost: StrikeRecord | None = None
    reports: int = 0  # that moved
    cards: int = 0  # edited
    about: int = 0
    part_of: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryReport:
    """What one entry says of a strike."""

    entry: str  # its key
    outlet: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A record, the reports that can be split off it, and the records that it may be merged with, nearest first."""

    record: StrikeRecord
    reports: tuple[EntryReport, ...]
    near: tuple[StrikeRecord, ...]

    @property
    def can_be_split(self) -> bool:
        """Something must be left of the record."""
        return len(self.reports) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moved:
    """What a step changes. `said` are the claims of the two records `after` it that the store does not have yet; the
    others are moved."""

    move: Move
    after: tuple[StrikeRecord, StrikeRecord]
    cards: CardsAfter
    said: Sequence[Sequence[Claim]] = ((), ())


class Regrouping:
    """Merging and splitting records: each method is one press of one person. Raises `StoreUnavailable` as the
    store does."""

    def __init__(
        self, store: Regroupings, clock: Clock, *, subscriptions: Callable[[], Sequence[Subscription]]
    ) -> None:
        self._store = store
        self._clock = clock
        self._subscriptions = subscriptions

    @reads
    def around(self, number: int) -> Surroundings | None:
        """The record with its reports and the records near it; None if it is not there or is part of another one."""
        record = self._store.regroup_view([number]).records.get(number)
        if record is None or record.merged_into is not None:
            return None
        return Surroundings(record=record, reports=reports_of(record), near=self._store.records_near(number))

    @prompt
    def merge(self, one: int, other: int, actor: Actor) -> Regrouped:
        return retry_when_moved(lambda: self._merge(one, other, actor), what=f"merging S-{one} and S-{other}")

    @prompt
    def part(self, number: int, actor: Actor) -> Regrouped:
        """Take a merge back: the record stands for itself again, with what it had brought."""
        return retry_when_moved(lambda: self._part(number, actor), what=f"parting S-{number}")

    @prompt
    def split(self, number: int, entries: Collection[str], actor: Actor) -> Regrouped:
        """The reports of these entries become a record of their own."""
        return retry_when_moved(lambda: self._split(number, frozenset(entries), actor), what=f"splitting S-{number}")

    # --- steps ------------------------------------------------------------------------------------------------

    def _merge(self, one: int, other: int, actor: Actor) -> Regrouped:
        view = self._store.regroup_view([one, other])
        if wrong := _wrong(view, one, other):
            return wrong
        kept, lost = _in_order(view, view.records[one], view.records[other])
        grown = replace(kept, claims=(*kept.claims, *lost.claims))
        gone = replace(lost, claims=())
        cards = cards_of_merge(self._step(view, actor), kept, grown, gone)
        move = Move(kind="merge", kept=kept.number, lost=lost.number, channels=cards.moved)
        self._write(view, actor, _Moved(move=move, after=(grown, gone), cards=cards))
        return _done(grown, gone, cards, lost.claims)

    def _part(self, number: int, actor: Actor) -> Regrouped:
        view = self._store.regroup_view([number])
        if number not in view.records:
            return Regrouped(outcome=RegroupingOutcome.UNKNOWN, about=number)
        if number not in view.merged:
            return Regrouped(outcome=RegroupingOutcome.WHOLE, about=number)
        into = view.merged[number].into
        view = self._store.regroup_view([number, into])
        if into in view.merged:
            return Regrouped(outcome=RegroupingOutcome.PART, about=into, part_of=view.merged[into].into)
        now, brought = self._clock.now(), view.merged[number]
        kept, lost = view.records[into], view.records[number]
        shrunk = replace(kept, claims=without(kept.claims, brought.claims))
        back = replace(lost, claims=brought.claims, state=brought.state, merged_into=None)
        said = said_apart(shrunk, back, brought.since, now=now)
        shrunk = replace(shrunk, claims=(*shrunk.claims, *said[0]))
        back = replace(back, claims=(*back.claims, *said[1]))
        cards = cards_of_parting(self._step(view, actor), kept, shrunk, back)
        move = Move(kind="part", kept=into, lost=number)
        self._write(view, actor, _Moved(move=move, after=(shrunk, back), cards=cards, said=said))
        return _done(shrunk, back, cards, brought.claims)

    def _split(self, number: int, entries: frozenset[str], actor: Actor) -> Regrouped:
        view = self._store.regroup_view([number])
        record = view.records.get(number)
        if record is None:
            return Regrouped(outcome=RegroupingOutcome.UNKNOWN, about=number)
        if number in view.merged:
            return Regrouped(outcome=RegroupingOutcome.PART, about=number, part_of=view.merged[number].into)
        chosen = tuple(claim for claim in record.claims if claim.entry_key in entries)
        rest = tuple(claim for claim in record.claims if claim.entry_key not in entries)
        if not chosen or not rest:
            return Regrouped(
                outcome=RegroupingOutcome.EVERY_REPORT if chosen else RegroupingOutcome.NO_REPORT, about=number
            )
        new = view.next_number
        first_seen = min(claim.known_at for claim in chosen)
        opened = StrikeRecord(number=new, last_number=new, claims=chosen, opened_at=first_seen)
        shrunk = replace(record, claims=rest)
        cards = cards_of_split(self._step(view, actor), record, shrunk, opened, self._subscriptions())
        move = Move(kind="split", kept=number, lost=new, entries=entries)
        self._write(view, actor, _Moved(move=move, after=(shrunk, opened), cards=cards))
        return _done(shrunk, opened, cards, chosen)

    def _step(self, view: RegroupView, actor: Actor) -> RegroupingStep:
        return RegroupingStep(view=view, who=actor.name or actor.user, now=self._clock.now())

    def _write(self, view: RegroupView, actor: Actor, moved: _Moved) -> None:
        now, cards = self._clock.now(), moved.cards
        self._store.regroup(
            Regroup(
                expected_version=view.version,
                at=now,
                move=moved.move,
                note=_note(view, actor, moved, at=now),
                strikes=tuple(map(strike_write, moved.after, moved.said)),
                alerts=cards.alerts,
                forgotten_alerts=cards.forgotten,
                deliveries=cards.deliveries,
                withdrawn_lines=cards.withdrawn_lines,
            )
        )


def reports_of(record: StrikeRecord) -> tuple[EntryReport, ...]:
    """The newest reports that came through feeds, in the order of arrival. The shipped record and the desk's own
    word stay with their strike."""
    by_entry: dict[str, list[Claim]] = {}
    for claim in record.claims:
        if claim.entry_key is not None and claim.field is not Field.DENIED:
            by_entry.setdefault(claim.entry_key, []).append(claim)
    found = [EntryReport(entry=key, outlet=said[0].outlet, claims=tuple(said)) for key, said in by_entry.items()]
    return tuple(found[-MOST_REPORTS:])


def _wrong(view: RegroupView, one: int, other: int) -> Regrouped | None:
    """Why two records cannot be merged; None if they can."""
    if one == other:
        return Regrouped(outcome=RegroupingOutcome.SAME, about=one)
    for number in (one, other):
        if number not in view.records:
            return Regrouped(outcome=RegroupingOutcome.UNKNOWN, about=number)
        if number in view.merged:
            return Regrouped(outcome=RegroupingOutcome.PART, about=number, part_of=view.merged[number].into)
    if view.records[one].baseline and view.records[other].baseline:
        return Regrouped(outcome=RegroupingOutcome.SHIPPED, about=one)
    return None


def _in_order(view: RegroupView, one: StrikeRecord, other: StrikeRecord) -> tuple[StrikeRecord, StrikeRecord]:
    """The record to keep, and the one that becomes part of it."""

    def weight(record: StrikeRecord) -> tuple[bool, bool, int]:
        alert = view.alerts.get(alert_key(record.key))
        return record.baseline, bool(alert and alert.channels), -record.number

    return (one, other) if weight(one) > weight(other) else (other, one)


def _done(kept: StrikeRecord, lost: StrikeRecord, cards: CardsAfter, moved: Sequence[Claim]) -> Regrouped:
    reports = len({claim.entry_key or claim.outlet for claim in moved})
    return Regrouped(outcome=RegroupingOutcome.DONE, kept=kept, lost=lost, reports=reports, cards=cards.edited)


def _note(view: RegroupView, actor: Actor, moved: _Moved, *, at: datetime) -> AuditNote:
    words, move = {"merge": "merge", "part": "undo_merge", "split": "split"}, moved.move
    was, now = (len(record.claims) for record in (view.records[move.kept], moved.after[0]))
    return AuditNote(
        at=at,
        actor=actor.id,
        action=words[move.kind],
        subject=f"S-{move.lost} {'into' if move.kind == 'merge' else 'from'} S-{move.kept}",
        detail=f"claims of S-{move.kept}: {was} -> {now}",
    )
