"""Other nations in a headline on a strike: which place belongs to its clause, which war is only told beside it, and
where its dead come from.

A blow and the place nearest to it, by breaks and blows and then by letters, make the clause; what stands outside is
beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdesk.classify.concept_groups import AFAR, AMERICANS, COASTS, STRIKE_ZONE, STRUCK_OR_DEAD, WHO_STRIKES
from newsdesk.classify.lexicon import Hit, concepts_of
from newsdesk.facts.document import Document
from newsdesk.facts.numerals.hedges import AT_LEAST
from newsdesk.facts.words.nouns import COAST, PLAIN_STRIKES, SMALL_BOAT
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.strike_verbs import HITS, KILLS
from newsdesk.facts.words.telling import TELLS
from newsdesk.once import once
from newsdesk.text.folding import WORD
from newsdesk.text.lazy_regex import lazy_regex

_SEAS = STRIKE_ZONE | {"drug_boat"}
_ANYWHERE = frozenset(("southcom", "southern_spear", "drug_boat", "far_country"))  # the sea named beside them decides
_ARM_OF_THE_SEA = r"strait|estrecho|estreito|detroit|gulf|golfo|golfe"
# A country far away counts as the place of the strike alone: the dead may come from there, and its officials talk.
IN = lazy_regex(
    r"(?:\b(?:off|near|in|at|outside|around|inside|frente al?|en|cerca del?|em|na|no|nas|nos|perto d[aeo]s?|em frente"
    r" a[os]?|ao largo d[aeo]s?|au large (?:d'|d[eu]s?)|pres (?:d'|d[eu]s?)|dans|devant|aux?|en face (?:d'|d[eu]s?))"
    rf"(?: the| la| el| las| los| les| o| a| os| as| l'| de la| de l')* ?"
    rf"(?:(?:{COAST}|port|puerto|porto|{_ARM_OF_THE_SEA})"
    r" (?:of |off |d[aeo]s? |d[eu]l? |d')(?:la |l'|las |los |the )?)?|^)$"
)
IN_OUR_SEA = "haiti"  # its gangs are another war, its coast is none
# A boat is struck off a country and not in it.
_OFF = lazy_regex(
    r"\b(?:off|near|outside|around|frente al?|cerca del?|perto d[aeo]s?|em frente a[os]?|ao largo d[aeo]s?"
    rf"|au large|pres|en face|{COAST}|{_ARM_OF_THE_SEA})\b"
    r"(?: (?:of|the|l[ao]s?|el|les|[oa]s?|del?|d[ao]s?|d[eu]s?))* ?(?:[dl]')?$"
)
# "Trump told reporters in Israel", "Hegseth dijo en Japón": where it was said
_SAID = lazy_regex(rf"(?:{TELLS}|\b(?:speak\w*|spoke|habl\w+|fal(?:a|ou))\b)(?: (?:[^\s,;:.]+ )?[^\s,;:.]+)? $")
_THEN_SAYS = lazy_regex(rf"\b(?:that|que)\b|{TELLS}|\bqu'")
# One boat, and not the flotilla of a navy at war
_ONE_BOAT = lazy_regex(rf"\b{SMALL_BOAT}\b")
_BOAT_BEFORE = lazy_regex(rf"\b{SMALL_BOAT} $")
_BREAK = (
    r"[,;:]| - | (?:as|while|amid|despite|after|before|mientras|en medio de|en plen[ao]|pese a|a pesar de|tras"
    r"|despues del?|antes del?|enquanto|em meio a|em plen[ao]|apesar d[aeo]|apos|depois d[aeo]|antes d[aeo]"
    r"|alors qu[e']|tandis qu[e']|pendant qu[e']|sur fond d[e']|en pleine?|malgre|apres|avant)\b"
)
# "In the Red Sea, US military strikes drug boat": no break parts the headline from its place.
_OPENING = lazy_regex(
    r"\W*(?:off|near|in|en|frente|cerca|em|n[ao]s?|perto|ao largo|dans|au large|pres)\b[^,;:]{1,40},"
)
_BEFORE_A_CLAUSE = lazy_regex(  # "Pakistani navy says US strike ..."
    rf"(?:{_BREAK}| (?:says?|said|di(?:ce|jo|z|sse|t)(?: que| qu'une?)?|and|y|e|et)\b)"
    r"(?: (?:the|an?|un[ao]?|el|l[ao]|os|les|uma?|une))? "
)
# A second blow of the same hand, with a place of its own: "bombs Yemen and kills two in the Caribbean"
_AND_STRIKES = rf" (?:and|y|e|et) (?=(?:[\w.]+ )?(?:{HITS}|{KILLS}))"
_AFTER_A_PLACE = lazy_regex(
    rf"{_BREAK}| (?:\w+ ){{0,2}}(?:hours?|days?|horas|dias?|heures|jours?)"
    rf" (?:after|before|despues|antes|depois|apos|apres|avant)\b|{_AND_STRIKES}"
)
_APART = lazy_regex(rf"{_BREAK}|{_AND_STRIKES}")
# "After Pacific strikes": what went on before is no place of this one.
_RECALLED = lazy_regex(rf"{_BREAK}[^,;:]*?\b{PLAIN_STRIKES}\b(?! (?:on|an?) )[^,;:]*")
# "US bombs Nigeria", "ataca a Irán"
_STRUCK_ITSELF = lazy_regex(
    r"\b(?:strikes?|bombs?|hits?|attacks?|pounds|ataca[nm]?|atinge[m]?|bombarde\w+|golpea[n]?|attaque(?:nt)?|frappe(?:nt)?)"
    r"(?: (?:an?|au|la|el|los|les|des|the|os?))? ?(?:l')?$"
)
_SOME = rf"(?: (?:{SO_MANY}|{AT_LEAST}))*"
_AMONG = lazy_regex(  # some of the dead, and then the others are of another nation
    r"\b(?:including|among (?:them|the dead)|(?:one|two|three) of (?:them|whom|the dead)(?: (?:was|were))?"
    r"|(?:entre|incluid[oa]s?|incluyendo)(?: (?:ellos|ellas|los muertos|los fallecidos|las victimas))?"
    r"|(?:un[oa]|dos) de (?:ellos|ellas)|entre (?:eles|elas|os mortos)|incluindo|(?:um|uma|dois|duas) d(?:eles|elas)"
    rf"|dont|parmi (?:eux|elles|les morts)|y compris|l'un d'(?:eux|entre eux)|deux d'entre eux){_SOME} $"
)
_CREW = lazy_regex(
    r"\b(?:tripulantes?|marineros?|marinheiros?|marins?|pescador(?:es)?|pecheurs?|ciudadanos?|cidadaos?|ressortissants?)"
    rf" $|{KILLS}(?: a)?{_SOME} $"
)
_PERSON = lazy_regex(
    r" (?:nationals?|citizens?|m[ae]n|fisherm[ae]n|sailors?|crew\w*|teenagers?|brothers?)\b|$|[,.;:\n]"
    r"| (?:in|on|off|near|at|en|em|n[ao]|dans|au|muert|mort|as|while|mientras|enquanto|alors)"
)
_AMONG_THE_DEAD = lazy_regex(  # "Lebanese man among three killed"
    r"(?: (?:nationals?|citizens?|m[ae]n|fisherm[ae]n|sailors?|teenagers?))?"
    r" (?:among|entre|parmi)(?: (?:the|los|os|les))?(?: \w+)? (?:dead|killed|muertos|mortos|fallecidos|morts|tues)\b"
)
_FIGHTERS = lazy_regex(
    r"houthi|huthi|huti|hamas|hezbol|isis|islamic|(?:estado|etat) islam|taliban|irgc|boko|shabab|daech"
)


class _Clause(NamedTuple):
    """The words around a blow by Americans that hold its place, from the break before them to the one behind."""

    start: int
    end: int
    is_here: bool  # in a sea or off a coast of the story


def clause_of_ours(doc: Document, hits: tuple[Hit, ...]) -> tuple[int, int] | None:
    """The part of the headline where Americans strike in a sea or off a coast of the story; of the text, if the
    headline says that they struck and not where."""
    clauses = [(clause.start, clause.end) for clause in _clauses(doc, hits) if clause.is_here]
    return min(clauses, key=lambda clause: clause[1] - clause[0], default=None)


def struck_elsewhere(doc: Document, hits: tuple[Hit, ...]) -> bool:
    """ "US strike kills three in Yemen as carrier sails to Caribbean": the strike has its place in another war, and
    a sea of the story only what is told beside it."""
    clauses = _clauses(doc, hits)
    return bool(clauses) and not any(clause.is_here for clause in clauses)


@once
def _clauses(doc: Document, hits: tuple[Hit, ...]) -> Sequence[_Clause]:
    titled = [hit for hit in hits if hit.start < doc.title_end]
    american = [hit.start for hit in titled if hit.concept in WHO_STRIKES]
    if not american:
        return []
    found = [(clause, told) for clause, told in _told_in(doc, titled) if any(a in told for a in american)]
    clauses = [clause for clause, _ in found if not clause.is_here or _is_told_first(titled, clause)]
    if found or not any(hit.concept in STRUCK_OR_DEAD for hit in titled):
        return clauses
    return [clause for clause, _ in _told_in(doc, [hit for hit in hits if hit.start >= doc.title_end])][:1]


def _told_in(doc: Document, hits: Sequence[Hit]) -> Iterator[tuple[_Clause, range]]:
    """The clause of each blow that has a place, with the stretch that tells of nothing else."""
    for blow in hits:
        if blow.concept in STRUCK_OR_DEAD:
            start, end = doc.without_asides(blow.start)
            end = min(end, doc.title_end) if blow.start < doc.title_end else end
            told = [hit for hit in hits if start <= hit.start < end]
            if clause := _clause_of(doc, told, blow, start, end):
                yield clause, range(start, end)


def _clause_of(doc: Document, told: Sequence[Hit], blow: Hit, start: int, end: int) -> _Clause | None:
    here = [hit for hit in told if hit.concept in _SEAS or (hit.concept in COASTS and _is_place(doc, hit, blow))]
    elsewhere = [hit for hit in told if hit.concept in AFAR and _is_struck_in(doc, hit, blow, range(start, end))]
    if elsewhere:
        recalled = [found.span() for found in _RECALLED.finditer(doc.folded, start, end)]
        here = [hit for hit in here if not any(first < hit.start < last for first, last in recalled)]
    place = _nearest(doc, blow, here + elsewhere)
    if place is None:
        return None
    first, last = sorted((blow, place), key=lambda hit: hit.start)
    breaks = [found.end() for found in _BEFORE_A_CLAUSE.finditer(doc.folded, start, first.start)]
    cut = _AFTER_A_PLACE.search(doc.folded, last.end, end)
    return _Clause(max(breaks, default=start), cut.start() if cut else end, place in here)


def _is_place(doc: Document, coast: Hit, blow: Hit) -> bool:
    """A country in front of the strike speaks of it: "Colombia condemns US strike"."""
    return coast.start > blow.start or (coast.start > 0 and bool(IN.search(doc.folded, 0, coast.start)))


def _is_struck_in(doc: Document, place: Hit, blow: Hit, told: range) -> bool:
    """Whether the blow fell there, and it is not only where somebody spoke of it or another war goes on."""
    before = _where(doc, place.start)
    off = bool(_OFF.search(doc.folded, 0, place.start))
    if before is None or not place.start:
        return False
    if _SAID.search(doc.folded, told.start, before.start()):
        return False
    if place.start < blow.start and _THEN_SAYS.search(doc.folded, place.end, blow.start):
        return False
    where = (0, doc.title_end) if place.start >= doc.title_end else (told.start, told.stop)
    if not _ONE_BOAT.search(doc.folded, *where) or place.concept == "other_sea" or off:
        return True
    return bool(_BOAT_BEFORE.search(doc.folded, 0, before.start()))  # "boat in Gaza"


def _where(doc: Document, place: int) -> re.Match[str] | None:
    """The words in front of a place that say that something fell on it: "a Ormuz" is "in" in French alone."""
    if doc.lang == "fr" and (to := re.search(r" a $", doc.folded[:place])):
        return to
    return IN.search(doc.folded, 0, place) or _STRUCK_ITSELF.search(doc.folded, 0, place)


def _is_told_first(titled: Sequence[Hit], clause: _Clause) -> bool:
    """Behind another power's strike one of ours must have dead of its own: "as US strikes loom in Caribbean"."""
    if all(hit.start >= clause.start for hit in titled if hit.concept in STRUCK_OR_DEAD):
        return True
    return "killed" in concepts_of(titled, clause.start, clause.end)


def _nearest(doc: Document, blow: Hit, hits: Sequence[Hit]) -> Hit | None:
    """What stands with the blow between the same breaks and before the same second blow, or else fewest of them
    away; and a sea before a command or a boat that may be in any."""

    opened = _OPENING.match(doc.folded)
    opening = opened.end() if opened else 0

    def distance(hit: Hit) -> tuple[int, bool, int]:
        first, last = sorted((blow, hit), key=lambda one: one.start)
        breaks = len(_APART.findall(doc.folded, first.start, _end_of_word(doc, last)))
        breaks -= first.start < opening <= last.start
        return breaks, hit.concept in _ANYWHERE, last.start - first.start

    return min(hits, key=distance, default=None)


def by_americans_on_a_boat(doc: Document, hits: tuple[Hit, ...], told: tuple[int, int]) -> bool:
    """Does this part of the headline tell of one boat that Americans struck, wherever it was?"""
    concepts = concepts_of(hits, *told)
    struck = not concepts.isdisjoint(STRUCK_OR_DEAD) and not concepts.isdisjoint(AMERICANS)
    return struck and bool(_ONE_BOAT.search(doc.folded, *told))


def is_among_the_dead(doc: Document, hit: Hit) -> bool:
    """ "Four dead, one of them Lebanese": where a part of the dead comes from."""
    if _FIGHTERS.match(doc.folded, hit.start):
        return False
    if _AMONG_THE_DEAD.match(doc.folded, _end_of_word(doc, hit)):
        return True
    return _is_a_person(doc, hit) and bool(_AMONG.search(doc.folded, 0, hit.start))


def is_of_the_crew(doc: Document, hit: Hit) -> bool:
    """ "Kills three Lebanese sailors": where those come from who were aboard."""
    return _is_a_person(doc, hit) and bool(_CREW.search(doc.folded, 0, hit.start))


_LINKED = lazy_regex(
    r"-(?:linked|tied|allied|backed|flagged|made|owned|connected|style|type)\b"
    r"|(?: \w+)? (?:boat|vessel|speedboat|skiff)-?like\b"
)


def is_linked_to(doc: Document, hit: Hit) -> bool:
    """ "Houthi-linked boat in Caribbean": whose friends they are, not where they were."""
    return _LINKED.match(doc.folded, _end_of_word(doc, hit)) is not None


def _is_a_person(doc: Document, hit: Hit) -> bool:
    return not _FIGHTERS.match(doc.folded, hit.start) and bool(_PERSON.match(doc.folded, _end_of_word(doc, hit)))


def _end_of_word(doc: Document, hit: Hit) -> int:
    rest = WORD.match(doc.folded, hit.end)
    return rest.end() if rest else hit.end
