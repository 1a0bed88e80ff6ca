"""The record in columns of one letter width: 40 across, which a phone shows without wrapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handlers.commands.rows import presumed
from newsdesk.ports import ShownRow
from newsdesk.prose.lines import Line
from newsdesk.prose.wording import day
from newsdesk.record.totals import day_of
from newsdesk.understanding import Comparator

WIDTH = 40
HEADER = "Rec.  Date      Basin     Kill Pres Surv"
LEGEND: tuple[Line, ...] = (
    (
        (
            "Kill killed, ~ about · Pres presumed dead · Surv survivors at first · - not stated"
            " · S-11+ several strikes in one record · ? unconfirmed"
        ),
    ),
)
_BASINS = {
    "caribbean": "Caribbean",
    "eastern_pacific": "E.Pacific",
    "undisclosed": "withheld",
    "other": "elsewhere",
    None: "-",
}


def in_columns(rows: Iterable[ShownRow]) -> Iterator[Line]:
    yield (HEADER,)
    for row in rows:
        when = day(day_of(row), weekday=False, year=False).rjust(6)
        figures = (_killed(row), _number(presumed(row)), _number(row.survivors))
        name = f"S-{row.number}{'+' if row.last_number > row.number else ''}{'' if row.confirmed else '?'}"
        basin = _BASINS.get(row.location, "both")
        columns = f"{name:<5} {when} {day_of(row):%y} {basin:<9} {' '.join(figure.rjust(4) for figure in figures)}"
        yield (columns[:WIDTH],)


def _killed(row: ShownRow) -> str:
    exact = row.killed_comparator == Comparator.EXACTLY.value
    return f"{'' if exact or row.killed is None else row.killed_comparator}{_number(row.killed)}"


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)
