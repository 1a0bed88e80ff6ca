"""Where the strike in focus was: headline and the sentence with its dead agree, or the text says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in
from newsdesk.facts.when.strike_day import own_days
from newsdesk.facts.where.named_sea import is_of_earlier_ones
from newsdesk.facts.where.places import Place, are_joined, basins_in, withheld_in
from newsdesk.facts.where.told_ashore import sea_of_the_teller
from newsdesk.facts.words.death_words import KILL
from newsdesk.facts.words.nouns import BOATS, CAMPAIGN, ONE_STRIKE, STRIKES, WHO_LIVED
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.times import AFTER, SEPTEMBER, SINCE, TIME
from newsdesk.facts.words.vocabulary import IN_A_SEA, OF_ANOTHER_STRIKE
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location

# "Dozens of boats have been hit in the Pacific and Caribbean since September": of all strikes, and of no one.
_SO_LONG = (
    rf"{SINCE}(?: (?:the|el|o|a|la|le|early|late|last|mid|debut|fin|principios|finales|meados"
    rf"|inicios?|comienzos|de|do|da))* (?:{SEPTEMBER}|octob\w*|octub\w*|outubro|fall|autumn|start|beginning"
    r"|begin\w*|it began|ano pasado|ano passado|an dernier|year|20\d\d)\b"
)
_SEVERAL = (
    r"(?:dozens?|scores|many|most|several|nearly|almost|more than|at least|over|other|decenas?|varias|mas|mayoria"
    r"|maioria|dezenas|varios|dizaines?|plusieurs|nombreu\w+|plupart|(?<![-\d.,])(?:1[5-9]|[2-9]\d|\d{3}))"
)
_OF_ALL = lazy_regex(
    rf"\b(?:{BOATS}|{STRIKES}|{CAMPAIGN})\b[^.;\n]{{0,120}}?\b{_SO_LONG}"
    rf"|\b{_SO_LONG}[^.;\n]{{0,120}}?\b(?:{BOATS}|{STRIKES}|{CAMPAIGN})\b"
    rf"|\b{_SEVERAL} (?:de |of |d')?(?:[\w-]+ ){{0,3}}?(?:{BOATS}|{STRIKES})\b"
)
# "13 attacks, five in the Pacific and eight in the Caribbean"
_SPLIT_BY_SEA = lazy_regex(
    rf"#++ (?:\w+ ){{0,2}}?{STRIKES}\b[^.;\n#]{{0,30}}?#++(?: \w+){{0,2}}? {IN_A_SEA}"
    rf"[^.;\n#]{{0,15}}?#++(?: \w+){{0,2}}? {IN_A_SEA}"
)
_COMMA = lazy_regex(r"[,;]")
# "The same day Hegseth announced two others in the Pacific": theirs; "killed two others in the Pacific" are people.
_KILLS = lazy_regex(rf"{KILL}\w*(?: a)? $")
_OTHERS_IN = lazy_regex(
    rf"\b(?:(?:{A_FEW}|several|plusieurs) (?:others|more|mas|mais|autres)|(?:otr|outr)os (?:{A_FEW}|varios))"
    rf"(?: {STRIKES})? (?:in|en|no|na|dans)"
    r" (?:[^\s,;.:]+ )?$"
)
# "Announced with one in the Pacific", "would not discuss another one in the Pacific"
_ONE_ELSEWHERE = lazy_regex(
    r"\b(?:another(?: one)?|otr[oa]|outr[oa]|une? autre|with one|(?:con|junto a) un[oa]?|com uma?|avec une)"
    rf"(?: {ONE_STRIKE})? (?:in|off|en|n[oa]|dans)"
    r" (?:[^\s,;.:]+ )?$"
)
# "Still searching the Pacific for two survivors of another strike"
_SURVIVORS_OF_ANOTHER = lazy_regex(rf"\b(?:{WHO_LIVED}|surviv\w+|sobreviv\w+|survecu){OF_ANOTHER_STRIKE}")


# "The announcement came a day after the strike in the Caribbean", where another sea is named
_DAYS_AFTER = lazy_regex(
    rf"\b{TIME} {AFTER} ?(?:(?:the|el|l[ao]|that|aquel|aquela|celle) |l')?(?:\w+ )?{ONE_STRIKE}"
    r" (?:in|off|of|en|del?|n[ao]|d[ao]|dans|des?) ?(?:(?:the|el|la|les?|o) )?$"
)
# "Before the one that left six dead in the Pacific", "antes da que matou seis no Pacífico"
_BEFORE_THE_ONE = lazy_regex(
    r"\b(?:before|after|antes|despues|depois|avant|apres) (?:the one|del|de la|d[ao]|celle|celui)"
    r" (?:that|which|que|qui)\b[^.;:\n]{0,60}$"
)
# The Caribbean begins north of Guyana; "in mid-Atlantic, 900 miles east of Barbados" is no more in it.
_BORDERS = ((Location.CARIBBEAN, Location.OTHER), (Location.OTHER, Location.CARIBBEAN))


def where(doc: Document, focus: Sequence[Figure]) -> tuple[Location | None, str | None]:
    """Return the basin, if the entry names one; two that contradict each other give none.

    Headline and the sentence with the figures decide together; other sentences are asked only if those are silent.
    """
    earlier = [place for place in basins_in(doc.folded, 0, len(doc.folded)) if is_of_earlier_ones(doc, place)]
    others = [place for place in basins_in(doc.folded, doc.title_end, len(doc.folded)) if _is_of_others(doc, place)]
    beside = [*_told_beside(doc, focus), *earlier, *others, *_of_one_elsewhere(doc)]
    title = [place for place in basins_in(doc.folded, 0, doc.title_end) if place not in beside]
    told = [place for figure in focus for place in basins_in(doc.folded, *doc.sentence_at(figure.number.start))]
    told = [place for place in told if place not in beside]
    now = [place for place in told if not doc.recalls_at(place.start)]
    if any(place.start > doc.title_end for place in now):
        return _agreed(doc, [*(place for place in title if not doc.recalls_at(place.start)), *now])
    named = [place for span in doc.sentences for place in basins_in(doc.folded, *span)]
    named = [place for place in named if place not in beside and not doc.recalls_at(place.start)]
    of_it = [place for place in named if not _is_of_all(doc, place) and not _of_another_day(doc, place)]
    return _agreed(doc, of_it or named or title or told or sea_of_the_teller(doc))


def _told_beside(doc: Document, focus: Sequence[Figure]) -> list[Place]:
    """The places of the headline that stand beyond a comma or an aside from its dead, if one stands with them:
    "kills three in Caribbean, carrier heads to Pacific"."""
    title = basins_in(doc.folded, 0, doc.title_end)
    dead = [figure.number.start for figure in figures_in(focus, 0, doc.title_end)]
    clauses = [_clause(doc, place, title) for place in dead if not doc.only_bounds(place)]
    with_dead = [place for place in title if any(start <= place.start < end for start, end in clauses)]
    return [place for place in title if place not in with_dead] if with_dead else []


def _clause(doc: Document, place: int, seas: Sequence[Place]) -> tuple[int, int]:
    """What stands between commas around this place; "in Caribbean, Pacific" is a list."""
    start, end = doc.without_asides(place)
    listed = {one.end for one in seas for other in seas if one.end + len(", ") == other.start}
    commas = [at for comma in _COMMA.finditer(doc.folded, start, end) if (at := comma.start()) not in listed]
    return max([start, *(at for at in commas if at < place)]), min([end, *(at for at in commas if at > place)])


def _is_of_others(doc: Document, place: Place) -> bool:
    if _SURVIVORS_OF_ANOTHER.search(doc.folded, *doc.without_asides(place.start)):
        return True
    if _BEFORE_THE_ONE.search(doc.folded, doc.sentence_at(place.start)[0], place.start):
        return True
    others = _OTHERS_IN.search(doc.folded, max(doc.title_end, place.start - 60), place.start)
    return others is not None and not _KILLS.search(doc.folded, doc.title_end, others.start())


def _of_one_elsewhere(doc: Document) -> list[Place]:
    """The places of the summary where it names another strike beside that of the headline, which lies elsewhere."""
    title = {place.basin for place in basins_in(doc.folded, 0, doc.title_end)}
    below = basins_in(doc.folded, doc.title_end, len(doc.folded))
    other = (place for place in below if _ONE_ELSEWHERE.search(doc.folded, max(0, place.start - 60), place.start))
    return [place for place in other if title - {place.basin}]


def _is_of_the_campaign(doc: Document, place: Place, places: Sequence[Place]) -> bool:
    """ "402 have died in the Caribbean and eastern Pacific": of one strike that is told elsewhere it says nothing."""
    pairs = [(place, other) if place.start < other.start else (other, place) for other in places if other != place]
    return place.start >= doc.title_end and any(are_joined(doc.folded, *pair) for pair in pairs)


def _is_of_all(doc: Document, place: Place) -> bool:
    start, end = doc.sentence_at(place.start)
    counts_all = start >= doc.title_end and (
        _OF_ALL.search(doc.folded, start, end) or _SPLIT_BY_SEA.search(doc.marked, start, end)
    )
    return bool(counts_all) and not own_days(doc, start, end)


def _of_another_day(doc: Document, place: Place) -> bool:
    """ "Tuesday's strike was announced on X. The one on Monday was in the Caribbean": not that of the news."""
    own = [day.value for day in own_days(doc, *doc.clause_at(place.start))]
    return bool(own) and max(own) < max(day.value for day in own_days(doc, 0, len(doc.text)))


def _agreed(doc: Document, places: Sequence[Place]) -> tuple[Location | None, str | None]:
    """(basin, words); (None, words) where the words say that the place was withheld."""
    for sea, beyond in _BORDERS:
        if any(place.basin is sea and not place.coast for place in places):
            places = [place for place in places if not (place.coast and place.basin is beyond)]
    if len({place.basin for place in places}) > 1:
        places = [place for place in places if not _is_of_the_campaign(doc, place, places)]
    if len({place.basin for place in places}) > 1:
        places = [place for place in places if not _DAYS_AFTER.search(doc.folded, 0, place.start)]
    if len({place.basin for place in places}) == 1:
        return places[0].basin, doc.text[places[0].start : places[0].end]
    withheld = None if places else withheld_in(doc.folded)
    return None, doc.text[slice(*withheld)] if withheld else None
