"""Days as people type them, in English and Spanish: 2026-10-04, Oct 4, 4 de octubre, March, in 2025, last week,
past 30 days, hace 3 días. Every phrase means a span of whole days, often of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from handlers.commands.reading.calendar_names import FEASTS, MONTHS, MOVING_FEASTS, WEEKDAYS, day_of_week, month_of
from handlers.commands.reading.days import (
    FIRST_YEAR,
    LAST_YEAR,
    MOST_BACK,
    Days,
    NoSuchDay,
    NotADate,
    days_back,
    latest,
    month_or_day,
    one_day,
    weekday_of,
    whole,
)
from handlers.commands.reading.numbers import eleven_in_digits, whole_number
from handlers.commands.reading.parts import part_of_span
from handlers.commands.reading.written_dates import in_plain_words
from newsdesk.text.folding import fold

_SINGLE = {  # so many days ago
    **dict.fromkeys(("today", "now", "hoy", "ahora", "midnight", "medianoche"), 0),
    **dict.fromkeys(("this morning", "this afternoon", "this evening", "esta manana", "esta tarde"), 0),
    "esta madrugada": 0,
    **dict.fromkeys(("yesterday", "ayer"), 1),
    **dict.fromkeys(("anteayer", "ante ayer", "antes ayer", "antier", "day before yesterday"), 2),
    **dict.fromkeys(("tomorrow", "manana"), -1),  # nothing is known of them, which is an answer, too
    **dict.fromkeys(("pasado manana", "day after tomorrow"), -2),
}
# A night has two days, and the day of the calendar is that of UTC: at home it may still be the one before.
_NIGHT = {  # so many days after the first of its two
    **dict.fromkeys(("tonight", "overnight", "last night", "anoche", "esta noche"), 1),
    **dict.fromkeys(("antenoche", "anteanoche", "antes anoche", "night before last"), 2),
}
_LATE = {"evening", "night", "noche"}
_UNITS = {
    **dict.fromkeys(("hour", "hora", "hr", "h"), "hour"),
    **dict.fromkeys(("day", "dia"), "day"),
    **dict.fromkeys(("week", "semana"), "week"),
    **dict.fromkeys(("month", "mes", "mese"), "month"),  # "mese": meses without its s
    **dict.fromkeys(("year", "ano"), "year"),
}
_THIS = {"this", "current", "este", "esta"}
_BEFORE = {"last", "previous", "pasado", "pasada", "anterior"}
_PAST = {"past", "last", "ultimo", "ultima", "ultimos", "ultimas"}
# What a word of a day or a span may be, for those who type it wrongly.
DAY_WORDS = frozenset(
    {
        *(name for names in (*MONTHS, *WEEKDAYS) for name in names),
        *(word for unit in _UNITS.keys() - {"mese"} for word in (unit, f"{unit}s")),
        *(word for phrase in (*_SINGLE, *_NIGHT) for word in phrase.split()),
        *(*_THIS, *_BEFORE, *_PAST, "ago", "hace"),
        *("christmas", "navidad", "nochebuena", "nochevieja"),
    }
)
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
# 31/12/2025, 12/31/2025, 31.12.2025, 31/12, 20/9/25; "1-15" is a span.
IN_NUMBERS = re.compile(r"(\d{1,2})(?:/(\d{1,2})(?:/(\d{4}|\d\d))?|([.-])(\d{1,2})\4(\d{4}))")
_NOISE = re.compile(r"[,.]|'s\b|\b(?:de|del|the|of|on|el|la|los|las|since)\b|(?<=\d)(?:st|nd|rd|th)\b")
_ORDINAL = re.compile(r"\b(first|second|third|primero) (?:of|de) (?=[a-z]{3})")
_LAST_YEAR = re.compile(r"(?<=\S )(?:of |del? )*(?:last year|ano pasado)$")  # `October last year`
_SHORT_YEARS = 20  # from 2020
_ORDINALS = {"first": "1", "second": "2", "third": "3", "primero": "1"}
_PART_OF_DAY = re.compile(
    r"(?<=\S) (?:(?:por|en|de|a) la (manana|tarde|noche|madrugada)|(morning|afternoon|evening|night))$"
)
_GLUED = re.compile(r"\b(\d+)(h|hrs?)\b")
# "El mar" is no March, since a month has no article, and "la mañana" is a morning.
_NO_DAY = re.compile(r"\b(?:(?:d?el|al) mar|(?:la|una|cada) manana)\b")


def read_day(text: str, *, today: date, last: bool = False) -> date:
    """The first day that `text` means, or the last one with `last`. Raises NotADate."""
    days = read_days(text, today=today)
    return days.last if last else days.first


def read_days(text: str, *, today: date) -> Days:
    """The days that `text` means. Without a year they are the latest such days that are not in the future.

    A last week or month is the whole one before this; the past week is the seven days up to today. Raises NotADate.
    """
    folded = _ORDINAL.sub(lambda found: f"{_ORDINALS[found[1]]} of ", fold(text))
    folded = _LAST_YEAR.sub(str(today.year - 1), folded)
    if in_numbers := days_in_numbers(folded.strip(), today=today):
        if len(in_numbers) > 1:
            raise NotADate  # nobody knows which of the two
        return in_numbers[0]
    if of_day := _in_part_of_day(folded, today):
        return of_day
    if _NO_DAY.search(folded):
        raise NotADate
    days = _read(_words(folded), today)
    if days is None:
        raise NotADate
    return days


def _words(folded: str) -> list[str]:
    return eleven_in_digits(_GLUED.sub(r"\1 \2", _NOISE.sub(" ", in_plain_words(folded))).split())


def _read(words: Sequence[str], today: date) -> Days | None:
    found = (reader(list(words), today) for reader in _READERS)
    return next((days for days in found if days), None)


def days_in_numbers(text: str, *, today: date) -> list[Days]:
    """The days that `31/12/2025` or `4/10` may be: day and month in either order. None of them for other words."""
    found = IN_NUMBERS.fullmatch(text)
    if not found:
        return []
    one, other, year = int(found[1]), int(found[2] or found[5]), int(found[3] or found[6] or 0)
    orders = sorted({(day, month) for day, month in ((one, other), (other, one)) if 1 <= month <= 12})
    if year and not orders:
        raise NoSuchDay  # 31/13/2025
    if not year:
        return [latest(month, day, today) for day, month in orders]
    return [month_or_day(year if year > 99 else 2000 + year, month, day) for day, month in orders]


def _single(words: list[str], today: date) -> Days | None:
    ago = _SINGLE.get(" ".join(words))
    return one_day(today - timedelta(days=ago)) if ago is not None else None


def _night(words: list[str], today: date) -> Days | None:
    """`tonight`, `last night`: yesterday and today."""
    ago = _NIGHT.get(" ".join(words))
    return Days(today - timedelta(days=ago), today - timedelta(days=ago - 1)) if ago else None


def _in_part_of_day(text: str, today: date) -> Days | None:
    """`yesterday morning`, `el viernes por la noche`: its day, of a night the next one, too."""
    found = _PART_OF_DAY.search(text)
    days = _read(_words(text[: found.start()]), today) if found else None
    if found is None or days is None or days.first != days.last:
        return None
    return Days(days.first, days.last + timedelta(days=1)) if (found[1] or found[2]) in _LATE else days


def _feast(words: list[str], today: date) -> Days | None:
    """`Christmas`, `New Year's Eve 2025`."""
    *name, year = words if words and _YEAR.fullmatch(words[-1]) else [*words, ""]
    if moving := MOVING_FEASTS.get(" ".join(name)):
        in_year = weekday_of(int(year or today.year), *moving)
        return one_day(in_year if year or in_year <= today else weekday_of(today.year - 1, *moving))
    month, day = FEASTS.get(" ".join(name), (0, 0))
    if not month:
        return None
    return month_or_day(int(year), month, day) if year else latest(month, day, today)


def _period(words: list[str], today: date) -> Days | None:
    """`this month`, `last week`, `el año pasado`: whole weeks from Monday, months and years of the calendar."""
    if len(words) != 2:
        return None
    which, unit = (words[0], words[1]) if _unit(words[1]) else (words[1], words[0])
    if _unit(unit) in (None, "hour", "day") or which not in _THIS | _BEFORE:
        return None
    now = whole(_unit(unit), today)
    return now if which in _THIS else whole(_unit(unit), now.first - timedelta(days=1))


def _weekend(words: list[str], today: date) -> Days | None:
    """`last weekend`, `el fin de semana`: the latest Saturday and Sunday that have begun; the last one has ended."""
    rest = [word for word in words if word not in ("weekend", "fin", "semana")]
    if len(words) - len(rest) != (1 if "weekend" in words else 2) or len(rest) > 1 or not {*rest} <= _THIS | _BEFORE:
        return None
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if rest and rest[0] in _BEFORE and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    return Days(saturday, saturday + timedelta(days=1))


def _to_date(words: list[str], today: date) -> Days | None:
    """The year to date."""
    return Days(date(today.year, 1, 1), today) if words in (["ytd"], ["year", "to", "date"]) else None


def _part(words: list[str], today: date) -> Days | None:
    """`last 2 months of 2025`, `first week of October`, `Q3`."""
    return part_of_span(words, today, lambda of: _read(of, today))


def _rolling(words: list[str], today: date) -> Days | None:
    """`past week`, `last 30 days`, `últimas 24 horas`, `24h`: up to today."""
    if len(words) == 2 and _unit(words[1]) == "hour" and words[0] not in _PAST:
        words = ["past", *words]
    if len(words) < 2 or words[0] not in _PAST or not _unit(words[-1]):
        return None
    one = len(words) == 2 and words[1] in _UNITS  # "últimos días" are nobody knows how many
    n = _number(words[1]) if len(words) == 3 else 1 if one else None
    return Days(days_back(today, n, _unit(words[-1]), rolling=True), today) if n else None


def _ago(words: list[str], today: date) -> Days | None:
    """`3 days ago`, `hace 2 semanas`."""
    words = words[:-1] if words[-2:] == ["ago", "today"] else words
    rest = words[:-1] if words[-1:] == ["ago"] else words[1:] if words[:1] == ["hace"] else []
    n = _number(rest[0]) if len(rest) == 2 else None
    return one_day(days_back(today, n, _unit(rest[1]))) if n and _unit(rest[1]) else None


def _weekday(words: list[str], today: date) -> Days | None:
    """`Monday`, `this Monday`, `last Friday`, `el viernes pasado`: the latest such day, before today if it is the
    last one."""
    names = [day for word in words if (day := day_of_week(word)) is not None]
    if (
        len(names) != 1
        or len(words) > 2
        or not all(word in _BEFORE | _THIS or day_of_week(word) is not None for word in words)
    ):
        return None
    back = (today.weekday() - names[0]) % 7
    return one_day(today - timedelta(days=7 if back == 0 and _BEFORE & {*words} else back))


def _calendar_days(words: list[str], today: date) -> Days | None:
    text = " ".join(words)
    if _YEAR.fullmatch(text):
        return Days(date(int(text), 1, 1), date(int(text), 12, 31))
    iso = _ISO.fullmatch(text)
    if iso:
        return month_or_day(int(iso[1]), int(iso[2]), int(iso[3]) if iso[3] else None)
    return _in_words([word for word in words if day_of_week(word) is None], today)


def _in_words(words: list[str], today: date) -> Days | None:
    months = [month for word in words if (month := month_of(word))]
    numbers = [number for word in words if (number := whole_number(word)) is not None]
    if len(numbers) == 2 and words[-1].isdigit() and _SHORT_YEARS <= numbers[1] < 100:
        numbers[1] += 2000  # 2 Sep 25
    days = [number for number in numbers if number <= 31]
    years = [number for number in numbers if FIRST_YEAR <= number <= LAST_YEAR]
    if len(months) != 1 or len(days) > 1 or len(years) > 1 or len(words) != 1 + len(days) + len(years):
        return None
    day = days[0] if days else None
    if years:
        return month_or_day(years[0], months[0], day)
    return latest(months[0], day, today)


def _last_month(words: list[str], today: date) -> Days | None:
    """`last October`, `octubre pasado`: the latest that is over; `this October`."""
    if len(words) != 2 or "last" in words[1:]:
        return None
    which, month = words if month_of(words[1]) else reversed(words)
    if month_of(month) is None or which not in _THIS | _BEFORE:
        return None
    found = latest(month_of(month) or 0, None, today)
    is_over = which in _THIS or found.last < today
    return found if is_over else month_or_day(found.first.year - 1, found.first.month, None)


_READERS: tuple[Callable[[list[str], date], Days | None], ...] = (
    _single,
    _night,
    _feast,
    _period,
    _weekend,
    _to_date,
    _part,
    _rolling,
    _ago,
    _weekday,
    _last_month,
    _calendar_days,
)


def _unit(word: str) -> str | None:
    return _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))


def _number(word: str) -> int | None:
    if word in ("a", "an", "one", "un", "una"):
        return 1
    number = whole_number(word)
    return number if number and number <= MOST_BACK else None


def is_month(word: str) -> bool:
    return month_of(fold(word)) is not None
