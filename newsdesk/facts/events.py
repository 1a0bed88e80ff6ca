"""The strikes in focus of an entry: one, or one per boat where the text breaks the figures down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.counts.announced_strikes import strikes_of
from newsdesk.facts.counts.boat_counts import one_told_by, vessels_of
from newsdesk.facts.counts.campaign_dead import presumed_of_one_strike
from newsdesk.facts.counts.campaign_scale import DEAD_OF_THE_FIRST, MOST_OF_SECOND_BLAST
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in, quoted, values_of
from newsdesk.facts.people.all_died import none_left
from newsdesk.facts.people.survivors import search_in, survivors_of
from newsdesk.facts.people.uncertain_tolls import adds_to_a_count, tolls_differ
from newsdesk.facts.several_strikes.chronicles import day_by_day
from newsdesk.facts.several_strikes.clauses_by_day import by_day_of_clause
from newsdesk.facts.several_strikes.day_before import by_eve, on_days_in_order
from newsdesk.facts.several_strikes.days_of_each import by_the_day_of_each
from newsdesk.facts.several_strikes.strikes_by_sea import by_basin, by_fate, in_seas_in_order, placed_apart
from newsdesk.facts.several_strikes.strikes_in_sequence import in_a_row, told_in_a_row
from newsdesk.facts.several_strikes.strikes_per_boat import (
    SharedFacts,
    agrees,
    alive_within,
    split_by_boat,
    vessel_kind_in,
)
from newsdesk.facts.several_strikes.sums_of_parts import by_sum, in_a_list
from newsdesk.facts.several_strikes.survivor_of_which import with_the_survivor
from newsdesk.facts.strike_in_focus import in_passing, looks_at_a_strike
from newsdesk.facts.when.named_strikes import DOUBLE_BLAST, tells_double_blast
from newsdesk.facts.when.recorded_days import KnownDay, RecordedDays
from newsdesk.facts.when.strike_day import as_quoted, day_of_strike, own_days
from newsdesk.facts.where.places import basins_in, detail_in
from newsdesk.facts.where.strike_place import where
from newsdesk.facts.words.nouns import HUMAN, KIN, NATIONAL, TOLL, VILLAGERS
from newsdesk.facts.words.times import FIRST, NOW, SINCE
from newsdesk.facts.words.vocabulary import GREW
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Classification, StrikeFacts

_SOMETHING_ELSE = lazy_regex(  # "killed three, and ...", "killed three as Senate asks for Sept. 2 video"
    r"[;\n]|, (?:and|which|in|que|qui|after|while)\b| (?:as(?! (?:many|much|of)\b)|while|amid|mientras|enquanto)\b"
    rf"|, (?:(?:the|el|la|o|a) )?{FIRST} (?:\w+ )?{SINCE}\b"
)
_AMONG = lazy_regex(r"\b(?:among|entre|parmi) (?:(?:the|l[oa]s|[oa]s|les) )?$")  # "A and B were among six killed"
# "Raising the toll to three", beside two who "were killed outright"
_RAISED_TO = lazy_regex(
    rf"\b(?:{GREW}\b[^.;:\n#]{{0,30}}? (?:to|a|para)|{TOLL}(?: (?:is|stands at|e|es|est))? {NOW}) $"
)
_ALL_THE = lazy_regex(r"\b(?:all(?: of)?(?: the)?|the|l[oa]s|[oa]s|les) $")
# "A suit over two Trinidadians killed": there may have been others
_OF_ONE_NATION = lazy_regex(
    r" (?:\w+ )?(?:trinidad\w+|trinit\w+|trinbag\w+|colomb\w+|ecua\w+|equa\w+|venez\w+|dominic\w+|mexic\w+|haiti\w+"
    r"|nationals|citizens|ciudadanos|cidadaos|ressortissants|compatriot\w+)\b"
    rf"| {HUMAN} (?:from|of|de|d[ou]|da) {NATIONAL}\b"
)
# "Eight villagers dead", "ocho de los suyos": those of one shore
_OF_ONE_VILLAGE = lazy_regex(
    rf" (?:\w+ )?(?:{VILLAGERS}\b|(?:of )?(?:its|their) own\b(?! \w)|de (?:l[oa]s su[yj][oa]s|sus hijos)\b"
    r"|d[oa]s (?:seus|suas)\b(?! \w)|des siens\b)"
)
# "The family of a fisherman killed": the others are not told
_OF_A_FAMILY = lazy_regex(rf"\b{KIN} (?:of|del?|d[aou]s?|d'|des?)(?: |(?<='))$")
# Where the day was named before: "six died that day"
_THAT_DAY = lazy_regex(
    r"\b(?:that (?:same )?day|(?:es[ea]|aquel) (?:mismo )?dia|n?(?:esse|aquele) (?:mesmo )?dia|ce jour-la)\b"
)
_RANGE = lazy_regex(
    r"\b(?:between|entre) #+ (?:and|y|e|et) #+|#+(?: \w+)? (?:or|o|ou) #+|(?<!#)(?<!\bfrom )(?<!\bde )#+ (?:to|a) #+"
)

_SURVIVORS = lazy_regex(r"surviv|sobreviv|superviv|rescap")


def events_in(
    doc: Document, dead: Sequence[Figure], classification: Classification, known_days: Sequence[KnownDay]
) -> tuple[StrikeFacts, ...]:
    """`dead`: the figures that are no totals. Empty when no strike is in focus."""
    if classification.new_event:
        focus = [figure for figure in dead if not _recalled(doc, figure, dead)]
    else:
        focus = [figure for figure in dead if not in_passing(doc, figure.number.start, classification.category)]
        if not looks_at_a_strike(doc, focus, classification):
            return ()
        focus = [figure for figure in focus if not adds_to_a_count(doc, figure)]
    basin, words = where(doc, focus)
    record = RecordedDays(known_days, basin, frozenset(figure.number.value for figure in focus))
    shared = SharedFacts(day_of_strike(doc, record), basin, words, detail_in(doc.text))
    strikes = in_seas_in_order(doc, _strikes(doc, shared, focus, dead))
    return with_the_survivor(doc, on_days_in_order(doc, strikes))


def _strikes(
    doc: Document, shared: SharedFacts, focus: Sequence[Figure], dead: Sequence[Figure]
) -> tuple[StrikeFacts, ...]:
    if not doc.news and tells_double_blast(doc):
        return (_one(doc, focus, shared),)
    if told := day_by_day(doc, shared) or by_the_day_of_each(doc, shared) or _several(doc, shared, focus):
        return told
    if (told := by_day_of_clause(doc, shared, focus)) and _adds_up(told, focus):
        return told
    if told := by_eve(doc, shared, dead, apart=True):
        return told
    if (told := in_a_list(doc, shared)) and _adds_up(told, focus):
        return told
    beside = any(figure.number != doc.numbers.numbers.get(figure.number.start) for figure in focus)
    if not beside and (told := by_sum(doc, shared, focus)):  # "two, and four others with them" are of one boat
        return told
    split = () if beside and not doc.news else split_by_boat(doc, shared, doc.sentences)
    if _adds_up(split, focus) and agrees(doc, split):
        return split
    for by in (by_basin, by_fate, in_a_row):
        if (told := by(doc, shared, focus)) and _adds_up(told, focus):
            return told
    return by_eve(doc, shared, dead) or (_one(doc, focus, shared),)


def _recalled(doc: Document, figure: Figure, dead: Sequence[Figure]) -> bool:
    if _leads_to_others(doc, figure, dead) and not told_in_a_row(doc, figure, dead):
        return True
    start, end = doc.without_asides(figure.number.start)
    for other in dead:
        if start <= other.number.start < figure.number.start:
            start = max(start, other.number.end)
        elif figure.number.start < other.number.start < end:
            end = min(end, other.number.start)
    cut = _SOMETHING_ELSE.search(doc.folded[figure.end : end])
    return doc.recalls(start, figure.end + cut.start() if cut else end)


def _leads_to_others(doc: Document, figure: Figure, dead: Sequence[Figure]) -> bool:
    return doc.in_lead_to_news(figure.number.start) and any(not doc.in_lead(other.number.start) for other in dead)


def _one(doc: Document, focus: Sequence[Figure], shared: SharedFacts) -> StrikeFacts:
    killed = _foremost(doc, focus)
    two_blasts = _is_of_two_blasts(doc, shared)
    of_second = two_blasts and killed is not None and killed.number.value <= MOST_OF_SECOND_BLAST
    if killed and (of_second or _counts_not_all(doc, killed) or tolls_differ(doc)):
        killed = None
    presumed = next((quoted(doc, f) for f in presumed_of_one_strike(doc)), None)
    return StrikeFacts(
        date=shared.day,
        location=shared.location,
        location_text=shared.location_text,
        place=shared.place,
        strikes=strikes_of(doc),
        vessels=vessels_of(doc, doc.sentence_at(killed.number.start) if killed else (0, 0)),
        killed=quoted(doc, killed) if killed else None,
        survivors=none_left(doc) if two_blasts else survivors_of(doc),
        presumed_dead=presumed,
        survivors_reported=_SURVIVORS.search(doc.folded) is not None,
        search=search_in(doc),
        vessel_kind=vessel_kind_in(doc),
    )


def _is_of_two_blasts(doc: Document, shared: SharedFacts) -> bool:
    """Is it the strike whose second blast killed those who had lived through the first, as it was told from then on,
    whatever it is called?"""
    told = doc.published_on is None or doc.published_on >= DOUBLE_BLAST.told_from
    return told and not doc.news and shared.day is not None and shared.day.value == DOUBLE_BLAST.day


def _counts_not_all(doc: Document, killed: Figure) -> bool:
    """A range; or, in a look back, those of one nation, or of the second blast alone."""
    if _RANGE.search(doc.marked, max(0, killed.number.start - 24), killed.number.end + 12):
        return True
    if doc.news:
        return False
    if killed.number.value == 1 and _OF_A_FAMILY.search(doc.folded, 0, killed.number.start):
        return True
    of_the_eleven = killed.number.value <= MOST_OF_SECOND_BLAST and tells_double_blast(doc)
    if _OF_ONE_VILLAGE.match(doc.folded, killed.number.end):
        return True
    return of_the_eleven or _OF_ONE_NATION.match(doc.marked, killed.number.end) is not None


def _several(doc: Document, shared: SharedFacts, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """Two announcements in one report: sentences with dead of their own on days of their own."""
    if not doc.news or _told_again(doc, focus):
        return ()
    spans = dict.fromkeys(doc.sentence_at(figure.number.start) for figure in _without_sum(doc, focus))
    dated = [(span, days[0]) for span in spans if (days := own_days(doc, *span))]
    if len({day.value for _, day in dated}) < 2:
        return placed_apart(doc, shared, list(spans), focus)
    if told := by_sum(doc, shared, focus):  # "overnight" in the headline is the day of its sentence
        return told
    told_apart = any(basins_in(doc.folded, *span) for span, _ in dated)  # else one sea is of all
    unplaced = replace(shared, location=None, location_text=None, place=None) if told_apart else shared
    events: list[StrikeFacts] = []
    for (start, end), day in dated:
        basins = basins_in(doc.folded, start, end) or basins_in(doc.folded, 0, doc.title_end)
        basin = (basins[0].basin, doc.text[basins[0].start : basins[0].end]) if basins else None
        own = replace(unplaced, day=as_quoted(doc, day)).within(basin)
        here = figures_in(focus, start, end)
        alive = alive_within(doc, start, end) or none_left(doc)
        events += split_by_boat(doc, own, ((start, end),)) or (replace(_one(doc, here, own), survivors=alive),)
    return _with_own_boats(doc, events)


def _without_sum(doc: Document, focus: Sequence[Figure]) -> list[Figure]:
    """ "Strikes on Dec. 30 and 31 kill eight. Three died on Tuesday, five on Wednesday": the eight are of both."""
    told = [figure.number.value for figure in focus if figure.number.start > doc.title_end]
    of_all = sum(told) if len(told) > 1 else None
    return [figure for figure in focus if figure.number.start > doc.title_end or figure.number.value != of_all]


def _with_own_boats(doc: Document, events: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """ "Strikes on two boats. Three died Friday. Two died Saturday": the two are one each."""
    boats = [event.vessels for event in events if event.vessels]
    if len(boats) < len(events) or {quoted.value for quoted in boats} != {len(events)}:
        return _without_boats_of_all(doc, events)
    start, end = doc.sentence_at(boats[0].start)
    return tuple(replace(event, vessels=one_told_by(doc, (start, end))) for event in events)


def _without_boats_of_all(doc: Document, events: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """ "Five boats hit. Three died on Tuesday on three boats, five on Wednesday": how many then, nobody says."""
    counts = [_counts_its_boats(doc, event) for event in events]
    if not any(counts):
        return tuple(events)
    told = (
        own or event.vessels is None or event.vessels.value == 1 for event, own in zip(events, counts, strict=True)
    )
    return tuple(event if its else replace(event, vessels=None) for event, its in zip(events, told, strict=True))


def _counts_its_boats(doc: Document, event: StrikeFacts) -> bool:
    boats, dead = event.vessels, event.killed
    if boats is None or dead is None or boats.value == 1:
        return False
    return doc.sentence_at(boats.start) == doc.sentence_at(dead.start)


def _told_again(doc: Document, focus: Sequence[Figure]) -> bool:
    """ "Eleven killed overnight. All 11 died on Feb. 16": the text tells of the dead of the headline."""
    headline = values_of(figures_in(focus, 0, doc.title_end))
    return any(
        figure.number.value in headline and _ALL_THE.search(doc.folded, 0, figure.number.start)
        for figure in focus
        if figure.number.start > doc.title_end
    )


def _foremost(doc: Document, focus: Sequence[Figure]) -> Figure | None:
    """The first figure of a report; of a text that looks back the one that others are among, the one beside a day,
    then the largest, and none of an earlier strike beside its own."""
    if doc.news or not focus:
        return focus[0] if focus else None
    if of_all := next((figure for figure in focus if _AMONG.search(doc.folded, 0, figure.number.start)), None):
        return of_all
    focus = [figure for figure in focus if not doc.tells_of_earlier(figure.number.start)] or focus
    raised = [figure for figure in focus if _RAISED_TO.search(doc.marked, 0, figure.number.start)]
    if raised:
        return raised[-1]
    if tells_double_blast(doc):  # "two clinging to the wreck died; eleven were killed in all"
        focus = [figure for figure in focus if figure.number.value == DEAD_OF_THE_FIRST] or focus
    dated = [figure for figure in focus if _has_day(doc, *doc.sentence_at(figure.number.start))]
    return max(dated or focus, key=lambda figure: figure.number.value)


def _has_day(doc: Document, start: int, end: int) -> bool:
    return bool(doc.days_in(start, end)) or _THAT_DAY.search(doc.folded, start, end) is not None


def _adds_up(split: tuple[StrikeFacts, ...], focus: Sequence[Figure]) -> bool:
    """A split whose sum is not among the stated figures is not believed, unless nothing else is stated."""
    parts = [event.killed.value for event in split if event.killed]
    stated = values_of(focus) - set(parts)
    return bool(parts) and (not stated or sum(parts) in stated)
