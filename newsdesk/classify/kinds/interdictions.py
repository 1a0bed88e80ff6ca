"""Cocaine and those who run it, stopped, sunk or taken off the coasts of the story by whatever navy."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, LANDS, SEAS, group
from newsdesk.classify.headlines.strike_outline import OFF_ANY_COAST
from newsdesk.classify.kinds.trade_since import trade_since_the_strikes
from newsdesk.classify.others.other_forces import boat_hit_by_others
from newsdesk.classify.ours.our_actors import lands_here
from newsdesk.classify.reading import Reading, titled
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex


def caught_here(r: Reading) -> bool:
    """Cocaine taken from a boat in the region, or the smugglers' boat itself."""
    cargo = r.title_has_all("seize", "drugs") and (r.has("weight") or titled(_BALES, r))
    return (cargo or _boat_is_stopped(r)) and _in_the_region(r) and r.has("boat", "fishing", "vessel", "narco_sub")


def _boat_is_stopped(r: Reading) -> bool:
    """ "Royal Navy halts go-fast off Puerto Rico": by a coast guard or an ally's ship, with its crew."""
    by_ship = r.has("coast_guard") or r.title_has_all("ally", "vessel")
    stopped = r.title_has("drug_boat") and by_ship and r.has("seize", "arrest")
    return stopped and not r.title_has("strike") and not r.has("migrants")


def stopped_here(r: Reading) -> bool:
    """ "US Navy intercepts boat off Colombia, detains four": no cargo is told of."""
    stopped = r.title_has_all("us", "seize") and r.title_has("boat", "vessel") and lands_here(r)
    return stopped and not r.has("migrants", "fishing", "accident", "weather", "carrier", *ELSEWHERE)


# Coast guards whose names say where they are, and what they find is counted in.
_OF_HERE = lazy_regex(r"\b(?:senan|semar|dncd|marina de guerra)\b")
_BALES = lazy_regex(r"\d (?:paquetes|fardos|pacas|bultos|bales|packages|packs|pacotes|ballots)\b")


def fired_on_here(r: Reading) -> bool:
    """ "Senan fires at speedboat off Colón, one dead and 900 packages": at smugglers, by whatever coast guard."""
    of_smugglers = r.has("drugs", "narco", "drug_boat", "narco_sub", "weight") or titled(_BALES, r)
    fired = r.title_has("coast_guard") and of_smugglers and (lands_here(r) or titled(_OF_HERE, r))
    return fired and boat_hit_by_others(r)


_ASHORE = lazy_regex(
    r"\b(?:laborator\w+|labs?|en tierra|em terra|a terre|warehouses?|bodegas?|fincas?|camion\w*|trucks?|caminha\w+)\b"
)


def taken_ashore(r: Reading) -> bool:
    """ "Marina seizes 1.2 tonnes of methamphetamine on land": a navy's catch, and no boat."""
    taken = r.title_has_all("seize", "drugs") and bool(_ASHORE.search(r.doc.folded))
    return taken and not r.has("boat", "vessel", "fishing", "narco_sub", "us", "strike", *SEAS)


_BRAZILS_POLICE = lazy_regex(r"\b(?:pf|policia federal|receita federal)\b")


def _in_the_region(r: Reading) -> bool:
    """Off a coast of the story; what Brazil's police take is on its way to Europe."""
    return lands_here(r) and not titled(_BRAZILS_POLICE, r)


# "2.5 toneladas de cocaína flotaban en aguas de Michoacán"
_AFLOAT = lazy_regex(r"\b(?:flot\w+|float\w+|adrift|a la deriva|a deriva|a la derive|boiava\w*|boiando)\b")


def cargo_here(r: Reading) -> bool:
    """ "4.6 tonnes of cocaine from a fishing boat east of Barbados": the boat in the headline is no port's cargo.
    Where a cutter took it, and what it was, the text may tell."""
    afloat = r.title_has("boat", "fishing", "narco_sub") or (r.title_has("drugs") and titled(_AFLOAT, r))
    cargo = r.title_has("weight") and afloat
    by_cutter = r.title_has("coast_guard") and r.has(*LANDS) and (r.has("drugs") or boat_hit_by_others(r))
    here = by_cutter or (r.title_has("drugs") and _in_the_region(r)) or bool(_OF_HERE.search(r.doc.folded))
    return ((cargo and here) or _lands_cargo(r)) and not r.has("far_port")


_LANDS_IT = lazy_regex(r"\b(?:ashore|off-?load\w*|unload\w*|desembarc\w+|descarg\w+|debarqu\w+)\b")


# Where American cutters bring what they take in the Caribbean and the eastern Pacific.
_HOME_PORTS = lazy_regex(
    r"\b(?:miami|fort lauderdale|port everglades|key west|tampa|san juan|san diego|alameda|florida)\b"
)


@once
def _lands_cargo(r: Reading) -> bool:
    """ "$47 million in cocaine brought ashore in Miami", from boats that the text places off these coasts."""
    stopped = r.has(*LANDS) and r.has("boat", "drug_boat", "narco_sub") and r.has("seize")
    stopped = stopped or (r.title_has_all("coast_guard", "weight") and titled(_HOME_PORTS, r))
    landed = r.title_has("drugs") and titled(_LANDS_IT, r)
    return stopped and landed and not r.has("strike", "migrants", "europe_police")


# "A navy tows in a narco-sub", empty or adrift: of how they are built, and no catch
_FOUND = lazy_regex(
    r"\b(?:finds?|found|abandon\w*|empty|vaci[oa]|vazi[oa]|vide|unmanned|no tripulad\w+|sans equipage|adrift|tow\w*"
    r"|hall\w+|encontr\w+|descubr\w+|decouvr\w+|detect\w+|largest|built|construi\w+|astillero|estaleiro|shipyard)\b"
)


def navy_takes_submersible(r: Reading) -> bool:
    """ "Narco-sub seized off Ecuador", by a navy or with its crew: not found in a creek."""
    at_sea = r.title_has("coast_guard", "us_military", "men_killed") or titled(OFF_ANY_COAST, r)
    taken = r.title_has_all("narco_sub", "seize") and at_sea
    return taken and not r.title_has("strike", "extradite") and not titled(_FOUND, r)


_WARSHIP = lazy_regex(r"\b(?:frigates?|warships?|patrol (?:ship|boat|vessel)s?|patrullero|patrouilleur)\b")


def navy_brings_cargo(r: Reading) -> bool:
    """ "French frigate hands two tonnes of cocaine to prosecutors": a catch, before anybody is tried for it."""
    by_navy = (r.title_has("coast_guard") or titled(_WARSHIP, r)) and r.title_has_all("drugs", "weight")
    return (by_navy or _lands_cargo(r)) and not r.title_has("extradite", "strike")


_PATROL = lazy_regex(
    r"\b(?:frigates?|warships?|patrol (?:ships?|boats?|vessels?)|cutters?|hms \w+|hnlms \w+|zr\.? ?ms\.? \w+|rfa \w+"
    r"|groningen|friesland|zeeland|holland|ventose|germinal|dumont d'urville|medway|tren[tc]"
    r"|patruller[ao]s?|fragatas?|arc [a-z0-9]\w*|guardacostas|navios?(?:-patrulha)?|buques? (?:patrulla|de guerra)"
    r"|patrouilleurs?|fregates?|batiment|marine nationale|(?:royal|dutch|french) navy|armada|senan|semar)\b"
)
_MOTOR = r"(?:outboards?|engines?|motor(?:es)?|moteurs?)"
_SHOTS = r"(?:shots?|fir(?:e|ed|ing)|tiros?|dispar\w+|tirs?|tire(?:nt)?|balas?)"
_SHOT_AT = lazy_regex(
    rf"\b{_SHOTS}\b[^.;\n]{{0,30}}?\b{_MOTOR}\b|\b{_MOTOR}\b[^.;\n]{{0,30}}?\b{_SHOTS}\b"
    r"|\b(?:disabling fire|tiros de precision|tirs? d'arret|tireurs?(?: d'elite)?)\b"
)
_STOPPED = lazy_regex(
    rf"{_SHOT_AT.pattern}"
    r"|\b(?:stopped|halted|intercept\w+|seized|caught|boarded|detuvo|interceta\w*|apanh\w+|deteve|par(?:a|ou)"
    r"|frena|freno|stoppe\w*|arrete\w*|arraisonn\w+|saisi\w*|lanza|captur\w+)\b"
)
_SMALL = lazy_regex(
    r"\b(?:go-?fasts?|speedboats?|boats?|pangas?|outboards?|lanchas?|embarcaci\w+|barcos?|embarcac\w+|vedettes?"
    r"|embarcations?|canots?|pirogues?|yolas?)\b"
)
_PORTS_HERE = lazy_regex(r"\b(?:fort-de-france|pointe-a-pitre|basseterre|willemstad|oranjestad|philipsburg)\b")
_SENTENCED = lazy_regex(
    r"\b\d+ (?:years?|anos|ans)\b|\b(?:years?|anos|ans) (?:in prison|de (?:prision|prisao|prison))\b"
)
_FAR_COAST = lazy_regex(
    r"\b(?:australi\w*|tahiti|papeete|polynes\w+|senegal|dakar|togo\w*|canari\w+|guinea|guinee)\b"
)
_OF_COLOMBIA = lazy_regex(r"\barc (?:\d+|[a-z]{4,})")  # its ships
_NO_CATCH = group(
    "killed survivor migrants weather sport animal accident boat_strike europe_police labour culture film congress"
)


@once
def patrol_brings_a_catch(r: Reading) -> bool:
    """ "Le « Ventôse » rentre avec 2,8 tonnes": a ship of whatever navy, what it stopped, the cargo, and a coast of
    the story, told in the headline or below it."""
    if not r.has("weight") or r.has(*ELSEWHERE, *_NO_CATCH) or r.title_has("us_military", "extradite", "explainer"):
        return False
    if titled(_SENTENCED, r) or _FAR_COAST.search(r.doc.folded) is not None or trade_since_the_strikes(r):
        return False
    here = (r.has(*LANDS) or _PORTS_HERE.search(r.doc.folded) is not None) and not _BRAZILS_POLICE.search(
        r.doc.folded
    )
    here = here or _OF_HERE.search(r.doc.folded) is not None or _OF_COLOMBIA.search(r.doc.folded) is not None
    if not here or _PATROL.search(r.doc.folded) is None or _STOPPED.search(r.doc.folded) is None:
        return False
    cargo = r.has("drugs", "narco", "drug_boat", "narco_sub") or r.has("arrest", "seize", "court")
    return (cargo or _SHOT_AT.search(r.doc.folded) is not None) and (
        _SMALL.search(r.doc.folded) is not None or titled(_PATROL, r)
    )
