"""Boats that another nation's navy, soldiers or police fire at, and gangs that fight: no American fired.

Who stands in front of the verb decides, behind "by" or behind a Spanish infinitive, unless Americans strike elsewhere
in the headline.
"""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, COMMAND, WHO_STRIKES
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import AMERICAN, UNITED_STATES
from newsdesk.facts.words.nouns import MISSILE, PLAIN_STRIKE, VESSEL
from newsdesk.facts.words.strike_verbs import CARRIES_OUT, FIRES_AT, HITS, KILLS, TO_FIRE_AT, WAS_HIT
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

NATION = (
    r"(?:mexic|colomb|ecuator|ecuador|equator|equador|cub(?:an|ain|a\b)|venezu?[eo]l|hondur|dominic|guatemal|salvador"
    r"|costa ric|costarri|panam|nicarag|haiti|jamai[cq]|baham|trinid|guyan|surinam|brasil|brazil|bresil|peru|chil"
    r"|gree[ck]|grieg|tur[ck]|turqu|itali|portug|marroqu|marruec|marroc|morocc|maroc|indian|indien|pakist|chin"
    r"|philippin|filipin|reino unido|paises bajos|argentin|urugua|indones|malays|japan|royal|sri lank|israel"
    r"|iran|rus[is]|ukrain|ucran|nigeri|saudi|saoud|canad|french|franc"
    r"|dutch|neerland|holand|british|britan|spanish|espan|belize|belice)\w*"
)
_FORCE = (
    r"(?:nav(?:y|al)|prefectura(?: naval)?|forces?|fuerzas?(?: naval(?:es)?)?|forcas|marines?|patrols?|patrulla"
    r"|patrulha"
    r"|frigates?|fragatas?|fregates?|coast ?guards?|army|police|troops|soldiers|border guards?"
    r"|military|air force|marina|marinos|armada|marinha|ejercito|exercito|armee|policia|guardia costera|guardacostas"
    r"|guarda costeira|guardia civil|guardia nacional|guarda nacional|garde nationale|gendarmes|gendarmerie|douaniers"
    r"|douanes?|gardes?[- ]cot(?:es?|iere)|fuerza aerea|forca aerea|soldados|soldats|fuzileiros|militares|militaires)"
)
_FIRES = (
    r"(?:intercept\w*|intercep[ct]\w+|shoots?|shot|fires?|fired|opens? fire|opened fire|kills?|killed|sinks?|sank"
    r"|bombs?|bombed|guns? down"
    r"|mata[nm]?|mato|mataron|matou|abate[nm]?|abatio|dispara[nm]?|disparo|hunde[n]?|hundio|bombardea[n]?|bombardeo"
    r"|atira[m]?|atir(?:ou|aram)|afunda[m]?|afundou"
    r"|tue(?:nt)?|tire(?:nt)?|abat(?:tent)?|coule(?:nt)?|ouvre(?:nt)? le feu"
    r"|destroy(?:s|ed)?|blows? up|blew up|destruye[n]?|destruy(?:o|eron)|hace[n]? explotar|destroi|destroem"
    r"|destru(?:iu|iram)|explode[m]?|detrui(?:t|sent)|fait exploser|font exploser)\b"
)
# Nouns as well, so nothing stands between the force and them: "Navy condemns strikes"
_HITS = (
    r"(?:strikes|struck|attacks|attacked|hits|ataca[nm]?|atac(?:o|ou)|golpea[n]?|atinge[m]?|attaque(?:nt)?"
    r"|frappe(?:nt)?)\b"
)
# "Marine royale néerlandaise", "fuzileiros navais do México"
_OF = r" (?:(?:real|royale?|nationale?|nacional|navais|bolivarian\w*) )?(?:d[aeo]s? |d[eu]l? (?:la )?|d')?"
_ANOTHERS_FORCE = rf"\b(?:{NATION}(?:'s)? (?:\w+ )?{_FORCE}|{_FORCE}{_OF}{NATION})\b"
_POLICE = (
    r"(?:police(?:m[ae]n)?|policias?(?: (?:nacional|federal|maritima|militar|civil))?|policiais|policiers?|gendarm\w+"
    r"|guardia (?:civil|nacional(?: bolivariana)?)|gnb|prefectura naval|agentes"
    r"|guarda nacional(?: republicana)?|garde nationale|douan(?:es?|iers))"
)
# "La Marina" is the navy of where the paper stands, as long as no American is named; so are
# police and customs.
_LOCAL_FORCE = (
    r"\b(?:(?:ceo)?fanb|armada|marina(?! fires?\b)(?: de guerra)?|marinha|semar|senan|senafront|dncd|fuerza naval"
    rf"|la marine(?: nationale)?|jdf|rbdf|ttcg|gdf|{_POLICE})\b"
)
_ARM = r"(?:drones?|helicopters?|planes?|jets?|gunships?|frigates?|ships?|gunboats?|snipers?)"
_ITS_ARM = rf"(?:{_ARM} )?"
_ARMED_GROUP = (
    r"(?:eln|farc|guerr?ill(?:as?|er[oa]s?)|guerrilheiros?|rebels?|rebeldes?|rebelles?|dissidente?s?"
    r"|(?:disidentes?|disidencias?)(?: de(?: las)? farc)?|gulf clan|clan del golfo|tren de aragua|sicarios?"
    r"|hitmen|bandits?|insurgents?|militants?)"
)
_WARSHIP = (
    r"(?:warships?|gunboats?|(?:fighter )?jets?|warplanes?|helicopters?|drones?|buque(?: de guerra)?|patrullera"
    r"|navio de guerra|cazas?|cacas?|dron|helicoptero|helicoptere|navire de guerre|patrouilleur"
    r"|avion de (?:combate|chasse))"
)
_OTHERS_WARSHIP = rf"\b(?:{NATION}(?:'s)? {_WARSHIP}|{_WARSHIP}{_OF}{NATION})\b"
_OTHERS_FIRE = lazy_regex(
    rf"{_ANOTHERS_FORCE} {_ITS_ARM}"
    rf"(?:(?:(?!sa(?:y|id)|di[cjz]|report|confirm|inform|affirm|annonc)\w+ )?{_FIRES}|{_HITS})"
    rf"|{_OTHERS_WARSHIP} (?:{_FIRES}|{_HITS})"
    rf"|\A\W*{NATION} ?: (?:(?:an?|the) )?{_FORCE} {_ITS_ARM}(?:{_FIRES}|{_HITS})"
    rf"|\b{_ARMED_GROUP} (?:(?:drone|bomb|mortar) )?(?:attacks?|ambush\w*|fires?|opens? fire|shoots?|bombs)\b"
    r"|\b(?:ataque|emboscada|attaque|embuscade)"
    r"(?: (?!(?:al?|aos?|aux?|contra|contre|sobre|sur)\b)[^\s,;:]+){0,2}?"
    rf" (?:del?|d[aeou]s?|de la) {_ARMED_GROUP}\b"
)
_BY_OTHERS = lazy_regex(
    r"\b(?:by|por(?: l[ao]s?| el)?|pel[ao]s?|par(?: l[ae]s?| des)?) (?:the |l')?"
    r"(?:(?:gunfire|shots|fire) from (?:the )?|(?:disparos|fuego|balas|tiros|tirs) (?:del?|d[aeou]s?) (?:la |los )?)?"
    rf"{_ANOTHERS_FORCE}"
)
# "Two killed; one man rescued by Panamanian navy": that force saved him.
_SAVED = lazy_regex(
    r"\b(?:rescu|sav|pick|pull|recover|found|rescat|salv|recog|hall|encontr|recuper|resgat|ach|socorr|secour|recueill"
    r"|repech|retrouv|sauv)\w*(?: (?:up|out|ashore|alive|con vida|com vida|vivante?s?))? $"
)
# Whoever's Coast Guard it is: it stops boats, and bombs none.
_COAST_GUARD_FIRES = lazy_regex(
    rf"\b(?:coast ?guard|guardia costera|guarda costeira|garde-cotes) (?:(?:de|dos|des) )?"
    rf"(?:(?:{AMERICAN}|{_ARM})\W? )?{_FIRES}"
)
_AMERICANS_FIRE = lazy_regex(rf"\b(?:{UNITED_STATES}|washington) (?:(?!forces?\b|bound\b)\w+ )?(?:{_FIRES}|{_HITS})")
# What is said of Americans who strike, wherever it stands: "US strike", "ataque de EE.UU.", "by the US", "US and ..."
_STRIKE_OF_AMERICANS = lazy_regex(
    rf"\b{AMERICAN} (?:[\w-]+ ){{0,2}}?(?:air)?{PLAIN_STRIKE}s?\b"
    rf"|\b{PLAIN_STRIKE}s? (?:(?!(?:on|against|contra|sobre|sur|contre|al?|aux?) )\w+ )?"
    rf"(?:(?:de|dos|das|des|by|por|par) )?(?:(?:los|la|les|the) )?{AMERICAN}"
    rf"|\b(?:by|por|pel[oa]s?|par) (?:(?:the|los|las|les|la|el) )?(?:{AMERICAN}|washington\b)"
    rf"|\b{AMERICAN}, {NATION}|\b{NATION}, {AMERICAN}"
    rf"|\b{AMERICAN} (?:\w+ )?(?:and|y|e|et)\b|\b(?:and|y|e|et) (?:(?:the|de|del|dos|des|las?|los|les) )*{AMERICAN}"
    rf"|{TO_FIRE_AT} (?:(?:el|la|los|las) )?(?:[^\s,;:]+ (?:armadas )?(?:de )?)?{AMERICAN}"
    rf"|\b(?:{UNITED_STATES}|washington) (?:(?!forces?\b|bound\b)[\w-]+ )?(?:{HITS}|{FIRES_AT})"
)
_OUTLAWS = any_word(
    en="""
        pirates? (?:gun|armed_|masked_)m[ae]n (?:(?:rival|armed|criminal)_)?gangs? gang_members criminals robbers
        thieves
    """,
    es="""
        piratas? pistoleros? hombres_armados (?:bandas?|pandillas?)(?:_(?:rival(?:es)?|armadas?|criminal(?:es)?))?
        pandiller[oa]s delincuentes criminales asaltantes encapuchados ladrones bandidos
    """,
    pt="""
        piratas? pistoleiros? homens_armados (?:faccao|faccoes|gangues?|quadrilhas?)(?:_riva(?:l|is))? criminosos
        assaltantes ladroes bandidos
    """,
    fr="pirates? hommes_armes gangs?(?:_riva(?:l|ux))? bandits criminels braqueurs malfaiteurs voleurs",
)
# Only as who does it: "kills smugglers, hits boat" is said of Americans.
_SMUGGLERS = any_word(
    en="(?:(?:drug|rival)_){0,2}(?:narco-?)?(?:traffickers|smugglers) (?:rival_)?(?:drug_)?cartels?",
    es="narcos (?:narco)?traficantes contrabandistas cartel(?:es)?",
    pt="(?:narco)?traficantes contrabandistas cartel carteis",
    fr="narcos (?:narco)?trafiquants contrebandiers cartels?",
)
_SUCH = rf"(?: (?:arm(?:ad|e)[eo]?s?|enmascarad\w+|encapu[cz]\w+|masque\w*|riva(?:l|les|is|ux)|{NATION}))?"
# Neither "hits US boat" nor "hits back over boat", nor "attacks on boats"
_A_BOAT = (
    rf"(?: (?!(?:{AMERICAN}|{PLAIN_STRIKE}s?|trump|kill\w*|deaths?|back|out|over|about|after|for|by|as|amid|and"
    r"|por|sobre|tras|ante|y|e|apos|et|apres)(?!\w))[^\s,;:]+){0,4}?"
    rf" (?:\w+-)?{VESSEL}\b(?! (?:{PLAIN_STRIKE}s?|seizures?|killings?|deaths?|campaign|deals?|owners?|smugglers)\b)"
)
_CARRY_OUT_ONE = (
    rf"{CARRIES_OUT} (?:[^\s,;:]+ ){{0,3}}?(?:(?:air)?{PLAIN_STRIKE}s?|{MISSILE}|disparos?) "
    r"(?:on|at|against|contra|sobre|sur|contre|a)\b"
)
_AT_A_BOAT = rf"(?!{PLAIN_STRIKE}s? (?:on|in|off|near|against)\b)(?:{HITS}|{FIRES_AT}|{_CARRY_OUT_ONE}){_A_BOAT}"
_A_CLAUSE = (  # "Venezuela hits boat", and not "missile off Venezuela hits boat"
    r"(?:^|[,;:]\W*| (?:as|after|when|while|that|and|que|cuando|mientras|y|e|et|apos|quando|enquanto|quand|lorsque) )"
    r"(?:(?:the|an?|las?|los|el|un[ao]s?|uma?|les?|des|une?|os?|as?) |l')?"
)
_STATE = rf"(?:{NATION}|india|syria|siria|syrie|houthis?|hut(?:hi|i)(?:e?s)?)"
_OTHERS = rf"(?:{_ANOTHERS_FORCE}|{_OTHERS_WARSHIP}|(?:\b{_ARMED_GROUP}\b|{_OUTLAWS}){_SUCH})"
_KILL_ON_A_BOAT = rf"(?:{_AT_A_BOAT}|{KILLS}{_A_BOAT})"
_OTHERS_HIT_A_BOAT = lazy_choice(
    rf"{_OTHERS} {_ITS_ARM}{_KILL_ON_A_BOAT}",
    rf"{_A_CLAUSE}{_STATE} {_AT_A_BOAT}",
    rf"{_A_CLAUSE}{_SMUGGLERS}{_SUCH} {_KILL_ON_A_BOAT}",
    rf"{TO_FIRE_AT} (?:(?:las?|los|el|un[ao]s?) )?(?:{_OTHERS}|{_SMUGGLERS}|{_STATE}){_A_BOAT}",
    rf"(?:{WAS_HIT}|\b{PLAIN_STRIKE}\b|\bfired on|\bkilled) (?:by|por|pel[oa]s?|par)"
    rf" (?:(?:an?|the|una?|unos|uma?|une?|des) )?(?:{_OTHERS_WARSHIP}|{_ARMED_GROUP}\b|{_POLICE}\b|{_OUTLAWS}"
    rf"|{_SMUGGLERS})",
    rf"\b{PLAIN_STRIKE} (?:del?|d[aeou]s?|de (?:la|unos)|d'une?|d') ?(?:{_OTHERS}|{_SMUGGLERS}|{_POLICE}\b)",
    rf"\b{PLAIN_STRIKE}s? (?:del?|d[aou]s?|de la) {_STATE} (?:on|against|contra|sobre|sur|contre|al?)\b{_A_BOAT}",
)
_HIT_BY = r"\b(?:hundid|destruid|atacad|bombardead|abatid|muert|balead|afundad|mort|ating)[aeio]\w*"
_LOCALS_FIRE = lazy_regex(
    rf"{_LOCAL_FORCE} (?:{_FIRES}|{_HITS}|{_AT_A_BOAT})|{_HIT_BY} (?:por la|pela) {_LOCAL_FORCE}"
    rf"|{TO_FIRE_AT} (?:(?:la|el) )?{_LOCAL_FORCE}{_A_BOAT}"
    rf"|\b{PLAIN_STRIKE}s? (?:de(?: la)?|d[ao]) {_LOCAL_FORCE} (?:contra|sobre|al?)\b{_A_BOAT}"
)
_FIGHT = lazy_regex(
    r"\b(?:gang (?:feuds?|wars?|disputes?|rivalry|violence)|rival gangs?|turf wars?|pirates?|piratas?"
    r"|guerra (?:de|entre) (?:bandas|pandillas|carteles|faccoes|gangues|quadrilhas)"
    r"|(?:bandas?|pandillas?|faccao|faccoes) riva(?:l|les?|is)|ajuste de cuentas|acerto de contas"
    r"|guerres? (?:des?|entre) gangs|gangs rivaux|reglements? de comptes)\b"
)
_AMERICANS_STRIKE = COMMAND | {"kinetic"}
# Grenada is an island of these seas.
_BY_HAND = lazy_regex(
    r"\b(?:(?:con|com|a la|with|avec) (?:(?:an?|una|uma|une|des|hand) )?(?:granadas?|grenades?)"
    r"|grenade attack|machetes?|molotov)\b"
)
# "Cartel drone strikes boat"
_OUTLAWS_DRONE = lazy_regex(
    rf"(?:{_SMUGGLERS}|\b{_ARMED_GROUP}) drones? (?:{HITS}|{FIRES_AT}|{KILLS})"
    rf"|\bdron(?:es?)? (?:del?|d[aeou]s?|d'un) (?:{_SMUGGLERS}|{_ARMED_GROUP}\b) (?:{HITS}|{FIRES_AT}|{KILLS})"
)


@once
def fired_by_others(r: Reading) -> bool:
    """ "Mexican marines fire at drug boat, three dead", "boat blown up in gang feud": no American fired, whatever it
    carried."""
    if r.title_has("coast_guard") and titled(_COAST_GUARD_FIRES, r):
        return True
    if (titled(_OUTLAWS_DRONE, r) or titled(_BY_HAND, r)) and not r.title_has(*WHO_STRIKES):
        return True
    if r.title_has(*_AMERICANS_STRIKE) or titled(_AMERICANS_FIRE, r):
        return False
    others = titled(_OTHERS_FIRE, r) or titled(_FIGHT, r) or _done_by_others(r)
    others = others or (titled(_LOCALS_FIRE, r) and not r.title_has(*WHO_STRIKES))
    return others or (titled(_OTHERS_HIT_A_BOAT, r) and not titled(_STRIKE_OF_AMERICANS, r))


def _done_by_others(r: Reading) -> bool:
    folded = r.doc.folded
    done = _BY_OTHERS.finditer(folded, 0, r.doc.title_end)
    return any(not _SAVED.search(folded, 0, found.start()) for found in done)


def boat_hit_by_others(r: Reading) -> bool:
    """ "Ecuadorian navy destroys smugglers' boat": stopped at sea, whether or not anybody died."""
    on_a_boat = r.title_has(*BOATS) or r.title_has_all("coast_guard", "narco")
    return on_a_boat and fired_by_others(r)
