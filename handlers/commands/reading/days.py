"""Spans of whole days in the calendar: a week, a month, a year, and so many of them ago."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

# Nobody asks of others, and near the first and the last that there are nothing can be counted back or on.
FIRST_YEAR, LAST_YEAR = 1900, 2199
MOST_BACK = 400  # years, weeks or hours: further back nobody means it


class NotADate(ValueError):
    """No calendar has such a day, or the words mean none."""


class NoSuchDay(NotADate):
    """The words mean a day, and no calendar has it."""


@dataclass(frozen=True, slots=True)
class Days:
    """A span from the first day to the last, both included."""

    first: date
    last: date


def one_day(day: date) -> Days:
    return Days(day, day)


def month_or_day(year: int, month: int, day: int | None) -> Days:
    """A whole month, or one day of it. Raises NotADate, and NoSuchDay for the 31st of February."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADate
    try:
        if day is not None:
            return one_day(date(year, month, day))
        return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    except (ValueError, IndexError):  # 31 Feb; month 13
        raise NoSuchDay from None


def latest(month: int, day: int | None, today: date) -> Days:
    """The month or day of this year, or of last year where this year's is yet to come."""
    this_year = month_or_day(today.year, month, day)
    return this_year if this_year.first <= today else month_or_day(today.year - 1, month, day)


def weekday_of(year: int, month: int, weekday: int, which: int) -> date:
    """Such a day of the week in a month: of the first `which` is 0, of the last -1. Raises NotADate."""
    span = month_or_day(year, month, None)
    days = (span.first + timedelta(days=n) for n in range((span.last - span.first).days + 1))
    return [day for day in days if day.weekday() == weekday][which]


def days_back(today: date, n: int, unit: str | None, *, rolling: bool = False) -> date:
    """The day `n` units before today. A rolling span counts today as one of its days."""
    if unit in ("month", "year"):
        months = today.year * 12 + today.month - 1 - n * (12 if unit == "year" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    days = -(-n // 24) if unit == "hour" else n * (7 if unit == "week" else 1)
    return today - timedelta(days=days - (1 if rolling and unit != "hour" else 0))


def whole(unit: str | None, day: date) -> Days:
    """The week, month or year in which the day is."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6))
    if unit == "month":
        return month_or_day(day.year, day.month, None)
    return Days(date(day.year, 1, 1), date(day.year, 12, 31))


def unit_of(days: Days) -> str:
    """week, month, quarter or year, if it is a whole one; else nothing."""
    named = (unit for unit in ("week", "month", "year") if whole(unit, days.first) == days)
    return next(named, "") or ("quarter" if _is_quarter(days) else "")


def _is_quarter(days: Days) -> bool:
    first = days.first
    return first.month % 3 == 1 and days == Days(
        first.replace(day=1), month_or_day(first.year, first.month + 2, None).last
    )
