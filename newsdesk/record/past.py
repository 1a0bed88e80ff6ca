"""The record as this desk knew it at a moment in the past.

Claims that were not known yet are gone, and with them the records that rest on them alone. Notes are left out: they
were written later. Of withdrawn records it is only kept that they are withdrawn, so they stay out of the past too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property

from newsdesk.ports import ANY_ENTRY, Answers, Explanation, SearchFilters, SearchPage, ShownRow, Stated, StatusReport
from newsdesk.record.shown_row import shown_row
from newsdesk.record.totals import day_of
from newsdesk.strikes import PolicyEvent, StrikeRecord

MOST_EVENTS = 10_000  # decades of policy


def as_known(record: StrikeRecord, moment: datetime) -> StrikeRecord:
    """What was learned later is gone."""
    return replace(record, claims=tuple(claim for claim in record.claims if claim.known_at <= moment))


class PastAnswers:
    """Implements `newsdesk.ports.Answers` for one answer. Search, explanations and the state of the service are those
    of now."""

    def __init__(self, answers: Answers, moment: datetime) -> None:
        self._now = answers
        self._moment = moment

    @cached_property
    def _rows(self) -> Mapping[int, ShownRow]:
        """What was known, by number. A row is worked out again only where something was learned later."""
        known, moved = _learned(self._now.said(), self._moment)
        rows = {row.number: row for row in self._now.ledger() if row.number in known}
        return rows | {record.number: shown_row(record) for record in self._then(known & moved)}

    def _then(self, numbers: Collection[int]) -> tuple[StrikeRecord, ...]:
        return tuple(replace(as_known(one, self._moment), note="") for one in self._now.strikes(numbers))

    def ledger(self) -> tuple[ShownRow, ...]:
        return tuple(self._rows[number] for number in sorted(self._rows))

    def strike(self, number: int) -> StrikeRecord | None:
        found = [row.number for row in self._rows.values() if row.number <= number <= row.last_number]
        if not found and (record := self._now.strike(number)):  # it is part of another one
            found = [record.number] if record.number in self._rows else []
        return next(iter(self._then(found)), None)

    def strikes(self, numbers: Collection[int]) -> tuple[StrikeRecord, ...]:
        return self._then(self._rows.keys() & set(numbers))

    def latest_strikes(self, limit: int) -> tuple[StrikeRecord, ...]:
        newest = sorted(self._rows.values(), key=lambda row: (day_of(row), row.number), reverse=True)
        order = {row.number: place for place, row in enumerate(newest[:limit])}
        return tuple(sorted(self._then(order), key=lambda record: order[record.number]))

    def said(self, *, known_by: datetime | None = None) -> tuple[Stated, ...]:
        return self._now.said(known_by=min(known_by or self._moment, self._moment))

    def contested(self, *, known_by: datetime | None = None) -> tuple[StrikeRecord, ...]:
        return self._now.contested(known_by=min(known_by or self._moment, self._moment))

    def strike_notes(self) -> Mapping[int, str]:
        return {}

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        """What had happened: the timeline keeps no day on which it was learned."""
        events = self._now.policy_events(since=since, limit=MOST_EVENTS)
        return tuple(event for event in events if event.date <= self._moment.date())[:limit]

    def search(
        self, words: str, filters: SearchFilters = ANY_ENTRY, *, limit: int = 5, before_id: int | None = None
    ) -> SearchPage:
        return self._now.search(words, filters, limit=limit, before_id=before_id)

    def explain(self, address: str) -> Explanation | None:
        return self._now.explain(address)

    def status(self, now: datetime) -> StatusReport:
        return self._now.status(now)


def _learned(said: Iterable[Stated], moment: datetime) -> tuple[set[int], set[int]]:
    """The records of which something was known at that moment, and those of which something was learned later."""
    known, moved = set(), set()
    for one in said:
        if one.first_known_at <= moment:
            known.add(one.number)
        if one.last_known_at > moment:
            moved.add(one.number)
    return known, moved
