"""Where: the basin, and the detail as printed. "Off Venezuela" is the Caribbean; "international waters" is
nowhere. Coasts lie on one sea alone, as surely as if it were named; those of countries with two say nothing, their
provinces and ports do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.facts.where.struck_at import struck_at
from newsdesk.facts.where.waters import BETWEEN, waters_in
from newsdesk.facts.words.times import AFTER, TIME
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location

# The ocean stands behind an article or nothing, "peaceful" behind a noun: "protesto pacífico", "marche pacifique".
_BEFORE_OCEAN = (
    *("el", "del", "al", "en", "y", "o", "e", "no", "do", "ao", "pelo", "por", "de", "costa", "aguas", "eaux"),
    *("oceano", "ocean", "mer", "au", "du", "le", "et", "ou", "sur", "vers", "cote", "lado"),
)
_OCEAN = r"(?=pacifi)(?:(?<![a-z] )(?<![-\w])|" + "|".join(rf"(?<=\b{word} )" for word in _BEFORE_OCEAN) + ")"
# "Caribbean leaders", "países del Caribe": who lives there
_NO_PEOPLE = (
    r"(?! (?:leaders|nations|countries|states|governments|community|communities|bloc|diplomats|officials|allies"
    r"|neighbou?rs|presidents|peoples?)\b)"
)
_BASINS = lazy_regex(  # by their first letters most words are passed over
    rf"\b(?=[acm])(?P<caribbean>caribbean(?: sea)?{_NO_PEOPLE}|(?:mar )?caribe|caribe(?:nh?[oa]s?|en(?:ne)?s?|ns?)"
    r"|mar do caribe|(?:mer des )?caraib[ea]s?|antil(?:les|has|las))\b|\b(?=[acegop])(?P<eastern_pacific>e(?:ast)?pac"
    r"|(?:eastern |east |(?<!indo-)(?<!asia-)(?<!western )(?<!north )(?<!south )(?<!central ))pacific(?: ocean)?"
    r"(?! (?:fleet|command|northwest|palisades|islands?|partner\w*)\b)|pacifico oriental|pacifique (?:oriental|est)"
    r"|(?:oceano |ocean |est du )?(?<!flota del )(?<!frota do )(?<!flotte du )"
    rf"{_OCEAN}pacifi(?:co|que)(?! (?:oc?cidental|su[rd]|sul|norte|nord|ouest|central))"
    r"|costas? pacificas?|cotes? pacifiques?|acapulco|galapagos)\b"
    r"|\b(?=[acegmnpsw])(?P<other>gulf of (?:mexico|america)|golfo d[aeo] (?:mexico|america)"
    r"|golfe (?:du mexique|d'amerique)"
    r"|(?:mid|north|south|east|eastern|western|central)[- ]atlantic|atlantic(?= (?:ocean|strike|attack|narco|boat))"
    r"|(?:(?<=in )|(?<=in the ))atlantic(?! (?:city|council|canada|alliance|hurricane|storm))|atlantico"
    r"|atlantique|(?:south|north|western|central) pacific"
    r"|pacifico (?:sur|sul|norte|occidental|ocidental|central)|pacifique (?:sud|nord|ouest|central))\b"
)
# "the campaign of the Caribbean", "the first outside the Caribbean", "a day after a Caribbean attack"
_FLEET = (
    r"(?:warships?|(?:aircraft |super)?carriers?|destroyers?|navy ship|fleet|flotilla"
    r"|\"?'?(?:gerald r\. )?ford'?\"?|iwo jima"
    r"|buques? de guerra|portaaviones|destructor(?:es)?|flota|navios? de guerra|porta-avioes|frota"
    r"|(?:navires?|batiments?) de guerre|porte-avions|destroyers?|flotte)"
)
_NOT_THERE = lazy_regex(
    r"\b(?:(?:campana|campanha|campagne|campaign) (?:d[eou]l?|da|des|in|of|en|no|dans)"
    r"|(?:began|begun|started|comenzo|empezo|comecou|(?:a|avait) (?:commence|debute)) (?:in|en|no|dans)"
    r"|(?:lideres|dirigentes|mandatarios|presidentes|paises|naciones|gobiernos|comunidad|estados|nacoes|governos"
    r"|comunidade|dirigeants|presidents|pays|nations|gouvernements|communaute|etats) d(?:el?|[ao]|es|u)"
    r"|far from(?= the)|lejos del|longe do|loin d(?:u|es)|outside(?: of)?|beyond|not (?:in|the)"
    # "no" denies in Spanish alone: in Portuguese "no Caribe" is where it was
    r"|(?:,|and|but|y|e|et) (?:not|non|nao|pas|no(?= (?:en|el)\b))(?: (?:in|en|no|na|dans))?"
    r"|(?:instead of|rather than|en (?:lugar|vez) del?|em vez d[eo]|au lieu d[eu]s?)"
    r"|(?:limited|confined|restricted) to|(?:limitad|confinad|circunscrit|restrit)[oa]s? al?o?|limitee?s? (?:aux?|a)"
    r"|fuera del?|mas alla del?|fora d[oe]|alem d[oe]|hors d[eu]s?|au-dela d[eu]s?|sort(?:ent|i|ie)? d[eu]s?"
    rf"|{TIME} {AFTER}(?: que| qu')?(?: ?(?:an?|una?|uma?|une))?(?: attack| strike| ataque| frappe)?"
    r"(?: in| en| no| dans)?"
    rf"|{TIME} {AFTER} ?(?:que |qu')?(?:one|another|otr[oa]|outr[oa]|un[oa]?|uma?|une)\b"
    r"[^.;:,\n]{0,35}? (?:in|en|no|na|dans)"
    # where the fleet lies, or survivors are held
    rf"|{_FLEET}\b[^.;:,\n]{{0,25}}? (?:in(?:to)?|en|dans|no|na|to|for|al?|ao|para|vers|enters?|reach(?:es|ed)"
    r"|gagne|rejoint)) (?:the |el |las? |o |les? |mer des )?$"
)
# "Beyond the Caribbean and the Pacific": whatever rules out the first rules out the second.
_AS_WELL = lazy_regex(
    r",? (?:and|or|nor|y|o|ni|e|ou|nem|et) (?:(?:the|of|del?|d[aou]s?|des|n[oa]|en|el|las?|los|les?|o) ){0,2}"
)
# "Until now all boats were hit in the Caribbean"
_UNTIL_NOW = lazy_regex(
    r"\b(?:until (?:now|then)|hitherto|so far,? all|hasta (?:ahora|entonces)|ate (?:agora|entao|aqui)"
    r"|jusqu'(?:ici|alors|a present|a maintenant))\b[^.;\n]{0,70}$"
)
# Where the campaign is fought: no place of one strike.
_ACROSS_BOTH = lazy_regex(r"\bacross (?:the |both )?(?:eastern )?(?:caribbean|pacific)[^.;\n]{0,8} and[^.;\n]{0,40}")
WITHHELD = lazy_regex(
    r"\b(?:(?:place|location) (?:undisclosed|withheld|not disclosed)"
    r"|without (?:saying|specifying|disclosing) (?:exactly )?where"
    r"|(?:did not|didn't|does not|doesn't|do not|don't|will not|won't) (?:say|specify|disclose) (?:exactly )?where"
    r"|gave no (?:precise |exact )?location|undisclosed (?:location|place)"
    r"|sin (?:precisar|decir|detallar|revelar) (?:el lugar|donde|la ubicacion)"
    r"|no (?:precis[ao]n?|detall[ao]n?|revel[ao]n?|dicen?|dijo) (?:el lugar|donde|la ubicacion)"
    r"|sem (?:informar|dizer|especificar) (?:o local|onde)"
    r"|nao (?:inform(?:ou|am?)|disse|diz(?:em)?) (?:o local|onde)|sans (?:preciser|dire) (?:le lieu|ou)"
    r"|n(?:e |')(?:dit|disent|precisent?|a pas precise|a pas dit)(?: pas)? (?:le lieu|ou))\b"
)
_DETAIL = lazy_regex(
    r"\b(?:off|near) (?:the (?:coast|shores) of )?(?:[A-Z]\w+(?:'s)?(?: (?:de|del|la|and|of|the))*[ ]?){1,4}"
    r"|\b(?:\w+ ){0,2}[\d.,]+ (?:nautical miles|miles|kilometers|km|millas n\u00e1uticas|millas|kil\u00f3metros"
    r"|milhas)(?: \w+){0,3} (?:of|de|da|do) (?:the |la |el )?(?:[A-Z]\w+[ -]?){1,3}"
    r"|\bfrente a (?:las costas de |la costa de )?(?:[A-Z]\w+ ?){1,3}"
)


@dataclass(frozen=True, slots=True)
class Place:
    basin: Location
    start: int
    end: int
    coast: bool = False  # told by a coast, and not by its sea


def basins_in(folded: str, start: int = 0, end: int | None = None) -> list[Place]:
    """The basins named in [start, end) as the place of something; "off Saint Lucia" counts only where none is."""
    stop = len(folded) if end is None else end
    named = _not_ruled_out(folded, start, stop)
    both = _ACROSS_BOTH.search(folded, start, stop) if len(named) > 1 else None
    if both:
        named = [place for place in named if not both.start() <= place.start < both.end()]
    if named:
        return named
    return [Place(*coast, coast=True) for coast in coasts_in(folded, start, stop)]


def _not_ruled_out(folded: str, start: int, stop: int) -> list[Place]:
    named, ruled_out = [], -1  # where the last sea that is not meant ends
    for m in _BASINS.finditer(folded, start, stop):
        until_now = _UNTIL_NOW.search(folded, max(start, m.start() - 100), m.start())
        denied = until_now or _NOT_THERE.search(folded, max(start, m.start() - 70), m.start())
        if denied or (ruled_out >= 0 and _AS_WELL.fullmatch(folded, ruled_out, m.start())):
            ruled_out = m.end()
        elif m.lastgroup:
            named.append(Place(Location(m.lastgroup), m.start(), m.end()))
    return named


def are_joined(folded: str, first: Place, second: Place) -> bool:
    """Are both told in one breath: "in the Caribbean and the eastern Pacific"?"""
    return _AS_WELL.fullmatch(folded, first.end, second.start) is not None


def seas_named(folded: str) -> frozenset[Location]:
    """Every sea that the text names, also one that it rules out."""
    return frozenset(Location(m.lastgroup) for m in _BASINS.finditer(folded) if m.lastgroup)


def withheld_in(folded: str) -> tuple[int, int] | None:
    """The span of words by which the text says that the place was not disclosed; None if it does not."""
    found = WITHHELD.search(folded)
    return found.span() if found else None


def detail_in(text: str) -> str | None:
    """The place beyond the basin, as printed: "off La Guajira"."""
    found = _DETAIL.search(text)
    return found[0].strip() if found else None


OFF = (
    r"(?:off(?: of)?(?: the)?(?: \w+ern)?(?: (?:coasts?|shores?|waters) of)?|near|close to|in waters of"
    r"|(?:with)?in sight of|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of"
    r"|(?:miles|km|kilomet(?:er|re)s) from|waters (?:off|near|of)|coasts? of"
    r"|frente al?(?: l?[oa]s? costas? del?)?|cerca del?"
    r"|al? (?:norte|sur|este|oeste|(?:nor|sur|sud)(?:este|oeste)) del?"
    r"|(?:millas|milhas|milles|kilometros|km)(?: (?:nauticas|nautiques|marins))? d(?:[eao]l?|')"
    r"|aguas (?:del?|(?:cercanas|proximas) (?:al?|ao?|d[ao]))|costas? del?|litoral d(?:el?|[ao])|inmediaciones del?"
    r"|(?:in|en|no|dans)(?: (?:the|el|le))?(?= (?:gulf|golf[eo]) (?:of|del?|d[aeou]) )"
    r"|em frente a[os]?|junto a[os]?|perto d[eao]|ao largo d[eao]"
    r"|ao? (?:norte|sul|leste|oeste|(?:nord|sud)este|(?:nor|sud)oeste) d[eao]|costas? d[eao]|aguas d[eao]"
    r"|(?:au large|pres|au (?:nord|sud)(?:-(?:est|ouest))?|a l'(?:est|ouest)|cotes?|littoral|eaux) d(?:e|u|es|')) ?"
    r"(?:the |el |la |las |los |l'|d')?(?:(?:colombia|mexico|panama|costa rica)(?:'s|n) )?"
    r"(?:(?:islas?|islands?|iles?|ilhas?|archipelago|archipielago|peninsul[ae]|golf[eo]|gulf|puerto|port"
    r"|porto|departamento|departement|estado|province|provincia|coast|costas?)"
    r"(?: (?:colombi|venez|ecua|mexic)\w+)? (?:of |del? |la |d[eao] )?(?:la )?)?"
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
    r"|la espanola|puerto rico|porto rico|haiti|cuba|aruba|cura[cz]ao|curacau|bonaire|martini(?:que|ca)"
    r"|guadeloupe"
    rf"|guadalupe{_NOT_IN_MEXICO}|antigua|st\.? kitts|saint kitts|st\.? vincent|saint vincent"
    r"|san vicente|saint-vincent|(?:grand )?cayman|islas caiman|sucre|guiria|paria"
    rf"|margarita{_NOT_IN_MEXICO}|nueva esparta|(?:(?:alta|upper|high) )?guajira|la guajira|santa marta"
    r"|cartagena|carthagene|barranquilla|riohacha|san andres|providencia|falcon|paraguana"
    r"|maracaibo|la guaira|los roques|la orchila|los monjes|puerto cabello|puerto la cruz"
    r"|isla de aves|isla de la juventud|isle of youth|ile de la jeunesse|ilha da juventude"
    rf"|beata|bahamas|turks and caicos|cabo de la vela|uraba|belize|belice|barahona|pedernales{_NOT_INLAND}"
    r"|kingston|port of spain|castries|bridgetown|kingstown|willemstad|oranjestad|jacmel"
    r"|grand'?[ -]?anse|les cayes|(?<=des )cayes|jeremie|ile[- ]a[- ]vache"
    r"|scarborough|icacos|las cuevas|carupano|cumana|unare|sint maarten|(?:saint|st\.?)[ -]martin"
    rf"|san martin{_NOT_INLAND}"
    r"|anguill?a|montserrat|nevis|(?:british |us |u\.s\. )?virgin islands|islas virgenes|ilhas virgens|iles vierges"
    rf"|grenadines|acandi|capurgana|colon{_NOT_INLAND}|bocas del toro|guna yala|limon{_NOT_INLAND}"
    r"|bluefields|puerto cabezas|corn islands|islas del maiz|roatan|utila|guanaja"
    r"|puerto cortes|puerto barrios|mosquitia|puerto lempira|saona|cozumel|cancun|quintana roo|pedro cays"
    r"|san blas islands|islas (?:de )?san blas|la romana|punta cana|vieques|gonave|inagua|bequia|canouan"
    r"|union island|swan islands|tortuga|(?:windward|mona|anegada) passage|paso de los vientos|canal de la mona"
    r"|(?<=north of )(?:panama|colombia)|(?<=al norte de )(?:panama|colombia)|(?<=au nord du )panama"
    r"|(?<=ao norte do )panama|(?<=ao norte da )colombia|(?<=au nord de la )colombie"
    r"|(?:north(?:ern|eastern)?|the north of) colombia|nor(?:d?este|te) d[ea] colombia|nord(?:-est)? de la colombie"
)
_PACIFIC = (
    r"ecuador|equador|equateur|esmeraldas|muisne|jaramijo|puerto lopez|manta|manabi|guayaquil|salinas|santa elena"
    r"|galapagos|peru|perou|tumaco"
    r"|san lorenzo|narino|buenaventura|malpelo|gorgona|el salvador|acapulco|guerrero|oaxaca|huatulco"
    r"|puerto escondido|salina cruz|tehuantepec|chiapas|michoacan|lazaro cardenas|colima"
    rf"|manzanillo{_MEXICAN}|jalisco|puerto vallarta|nayarit|sinaloa|mazatlan"
    r"|baja(?= (?:california|peninsula|coast)|[,.;:\n]|$)"
    r"|cabo san lucas|sonora|golfito|quepos|puntarenas|osa|isla del coco|cocos|clipperton|coiba"
    r"|chile|(?<=du )chili|(?<=du )salvador|nicoya|fonseca|san juan del sur|corinto|puerto quetzal|champerico"
    r"|callao|paita|posorja|machala|jaramijo|punta burica|chiriqui(?! grande)|azuero|guanacaste"
    r"|(?:(?:south)?western|the (?:south)?west of) (?:colombia|mexico)|(?:sur|sud)?oeste d[eao] (?:colombia|mexico)"
    r"|(?:sud-)?ouest (?:de la colombie|du mexique)"
    r"|bahia solano|nuqui|tumbes|piura|talara|mancora|arica|iquique|antofagasta|san quintin|ensenada"
)
_OTHER = (
    r"surinam(?:ese|e)?|guyana|guiana|guyane|guayana francesa|french guiana|amapa|brazil|brasil|bresil"
    r"|amazon(?:as)? (?:delta|river|mouth)|oiapoque|oyapock"
    r"|tampico|tamaulipas|veracruz|matamoros|tabasco|campeche|texas|louisiana"
)
A_COAST = rf"(?:{_CARIBBEAN}|{_PACIFIC})"  # of the seas in which the campaign is fought
COAST = lazy_regex(rf"\b(?:(?P<caribbean>{_CARIBBEAN})|(?P<eastern_pacific>{_PACIFIC})|(?P<other>{_OTHER}))(?=n?\b)")
_OFF_IT = lazy_regex(rf"\b(?:{OFF}|{BETWEEN} (?:the |la |le |l'|[ao] )?)$")
# "Venezuela's coast", "between Aruba and the coast"
_ITS_COAST = lazy_regex(
    r"(?:n|'s)?[ -](?:coast|shores|waters)\b| (?:and|y|e|et) (?:the|la|a) (?:coast|mainland|costa|cote)\b"
)
_BOAT_STRIKE = lazy_regex(r" (?P<boat>boat[- ])?(?:strike|attack|blast)\b(?! (?:victim|famil|widow))")
_NO_PLACE = lazy_regex(r"venez|cuba")  # "a Venezuelan boat strike" is a strike on a boat from there
# "The Aruba strike" was off Aruba; "the Ecuador strike" may be one of workers.
_WHERE_PEOPLE_WORK = lazy_regex(
    r"ecuador|equador|peru|chile|haiti|jamaica|dominic|puerto rico|el salvador|texas|louisiana|brazil|brasil|guyana"
    r"|surinam|trinidad|belize|kingston|guerrero|veracruz|tabasco"
)
# "La isla venezolana", "las costas ecuatorianas", "Ecuadorian waters"
_BY_NATION = lazy_regex(
    r"\b(?:(?=[ciael])(?:costas?|cotes?|litoral|aguas|eaux|isla|ilha|ile)"
    r" (?:(?P<caribbean>(?:venez|beata|haitian|haitien|jamai[cq])\w*)"
    r"|(?P<eastern_pacific>(?:ecuatorian|equatorian|equatorien|peruan|peruvien|chilen|salvadoren)\w*)"
    r"|(?P<other>(?:brasileir|brasilen|bresilien|surinam)\w*))"
    r"|(?:(?P<caribbean2>venezuelan (?:island|islet)|haitian (?:coast|shores|waters))"
    r"|(?P<eastern_pacific2>(?:ecuador[ei]an|peruvian|chilean|salvador[ae]n) (?:coast|shores|waters))))\b"
)
# The boat had left it, or was bound for it: no place where it was hit.
_ON_ITS_WAY = lazy_regex(
    r"\b(?:left|leaving|departed|from|desde|salid[oa]s? de|salio de|salieron de|zarp\w+ de|partid[oa]s? de|partio de"
    r"|said[oa]s? d[ao]|sai(?:u|ram) d[ao]|partiu d[ao]|partie?s? d[eu]s?|quitt\w+|towards?|hacia|rumbo a"
    r"|em direcao a|vers)(?: (?:the|el|l[ao]s?|[oa]s|les?))? $"
)
_LONGEST_OFF = 100  # characters of "off the northern coast of Colombia's peninsula of "


def coasts_in(folded: str, start: int, end: int) -> list[tuple[Location, int, int]]:
    """The coasts, each of one sea, that something is said to lie off."""
    found = [*waters_in(folded, start, end), *_by_nation(folded, start, end)]
    for coast in COAST.finditer(folded, start, end):
        off = _OFF_IT.search(folded, max(start, coast.start() - _LONGEST_OFF), coast.start())
        its = _ITS_COAST.match(folded, coast.end(), end)
        if not its and not _NO_PLACE.match(coast[0]):
            its = _BOAT_STRIKE.match(folded, coast.end(), end)
            its = None if its and not its["boat"] and _WHERE_PEOPLE_WORK.match(coast[0]) else its
        if not off and not _NO_PLACE.match(coast[0]) and not _WHERE_PEOPLE_WORK.match(coast[0]):
            off = struck_at(folded, max(start, coast.start() - _LONGEST_OFF), coast)
        if coast.lastgroup and (off or its):
            first, last = off.start() if off else coast.start(), its.end() if its else coast.end()
            found.append((Location(coast.lastgroup), first, last))
    return sorted((one for one in found if not _is_left(folded, one[1])), key=lambda one: one[1])


def _by_nation(folded: str, start: int, end: int) -> Iterator[tuple[Location, int, int]]:
    for coast in _BY_NATION.finditer(folded, start, end):
        if coast.lastgroup:
            yield Location(coast.lastgroup.rstrip("2")), *coast.span()


def _is_left(folded: str, place: int) -> bool:
    return _ON_ITS_WAY.search(folded, max(0, place - 30), place) is not None
