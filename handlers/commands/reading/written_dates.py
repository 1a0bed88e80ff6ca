"""Dates as tables and datelines write them, taken apart into the words that they mean: 2-Sep-2025, 4oct, Oct '25,
9/2025, 2025.09.02, 20250902."""

from __future__ import annotations

import re

from handlers.commands.reading.calendar_names import month_of

_YEAR = r"(\d{4}|'?\d\d)"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[-/.]?([a-z]{{3,}})\.?(?:[-/]?{_YEAR})?")
_MONTH_FIRST = re.compile(r"([a-z]{3,})[-/.]?(\d{1,2}|\d{4})(?:st|nd|rd|th)?")
_MONTH_OF_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_YEAR_FIRST = re.compile(r"(20\d\d)(?:\.(\d{1,2})\.(\d{1,2})|(\d\d)(\d\d))")
_SHORT_YEAR = re.compile(r"'(\d\d)")
_COUPLE = re.compile(r"\b(?:an? |una? )?(?:couple(?: of)?|par(?: de)?)\b")


def in_plain_words(text: str) -> str:
    """The folded text with each such date in words; whatever else there is stays."""
    return " ".join(map(_plain, _COUPLE.sub("2", text).split()))


def _plain(token: str) -> str:
    bare = token.rstrip(",")
    if (found := _DAY_FIRST.fullmatch(bare)) and month_of(found[2]):
        return f"{found[1]} {found[2]} {_whole_year(found[3] or '')}".strip()
    if (found := _MONTH_FIRST.fullmatch(bare)) and month_of(found[1]):
        return f"{found[1]} {found[2]}"
    if found := _MONTH_OF_YEAR.fullmatch(bare):
        return f"{found[2]}-{found[1]}"
    if found := _YEAR_FIRST.fullmatch(bare):
        return f"{found[1]}-{found[2] or found[4]}-{found[3] or found[5]}"
    return _whole_year(bare) if _SHORT_YEAR.fullmatch(bare) else token


def _whole_year(year: str) -> str:
    return year if len(year) in (0, 4) else f"20{year[-2:]}"
