"""A new strike whose headline names nobody who strikes: one more deadly one in these seas, a boat that is bombed off
these coasts, narco-terrorists who die there."""

from __future__ import annotations

from newsdesk.classify.concept_groups import (
    ANY_OTHER_HARM,
    BOATS,
    COASTS,
    KNOWN_STRIKE,
    OTHER_NEWS,
    SEAS,
    WHO_STRIKES,
    group,
)
from newsdesk.classify.headlines.headline_words import KNOWN_ONE, ONE_MORE
from newsdesk.classify.headlines.strike_outline import OFF_A_COAST, OTHER_CAUSE, calls_it_an_accident, off_our_coasts
from newsdesk.classify.headlines.strike_phrases import hits_boat_from_the_air
from newsdesk.classify.not_new.no_actual_strike import strike_unreal
from newsdesk.classify.others.other_forces import boat_hit_by_others, fired_by_others
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import FISHERMEN, MAYOR, PLAIN_STRIKE, SMALL_CRAFT, VILLAGERS
from newsdesk.facts.words.telling import TELLS
from newsdesk.facts.words.vocabulary import IN_A_SEA
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_DEADLY = r"(?:deadly|lethal|mortal|letal|meurtriere?|mortelle?)"
_ONE_MORE_DEADLY = lazy_regex(
    rf"\b{ONE_MORE} (?:{_DEADLY} (?:\w+ )?{PLAIN_STRIKE}|{PLAIN_STRIKE} {_DEADLY}) {IN_A_SEA}"
)
_BOMBED = lazy_regex(
    rf"\b(?<!de )(?<!da )(?<!of )(?<!du ){SMALL_CRAFT}\b(?: [^\s;:,]+){{0,3}}?"
    r" (?:bombed|bombardead[oa]s?|bombardee?s?)\b"
    rf"|{TELLS} (?:de |do |el |o )?(?:{ONE_MORE} )?(?:bombardeo|bombardeio|bombing)"
    rf" (?:del?|a|contra|of) (?:una? |uma? |an? )?{SMALL_CRAFT}\b"
    r"|\b(?:bombardean|bombardeiam|bombardearon|bombardearam)\b"
    rf" (?:a )?(?:una? |uma? )?(?:{ONE_MORE} )?{SMALL_CRAFT}\b"
)
_ONE_MORE_BOMBED = lazy_regex(
    rf"\b(?:{ONE_MORE}|mais um|encore un) {SMALL_CRAFT}\b(?: [^\s;:,]+){{0,2}}?"
    r" (?:bombed|bombardead[oa]|bombardee?)\b"
    rf"|\b(?:bombardean|bombardeiam|bombardearon|bombardearam) (?:a )?(?:{ONE_MORE}|mais um) {SMALL_CRAFT}\b"
)
# "Lancha bombardeada en el Pacífico tenía motores robados", "the boat bombed": of one that readers know
_OF_A_KNOWN_BOAT = lazy_regex(
    rf"\A\W*(?:the|la|el|os?|as?|le|les) {SMALL_CRAFT}\b(?: [^\s;:,]+){{0,2}}? (?:bombed|bombard\w+)\b"
    rf"|\b{SMALL_CRAFT}\b(?: [^\s;:,]+){{0,2}}? (?:bombed|bombard\w+)\b[^;:,\n]*? (?:(?:was|were|belonged|appears"
    r"|era|eran|pertenecia|sale|aparece|eram|pertencia|etait|appartenait|transportait"
    r"|carried|held|tenia|llevaba|transportaba|tinha|levava|avait)(?! (?:#|~))|drifts|drifted)\b"
    r"|: (?:new|nuevas|nuevos|novas|novos|nouvelles) (?:images|footage|videos?|imagenes|imagens|fotos)\b"
)
# "Narco-terrorists sentenced for killing three", "narcoterroristas matan a cuatro": they were tried, or killed
_TRIED_OR_KILL = lazy_regex(
    r"\b(?:sentenced|convicted|jailed|charged|indicted|extradited|arrested|captured|condenad[oa]s|detenid[oa]s"
    r"|capturad[oa]s|arrestad[oa]s|extraditad[oa]s|imputad[oa]s|pres[oa]s|condamnes|arretes|extrades)\b"
    r"|terrorist\w*\W? (?:kill|murder|matan|mataron|asesinan|asesinaron|matam|mataram|tuent|ont tue)\b"
)
_THEIRS = group("toll_change campaign survivor family finds")  # of a strike that is known
# Whom the armies ashore kill they call so, too: "Ejército abate a tres narcoterroristas en el Pacífico nariñense"
_AN_ARMY = lazy_regex(
    r"\b(?:army|police|troops|soldiers|marines|clash(?:es)?|ejercito|armada|infanteria|fuerzas? (?:militares|publica)"
    r"|policia|soldados|militares|combates?|enfrentamientos?|operativo|exercito|marinha|fuzileiros|policia|confrontos?"
    r"|armee|soldats|gendarm\w+|affrontements?)\b"
)
_OTHER_NEWS = ANY_OTHER_HARM | KNOWN_STRIKE | (OTHER_NEWS - {"search"}) | _THEIRS


@once
def strikes_and_names_nobody(r: Reading) -> bool:
    """ "Nouvelle frappe meurtrière dans les Caraïbes", "boat bombed off Tumaco": by whom, goes without saying."""
    seen = _seen_from_a_shore(r)
    told = seen or titled(_ONE_MORE_DEADLY, r) or _bombed_here(r) or _their_men_die_here(r)
    other_news = _OTHER_NEWS - {"victim_name"} if seen else _OTHER_NEWS
    if not told or r.has("other_sea", "other_war") or r.title_has(*other_news) or calls_it_an_accident(r):
        return False
    by_others = boat_hit_by_others(r) or fired_by_others(r) or titled(OTHER_CAUSE, r)
    return not by_others and not titled(KNOWN_ONE, r) and not strike_unreal(r)


_THEY_SAW = lazy_regex(rf"\b(?:{FISHERMEN}|{VILLAGERS}|{MAYOR}) (?:[^\s,;:]+ ){{0,4}}?{TELLS}")


def _seen_from_a_shore(r: Reading) -> bool:
    """ "Fishermen say drone destroyed boat off Jacmel"."""
    return titled(_THEY_SAW, r) and hits_boat_from_the_air(r.doc) and off_our_coasts(r)


def _bombed_here(r: Reading) -> bool:
    """Bombs fall on boats there from one hand alone."""
    return (
        titled(_BOMBED, r)
        and not bombed_boat_is_known(r)
        and (r.title_has(*SEAS, "places_here") or titled(OFF_A_COAST, r) or titled(_ONE_MORE_BOMBED, r))
    )


@once
def bombed_boat_is_known(r: Reading) -> bool:
    """ "Lancha bombardeada en el Pacífico tenía motores robados": what it was is told, and no dead of it."""
    return _OF_A_KNOWN_BOAT.search(r.doc.marked, 0, r.doc.title_end) is not None and not r.counts_dead()


def _their_men_die_here(r: Reading) -> bool:
    """So those who strike call whom they kill; armies ashore name their country, or the gang."""
    theirs = r.title_has_all("terror", "narco") and not r.has(*COASTS, "cartel") and not _an_army_tells(r)
    return theirs and not titled(_TRIED_OR_KILL, r) and r.title_has(*SEAS) and r.counts_dead()


def _an_army_tells(r: Reading) -> bool:
    told = titled(_AN_ARMY, r) or r.title_has("latin_leader", "petro", "maduro")
    return told and not r.has(*WHO_STRIKES)


def their_men_die_ashore(r: Reading) -> bool:
    """ "Abaten a dos narcoterroristas en el Pacífico colombiano", "ejército abate a tres en el Pacífico": no American
    did, and no boat is named."""
    ashore = r.title_has_all("terror", "narco") and (
        r.title_has(*COASTS, "cartel") or _an_army_tells(r) or titled(_TRIED_OR_KILL, r)
    )
    return ashore and r.counts_dead() and not r.has(*WHO_STRIKES, *BOATS)
