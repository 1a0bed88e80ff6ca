"""The figures of a digest: the record, what was read, and of weekly ones the strikes of six months. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from newsdesk.messages import Month
from newsdesk.ports import ShownRow
from newsdesk.record.totals import day_of
from newsdesk.strikes import RecordState

MONTHS_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`decided` are the entries of the span by what was decided about them."""

    ledger: Sequence[ShownRow] = ()
    decided: Mapping[str, int] = field(default_factory=dict)


def months_of(ledger: Sequence[ShownRow], until: date) -> tuple[Month, ...]:
    """Confirmed strikes of the last months up to that of `until`, by the waters that are named."""
    counted: Counter[tuple[date, str]] = Counter()
    for row in ledger:
        if row.confirmed and row.state is RecordState.OPEN and day_of(row) <= until:
            counted[day_of(row).replace(day=1), row.location or ""] += row.strikes
    return tuple(_month(first, counted) for first in _last_months(until))


def _last_months(until: date) -> list[date]:
    months = [until.replace(day=1)]
    while len(months) < MONTHS_SHOWN:
        year, month = (months[0].year, months[0].month - 1) if months[0].month > 1 else (months[0].year - 1, 12)
        months.insert(0, date(year, month, 1))
    return months


def _month(first: date, counted: Mapping[tuple[date, str], int]) -> Month:
    here = {location: number for (month, location), number in counted.items() if month == first}
    caribbean, pacific = here.pop("caribbean", 0), here.pop("eastern_pacific", 0)
    return Month(first=first, caribbean=caribbean, eastern_pacific=pacific, elsewhere=sum(here.values()))
