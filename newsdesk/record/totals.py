"""Running totals of the strike record, by a stated rule, for any span of days and any basin.

The rule: every announced strike counts as one, also when one post names several; killed are those announced as
killed in the strike; presumed dead are their own number and never added; only confirmed records count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from newsdesk.messages import TotalsLine
from newsdesk.ports import ShownRow
from newsdesk.strikes import RecordState

CAMPAIGN_START = date(2025, 9, 2)  # the first announced strike
FATE_UNKNOWN = "fate not stated"
PRESUMED_DEAD = "presumed dead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A figure that some records leave open: `low` leaves out the thinly sourced ones."""

    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BasinTotals:
    location: str | None  # Location value, two joined by "+", "undisclosed", or None when not known
    strikes: int
    vessels: int
    killed: int
    presumed_dead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """All sums over the confirmed records of a span."""

    since: date
    until: date | None  # None = no upper bound
    location: str | None
    strikes: int
    vessels: int
    killed: int
    presumed_dead: int
    strikes_span: Span
    killed_span: Span
    survivors: int  # reported alive after the strike, whatever became of them
    fates: tuple[tuple[str, int], ...]  # what became of them; adds up to `survivors`
    presumed_in: tuple[ShownRow, ...]  # the records that have any
    by_basin: tuple[BasinTotals, ...]  # most killed first
    first_day: date | None
    last_day: date | None  # last strike in the span: later days are unknown, not quiet
    without_toll: int  # records that say no number of killed
    thin: tuple[int, ...]  # numbers of records of low or medium confidence
    unconfirmed: tuple[int, ...]  # numbers of records left out for want of a second origin


def totals(
    ledger: Iterable[ShownRow],
    *,
    since: date = CAMPAIGN_START,
    until: date | None = None,
    location: str | None = None,
) -> Totals:
    """Sum the records dated from `since` to `until`, both included, in one basin or in all."""
    rows = [row for row in ledger if _in_span(row, since, until) and location in (None, row.location)]
    counted = [row for row in rows if row.confirmed]
    solid = [row for row in counted if row.confidence != "low"]
    return Totals(
        since=since,
        until=until,
        location=location,
        strikes=_strikes(counted),
        vessels=_vessels(counted),
        killed=_killed(counted),
        presumed_dead=_presumed(counted),
        strikes_span=Span(low=_strikes(solid), high=_strikes(counted)),
        killed_span=Span(low=_killed(solid), high=_killed(counted)),
        survivors=_survivors(counted),
        fates=_fates(counted),
        presumed_in=tuple(row for row in counted if row.presumed_dead),
        by_basin=_by_basin(counted),
        first_day=min(map(day_of, counted), default=None),
        last_day=max(map(day_of, counted), default=None),
        without_toll=sum(row.killed is None for row in counted),
        thin=tuple(row.number for row in counted if row.confidence in ("low", "medium")),
        unconfirmed=tuple(row.number for row in rows if not row.confirmed),
    )


def totals_line(ledger: Iterable[ShownRow], *, includes_this: bool = True) -> TotalsLine:
    """The running total, as cards and digests show it."""
    counted = [row for row in ledger if row.confirmed and _in_span(row, CAMPAIGN_START, None)]
    return TotalsLine(
        since=CAMPAIGN_START,
        strikes=_strikes(counted),
        vessels=_vessels(counted),
        killed=_killed(counted),
        presumed_dead=_presumed(counted),
        includes_this=includes_this,
    )


def day_of(row: ShownRow) -> date:
    """The day a record is filed under: that of the strike, else the last that it can have been. Rows of earlier
    releases have no such bound."""
    return row.happened_on or row.happened_by or row.announced_on or row.opened_at.date()


def record_until(ledger: Iterable[ShownRow]) -> date | None:
    """The last day on record, what was withdrawn left out: later days are unknown, not quiet."""
    return max((day_of(row) for row in ledger if row.state is RecordState.OPEN), default=None)


def _in_span(row: ShownRow, since: date, until: date | None) -> bool:
    if row.state is RecordState.WITHDRAWN:
        return False
    return since <= day_of(row) and (until is None or day_of(row) <= until)


def _strikes(rows: Iterable[ShownRow]) -> int:
    return sum(row.strikes for row in rows)


def _vessels(rows: Iterable[ShownRow]) -> int:
    return sum(row.vessels if row.vessels is not None else row.strikes for row in rows)


def _killed(rows: Iterable[ShownRow]) -> int:
    return sum(row.killed or 0 for row in rows)


def _presumed(rows: Iterable[ShownRow]) -> int:
    return sum(row.presumed_dead for row in rows)


def _survivors(rows: Iterable[ShownRow]) -> int:
    """Some records list the presumed dead among their survivors, some no longer do: nobody is counted twice."""
    return sum(max(row.survivors or 0, row.presumed_dead) for row in rows)


def _fates(rows: Iterable[ShownRow]) -> tuple[tuple[str, int], ...]:
    fates: Counter[str] = Counter()
    for row in rows:
        fates[PRESUMED_DEAD] += row.presumed_dead
        alive = max(row.survivors or 0, row.presumed_dead) - row.presumed_dead
        fates[row.survivors_fate or FATE_UNKNOWN] += alive
    return tuple((fate, n) for fate, n in sorted(fates.items(), key=lambda item: (-item[1], item[0])) if n)


def _by_basin(rows: Sequence[ShownRow]) -> tuple[BasinTotals, ...]:
    basins = {row.location for row in rows}
    sums = [_basin(basin, [row for row in rows if row.location == basin]) for basin in basins]
    return tuple(sorted(sums, key=lambda basin: (-basin.killed, -basin.strikes, basin.location or "")))


def _basin(location: str | None, rows: Sequence[ShownRow]) -> BasinTotals:
    return BasinTotals(
        location=location,
        strikes=_strikes(rows),
        vessels=_vessels(rows),
        killed=_killed(rows),
        presumed_dead=_presumed(rows),
    )
