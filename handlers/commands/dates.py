"""Days as people type them: 2026-10-04, 4 Oct 2026, Oct 4, 4 de octubre, March, yesterday, last week."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_MONTHS = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "sept"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
_RELATIVE = {"today": 0, "hoy": 0, "yesterday": 1, "ayer": 1, "last week": 7, "last month": 30}
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOISE = re.compile(r"[,.]|\b(?:de|del|the|of|since|mon|tue|wed|thu|fri|sat|sun)\b|(?<=\d)(?:st|nd|rd|th)\b")


class NotADate(ValueError):
    pass


def read_day(text: str, *, today: date, last: bool = False) -> date:
    """The day that `text` means. Without a year it is the latest such day that is not in the future.

    A month means its first day, or its last one with `last`. Raises NotADate.
    """
    words = " ".join(_NOISE.sub(" ", text.lower()).split())
    if words in _RELATIVE:
        return today - timedelta(days=_RELATIVE[words])
    if _YEAR.fullmatch(words):
        return _made(int(words), 12 if last else 1, None, last)
    iso = _ISO.fullmatch(words)
    if iso:
        return _made(int(iso[1]), int(iso[2]), int(iso[3]) if iso[3] else None, last)
    return _in_words(words.split(), today, last)


def _in_words(words: list[str], today: date, last: bool) -> date:
    months = [month for word in words if (month := _month(word))]
    numbers = [int(word) for word in words if word.isascii() and word.isdigit()]
    days = [number for number in numbers if number <= 31]
    years = [number for number in numbers if 1900 < number < 2200]
    if len(months) != 1 or len(days) > 1 or len(years) > 1 or len(words) != 1 + len(days) + len(years):
        raise NotADate
    day = days[0] if days else None
    if years:
        return _made(years[0], months[0], day, last)
    this_year = _made(today.year, months[0], day, last)
    started = this_year if day else this_year.replace(day=1)
    return this_year if started <= today else _made(today.year - 1, months[0], day, last)


def _month(word: str) -> int | None:
    for number, names in enumerate(_MONTHS, start=1):
        if len(word) >= 3 and any(name.startswith(word) for name in names):
            return number
    return None


def _made(year: int, month: int, day: int | None, last: bool) -> date:
    try:
        if day is None:
            day = calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, day)
    except (ValueError, IndexError):  # 31 Feb; month 13
        raise NotADate from None
