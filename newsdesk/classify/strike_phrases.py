"""What a headline says was done to a boat, and by whom: who strikes, which boat is hit, whether it is one more."""

from __future__ import annotations

import re

from newsdesk.classify.headline_words import ONE_STRIKE
from newsdesk.facts.document import Document
from newsdesk.once import once

_ACTOR = (
    r"(?:u\.?s\.?|military|forces|southcom|southern command|command|pentagon|washington|army|navy"
    r"|ee\. ?uu\.?|ee uu|eeuu|eu|estados unidos|ejercito|comando sur|eua|militares|comando sul|etats-unis"
    r"|armee americaine|(?:american|us|u\.s\.) (?:missile|drone|gunship|jet)s?"
    r"|misil(?:es)? (?:estadounidense|norteamericano|gringo)s?|missil americano|missile americain)"
)
_WE_DID = (
    r"(?:\bwe(?:'ve| have| just)? (?:hit|struck|sank|sunk|destroyed|blew up|took out|killed)\b"
    r"|\b(?:matamos|hundimos|afundamos|destruimos|atacamos|atingimos|nous avons (?:tue|coule|detruit|frappe))\b)"
)
_ACTS = (
    r"(?:strikes?(?! on| in| against)|hits?|struck|attacks?|attacked|sinks?"
    r"|destroys?|kills?|killed|blows? up|bombs?|obliterat\w+|wipes out"
    r"|(?:shot|blew|blasted)(?=[^;:]{0,40}? out of the water\b)|(?:announces|confirms|anuncia|celebra"
    r"|confirma|annonce|confirme)[^,;:]{0,20}\b(?:sinking|destruction|hundimiento|destruccion|afundamento|destruicao)"
    r"|(?:conducts|launches|announces|carries out|carried out)[^,;:]{0,40}(?:strike|attack)s?"
    r"|ataca|ataco|bombardea|hunde|hundio|destruye|mata|mato|abate|golpea|anuncia[^,;:]{0,30}ataque"
    r"|atacan|bombardean|hunden|destruyen|matan|abaten|alcanzan?|atinge[m]?|atingi(?:u|ram)"
    r"|atacam|ataca|bombardeiam|bombardeia|afundam|afunda|destroem|destroi|matam"
    r"|frappe|frappent|coule|coulent|attaque|attaquent|detruit|detruisent|vise|tue)"
)
_BOAT = (
    r"(?:boat|vessel|ship|sub|speedboat|go-?fast|panga|skiff|semi-?submers|semi-?sumerg|semissubmers|lancha|narcolancha"
    r"|embarcac|bote|barco|nave|navio|bateau|embarcation|vedette|navire|narco|drug|convoy\b|convoi\b|comboio\b"
    r"|flotill?a)"
)
# "US hits another boat", "EE.UU. bombardea una lancha", "EUA afundam barco", "Washington frappe un bateau"
_ANNOUNCES = re.compile(
    rf"(?:\b{_ACTOR}(?:'s)? [^,;:]{{0,40}}?\b{_ACTS}\b|{_WE_DID})[^;:]{{0,60}}?\b{_BOAT}"
    # "US military conducts first boat strike of the year"
    rf"|\b{_ACTOR}(?:'s)? [^,;:]{{0,40}}?\b(?:conduct|launch|carrie|announce|report)(?:e?s|e?d|s out|d out)"
    r" (?:[\w-]+ ){0,4}?(?:boat|vessel) (?:strike|attack)\b"
    # "Trump posts video of explosion on boat", "Hegseth confirms lethal strike"
    r"|\b(?:posts?|posted|shares?|shared|difund\w+|public[ao]u?|divulg\w+|diffuse|publie) [^,;:]{0,20}?"
    r"\b(?:video|clip|footage|imagenes|imagens|images) [^;:]{0,30}?"
    rf"\b(?:strike|attack|explosion|blast|ataque|explosao|bombardeio?|frappe|attaque)\b[^;:]{{0,30}}?\b{_BOAT}"
    # "Trump anuncia tercer ataque contra barco"
    r"|\b(?:trump|hegseth) (?:announce[sd]|reports|anunci[ao]|anunciou|annonce)(?: [^\s,;:]+){0,4}?"
    rf" {ONE_STRIKE}\b(?! group)[^;:]{{0,30}}?\b{_BOAT}"
    r"|\b(?:confirms|announces|orders|confirma|anuncia|confirme|annonce) (?:\S+ ){0,2}?"
    r"(?:(?:lethal|deadly|kinetic) )+strike\b(?! group)"
)
# "Otra lancha hundida por EE.UU.", "boat sunk by US forces"
_BOAT_HIT = re.compile(
    rf"\b{_BOAT}\w*(?: [^,;:]{{0,40}}?)?"
    r" (?:(?:hit|struck|destroyed|sunk|bombed|blown up|(?:shot|blown|blasted) out of the (?:water|sea))\b"
    r"|(?:hundid[oa]|destruid[oa]|atacad[oa]|bombardead[oa]|alcanzad[oa]|volad[oa]|reventad[oa]|afundad[oa]|atingid[oa]|detruite?|coulee?|visee?|frappee?|bombardee?)s?\b)"
)
# "another US strike", "sexto ataque de EU", "nouvelle frappe"
_MORE = (
    r"another|latest|new|fresh|(?:one|~+) more|otr[oa]s?|nuev[oa]s?|outr[oa]s?|nov[oa]s?|mais (?:uma?|~+|#+)"
    r"|encore (?:une?|~+|#+)|nouvelles?|nouveau|autres?"
)
_ONE_MORE = re.compile(
    rf"(?:\b(?:{_MORE})|@+) (?:[^\s,;:]+ ){{0,4}}?(?:strike|attack|bombing|ataque|bombardeo|bombardeio|accion|acao"
    r"|frappe|attaque|raid|boat|vessel|lancha|narcolancha|embarcacion|embarcacao|barco|bateau)\b(?! group)"
)


@once
def announces_strike(doc: Document) -> bool:
    return announces_strike_in(doc, 0, doc.title_end)


def announces_strike_in(doc: Document, start: int, end: int) -> bool:
    return bool(_ANNOUNCES.search(doc.folded, start, end))


def tells_of_one_more(doc: Document, *, before: int | None = None) -> bool:
    return bool(_ONE_MORE.search(doc.marked, 0, doc.title_end if before is None else before))


@once
def tells_boat_hit(doc: Document) -> bool:
    return bool(_BOAT_HIT.search(doc.folded, 0, doc.title_end))
