"""What Americans strike ashore, a camp, a laboratory, a dock, a gang's leader: operations on land, and no strike on a
boat."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, SEAS
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import AMERICAN, UNITED_STATES
from newsdesk.facts.words.nouns import COAST, PLAIN_STRIKE, SMALL_CRAFT
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS, WAS_HIT
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_COUNTRY = r"(?:venezuela|colombia|ecuador|mexico|equateur|equador|mexique|colombie)"
_WATERS = rf"(?:gulf|golf[eo]|mar|mer|{COAST})\b"
_OFF = r"(?:off|near|outside|frente|cerca|largo|perto|large|pres)"  # "strike on yacht off Puerto Rico"
_ASHORE = lazy_regex(
    rf"\b(?:air ?)?(?:{PLAIN_STRIKE}|raid)s?(?: aere[oa]s?| aerien\w*)?"
    rf"(?: (?:de|d[eo]s|by|par) (?:los |les )?{UNITED_STATES}| americain\w*)?"
    rf" (?:in|en|no|na|au(?! large)|dans)(?: (?:(?!{_WATERS})\w+ ){{0,2}}(?:de |do |da |du )?)?(?: ?{_COUNTRY})\b"
    # "US strike on Venezuela port"
    rf"|\b(?:{PLAIN_STRIKE}|raid)s?"
    r"(?: (?:de|d[eo]s) [^\s,;:]+| americain\w*)? (?:on|at|a|al|contra|em|no|ao|sur|contre)"
    rf" (?:(?!{_OFF}\b)[^\s,;:]+ ){{0,3}}?"
    r"(?:ports?|docks?|piers?|bases?|airports?|airfields?|camps?|refiner(?:y|ies)|laborator\w+|puertos?|muelles?"
    r"|campamentos?|aeropuertos?|refineria|portos?|cais|acampamentos?|aeroportos?|aeroports?|quais?)\b"
)
_CAMP = any_word(
    en=r"""
        camps? compounds? hide-?outs? airstrips? labs? laborator(?:y|ies) mines? ranch(?:es)? farms? warehouses?
        villages? jungle plantations? stash_houses? poppy_fields?
    """,
    es="""
        campamentos? laboratorios? guaridas? escondites? pistas?_clandestinas? minas? fincas? ranchos? haciendas?
        bodegas? selva caserios? plantaciones
    """,
    pt="""
        acampamentos? laboratorios? esconderijos? pistas?_clandestinas? garimpos? minas? fazendas? galp(?:ao|oes)
        selva plantac(?:ao|oes)
    """,
    fr="""
        camp(?:ement)?s? laboratoires? repaires? pistes?_clandestines? mines? fermes? ranchs? entrepots? jungle
        plantations?
    """,
)
_BOMBS = r"\b(?:bomb|bombs|bombed|bombing|bombarde|bombardean?|bombardeo|bombardeia[m]?|bombardeio|bombardement)\b"
_BLOW = rf"(?:{HITS}|{_BOMBS}|\b(?:air|drone )?{PLAIN_STRIKE}s?\b)"
# "US and Ecuador bomb gang's camp", "bombardean un campamento de Los Lobos"
_CAMP_HIT = lazy_regex(rf"{_BLOW} (?:(?!{SMALL_CRAFT}\b)[^\s,;:]+ ){{0,5}}?{_CAMP}|{_CAMP}[^;:,\n]{{0,30}}?{WAS_HIT}")
# Not "near a dock" or "leaving a pier": a boat is meant there.
_YARD = any_word(
    en="docks? piers? jett(?:y|ies) slipways? boat-?yards? shipyards?",
    es="muelles? embarcaderos? astilleros?",
    pt="cais docas? trapiches? estaleiros?",
    fr="quais? pontons? appontements? chantiers?_navals?",
)
_NOT_THERE = rf"(?:{SMALL_CRAFT}|{_OFF}|at|in|leaving|from|dejando|saindo|quittant)\b"
_YARD_HIT = lazy_regex(
    rf"(?:{_BLOW}|{FIRES_AT}|\bating(?:e|em|iu|iram)\b) (?:(?!{_NOT_THERE})[^\s,;:]+ ){{0,4}}?{_YARD}"
)
_GANG = r"(?:cartel|gang|tren de aragua|sinaloa|jalisco|cjng|choneros|lobos|farc|eln|clan)(?:'s)?"
_LEADER = r"(?:boss|leader|chief|kingpin|head|jefe|cabecilla|lider|capo|chefe|chef|baron)"
_GANGS_LEADER = rf"(?:{_GANG} {_LEADER}|{_LEADER} (?:of|de|del|d[aou]|des) (?:(?!(?:of|de)\b)[\w']+ ){{0,2}}{_GANG})"
_DIES = r"(?:kill(?:s|ed)?|dead|dies|muere|mat(?:a|o|ou)|abatid[oa]|muert[oa]|mort[oa]?|morre|tue[er]?)"
_LEADER_KILLED = lazy_regex(
    rf"\b{_GANGS_LEADER}\b[^.;:\n]{{0,40}}?\b{_DIES}\b|\b{_DIES}\b[^.;:\n]{{0,40}}?\b{_GANGS_LEADER}\b"
)
_STRIKE_KILLS = lazy_regex(
    rf"\b{AMERICAN} (?:military )?strikes? kills?\b"
    rf"|\b(?:ataques?|bombardeos?|bombardeios?) (?:de|d[ao]s) {UNITED_STATES} mata[nm]?\b"
    r"|\bfrappes? americaines? tu(?:e|ent)\b"
)


def command_tells_of_a_kill(r: Reading) -> bool:
    """ "US strike kills cartel leader", as those who order the strikes say: neither boat nor count is needed."""
    said = r.has("southcom", "hegseth", "pentagon") and not r.has("other_war", "air_raid", "land_op")
    return said and titled(_STRIKE_KILLS, r) and not titled(_ASHORE, r)


@once
def strikes_ashore(r: Reading) -> bool:
    """ "US airstrike in southern Venezuela", "US strikes drug lab", "gang's boss killed in raid": no boat, no sea."""
    if _camp_is_hit(r):
        return True
    if r.has(*BOATS, *SEAS, "intl_waters") or not r.has("us", "us_military", "southcom"):
        return False
    leader = r.title_has_all("cartel", "strike") and titled(_LEADER_KILLED, r)
    return titled(_ASHORE, r) or (leader and not command_tells_of_a_kill(r))


def _camp_is_hit(r: Reading) -> bool:
    """In the headline, whatever the text recalls."""
    at_sea = r.title_has(*BOATS - {"narco_sub"}, *SEAS, "boat_strike", "intl_waters")
    by_americans = r.title_has("us", "us_military", "trump", "pentagon", "southcom", "hegseth")
    camp = titled(_CAMP_HIT, r) and not r.title_has("narco_sub")
    return by_americans and not at_sea and (camp or titled(_YARD_HIT, r))


_AT_A_DOCK = (
    r"(?:docks?|piers?|(?:port|shore|coastal|dock) facilit(?:y|ies)|facility in venezuela|muelles?|embarcadero"
    r"|instalacion portuaria|cais|doca|quais?|appontement)"
)
_DOCK_HIT = lazy_regex(
    r"\b(?:strikes?|struck|hits?|attack(?:s|ed)?|bomb(?:s|ed)?|destroy(?:s|ed)?|(?:bl[eo]w[ns]?|blowing) up"
    r"|blast(?:s|ed)?|knock(?:s|ed) out|takes? out|took out|(?:explosion|blast) (?:at|on)|golpe[ao]?|ataque|ataco"
    r"|bombardeo|ataca|destruy[eo]|volo|hizo (?:explotar|volar)|atingiu|atacou|bombardeou|destru(?:iu|iram)"
    r"|explodi(?:u|ram)|frappe|attaque|detruit|fait (?:sauter|exploser))\W+"
    r"(?:(?:on|of|at|an?|the|al?|en|contra|un|el|o|um|ao|a|le|contre|sur|venezuelan|remote|drone)\W+){0,4}"
    rf"{_AT_A_DOCK}\b"
)
_CIA = lazy_regex(r"\bcia\b")


def dock_is_hit(r: Reading) -> bool:
    """ "CIA carried out drone strike on port facility in Venezuela": on land, though boats are loaded there."""
    if not r.has("venezuela", "maduro", "cartel") or not titled(_DOCK_HIT, r):
        return False
    return r.has("us", "us_military", "trump", "pentagon") or bool(_CIA.search(r.doc.folded))


_OPERATION = (
    r"(?:operations?|operacion(?:es)?|operacao|operacoes|raids?|missions?|mision(?:es)?|missao|missoes|actions?"
    r"|accion(?:es)?|acao|acoes|offensives?|ofensivas?|operativos?)\b"
)
_OF_TWO = r"(?:joint|military|combined|lethal|anti-?drug|conjunt[ao]s?|militar(?:es)?|conjointes?|militaires?)"
_GANGS = (
    r"(?:gangs?|cartels?|narco-?\s?terror\w*|terror\w*|traffickers?|drug|bandas?|carteles|carteis|facc\w+|narco\w*"
    r"|groupes?|trafiquants?|lobos|choneros)"
)
_JOINT_OPERATION = lazy_regex(
    rf"\b{_OF_TWO} (?:ground |land |drug |anti-?\w+ )?{_OPERATION}|\b{_OPERATION} (?:\w+ )?{_OF_TWO}\b"
    rf"|\b{_OPERATION} (?:[^\s,;:]+ ){{0,2}}?(?:against|on|contra|contre) (?:[^\s,;:]+ ){{0,3}}?{_GANGS}"
    rf"|\b(?:troops|forces|soldiers|advisers|tropas|fuerzas|soldados|forcas|troupes|soldats)\b[^;:\n]{{0,20}}?"
    rf" (?:in|join|en|em|dans|participan? en) (?:[^\s,;:]+ ){{0,3}}?{_OPERATION}"
    rf"|\b(?:attack|strike|blow|assault|ataque|golpe|asalto|assalto|attaque|coup|assaut)s?"
    rf" (?:on|at|against|contra|a|contre) (?:[^\s,;:]+ ){{0,2}}?{_GANGS}"
    rf"|\b(?:goes|go|went) after (?:[^\s,;:]+ ){{0,2}}?{_GANGS}"
    rf"|\b(?:hits?|strikes?|golpea[nr]?|atacan?|frappe(?:nt)?|atingem?) (?:[^\s,;:]+ ){{0,2}}?{_GANGS}"
    r"|\b(?:alongside|side by side|cote a cote|lado a lado|codo a codo|acompanan)\b"
)
# Who only comes, or only talks, does not fight yet.
_NOT_BEGUN = lazy_regex(
    r"\b(?:arriv\w+|lleg\w+|cheg\w+|return\w*|vuelv\w+|volt\w+|send\w*|sent|mand\w+|envi\w+|envoi\w*|temporar\w+"
    r"|temporal\w*|talks?|discuss\w*|weigh\w*|propos\w*|ask\w*|pid\w+|ped\w+|negoc\w+|stud\w+|estudi\w+|could|may|might|podria\w*"
    r"|poderia\w*|pourrai\w+|vote\w*|consulta|referend\w+|rejects?|rechaz\w+|rejeit\w+|rejett\w+|without|sin|sem|sans"
    r"|thanks?|agradec\w+|remercie)\b"
)


def joins_an_operation_ashore(r: Reading) -> bool:
    """ "Joint action on gangs begins in Ecuador", "US backs Noboa in attack on narco-terrorist network"."""
    at_sea = r.title_has(*BOATS, *SEAS, "boat_strike", "intl_waters", "coast_guard", "airspace", "killed", "base")
    if at_sea or not r.title_has("ecuador") or r.title_has("exercise", "congress", "court", "police_raid"):
        return False
    americans = r.has("us", "us_military", "southcom", "pentagon", "trump", "southern_spear")
    return americans and titled(_JOINT_OPERATION, r) and not titled(_NOT_BEGUN, r)


def only_comes_or_talks(r: Reading) -> bool:
    """ "Americans return to Manta for a joint operation", "Ecuador asks US for joint raids": nobody was fought."""
    return r.title_has("ecuador", "places_here") and titled(_NOT_BEGUN, r) and not strikes_ashore(r)
