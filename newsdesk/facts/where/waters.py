"""Gulfs, straits and passages, each of one sea: a boat is in them, not off them."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.facts.words.nouns import VESSEL
from newsdesk.facts.words.strike_verbs import SAILED, TOOK_PLACE, WAS_HIT
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location

_GULF = r"(?:gulf of|golfo d(?:[ao]|el?(?: la)?)|golfe (?:de la|de|du|d')) ?"
_PASSAGE = (
    r"(?:canal d(?:[ao]|el?(?: la)?)|estrecho d(?:el?(?: la)?)|estreito d[aeo]|paso d(?:e los|e las|el?(?: la)?)"
    r"|passagem d[aeo]|passe (?:de la|de|du)|detroit (?:de la|de|du)|canal (?:de la|de|du)) ?"
)
_CARIBBEAN = (
    rf"{_GULF}(?:paria|uraba|darien|venezuela|honduras|gonav[ae]|morrosquillo|cariaco|los mosquitos)"
    rf"|(?:mona|windward|anegada|dominica) (?:passage|channel)|{_PASSAGE}(?:(?:la )?mona|(?:los )?vientos|yucatan)"
    r"|passe du vent|passage du vent|(?:yucatan|jamaica) (?:channel|strait)|(?:serpent|dragon)'s mouths?"
    r"|bocas? del? (?:dragon|serpiente)"
)
_PACIFIC = (
    rf"{_GULF}(?:fonseca|tehuantepec|panama|guayaquil|california|californie|nicoya|chiriqui|cupica|tribuga|papagayo)"
    r"|sea of cortez|mar de cortes|mer de cortez|(?:panama|colombian) bight|bahia de panama|bay of panama"
)
_IN = (
    r"(?:in|inside|within|across|through|off|near|over|waters of|mouth of|entrance (?:to|of)|en|dentro del?|por"
    r"|cerca del?|frente al?|aguas del?|boca del?|no|na|nas|pel[oa]|em|perto d[aeo]|aguas d[aeo]|dans|pres d[eu]"
    r"|au large d[eu]|eaux d[eu])"
)
_WATERS = lazy_regex(
    rf"\b{_IN} (?:the |el |l[ao]s? |les? |l'|[oa]s? )?(?:(?:north|south|east|west)ern )?"
    rf"(?:(?P<caribbean>{_CARIBBEAN})|(?P<eastern_pacific>{_PACIFIC}))\b"
)
# "Kills six between Martinique and Barbados", but no row between them
_ROWS = (
    "row talks tension tensions ties dispute relations feud spat rift crisis war deal accord tensiones relaciones"
    " conversaciones dialogo disputa acuerdo crise tensoes relacoes conversas acordo pourparlers differend dialogue"
)
_NO_ROW = "".join(rf"(?<!{word})" for word in _ROWS.split())
_STRUCK = (
    r"\b(?:strike|attack|ataque|bombarde[io]o|frappe|attaque|kill\w*|dead|die[ds]|muert\w+|muere\w*|mort\w*|mata\w*"
    rf"|tue\w*)(?: (?:[^\s.;:,]+|[a-z]{{1,2}}\.[a-z.]+)){{0,4}}?{_NO_ROW}"
)
# "Hit between Venezuela and Trinidad", and no talks between them
BETWEEN = (
    rf"(?:(?:{VESSEL}|{WAS_HIT}|{TOOK_PLACE}|{SAILED}|travel+ing|waters|aguas|eaux|(?:mid|half)way|somewhere)"
    rf"|{_STRUCK}) (?:between|entre)"
)


def waters_in(folded: str, start: int, end: int) -> Iterator[tuple[Location, int, int]]:
    """The waters named as the place of something, each with its sea."""
    for named in _WATERS.finditer(folded, start, end):
        if named.lastgroup:
            yield Location(named.lastgroup), named.start(named.lastgroup), named.end()
