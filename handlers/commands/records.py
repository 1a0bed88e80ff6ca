"""What the answers about strikes share: records as cards, the as-of line, source names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from newsdesk.messages import StrikeCard
from newsdesk.ports import ShownRow
from newsdesk.prose.cards import strike_card
from newsdesk.prose.lines import Bold, Line, Moment, cut, one_line
from newsdesk.prose.wording import day
from newsdesk.record.totals import day_of
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Severity


def card_of(record: StrikeRecord, ledger: Sequence[ShownRow], now: datetime) -> StrikeCard:
    """The record as a card of no particular revision: for headline and fact lines."""
    return strike_card(record, ledger=ledger, now=now, severity=Severity.NORMAL)


def record_until(ledger: Iterable[ShownRow]) -> date | None:
    """The last day on record: later days are unknown, not quiet."""
    return max(map(day_of, ledger), default=None)


def as_of(now: datetime, until: date | None) -> Line:
    known = f" · record to {day(until, weekday=False)}" if until else " · the record is empty"
    return Bold("As of"), " ", Moment(now), known


def name_of(row: ShownRow) -> str:
    return f"S-{row.number}" if row.number == row.last_number else f"S-{row.number} to S-{row.last_number}"


def source_name(name: str) -> str:
    return cut(one_line(name), 80)
