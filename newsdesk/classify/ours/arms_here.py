"""Arms that Americans alone bring to these coasts, in headlines that need not say whose they are: jets, warships, and
carriers, which come and go."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE
from newsdesk.classify.others.other_forces import NATION
from newsdesk.classify.ours.our_actors import lands_here
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_ARMS = any_word(
    en=r"""
        f-?(?:22|35)s? f-?35\w? b-?(?:1|2|52)s? bombers? fighter_jets? mq-?9s? reapers? ac-?130\w? gunships? ospreys?
        marines destroyers? warships? night_stalkers special_operations
        (?:amphibious|assault)_(?:\w+_)?ships? expeditionary_(?:unit|force)
        paratroopers? nuclear_submarines? p-?8s?
    """,
    es="""
        bombarderos? cazas marines infantes_de_marina destructor(?:es)? buques?_de_(?:guerra|asalto)
        submarinos?_nuclear(?:es)?
    """,
    pt="bombardeiros? cacas fuzileiros destroier(?:es)? contratorpedeiros? navios?_de_(?:guerra|assalto)",
    fr="""
        bombardiers? avions_de_chasse chasseurs marines destroyers? contre-torpilleurs?
        navires?_(?:de_guerre|d'assaut)
    """,
)
_COME = any_word(
    en="""
        arriv(?:es?|ed|ing|al) land(?:s|ed|ing)? dock(?:s|ed)? deploy(?:s|ed)? moor(?:s|ed) reach(?:es|ed)?
        fl(?:y|ies|ew) train(?:s|ed)?
    """,
    es="""
        lleg(?:an?|o|aron|ada) aterriz(?:an?|o|aron) atrac(?:an?|o|aron) despliegan? desplegad[oa]s? arriban?
        sobrev(?:uel|ol)(?:an?|o|aron) entren(?:an?|o|aron)
    """,
    pt="""
        cheg(?:am?|ou|aram) pous(?:am?|ou|aram) atrac(?:am?|ou|aram) desembarc(?:am?|ou|aram) sobrevo(?:am?|ou|aram)
        trein(?:am?|ou|aram)
    """,
    fr="""
        arrive(?:nt)? arrivee? atterri(?:t|ssent) accoste(?:nt)? deploye(?:s|es|e)? debarque(?:nt)? survole(?:nt)?
        s'entraine(?:nt)?
    """,
)
_ARRIVE = lazy_regex(rf"{_ARMS}(?: [^\s,;:.]+){{0,4}}? {_COME}|{_COME}(?: [^\s,;:.]+){{0,4}}? {_ARMS}")
_OF_OTHERS = lazy_regex(
    rf"\b(?:{NATION}|royal)(?:'s)? (?:\w+ )?{_ARMS}|{_ARMS}(?: d[aeou]s?| d[eu]l?| de la)? ?(?:d')?\b{NATION}"
)
_FOR_SOMETHING_ELSE = ELSEWHERE | {"weather", "sport", "film", "culture", "migrants", "accident", "exercise"}


def american_arms_arrive(r: Reading) -> bool:
    """ "F-35 jets arrive in Panama", "destroyer docks in Trinidad": nobody else's do."""
    if not r.title_has("forces", "carrier") or not lands_here(r) or r.has(*_FOR_SOMETHING_ELSE):
        return False
    return titled(_ARRIVE, r) and not titled(_OF_OTHERS, r)


_AIRLINES = lazy_regex(
    r"\b(?:airlines?|airways|pilots?|flights?|aerolineas?|pilotos|vuelos|companhias? aereas?|voos"
    r"|compagnies? aeriennes?|pilotes|vols)\b"
)


def warship_here(r: Reading) -> bool:
    here = r.has("caribbean", "caribbean_state", "venezuela", "places_here")
    return r.has("carrier") and here and not r.has("weather") and not titled(_AIRLINES, r)


_CARRIER = lazy_regex(
    r"\b(?:carriers?|flattops?|supercarriers?"
    r"|portaaviones|porta-?avioes|porta-?aviones|porte-avions|(?:strike|carrier) group|grupo de ataque"
    r"|(?:groupe|grupo) (?:aeronaval|naval de ataque)|gerald[ -](?:r\.? )?ford|(?:uss|the|el|le) ford|ford's"
    r"|george h\.?w\.? bush|uss (?:nimitz|(?:dwight (?:d\.? )?)?eisenhower"
    r"|(?:carl )?vinson|(?:theodore )?roosevelt|(?:abraham )?lincoln|george washington"
    r"|(?:john (?:c\.? )?)?stennis|(?:harry (?:s\.? )?)?truman|(?:ronald )?reagan|john f\.? kennedy))\b"
)
_FORD = lazy_regex(r"\bford\b")
# Where each ship is this week, if none comes or goes
_TRACKER = lazy_regex(
    r"\b(?:fleet|marine|naval|carrier) tracker\b(?![^\n]*\b(?:enters?|leaves?|arrives?|deploys?)\b)"
)


def moves_a_carrier(r: Reading) -> bool:
    """Amphibious ships and destroyers have names with USS as well: they come and go without an alert."""
    if titled(_TRACKER, r):
        return False
    return titled(_CARRIER, r) or (r.has("carrier") and titled(_FORD, r))
