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
NAME_AND_DAY = 14  # `S-71+? ≤27 Nov`
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
        name = f"S-{row.number}{'+' if row.last_number > row.number else ''}{'' if row.confirmed else '?'}"
        when = f"{'' if row.happened_on else '≤'}{day(day_of(row), lang, weekday=False, year=False)}"
        basin = word(_BASINS.get(row.location, _BOTH), lang)
        figures = f"{_killed(row):>4} {_number(presumed(row)):>3} {_number(row.survivors):>3}"
        # A longer name takes of the room before the day, then of that before the figures: never the last space.
        told = f"{name} {when:>{NAME_AND_DAY - 1 - len(name)}} {day_of(row):%y} {basin:<9}".rstrip()
        yield (f"{told} {figures.lstrip():>{WIDTH - 1 - len(told)}}",)


def _killed(row: ShownRow) -> str:
    exact = row.killed_comparator == Comparator.EXACTLY
    return f"{'' if exact or row.killed is None else row.killed_comparator}{_number(row.killed)}"


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)
