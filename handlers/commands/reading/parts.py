"""Parts of a span: `last 2 months of 2025`, `first week of October`, `Q3`, `second half of 2026`, `week of 5 Oct`.

The words come folded and without "of".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.commands.reading.days import MOST_BACK, Days, days_back, month_or_day, whole
from handlers.commands.reading.numbers import whole_number

_THIS, _LAST = 0, -1
_WHICH = {
    **dict.fromkeys(("this", "current", "este", "esta"), _THIS),
    **dict.fromkeys(("last", "final", "previous", "ultimo", "ultima", "ultimos", "ultimas"), _LAST),
    **dict.fromkeys(("first", "primer", "primera", "primero", "primeros", "primeras"), 1),
    **dict.fromkeys(("second", "segundo", "segunda"), 2),
    **dict.fromkeys(("third", "tercer", "tercera"), 3),
    **dict.fromkeys(("fourth", "cuarto", "cuarta"), 4),
}
_UNITS = {
    **dict.fromkeys(("day", "days", "dia", "dias"), "day"),
    **dict.fromkeys(("week", "weeks", "semana", "semanas"), "week"),
    **dict.fromkeys(("month", "months", "mes", "meses"), "month"),
    **dict.fromkeys(("year", "ano"), "year"),
    **dict.fromkeys(("quarter", "trimestre"), "quarter"),
    **dict.fromkeys(("half", "semestre", "mitad", "quincena"), "half"),
}
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6}
_SHORT = re.compile(r"([qh])([1-4])")  # Q3, H1
_IN_HALF_A_MONTH = 15
_A_DAY = timedelta(days=1)
Read = Callable[[Sequence[str]], Days | None]


@dataclass(frozen=True, slots=True)
class _Part:
    """The first, nth, last or this `n` units, and the words for what they are part of."""

    which: int | None
    n: int
    unit: str
    of: Sequence[str]


def part_of_span(words: Sequence[str], today: date, read: Read) -> Days | None:
    """The days that the words mean, if they name a part of the days that `read` finds in the words behind it."""
    part = _named(words)
    if part is None:
        return None
    if not part.of:
        return _of_these_years(part, today)
    span = read(part.of)
    if span is None:
        return None
    return _around(span, part.unit) if part.which is None else _cut(span, part)


def _named(words: Sequence[str]) -> _Part | None:
    if words and (short := _SHORT.fullmatch(words[0])):
        return _Part(int(short[2]), 1, "quarter" if short[1] == "q" else "half", words[1:])
    which = _WHICH.get(words[0]) if words else None
    rest = words if which is None else words[1:]
    number = whole_number(rest[0]) if rest and which is not None else None
    rest = rest if number is None else rest[1:]
    unit = _UNITS.get(rest[0]) if rest else None
    return _Part(which, number or 1, unit, rest[1:]) if unit and (number or 1) <= MOST_BACK else None


def _of_these_years(part: _Part, today: date) -> Days | None:
    """`this quarter`, `last quarter`, `Q3`: of the latest year in which it has begun."""
    if part.unit not in ("quarter", "half") or part.which is None:
        return None
    months = _MONTHS_IN[part.unit]
    now = month_or_day(today.year, (today.month - 1) // months * months + 1, None).first
    if part.which <= 0:
        first = days_back(now, -part.which * months, "month")
        return Days(first, _on(first, 1, part.unit) - _A_DAY)
    this_year = whole("year", today)
    here = _cut(this_year, part)
    return here if here is None or here.first <= today else _cut(whole("year", this_year.first - _A_DAY), part)


def _around(span: Days, unit: str) -> Days | None:
    """`week of 5 Oct`, `month of October`, `year 2025`."""
    if unit not in ("week", "month", "year"):
        return None
    around = whole(unit, span.first)
    return around if span.last <= around.last else None


def _cut(span: Days, part: _Part) -> Days | None:
    """None for a part that is not in the span."""
    if part.unit == "half" and span == whole("month", span.first):
        middle = span.first + timedelta(days=_IN_HALF_A_MONTH)
        halves = Days(span.first, middle - _A_DAY), Days(middle, span.last)
        return {1: halves[0], 2: halves[1], _LAST: halves[1]}.get(part.which or _THIS)
    if not part.which:
        return None
    begin = span.last + _A_DAY if part.which == _LAST else span.first
    first = _on(begin, part.n * (part.which - 1 if part.which > 0 else part.which), part.unit)
    last = _on(first, part.n, part.unit) - _A_DAY
    return Days(first, last) if span.first <= first and last <= span.last else None


def _on(day: date, n: int, unit: str) -> date:
    """The day `n` units later, or earlier where that is less than 0."""
    months = _MONTHS_IN.get(unit)
    return days_back(day, -n * months, "month") if months else days_back(day, -n, unit)
