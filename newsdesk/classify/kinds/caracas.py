"""What Caracas says and does about the American fleet before its coast: an answer, and no forces of the build-up."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, ELSEWHERE
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.reading import Reading, titled
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_THEM = (
    r"(?:(?:nicolas )?maduro|(?:vladimir )?padrino|(?:diosdado )?cabello|caracas|venezuela'?s?|venezuelan\w*"
    r"|venezolan[oa]s?|venezuelano?s?|venezuelien\w*|chavis\w+|delcy rodriguez|miliciano?s?|milicia)\b"
)
_ARMS = any_word(
    en="militia(?:m[ae]n|s)? drills? man(?:oeu|eu)vers? exercises? reservists mobili[sz]* enlist* conscript*",
    es="milici\\w+ ejercicios? maniobras? reservistas moviliza* alista* recluta* alistamiento",
    pt="milici\\w+ exercicios? manobras? reservistas mobiliza* alista* recruta*",
    fr="milici?\\w+ exercices? manoeuvres? reservistes mobilise* enrol* recrut*",
)
_AIMED = any_word(
    en="aimed_at_us point(?:s|ing|ed)?_at_us at_our_(?:door|gates) threat* provocation (?:too|very)_close",
    es="(?:nos_)?apuntan amenazas? provocacion en_la_puerta (?:muy|demasiado)_cerca hostil(?:es)?",
    pt="apontam ameacas? provocacao na_porta (?:muito|demasiado)_perto hostil hostis",
    fr="nous_visent menaces? provocation a_nos_portes (?:trop|tres)_pres hostiles?",
)
_FLEET = any_word(
    en="(?:war)?ships? destroyers? submarines? fleet missiles? troops navy carrier uss_\\w+",
    es="buques? barcos destructor(?:es)? submarinos? flota misiles tropas portaaviones lanzamisiles uss_\\w+",
    pt="navios? destroieres? contratorpedeiros? submarinos? frota misseis tropas porta-avioes uss_\\w+",
    fr="navires? destroyers? sous-marins? flotte missiles troupes porte-avions uss_\\w+",
)
_SAYS = r"(?:says?|said|dice|dijo|segun|diz|disse|segundo|dit|selon|according to)"
# Who leads the headline, or is named behind it: "..., says Cabello", "... by order of Maduro"
_LEADS = lazy_regex(
    rf"\A(?:\W*[^\s,;:]+){{0,2}}?\W*{_THEM}"
    rf"|, {_SAYS} (?:[^\s,;:]+ ){{0,2}}?{_THEM}"
    rf"|\b(?:by order of|orden de|ordem de|ordre de|segun|selon|segundo) {_THEM}"
)
_OWN_ARMS = lazy_regex(_ARMS)
_FLEET_AIMED = lazy_regex(rf"{_FLEET}[^\n]{{0,60}}?{_AIMED}|{_AIMED}[^\n]{{0,60}}?{_FLEET}")
_OTHER = (
    *("strike", "killed", "drug_boat", "seize", "tanker", "airspace", "congress", "court", "opinion", "explainer"),
    *("blockade", "sanction", "cooperation", "survivor"),
)


@once
def caracas_on_the_fleet(r: Reading) -> bool:
    """ "Maduro offers four million militiamen", "Caracas drills on La Orchila", "eight ships are aimed at us"."""
    if not titled(_LEADS, r) or r.title_has(*_OTHER) or r.has(*ELSEWHERE, "sport", "migrants"):
        return False
    faces = r.has(*AMERICANS, "trump", "carrier")
    return faces and (titled(_OWN_ARMS, r) or titled(_FLEET_AIMED, r)) and not announces_strike(r.doc)


_GAS_IS_OFF = lazy_regex(
    r"\b(?:suspen\w+|freez\w+|froze\w*|halt\w*|cancel\w*|congel\w+|rompe\w*|annul\w+|gel(?:e|ent)|interromp\w+)"
    r"[^.;:\n]{0,40}?\b(?:gas|gaz)\b"
    r"|\b(?:gas|gaz) (?:deals?|agreements?|accords?|pacts?)\b[^.;:\n]{0,20}?\b(?:suspended|frozen|halted|off)\b"
)


def caracas_stops_the_gas(r: Reading) -> bool:
    """ "Maduro suspends gas deal with Trinidad after warship docks": a formal act between two states."""
    both = r.title_has("maduro", "venezuela") and r.has("caribbean_state")
    return both and titled(_GAS_IS_OFF, r) and r.has("carrier", "forces", "us", "us_military", "exercise")
