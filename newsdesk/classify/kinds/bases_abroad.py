"""Where American forces are let in, asked for or sail from: bases, radars and ports of the coasts of the story."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_HOST = any_word(
    en="ecuador noboa grenada st\\.?_george's trinidad tobago dominican(?:_republic)? santo_domingo panama antigua"
    " guyana jamaica",
    es="ecuador noboa granada trinidad tobago dominican[ao]s? santo_domingo abinader aila panama antigua guyana"
    " jamaica",
    pt="equador noboa granada trinidad tobago dominican[ao]s? santo_domingo panama antigua guiana jamaica",
    fr="equateur noboa grenade trinite tobago dominicaine saint-domingue panama antigua guyana jamaique",
)
_AMERICANS = any_word(
    en="us u\\.s\\. american pentagon washington united_states marines foreign",
    es="ee\\.?_?uu\\.? estados_unidos estadounidenses? washington marines extranjeras?",
    pt="eua estados_unidos american[oa]s? washington fuzileiros estrangeiras?",
    fr="etats-unis americaine?s? washington marines etrangeres?",
)
# The thing, and not what it sees.
_RADAR = r"(?<!datos_de_)(?<!dados_de_)(?<!donnees_)radar(?!_(?:data|track|picture|feed|shar))"
_SITE = any_word(
    en=rf"(?:military_)?bases? {_RADAR} (?:secured?|restricted)_(?:zones?|areas?)",
    es=rf"bases?(?:_militar(?:es)?)? {_RADAR} zonas_(?:restringidas|de_seguridad) campamentos?",
    pt=rf"bases?(?:_militar(?:es)?)? {_RADAR} zonas_(?:restritas|de_seguranca)",
    fr=rf"bases?(?:_militaires?)? {_RADAR} zones_(?:reservees|de_securite)",
)
_LETS_IN = any_word(
    en="lets? opens? grants? offers? negotiat* talks weigh(?:s|ing)? stud(?:y|ies|ying) plans? considers? decision"
    " mulls? yes_or_no request wants? confirms? stay(?:s)? extend(?:s)?",
    es="abre permite ofrece negocia* estudia* evalua* plan planes sopesa* analiza pide quiere instalar* solicitud"
    " decision crecen? traen? llegan? levanta*",
    pt="abre permite oferece negocia* estuda* avalia* plano planos quer instalar* pedido decisao",
    fr="ouvre autorise offre negocie* etudie* evalue projet veut installer demande decision",
)
_IS_HOST = tuple(map(lazy_regex, (_HOST, _SITE, _LETS_IN)))
_OF_AMERICANS = lazy_regex(_AMERICANS)
_NO_HOST = (
    *("strike", "boat_strike", "killed", "intel", "congress", "court", "land_op", "carrier", "opinion", "explainer"),
    *("colombia", "seize", "exercise"),
)


def weighs_a_base(r: Reading) -> bool:
    """ "Noboa in talks on US bases", "Grenada still weighs radar": not what its radar sees, nor a base of three."""
    if r.title_has(*_NO_HOST) or r.has(*ELSEWHERE) or not all(titled(said, r) for said in _IS_HOST):
        return False
    return titled(_OF_AMERICANS, r) or r.has("us", "us_military", "hegseth", "pentagon")


_LEAVES = any_word(
    en="leaves? left departs? departed sails?_(?:from|out_of|away) set_sail sets_sail pulls?_out steams?_out",
    es="zarp(?:a|o) part(?:e|io) dej(?:a|o) se_(?:aleja|alejo|va|fue) abandona sale salio",
    pt="parte partiu deixa deixou zarp(?:a|ou) sai saiu",
    fr="quitte a_quitte appareille leve_l'ancre repart",
)
_WARSHIP = any_word(
    en="uss(?:_\\w+){1,2} destroyers? warships? navy_ships? cruisers?",
    es="uss(?:_\\w+){1,2} destructor(?:es)? buques?_de_guerra buque_(?:militar|estadounidense) crucero",
    pt="uss(?:_\\w+){1,2} destroieres? destroier contratorpedeiro navios?_de_guerra navio_americano",
    fr="uss(?:_\\w+){1,2} destroyers? navires?_de_guerre navire_americain croiseur",
)
_PORT_HERE = any_word(
    en="trinidad(?:ian)? port_of_spain tobago kingston santo_domingo ponce curacao aruba bridgetown panama",
    es="trinidad trinitense puerto_espana puerto_de_espana tobago kingston santo_domingo ponce curazao panama",
    pt="trinidad porto_da_espanha porto_de_espanha tobago kingston santo_domingo ponce curacao panama",
    fr="trinite port-d'espagne port_of_spain tobago kingston saint-domingue ponce curacao panama",
)
_WARSHIP_LEAVES = lazy_regex(rf"{_WARSHIP}[^;:\n]{{0,40}}?{_LEAVES}|{_LEAVES}[^;:\n]{{0,40}}?{_WARSHIP}")
_IN_PORT = lazy_regex(_PORT_HERE)
_HOME_PORT = lazy_regex(
    rf"{_LEAVES} (?:of |from |out of |de |d')?(?:naval station )?"
    r"(?:norfolk|san diego|mayport|pearl harbor|everett|bremerton|camp lejeune|virginia)\b"
)


def warship_leaves_port(r: Reading) -> bool:
    """ "Destroyer leaves Port of Spain", and not Norfolk for these waters."""
    gone = titled(_WARSHIP_LEAVES, r) and not titled(_HOME_PORT, r) and not r.title_has("strike", "killed", "seize")
    return gone and bool(_IN_PORT.search(r.doc.folded)) and not r.has(*ELSEWHERE)


def leaves_home_port(r: Reading) -> bool:
    """ "Amphibious ship leaves Norfolk to relieve another in the Caribbean"."""
    return r.has("carrier", "forces", "deploy") and titled(_HOME_PORT, r)
