"""Air or sea near the coasts of the story that is closed: by Americans, by airlines that keep away, by no
forces; and what is told of a sky that is not, or not any more."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, COMMAND, group
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_CLOSES = (
    r"(?:clos(?:es|ed?)|shuts?|seals? off|declar(?:es|ed)|imposes?|sets up|cierran?|cerro|declaran?|declaro|impone"
    r"|fecham?|fechou|declarou|impoe|ferme(?:nt)?|instaure|impose)\b"
)
_SPACE = (
    r"(?:airspace|air space|exclusion zone|no-(?:fly|sail) zone|maritime zone|espacio aereo|zona de exclusion"
    r"|espaco aereo|zona de exclusao|espace aerien|zone d'exclusion)\b"
)
_COASTS = (
    r"(?:hait[iy]\w*|cuba\w*|jamaic\w+|jamaique|windward passage|paso de los vientos|passagem de barlavento|bahamas"
    r"|dominican\w*|dominicain\w*|puerto rico|porto rico|aruba|cura[cz]ao|trinidad\w*|trinite|grenad\w+|guajira"
    r"|venezuel\w+|caribbean|caribe|caraibes|antill\w+)\b"
)
_SHUT = r"(?:closed|shut|cerrad[oa]s?|fechad[oa]s?|fermee?s?)\b"
_CLOSED_HERE = lazy_regex(
    rf"\b{_CLOSES}[^.;:\n]{{0,30}}?\b{_SPACE}[^.;:\n]{{0,40}}?\b{_COASTS}"
    rf"|\b{_COASTS}[^.;:\n]{{0,20}}?\b{_SPACE}[^.;:\n]{{0,20}}?\b{_SHUT}"
)
_SKY = r"(?:(?:airspace|skies|sky|cielos?|ceus?|ciel|espacio aereo|espaco aereo|espace aerien)\b)"
_SKY_CLOSED = lazy_regex(
    rf"\b{_SKY}[^.;:\n]{{0,20}}?\b{_COASTS}[^.;:\n]{{0,12}}?\b{_SHUT}"
    rf"|\b(?:{_CLOSES}|{_SHUT})[^.;:\n]{{0,20}}?\b{_SKY}[^.;:\n]{{0,20}}?\b{_COASTS}"
)
_OTHERWISE = any_word(
    en="""
        rockets? launch(?:es)? spacex starship space_debris volcan* ash hurricanes? storms? blackout outage power_cut
        radar_(?:failure|fault|glitch) gangs? gunfire sick-?outs? walkouts? (?:pilots'?|crews?)'?_strikes?
    """,
    es="""
        cohetes? spacex starship basura_espacial volcan* ceniza* huracan* tormentas? apagon
        (?:falla|fallo)_(?:de|del|en_el)_radar falla_tecnica pandillas tiroteos? (?:huelga|paro)_de_pilotos
    """,
    pt="""
        foguetes? spacex starship lixo_espacial vulca* cinzas furac* tempestades? apagao pane_(?:de|do|no)_radar
        pane_tecnica gangues tiroteios? greve_d[eo]s?_pilotos
    """,
    fr="""
        fusees? spacex starship debris_spatia* volcan* cendres ouragans? tempetes? panne gangs fusillades?
        greve_des_pilotes
    """,
)
_FOR_ANOTHER_REASON = lazy_regex(_OTHERWISE)


def closes_air_or_sea_here(r: Reading) -> bool:
    """Whether the headline says that the United States close air or sea here, for no storm and no rocket."""
    if not (r.title_has("us", "us_military", "southcom", "pentagon", "airspace") or r.has("trump")):
        return False
    closed = titled(_CLOSED_HERE, r) or titled(_SKY_CLOSED, r)
    return closed and not _FOR_ANOTHER_REASON.search(r.doc.folded)


_SKY_OR_FLIGHTS = lazy_regex(
    rf"\b{_SKY}|\b(?:faa|notam|flights?|jets|planes|pilots|vuelos?|aviones|voos?|avioes|vols?|avions)\b"
)
_OF_SOLDIERS = lazy_regex(r"\b(?:milita\w+|warships?|fighter jets|notice to airmen|maduro)\b")
_OF_THE_STORY = COMMAND | BOATS | group("trump carrier boat_strike drugs land_op blockade")


def closed_by_no_forces(r: Reading) -> bool:
    """ "FAA halts flights to San Juan as rocket breaks up": debris, ash or an outage shut the sky, and no soldier."""
    if not titled(_SKY_OR_FLIGHTS, r) or r.has(*_OF_THE_STORY) or not _FOR_ANOTHER_REASON.search(r.doc.folded):
        return False
    return not _OF_SOLDIERS.search(r.doc.folded) and not r.counts_dead()


def closes_the_sky(r: Reading) -> bool:
    return titled(_SKY_CLOSED, r) and closes_air_or_sea_here(r)


_AIRLINES = r"(?:airlines?|carriers|flights|aerolineas?|vuelos|companhias aereas|voos|compagnies aeriennes|vols)\b"
_STAYS_AWAY = (
    r"(?:suspend\w*|cancel\w*|halt(?:s|ed)?|stop(?:s|ped)? flying|scrap(?:s|ped)?|dejan? de volar|dejaron de volar"
    r"|param de voar|deixam de voar|cessent de (?:voler|desservir)|annul\w+|evitan|avoid|evitam|evitent)\b"
)
_LANDS_THERE = r"(?:caracas|maiquetia|venezuel\w+)\b"
_AIRLINES_STAY_AWAY = lazy_regex(
    rf"\b{_AIRLINES}[^.;\n]{{0,40}}?\b{_STAYS_AWAY}[^.;:\n]{{0,40}}?\b{_LANDS_THERE}"
    rf"|\b{_STAYS_AWAY}[^.;:\n]{{0,40}}?\b{_AIRLINES}[^.;:\n]{{0,40}}?\b{_LANDS_THERE}"
    r"|\b(?:dejan de volar a|param de voar (?:a|para)|cessent de (?:voler vers|desservir)|stop flying to)"
    rf" {_LANDS_THERE}"
)
# "TAP keeps Caracas off its timetable"
_KEEPS_OUT = lazy_regex(
    r"\b(?:keeps?|kept|leaves?|mantiene[n]?|deja[n]?|mantem|deixam?|maintien(?:t|nent)|laisse(?:nt)?)\b[^.;:\n]{0,20}?"
    rf"\b{_LANDS_THERE}[^.;:\n]{{0,12}}? (?:off|out of|outside|fuera|fora|hors|sin|sem|sans)\b"
)
_CARRIERS = (
    r"(?:airlines?|carriers|aerolineas?|companhias aereas|compagnies aeriennes|iberia|tap|avianca|latam|gol|turkish"
    r"|copa|wingo|air europa)\b"
)
_OFF_ITS_TIMETABLE = lazy_regex(rf"\b{_CARRIERS}[^.;:\n]{{0,20}}?{_KEEPS_OUT.pattern}")
_PERMITS = (
    r"(?:permits?|licen[cs]es?|(?:traffic |landing )?rights|permisos?|concesion(?:es)?|licencas?|concess\w+|permis)"
)
_TAKES = (
    r"(?:revok\w+|strips?|withdraw\w*|cancel\w*|los(?:es?|t)|pull(?:s|ed)|revoc\w+|retir\w+|quit\w+|pierd\w+"
    r"|sin|sem|sans|revog\w+|perdem?|perd(?:ent)?)"
)
_PERMITS_TAKEN = lazy_regex(
    rf"\b{_TAKES}\b[^.;:\n]{{0,40}}?\b{_PERMITS}\b|\b{_PERMITS}\b[^.;:\n]{{0,20}}?\b{_TAKES}\b"
)
_ANY_CARRIER = lazy_regex(rf"\b{_CARRIERS}")
_WARNED = lazy_regex(
    r"\b(?:faa|notam|militar\w*|militair\w+|warships?|warn\w*|alerta?|avertiss\w+|aviso|advertenc\w+|ultimatum"
    r"|ultimato)\b"
)


def _permits_taken(r: Reading) -> bool:
    """ "Caracas strips six airlines of permits": those that heeded the warning."""
    taken = titled(_ANY_CARRIER, r) and titled(_PERMITS_TAKEN, r) and not r.has("weather", "labour", "sport")
    return taken and r.has("venezuela", "maduro")


def airlines_stay_away(r: Reading) -> bool:
    """ "Six airlines stop flying to Caracas": after a warning of soldiers in the air, not for debts."""
    if _permits_taken(r):
        return True
    stays = titled(_AIRLINES_STAY_AWAY, r) or titled(_OFF_ITS_TIMETABLE, r)
    away = r.title_has("venezuela") and stays and not titled(_SKY_CLOSED, r)
    return away and bool(_WARNED.search(r.doc.folded))


_SHIPPERS = lazy_regex(
    any_word(
        en="underwriters? insurers? brokers? war[-_]risk hull_war premiums? freight(?:_rates)? charterers?"
        " shipowners? shipping_(?:lines?|firms?|compan(?:y|ies))",
        es="aseguradoras? reaseguradoras? corredores fletes? navieras? armadores primas",
        pt="seguradoras? corretores fretes? armadores premios",
        fr="assureurs? courtiers? fret armateurs? affreteurs? primes",
    )
)
_PORTS = lazy_regex(r"\b(?:venezuel\w+|caracas|puerto (?:cabello|jose)|la guaira|maracaibo|jose terminal)\b")


def insurers_on_the_blockade(r: Reading) -> bool:
    """ "Hull war quotes for Venezuelan calls triple": what the blockade costs, once it is known."""
    told = titled(_SHIPPERS, r) and r.has("blockade") and not r.title_has("seize", "sanction", "killed", "strike")
    return told and bool(_PORTS.search(r.doc.folded)) and not r.has("other_war", "other_sea")


_WARNS = lazy_regex(
    r"\b(?:warn\w*|flags?|advis\w+|caution|urges?|extends?|alert\w*|advier\w+|advert\w+|precaucion|recomiend\w+"
    r"|recomend\w+|cautela|prorrog\w+|mise en garde|met en garde|appelle|prudence|recommand\w+|prolong\w+)\b"
)
_SHUTS = lazy_regex(
    r"\b(?:clos\w+|shut\w*|cierr\w+|cerr\w+|fech\w+|ferm\w+|ban(?:s|ned)?|prohib\w+|cancel\w*|suspen\w+)\b"
)
_OPENS_AGAIN = lazy_regex(
    r"\b(?:resum\w+|restor\w+|reopen\w*|lift\w*|first flights?|restart\w*|reanuda\w*|reabr\w+|levant\w+|retom\w+"
    r"|reabert\w+|reprend\w*|reprise|rouvr\w+|rouvert\w*|(?:fly|flying|flights?)\b[^.;:\n]{0,30}? again"
    r"|(?:vuelven|podran) (?:a )?volar|voltam a voar|peuvent (?:de nouveau|a nouveau) voler)\b"
)
# Without one, or who may shut it in the headline, an airline or a base in such news has other news
_A_SKY = lazy_regex(
    r"\b(?:air ?space|sk(?:y|ies)|no-?fly|notam|espacio aereo|cielos?|espaco aereo|ceus?|espace aerien|ciel)\b"
)
_AUTHORITY = lazy_regex(r"\b(?:faa|inac|easa)\b")
_AIRLINES_SHUT = lazy_regex(
    r"\b(?:airlines?|carriers|aerolineas?|companhias aereas|compagnies aeriennes)\b[^.;:\n]{0,20}?"
    r"\b(?:cancel\w*|suspen\w+|annul\w+)"
)


def warns_flights(r: Reading) -> bool:
    """An authority warns of a sky that nobody has closed, though airlines may keep away from it."""
    shut = r.doc.find_in_title(_SHUTS)
    return titled(_WARNS, r) and (shut is None or titled(_AIRLINES_SHUT, r))


def no_sky_is_shut(r: Reading) -> bool:
    """ "Latam among airlines without a permit": what a headline on flights tells that names neither a sky nor its
    closing."""
    return not titled(_SHUTS, r) and not _A_SKY.search(r.doc.folded) and not titled(_AUTHORITY, r)


def flies_again(r: Reading) -> bool:
    """Airlines come back, a sky is open again: nobody must hear of it within the minute."""
    again = r.doc.find_in_title(_OPENS_AGAIN)
    return again is not None and not _SHUTS.search(r.doc.folded, 0, again.start())
