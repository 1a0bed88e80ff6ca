"""Recognises a text that counts more boats than whoever struck first said: the strike of that day told better, and no
other one."""

from __future__ import annotations

from newsdesk.facts.words.nouns import SMALL_BOATS, SMALL_CRAFT
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.text.folding import entry_text, fold
from newsdesk.text.lazy_regex import lazy_regex

_NOW = r"(?:now|ahora|agora|desormais|maintenant|a present)"
_SPEAKS = (
    r"(?:says?|speaks?|talks?|counts?|reports?|puts?|confirms?|habla|hablan|cuenta|cuentan|dice|dicen|reporta|informa"
    r"|confirma|fala|falam|conta|diz|dizem|parle|parlent|compte|dit|disent|fait etat)"
)
_FIRST = (
    r"(?:first|initially|originally|earlier|primero|inicialmente|antes|al principio|primeiro|d'abord|initialement)"
)
_SPOKE = (
    r"(?:saying|said|reporting|reported|announcing|announced|speaking|spoke|mentioning|mentioned|counting|counted"
    r"|informar|informado|informo|hablar|hablado|hablo|anunciar|anunciado|anuncio|reportar|reportado|reporto"
    r"|falar|falado|falou|noticiar|noticiado|noticiou|anunciou|parle|annonce|fait etat)"
)
_ONLY = r"(?:only|just|solo|apenas|seulement)"
_ONE = rf"(?:{_ONLY} )?(?:a single|one|a|un[oa]?|um|uma|une|un)(?: (?:sol[oa]|unic[oa]|seule?))?"
_ONE_BOAT = rf"{_ONE} (?:[\w-]+ ){{0,2}}?{SMALL_CRAFT}\b"
_BOATS = rf"(?:[\w-]+ ){{0,3}}?{SMALL_BOATS}\b"
_TO_SO_MANY = rf"(?:{A_FEW}|\d) {_BOATS}"
_RECOUNTS = lazy_regex(
    # "El mando habla ahora de dos lanchas", "military now says it hit two boats"
    rf"\b(?:{_NOW} {_SPEAKS}|{_SPEAKS} {_NOW})\b[^.;\n]{{0,40}}?\b(?:{A_FEW}|\d) {_BOATS}"
    # "After first reporting a single boat", "había informado inicialmente de una sola lancha"
    rf"|\b(?:{_FIRST} {_SPOKE}|{_SPOKE} {_FIRST})\b[^.;\n]{{0,25}}?\b{_ONE_BOAT}"
    # "Two boats, not one", "no una sino dos lanchas", "et non un"
    rf"|\b{_TO_SO_MANY}(?: [^.;:,\n]{{1,40}}?)?,? (?:and not|not|y no|e nao|nao|et non|pas) (?:one|un[ao]?|uma?|une)"
    r"(?= ?[,.;:]|$| as | como | comme )"
    rf"|\b(?:not|no|nao|non|pas) {_ONE} ?(?:{SMALL_CRAFT} ?)?,? ?(?:but|sino|mas|mais) {_TO_SO_MANY}"
    # "Raises to two the boats", "corrige a dos las lanchas atacadas", "porte à deux le nombre de bateaux"
    rf"|\b(?:raises|revises|corrects|eleva|sube|corrige|porte|revise|aumenta) (?:to|a|para) (?:{A_FEW}|\d)"
    rf" (?:(?:the|el|las?|los|os|as|o|le|les|number|numero|nombre|of|de|d') ?){{0,4}}{_BOATS}"
)


def recounts_boats(title: str, summary: str) -> bool:
    """True where it puts more boats in the place of one that was told of before."""
    return _RECOUNTS.search(fold(entry_text(title, summary))) is not None
