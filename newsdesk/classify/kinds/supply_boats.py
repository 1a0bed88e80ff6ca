"""Boats that carry fuel for traffickers: boarded, emptied and sunk by Americans, with nobody hurt."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, LANDS
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import THE_COMMAND, UNITED_STATES
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
