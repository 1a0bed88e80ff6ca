"""How many of the words that somebody typed mean days, and which days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.commands.reading.dates import read_days
from handlers.commands.reading.days import Days, NoSuchDay, NotADate
from newsdesk.text.folding import fold

MOST_OF_DAYS = 8  # words: "la primera semana de octubre de 2025"
_BEGIN = {"start", "beginning", "principio", "principios", "comienzo", "comienzos", "inicio", "inicios"}
_END = {"end", "fin", "final", "finales", "fines"}
_ARTICLES = {"the", "el"}
_SMALL = {*_ARTICLES, "of", "de", "del"}


def longest_days(words: Sequence[str], *, today: date) -> tuple[int, Days | None]:
    """How many of the first words mean days, at most, and which days."""
    for length in range(min(len(words), MOST_OF_DAYS), 0, -1):
        try:
            return length, read_days(" ".join(words[:length]), today=today)
        except NotADate:
            continue
    return 0, None


def no_such_day(words: Sequence[str], *, today: date) -> str:
    """The words that begin with a day which no calendar has; empty if they do not."""
    for length in range(min(len(words), MOST_OF_DAYS), 0, -1):
        try:
            read_days(" ".join(words[:length]), today=today)
        except NoSuchDay:
            return " ".join(words[:length])
        except NotADate:
            continue
    return ""


def no_such_day_in(words: Sequence[str], *, today: date) -> str:
    """The last day among the words which no calendar has; empty if there is none."""
    days = (no_such_day(words[at:], today=today) for at in reversed(range(len(words))))
    return next(filter(None, days), "")


def days_at(words: Sequence[str], *, today: date) -> tuple[int, Days | None]:
    """Read the longest phrase for days behind a word such as `since`, `by` or `as of`: there `the end of March` is
    its last day.

    Elsewhere it is no day: what happened "at the end of March" took more than one.
    """
    edge = 1 if words and fold(words[0]) in _ARTICLES else 0
    which = fold(words[edge]) if len(words) > edge else ""
    if which not in _BEGIN | _END:
        return longest_days(words, today=today)
    length, days = _days_of_edge(words[edge + 1 :], today)
    if days is None:
        return 0, None
    day = days.first if which in _BEGIN else days.last
    return edge + 1 + length, Days(day, day)


def _days_of_edge(words: Sequence[str], today: date) -> tuple[int, Days | None]:
    """Read what the edge is of; `the year` alone is this one."""
    length, days = longest_days(words, today=today)
    before = next((at for at, word in enumerate(words) if fold(word) not in _SMALL), 0)
    if days is None and before < len(words):
        one, days = longest_days(["this", words[before]], today=today)
        length = before + one - 1
    return length, days
