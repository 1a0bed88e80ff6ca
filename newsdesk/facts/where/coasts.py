"""Coasts that lie on one sea alone: "off Saint Lucia" is the Caribbean as surely as if the sea were named.

Countries with two coasts (Colombia, Panama, Costa Rica, Mexico) say nothing; their provinces and ports do.
"""

from __future__ import annotations

from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location

_OFF = (
    r"(?:off(?: of)?(?: the)?(?: \w+ern)?(?: (?:coasts?|shores?|waters) of)?|near|close to|in waters of"
    r"|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of"
    r"|(?:miles|km|kilomet(?:er|re)s) from|waters (?:off|near|of)|coasts? of"
    r"|frente al?(?: l?[oa]s? costas? del?)?|cerca del?|al (?:norte|sur|este|oeste) del?"
    r"|(?:millas|milhas|milles|kilometros|km)(?: (?:nauticas|nautiques|marins))? d[eao]l?"
    r"|aguas (?:del?|(?:cercanas|proximas) (?:al?|ao?|d[ao]))|costas? del?|litoral d(?:el?|[ao])|inmediaciones del?"
    r"|em frente a[os]?|perto d[eao]|ao largo d[eao]|ao (?:norte|sul|leste|oeste) d[eao]|costas? d[eao]|aguas d[eao]"
    r"|(?:au large|pres|au (?:nord|sud)|a l'(?:est|ouest)|cotes?|littoral|eaux) d(?:e|u|es|')) ?"
    r"(?:the |el |la |las |los |l'|d')?(?:(?:colombia|mexico|panama|costa rica)(?:'s|n) )?"
    r"(?:(?:isla|island|ile|ilha|archipelago|archipielago|peninsula|golfo|gulf|puerto|port"
    r"|porto|departamento|departement|estado|province|provincia|coast|costas?) (?:of |del? |la |d[eao] )?(?:la )?)?"
)
# Names that stand on both coasts of the continent.
_NOT_IN_MEXICO = r"(?![^.;\n]{0,20}(?:baja california|mexic))"
_MEXICAN = r"(?!,? (?:dominican|republica dominicana|republique dominicaine|rd\b|panama|montecristi))"
# Towns and provinces bear these names too: in Peru and Argentina that of the island, all over the Americas that of
# Columbus and that of the fruit. Of the countries said behind them, these have no such place on the Caribbean.
_NOT_INLAND = (
    r"(?!(?: (?:region|province|department))?,? \(?(?:(?:in|of|en|del?|em|no|na|d[ao]|au) )?"
    r"(?:peru|perou|argentin|chile|chili\b|ecuador|equador|equateur|mexic|mexique|queretaro|michigan|buenos aires"
    r"|entre rios|mendoza|meta\b))"
)
_CARIBBEAN = (
    r"venezuel(?:a|an|enne)|isla venezolana|saint lucia|st\.? lucia|sainte-lucie|santa lucia|jamaica|jamaique"
    r"|trinidad|trinite|trindade|tobago|grenad[ae]s?|granada|barbad[oe]s?|barbade|dominic(?:a|an republic)"
    r"|republica dominicana|republique dominicaine|dominique|hispaniola"
    r"|la espanola|puerto rico|porto rico|haiti|cuba|aruba|curacao|curazao|bonaire|martini(?:que|ca)|guadeloupe"
    rf"|guadalupe{_NOT_IN_MEXICO}|antigua|st\.? kitts|saint kitts|st\.? vincent|saint vincent"
    r"|san vicente|saint-vincent|cayman|islas caiman|sucre|guiria|paria"
    rf"|margarita{_NOT_IN_MEXICO}|nueva esparta|la guajira|guajira|santa marta"
    r"|cartagena|barranquilla|san andres|providencia|falcon|paraguana|maracaibo|la guaira|los roques|la orchila"
    r"|isla de aves|beata|bahamas|turks and caicos|cabo de la vela|uraba|belize|belice|pedernales|barahona"
    r"|kingston|port of spain|castries|bridgetown|kingstown|willemstad|oranjestad|jacmel"
    r"|scarborough|icacos|las cuevas|carupano|cumana|unare|sint maarten|(?:saint|st\.?)[ -]martin"
    rf"|san martin{_NOT_INLAND}"
    r"|anguill?a|montserrat|nevis|(?:british |us |u\.s\. )?virgin islands|islas virgenes|ilhas virgens|iles vierges"
    rf"|grenadines|acandi|capurgana|colon{_NOT_INLAND}|bocas del toro|guna yala|limon{_NOT_INLAND}"
    r"|bluefields|roatan|cozumel|quintana roo|pedro cays"
    r"|(?<=north of )panama|(?<=al norte de )panama|(?<=ao norte do )panama|(?<=au nord du )panama"
)
_PACIFIC = (
    r"ecuador|equador|equateur|esmeraldas|manta|manabi|guayaquil|salinas|santa elena|galapagos|peru|perou|tumaco"
    r"|narino|buenaventura|malpelo|gorgona|el salvador|acapulco|guerrero|oaxaca|huatulco|puerto escondido|salina cruz"
    r"|tehuantepec|chiapas|michoacan|lazaro cardenas|colima"
    rf"|manzanillo{_MEXICAN}|jalisco|puerto vallarta|nayarit|sinaloa|mazatlan"
    r"|baja california|cabo san lucas|sonora|golfito|quepos|puntarenas|osa|isla del coco|cocos|clipperton|coiba"
    r"|golfo de panama|gulf of panama|chile|nicoya|fonseca"
    r"|callao|paita|posorja|machala|jaramijo|punta burica|chiriqui(?! grande)|azuero|guanacaste"
    r"|bahia solano|nuqui|tumbes|piura"
)
_OTHER = (
    r"surinam(?:ese|e)?|guyana|guiana|guyane|guayana francesa|amapa|brazil|brasil|bresil"
    r"|tampico|tamaulipas|veracruz|matamoros|tabasco|campeche|texas|louisiana"
)
_COAST = lazy_regex(rf"\b(?:(?P<caribbean>{_CARIBBEAN})|(?P<eastern_pacific>{_PACIFIC})|(?P<other>{_OTHER}))(?=n?\b)")
_OFF_IT = lazy_regex(rf"\b{_OFF}$")
_ITS_COAST = lazy_regex(r"(?:n|'s)?[ -](?:coast|shores|waters)\b")
_BOAT_STRIKE = lazy_regex(r" boat[- ](?:strike|attack)\b(?! (?:victim|famil|widow))")
_NO_PLACE = lazy_regex(r"venez|cuba")  # "a Venezuelan boat strike" is a strike on a boat from there
_ISLE = lazy_regex(
    r"\b(?:(?:isla|ilha|ile|costas?|cotes?|aguas|eaux) (?:venez|beata)\w*|venezuelan (?:island|islet))\b"
)
_LONGEST_OFF = 100  # characters of "off the northern coast of Colombia's peninsula of "


def coasts_in(folded: str, start: int, end: int) -> list[tuple[Location, int, int]]:
    """The coasts, each of one sea, that something is said to lie off."""
    found = [(Location.CARIBBEAN, *isle.span()) for isle in _ISLE.finditer(folded, start, end)]
    for coast in _COAST.finditer(folded, start, end):
        off = _OFF_IT.search(folded, max(start, coast.start() - _LONGEST_OFF), coast.start())
        its = _ITS_COAST.match(folded, coast.end(), end)
        if not its and not _NO_PLACE.match(coast[0]):
            its = _BOAT_STRIKE.match(folded, coast.end(), end)
        if coast.lastgroup and (off or its):
            first, last = off.start() if off else coast.start(), its.end() if its else coast.end()
            found.append((Location(coast.lastgroup), first, last))
    return sorted(found, key=lambda one: one[1])
