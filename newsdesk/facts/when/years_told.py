"""The year of a day that a text names without one: that of its strike, "the May 2026 strike", or so many years back,
"a year on"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from newsdesk.facts.words.nouns import MISSILE, ONE_STRIKE
from newsdesk.text.lazy_regex import lazy_regex

_SO_MANY = {"two": 2, "dos": 2, "dois": 2, "deux": 2}
_YEARS = rf"(?:an?|one|un|um|{'|'.join(_SO_MANY)})"
_AGO = r"(?:on|later|ago|despues|depois|apres|plus tard|atras)"
# "The strike, a year on", "hace un año, ...". Behind a headline's first "A year on, ..." is told what is done now. "A
# year after the March 19 strike": of what follows
_YEARS_ON = lazy_regex(
    rf"(?:\A\W*{_YEARS} (?:years?|anos?|ans?) {_AGO},)|\b(?P<on>{_YEARS}) (?:years?|anos?|ans?) {_AGO}(?=[,.;:]|$|\n)"
    rf"|\b(?P<since>{_YEARS}) (?:years?|anos?|ans?) (?:after|despues del?|tras|depois d[oae]|apos|apres l\w+)\b"
    rf"|\b(?:hace|ha|faz|il y a) (?P<past>{_YEARS}) (?:anos?|ans?)(?=[,.;:]|$|\n)"
)
# In a headline, which says of what strike the text is: many a text tells when the campaign began
_ITS_YEAR = lazy_regex(
    rf"\b(?P<month>[a-z]{{3,10}})\.? (?P<year>20\d\d) (?:[\w-]+ ){{0,2}}?(?:{ONE_STRIKE}|{MISSILE})\b"
    rf"|\b{ONE_STRIKE} (?:\w+ ){{0,3}}?(?:of|in|from|de|en|em) (?P<month2>[a-z]{{3,10}})\.?"
    r" (?:de |del )?(?P<year2>20\d\d)\b"
)
_OTHER_SENTENCE = lazy_regex(r"[;\n]|(?<!\.\w)[.!?] ")
_REACH = 120  # characters from "a year ago" to the day
_HEADLINE = 300  # characters of it, at most: it is read again for each day
_NEAR = timedelta(days=45)  # what is told a year on, is told about the day


def year_told(
    folded: str, at: int, day: tuple[int, int], months: Mapping[str, int], today: date | None
) -> int | None:
    """The year that the text gives the (month, day) at this place; None where it tells none."""
    title_end = folded.find("\n", 0, _HEADLINE)
    title_end = min(len(folded), _HEADLINE) if title_end < 0 else title_end
    for told in _ITS_YEAR.finditer(folded, 0, title_end):
        if months.get(told["month"] or told["month2"]) == day[0]:
            return int(told["year"] or told["year2"])
    back = _years_back(folded, at, title_end) if today else None
    if back is None or today is None:
        return None
    year = today.year - back
    try:
        far = abs(date(year, *day) - today.replace(year=year))
    except ValueError:  # 29 February
        return None
    return year if far <= _NEAR else None


def _years_back(folded: str, at: int, title_end: int) -> int | None:
    """How many years before now all that a headline tells was, or what a sentence tells behind such words."""
    spans = (0, title_end), (max(title_end, at - _REACH), at)
    for found in (found for span in spans for found in _YEARS_ON.finditer(folded, *span)):
        many = found["on"] or found["since"] or found["past"]
        beside = found.end() <= at and not _OTHER_SENTENCE.search(folded, found.end(), at)
        of_all = found.end() <= title_end and not found["since"]
        if many and (beside or of_all):
            return _SO_MANY.get(many, 1)
    return None
