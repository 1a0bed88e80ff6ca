"""Where American forces are let in, asked for or sail from: bases, radars and ports of the coasts of the story."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, LANDS, group
from newsdesk.classify.reading import Reading, titled
from newsdesk.once import once
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


_BASE_HERE = lazy_regex(
    r"\b(?:comalapa|san isidro|ulpiano paez|eloy alfaro|palmerola|soto cano|howard|rodman|sherman"
    r"|vasco nunez de balboa|roosevelt roads|ceiba|vieques|aguadilla|rafael hernandez|hato|(?:reina|queen) beatri[xz]"
    r"|piarco|a\.?n\.?r\.? robinson|crown point|timehri|cheddi jagan|v\.?c\.? bird|maurice bishop|point salines"
    r"|norman manley|grantley adams|zander(?:y|ij)|aime[- ]cesaire|fort-de-france|pointe-a-pitre"
    r"|base (?:aerea |naval )?(?:de |en )?(?:salinas|manta))\b"
)
# So is nothing else called, as many a town and family is "San Isidro" or "Howard".
_KNOWN_BASE = lazy_regex(
    r"\b(?:comalapa|ulpiano paez|palmerola|soto cano|vasco nunez de balboa|roosevelt roads|piarco|timehri"
    r"|cheddi jagan|grantley adams|fort-de-france|pointe-a-pitre)\b"
)
_TO_STAY = lazy_regex(
    any_word(
        en="permits? permission authori[sz]* licen[cs]e extends? extended extension",
        es="permisos? autoriz* estira* prorrog* extiend* renuev* convenio",
        pt="permiss(?:ao|oes) autoriz* prorrog* estend* renov* convenio",
        fr="permissions? autoris* prolong* prorog* reconduit convention",
    )
)
_NO_ARMS = group(
    "strike boat_strike killed seize migrants weather sport trade film culture accident animal congress court opinion"
)


_NO_BASE = ("migrants", "weather", "sport", "animal", "search", "fishing", "explainer", "historic")
_AID = lazy_regex(r"\b(?:humanitarian|relief|aid|ayuda|ajuda|socorro|aide|secours|humanitair\w+|humanitari\w+)\b")


@once
def forces_at_a_base_here(r: Reading) -> bool:
    """ "Botas de vuelta en Sherman", "cinco drones en Comalapa": the base is named, and whose arms or men are
    there."""
    if _BASE_HERE.search(r.doc.folded) is None or r.has(*ELSEWHERE, *_NO_BASE) or _AID.search(r.doc.folded):
        return False
    if r.title_has("latin_leader") and not r.title_has("base"):
        return False  # "Mulino: Panamá no prestará su territorio": what a host says
    here = r.has(*LANDS, "latin_leader", "southcom", "key_west") or _KNOWN_BASE.search(r.doc.folded) is not None
    hosts = r.title_has("latin_leader") and r.title_has("base") and titled(_TO_STAY, r)
    arms = r.has("forces", "carrier") and r.has("us", "us_military", "southcom", "forces")
    arms = arms or (titled(_BASE_HERE, r) and r.has("us_military"))
    return (hosts or (here and arms)) and not r.title_has(*_NO_ARMS)


_OF_TRAVELLERS = lazy_regex(
    any_word(
        en="terminals? passengers? travell?ers tourists? fairs? exhibitors? concerts? airlines? cruises?",
        es="terminal(?:es)? pasajeros viajeros turistas? ferias? expositores conciertos? aerolineas? cruceros",
        pt="terminal terminais passageiros viajantes turistas? feiras? expositores shows? cruzeiros",
        fr="terminal terminaux passagers voyageurs touristes? foires? exposants concerts? croisieres?",
    )
)
_ANY_ARMS = group("forces carrier us_military southcom southern_spear strike boat_strike drugs airspace venezuela")


def base_of_travellers(r: Reading) -> bool:
    """ "Ceiba airport gets a new terminal", "feria del atún en la base de Manta": nobody's forces."""
    place = r.title_has("base") and not r.has(*(_ANY_ARMS - {"airspace"}))
    return place and _OF_TRAVELLERS.search(r.doc.folded) is not None


_THE_COMMANDS = lazy_regex(
    r"\b(?:tradewinds|unitas|panamax|southern seas|mares del sur|resolute sentinel|centinela resuelto"
    r"|fuerzas comando|centam guardian)\b"
)


def exercise_of_the_command(r: Reading) -> bool:
    """ "Tradewinds opens in Grenada": what Southern Command holds each year with its neighbours, by its name."""
    named = titled(_THE_COMMANDS, r) and r.has(*LANDS, "southcom", "latin_state")
    named = named and r.has("southcom", "us", "us_military", "forces", "latin_state", "ally", "carrier")
    return named and not r.has(*ELSEWHERE, "sport", "weather", "culture", "film") and not r.title_has("killed")
