"""Strikes in one report told apart by their days: the second of the day before, "four died on Monday, three the night
before", or side by side, "the attacks on Oct. 21 and Oct. 22 killed two and three people"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from newsdesk.facts.counts.boat_counts import MOST_VESSELS
from newsdesk.facts.counts.boat_figures import boats_and_strikes_in
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in, values_of
from newsdesk.facts.numerals.numbers import CARDINAL, Number
from newsdesk.facts.several_strikes.strikes_per_boat import SharedFacts, of_boat
from newsdesk.facts.when.dates import RELATIVE, DayMention
from newsdesk.facts.when.eves import THE_EVE
from newsdesk.facts.when.strike_day import as_quoted
from newsdesk.facts.words.nouns import BOAT, ONE_STRIKE
from newsdesk.facts.words.vocabulary import ANOTHER
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import QuotedDate, StrikeFacts

_ONE = lazy_regex(rf"\b(?:{ONE_STRIKE}|{BOAT})\b(?! strikes)")
# "The night before, one was killed": what stands at the start of its clause is told of what follows.
_CLAUSE_STARTS = lazy_regex(r"(?:^|[.,;:(\n]\s?|\b(?:and|y|e|et) )(?:(?:on|en|em|a) )?$")


@dataclass(frozen=True, slots=True)
class _Part:
    number: Number
    end: int  # of the words that give the number its meaning


def by_eve(
    doc: Document, shared: SharedFacts, dead: Sequence[Figure], *, apart: bool = False
) -> tuple[StrikeFacts, ...]:
    """One strike of the news and one of the day before, where both together are the dead of the headline and the
    text counts no more than two; else none. `apart`: only if each has a sentence of its own."""
    units = [figure.number for figure in boats_and_strikes_in(doc)]
    counted = {number.value for number in units if number.value <= MOST_VESSELS}
    eve = THE_EVE.search(doc.folded)
    if not doc.news or eve is None or not (2 in counted or (counted <= {1} and not _of_one(doc))):
        return ()
    whole = values_of(figures_in(dead, 0, doc.title_end))
    told = [_Part(figure.number, figure.end) for figure in dead if figure.number.start > doc.title_end]
    bare = _bare(doc, eve.start(), {number.start for number in units}) if 2 in counted and not apart else []
    for parts in (told, bare):
        if len(parts) == 2 and sum(part.number.value for part in parts) in whole:
            if apart and len({doc.sentence_at(part.number.start) for part in parts}) < 2:
                return ()
            return _two(doc, shared, parts, eve)
    return ()


def _of_one(doc: Document) -> bool:
    """Does the headline tell of one strike or one boat? Then its dead are those of one."""
    return bool(doc.find_in_title(_ONE))


def _bare(doc: Document, place: int, units: set[int]) -> list[_Part]:
    """The last two counts of the sentence at this place, without a word of dying: "four on Friday, three the night
    before"."""
    numbers = doc.numbers_in(*doc.sentence_at(place))
    counts = [number for number in numbers if number.kind == CARDINAL and number.start not in units]
    return [_Part(number, number.end) for number in counts[-2:]]


def _two(doc: Document, shared: SharedFacts, parts: Sequence[_Part], eve: re.Match[str]) -> tuple[StrikeFacts, ...]:
    ends = [parts[1].number.start, doc.sentence_at(parts[1].number.start)[1]]
    earlier = _told_of(doc, parts, eve)
    return tuple(
        of_boat(doc, _on(doc, shared, eve if part is earlier else None), part.number, part.end, until=end)
        for part, end in zip(parts, ends, strict=True)
    )


def _told_of(doc: Document, parts: Sequence[_Part], eve: re.Match[str]) -> _Part:
    """Whose dead died on the eve: those told before it in its clause, else those told next."""
    start, end = doc.sentence_at(eve.start())
    before = [part for part in parts if start <= part.number.start < eve.start()]
    behind = [part for part in parts if eve.end() <= part.number.start < end]
    if behind and (not before or _CLAUSE_STARTS.search(doc.folded, start, eve.start())):
        return behind[0]
    return before[-1] if before else [*parts, *(part for part in parts if part.number.start < eve.start())][-1]


def _on(doc: Document, shared: SharedFacts, eve: re.Match[str] | None) -> SharedFacts:
    if eve is None or shared.day is None:
        return shared
    day = QuotedDate(
        value=shared.day.value - timedelta(days=1),
        text=doc.text[slice(*eve.span())],
        start=eve.start(),
        basis=RELATIVE,
    )
    return replace(shared, day=day)


_AND = lazy_regex(rf"(?:,|,? (?:and|y|e|et|&))(?: {ANOTHER})?(?: (?:on|el|em|na|no|le|du|del|the))? ")


def on_days_in_order(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """The first strike on the first day and the second on the second, where all were given one day."""
    given = {strike.date.value for strike in strikes if strike.date}
    if len(strikes) < 2 or len(given) > 1:
        return tuple(strikes)
    for days in days_side_by_side(doc):
        if len(days) == len(strikes) and given <= {day.value for day in days}:
            return tuple(replace(strike, date=as_quoted(doc, day)) for strike, day in zip(strikes, days, strict=True))
    return tuple(strikes)


def days_side_by_side(doc: Document) -> Iterator[list[DayMention]]:
    """The days that "and" joins, in the order of the text, each after the one before."""
    days: list[DayMention] = []
    for day in doc.days:
        if not (days and _follows(doc, days[-1], day)):
            yield days
            days = []
        days.append(day)
    yield days


def _follows(doc: Document, day: DayMention, following: DayMention) -> bool:
    return day.value < following.value and bool(_AND.fullmatch(doc.folded, day.end, following.start))
