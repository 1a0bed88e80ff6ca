"""The sea that a stretch of text names."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.facts.document import Document
from newsdesk.facts.where.places import Place, basins_in
from newsdesk.facts.words.nouns import ONE_STRIKE, STRIKES
from newsdesk.facts.words.times import AFTER, TIME
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location


def basins_of(doc: Document, spans: Sequence[tuple[int, int]]) -> list[tuple[Location, str] | None]:
    """The basin of each part and its words: "four on another" lies where the one before it lay. None where no part
    names one."""
    own = _each_in_its_sea(doc, [basin_of(doc, *span) for span in spans])
    for n in range(1, len(own)):
        own[n] = own[n] or own[n - 1]
    for n in range(len(own) - 2, -1, -1):
        own[n] = own[n] or own[n + 1]
    return own


def _each_in_its_sea(doc: Document, own: list[tuple[Location, str] | None]) -> list[tuple[Location, str] | None]:
    """ "Two strikes in the Pacific and the Caribbean: the first, in the Pacific, ...; the second ...": it was in the
    other sea of the headline."""
    if len(own) != 2 or own.count(None) != 1:
        return own
    named = {place.basin: place for place in basins_in(doc.folded, 0, doc.title_end)}
    others = [place for basin, place in named.items() if basin not in {sea[0] for sea in own if sea}]
    if len(named) != 2 or len(others) != 1:
        return own
    other = others[0].basin, doc.text[others[0].start : others[0].end]
    return [sea or other for sea in own]


@once
def basin_of(doc: Document, start: int, end: int) -> tuple[Location, str] | None:
    """The one basin that this stretch names."""
    found = [place for place in basins_in(doc.folded, start, end) if not is_of_earlier_ones(doc, place)]
    if len({place.basin for place in found}) != 1:
        return None
    return found[0].basin, doc.text[found[0].start : found[0].end]


# "The first there after seven strikes in the Caribbean", "the second this week, after one in the Caribbean"
_IN_THE = r" (?:in|off|on|en|no|na|dans) (?:(?:the|el|la|les?|o) )?$"
_AFTER_OTHERS = lazy_regex(rf"\b{AFTER} (?:[#~]+ (?:\w+ ){{0,2}}?{STRIKES}|~+){_IN_THE}")
_SOME_TIME_AFTER = lazy_regex(
    rf"\b{TIME} {AFTER} (?:\w+ ){{0,2}}?{STRIKES}{_IN_THE}"
)  # "a day after deadly attacks in"
_AFTER_ANOTHER = lazy_regex(rf"\b{AFTER} (?:~+|an?) (?:\w+ ){{0,2}}?{ONE_STRIKE}{_IN_THE}")
_A_STRIKE = lazy_regex(rf"\b{ONE_STRIKE}\b")


# "On the same day as an attack in the Caribbean"
_SAME_DAY_AS = lazy_regex(
    r"\b(?:same (?:day|night) as|mism[oa] (?:dia|noche) (?:que|del?)|mesm[oa] (?:dia|noite) (?:que|d[eo])"
    rf"|meme (?:jour|nuit) qu(?:e |'))(?:\b| ?)(?: ?(?:an?|un[ao]?|um|uma|une|o|el|la|l[ae]|~+))?(?: \w+)?"
    rf" {ONE_STRIKE} (?:in|off|on|en|n[oa]|dans) (?:(?:the|el|l[ae]s?|o) )?$"
)


def is_of_earlier_ones(doc: Document, place: Place) -> bool:
    """Is it the sea of strikes that are only counted, before those in the news?"""
    before = max(0, place.start - 60), place.start
    others = (_AFTER_OTHERS, _SOME_TIME_AFTER)
    told = any(words.search(doc.marked, *before) for words in others) or _SAME_DAY_AS.search(doc.folded, *before)
    return bool(told) or _is_after_another(doc, place)


def _is_after_another(doc: Document, place: Place) -> bool:
    """ "A boat is hit in the Pacific after an attack in the Caribbean"; after "three dead" the attack is that of the
    news."""
    after = _AFTER_ANOTHER.search(doc.marked, max(0, place.start - 60), place.start)
    if after is None:
        return False
    start, end = doc.sentence_at(place.start)
    elsewhere = any(other.basin != place.basin for other in basins_in(doc.folded, start, end))
    return elsewhere or _A_STRIKE.search(doc.folded, start, after.start()) is not None
