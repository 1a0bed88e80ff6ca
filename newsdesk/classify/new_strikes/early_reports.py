"""The first word of a strike before or beside its announcement: from officials unnamed, of who lived, confirmed."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, KNOWN_STRIKE
from newsdesk.classify.headlines.headline_words import A_STRIKE
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import tells_of_these_days
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import SURVIVOR
from newsdesk.facts.words.times import AFTER
from newsdesk.text.lazy_regex import lazy_regex

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
    told = (titled(_SOME_LIVED, r) or titled(_HOLDS_SOME, r)) and titled(_SOURCE, r)
    return told and tells_of_these_days(r.doc) and not r.title_has(*KNOWN_STRIKE) and r.has(*AMERICANS)


# "Three survivors after US strike on boat in Pacific", and nothing else: of a known strike more would be told.
_ON_A_BOAT = (
    r"on|against|contra|sur|an?|del?|des|d[ao]s?|de los|en|no|in|off|dans|au|ao|large|frente|una?|uma?|une?|el|la"
    rf"|les?|{AMERICAN}|alleged|suspected|drug|boat|vessel|sub\w*|embarcac\w+|lancha|barco|bote|bateau|embarcation"
    r"|navire|caribbean|caribe|caraibes|pacific\w*|pacifi\w+|eastern|oriental|mar|sea|ocean"
)
_LIVED_AFTER_ONE = lazy_regex(
    r"(?:(?:por|pela) primei?ra vez |pour la premiere fois,? )?(?:(?:hay|habria|hubo|ha|haveria|houve|il y a) )?"
    rf"(?:\w+ )?{SURVIVOR} {AFTER} (?:(?:an?|un|um|une) )?(?:{AMERICAN} )?(?:\w+ )?{A_STRIKE}(?: (?:{_ON_A_BOAT}))*"
)
_LEAVES_SOME = lazy_regex(
    rf"\b{A_STRIKE}[^.;:\n]{{0,30}}?\b(?:leaves|deja|deixa|laisse) (?!(?:no|sin|sem)\b)(?:[\w-]+ ){{0,2}}?"
    rf"{SURVIVOR}\b"
)


def title_tells_only_some_lived(r: Reading) -> bool:
    """The headline of a new strike may know of nothing but survivors."""
    title = r.doc.folded[: r.doc.title_end].strip(" .\n")
    told = _LIVED_AFTER_ONE.fullmatch(title) or _LEAVES_SOME.search(title)
    return r.has(*AMERICANS) and r.has("boat", "vessel", "drug_boat") and told is not None


_SURVIVE = lazy_regex(rf"\b(?:survive|sobreviven|sobrevivieron|sobrevivem|survivent)\b[^.;:\n]{{0,60}}?\b{A_STRIKE}")


def crew_survives_a_strike(r: Reading) -> bool:
    """ "Three crew survive and are in custody after strike in Pacific": the first that is heard of it."""
    return titled(_SURVIVE, r) and r.has("southcom", "us_military", "pentagon", "hegseth") and not r.has("lookback")
