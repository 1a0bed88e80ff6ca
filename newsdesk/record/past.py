"""The record as this desk knew it at a moment in the past.

Claims that were not known yet are gone, and with them the records that rest on them alone. Notes are left out: they
were written later. Of withdrawn records it is only kept that they are withdrawn, so they stay out of the past too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from newsdesk.ports import Answers, Explanation, SearchPage, ShownRow, StatusReport
from newsdesk.record.strike_rules import shown_row
from newsdesk.record.totals import day_of
from newsdesk.strikes import PolicyEvent, StrikeRecord

MOST_RECORDS = 10_000  # centuries of strikes at the rate of 2026


class PastAnswers:
    """Implements `newsdesk.ports.Answers` for one answer: the record is read once. Search, explanations and the
    state of the service are those of now."""

    def __init__(self, answers: Answers, moment: datetime) -> None:
        self._now = answers
        self._moment = moment

    @cached_property
    def _known(self) -> tuple[tuple[StrikeRecord, ShownRow], ...]:
        """By number. A row is worked out again only where something was learned later."""
        rows = {row.number: row for row in self._now.ledger()}
        known = []
        for record in sorted(self._now.latest_strikes(MOST_RECORDS), key=lambda record: record.number):
            then = tuple(claim for claim in record.claims if claim.known_at <= self._moment)
            if not then:
                continue
            past = replace(record, claims=then, note="")
            same = len(then) == len(record.claims) and record.number in rows
            known.append((past, rows[record.number] if same else shown_row(past)))
        return tuple(known)

    def ledger(self) -> tuple[ShownRow, ...]:
        return tuple(row for _, row in self._known)

    def strike(self, number: int) -> StrikeRecord | None:
        return next((record for record, _ in self._known if record.number <= number <= record.last_number), None)

    def strikes_on(self, day: date) -> tuple[StrikeRecord, ...]:
        return tuple(record for record, row in self._known if row.happened_on == day)

    def latest_strikes(self, limit: int) -> tuple[StrikeRecord, ...]:
        newest = sorted(self._known, key=lambda known: (day_of(known[1]), known[1].number), reverse=True)
        return tuple(record for record, _ in newest[:limit])

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        """What had happened: the timeline keeps no day on which it was learned."""
        events = self._now.policy_events(since=since, limit=MOST_RECORDS)
        return tuple(event for event in events if event.date <= self._moment.date())[:limit]

    def search(self, words: str, **filters: Any) -> SearchPage:
        return self._now.search(words, **filters)

    def explain(self, address: str) -> Explanation | None:
        return self._now.explain(address)

    def status(self, now: datetime) -> StatusReport:
        return self._now.status(now)
