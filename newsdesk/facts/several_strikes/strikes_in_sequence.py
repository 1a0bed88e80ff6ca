"""One strike after another in one sentence: "after a strike killed four on Monday, a second one killed three"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in
from newsdesk.facts.several_strikes.strikes_per_boat import SharedFacts, of_boat
from newsdesk.facts.when.strike_day import as_quoted, is_heading
from newsdesk.facts.where.named_sea import basin_of
from newsdesk.facts.words.nouns import BOAT, ONE_STRIKE
from newsdesk.facts.words.times import AFTER, BEFORE, SINCE
from newsdesk.facts.words.vocabulary import ANOTHER, IN_A_STRIKE, IN_ONE_MORE_STRIKE, MORE, ON_A_DAY
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import StrikeFacts

_ONE_MORE = lazy_regex(
    rf"(?<!\w)(?:@++|{ANOTHER})(?: {ON_A_DAY})?(?: (?:[^\s.,;:#~]+ ){{0,2}}?(?:{ONE_STRIKE}|{BOAT})\b(?! group)"
    r"| (?:kill|hit|struck|le(?:ft|aves)|mat|alcan|dej|ating|deix|touch|tue|fai?t|(?:en )?a (?:tue|fait|touche))\w*)"
)
_AND_ON = lazy_regex(
    rf"(?:,|,? (?:and|y|e|et))(?: a)?(?: {MORE})? [#~]++(?: {MORE})?"
    rf" (?:(?:{IN_A_STRIKE} )?{ON_A_DAY}|{IN_ONE_MORE_STRIKE})"
)
_ANOTHER_TIME = lazy_regex(  # "kills three a day after another strike killed four"
    rf"\b(?:{AFTER}|{BEFORE}|{SINCE}|despues|antes|depois)\b"
)
_SAME_NEWS = timedelta(days=1)  # what was told a day before is hardly told yet; what is older is recalled
_ONE_STATEMENT = timedelta(days=3)  # unless both share their verb: then one announcement tells of both


def told_in_a_row(doc: Document, figure: Figure, dead: Sequence[Figure]) -> bool:
    """Is this the toll of a clause that leads to one more strike, and as new as that?"""
    start, end = doc.sentence_at(figure.number.start)
    later = [other for other in dead if figure.number.start < other.number.start < end]
    if not later or not _one_more(doc, figure, later[0]):
        return False
    days = doc.days_in(start, end)
    led = {day.value for day in days if doc.in_lead(day.start)}
    if not led or doc.published_on is None:
        return False
    fresh = all(timedelta(0) <= doc.published_on - day <= _SAME_NEWS for day in led)
    return fresh and {day.value for day in days} <= led


def in_a_row(doc: Document, shared: SharedFacts, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """Return a strike for each toll of the sentence, with its own day; empty if they are not told in a row."""
    for start, end in doc.sentences:
        row = figures_in(focus, start, end)
        if not doc.news and not _each_on_its_day(doc, row):
            continue
        if len(row) > 1 and all(_one_more_between(doc, *pair) for pair in pairwise(row)):
            return tuple(_strikes(doc, shared, row, start, end))
    return ()


def _each_on_its_day(doc: Document, row: Sequence[Figure]) -> bool:
    """ "Four were killed on Feb. 9 and three more on Feb. 10": also where the text looks back, or puts it right."""
    return len(row) > 1 and all(
        _and_on(doc, one, other)
        and doc.days_in(one.number.end, other.number.start)
        and doc.days_in(other.number.end, other.end)
        for one, other in pairwise(row)
    )


def _one_more_between(doc: Document, first: Figure, second: Figure) -> bool:
    between = first.end, second.number.start
    more = _one_more(doc, first, second)
    if not more or _ANOTHER_TIME.search(doc.folded, *between):
        return False
    if _on_the_next_day(doc, first, more.start()):
        return True
    if ";" in doc.folded[slice(*between)]:
        return False
    days = (day.value for day in doc.days if first.number.start < day.start < second.end)
    lasts = _ONE_STATEMENT if _and_on(doc, first, second) else _SAME_NEWS
    return doc.published_on is None or all(doc.published_on - day <= lasts for day in days)


def _on_the_next_day(doc: Document, first: Figure, seam: int) -> bool:
    """ "Friday's strike killed three; a second on Saturday killed two": one after the other, in the order of time."""
    start, end = doc.sentence_at(first.number.start)
    own, other = doc.days_in(start, seam), doc.days_in(seam, end)
    return bool(own and other) and timedelta(0) < other[0].value - own[-1].value <= _ONE_STATEMENT


def _one_more(doc: Document, first: Figure, second: Figure) -> re.Match[str] | None:
    """ "Killed four, and another strike killed three", "killed four on Friday and three on Saturday"."""
    return _ONE_MORE.search(doc.marked, first.end, second.number.start) or _and_on(doc, first, second)


def _and_on(doc: Document, first: Figure, second: Figure) -> re.Match[str] | None:
    """The verb is not said twice."""
    return _AND_ON.search(doc.marked, first.number.end, second.end)


def _strikes(
    doc: Document, shared: SharedFacts, row: Sequence[Figure], start: int, end: int
) -> Iterator[StrikeFacts]:
    begins = start
    for figure, following in zip(row, [*row[1:], None], strict=True):
        more = following and _one_more(doc, figure, following)
        until = more.start() if more else end
        own = next((day for day in doc.days_in(begins, until) if not is_heading(doc, day)), None)
        here = replace(shared, day=as_quoted(doc, own)) if own else shared
        here = here.within(basin_of(doc, begins, until))
        yield of_boat(doc, here, figure.number, figure.end, until=until)
        begins = until
