"""The strikes in focus of an entry: one, or one per boat where the text breaks the figures down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.aboard import search_in, survivors_of
from newsdesk.facts.boats import strikes_of, vessels_of
from newsdesk.facts.eve import by_eve
from newsdesk.facts.focus import looks_at_a_strike
from newsdesk.facts.in_a_row import in_a_row, told_in_a_row
from newsdesk.facts.known import KnownDay, Record
from newsdesk.facts.landmarks import tells_double_blast
from newsdesk.facts.matching import Figure
from newsdesk.facts.numbers import CARDINAL, Number
from newsdesk.facts.passing import in_passing
from newsdesk.facts.places import basins_in, detail_in
from newsdesk.facts.scale import MOST_OF_SECOND_BLAST
from newsdesk.facts.scene import Scene
from newsdesk.facts.split import IN_BASIN, Shared, agrees, of_boat, parts_of, split_by_boat, vessel_kind_in
from newsdesk.facts.totals import presumed_of_one_strike
from newsdesk.facts.units import people_text, strikes_in, vessels_in
from newsdesk.facts.when import as_quoted, day_of_strike, own_days
from newsdesk.facts.where import where
from newsdesk.understanding import Classification, StrikeFacts

_SOMETHING_ELSE = re.compile(  # "killed three, and ...", "killed three as Senate asks for Sept. 2 video"
    r"[;\n]|, (?:and|which|in|que|qui|after|while)\b| (?:as(?! (?:many|much|of)\b)|while|amid|mientras|enquanto)\b"
    r"|, (?:(?:the|el|la|o|a) )?(?:first|primer[oa]?|primeir[oa]|premiere?) (?:\w+ )?(?:since|desde|depuis)\b"
)
_ALL_THE = re.compile(r"\b(?:all(?: of)?(?: the)?|the|l[oa]s|[oa]s|les) $")
# What joins two figures that are both news: "and", or "on Monday, another killed"
_JOINED = re.compile(r",? (?:and|y|e|et) |[^,;.]{0,30}, (?:another|otr[oa]|outr[oa]|une? autre) [^,;.]{1,20} ")
# "A suit over two Trinidadians killed": there may have been others
_OF_ONE_NATION = re.compile(
    r" (?:\w+ )?(?:trinidad\w+|trinit\w+|trinbag\w+|colomb\w+|ecua\w+|equa\w+|venez\w+|dominic\w+|mexic\w+|haiti\w+"
    r"|nationals|citizens|ciudadanos|cidadaos|ressortissants|compatriot\w+)\b"
)
_RANGE = re.compile(
    r"\b(?:between|entre) #+ (?:and|y|e|et) #+|#+(?: \w+)? (?:or|o|ou) #+"
    r"|(?<!#)(?<!\bfrom )(?<!\bde )#+ (?:to|a) #+"
)


def events_in(
    scene: Scene, dead: Sequence[Figure], classification: Classification, known_days: Sequence[KnownDay]
) -> tuple[StrikeFacts, ...]:
    """`dead`: the figures that are no totals. Empty when no strike is in focus."""
    if classification.new_event:
        focus = [figure for figure in dead if not _recalled(scene, figure, dead)]
    else:
        focus = [figure for figure in dead if not in_passing(scene, figure.number.start, classification.category)]
        if not looks_at_a_strike(scene, focus, classification):
            return ()
    basin, words = where(scene, focus)
    record = Record(known_days, basin, frozenset(figure.number.value for figure in focus))
    shared = Shared(day_of_strike(scene, record), basin, words, detail_in(scene.text))
    several = _several(scene, shared, focus)
    if several:
        return several
    if told := by_eve(scene, shared, dead, apart=True):
        return told
    split = split_by_boat(scene, shared, scene.sentences)
    if _adds_up(split, focus) and agrees(scene, split):
        return split
    for by in (_by_basin, _by_day, in_a_row):
        if told := by(scene, shared, focus):
            return told
    return by_eve(scene, shared, dead) or (_one(scene, focus, shared),)


def _recalled(scene: Scene, figure: Figure, dead: Sequence[Figure]) -> bool:
    if _leads_to_others(scene, figure, dead) and not told_in_a_row(scene, figure, dead):
        return True
    start, end = scene.without_asides(figure.number.start)
    for other in dead:
        if start <= other.number.start < figure.number.start:
            start = max(start, other.number.end)
        elif figure.number.start < other.number.start < end:
            end = min(end, other.number.start)
    cut = _SOMETHING_ELSE.search(scene.folded[figure.end : end])
    return scene.recalls(start, figure.end + cut.start() if cut else end)


def _leads_to_others(scene: Scene, figure: Figure, dead: Sequence[Figure]) -> bool:
    return scene.in_lead_to_news(figure.number.start) and any(not scene.in_lead(other.number.start) for other in dead)


def _one(scene: Scene, focus: Sequence[Figure], shared: Shared) -> StrikeFacts:
    killed = _foremost(scene, focus)
    if killed and _RANGE.search(scene.marked, max(0, killed.number.start - 24), killed.number.end + 12):
        killed = None
    if killed and not scene.news and _OF_ONE_NATION.match(scene.marked, killed.number.end):
        killed = None
    if killed and not scene.news and killed.number.value <= MOST_OF_SECOND_BLAST and tells_double_blast(scene):
        killed = None  # of the eleven
    survivors = survivors_of(scene)
    presumed = presumed_of_one_strike(scene)
    return StrikeFacts(
        date=shared.day,
        location=shared.location,
        location_text=shared.location_text,
        place=shared.place,
        strikes=strikes_of(scene),
        vessels=vessels_of(scene, scene.sentence_at(killed.number.start) if killed else (0, 0)),
        killed=scene.quoted(killed.number, start=killed.start, end=killed.end) if killed else None,
        survivors=survivors,
        presumed_dead=scene.quoted(presumed[0].number, start=presumed[0].start, end=presumed[0].end)
        if presumed
        else None,
        survivors_reported=bool(re.search(r"surviv|sobreviv|superviv|rescap", scene.folded)),
        search=search_in(scene),
        vessel_kind=vessel_kind_in(scene),
    )


def _several(scene: Scene, shared: Shared, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """Two announcements in one report: sentences with dead of their own on days of their own."""
    if not scene.news or _told_again(scene, focus):
        return ()
    spans = dict.fromkeys(scene.sentence_at(figure.number.start) for figure in focus)
    dated = [(span, days[0]) for span in spans if (days := own_days(scene, *span))]
    if len({day.value for _, day in dated}) < 2:
        return _placed_apart(scene, shared, list(spans), focus)
    events: list[StrikeFacts] = []
    for (start, end), day in dated:
        basins = basins_in(scene.folded, start, end) or basins_in(scene.folded, 0, scene.title_end)
        basin = basins[0].basin if basins else None
        words = scene.text[basins[0].start : basins[0].end] if basins else None
        own = Shared(as_quoted(scene, day), basin, words, None)
        here = [figure for figure in focus if start <= figure.number.start < end]
        events += split_by_boat(scene, own, ((start, end),)) or (_one(scene, here, own),)
    return tuple(events)


def _told_again(scene: Scene, focus: Sequence[Figure]) -> bool:
    """ "Eleven killed overnight. All 11 died on Feb. 16": the text tells of the dead of the headline."""
    headline = {figure.number.value for figure in focus if figure.number.start < scene.title_end}
    return any(
        figure.number.value in headline and _ALL_THE.search(scene.folded, 0, figure.number.start)
        for figure in focus
        if figure.number.start > scene.title_end
    )


def _placed_apart(
    scene: Scene, shared: Shared, spans: Sequence[tuple[int, int]], focus: Sequence[Figure]
) -> tuple[StrikeFacts, ...]:
    """ "Two boats struck. Three died off Jamaica. One was killed in the Pacific": a sentence and a sea for each."""
    spans = [span for span in spans if span[0] > scene.title_end]
    named = [basins_in(scene.folded, *span) for span in spans]
    basins = [places[0] for places in named if len({place.basin for place in places}) == 1]
    counted = {figure.number.value for figure in (*vessels_in(scene), *strikes_in(scene))}
    if len(spans) < 2 or len({place.basin for place in basins}) != len(spans) or len(spans) not in counted:
        return ()
    events = []
    for (start, end), place in zip(spans, basins, strict=True):
        number = next(figure.number for figure in focus if start <= figure.number.start < end)
        words = scene.text[place.start : place.end]
        events.append(of_boat(scene, shared, number.start, number.end, place.basin, words, until=end))
    return tuple(events)


def _foremost(scene: Scene, focus: Sequence[Figure]) -> Figure | None:
    """The first figure of a report; of a text that looks back the one beside a day, then the largest, and none of
    an earlier strike beside its own."""
    if scene.news or not focus:
        return focus[0] if focus else None
    focus = [figure for figure in focus if not scene.tells_of_earlier(figure.number.start)] or focus
    dated = [figure for figure in focus if _has_day(scene, *scene.sentence_at(figure.number.start))]
    return max(dated or focus, key=lambda figure: figure.number.value)


def _has_day(scene: Scene, start: int, end: int) -> bool:
    return any(start <= day.start < end for day in scene.days)


def _by_basin(scene: Scene, shared: Shared, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """ "Seven dead: four in the Pacific and three in the Caribbean". Without the sum one of them may be old."""
    stated = {figure.number.value for figure in focus}
    starts = {figure.number.start for figure in focus}
    for start, end in scene.sentences:
        parts = list(IN_BASIN.finditer(people_text(scene), start, end))
        dead = [scene.numbers.numbers[part.start("n")].value for part in parts]
        if (
            len(parts) == 2
            and _apart(scene, parts)
            and (sum(dead) in stated or (parts[0].start("n") in starts and _in_one_breath(scene, parts)))
        ):
            return parts_of(scene, shared, parts, end)
    return ()


def _in_one_breath(scene: Scene, parts: Sequence[re.Match[str]]) -> bool:
    """ "Four dead in the Pacific and three in the Caribbean": both are news, and nothing older is named."""
    first, second = parts
    joined = _JOINED.fullmatch(scene.folded, first.end(), second.start())
    return scene.news and joined is not None and not scene.looks_back(first.start(), second.end())


def _by_day(scene: Scene, shared: Shared, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """ "Seven dead: four on Wednesday and three on Thursday": one sentence, and the sum."""
    stated = {figure.number.value for figure in focus}
    for start, end in scene.sentences if scene.news else ():
        days = own_days(scene, start, end)
        if len(days) != 2 or days[0].value == days[1].value:
            continue
        dead = [_last_count(scene, start, days[0].start), _last_count(scene, days[0].end, days[1].start)]
        if None in dead or sum(number.value for number in dead if number) not in stated:
            continue
        return tuple(
            of_boat(scene, replace(shared, day=as_quoted(scene, day)), number.start, day.end, *shared.where)
            for day, number in zip(days, dead, strict=True)
            if number
        )
    return ()


def _last_count(scene: Scene, start: int, end: int) -> Number | None:
    counts = [number for number in scene.numbers.numbers.values() if number.kind == CARDINAL]
    return max((n for n in counts if start <= n.start < end), key=lambda number: number.start, default=None)


def _apart(scene: Scene, parts: Sequence[re.Match[str]]) -> bool:
    return len({place.basin for part in parts for place in basins_in(scene.folded, *part.span())}) == len(parts)


def _adds_up(split: tuple[StrikeFacts, ...], focus: Sequence[Figure]) -> bool:
    """A split whose sum is not among the stated figures is not believed, unless nothing else is stated."""
    parts = [event.killed.value for event in split if event.killed]
    stated = {figure.number.value for figure in focus} - set(parts)
    return bool(parts) and (not stated or sum(parts) in stated)
