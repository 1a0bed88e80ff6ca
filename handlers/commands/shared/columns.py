"""The record in columns of one letter width: 40 across, which a phone shows without wrapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handlers.commands.shared.rows import presumed
from newsdesk.ports import ShownRow
from newsdesk.prose.rich_text import Line
from newsdesk.prose.wording import Lang, day, say, word
from newsdesk.record.totals import day_of
from newsdesk.understanding import Comparator

WIDTH = 40
# In nine letters at most, as (English, Spanish).
_BASINS = {
    "caribbean": ("Caribbean", "Caribe"),
    "eastern_pacific": ("E.Pacific", "Pacíf.or."),
    "undisclosed": ("withheld", "reservado"),
    "other": ("elsewhere", "otro"),
    None: ("-", "-"),
}
_BOTH = ("both", "ambas")


def in_columns(rows: Iterable[ShownRow], lang: Lang) -> Iterator[Line]:
    yield (say("columns", lang),)
    for row in rows:
        when = f"{'' if row.happened_on else '≤'}{day(day_of(row), lang, weekday=False, year=False)}"
        figures = (_killed(row), _number(presumed(row)), _number(row.survivors))
        name = f"S-{row.number}{'+' if row.last_number > row.number else ''}{'' if row.confirmed else '?'}"
        basin = word(_BASINS.get(row.location, _BOTH), lang)
        columns = f"{name:<5}{when:>7} {day_of(row):%y} {basin:<9} {' '.join(figure.rjust(4) for figure in figures)}"
        yield (columns[:WIDTH],)


def _killed(row: ShownRow) -> str:
    exact = row.killed_comparator == Comparator.EXACTLY
    return f"{'' if exact or row.killed is None else row.killed_comparator}{_number(row.killed)}"


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)
