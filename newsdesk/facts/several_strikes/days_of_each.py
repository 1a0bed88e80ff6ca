"""Strikes told by their days in one breath: "Tuesday's attack killed two and Wednesday's three"."""

from __future__ import annotations

from dataclasses import replace

from newsdesk.facts.document import Document
from newsdesk.facts.several_strikes.counted_before import tells_of_one_more
from newsdesk.facts.several_strikes.strikes_per_boat import SharedFacts, of_boat
from newsdesk.facts.when.dates import A_DAY
from newsdesk.facts.when.strike_day import as_quoted
from newsdesk.facts.words.death_words import KILL
from newsdesk.facts.words.nouns import BOATS, ONE_STRIKE, STRIKES
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import StrikeFacts

_OF = r"(?:of|on|del?|d[aeou]s?|n[ao])"
_EACH = lazy_regex(
    rf"\b(?:(?P<day1>{A_DAY})'s (?:{ONE_STRIKE})|(?:{ONE_STRIKE}) {_OF} (?P<day2>{A_DAY}))\b[^.;#@\n]{{0,40}}?"
    rf"\b{KILL}(?: a)? (?P<one>#++)(?!#)[^.;#\n]{{0,30}}?,? (?:and|y|e|et) (?:(?P<day3>{A_DAY})'s"
    rf"|(?:that|one|el|l[ao]|[oa]|celle) {_OF} (?P<day4>{A_DAY})),?"
    r"(?: (?:killed|mato|matou|a tue|en a tue))?(?: a)? (?P<other>#++)"
    r"(?=[.,;\n]|$)"
)
_MANY = lazy_regex(rf"\b(?:{BOATS}|{STRIKES})\b")


def by_the_day_of_each(doc: Document, shared: SharedFacts) -> tuple[StrikeFacts, ...]:
    """Both strikes; under a headline that tells of one more the later alone is the news."""
    told = _EACH.search(doc.marked) if doc.news else None
    if told is None:
        return ()
    named = [next(told.start(name) for name in pair if told[name]) for pair in (("day1", "day2"), ("day3", "day4"))]
    days = [next((day for day in doc.days if day.start <= place < day.end), None) for place in named]
    if days[0] is None or days[1] is None or days[0].value == days[1].value:
        return ()
    strikes = [
        of_boat(doc, replace(shared, day=as_quoted(doc, day)), doc.numbers.numbers[told.start(name)], told.end(name))
        for day, name in zip(days, ("one", "other"), strict=True)
        if day
    ]
    if tells_of_one_more(doc) and not doc.find_in_title(_MANY):
        return (strikes[0] if days[0].value > days[1].value else strikes[1],)
    return tuple(strikes)
