"""One strike per boat, where a text breaks its figures down: "three in the first, two in the second"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsdesk.facts.counts.boat_counts import MOST_VESSELS
from newsdesk.facts.counts.boat_figures import boats_and_strikes_in, people_text, vessels_in
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in, quoted, values_of
from newsdesk.facts.numerals.numbers import ARTICLE, CARDINAL, ORDINAL, Number
from newsdesk.facts.people.all_died import none_left
from newsdesk.facts.people.people_figures import alive_in, killed_in
from newsdesk.facts.people.sole_survivor import sole_survivor
from newsdesk.facts.when.dates import A_DAY
from newsdesk.facts.when.strike_day import as_quoted, own_days
from newsdesk.facts.where.named_sea import basin_of, basins_of
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import BOAT, HUMAN, ONE_PERSON, ONE_STRIKE, PERSON
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.facts.words.times import TIME
from newsdesk.facts.words.vocabulary import (
    ANOTHER,
    FELLOW_WITH,
    IN_A_SEA,
    MORE,
    ONE_IN_BRACKETS,
    ONE_OF_TWO,
    UNITS,
    WAS_OR_HAD,
)
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location, Quoted, QuotedDate, StrikeFacts

_IN = r"(?:in|on|en|em|na|no|dans|sur|aboard|a bordo d[aeo]l?|a bord d[eu])"
_THE = r"(?:(?:the|la|el|une|una|um|uma|un|an?|le|o) |l')?"
_SHIP = rf"(?:{BOAT}|nave|one)"
# Which boat: "the first", "one of them", "one boat", "the other", "numa lancha".
_OTHER = rf"(?:{ANOTHER}|other|next|initial|final|last|ultim[oa]|siguiente|seguinte|suivante?|derniere?)\b"
_AHEAD = r"(?:lead(?:ing)?|front|rear|trailing|following)"
_ONE_AHEAD = (
    r"(?:(?:one|~+) (?:ahead|behind|in front|that followed|following)"
    r"|(?:de |d')?(?:delante|detras|atras|frente|devant|derriere)\b"
    r"|que (?:la |a )?segu\w+|celle? qui (?:la )?suivait)"
)
_NO_TIME = rf"(?! (?:{TIME}|half|time|place|case|vez|lugar|caso|fois|lieu|cas)\b)"
_WHICH = (
    rf"(?:{_IN} {_THE}(?:@+|~+(?= (?:{_SHIP}|{_OTHER}|of|das?|dos|de|des|and|y|e|et|{_IN}|off|frente)\b| @| d'|,)"
    rf"|{_OTHER}|(?:{_AHEAD} )?(?:{BOAT}|low-profile craft)\b|{_ONE_AHEAD})"
    rf"|\bnuma?(?: (?:{_SHIP}|d[ao]s)\b|(?=[,;.\n]))|\bnoutr[oa]\b){_NO_TIME}"
)
# "One on the other", "one man was killed in the first": there the article counts.
_ONE_THERE = (
    rf"~+(?= (?:{ONE_PERSON} )?"
    r"(?:(?:was |were |fue |foi |a ete )?(?:killed|dead|died|muerto|murio|muere|morto|morreu|morre|tue|mort|tuee) )?"
    rf"(?:in|on|aboard|en|na|no|em|dans|sur) (?:the |la |el |le |o |a |l')?(?:other|{ANOTHER}|@))"
)
_SPLIT = lazy_regex(
    rf"(?P<n>(?<!#)#++|{_ONE_THERE})(?:(?!#|\bof the\b)[^.;!?\n]){{0,75}}?"
    rf"\b(?:{_WHICH}|(?<!strikes )(?<!attacks ){_IN} (?:the )?{UNITS} (?:boats|vessels))"
)
# The boat before its dead: "in the first three died, in the second two", "the first boat carried five".
_CARRIED = (
    rf"(?:had|held|carried|llevaba|tenia|levava|tinha|transporta[bv]a|transportait|comptait|avait|{KILL}"
    rf"|(?:left|leaves|laisse)(?= #+ (?:\w+ )?{DEATH}\b))"
)
_SAT = (
    r"(?:(?:there )?were|sat|sailed|iban|viajaban|navegaban|estaban|habia|iam|viajavam|seguiam|estavam|havia"
    r"|se trouvaient|etaient|il y avait)"
)
_THEN_OR_THERE = (
    r"(?: (?:on|in|off|del?|du|d[ao]|n[ao]|en|le|el|dans)(?: [^\s.;,#]+){1,3}?"
    rf"| {A_DAY})?"  # "on Saturday", "du samedi", "samedi"
)
_BOAT_FIRST = lazy_regex(
    rf"(?:\b{_WHICH}|\b{_IN} {_THE}~+{_NO_TIME}"
    rf"|(?:\b(?:the |l[ao] |el |le |o |a |'s )(?:@+|{_OTHER})(?: {_SHIP}| {ONE_STRIKE})?(?: {WAS_HIT})?|{ONE_OF_TWO})"
    rf"{_THEN_OR_THERE}(?:, [^.;,#\n]{{1,40}},)? (?:(?:en )?(?:a|ha|had|has) )?{_CARRIED}"
    # the verb is not said twice: "the first killed two, the second three"
    rf"|\b(?:the |l[ao] |el |le |o |a )@+(?: {_SHIP}| {ONE_STRIKE})?,? (?:a )?(?=#)|{FELLOW_WITH}|{ONE_IN_BRACKETS})"
    r"(?:(?!#)[^.;\n]){0,60}?(?P<n>#+)(?! (?:\w+ )?(?:surviv|sobreviv|superviv|rescap))"
)
_ANOTHER = lazy_regex(  # "and one in the Caribbean, killing three" too
    rf"(?:\b(?:{ANOTHER}|a third)\b|~++(?= {IN_A_SEA})|\b(?:the|el|l[ae]|[oa]) @++(?= {IN_A_SEA}))"
    r"[^.;#\n]{0,45}?,? "
    r"(?:with|leaving|killing|killed|con|dejo|que mato|com|que matou|avec|qui a fait|tuant|faisant) (?P<n>#+)"
)
_ONE_MORE = lazy_regex(rf"\b(?:{ANOTHER}|a third)\b")
_EACH = lazy_regex(
    r"(?P<n>(?<!#)#++)[^.;\n#]{0,50}?\b(?:(?:(?:aboard|on|in) )?each|apiece|(?:e[nm] )?cada(?: ~++)?"
    r"|(?:sur|dans) chaque|(?:(?:sur|dans) )?chacune?(?: des)?"
    rf"|a bord de chaque|(?:por|per|par) {BOAT})\b(?:[^.,;\n#=]{{0,20}}"
    rf"(?P<m>=+|#++(?! (?:\w+ )?(?:{HUMAN}|{DEATH})\b)))?"
)
# "Four men, each a trafficker", "tres, cada uno de ellos pescador": each of the people, not of the boats.
_EACH_OF_THEM = lazy_regex(
    r"(?: ~++)? (?:an?|un|uma?|had|has|accused|suspected|acusad[oa]|accuse"
    r"|of (?:them|whom)|(?:de|d[ae]) ?(?:ell[oa]s|el[ea]s|l[oa]s cuales)|d'(?:eux|elles))\b"
)
_EACH_SHIP = lazy_regex(
    rf"\b(?:(?:on|in|aboard) each|e[nm] cada|(?:sur|dans|a bord de) chaque|(?:por|per|par) {BOAT})$"
)
# "Each boat had three men aboard", "chacune transportait trois hommes"; not three engines
_EACH_HAD = lazy_regex(
    rf"\b(?:each(?: of (?:them|the {UNITS} (?:boats|vessels)))?|cada ~++|chacune?|(?:each|cada|chaque) {_SHIP})"
    rf"(?: {_SHIP})?,? (?:{_CARRIED}|{_SAT}) (?P<n>#+)(?P<m>)"
    rf"(?=[.,;:\n]|$|(?: [^\s.;,#]+){{0,2}}? {PERSON}\b| (?:in|on|off|en|em|no|na|dans|sur)\b)"
)
# "One person died in the Pacific", "otro en el Caribe"
ONE_AT_SEA = (
    rf"(?:~+ autre|~+|\b{ANOTHER})(?= (?:{ONE_PERSON} )?(?:{MORE} )?{WAS_OR_HAD}(?:{DEATH} )?(?:{MORE} )?{IN_A_SEA})"
)
IN_BASIN = lazy_regex(rf"(?P<n>#+|{ONE_AT_SEA})(?:(?!#)[^.;!?\n]){{0,60}}?\b{IN_A_SEA}")
# "killed three and four people respectively"
_RESPECTIVELY = lazy_regex(
    r"(?P<n>#+) (?:and|y|e|et) (?P<m>#+)[^.;\n#]{0,40}?,? (?:respectively|respectivamente|respectivement)\b"
    rf"|\b(?:{KILL}),? (?:a )?(?:respectivamente|respectivement),? (?:a )?(?P<k>#+) (?:y|e|et) (?P<l>#+)"
)
_SUBMERSIBLE = lazy_regex(
    r"semi-?s?su\w+|submersi|sumergible|submarin|sous-marin|low[- ]profile|bajo perfil|perfil bajo|baixo perfil"
    r"|profil bas|narcosub"
)


@dataclass(frozen=True, slots=True)
class SharedFacts:
    """What all strikes of one entry have in common unless their own words say otherwise."""

    day: QuotedDate | None
    location: Location | None
    location_text: str | None
    place: str | None

    def within(self, basin: tuple[Location, str] | None) -> SharedFacts:
        """What a part has in common with the others that tells of this basin in these words, if it tells of one."""
        return replace(self, location=basin[0], location_text=basin[1]) if basin else self


def split_by_boat(doc: Document, shared: SharedFacts, spans: Sequence[tuple[int, int]]) -> tuple[StrikeFacts, ...]:
    """ "three in the first vessel, two in the second": one strike per boat; each of two boats alike counts too."""
    each = _EACH_HAD.search(people_text(doc)) or _each_of_boats(doc)
    if each and spans[0][0] <= each.start() < spans[-1][1]:
        return _alike(doc, shared, each)
    if both := _RESPECTIVELY.search(people_text(doc)):
        starts = (both.start("n"), both.start("m")) if both["n"] else (both.start("k"), both.start("l"))
        if all(doc.numbers.numbers[start].value <= MOST_IN_ONE_EVENT for start in starts):  # else of the campaign
            return tuple(of_boat(doc, shared, doc.numbers.numbers[start], both.end()) for start in starts)
    for start, end in spans:
        parts = _parts(doc, start, end)
        boat_first = any(part.re.pattern == _BOAT_FIRST.pattern for part in parts)
        if len(parts) >= 2 and (not boat_first or _is_told(doc, parts)):
            return parts_of(doc, shared, parts, end)
    parts = _parts(doc, spans[0][0], spans[-1][1])
    return parts_of(doc, shared, parts, spans[-1][1]) if len(parts) >= 2 and _is_told(doc, parts) else ()


def _each_of_boats(doc: Document) -> re.Match[str] | None:
    """ "Four on each", where the text counts boats or strikes: else each is one of the people."""
    for each in _EACH.finditer(people_text(doc)):
        counted = each["m"] or boats_and_strikes_in(doc)
        if _EACH_SHIP.search(each[0]) or (counted and not _EACH_OF_THEM.match(doc.marked, each.end())):
            return each
    return None


def _parts(doc: Document, start: int, end: int) -> list[re.Match[str]]:
    """The boats of this stretch with their dead: all boats before them, or all after, or mixed."""
    if len(doc.numbers_in(start, end)) < 2:
        return []  # no two boats
    text = people_text(doc)
    first = _dead_of(doc, _BOAT_FIRST, start, end) if CARDINAL in text[start:end] else []
    last = _dead_of(doc, _SPLIT, start, end)
    if len(first) >= 2 and (not last or first[0].start() < last[0].start()):
        return first
    by_number = {part.start("n"): part for part in (*first, *last)}
    return last if len(last) >= 2 else [by_number[number] for number in sorted(by_number)]


def _dead_of(doc: Document, pattern: re.Pattern[str], start: int, end: int) -> list[re.Match[str]]:
    """Its finds, but for numbers in words of the living: "nine on the other two went overboard"."""
    dead = {figure.number.start for figure in killed_in(doc)}
    alive = {place for figure in alive_in(doc) for place in range(figure.start, figure.end)} - dead
    return [part for part in pattern.finditer(people_text(doc), start, end) if part.start("n") not in alive]


def _is_told(doc: Document, parts: Sequence[re.Match[str]]) -> bool:
    """Does the text name the sum, or count the boats, too? "Two killed in strikes on two boats" is a part of none."""
    dead = sum(doc.numbers.numbers[part.start("n")].value for part in parts)
    told = sum(_boats_within(doc, part.start("n"), part.end()).value for part in parts)
    return told in values_of(boats_and_strikes_in(doc)) or dead in values_of(killed_in(doc))


def agrees(doc: Document, split: Sequence[StrikeFacts]) -> bool:
    """Are there as many boats as the text counts elsewhere, or one more: "two in the Pacific, another off Haiti"?"""
    first = next((event.killed.start for event in split if event.killed), 0)
    start, end = doc.sentence_at(first)
    counts = (figure.number for figure in boats_and_strikes_in(doc))
    elsewhere = {n.value for n in counts if 2 <= n.value <= MOST_VESSELS and not start <= n.start < end}
    boats = sum(event.vessels.value if event.vessels else 1 for event in split)
    told = {boats, len(split)} | ({boats - 1} if _ONE_MORE.search(doc.folded) else set())
    return not elsewhere or not told.isdisjoint(elsewhere)


def _alike(doc: Document, shared: SharedFacts, each: re.Match[str]) -> tuple[StrikeFacts, ...]:
    """ "Four on each of two boats", and what the sentence tells of others: "and three on another"."""
    begins, end = doc.sentence_at(each.start())
    told = (
        [*others.finditer(people_text(doc), each.end(), end)] for others in (_SPLIT, _BOAT_FIRST, _ANOTHER, IN_BASIN)
    )
    others = [part for part in next((found for found in told if found), []) if not _is_sum(doc, each, part)]
    boats = doc.numbers.numbers[each.start("m")].value if each["m"] else _boats_named(doc, begins, end, len(others))
    if not 2 <= boats <= MOST_VESSELS:
        return ()
    here = shared.within(basin_of(doc, begins, others[0].start() if others else end))
    until = each.start("m") if each["m"] else each.end()
    one = of_boat(doc, here, doc.numbers.numbers[each.start("n")], until)
    return (one,) * boats + parts_of(doc, shared, others, end)


def _is_sum(doc: Document, each: re.Match[str], part: re.Match[str]) -> bool:
    """ "Three on each: six dead on two boats": the six are those of the two."""
    one, dead = (_number_of(doc, found).value for found in (each, part))
    return any(dead == one * boats for boats in values_of(boats_and_strikes_in(doc)))


def _boats_named(doc: Document, start: int, end: int, others: int) -> int:
    """How many boats the sentence counts; else those that the text counts, without the others; else a pair."""
    boats = [figure for figure in boats_and_strikes_in(doc) if figure.number.value <= MOST_VESSELS]
    if beside := figures_in(boats, start, end):
        return beside[0].number.value
    return boats[0].number.value - others if boats else 2


def parts_of(
    doc: Document, shared: SharedFacts, parts: Sequence[re.Match[str]], sentence_end: int
) -> tuple[StrikeFacts, ...]:
    bounds = [*(part.start() for part in parts), sentence_end]
    spans = [*pairwise(bounds)]
    own, days = basins_of(doc, spans), _days_of(doc, spans)
    events = []
    for n, part in enumerate(parts):
        here = replace(shared, day=days[n] or shared.day).within(own[n])
        events.append(of_boat(doc, here, _number_of(doc, part), part.end(), until=bounds[n + 1]))
    return tuple(events)


def _number_of(doc: Document, part: re.Match[str]) -> Number:
    """Its number; "another" is no number, and counts one."""
    return doc.numbers.numbers.get(part.start("n")) or Number(1, *part.span("n"), ARTICLE)


def _days_of(doc: Document, spans: Sequence[tuple[int, int]]) -> list[QuotedDate | None]:
    """ "Four dead Tuesday in the Caribbean, two on Sunday in the Pacific": the day of each part, if each names one
    of its own."""
    days = [own_days(doc, *span) for span in spans]
    if not doc.news or not all(days) or len({own[0].value for own in days}) < len(days):
        return [None] * len(spans)
    return [as_quoted(doc, own[0]) for own in days]


def of_boat(doc: Document, shared: SharedFacts, number: Number, end: int, *, until: int | None = None) -> StrikeFacts:
    """The strike that killed so many; `end` and `until` bound the words that give the number its meaning, and those
    that tell of its boat."""
    start = number.start
    return StrikeFacts(
        date=shared.day,
        location=shared.location,
        location_text=shared.location_text,
        killed=doc.quoted(number, start, end),
        survivors=alive_within(doc, start, until or end) or none_left(doc),
        vessels=_boats_within(doc, start, end),
        vessel_kind=vessel_kind_in(doc),
    )


def _boats_within(doc: Document, start: int, end: int) -> Quoted:
    for figure in vessels_in(doc):
        if start < figure.number.start < end:
            return quoted(doc, figure)
    return Quoted(value=1, text=doc.text[start:end], start=start)


def alive_within(doc: Document, start: int, end: int) -> Quoted | None:
    """ "Two killed and one survived in the first", "and left the survivor": of that boat."""
    for figure in alive_in(doc):
        if start < figure.number.start < end:
            number = figure.number if figure.number.kind != ORDINAL else replace(figure.number, value=1)
            return doc.quoted(number, figure.start, figure.end)
    sole = sole_survivor(doc, (start, end))
    return Quoted(value=1, text=doc.text[slice(*sole)], start=sole[0]) if sole else None


def vessel_kind_in(doc: Document) -> str:
    return "vessel" if _SUBMERSIBLE.search(doc.folded) else "boat"
