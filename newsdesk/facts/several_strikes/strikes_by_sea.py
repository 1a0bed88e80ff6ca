"""Two strikes told apart by their seas: "Four dead in the Pacific and three in the Caribbean"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdesk.facts.counts.boat_counts import one_told_by
from newsdesk.facts.counts.boat_figures import boats_and_strikes_in, people_text
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in, quoted, values_of
from newsdesk.facts.numerals.numbers import ORDINAL
from newsdesk.facts.people.people_figures import alive_in, survivors_in
from newsdesk.facts.people.sole_survivor import is_of_another_strike
from newsdesk.facts.several_strikes.strikes_per_boat import IN_BASIN, SharedFacts, of_boat, parts_of
from newsdesk.facts.several_strikes.sums_of_parts import seam_between
from newsdesk.facts.when.dates import A_DAY
from newsdesk.facts.where.places import A_COAST, OFF, Place, basins_in
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import BOATS, HUMAN, ONE_STRIKE, STRIKES
from newsdesk.facts.words.strike_verbs import HITS
from newsdesk.facts.words.telling import SAYS
from newsdesk.facts.words.vocabulary import A_SEA, ANOTHER, BOAT_OR_STRIKE, IN_A_SEA, ONE_AND_OTHER, OTHERS
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import StrikeFacts

_TIME_OF_DAY = (
    r"(?: (?:in the (?:morning|afternoon|evening)|at (?:dawn|noon|night)|por la (?:manana|tarde|noche)|de madrugada"
    r"|de manha|a (?:tarde|noite)|pela manha|le (?:matin|soir)|dans la (?:matinee|soiree|nuit)))?"
)
_AS_SAID = rf"(?:, (?:[^\s,;.]+ ){{1,2}}?{SAYS},)?"
_LATER = r",? (?:hours later|horas (?:despues|mas tarde|depois|mais tarde)|(?:quelques )?heures plus tard),"
_THEN = r"(?:then|later|luego|despues|depois|puis|ensuite)"
# What joins two figures that are both news: "and", a comma in one list ("y a otros dos", "e mais dois"), or "on
# Monday, another killed"
_JOINED = lazy_regex(
    rf"(?: (?:ocean|sea|oriental|{HUMAN}|{DEATH}|{ONE_STRIKE}))?{_TIME_OF_DAY}"
    rf"(?: (?:(?:on|el|n[oa]|le) )?{A_DAY})?{_AS_SAID}"
    rf"(?:,? (?:and|y|e|et)|,)(?: {_THEN}|{_LATER})?(?: a)?"
    rf"(?: (?:{ANOTHER}|{OTHERS}|mais))? |[^,;.]{{0,30}}, {ANOTHER} [^,;.]{{1,20}} "
)
_SEVERAL = lazy_regex(
    rf"\b(?:{STRIKES}|(?:{ANOTHER}|second|twin|double|segund[oa]|doble|dupl[oa]|deuxieme|seconde)"
    rf" (?:\w+ )?(?:{ONE_STRIKE}|in|en|no|dans))\b"
)
# Where survivors were brought is no place of a strike.
_BROUGHT = lazy_regex(
    r"\b(?:taken|brought|flown|sent|landed?s?|handed|arriv\w+|held|transfer\w+|repatriat\w+|llev\w+|traslad\w+|lleg\w+"
    r"|entreg\w+|repatri\w+|levad\w+|cheg\w+|transport\w+|rapatri\w+|emmen\w+|debarqu\w+|remis\w*)\b"
)


def placed_apart(
    doc: Document, shared: SharedFacts, spans: Sequence[tuple[int, int]], focus: Sequence[Figure]
) -> tuple[StrikeFacts, ...]:
    """ "Two boats struck. Three died off Jamaica. One was killed in the Pacific": a sentence and a sea for each. The
    headline counts as many boats, or names each sea."""
    spans = [span for span in spans if span[0] > doc.title_end]
    named = [basins_in(doc.folded, *span) for span in spans]
    basins = [places[0] for places in named if len(_seas(places)) == 1]
    counted = values_of(boats_and_strikes_in(doc))
    in_title = len(_seas(basins_in(doc.folded, 0, doc.title_end)))
    if len(spans) < 2 or len(_seas(basins)) != len(spans) or len(spans) not in counted | {in_title}:
        return ()
    events = []
    for (start, end), place in zip(spans, basins, strict=True):
        number = figures_in(focus, start, end)[0].number
        here = shared.within((place.basin, doc.text[place.start : place.end]))
        events.append(of_boat(doc, here, number, number.end, until=end))
    return tuple(events)


def by_basin(doc: Document, shared: SharedFacts, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """ "Four dead in the Pacific and three in the Caribbean". Without a sum (see `by_sum`) one of them may be old."""
    starts = {figure.number.start for figure in focus}
    alive = {figure.number.start for figure in alive_in(doc)}
    for start, end in doc.sentences:
        for form in (IN_BASIN, _SEA_FIRST, _OFF_A_COAST, _ONE_AND_OTHER, _LISTED):
            found = form.finditer(people_text(doc), start, end)
            parts = [part for part in found if part.start("n") not in alive]
            two = len(parts) == 2 and parts[0].start("n") in starts and _apart(doc, parts)
            if two and _in_one_breath(doc, parts) and not _is_another_boat(doc, parts):
                return parts_of(doc, shared, parts, end)
    return ()


# "A strike in the Caribbean killed two, and another in the Pacific killed five"; or the verb is not said twice: "el
# ataque del Caribe dejó dos muertos y el del Pacífico, tres"
_THAT_OF = (
    rf"(?:(?:in|en|dans) )?(?:the {A_SEA}(?: {ONE_STRIKE}| ~+)?|(?:el|n?o) (?:{ONE_STRIKE} )?d[eo]l? {A_SEA}"
    rf"|(?:(?:la |l')?{ONE_STRIKE}|celle) d(?:u|es|e la) {A_SEA})"
)
_KILLED = rf"(?:{KILL}|left|dejo|deixou|laisse)"
_SEA_FIRST = lazy_regex(
    rf"(?:(?:\b(?:{ONE_STRIKE}|{ANOTHER})|~++)[^.;:#\n]{{0,30}}? {IN_A_SEA}[^.;:#\n]{{0,30}}? {_KILLED}"
    rf"|\b{_THAT_OF},?(?: (?:(?:a|ha|had|has) )?{_KILLED})?)(?: a)? (?P<n>#+)"
)


# "Two off Venezuela and three off Ecuador"
_OFF_A_COAST = lazy_regex(rf"(?P<n>#+)(?:(?!#)[^.;!?\n]){{0,40}}? {OFF}{A_COAST}\b")


# "One in the Caribbean, killing three; the other in the Pacific, killing two"
_ONE_AND_OTHER = lazy_regex(
    rf"(?P<one>(?:l'|\b)?~++|\b(?P<other>{ANOTHER}|other)) {IN_A_SEA}[^.;:#\n]{{0,25}}? (?P<n>#+)"
)


# "Caribbean, three dead; Pacific, two dead"
_LISTED = lazy_regex(rf"\b(?P<sea>{A_SEA}) ?[,:] (?P<n>#+)")
_NEXT_IN_LIST = lazy_regex(
    rf"(?: {DEATH})?(?:,? (?:and|y|e|et)| ?[;,]) (?:(?:(?:in|en|n?o|dans) )?(?:the|el|les?) )?"
)


def by_fate(doc: Document, shared: SharedFacts, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """ "One dead in the Pacific, four rescued in the Caribbean": the four lived through another strike, of whose dead
    nothing is said."""
    for dead, alive in _pairs(doc, focus):
        until = doc.sentence_at(dead.number.start)[1]
        begins, end = doc.sentence_at(alive.number.start)
        if begins <= dead.number.start:
            until = begins = seam_between(doc, dead.number.end, alive.number.start)
        places = (
            basins_in(doc.folded, doc.sentence_at(dead.number.start)[0], until),
            basins_in(doc.folded, begins, end),
        )
        if [len(_seas(found)) for found in places] == [1, 1] and len(_seas([*places[0], *places[1]])) == 2:
            here, there = places[0][0], places[1][0]
            words = begins, there.end
            own = shared.within((here.basin, doc.text[here.start : here.end]))
            first = of_boat(doc, own, dead.number, dead.end, until=until)
            second = StrikeFacts(
                date=shared.day,
                location=there.basin,
                location_text=doc.text[there.start : there.end],
                survivors=quoted(doc, alive),
                vessels=one_told_by(doc, words),
                survivors_reported=True,
            )
            return first, second
    return ()


def _pairs(doc: Document, focus: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The dead, with those who lived of whom the text tells next: in the same sentence, or in another if the text
    names several strikes."""
    if not doc.news or not focus:
        return
    several = _SEVERAL.search(doc.folded)
    for alive in survivors_in(doc):
        start, end = doc.sentence_at(alive.number.start)
        before = [dead for dead in focus if dead.number.start < alive.number.start]
        beside = before and before[-1].number.start >= start
        if is_of_another_strike(doc, alive.end):
            continue
        moved = _BROUGHT.search(doc.folded, alive.number.end, end)
        others = [dead for dead in figures_in(focus, start, end) if dead not in before[-1:]]
        if before and (beside or several) and not moved and not others and not doc.recalls_at(alive.number.start):
            yield before[-1], alive


# "Strikes boats in the Caribbean and the Pacific; two died in the first"
_IN_BOTH = lazy_regex(
    rf"\b(?:{BOATS}|{STRIKES}|{HITS})(?: [^\s.;:,#]+){{0,4}}? (?P<one>{IN_A_SEA}),?"
    rf" (?:(?:and|y|e|et)(?: {_THEN})?|{_THEN}) (?P<other>{IN_A_SEA}|(?:the |el |o |le )?{A_SEA})"
)
_FIRST_AND_SECOND = [1, 2]


def in_seas_in_order(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """The first strike in the sea that was named first, the second in the other: where no strike was given a sea."""
    told = ONE_AND_OTHER.search(doc.folded) or _IN_BOTH.search(doc.folded)
    dead = [strike.killed for strike in strikes if strike.killed and strike.location is None]
    if told is None or len(strikes) != 2 or len(dead) != 2:
        return tuple(strikes)
    start, end = doc.sentence_at(dead[0].start)[0], doc.sentence_at(dead[1].start)[1]
    named = [number.value for number in doc.numbers_in(start, end) if number.kind == ORDINAL]
    places = [basins_in(doc.folded, *told.span(name)) for name in ("one", "other")]
    if named != _FIRST_AND_SECOND or not all(places) or len(_seas([found[0] for found in places])) < 2:
        return tuple(strikes)
    words = [(found[0].basin, doc.text[found[0].start : found[0].end]) for found in places]
    return tuple(
        replace(strike, location=basin, location_text=text)
        for strike, (basin, text) in zip(strikes, words, strict=True)
    )


def _in_one_breath(doc: Document, parts: Sequence[re.Match[str]]) -> bool:
    """ "Four dead in the Pacific and three in the Caribbean": both are news, and nothing older is named."""
    first, second = parts
    joined = _JOINED.fullmatch(doc.folded, first.end(), second.start()) is not None
    if "other" in second.groupdict():
        joined = bool(first["one"] and second["other"])
    elif "sea" in second.groupdict():
        joined = _NEXT_IN_LIST.fullmatch(doc.folded, first.end(), second.start()) is not None
    return doc.news and joined and not doc.looks_back(first.start(), second.end())


def _is_another_boat(doc: Document, parts: Sequence[re.Match[str]]) -> bool:
    """ "Three killed on a boat in the Pacific and another in the Caribbean": whether the other is one more dead."""
    other = any(map(str.isalpha, parts[1]["n"]))  # in marked text numbers have no letters
    return other and BOAT_OR_STRIKE.search(doc.folded, *parts[0].span()) is not None


def _apart(doc: Document, parts: Sequence[re.Match[str]]) -> bool:
    return len(_seas([place for part in parts for place in basins_in(doc.folded, *part.span())])) == len(parts)


def _seas(places: Sequence[Place]) -> set[str]:
    return {place.basin for place in places}
