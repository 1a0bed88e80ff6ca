"""A strike told on a shore before anybody owns to it: by crews, unions, mayors, rescuers, listeners of a radio."""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import AMERICANS, ELSEWHERE, KNOWN_STRIKE, LANDS, SEAS, group
from newsdesk.classify.headlines.headline_words import MISSILE
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import tells_of_these_days
from newsdesk.text.strike_words import ONE_STRIKE

_TELLERS = re.compile(
    r"\b(?:fisherm[ae]n|fishers|villagers?|residents|witness(?:es)?|islanders|fishing (?:union|cooperative)"
    r"|(?:fishermen's|fishers') (?:union|association)|co-?operative|mayor|listeners|castaways?|firefighters"
    r"|families|relatives|widows?|mothers?|(?:my|her|his) (?:brother|son|husband|father)|priest|pastor|doctors"
    r"|hospital|morgue|burn(?:s|ed)|shrapnel|port captain|harbou?r ?master|pilots?|air(?:line)? crews?|analysts"
    r"|pescadores|vecin[oa]s|testigos|pobladores|lugarenos|gremio|sindicato|cooperativa|alcaldes?a?|oyentes|naufragos?"
    r"|bomberos|armadores|familia(?:s|res)|viudas?|madres?|mi (?:hijo|hermano|esposo|padre)|cura|parroco|sacerdote"
    r"|medicos|quemaduras|quemados|esquirlas|lancheros|pilotos?|analistas|capitan de puerto|emisora"
    r"|autoridad tradicional"
    r"|aldeanos|moradores|testemunhas|ouvintes|prefeit[oa]|colonia de pesca\w*|garimpeiros|bombeiros|parentes|viuvas?"
    r"|maes?|padre|queimaduras|estilhacos|capitania dos portos"
    r"|(?:marins-)?pecheurs|habitants|riverains|temoins|village|auditeurs|maire|naufrages?|pompiers|syndicat|familles?"
    r"|proches|veuves?|meres?|cure|pretre|hopital|brulures|brules?|eclats|pilotes?"
    r"|analystes)\b"
)
_BOAT = (
    r"(?:boats?|vessels?|skiffs?|pirogues?|pangas?|canoes?|speedboats?|(?:narco)?lanchas?|botes?|barc[oa]s?|canoas?"
    r"|penero|embarcac\w+|voadeira|bateaux?|embarcations?|vedettes?|canots?|yoles?"
    r"|saintoises?|pesqueros?)\b"
)
_BLOWN_UP = re.compile(
    r"\b(?:explo(?:d\w+|sions?|siones|sao|t\w+|se\w*)|estall\w+|blew|blown|blasts?|fireball|bolas? de (?:fuego|fogo)"
    r"|boule de feu|pulveris\w+|incendi(?:ad[ao]|aron)|quem(?:aron|ado|ada)|queimad[ao]|queimaram|atiraram|bombed"
    r"|bombard\w+|sank|hundi\w+|afundou|volar\w*|volo|burned|burnt|fired|fires|dispar\w+"
    r"|hit|struck|attacked|attaquee?|atac(?:ad[ao]|o|aron|aram|ou)|alcanzad[ao]"
    r"|atingid[ao]|atingiu|impact\w+|touchee?|frappee?|detruite?|destroyed|destruid[ao]|destruyo"
    r"|burning|charred|ablaze|in flames|en llamas|arder|ardi(?:o|a|endo)|em chamas|en (?:feu|flammes)"
    rf"|{ONE_STRIKE}|{MISSILE})\b"
)
_AT_SEA = re.compile(
    rf"\b{_BOAT}|\b(?:at sea|from (?:the )?sea|offshore|off the coast|en (?:el mar|alta ?mar)|mar adentro"
    r"|no (?:alto )?mar|en mer|au large|frente a[l]?|ao largo|on the water|open (?:sea|ocean)|(?:nautical )?miles off"
    r"|millas (?:nauticas )?de)\b"
)
_PLANE = r"(?:aircraft|(?:air)?planes?|helicopters?|helicopteros?|avion(?:es)?|aviao|helicopteres?)"
_FROM_THE_AIR = re.compile(
    rf"\b(?:{MISSILE}|drone?s?|{_PLANE}|aeronaves?)\b"
    r"|\b(?:from|out of) the (?:air|sky)\b|\bdesde el aire\b|\bdel cielo\b|\b(?:do|vindo do) (?:ar|ceu)\b|\bdu ciel\b"
)
_FIRES = (
    r"(?:sank|sunk|fired|bombed|attacked|opened fire|hundi\w+|dispar\w+|tir(?:o|aron)|bombarde\w+|atac\w+|afund\w+"
    r"|atirou|atiraram"
    r"|a (?:coule|tire|bombarde|attaque)|ouvr\w+ (?:le )?feu)\b"
)
_WEAPON = re.compile(
    rf"\b(?:{MISSILE}|drone?s?)\b|\bfrom the air\b|\bdesde el aire\b|\bvindo do ceu\b|\bdu ciel\b"
    rf"|\b{_PLANE} (?:[^\s,;:.]+ ){{0,4}}?{_FIRES}"
    rf"|\b(?:fue|era|it was|foi|c'etait|was) (?:un|um|an?) {_PLANE}"
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
_BLAMED = re.compile(
    r"\bnos (?:bombardearon|atacaron|dispararon|bombardearam|atacaram)\b"
    r"|\bthey (?:bombed|blew up|attacked) (?:us|our)\b"
    r"|\b(?:us|u\.s\.|american) (?:forces|military|drone|missile|troops) (?:\w+ )?(?:blew up|hit|struck|bombed"
    r"|destroyed|attacked|sank)\b"
    r"|\bfuerzas (?:de (?:ee\. ?uu\.|eeuu|estados unidos)|estadounidenses|norteamericanas) (?:\w+ )?"
    r"(?:atacaron|bombardearon|destruyeron|hundieron)\b"
)
_OF_A_STRIKE = re.compile(
    rf"\b(?:after|of|from|tras|del?|apos|d[ao]|apres|de la) (?:[^\s,;:]+ ){{0,3}}?(?:air)?{ONE_STRIKE}\b"
)
_OTHER_NEWS = KNOWN_STRIKE | group("rights_court film sport animal weather search explainer intel")


def shore_tells_of_a_strike(r: Reading) -> bool:
    """ "Union: crews saw an aircraft circle and a boat explode on Tuesday", with Americans named; or a missile or a
    drone where they strike."""
    if r.has(*ELSEWHERE, "accident") or r.title_has(*_OTHER_NEWS):
        return False
    if r.title_has_all("survivor", "strike") and titled(_OF_A_STRIKE, r):
        return False  # "no trace of survivor of Friday's strike": it is known
    by_americans, here = r.has(*AMERICANS), r.has(*LANDS)
    if not (by_americans or here) or not _tells_of_a_blast(r):
        return False
    by_air = by_americans and bool(_FROM_THE_AIR.search(r.doc.folded) or _BLAMED.search(r.doc.folded))
    armed = here and _WEAPON.search(r.doc.folded) is not None
    return (by_air or armed) and tells_of_these_days(r.doc)


def _tells_of_a_blast(r: Reading) -> bool:
    """At sea, as people on a shore tell of it."""
    at_sea = _AT_SEA.search(r.doc.folded) or r.has(*SEAS)
    return bool(at_sea and _TELLERS.search(r.doc.folded) and _BLOWN_UP.search(r.doc.folded))
