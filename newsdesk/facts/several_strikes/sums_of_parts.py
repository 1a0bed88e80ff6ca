"""A toll that one sentence breaks down: counts that add up to it, one for each boat, day or sea, or in a list.

No word need say what each count is of: that they add up says it. "Five killed on two boats: three and two".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from newsdesk.facts.counts.boat_counts import MOST_VESSELS
from newsdesk.facts.counts.boat_figures import boats_and_strikes_in, people_text
from newsdesk.facts.document import Document
from newsdesk.facts.matching import MOST_FIGURES, Figure, figures_in, quoted, values_of
from newsdesk.facts.numerals.numbers import ARTICLE, CARDINAL, Number
from newsdesk.facts.people.people_figures import alive_in, killed_in
from newsdesk.facts.several_strikes.day_before import days_side_by_side
from newsdesk.facts.several_strikes.strikes_per_boat import ONE_AT_SEA, SharedFacts, of_boat
from newsdesk.facts.when.dates import DayMention
from newsdesk.facts.when.eves import THE_EVE
from newsdesk.facts.when.strike_day import as_quoted, own_days
from newsdesk.facts.where.named_sea import basin_of, basins_of
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import BOAT, ONE_STRIKE, PERSON
from newsdesk.facts.words.strike_verbs import WAS_DONE, WAS_HIT
from newsdesk.facts.words.telling import DISCLOSED
from newsdesk.facts.words.vocabulary import ANOTHER, IN_A_SEA, ON_A_DAY
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Quoted, StrikeFacts

_MOST_PARTS = 4
_ALL_OF = lazy_regex(r"\b(?:tous|toutes) $")  # "tous deux dans le Pacifique": those that were counted before
_EACH = lazy_regex(r"\b(?:each|apiece|cada|chaque|chacune?)\b")
# "On each of the two": of boats, though the noun is not said again.
_EACH_OF = lazy_regex(r"\b(?:each of (?:the )?|cada ~+ d(?:e l)?[oa]s |chacune? des )(?=#)")
_REST = lazy_regex(
    r"\b(?:the (?:rest|others)|el resto|l[oa]s (?:demas|otr[oa]s)|o restante|[oa]s (?:demais|outr[oa]s|restantes)"
    r"|les autres|le reste)\b"
)
# "Four in the Pacific strike and one in the Caribbean". A boat has dead of its own: "one in the Caribbean (three)".
_ONE_THERE = lazy_regex(rf"{ONE_AT_SEA}(?!(?:(?! (?:and|y|e|et) )[^.;:,#\n]){{0,60}}#)")
# "Three and two victims": nothing tells them apart, so it is the boats. "Three men and two women" are people.
_LINK = lazy_regex(rf"(?: {ON_A_DAY})?(?:,? (?:and|y|e|et)(?: a)? |, )")
_BOAT_OR_STRIKE = lazy_regex(
    rf"@|[~#] (?:off|near|frente)\b|~ (?:in|au|no|na)\b|\b(?:{BOAT}|{ONE_STRIKE}|other|n?{ANOTHER})\b"
)
# "The second, with three, was announced on Wednesday": on no day that is told, and hardly on that of the first.
_WAS_ANNOUNCED = lazy_regex(rf"\b(?:was|fue|foi|a ete) {DISCLOSED}\b[^.;,\n]{{0,20}}$")
_NEXT = r"(?:second|third|last|other|segund|tercer|ultim|otr|outr|terceir|deuxieme|troisieme|derni|autre)"
# Where one part ends, and what leads to the next begins.
_SEAMS = (
    lazy_regex(r"[;:]"),
    lazy_regex(rf", (?=(?:(?:the|el|l[ae]|o|a) |l')?{_NEXT})"),
    lazy_regex(r",? (?:and|y|e|et|while|mientras|enquanto|tandis que) "),
    lazy_regex(r","),
)


@dataclass(frozen=True, slots=True)
class _Part:
    number: Number
    start: int  # of the words that tell of it
    end: int
    boats: Quoted | None  # as printed
    each: bool = False  # so many on each of the boats
    shares: bool = False  # boats counted for all parts, of which some have several

    @property
    def strikes(self) -> int:
        return self.boats.value if self.boats else 1

    @property
    def dead(self) -> int:
        return self.number.value * (self.strikes if self.each else 1)


def by_sum(doc: Document, shared: SharedFacts, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """Return a strike for each part of a toll in `focus`; empty if no sentence breaks one down.

    The parts are as many as the text counts boats or strikes, or each has a day or a sea of its own. Not "three
    Colombians and two Venezuelans": a part is of a boat.
    """
    tolls = values_of(focus)
    counted = {units for units in values_of(boats_and_strikes_in(doc)) if units <= MOST_VESSELS}
    for start, end in doc.sentences:
        if THE_EVE.search(doc.folded, start, end):
            continue  # whose day that is: `day_before`
        for parts in _read_both_ways(_rows(doc, start, end, tolls)):
            if sum(part.dead for part in parts) in tolls and _are_of_boats(doc, parts, counted):
                boats = sum(part.strikes for part in parts)
                one_each = (boats in counted or boats >= max(counted, default=0)) and not parts[0].shares
                return tuple(_strikes(doc, shared, parts, one_each=one_each))
    return ()


def _are_of_boats(doc: Document, parts: Sequence[_Part], counted: set[int]) -> bool:
    if _own_days(doc, parts) or _own_basins(doc, parts):
        return True
    linked = all(_are_linked(doc, *pair) for pair in pairwise(parts))
    named = [_BOAT_OR_STRIKE.search(doc.marked, part.start, part.end) is not None for part in parts]
    told = linked or named[-1] or (len(parts) > 2 and all(named[:-1]))  # "the remaining three sailed elsewhere"
    return told and sum(part.strikes for part in parts) in counted


def _read_both_ways(rows: Iterable[Sequence[_Part]]) -> Iterator[Sequence[_Part]]:
    """Boats counted beside a part are its own, else those of all: "two boats were hit, with three and two dead"."""
    for parts in rows:
        yield parts
        if any(part.boats for part in parts):
            yield [replace(part, boats=None, each=False) for part in parts]


def _rows(doc: Document, start: int, end: int, tolls: set[int]) -> Iterator[list[_Part]]:
    """Runs of two to four counts of the sentence (its first `MOST_FIGURES`); the last may be "the rest" of a toll."""
    first_count, behind = (bisect_left(_counts(doc), place, key=attrgetter("start")) for place in (start, end))
    counts = _counts(doc)[first_count : min(behind, first_count + MOST_FIGURES)]
    of_all = start
    for first in range(len(counts)):
        if first and counts[first - 1].value in tolls:
            of_all = counts[first - 1].end
        bounds = start, end, of_all
        if first == len(counts) - 1:
            yield from (_parts(doc, pair, *bounds) for pair in _with_the_rest(doc, counts[first], tolls, end))
        for last in range(first + 2, min(first + _MOST_PARTS, len(counts)) + 1):
            yield _parts(doc, counts[first:last], *bounds)


def _with_the_rest(doc: Document, count: Number, tolls: set[int], end: int) -> Iterator[list[Number]]:
    """A count, and "the rest" behind it of each toll that it is a part of."""
    rest = _REST.search(doc.folded, count.end, end)
    if rest is not None:
        for left in sorted(toll - count.value for toll in tolls if toll > count.value):
            yield [count, Number(left, *rest.span(), CARDINAL)]


@once
def _counts(doc: Document) -> tuple[Number, ...]:
    """Counts that may be of the dead, in reading order."""
    others = {figure.number.start for figure in alive_in(doc)} | {
        each.end() for each in _EACH_OF.finditer(doc.marked)
    }
    text = people_text(doc)
    ones = {figure.number.start for figure in killed_in(doc) if figure.number.kind == ARTICLE}  # "one was killed"
    ones |= {one.start() for one in _ONE_THERE.finditer(doc.marked)}
    return tuple(
        number
        for at, number in sorted(doc.numbers.numbers.items())
        if (text[at] == number.kind == CARDINAL or at in ones)
        and at not in others
        and not _ALL_OF.search(doc.folded, max(0, at - 8), at)
    )


def _parts(doc: Document, numbers: Sequence[Number], start: int, end: int, of_all: int) -> list[_Part]:
    """Boats that are counted before `of_all`, where the toll of all was told, are all boats."""
    seams = [seam_between(doc, one.end, other.start) for one, other in pairwise(numbers)]
    bounds = [start, *seams, end]
    parts = [_part(doc, number, bounds[n], bounds[n + 1], max(bounds[n], of_all)) for n, number in enumerate(numbers)]
    if not all(part.boats for part in parts[1:]):
        parts[0] = _without_boats_of_all(parts[0], len(parts))
    return _without_boats_of_run(doc, parts)


def _without_boats_of_run(doc: Document, parts: list[_Part]) -> list[_Part]:
    """ "Four and four on two boats, and three on another": one boat each."""
    for last in range(1, len(parts)):
        first = last
        while first and _are_linked(doc, *parts[first - 1 : first + 1]):
            first -= 1
        boats = parts[last].boats
        if first < last and boats and boats.value == last - first + 1 and not parts[last].each:
            parts[last] = replace(parts[last], boats=None)
    return parts


def _without_boats_of_all(first: _Part, parts: int) -> _Part:
    """ "Five dead in two strikes: three in the Pacific, two in the Caribbean": the two are of both parts."""
    boats = first.boats
    if boats is None or first.each or boats.value < parts or boats.start > first.number.start:
        return first
    return replace(first, boats=None, shares=boats.value > parts)


def seam_between(doc: Document, start: int, end: int) -> int:
    """Where what is told of one count ends, and what leads to the next begins."""
    seams = ([*seam.finditer(doc.folded, start, end)] for seam in _SEAMS)
    return next((found[-1].start() for found in seams if found), end)


def _part(doc: Document, number: Number, start: int, end: int, boats_from: int) -> _Part:
    each_of = [doc.numbers.numbers[each.end()] for each in _EACH_OF.finditer(doc.marked, start, end)]
    figures = (*(Figure(boats, boats.start, boats.end) for boats in each_of), *boats_and_strikes_in(doc))
    boats = next(iter(figures_in(figures, boats_from, end)), None)
    told = quoted(doc, boats) if boats else _told_without_noun(doc, start, number.start)
    return _Part(number, start, end, told, bool(boats and _EACH.search(doc.folded, number.end, end)))


# "Two were hit in the Pacific with eight dead and one in the Caribbean with three"
_SO_MANY_HIT = lazy_regex(
    r"(?P<n>[#~]++)(?: (?:of (?:them|these)|de (?:ell[oa]s|l[oa]s cuales)|del[ea]s|d'entre (?:eux|elles)))?"
    rf"(?: {WAS_DONE})?"
    rf"(?: {WAS_HIT})? {IN_A_SEA}[^.;#~\n]{{0,30}}?,? (?:with|con|com|avec|leaving|killing|dejando|deixando|faisant)"
    r" (?:a )?$"
)


def _told_without_noun(doc: Document, start: int, end: int) -> Quoted | None:
    found = _SO_MANY_HIT.search(doc.marked, start, end)
    boats = doc.numbers.numbers.get(found.start()) if found else None
    return doc.quoted(boats, boats.start, end) if boats and boats.value <= MOST_VESSELS else None


def _own_days(doc: Document, parts: Sequence[_Part]) -> bool:
    days = [own_days(doc, part.start, part.end) for part in parts]
    return doc.news and all(days) and len({own[0].value for own in days}) == len(parts)


def _own_basins(doc: Document, parts: Sequence[_Part]) -> bool:
    """ "Three and two in the Pacific and four in the Caribbean": the two that are linked share a sea."""
    basins = [basin_of(doc, part.start, part.end) for part in parts]
    seas = len({basin[0] for basin in basins if basin})
    linked = sum(_are_linked(doc, *pair) for pair in pairwise(parts))
    return seas > 1 and seas + linked == len(parts)


def _are_linked(doc: Document, one: _Part, other: _Part) -> bool:
    return _LINK.fullmatch(doc.folded, one.number.end, other.number.start) is not None


def _with_linked(doc: Document, parts: Sequence[_Part]) -> list[tuple[int, int]]:
    """The words of each part, with those of the part that it is linked to."""
    spans = [(part.start, part.end) for part in parts]
    for n in range(len(parts) - 2, -1, -1):
        if _are_linked(doc, *parts[n : n + 2]):
            spans[n] = spans[n][0], spans[n + 1][1]
    return spans


def _day_of(doc: Document, part: _Part) -> DayMention | None:
    days = doc.days_in(part.start, part.end)
    told = (day for day in days if _WAS_ANNOUNCED.search(doc.folded, part.start, day.start))
    return next(iter([*own_days(doc, part.start, part.end), *told]), None)


def _strikes(doc: Document, shared: SharedFacts, parts: Sequence[_Part], *, one_each: bool) -> Iterator[StrikeFacts]:
    """`one_each`: a part whose boats are not counted tells of one."""
    basins = basins_of(doc, _with_linked(doc, parts))
    for part, basin in zip(parts, basins, strict=True):
        day = _day_of(doc, part)
        own = replace(shared, day=as_quoted(doc, day)) if day else shared
        strike = of_boat(doc, own.within(basin), part.number, part.number.end, until=part.end)
        if part.each:
            yield from (strike,) * part.strikes
        else:
            yield replace(strike, vessels=part.boats) if part.boats or not one_each else strike


_LIST = r"(?<!\bentre )(?<!\bbetween )(?P<{}>(?<![#~])[#~]+(?:, [#~]+)*,? (?:and|y|e|et) [#~]+)"
_LISTED = lazy_regex(
    rf"{_LIST.format('before')} (?:{PERSON} )?{DEATH}\b|\b{KILL} (?:a )?{_LIST.format('behind')} {PERSON}\b"
)
_ONE_EACH = lazy_regex(r"\bsend[oa]s\b")  # "dos y tres muertos en sendos ataques"
_ONE_OF_LIST = lazy_regex(r"[#~]+")


def in_a_list(doc: Document, shared: SharedFacts) -> tuple[StrikeFacts, ...]:
    """Return a strike for each toll of the list, if the text counts as many boats or strikes, or joins as many days;
    else none: "three men and two women" are of one boat."""
    counted = values_of(boats_and_strikes_in(doc))
    counted |= {len(days) for days in days_side_by_side(doc) if len(days) > 1}
    text = people_text(doc)
    for found in _LISTED.finditer(text):
        listed = found.span("before") if found["before"] else found.span("behind")
        tolls = [doc.numbers.numbers[toll.start()] for toll in _ONE_OF_LIST.finditer(text, *listed)]
        if len(tolls) in counted or _ONE_EACH.search(text):
            return tuple(of_boat(doc, shared, toll, found.end(), until=toll.end) for toll in tolls)
    return ()
