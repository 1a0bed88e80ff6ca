"""Spans typed without the name of a filter: `since March`, `last week`, `in 2025`, `from 1 Dec to 7 Jan`.

What is taken becomes the filters `since:` and `until:` in ISO form, so that a question that is asked again by a
button a day later still means the same days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.commands.reading.dates import DAY_WORDS, is_month, read_days
from handlers.commands.reading.days import Days, NotADate
from handlers.commands.reading.longest import MOST_OF_DAYS, days_at, longest_days
from newsdesk.text.folding import fold

_FROM = {"since", "from", "between", "desde", "entre"}
_TO = {"until", "till", "through", "by", "hasta", "al"}
_ALSO = {"and", "y"}
_NOW = {"now", "ahora"}  # no day by itself: the total now is all of it
_AND = {"to", "a", "-", *_ALSO}  # only after a first day
_IN = {"in", "on", "for", "over", "within", "during", "en", "durante", "para"}
_AFTER, _BEFORE = {"after", "despues"}, {"before", "antes"}
_ARTICLES_OF = {"mar": ("el", "del", "al"), "manana": ("la", "una", "cada")}
MARKERS = frozenset().union(_FROM, _TO, _IN, _AFTER, _BEFORE)
_A_DAY = timedelta(days=1)
_DAY = r"(?:the |el )?(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_FROM_DAY_TO_DAY = re.compile(
    r"(?:(?P<marker>from|between|desde|entre|del|in|on|en) )?(?:(?P<month>[a-z]{3,}) )?"
    rf"{_DAY.format('first')} ?(?:-|to|al?|(?P<and>and|y)) ?{_DAY.format('last')}"
    r"(?(month)| (?:of |de )?(?P<month2>[a-z]{3,}))(?:,? (?:of |de )?(?P<year>\d{4}))?(?= |$)"
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A number of words that mean days, with the marker before them: `since`, or nothing."""

    words: int
    marker: str
    days: Days

    @property
    def bounds(self) -> dict[str, date]:
        if self.marker in _FROM:
            return {"since": self.days.first}
        if self.marker in _TO | _AND:
            return {"until": self.days.last}
        if self.marker in _AFTER:
            return {"since": self.days.last + _A_DAY}
        if self.marker in _BEFORE:
            return {"until": self.days.first - _A_DAY}
        return {"since": self.days.first, "until": self.days.last}

    def goes_with(self, taken: Mapping[str, date]) -> bool:
        """A bound is set once; only the last day moves on: `November to January`, `March and April`."""
        if not self.bounds.keys() & taken.keys():
            return True
        if self.marker in _ALSO:
            return self.days.first == taken["until"] + _A_DAY
        return self.marker in _TO | _AND and self.days.last > taken["until"]


def take_span(words: Sequence[str], *, today: date, bare: bool) -> tuple[dict[str, str], list[str]]:
    """The filters that the words name, and the words that are left: of two spans that do not go together, the later.

    Without `bare` the words are a search too: only what follows `since`, `until` and the like is taken.
    """
    words = list(_apart(words))
    taken: dict[str, date] = {}
    left: list[str] = []
    begin: Sequence[str] = ()
    at = 0
    while at < len(words):
        phrase = _phrase(words, at, today, bare=bare, begun="since" in taken)
        if phrase and phrase.marker in _TO | _AND and phrase.days.last < taken.get("since", date.min):
            taken |= _begun_before(begin, words[at + 1 : at + phrase.words], phrase.days, today)
        if phrase and phrase.goes_with(taken):
            taken |= phrase.bounds
            at += phrase.words
            begin = words[at - phrase.words : at]
            continue
        used = phrase.words if phrase else 2 if _no_day_of_a_month(words[at : at + 2]) else 1
        left += words[at : at + used]
        at += used
    return {name: day.isoformat() for name, day in taken.items()}, left


def _apart(words: Sequence[str]) -> Iterator[str]:
    """`Sept-Dec` as the three words that it is, and `up to` as the one that it means."""
    for at, word in enumerate(words):
        first, dash, last = word.replace("–", "-").partition("-")
        if dash and is_month(first) and is_month(last):
            yield from (first, "to", last)
        elif fold(word) == "to" and at and fold(words[at - 1]) == "up":
            yield "until"
        elif fold(word) != "up" or fold(" ".join(words[at + 1 : at + 2])) != "to":
            yield word


def _begun_before(begin: Sequence[str], end: Sequence[str], last: Days, today: date) -> dict[str, date]:
    """The bounds of the first phrase once more, in a year in which it is before the last one."""
    marker = fold(begin[0]) if begin else ""
    days = _in_a_year_before(begin[1:] if marker in _FROM | _IN else begin, end, last, today)
    if days is None:
        return {}
    return {"since": days.first} if marker in _FROM else {"since": days.first, "until": days.last}


def _in_a_year_before(begin: Sequence[str], end: Sequence[str], last: Days, today: date) -> Days | None:
    """Days typed without a year, in that of the last ones or in the one before: `September to December 2025`,
    `November to March`. None behind a year alone, which may be a slip."""
    if len(end) == 1 and end[0].isdigit():
        return None
    for year in (last.last.year, last.last.year - 1):
        length, days = longest_days([*begin, str(year)], today=today)
        if days and length > len(begin) and days.first <= last.last:
            return days
    return None


def every_span(words: Sequence[str], *, today: date) -> tuple[list[Days], list[str]]:
    """Every phrase that means days, and the words that are left. The first of two may stand without its year."""
    found: list[Days] = []
    left: list[str] = []
    begin: Sequence[str] = ()
    at = 0
    while at < len(words):
        length, days = longest_days(words[at:], today=today)
        phrase = words[at : at + (length or 1)]
        if days and found and days.last < found[-1].first:
            found[-1] = _in_a_year_before(begin, phrase, days, today) or found[-1]
        found += [days] if days else []
        left += [] if days else phrase
        begin = phrase if days else begin
        at += len(phrase)
    return found, left


def _from_day_to_day(words: Sequence[str], today: date, *, bare: bool) -> _Phrase | None:
    """`between 1 and 15 Sept`, `Sept 1-15`, `del 1 al 15 de septiembre`."""
    found = _FROM_DAY_TO_DAY.match(" ".join(fold(word) for word in words[: MOST_OF_DAYS + 4]))
    if not found or not (bare or found["marker"]):
        return None
    if found["and"] and found["marker"] not in ("between", "entre"):
        return None  # "1 and 15 Sept" are two days
    month, year = found["month"] or found["month2"], found["year"] or ""
    try:
        first, last = (read_days(f"{day} {month} {year}", today=today) for day in (found["first"], found["last"]))
    except NotADate:
        return None
    return _Phrase(len(found[0].split()), "", Days(first.first, last.last))


def _no_day_of_a_month(words: Sequence[str]) -> bool:
    """`31 Feb` is no day, and what was meant is plain: both words go into the complaint; February is not taken."""
    return len(words) == 2 and words[0].isdigit() and is_month(words[1])


def _phrase(words: Sequence[str], at: int, today: date, *, bare: bool, begun: bool) -> _Phrase | None:
    """The phrase that begins there, if one does."""
    marker, before = fold(words[at]), fold(words[at - 1]) if at else ""
    if (before == "a" and not begun) or before in _ARTICLES_OF.get(marker, ()):
        return None  # "total a 5 de enero" is no day alone, "en el mar" is no March, "la mañana" not tomorrow
    if within := _from_day_to_day(words[at:], today, bare=bare):
        return within
    if bare and marker in _BEFORE and (alone := longest_days(words[at:], today=today))[1]:
        return _Phrase(alone[0], "", alone[1])  # "antes de ayer" is a day
    markers = _FROM | _TO | _AFTER | _BEFORE | (_IN if bare else set()) | (_AND if begun else set())
    if marker in markers:
        read = longest_days if marker in _IN else days_at
        length, days = read(words[at + 1 :], today=today)
        return _Phrase(length + 1, marker, days) if days and not _is_name(words[: at + 1 + length]) else None
    length, days = longest_days(words[at:], today=today) if bare and marker not in _NOW else (0, None)
    return _Phrase(length, "", days) if days and not _is_name(words[: at + length]) else None


def _is_name(words: Sequence[str]) -> bool:
    """Do they end in a name rather than in a weekday cut short? `by the sun`, `by Sun`: a newspaper."""
    *before, last = words
    folded = [fold(word) for word in before]
    has_article = folded[-1:] == ["the"]
    by = folded[-2:-1] if has_article else folded[-1:]
    is_short = last.isalpha() and fold(last) not in DAY_WORDS and not is_month(last)
    return by == ["by"] and is_short and (has_article or last[0].isupper())


def part_of_days(words: Sequence[str], *, today: date, selected: bool = False) -> bool:
    """Is there a part of days? `late September`, `late in 2025`: nothing of it came late. Where what came late can
    be `selected` by its name, only a month straight behind it makes it a part: `list late in 2025` selects."""
    late = [at for at, word in enumerate(words) if fold(word) == "late"]
    if selected:
        return any(is_month(word) for at in late for word in words[at + 1 : at + 2])
    return any(longest_days(_without_of(words[at + 1 :]), today=today)[1] for at in late)


def _without_of(words: Sequence[str]) -> Sequence[str]:
    return words[1:] if words and fold(words[0]) in ("in", "of") else words
