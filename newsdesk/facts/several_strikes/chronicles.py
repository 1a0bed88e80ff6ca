"""Strikes told day by day in a look back: "September 2: 11 killed. September 15: three. September 19: three more"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from newsdesk.facts.counts.boat_counts import one_told_by
from newsdesk.facts.counts.boat_figures import people_text, vessels_in
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in, quoted
from newsdesk.facts.numerals.numbers import Number
from newsdesk.facts.people.all_died import none_left
from newsdesk.facts.people.people_figures import alive_in
from newsdesk.facts.several_strikes.strikes_per_boat import SharedFacts, alive_within, vessel_kind_in
from newsdesk.facts.when.dates import MONTH_OF, MONTHS, WEEKDAY, DayMention
from newsdesk.facts.when.strike_day import as_quoted
from newsdesk.facts.where.named_sea import basin_of
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import HUMAN
from newsdesk.facts.words.vocabulary import BOAT_OR_STRIKE, MORE, UNIT
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Quoted, StrikeFacts

_FEWEST = 3  # two days are told of one strike as often: "Oct. 16: two killed. Oct. 18: two sent home"
_FEWEST_IN_BRACKETS = 2  # "from 2 September (eleven dead) to 25 August (four dead)"
_OPENS = lazy_regex(r"(?:^|[.;,:\n•*(–—-] ?|\b(?:and|y|e|et) )(?:(?:on|en|em|a|l[ea]|el|n?o|no dia) )?$")
_WORD = rf"(?!{UNIT})[^\s.;:,!?#~@=]+"
_IN_BRACKETS = lazy_regex(rf" \([#~]++ (?:{HUMAN} )?{DEATH}\)")  # "2 September 2025 (eleven dead)"
# The sea may stand between: "16 October, Caribbean: two dead"
_TOLL = lazy_regex(
    rf"\)?(?:,? {_WORD}(?: {_WORD}){{0,2}}(?= ?:))? ?[,:]?(?: [–—-])? \(?(?:{_WORD} ){{0,4}}?(?P<n>#++|~++)"
    rf"(?=(?: (?:{MORE}|{HUMAN})){{0,2}}(?: ?[.,;:)\n]|$"
    rf"| (?:in|off|on|en|em|n[ao]|dans|frente|and|y|e|et)\b)|(?: {_WORD}){{0,5}}? {DEATH}\b)"
)
_DIED = lazy_regex(rf"\b(?:{DEATH}|{KILL})\b")
_MONTH = lazy_regex(rf"\b{MONTHS}\b")


@dataclass(frozen=True, slots=True)
class _Entry:
    day: DayMention
    toll: Number
    end: int  # where the next day is told


def day_by_day(doc: Document, shared: SharedFacts) -> tuple[StrikeFacts, ...]:
    """A strike for each day of a look back that tells days in order, each with its dead; else none."""
    if doc.news or len(doc.days) < _FEWEST_IN_BRACKETS:
        return ()
    entries = _entries(doc)
    bracketed = all(_IN_BRACKETS.match(doc.marked, entry.day.end) for entry in entries)
    fewest = _FEWEST_IN_BRACKETS if bracketed else _FEWEST
    days = [entry.day.value for entry in entries]
    in_order = all(one < other for one, other in pairwise(days))
    if len(entries) < fewest or not in_order or not _DIED.search(doc.folded, entries[0].day.end, entries[0].end):
        return ()
    return tuple(told_on_a_day(doc, shared, entry.day, entry.toll, (entry.day.start, entry.end)) for entry in entries)


def _entries(doc: Document) -> Sequence[_Entry]:
    days = [day for day in _in_month_of_headline(doc) if _is_of_the_list(doc, day)]
    living = {figure.number.start for figure in alive_in(doc)}
    text, entries = people_text(doc), []
    for day, following in zip(days, [*days, None][1:], strict=True):
        end = following.start if following else doc.sentence_at(day.start)[1]
        toll = _TOLL.match(text, day.end, end)
        number = doc.numbers.numbers[toll.start("n")] if toll else None
        if number and number.value <= MOST_IN_ONE_EVENT and number.start not in living:
            entries.append(_Entry(day, number, end))
    return entries


def _is_of_the_list(doc: Document, day: DayMention) -> bool:
    return bool(
        _OPENS.search(doc.folded, max(0, day.start - 20), day.start) or _IN_BRACKETS.match(doc.marked, day.end)
    )


def _in_month_of_headline(doc: Document) -> list[DayMention]:
    """ "February, day by day. The 5th: two": the days that stand without a month are of that one."""
    month = doc.find_in_title(_MONTH)
    if month is None or doc.published_on is None:
        return list(doc.days)
    number = MONTH_OF[month[0]]
    year = doc.published_on.year - (number > doc.published_on.month)
    return [_of_month(doc, day, year, number) for day in doc.days]


def _of_month(doc: Document, day: DayMention, year: int, month: int) -> DayMention:
    bare = day.basis == WEEKDAY and any(sign.isdigit() for sign in doc.folded[day.start : day.end])
    try:
        return replace(day, value=date(year, month, day.value.day)) if bare else day
    except ValueError:  # 30 February
        return day


def told_on_a_day(
    doc: Document, shared: SharedFacts, day: DayMention, toll: Number, words: tuple[int, int]
) -> StrikeFacts:
    """The strike of a day, whose dead, survivors, boats and sea stand in these words."""
    start, end = words
    here = shared.within(basin_of(doc, start, end) or basin_of(doc, 0, doc.title_end))
    placed = here is not shared
    return StrikeFacts(
        date=as_quoted(doc, day),
        location=here.location if placed else None,
        location_text=here.location_text if placed else None,
        killed=doc.quoted(toll, toll.start, toll.end),
        survivors=alive_within(doc, toll.end, end) or _none_left(doc, start, end),
        vessels=_boats(doc, start, end),
        vessel_kind=vessel_kind_in(doc),
    )


def _none_left(doc: Document, start: int, end: int) -> Quoted | None:
    none = none_left(doc)
    return none if none and start <= none.start < end else None


def _boats(doc: Document, start: int, end: int) -> Quoted | None:
    counted = next((quoted(doc, figure) for figure in figures_in(vessels_in(doc), start, end)), None)
    named = BOAT_OR_STRIKE.search(doc.folded, start, end)
    return counted or (one_told_by(doc, named.span()) if named else None)
