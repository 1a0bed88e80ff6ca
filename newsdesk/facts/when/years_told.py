"""The year of a day that a text names without one: that of its month, "the May 2026 strike", or so many years back,
"a year on"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from newsdesk.text.lazy_regex import lazy_regex

_SO_MANY = {"two": 2, "dos": 2, "dois": 2, "deux": 2}
_YEARS = rf"(?:an?|one|un|um|{'|'.join(_SO_MANY)})"
# "A year on:", "hace un año, ...": of all that the text tells. "A year after the March 19 strike": of what follows
_YEARS_ON = lazy_regex(
    rf"\b(?P<on>{_YEARS}) (?:years?|anos?|ans?) (?:on|later|ago|despues|depois|apres|plus tard|atras)(?=[,.;:]|$|\n)"
    rf"|\b(?P<since>{_YEARS}) (?:years?|anos?|ans?) (?:after|despues del?|tras|depois d[oae]|apos|apres l\w+)\b"
    rf"|\b(?:hace|ha|faz|il y a) (?P<past>{_YEARS}) (?:anos?|ans?)(?=[,.;:]|$|\n)"
)
_ITS_YEAR = lazy_regex(r"\b(?P<month>[a-z]{3,10})\.? (?:de |del )?(?P<year>20\d\d)\b")
_NEAR = timedelta(days=45)  # what is told a year on, is told about the day


def year_told(
    folded: str, at: int, day: tuple[int, int], months: Mapping[str, int], today: date | None
) -> int | None:
    """The year that the text gives the (month, day) at this place; None where it tells none."""
    years = (int(told["year"]) for told in _ITS_YEAR.finditer(folded) if months.get(told["month"]) == day[0])
    if (year := next(years, None)) is not None:
        return year
    found = _YEARS_ON.search(folded) if today else None
    if found is None or today is None:
        return None
    if found["since"] and not (found.end() <= at and "\n" not in folded[found.end() : at]):
        return None
    year = today.year - _SO_MANY.get(found["on"] or found["since"] or found["past"], 1)
    try:
        far = abs(date(year, *day) - today.replace(year=year))
    except ValueError:  # 29 February
        return None
    return year if far <= _NEAR else None
