"""The boat that Americans strike in a headline: whatever it is called it is one of the story, no yacht that ran
aground and no trawler that is overdue; and Haiti is where that was, and no war of gangs."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.classify.concept_groups import BOATS, STRUCK_OR_DEAD, WHO_STRIKES
from newsdesk.classify.headlines.headline_words import ONE_MORE
from newsdesk.classify.lexicon import Hit
from newsdesk.classify.others.other_nations import IN_OUR_SEA
from newsdesk.facts.document import Document
from newsdesk.facts.where.places import A_COAST, OFF
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_FORCES, BY_AMERICANS, THE_COMMAND, UNITED_STATES
from newsdesk.facts.words.nouns import (
    FORCES,
    FREIGHTER,
    MISSILE,
    SMALL_BOAT,
    SMALL_BOATS,
    SMALL_CRAFT,
    SOLDIERS,
    SUBMARINE,
)
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import CARRIES_OUT, FIRES_AT, HITS, KILLS, TO_FIRE_AT, WAS_HIT
from newsdesk.facts.words.telling import ACCORDING_TO, TELLS
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_FORCES = (
    rf"(?:(?:military|special|naval|armed|navy|army|air|forces?|troops|marines?|commandos?|drones?|helicopters?|gunships?"
    rf"|warships?|destroyers?|frigates?|jets?|warplanes?|aircraft|planes?|{MISSILE}) )"
)
_NAVY = r"(?:navy|marina(?: de guerra)?|armada|marinha|marine)"
_COMMAND = rf"(?:{THE_COMMAND}|trump)"
_AMERICANS = rf"(?:{AMERICAN}(?:'s)? {_FORCES}{{0,3}}|{_COMMAND} )"
_BARGAIN = r"(?! (?:an? )?(?:deals?|balance|accords?|acuerdos?|acordos?))"
_BLOW = any_word(
    en="(?:air)?strikes? attacks? bombings? raids? fire",
    es="ataques? bombardeos? disparos atacar bombardear hundir destruir abatir",
    pt="ataques? bombardeios? bombardeamentos? disparos tiros atacar bombardear afundar destruir",
    fr="frappes? attaques? raids? tirs? bombardements?",
)
# In front of those who strike: not in English, where a freighter "strikes US yacht".
_BLOW_OF = (
    r"(?:(?:ataque|bombardeo|bombardeio|bombardeamento|disparo|tiro|frappe|attaque|tir|bombardement)s?|raid|atacar|bombardear|hundir|afundar"
    r"|destruir|abatir)"
)
_WORDS = r"(?:[^\s,;:]+ ){0,6}?"
_SUBMARINE = rf"(?:(?:narco|drug)-)?{SUBMARINE}"
_CRAFT = rf"(?:{SMALL_CRAFT}|{_SUBMARINE}|{FREIGHTER}s?)"
_ONE_CRAFT = rf"(?:{SMALL_BOAT}|{_SUBMARINE}|{FREIGHTER})"
# "Diz ter atacado", "annoncent avoir frappé", "voltam a atacar"
_SAY_THEY_DID = (
    rf"(?:{TELLS} (?:(?:it|they)(?: ha(?:s|ve|d))?|haber|ter|avoir)"
    r"|(?:vuelven?|volvi(?:o|eron)|volt(?:am?|ou|aram)) a|vien(?:t|nent) de)"
)
_HAVING_HIT = any_word(
    en="struck hit attacked bombed sank sunk destroyed",
    es="(?:atac|bombarde|alcanz)ado (?:hund|destru)ido atacar bombardear hundir destruir",
    pt="(?:atac|bombarde|afund)ado (?:ating|destru)ido",
    fr="(?:attaqu|frapp|vis|touch|bombard|coul)er? detrui(?:t|re)",
)
_STRIKE_A = rf"{_AMERICANS}(?:{HITS}|{FIRES_AT}|{_SAY_THEY_DID} {_HAVING_HIT}){_BARGAIN} {_WORDS}"
# "An American killed on a yacht" is no force.
_HAVE_KILLED = rf"(?:{KILLS}|\babat(?:en?|io|ieron)\b|{_SAY_THEY_DID} (?:killed|matado|abatido|morto|tue))"
_KILL_ON_A = (
    rf"\b(?:{AMERICAN_FORCES}|{UNITED_STATES}|{_COMMAND}) (?:{_HAVE_KILLED}|[^,;:]{{3,40}} {TO_FIRE_AT})"
    r" (?:[^\s,;:]+ ){0,8}?"
)
KILLED_BY_AMERICANS = (
    r"\b(?:killed|dead|muert[oa]s?|abatid[oa]s?|mort[oa]s?|tue[es]*|abattu[es]*)(?: [^\s,;:.]+){0,2}?"
    rf" (?:{BY_AMERICANS}"
    rf"|(?:a manos de|(?:nas|as) maos d[aeo]s?) (?:(?:las?|los|les|os?|as?) |l')?{AMERICAN_FORCES})"
)
_ON = r"(?:on|against|an?|contra|sobre|sur|contre)"
_CARRY_OUT_ONE_ON = rf"{_AMERICANS}{CARRIES_OUT} {_WORDS}(?:{_BLOW}|{MISSILE}) {_ON} {_WORDS}"
# The command says how many died in "an attack on a sailboat".
_COMMAND_TELLS_OF_ONE_ON = rf"\b(?:{_COMMAND}|{_AMERICANS}{TELLS})\b[^;]{{0,50}}?\b{_BLOW} {_ON} {_WORDS}"


def _hit_in_their_strike(boat: str) -> str:
    """ "Destruyen una lancha frente a Aruba en nuevo ataque de EE.UU."."""
    return (
        rf"(?:{HITS}|{FIRES_AT}) {_WORDS}{boat}\b[^,;:]{{0,50}}? (?:in|en|em|num|dans|tras|apos|apres) "
        rf"(?:[^\s,;:]+ ){{0,2}}?(?:{AMERICAN} {_BLOW}|{_BLOW} (?:(?:de|dos|des) )?{AMERICAN})"
    )


_OF_FORCES = (
    r"(?:(?:de|d[ao]s?|des|del?|las?|los|militar|militaire|aere[oa]|aerienne|naval|navale|marin[ah]\w*|exercito|ejercito"
    r"|forcas?|fuerzas?|armee) |l')*"
)
_DEADLY = (
    r"(?:(?:new |another )?(?:deadly|lethal|fatal) (?:air)?strike"
    r"|(?:nuevo |novo )?(?:ataque|bombardei?o) (?:mortal|letal)|(?:nouvelle )?frappe (?:meurtriere|mortelle|letale))"
)
_PLACE = r"(?: (?!(?:was|were|is|are|fue|es|era|foi|e|est|etait|qui|que|that|which)\b)[^\s,;:]+){0,10}?"
_SAYS = rf"(?:{TELLS}|{ACCORDING_TO})"
_STRIKES_A_BOAT = lazy_choice(
    rf"\b(?:{_STRIKE_A}|{_CARRY_OUT_ONE_ON}|{_KILL_ON_A}){_CRAFT}\b",
    rf"{KILLED_BY_AMERICANS} {_WORDS}{_CRAFT}\b",
    rf"\b{_AMERICANS}(?:blows?|blew|blasted|blasts|rips?|ripped|tears?|tore) {_WORDS}{_CRAFT}"
    r" (?:to (?:bits|pieces|smithereens|shreds|kingdom come)|apart|out of the water)\b",
    rf"\b{AMERICAN} (?:(?:military|naval|drone|deadly|lethal|new|latest|second|another) )*{_BLOW}(?! group) {_WORDS}"
    rf"{_CRAFT}\b",
    rf"\b{_BLOW_OF} (?:(?:con|com|de|por|par) (?:{MISSILE}|drone?s?) )?"
    rf"(?:(?:d[aeo]s?|del|los|las|el|la|l'|a|o|una?|uma?|une?|{SOLDIERS}|soldados|comandos|{_NAVY}"
    rf"|{FORCES}|buque|navio|guerra|aere[oa]|aerienne) )*"
    rf"{AMERICAN}\W{{1,2}}{_WORDS}{_CRAFT}\b",
    rf"\b{_CRAFT},? {_WORDS}{WAS_HIT} (?:[^\s,;:]+ ){{0,9}}?{AMERICAN}",
    rf"{_hit_in_their_strike(_CRAFT)}",
    rf"{_COMMAND_TELLS_OF_ONE_ON}{_CRAFT}\b",
    rf"\b{_DEADLY} {_ON} {_WORDS}{_CRAFT}\b[^;:]{{0,80}}?\b{_COMMAND}\b",
)
_A = rf"(?:an?|one|una?|uma?|une|{ONE_MORE})"
_ALLEGED = r"(?:(?:alleged|suspected|supuest[oa]|presunt[oa]|suspeit[oa]|drug|narco|fishing|smuggling|fast) )*"
_PLACED = "in|off|near|en|frente|cerca|em|n[oa]|perto|ao|dans|au|pres"
_HITS_ONE = lazy_choice(
    rf"\b{_STRIKE_A}(?<= )(?:{_A} {_ALLEGED}{_ONE_CRAFT}|{A_FEW} {_ALLEGED}{SMALL_BOATS})\b",
    # Headlines leave the article out, and before another noun it is no boat: "eliminates boat tax".
    rf"\b{_AMERICANS}(?:{HITS}|{FIRES_AT}) {_ALLEGED}{_ONE_CRAFT}(?=\W*$| ?[,;:]| (?:{_PLACED})\b)",
    rf"\b{_CARRY_OUT_ONE_ON}{_ONE_CRAFT}\b",
    rf"{_hit_in_their_strike(_ONE_CRAFT)}",
    rf"^{ONE_MORE} (?:{AMERICAN} )?{_BLOW} {_OF_FORCES}(?:{AMERICAN}\W{{1,2}})?{_ON} {_WORDS}{_ONE_CRAFT}\b",
    # "Deadly strike on sailboat off Aruba, Pentagon says"
    rf"^{_DEADLY} {_ON} {_WORDS}{_ONE_CRAFT}\b{_PLACE}, (?:{_SAYS} )?(?:le |o |el |the )?{_COMMAND}"
    rf"(?: {_SAYS})?\W*$",
)
_NAME = lazy_regex(rf"\b(?:{SMALL_CRAFT}|{FREIGHTER}s?)\b")
_DIVERS = "divers"  # who drown elsewhere: on a boat that is struck they are its crew
_OF_ACCIDENTS = frozenset(("accident", "fishing", "migrants"))  # where yachts, trawlers and canoes are told of else
_FORCES_OF_ANYBODY = frozenset(("coast_guard", "forces", "carrier"))
_BY_ACCIDENT = frozenset(("accident", "migrants"))  # died those who are called so, but for those whom a strike kills
_ABOARD = lazy_regex(r"(?:passenger|pasajero|passag|migrant|imigrante|turist|tourist)")
_MISREAD = _OF_ACCIDENTS | _FORCES_OF_ANYBODY
# No coast guard that stops boats, unless it sinks an empty one, and no forces that are sent somewhere
_THEIR_OWN = lazy_regex(
    rf"\b(?:{_NAVY}|{FORCES}|buque) (?:de guerra )?(?:(?:de|dos|des) )?(?:los )?{AMERICAN}"
    rf"|\b{AMERICAN} (?:{_NAVY}|naval\b|{FORCES})"
)
_Span = tuple[int, int]


@once
def strikes_a_boat(doc: Document) -> bool:
    """ "US helicopter fires on boat", "ataque de EE.UU. a un velero": in the headline, new or known."""
    return bool(doc.find_in_title(_STRIKES_A_BOAT))


def strikes_a_boat_in(doc: Document, start: int, end: int) -> bool:
    """Is it told in this part of the headline?"""
    return strikes_a_boat(doc) and _STRIKES_A_BOAT.search(doc.folded, start, end) is not None


def strikes_one_boat(doc: Document) -> bool:
    """ "EUA destruíram um barco", "new US strike on boat": one of them, and no campaign."""
    return strikes_a_boat(doc) and bool(doc.find_in_title(_HITS_ONE))


_OFF_HAITI = lazy_regex(rf"\b{OFF}$")
_OFF_A_TOWN = lazy_regex(rf"\b{OFF}{A_COAST}\b")  # "Haiti: US strike kills three off Jacmel"


def with_struck_boats(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits, where the headline tells of Americans who strike a boat, with that boat under its one concept and the
    coast of Haiti as a place of the story."""
    titled = [hit for hit in hits if hit.start < doc.title_end]
    if all(hit.concept not in WHO_STRIKES for hit in titled):
        return hits
    if not STRUCK_OR_DEAD.isdisjoint(hit.concept for hit in titled):
        hits = tuple(hit._replace(concept="caribbean_state") if _is_off_haiti(doc, hit) else hit for hit in hits)
    misread = [hit for hit in hits if _is_of_haiti(doc, hit) or hit.concept in _MISREAD]
    if not misread and any(hit.concept in BOATS for hit in titled):
        return hits
    if not strikes_a_boat(doc):
        return hits
    names = [found.span() for found in _NAME.finditer(doc.folded)]
    if any(hit.concept == "killed" for hit in titled) and all(hit.concept != "coast_guard" for hit in titled):
        hits = tuple(hit for hit in hits if not _is_aboard(doc, hit))
    boarded = any(hit.concept == "sink_empty" for hit in hits)
    theirs = [] if boarded else [found.span() for found in _THEIR_OWN.finditer(doc.folded, 0, doc.title_end)]
    renamed = [_as_it_was(doc, hit, names, theirs) for hit in hits]
    known = {hit.start for hit in renamed if hit.concept in BOATS}
    unnamed = [Hit("boat", *name) for name in names if name[1] <= doc.title_end and name[0] not in known]
    return tuple(sorted((*renamed, *unnamed), key=lambda hit: hit.start))


_ANOTHER_WAR = ("other_war", "land_violence")


def _is_of_haiti(doc: Document, hit: Hit) -> bool:
    return hit.concept in _ANOTHER_WAR and doc.folded.startswith(IN_OUR_SEA, hit.start)


def _is_off_haiti(doc: Document, hit: Hit) -> bool:
    """Where nobody but Americans strikes."""
    if not _is_of_haiti(doc, hit):
        return False
    return bool(_OFF_HAITI.search(doc.folded, 0, hit.start)) or doc.find_in_title(_OFF_A_TOWN) is not None


def _is_aboard(doc: Document, hit: Hit) -> bool:
    """ "Cinco pasajeros": dead of a strike, and of no ferry."""
    return hit.concept in _BY_ACCIDENT and _ABOARD.match(doc.folded, hit.start) is not None


def _as_it_was(doc: Document, hit: Hit, names: Sequence[_Span], theirs: Sequence[_Span]) -> Hit:
    if _is_of_haiti(doc, hit):
        return hit._replace(concept="caribbean_state")
    if hit.concept == "accident" and doc.folded.startswith(_DIVERS, hit.start):
        return hit._replace(concept="fishing")
    if hit.concept in _OF_ACCIDENTS and _is_in(names, hit):
        return hit._replace(concept="boat")
    is_theirs = hit.concept in _FORCES_OF_ANYBODY and _is_in(theirs, hit)
    return hit._replace(concept="us_military") if is_theirs else hit


def _is_in(spans: Sequence[_Span], hit: Hit) -> bool:
    return any(hit.start < end and start < hit.end for start, end in spans)
