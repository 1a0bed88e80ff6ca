"""Boats that another nation's navy, soldiers or police fire at, and gangs that fight: no American fired."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, COMMAND
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import AMERICAN, UNITED_STATES
from newsdesk.text.lazy_regex import lazy_regex

_NATION = (
    r"(?:mexic|colomb|ecuator|ecuador|equator|equador|cub(?:an|ain|a\b)|venezu?[eo]l|hondur|dominic|guatemal|salvador"
    r"|costa ric|costarri|panam|nicarag|haiti|jamai[cq]|baham|trinid|guyan|surinam|brasil|brazil|bresil|peru|chil"
    r"|gree[ck]|grieg|turk|turc|itali|marroqu|morocc|maroc|indian|pakist|chin|philippin|filipin|indones|malays|japan"
    r"|israel|iran|russ|ukrain|ucran|nigeri|saudi|saoud|canad|french|franc|dutch|neerland|holand|british|britan"
    r"|spanish|espan|belize|belice)\w*"
)
_FORCE = (
    r"(?:nav(?:y|al)|forces?|fuerzas|forcas|marines?|patrols?|patrulla|patrulha|frigates?|fragatas?|fregates?"
    r"|coast ?guards?|army|police|troops|soldiers|border guards?"
    r"|military|air force|marina|marinos|armada|marinha|ejercito|exercito|armee|policia|guardia costera|guardacostas"
    r"|guarda costeira|gendarmes|douaniers|garde-cotes|fuerza aerea|forca aerea|soldados|militares|militaires)"
)
_FIRES = (
    r"(?:intercept\w*|intercep[ct]\w+|shoots?|shot|fires?|fired|opens? fire|opened fire|kills?|killed|sinks?|sank"
    r"|bombs?|bombed|guns? down"
    r"|mata[nm]?|mato|mataron|matou|abate[nm]?|abatio|dispara[nm]?|disparo|hunde[n]?|hundio|bombardea[n]?|bombardeo"
    r"|afunda[m]?|afundou|tue(?:nt)?|tire(?:nt)?|abat(?:tent)?|coule(?:nt)?|ouvre(?:nt)? le feu"
    r"|destroy(?:s|ed)?|blows? up|blew up|destruye[n]?|destruy(?:o|eron)|hace[n]? explotar|destroi|destroem"
    r"|destru(?:iu|iram)|explode[m]?|detrui(?:t|sent)|fait exploser|font exploser)\b"
)
# Nouns as well, so nothing stands between the force and them: "Navy condemns strikes"
_HITS = (
    r"(?:strikes|struck|attacks|attacked|hits|ataca[nm]?|atac(?:o|ou)|golpea[n]?|atinge[m]?|attaque(?:nt)?"
    r"|frappe(?:nt)?)\b"
)
_OF = r" (?:d[aeo]s? |d[eu]l? (?:la )?|d')?"
_ANOTHERS_FORCE = rf"\b(?:{_NATION}(?:'s)? (?:\w+ )?{_FORCE}|{_FORCE}{_OF}{_NATION})\b"
_ARM = r"(?:drones?|helicopters?|planes?|jets?|gunships?|frigates?|ships?|gunboats?|snipers?)"
_ITS_ARM = rf"(?:{_ARM} )?"
_ARMED_GROUP = (
    r"(?:eln|farc|guerr?illas?|guerrilheiros?|rebels?|rebeldes?|rebelles?|dissidente?s?|disidentes?"
    r"|disidencias?|gulf clan|clan del golfo|sicarios?|hitmen|bandits?|insurgents?|militants?)"
)
_OTHERS_FIRE = lazy_regex(
    rf"{_ANOTHERS_FORCE} {_ITS_ARM}"
    rf"(?:(?:(?!sa(?:y|id)|di[cjz]|report|confirm|inform|affirm|annonc)\w+ )?{_FIRES}|{_HITS})"
    rf"|\b{_ARMED_GROUP} (?:(?:drone|bomb|mortar) )?(?:attacks?|ambush\w*|fires?|opens? fire|shoots?|bombs)\b"
    rf"|\b(?:ataque|emboscada|attaque|embuscade)(?: [^\s,;:]+){{0,2}}? (?:del?|d[aeou]s?|de la) {_ARMED_GROUP}\b"
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
_FIGHT = lazy_regex(
    r"\b(?:gang (?:feuds?|wars?|disputes?|rivalry|violence)|rival gangs?|turf wars?|pirates?|piratas?"
    r"|guerra (?:de|entre) (?:bandas|pandillas|carteles|faccoes|gangues|quadrilhas)"
    r"|(?:bandas|pandillas|faccoes) riva(?:les?|is)|ajuste de cuentas|acerto de contas"
    r"|guerres? (?:des?|entre) gangs|gangs rivaux|reglements? de comptes)\b"
)
_AMERICANS_STRIKE = COMMAND | {"kinetic"}


def fired_by_others(r: Reading) -> bool:
    """ "Mexican marines fire at drug boat, three dead", "boat blown up in gang feud": no American fired, whatever it
    carried."""
    if r.title_has("coast_guard") and titled(_COAST_GUARD_FIRES, r):
        return True
    if r.title_has(*_AMERICANS_STRIKE) or titled(_AMERICANS_FIRE, r):
        return False
    return titled(_OTHERS_FIRE, r) or titled(_FIGHT, r) or _done_by_others(r)


def _done_by_others(r: Reading) -> bool:
    folded = r.doc.folded
    done = _BY_OTHERS.finditer(folded, 0, r.doc.title_end)
    return any(not _SAVED.search(folded, 0, found.start()) for found in done)


def boat_hit_by_others(r: Reading) -> bool:
    """ "Ecuadorian navy destroys smugglers' boat": stopped at sea, whether or not anybody died."""
    on_a_boat = r.title_has(*BOATS)
    return on_a_boat and fired_by_others(r)
