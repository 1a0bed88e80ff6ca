"""The sea of a strike for which none is named, by who tells of it: a port captain, a country "off its coast"."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.where.places import COAST, Place
from newsdesk.facts.words.nouns import FISHERMEN, MAYOR, ONE_STRIKE, VILLAGERS
from newsdesk.facts.words.telling import TELLS
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location

_WHO = (
    rf"(?:{FISHERMEN}|{MAYOR}|{VILLAGERS}|(?:port|harbou?r) (?:captain|master)|harbou?rmaster|priest|bishop"
    r"|capit(?:an|ania) d[eo]l? (?:puerto|porto)|capitania|parroco|cura|obispo|padre|bispo|cure|eveque"
    r"|capitaine du port)"
)
_FROM = (
    rf"\A(?:[^\s:;,]+ ?[:,]? ){{0,2}}?{_WHO}(?: [^\s:;,]+){{0,2}}?"
    r" (?:of|from|in|off|de|do|da|del?|d')(?: ?(?:the|la|el|los|port|puerto|porto) )?(?:de )? ?\Z"
)
_TELLS_FROM = lazy_regex(_FROM)
_HAD_TOLD = (
    r"(?:ha[ds]|have|ha(?:bia|via)?[nm]?|tinham?|ont|avai(?:en)?t) (?:already |ya |ja |deja )?"
    r"(?:said|told|reported|described|heard|dicho|denunciado|relatado|reportado|descrito|oido|dito|ouvido"
    r"|dit|signale|decrit|raconte|entendu)"
)
_THEN_TELLS = lazy_regex(rf"[^;:,.\n]{{0,20}}?(?: ?: | (?:{TELLS}|denuncia[nm]?|fal(?:a|am)|habla[n]?|{_HAD_TOLD}) )")
_STRUCK = lazy_regex(rf"\b(?:{ONE_STRIKE}|explos\w+|blasts?|missiles?|misil|missil)\b")
_COUNTRY_TELLS = lazy_regex(rf" (?:{TELLS}) ")
_OFF_ITS_COAST = lazy_regex(
    r"\b(?:off|near|along|frente a|cerca de|ao largo de|perto de|au large de|pres de) (?:its|sus?|suas?|ses)"
    r" (?:own )?(?:coasts?|shores?|waters|costas?|aguas|cotes?|eaux)\b"
)


def sea_of_the_teller(doc: Document) -> list[Place]:
    """The coast of those who tell of it in the headline, or of its blast below; nothing if nobody does from a coast
    of one sea."""
    title = doc.folded[: doc.title_end]
    for coast in COAST.finditer(doc.folded):
        start, end = doc.sentence_at(coast.start())
        in_title = coast.start() < doc.title_end
        told = in_title or _STRUCK.search(doc.folded, coast.end(), end)
        ashore = told and _TELLS_FROM.search(doc.folded[start : coast.start()])
        ashore = ashore and _THEN_TELLS.match(doc.folded, coast.end())
        country = coast.start() == 0 and _COUNTRY_TELLS.match(title, coast.end()) and _OFF_ITS_COAST.search(title)
        if coast.lastgroup and (ashore or country):
            return [Place(Location(coast.lastgroup), coast.start(), coast.end(), coast=True)]
    return []
