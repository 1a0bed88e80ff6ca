"""An entry as the classifier reads it: its document, and the concepts of its words, each found once."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from newsdesk.classify.concept_groups import AMERICANS, BLOWS, BOATS, ELSEWHERE
from newsdesk.classify.headlines.asked_about import without_labour
from newsdesk.classify.headlines.headline_words import FIRST_IN_A_TIME
from newsdesk.classify.headlines.round_ups import of_its_strike
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.headlines.struck_boats import with_struck_boats
from newsdesk.classify.lexicon import Hit, Lexicon, concepts_of
from newsdesk.classify.others.whose_strike import told_apart
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in
from newsdesk.facts.where.places import basins_in
from newsdesk.facts.words.nouns import SHIPS_CREW
from newsdesk.text.folding import WORD
from newsdesk.text.lazy_regex import lazy_regex


@dataclass(frozen=True, slots=True)
class Reading:
    doc: Document
    hits: tuple[Hit, ...]
    concepts: frozenset[str]
    title_concepts: frozenset[str]
    worked_out: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def has(self, *concepts: str) -> bool:
        """Does the entry speak of at least one of these?"""
        return not self.concepts.isdisjoint(concepts)

    def has_all(self, *concepts: str) -> bool:
        """Does the entry speak of each of these?"""
        return self.concepts.issuperset(concepts)

    def title_has(self, *concepts: str) -> bool:
        """Does the headline speak of at least one of these?"""
        return not self.title_concepts.isdisjoint(concepts)

    def title_has_all(self, *concepts: str) -> bool:
        """Does the headline speak of each of these?"""
        return self.title_concepts.issuperset(concepts)

    def counts_dead(self, *, start: int = 0, before: int | None = None) -> bool:
        """Are the dead of one strike counted in the headline, or between these places?"""
        end = self.doc.title_end if before is None else before
        return bool(figures_in(dead_of_strikes(self.doc), start, end))

    def term(self, concept: str) -> str:
        """The first words, as printed, that meant this concept; empty if none did."""
        for hit in self.hits:
            if hit.concept == concept:
                rest = WORD.match(self.doc.folded, hit.end)  # "murier" found in "murieron"
                return self.doc.text[hit.start : rest.end() if rest else hit.end]
        return ""


Question = Callable[[Reading], bool]  # what a rule, a topic or a severity hangs on


def titled(pattern: re.Pattern[str], reading: Reading) -> bool:
    """Is the phrase in the headline?"""
    return reading.doc.find_in_title(pattern) is not None


# "from the Mediterranean to South America": where a ship comes from is not where it goes.
_FROM = lazy_regex(
    r"\b(?:from|leav(?:es|ing|e)|left|swaps|del?|desde|dej(?:a|o|ar)|abandonar?|cambiar?|do|da|deixar?|trocar?|depuis|quitter?"
    r"|en provenance de)(?: (?:the|el|la|o|a))? (?:l')?$"
)
_BOUND_HERE = lazy_regex(
    r"\b(?:to|toward|towards|for|hacia|a|al|rumbo a|para|ao|pel[oa]s?|vers|pour|dans)(?: (?:the|el|la|o|as?|les"
    r"|l'))? ?"
    r"(?:waters off )?(?:caribbean|caribe|caraib[ea]s|latin america|south america"
    r"|su[dr]america|america (?:latina|del sur|do sul)|l'amerique (?:latine|du sud)|venezuela)\b"
)
# "Ford leaves Caribbean for Middle East": a ship of the build-up is ours wherever it goes.
_LEAVES_HERE = lazy_regex(
    r"\b(?:leav(?:es|ing|e)|left|depart(?:s|ed|ing)?|exits?|(?:sail|pull|head|mov|steam)\w* (?:from|out of)"
    r"|dej[ao]|abandona|(?:sale|zarpa|parte|retira\w*|traslada\w*) del?|deixa|deixou|(?:sai|parte|retirad[oa]) d[oa]"
    r"|quitte|part d[eu]s?) (?:the |el |la |o |a |les |la mer des )?"
    r"(?:caribbean|caribe|caraibes|antilles|venezuela)\b"
)
_SHIPS = frozenset(("carrier", "forces"))
# News of its own, unless it only says since when there was no strike: "the first since the double tap".
_HAPPENINGS = frozenset(
    (
        *("double_tap", "sept_2", "congress", "vote", "bill", "briefing", "inspector", "court", "lawsuit", "un_body"),
        *("land_op", "survivor", "in_custody", "repatriation", "pardon", "sanction", "designate", "command"),
    )
)


def read(doc: Document, lexicon: Lexicon) -> Reading:
    hits = with_struck_boats(doc, tuple(lexicon.find(doc.folded, doc.lang)))
    concepts = frozenset(hit.concept for hit in hits)
    for misread, put_right in _MISREAD:
        if not concepts.isdisjoint(misread):
            hits = put_right(doc, hits)
            concepts = frozenset(hit.concept for hit in hits)
    hits = told_apart(doc, hits)
    return Reading(
        doc=doc,
        hits=hits,
        concepts=frozenset(hit.concept for hit in hits),
        title_concepts=frozenset(hit.concept for hit in hits if hit.start < doc.title_end and _is_told(doc, hit)),
    )


def _without_what_is_ripe(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without "plátano maduro", where names have their capital."""
    if doc.text.islower():
        return hits
    return tuple(hit for hit in hits if hit.concept != "maduro" or not doc.text[hit.start].islower())


def bound_here(doc: Document) -> bool:
    """ "For Latin America": where the headline says that a ship sails to."""
    return bool(doc.find_in_title(_BOUND_HERE))


def _without_whence(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without the sea that a ship bound for here comes from."""
    if all(hit.concept not in _SHIPS for hit in hits) or not _BOUND_HERE.search(doc.folded):
        return hits
    return tuple(hit for hit in hits if hit.concept != "other_sea" or not _FROM.search(doc.folded, 0, hit.start))


def _without_errand(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without the seas and wars to which a warship sails that leaves the Caribbean."""
    told = concepts_of(hits, 0, doc.title_end)
    if _SHIPS.isdisjoint(told) or "killed" in told or not doc.find_in_title(_LEAVES_HERE):
        return hits
    return tuple(hit for hit in hits if hit.concept not in ELSEWHERE)


_SUBMARINE = lazy_regex(r"submarin|sous-marin|sumergible")
_OF_TRAFFIC = BOATS - {"narco_sub"} | {"drugs", "narco", "cartel", "weight", "seize", "finds", "strike", "killed"}


def _without_navys_submarines(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits with a submarine that Americans send as one of their forces: nothing in the text is of traffic."""
    if not any(hit.concept == "narco_sub" and _SUBMARINE.match(doc.folded, hit.start) for hit in hits):
        return hits
    told = {hit.concept for hit in hits}
    if not told.isdisjoint(_OF_TRAFFIC) or told.isdisjoint(AMERICANS):
        return hits
    return tuple(hit._replace(concept="forces") if hit.concept == "narco_sub" else hit for hit in hits)


_OPERATION = lazy_regex(r"operation militaire|operacion militar|operacao militar|military operation")


def _without_landing(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without the operation on land where a headline counts the dead of one at sea."""
    told = concepts_of(hits, 0, doc.title_end)
    at_sea = "killed" in told and basins_in(doc.folded, 0, doc.title_end)
    if not at_sea or told.isdisjoint(AMERICANS):
        return hits
    return tuple(hit for hit in hits if hit.concept != "land_op" or not _OPERATION.match(doc.folded, hit.start))


_ADRIFT = lazy_regex(r"a la deriva|a deriva|adrift|a la derive")


def _without_drift(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without those adrift whom a headline ties to an American blow on a boat: that is no accident."""
    told = concepts_of(hits, 0, doc.title_end)
    if told.isdisjoint(BLOWS) or told.isdisjoint(AMERICANS) or told.isdisjoint(BOATS):
        return hits
    return tuple(hit for hit in hits if hit.concept != "accident" or not _ADRIFT.match(doc.folded, hit.start))


# Then it is about who they were.
_NAMES_THEM = lazy_regex(
    r"\b(?:identif\w+|nam(?:es|ed)|nombra\w*|nomea\w*|nomm\w+|buri(?:ed|es)|mourn\w*|funerals?|velan|velam|sepult\w+"
    r"|enterr\w+|funerales|funeral|inhum\w+|pleur\w+)\b"
)


def _without_kin_who_died(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without "a father and his son" where the news is that they were killed: no family speaks."""
    told = concepts_of(hits, 0, doc.title_end)
    if "family" not in told or "killed" not in told or doc.find_in_title(_NAMES_THEM):
        return hits
    dead = [figure.number for figure in figures_in(dead_of_strikes(doc), 0, doc.title_end)]
    spans = [(one.start, one.end + len(" ")) for one in dead]  # or "two brothers"
    return tuple(
        hit for hit in hits if hit.concept != "family" or not any(start <= hit.start <= end for start, end in spans)
    )


_LATEST = lazy_regex(FIRST_IN_A_TIME)


def _without_the_first(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without that of 2 September where "the first strike in two months" is meant."""
    return tuple(hit for hit in hits if hit.concept != "sept_2" or not _LATEST.match(doc.folded, hit.start))


_MEDIATOR = lazy_regex(r"qatar|catar|doha")


def _without_mediator(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without Qatar, which stands between Washington and Caracas: no war is told of it there."""
    told = concepts_of(hits, 0, doc.title_end)
    if "other_war" not in told or "venezuela" not in told or not told.isdisjoint(("killed", "strike")):
        return hits
    return tuple(hit for hit in hits if hit.concept not in ELSEWHERE or not _MEDIATOR.match(doc.folded, hit.start))


_AFTER_A_CREW = lazy_regex(rf"\b{SHIPS_CREW} $")
_BEFORE_A_CREW = lazy_regex(rf"\w* {SHIPS_CREW}\b")


def _without_crews_nation(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without the nation of a crew: "Indian sailors of the tanker seized off Curaçao" tells of no war."""
    if all(hit.concept != "tanker" for hit in hits):
        return hits
    return tuple(
        hit
        for hit in hits
        if hit.concept != "other_war"
        or not (_AFTER_A_CREW.search(doc.folded, 0, hit.start) or _BEFORE_A_CREW.match(doc.folded, hit.end))
    )


_MEANWHILE = lazy_regex(
    r"[,;] | (?:as|while|amid|ahead of|before|mientras|cuando|en medio de|antes de|ante|enquanto|em meio a"
    r"|antes d[aeo]|alors qu[e']|tandis qu[e']|avant|a l'approche d[eu'])(?!\w)"
)


def _without_weather(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without the storm that a headline puts beside a strike: "US hits boat as hurricane nears"."""
    storm = next((hit.start for hit in hits if hit.concept == "weather"), doc.title_end)
    if storm >= doc.title_end:
        return hits
    beside = max((found.start() for found in _MEANWHILE.finditer(doc.folded, 0, storm)), default=0)
    told = concepts_of(hits, 0, beside)
    struck = not told.isdisjoint(BLOWS) and not told.isdisjoint(BOATS)
    if not struck or (told.isdisjoint(AMERICANS) and not announces_strike(doc)):
        return hits
    return tuple(hit for hit in hits if hit.concept != "weather" or hit.start >= doc.title_end)


# What a word may be misread for, and what puts that right, in this order.
_MISREAD: tuple[tuple[frozenset[str], Callable[[Document, tuple[Hit, ...]], tuple[Hit, ...]]], ...] = (
    (frozenset(("maduro",)), _without_what_is_ripe),
    (frozenset(("labour",)), without_labour),
    (frozenset(("other_sea",)), _without_whence),
    (frozenset(("family",)), _without_kin_who_died),
    (frozenset(("narco_sub",)), _without_navys_submarines),
    (frozenset(("sept_2",)), _without_the_first),
    (frozenset(("accident",)), _without_drift),
    (frozenset(("land_op",)), _without_landing),
    (BLOWS | BOATS, of_its_strike),
    (frozenset(("other_war",)), _without_mediator),
    (frozenset(("other_war",)), _without_crews_nation),
    (frozenset(("weather",)), _without_weather),
    (_SHIPS, _without_errand),
)


def _is_told(doc: Document, hit: Hit) -> bool:
    return hit.concept not in _HAPPENINGS or not doc.only_bounds(hit.start)
