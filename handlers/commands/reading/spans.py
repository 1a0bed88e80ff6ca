"""Spans typed without the name of a filter: `since March`, `last week`, `in 2025`, `from 1 Dec to 7 Jan`.

What is taken becomes the filters `since:` and `until:` in ISO form, so that a question that is asked again by a
button a day later still means the same days.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.commands.reading.dates import Days, NotADate, is_month, read_days
from newsdesk.text.folding import fold

_FROM = {"since", "from", "between", "desde", "entre"}
_TO = {"until", "till", "through", "by", "hasta"}
_AND = {"to", "and", "a", "y", "-"}  # only after a first day
_IN = {"in", "on", "for", "during", "en", "durante", "para"}
_AFTER, _BEFORE = {"after"}, {"before"}
MARKERS = frozenset().union(_FROM, _TO, _IN, _AFTER, _BEFORE)
_LONGEST = 6  # words: "the 4th of October of 2026"
_A_DAY = timedelta(days=1)


def take_span(words: Sequence[str], *, today: date, bare: bool) -> tuple[dict[str, str], list[str]]:
    """The filters that the words name, and the words that are left.

    Without `bare` the words are a search too: only what follows `since`, `until` and the like is taken.
    """
    taken: dict[str, date] = {}
    left: list[str] = []
    at = 0
    while at < len(words):
        used, marker, days = _phrase(words, at, today, bare=bare, begun="since" in taken)
        if days is None:
            used = 2 if _no_day_of_a_month(words[at : at + 2]) else 1
            left += words[at : at + used]
            at += used
            continue
        taken |= _bounds(marker, days)
        at += used
    return {name: day.isoformat() for name, day in taken.items()}, left


def _no_day_of_a_month(words: Sequence[str]) -> bool:
    """`31 Feb` is no day, and what was meant is plain: both words go into the complaint; February is not taken."""
    return len(words) == 2 and words[0].isdigit() and is_month(words[1])


def _phrase(words: Sequence[str], at: int, today: date, *, bare: bool, begun: bool) -> tuple[int, str, Days | None]:
    """How many words it takes, the marker that it begins with, and the days it means."""
    marker = fold(words[at])
    markers = _FROM | _TO | _AFTER | _BEFORE | (_IN if bare else set()) | (_AND if begun else set())
    if marker in markers:
        length, days = longest_days(words[at + 1 :], today=today)
        return length + 1, marker, days
    length, days = longest_days(words[at:], today=today) if bare else (0, None)
    return length, "", days


def longest_days(words: Sequence[str], *, today: date) -> tuple[int, Days | None]:
    """How many of the first words mean days, at most, and which days."""
    for length in range(min(len(words), _LONGEST), 0, -1):
        try:
            return length, read_days(" ".join(words[:length]), today=today)
        except NotADate:
            continue
    return 0, None


def _bounds(marker: str, days: Days) -> dict[str, date]:
    if marker in _FROM:
        return {"since": days.first}
    if marker in _TO | _AND:
        return {"until": days.last}
    if marker in _AFTER:
        return {"since": days.last + _A_DAY}
    if marker in _BEFORE:
        return {"until": days.first - _A_DAY}
    return {"since": days.first, "until": days.last}
