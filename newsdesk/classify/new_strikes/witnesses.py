"""A strike told before or beside its announcement: on a shore by crews, unions, mayors, rescuers, listeners of a
radio; by officials unnamed; by who lived."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, ELSEWHERE, KNOWN_STRIKE, LANDS, SEAS, group
from newsdesk.classify.headlines.headline_words import A_BOAT_HIT, A_STRIKE, ONE_MORE, WHICH_KILLED
from newsdesk.classify.new_strikes.said_by_those_who_struck import told_by_those_who_struck
from newsdesk.classify.not_new.known_dead import counts_dead_again
from newsdesk.classify.ours.victim_accounts import tells_their_side
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import (
    NEWS_LAG,
    THE_DAY_BEFORE,
    names_day_older_than,
    names_day_within,
    tells_of_these_days,
)
from newsdesk.facts.words.americans import AMERICAN, THE_COMMAND
from newsdesk.facts.words.nouns import MISSILE, PLAIN_STRIKE, SMALL_CRAFT, SURVIVOR
from newsdesk.facts.words.telling import ACCORDING_TO, TELLS
from newsdesk.facts.words.times import AFTER
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_WHO_TELLS = any_word(
    en="""
        fisherm[ae]n fishers fishing_(?:union|cooperative) co-?operative villagers? residents islanders neighbou?rs
        witness(?:es)? listeners castaways? firefighters mayor priest pastor doctors hospital morgue pilots?
        air(?:line)?_crews? port_captain harbou?r_?master analysts famil(?:y|ies) relatives widows? mothers?
        (?:my|her|his)_(?:brother|son|husband|father) burn(?:s|ed) shrapnel
    """,
    es="""
        pescadores lancheros armadores gremio sindicato cooperativa vecin[oa]s pobladores lugarenos aldeanos
        autoridad_tradicional testigos oyentes emisora naufragos? bomberos alcaldes?a? cura parroco sacerdote pastor
        medicos hospital morgue pilotos? capitan_de_puerto analistas familia(?:s|res)? viudas? madres?
        mi_(?:hijo|hermano|esposo|padre) quemaduras quemados esquirlas
    """,
    pt="""
        pescadores colonia_de_pesca* garimpeiros armadores sindicato cooperativa moradores vizinh[oa]s testemunhas
        ouvintes
        naufragos? bombeiros prefeit[oa] padre pastor medicos hospital pilotos? capitania_dos_portos analistas
        familia(?:s|res)? parentes viuvas? maes? queimaduras estilhacos
    """,
    fr="""
        pecheurs syndicat habitants riverains voisins village temoins auditeurs naufrages? pompiers maire cure pretre
        hopital pilotes? analystes familles? proches veuves? meres? brulures brules? eclats
    """,
)
_WHAT_BURST = any_word(
    en="""
        explod* explosions? blew blown blasts? fireball bombed bombard* fired fires hit struck attacked
        impact(?:s|ed|ing) pulveris* destroyed sank burned burnt burning charred ablaze in_flames
    """,
    es="""
        explosion(?:es)? explot* estall* volar* volo bolas?_de_fuego bombard* dispar*
        atac(?:ad[ao]|o|aron) alcanzad[ao] impact[ao]* pulveris* destru(?:id[ao]|yo) hundi*
        incendi(?:ad[ao]|aron) quem(?:aron|ad[ao]) en_llamas arder ardi(?:o|a|endo)
    """,
    pt="""
        explod* explosao explose* bolas?_de_fogo bombard* dispar* atiraram atac(?:ad[ao]|aram|ou)
        alcanzad[ao] atingi(?:d[ao]|u) impact[ao]* destruid[ao] hundi* afundou incendiad[ao] queimad[ao] queimaram
        em_chamas arder
    """,
    fr="""
        explosions? explose* boule_de_feu bombard* attaquee? touchee? frappee? impacte* pulveris* detruite?
        en_(?:feu|flammes)
    """,
)
_WHAT_FIRES = any_word(
    en="sank sunk fired bombed attacked opened_fire",
    es="hundi* dispar* tir(?:o|aron) bombarde* atac*",
    pt="afund* dispar* atir(?:ou|aram) bombarde* atac*",
    fr="a_(?:coule|tire|bombarde|attaque) ouvr*_(?:le_)?feu",
)
_PLANE = any_word(
    en="aircraft (?:air)?planes? helicopters?",
    es="avion(?:es)? helicopteros?",
    pt="aviao helicopteros?",
    fr="avion helicopteres?",
)
_TELLERS = lazy_regex(_WHO_TELLS)
_BLOWN_UP = lazy_regex(rf"{_WHAT_BURST}|\b(?:{PLAIN_STRIKE}|{MISSILE})\b")
_AT_SEA = lazy_regex(
    rf"\b{SMALL_CRAFT}\b|\b(?:at sea|from (?:the )?sea|offshore|off the coast|en (?:el mar|alta ?mar)|mar adentro"
    r"|no (?:alto )?mar|en mer|au large|frente a[l]?|ao largo|on the water|open (?:sea|ocean)|(?:nautical )?miles off"
    r"|millas (?:nauticas )?de)\b"
)
_FROM_THE_AIR = lazy_regex(
    rf"\b(?:{MISSILE}|drone?s?|aeronaves?)\b|{_PLANE}"
    r"|\b(?:from|out of) the (?:air|sky)\b|\bdesde el aire\b|\bdel cielo\b|\b(?:do|vindo do) (?:ar|ceu)\b|\bdu ciel\b"
)
_WEAPON = lazy_regex(
    rf"\b(?:{MISSILE}|drone?s?)\b|\bfrom the air\b|\bdesde el aire\b|\bvindo do ceu\b|\bdu ciel\b"
    rf"|{_PLANE} (?:[^\s,;:.]+ ){{0,4}}?{_WHAT_FIRES}|\b(?:fue|era|it was|foi|c'etait|was) (?:un|um|an?) {_PLANE}"
    # who was bombed, was bombed from the air
    r"|\b(?:were|was|been|being|haber sido|fueron|fue|fuera|terem sido|ter sido|foram|foi|avoir ete|ont ete|a ete) "
    r"(?:bombed|bombardead[oa]s?|bombardee?s?)\b"
    # nor does their navy rule it out
    r"|\b(?:not|cannot|n't|no|nao) (?:rul\w+ out|descart\w+) (?:an?|um|un|otro|outro)"
    r" (?:\w+ )?(?:attack|strike|ataque)\b"
    r"|\bn'exclut pas une (?:attaque|frappe)\b|\b(?:air|aerial) (?:attack|strike)\b|\b(?:attaque|frappe) aerienne\b"
    r"|\bataques? aereos?\b"
)
# "Nos bombardearon un bote", "on the pirogue that U.S. forces blew up"
_BLAMED = lazy_regex(
    r"\bnos (?:bombardearon|atacaron|dispararon|bombardearam|atacaram)\b"
    r"|\bthey (?:bombed|blew up|attacked) (?:us|our)\b"
    rf"|\b{AMERICAN} (?:forces|military|drone|missile|troops) (?:\w+ )?(?:blew up|hit|struck|bombed"
    rf"|destroyed|attacked|sank)\b|\bfuerzas (?:de )?{AMERICAN} (?:\w+ )?"
    r"(?:atacaron|bombardearon|destruyeron|hundieron)\b"
    # "Murió en bombardeo gringo"
    r"|\b(?:died|killed|muri\w+|muert[oa]s?|morreu|morreram|mort[oa]?s?|tues?) (?:in|en|em|dans|n[oa])"
    rf" (?:an? |un |um )?(?:bomb(?:ardeio?|ardeo|ardement) (?:de |d[ao]s? |des )?(?:los )?{AMERICAN}"
    rf"|{AMERICAN} bombing\b)"
)
# "Vecinos acusan a EE.UU. de matarlos", "blame American forces for bombing a boat": a strike that is known is named.
_ACCUSED = lazy_regex(
    rf"{_WHO_TELLS}[^;:]{{0,60}}? (?:accus\w+|acus\w+|blam\w+|culp\w+)"
    rf" (?:(?:an?|the|l[eo]s|aos?|os|aux?) )*{AMERICAN}"
    r"(?: (?:forces|military|navy|army|troops|government))? (?:of|for|de|d')(?: l[eo]s| os| as)? ?"
    r"(?:(?:having|haber|ter|(?:les )?avoir) )?(?:(?:kill|murder|bomb|attack|strik|hitt|sink|blow)ing|tue[rs]?"
    r"|(?:mat|asesin|assassin|bombarde|atac|ating|hund|afund)\w+|bombarder|attaquer|viser|couler|assassiner)"
)
# "Pescadores denuncian que un peñero fue bombardeado y señalan a EE. UU."
_POINTS_TO = lazy_regex(
    rf"{_WHO_TELLS}[^;:]{{0,80}}?\b(?:senalan?|apontam?|points?|pointing|pointent|culpan?|culpam?|blames?) "
    rf"(?:(?:to|at|para|a|os|aos|los|les|the|du doigt) )*(?:l')?{AMERICAN}"
)
_A_BOAT_HIT = lazy_regex(A_BOAT_HIT)
_STRIKE_NAMED = lazy_regex(rf"\b{PLAIN_STRIKE}s?\b(?! (?:an?|the|their|his|her|our)\b)")
# "Fishermen tell of an attack", and "Washington has yet to comment": of one that nobody knows.
_TELLS_OF_ONE = lazy_regex(
    r"\b(?:reports?|describes?|denounces?|alleges?|recounts?|(?:tell|speak)s? of|relat(?:an?|am?|ent)|denuncian?"
    r"|denunciam?|denoncent?|cuentan|contam|hablan de|falam de|racontent|parlent d[e'])"
    rf" ?(?:an? |una? |uma? |une )?(?:{AMERICAN} )?{PLAIN_STRIKE}\b(?! (?:by|par|por|del?|d[aeo]s?) (?!{AMERICAN}))"
)
_UNANSWERED = lazy_regex(
    rf"\b(?:{AMERICAN}|{THE_COMMAND})"
    r"(?: [^\s,;:.]+){0,2}? (?:(?:has|have) (?:not|yet to)(?: yet)?|hasn't|haven't|no (?:se )?han?"
    r"|ainda nao(?: se)?|n'(?:a|ont) pas(?: encore)?|ne s'est pas(?: encore)?)"
    r" (?:publicly )?(?:comment|respond|confirm|acknowledg|react|pronunci|coment|manifest|repond|reag)\w*"
)
_OF_A_STRIKE = lazy_regex(
    rf"\b(?:after|of|from|tras|del?|apos|d[ao]|apres|de la) (?:[^\s,;:]+ ){{0,3}}?(?:air)?{PLAIN_STRIKE}\b"
)
# Who lived "when Southern Command hit their boat": so is that.
_WHEN_THEY_STRUCK = lazy_regex(
    rf"\b(?:when|cuando|quando|quand|lorsqu[e']) ?(?:the |el |la |o |os |le |l')?(?:{THE_COMMAND}|{AMERICAN})\b"
)
_OTHER_NEWS = KNOWN_STRIKE | group("rights_court film sport animal weather search explainer intel")


def shore_tells_of_a_strike(r: Reading) -> bool:
    """ "Union: crews saw an aircraft circle and a boat explode on Tuesday", with Americans named; or a missile or a
    drone where they strike."""
    if r.has(*ELSEWHERE, "accident") or r.title_has(*_OTHER_NEWS):
        return False
    if r.title_has_all("survivor", "strike") and titled(_OF_A_STRIKE, r):
        return False  # "no trace of survivor of Friday's strike": it is known
    if r.title_has("survivor") and _WHEN_THEY_STRUCK.search(r.doc.folded):
        return False
    by_americans, here = r.has(*AMERICANS), r.has(*LANDS)
    if not (by_americans or here) or not _tells_of_a_blast(r):
        return False
    by_air = by_americans and (
        bool(_FROM_THE_AIR.search(r.doc.folded)) or _are_meant(r) or told_by_those_who_struck(r)
    )
    armed = here and _WEAPON.search(r.doc.folded) is not None
    undated = titled(_POINTS_TO, r) and titled(_A_BOAT_HIT, r) and not r.doc.days
    return (by_air or armed) and (undated or tells_of_these_days(r.doc))


def _are_meant(r: Reading) -> bool:
    """Whether those on the shore say that Americans did it, or somebody who heard them asked Americans."""
    if _BLAMED.search(r.doc.folded) or (titled(_ACCUSED, r) and not titled(_STRIKE_NAMED, r)):
        return True
    if titled(_POINTS_TO, r) and titled(_A_BOAT_HIT, r):
        return True
    return titled(_TELLS_OF_ONE, r) and bool(_UNANSWERED.search(r.doc.folded))


def _tells_of_a_blast(r: Reading) -> bool:
    """At sea, as people on a shore tell of it."""
    at_sea = _AT_SEA.search(r.doc.folded) or r.has(*SEAS)
    return bool(at_sea and _TELLERS.search(r.doc.folded) and _BLOWN_UP.search(r.doc.folded))


# "Southern Command had announced", "a quienes el Pentágono llamó": then it is known.
_ANNOUNCED = lazy_regex(
    rf"\b(?:{THE_COMMAND}|trump|military|militares|ejercito|armee|{AMERICAN})\b(?: [^\s,;:.]+){{0,2}}? "
    r"(?:(?:had|has|have|ha|habia|tinha|avait|a) )?(?:announced?|said|says|called|calls|reported|confirmed|claimed"
    r"|described|insist\w*|anuncio|anunciado|informo|dijo|dice|confirmo|llamo|tildo|anunciou|informou|disse|confirmou"
    r"|chamou|annonce|dit|confirme|qualifie)\b"
)
_STRUCK_BY_THEM = lazy_regex(rf"\b{AMERICAN}\b|\bu\.s\.")
# Who the dead were, or of a strike that is known: not that they died.
_OF_KNOWN_DEAD = lazy_regex(
    rf"\b(?:were (?!killed|hit)|eran|eram|etaient|among|entre (?:los|os)|parmi)|{WHICH_KILLED}"
)


def kin_tell_of_a_strike(r: Reading) -> bool:
    """ "Families in Ecuador say US strike killed four fishermen" on the day after, while nobody has announced it."""
    if not tells_their_side(r) or r.title_has(*(KNOWN_STRIKE - {"family"})) or not r.counts_dead():
        return False
    told = r.title_has("killed") and titled(_STRUCK_BY_THEM, r) and titled(_BLOWN_UP, r)
    if not told or titled(_OF_KNOWN_DEAD, r) or counts_dead_again(r) or _ANNOUNCED.search(r.doc.folded):
        return False
    return names_day_within(r.doc, THE_DAY_BEFORE) and tells_of_these_days(r.doc)


_SOME_LIVED = lazy_regex(
    r"\b(?:there (?:were|are|was)|hubo|hay|habria|houve|ha|haveria|il y a(?:urait)?(?: eu)?)(?: \w+){0,2}"
    rf" {SURVIVOR}\b[^.;:\n]{{0,40}}?\b{A_STRIKE}"
    rf"|\b{A_STRIKE}[^.;:\n]{{0,30}}?\b(?:left|leaves|had|deja|dejo|deixa|deixou|laisse|a laisse)(?: \w+)?"
    rf" {SURVIVOR}\b"
)
# "US has seized survivors after strike on vessel": of a strike that readers know it would be "the" strike.
_HOLDS_SOME = lazy_regex(
    rf"\b(?:seiz|hold|held|captur|detain|custod|retien|retuv|detien|detuv|detem|deteve|mantem|mantien|retient)\w*"
    rf"(?: [^\s,;:]+){{0,3}}? {SURVIVOR}\b[^.;:\n]{{0,20}}? (?:after|following|tras|apos|apres)"
    rf" (?:(?:an?|un|um|une) )?(?:{AMERICAN} )?(?:\w+ )?{A_STRIKE}(?: (?:on|a|contra|sur|contre)\b|$|[:,])"
)
_SOURCE = lazy_regex(r"\b(?:officials?|sources?|fuentes?|funcionari[oa]s?|fontes?|oficial|responsables?|selon un)\b")


def official_tells_some_lived(r: Reading) -> bool:
    """ "Official: there were survivors in Thursday's strike": nobody has announced so much."""
    sourced = titled(_SOURCE, r) or (titled(_THE_FIRST_TIME, r) and _SOURCE.search(r.doc.folded) is not None)
    told = sourced and (titled(_SOME_LIVED, r) or titled(_HOLDS_SOME, r))
    return told and tells_of_these_days(r.doc) and not r.title_has(*KNOWN_STRIKE) and r.has(*AMERICANS)


_FIRST_TIME = r"(?:(?:for|in) (?:the|a) first(?: time)?|(?:por|pela) primei?ra vez|pour la premiere fois)"
_THE_FIRST_TIME = lazy_regex(_FIRST_TIME)
# "Three survivors after US strike on boat in Pacific", and nothing else: of a known strike more would be told.
_ON_A_BOAT = (
    r"on|the|against|contra|sur|an?|del?|des|d[ao]s?|de los|en|no|in|off|dans|au|ao|large|frente|una?|uma?|une?|el|la"
    rf"|les?|{AMERICAN}|alleged|suspected|drug|boat|vessel|sub\w*|embarcac\w+|lancha|barco|bote|bateau|embarcation"
    r"|navire|caribbean|caribe|caraibes|pacific\w*|pacifi\w+|eastern|oriental|mar|sea|ocean"
)
_LIVED_AFTER_ONE = lazy_regex(
    r"(?:(?:por|pela) primei?ra vez |pour la premiere fois,? )?(?:(?:hay|habria|hubo|ha|haveria|houve|il y a) )?"
    rf"(?:\w+ )?{SURVIVOR}(?: reported)? {AFTER} (?:(?:an?|un|um|une) )?(?:{AMERICAN} )?(?:\w+ )?{A_STRIKE}"
    rf"(?: (?:{_ON_A_BOAT}))*"
    rf"(?:, (?:{TELLS}|{ACCORDING_TO})(?: [^\s,;:]+){{1,3}}|,(?: [^\s,;:]+){{1,2}} {TELLS})?"
)
_LEAVES_SOME = lazy_regex(
    rf"\b(?:{A_STRIKE}|raid\b)[^.;:\n]{{0,50}}?"
    r"\b(?:leaves|deja|deixa|laisse|(?<!that )(?<!which )(?<!que )(?<!qui )(?:left|dejo|deixou|a laisse))"
    rf" (?!(?:no|sin|sem)\b)(?:[\w-]+ ){{0,2}}?{SURVIVOR}\b"
)
# "Nouvelle frappe américaine : des survivants, une première"; what survivors do comes later.
_THERE_ARE = (
    r"(?:(?:there (?:are|were|may be|appear to be)|hay|hubo|habria|ha|houve|haveria|il y (?:a|aurait)(?: eu)?) )?"
)
_AND_SOME = lazy_regex(
    rf"\A\W*(?:{ONE_MORE} )?(?:{AMERICAN} )?(?:{A_STRIKE}|{AMERICAN} [^\s,;:]+ )[^.;\n]{{0,80}}?"
    rf"(?:[:,]| and| y| e| et),? ?(?:{_FIRST_TIME},? )?{_THERE_ARE}(?:(?:some|des|alguns|algunos) )?{SURVIVOR}"
    rf"(?=\W*$|[,.;]| (?:{_FIRST_TIME}|sans doute|peut-etre|al parecer|aparentemente|reported"
    rf"|selon|d'apres|segundo?|according|in|en|no|dans)\b)"
)


def title_tells_only_some_lived(r: Reading) -> bool:
    """The headline of a new strike may know of nothing but survivors."""
    title = r.doc.folded[: r.doc.title_end].strip(" .\n")
    told = _LIVED_AFTER_ONE.fullmatch(title) or _LEAVES_SOME.search(title) or _AND_SOME.match(title)
    here = r.has(*AMERICANS) and r.has("boat", "vessel", "drug_boat", *SEAS)
    return here and told is not None and not names_day_older_than(r.doc, NEWS_LAG)


_SURVIVE = lazy_regex(rf"\b(?:survive|sobreviven|sobrevivieron|sobrevivem|survivent)\b[^.;:\n]{{0,60}}?\b{A_STRIKE}")


def crew_survives_a_strike(r: Reading) -> bool:
    """ "Three crew survive and are in custody after strike in Pacific": the first that is heard of it."""
    return titled(_SURVIVE, r) and r.has("southcom", "us_military", "pentagon", "hegseth") and not r.has("lookback")
