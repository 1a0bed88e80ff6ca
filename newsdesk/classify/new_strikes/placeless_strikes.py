"""Strikes that no place of the story tells: an American strike and its dead and no place at all, where of other
campaigns the place or the enemy is told; and one in waters where none was before, told by who strikes and what
for."""

from __future__ import annotations

from newsdesk.classify.concept_groups import (
    AMERICANS,
    ASKED,
    BOATS,
    ELSEWHERE,
    LANDS,
    LOOK_ALIKES,
    STRIKE_ZONE,
    VIOLENCE_ON_LAND,
    group,
)
from newsdesk.classify.headlines.headline_words import KNOWN_ONE
from newsdesk.classify.headlines.strike_outline import OFF_ANY_COAST
from newsdesk.classify.headlines.struck_boats import strikes_a_boat
from newsdesk.classify.not_new.known_dead import mourns_the_dead
from newsdesk.classify.others.other_nations import struck_elsewhere
from newsdesk.classify.ours.our_story import here
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.counts.nth_strikes import nth_strikes_in
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import MISSILE, ONE_STRIKE, SMALL_CRAFT
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.strike_verbs import HITS, KILLS
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_STRIKE = r"(?:strikes?|ataques?|bombardeos?|bombardeios?|frappes?)\b(?! group)"
_US_STRIKE = lazy_regex(
    rf"\b{AMERICAN} (?:(?:military|lethal|deadly|new|latest) ){{0,2}}(?:strikes?|missiles?)\b(?! group)"
    rf"|\b(?:{_STRIKE}|{MISSILE}) (?:(?:militar(?:es)?|leta(?:l|is|les)|mortal|mortelles?) )?"
    rf"(?:(?:del?|d[ao]s?|des) )?(?:los )?{AMERICAN}"
)
# Printed with a capital behind a preposition: "in Kismayo", "cerca de Deir Ezzor". Days, seas and strikes are none.
_PREPOSITIONS = {"es": "|en|cerca de", "pt": "|em|n[ao]s?|perto de", "fr": "|dans|a|à|aux?|en|près de"}
_CAPITAL = (
    r" (?:(?:el|la|los|las|o|os|as|le|les) |l'|northern |southern |eastern |western |central )?"
    rf"(?!(?i:{AMERICAN}|{_STRIKE}|{SO_MANY}|as many|the|new|latest|another|boat|air|drug|pacific|atl[aâ]nti\w+|mid-"
    rf"|eastern|caribbean|caribe|pacifi\w+|cara[ií]b\w+|week|night|day|days|hours"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)\w*)\b)[A-ZÁÉÍÓÚÂÊÔÃÕÇ]"
)
_A_PLACE = {
    lang: lazy_regex(rf"\b(?i:in|near|at|inside|outside|around|across|off{_PREPOSITIONS.get(lang, '')}){_CAPITAL}")
    for lang in ("en", "es", "pt", "fr")
}
# "On Fordo", "against camp": who is struck; "on Monday" and "on traffickers" are no target on land.
_A_TARGET = lazy_regex(
    rf"\b{_STRIKE}(?: (?:(?:del?|d[ao]s?|des) )?{AMERICAN}\W?)? (?:on|against|contra|sobre|sur|contre|an?) "
    r"(?!(?:(?:mon|tues|wednes|thurs|fri|satur|sun|thanksgiving|christmas|new year)|(?:[^\s,;:]+ ){0,2}?"
    r"(?:narco|traffick|smuggl|traficant|trafiquant|cartel|eve\b)))"
)


def _names_a_place(r: Reading) -> bool:
    if titled(_A_TARGET, r):
        return True
    return _A_PLACE.get(r.doc.lang, _A_PLACE["en"]).search(r.doc.text, 0, r.doc.title_end) is not None


# Those whom Americans kill in their wars, and those who die in nobody's: none of them is on a boat.
_OTHER_DEAD = lazy_regex(
    r"\b(?:militants?|fighters?|insurgents?|d?jihad\w+|yihad\w+|extremis\w+|rebels?|rebeldes?|rebelles?|militia\w*|milici\w+"
    r"|combat[ie]\w+|soldiers?|soldados?|soldats?|troops?|guards?|guardias?|police|officers?|officials?|commanders?"
    r"|comandantes?|commandants?|generals?|leaders?|lider(?:es)?|chefs?|jefes?|scientists?|cientificos?|civil\w*"
    r"|child(?:ren)?|ninos?|criancas?|enfants?|women|journalists?|periodistas?|aid|hospital|school|nuclear|base)\b"
)
_OTHER_NEWS = ELSEWHERE | LOOK_ALIKES | VIOLENCE_ON_LAND | ASKED | group(
    "far_country land_op exercise culture police_raid family victim_name presumed_dead toll_change lookback un_body"
    " un_rights campaign diplomatic latin_leader court policy_act correction film"
)  # fmt: skip
_NAMED = LANDS | BOATS | STRIKE_ZONE | {"boat_strike"}  # other rules look there
_LONG_SERIES = 10  # strikes; nobody but this campaign is counted so far without being named


@once
def kills_and_names_no_place(r: Reading) -> bool:
    """ "US strike kills three on Thanksgiving eve", "31st strike: two dead, one survivor"."""
    if not r.title_has("strike") or r.title_has(*_NAMED) or r.has(*_OTHER_NEWS):
        return False
    if not r.counts_dead():
        return False
    if not (titled(_US_STRIKE, r) or _is_of_a_long_series(r)) or titled(_OTHER_DEAD, r) or titled(KNOWN_ONE, r):
        return False
    few = all(figure.number.value <= MOST_IN_ONE_EVENT for figure in killed_in(r.doc)[:1])
    return few and not _names_a_place(r)


_OURS = _NAMED | group("narco cartel drugs men_killed intl_waters survivor victim_name")


def kills_in_another_war(r: Reading) -> bool:
    """ "US strike kills three in Kismayo", "three jihadists": what is printed like a place and is none of the story,
    or such dead as no boat has."""
    if not r.title_has("strike") or r.has(*_OURS) or not titled(_US_STRIKE, r) or not r.counts_dead():
        return False
    if titled(OFF_ANY_COAST, r):
        return False
    return titled(_OTHER_DEAD, r) or _names_a_place(r)


def _is_of_a_long_series(r: Reading) -> bool:
    named = r.title_has(*AMERICANS)
    least = 2 if named else _LONG_SERIES
    return any(f.end <= r.doc.title_end and f.number.value >= least for f in nth_strikes_in(r.doc))


_US = rf"(?:{AMERICAN}|(?:us(?:indo|af|eu)?|indo)pacom\b|usafricom\b|useucom\b)"
_BLOW = rf"(?:\b{ONE_STRIKE}\b|{HITS}|{KILLS})"
_BOAT_HIT = lazy_regex(rf"\b{SMALL_CRAFT} [^.;:\n]{{0,30}}?\b(?:by|por|pel[oa]s?|par) (?:[^\s.;:]+ )?{_US}")
_BLOW_AT_SEA = lazy_regex(
    rf"\b{_US}[^.;:\n]{{0,30}}?{_BLOW}[^.;:\n]{{0,50}}?\b{SMALL_CRAFT}\b"
    rf"|{_BLOW} (?:de |dos |des )?{_US}[^.;:\n]{{0,40}}?\b{SMALL_CRAFT}\b|{_BOAT_HIT.pattern}"
)
_FOR_DRUGS = ("drugs", "narco", "cartel", "drug_boat", "kinetic", "southern_spear", "campaign")
_WAR_AT_SEA = lazy_regex(
    r"\b(?:houthis?|huti(?:es)?|huthis?|iran\w*|somali\w*|red sea|mar rojo|mar vermelho|mer rouge|hormuz|ormuz"
    r"|gulf of (?:aden|oman)|golfo de aden|golfe d'aden|black sea|mar negro|mer noire"
    r"|baltic|baltico|baltique|taiwan|gaza)\b"
)
_SEA_OF_OTHERS = lazy_regex(  # to which a drug boat may be bound as well
    rf"{_WAR_AT_SEA.pattern}|\b(?:gulf of guinea|golfo d[ea] guinea?|golfe de guinee"
    r"|arabian sea|mar arabi[cg]o|mar da arabia|mer d'arabie|persian gulf|golfo persico|golfe (?:persique|arabique)"
    r"|mediterran\w*|china sea|mar d[ea] china|mers? de chine)\b"
)
_CAUGHT = group("coast_guard police_raid arrest seize")  # who is shot while a boat is stopped
_NO_CAMPAIGN = group("other_war migrants sport animal land_op exercise film court congress")
_OF_A_KNOWN_ONE = ("toll_change", "correction", "campaign", "finds", "search", "accident")


# Nobody's war is fought from these.
_PLEASURE_CRAFT = lazy_regex(
    r"\b(?:yachts?|yates?|iates?|sail(?:ing )?boats?|ketch|sloop|catamaran(?:e?s)?|catamaras?|velei?ros?|voiliers?)\b"
)


@once
def struck_in_far_waters(r: Reading) -> bool:
    """ "US strike kills three on dhow off Fiji", with cocaine, a narco-terrorist or the campaign in the text; or on a
    yacht."""
    yacht = titled(_PLEASURE_CRAFT, r) and r.title_has("killed") and strikes_a_boat(r.doc)
    caught = r.title_has(*_CAUGHT) if yacht else r.has(*_CAUGHT)
    if caught or r.has(*_NO_CAMPAIGN) or not (yacht or r.has(*_FOR_DRUGS)):
        return False
    if not titled(_BLOW_AT_SEA, r) or _WAR_AT_SEA.search(r.doc.folded):
        return False
    return not struck_in_a_sea_of_others(r)


def struck_in_a_sea_of_others(r: Reading) -> bool:
    """ "US destroys drug boat in Red Sea, SOUTHCOM says": other wars have boats and dead, by any name."""
    return (r.title_has("other_war") or titled(_SEA_OF_OTHERS, r)) and struck_elsewhere(r.doc, r.hits)


def struck_in_another_war(r: Reading) -> bool:
    """Is the place of the blow in another country or sea, and the campaign not what took it there?"""
    return struck_elsewhere(r.doc, r.hits) and not struck_in_far_waters(r)


def deadly_in_far_waters(r: Reading) -> bool:
    """Such a strike with its dead, told and not recalled nor mourned, where nothing else in the text is of the
    story."""
    if here(r) or r.title_has(*_OF_A_KNOWN_ONE) or titled(_BOAT_HIT, r) or mourns_the_dead(r):
        return False
    return struck_in_far_waters(r) and r.counts_dead(before=len(r.doc.text)) and not titled(KNOWN_ONE, r)
