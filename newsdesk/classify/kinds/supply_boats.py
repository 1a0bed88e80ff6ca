"""Boats that carry fuel for traffickers: boarded, emptied and sunk by Americans, with nobody hurt."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, LANDS
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import THE_COMMAND, UNITED_STATES
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_SINKS = (
    r"(?:sinks?|sank|scuttles?|scuttled|destroys?|hunden?|hundio|hundieron|afundam?|afundou|coule(?:nt)?"
    r"|saborde(?:nt)?|detrui\w+)"
)
_AMERICANS = rf"(?:{UNITED_STATES}|american \w+|{THE_COMMAND}|coast guard|l'armee americaine|la marine americaine)"
_THEY_SINK = lazy_regex(
    rf"(?<!\w){_AMERICANS}(?: (?:forces|navy|military|troops|coast guard))?[^.;:,\n]{{0,20}}?\b{_SINKS}\b"
)
_SUPPLIES = lazy_regex(
    r"\b(?:suppl(?:y|ies)|resuppl\w+|refuel\w*|fuel(?:ling)?|mother ?ships?|abastec\w+|nodrizas?|gasolineras?"
    r"|combustib\w+|reabastec\w+|ravitail\w+)\b"
)
_SUPPLY_BOAT = lazy_regex(
    r"\b(?:refuel(?:l)?ing|supply|fuel|resupply) (?:vessels?|boats?|ships?|craft)\b|\b(?:abastecedor(?:es|a)?"
    r"|bateaux? ravitailleurs?|ravitailleurs?|lancha gasolinera|barco de abastecimiento|barco de combustible)\b"
)
_AT_SEA = ("boat", "vessel", "fishing", "accident", "drug_boat")


def americans_sink_a_supplier(r: Reading) -> bool:
    """ "EE. UU. hunde quinto pesquero abastecedor": a boat, who sinks it, and fuel or a crew that is safe."""
    if not r.has(*_AT_SEA) or not titled(_THEY_SINK, r) or r.has(*ELSEWHERE, "migrants"):
        return False
    if r.title_has("killed"):
        return False
    return titled(_SUPPLIES, r)


_TAKEN = lazy_regex(
    r"\b(?:board(?:s|ed|ing)|scuttl\w+|seiz\w+|intercept\w+|abord\w+|hundid[oa]|incaut\w+|arraisonn\w+|afundad[oa]"
    r"|interceta\w*)\b"
)


def supplier_boarded_here(r: Reading) -> bool:
    """ "Marine hurt boarding 'refueling vessel' off Ecuador"."""
    here = r.title_has(*LANDS) and not r.has(*ELSEWHERE, "migrants")
    return here and titled(_SUPPLY_BOAT, r) and bool(_TAKEN.search(r.doc.folded))


_MOTHER_SHIP = lazy_regex(
    r"\b(?:mother ?ships?|support (?:vessels?|boats?|ships?)|nodrizas?|(?:naves?|buques?|barcos?) (?:de apoyo"
    r"|nodriza)"
    r"|navios?-mae|barcos?-mae|navios? de apoio|(?:navires?|bateaux?)[- ]meres?)\b"
)
_SUNK = lazy_regex(
    r"\b(?:s[aiu]nk|sinks|sinking|scuttl\w+|destroyed|hund\w+|destru\w+|al fondo|afund\w+|ao fundo|coul\w+|sabord\w+"
    r"|detrui\w+|par le fond)\b"
)
_EMPTIED = lazy_regex(
    r"\b(?:took off|taken off|removed|boarded|crew|abord\w+|saco|sacaron|bajo|bajaron|retir\w+|evacu\w+|desaloj\w+"
    r"|tripulantes|hommes|marins|equipage|arraisonn\w+)\b"
)
_HARMED = ("killed", "court", "survivor", "migrants", "weather", "animal", "accident", "historic", "film")


@once
def mother_ship_sunk_here(r: Reading) -> bool:
    """ "Otra nodriza al fondo", emptied first, off a coast of the story: by whom it was, the text may tell."""
    named = _MOTHER_SHIP.search(r.doc.folded) or _SUPPLY_BOAT.search(r.doc.folded)
    if named is None or not r.has(*LANDS) or r.has(*ELSEWHERE, *_HARMED):
        return False
    return _SUNK.search(r.doc.folded) is not None and _EMPTIED.search(r.doc.folded) is not None
