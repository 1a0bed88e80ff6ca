"""What a new strike must show: an attack, by those who strike or on a boat of the story, and by nobody else's hand.

The model counts dead, boats and fresh days, and those stand in an accident as well.
"""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, SEAS, VIOLENCE_ON_LAND, group
from newsdesk.classify.headlines.strike_outline import (
    OFF_A_COAST,
    killed_by_americans,
    own_dead,
    tells_of_ruin,
    told_by_its_manner,
)
from newsdesk.classify.headlines.strike_phrases import acts_against_boats, announces_strike
from newsdesk.classify.headlines.struck_boats import strikes_a_boat
from newsdesk.classify.new_strikes.behind_the_search import SAVES
from newsdesk.classify.new_strikes.behind_the_toll import strike_beside_the_toll
from newsdesk.classify.new_strikes.by_their_hand import done_by_their_hand
from newsdesk.classify.new_strikes.denounced import denounced_or_confirmed
from newsdesk.classify.new_strikes.in_few_words import told_in_few_words
from newsdesk.classify.new_strikes.placeless_strikes import kills_and_names_no_place
from newsdesk.classify.others.dead_of_others import THOSE_WHO_STRIKE, by_itself, died_otherwise, only_recalls_strikes
from newsdesk.classify.others.other_forces import fired_by_others
from newsdesk.classify.ours.strikes_of_nobody import strike_sank_a_boat_here
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.where.places import A_COAST, OFF
from newsdesk.facts.words.nouns import BOAT, BOMBING, MISSILE
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_SMUGGLING = ("drug_boat", "narco_sub")
_SEAS_OF_OURS = SEAS | {"intl_waters"}
_AT_SEA = _SEAS_OF_OURS | BOATS | {"boat_strike", "overboard"}
_ATTACKED = ("boat_strike", "one_boat_strike", "kinetic", "double_tap")
_SIGNS_OF_ONE = BOATS | {"strike", "killed", "survivor", "presumed_dead", "sept_2"}


_TOLD = (told_by_its_manner, kills_and_names_no_place, told_in_few_words, denounced_or_confirmed, done_by_their_hand)
# "Coast Guard finds three dead on drug boat"
_FINDS_DEAD = lazy_regex(
    r"\b(?:finds?|found|hallan?|hallaron|encuentran?|acham?|encontram?|(?:re)?trouve(?:nt)?) (?:a )?"
    r"(?:[^\s,;:]+ ){0,3}?(?:dead|bodies|muert[oa]s|cadaveres|cuerpos|mort[oe]?s|corpos|corps)\b"
)


def shows_no_strike(r: Reading) -> bool:
    """Dead, and either nothing that was attacked or nothing of this story: whose boat flipped, whose city the gangs
    fight over, or which hand but an American one fired."""
    dead = r.title_has("killed") or r.counts_dead()
    if not dead or strike_sank_a_boat_here(r):
        return False
    if titled(_FINDS_DEAD, r) and not r.has("strike", *_ATTACKED):
        return True
    return not _shows_one(r) or fired_by_others(r) or own_dead(r)


def gangs_kill(r: Reading) -> bool:
    stopped = r.title_has("coast_guard") and fired_by_others(r)
    return r.title_has("cartel") and shows_no_strike(r) and not stopped


def speaks_of_a_strike(r: Reading) -> bool:
    """Could anything in the text be in dispute, mended or given up: a blow, a boat, dead, survivors?"""
    return r.has(*_ATTACKED, *_SIGNS_OF_ONE) and not shows_no_strike(r)


def forces_strike_nobody(r: Reading) -> bool:
    """ "American forces arrive in the eastern Pacific": no dead, no boat but one they run into, nothing done to
    anybody."""
    if not r.title_has("us_military", "forces", "carrier") or r.title_has("victim_name", "family"):
        return False
    signs = _SIGNS_OF_ONE - BOATS if r.title_has("accident") else _SIGNS_OF_ONE
    if r.has(*_ATTACKED, *signs, "men_killed", "missing", "overboard", "land_op"):
        return False
    return not (strikes_a_boat(r.doc) or tells_of_ruin(r) or told_by_its_manner(r) or r.counts_dead())


_BLOWS = (*_ATTACKED, "strike", "killed", "presumed_dead", "survivor")


# "Board a vessel", "warning shots", "tiros de advertencia": a boat is stopped, and the men on it are handed over.
_STOPS = lazy_regex(
    any_word(
        en="warning_shots? (?:hand|turn)(?:s|ed)?_over",
        es="(?:tiros?|disparos?)_de_advertencia (?:entregan?|entreg(?:o|aron))(?=[^,;:]*_detenid)",
        pt="tiros?_de_advertencia (?:entregam?|entreg(?:ou|aram))(?=[^,;:]*_(?:detid|presos))",
        fr="(?:tirs?_de_sommation|coups?_de_semonce) remet(?:tent)?(?=[^,;:]*_suspects)",
    )
    + rf"|(?<!\bon )\bboard (?:[^\s,;:]+ ){{0,3}}?{BOAT}\b"
)


# It is fired at what drives it, to stop it.
_AT_ITS_ENGINES = lazy_regex(
    r"\b(?:fires?|fired|shoots?|shot|dispar\w+|atir\w+|tir(?:e|ent)) (?:on|at|out|al?|contra|em|n?os|sur|dans)"
    r" (?:(?:the|its|los|sus?|os|seus?|les|ses) )?(?:outboard )?(?:engines?|motor(?:s|es)?|moteurs?)\b"
)


def saves_or_stops_without_a_blow(r: Reading) -> bool:
    """ "Guardia Costera rescata a dos personas de una lancha": no blow, no dead, no ruin in it. Whom it saves may
    be called castaways."""
    if titled(_AT_ITS_ENGINES, r) and not r.has("killed", "survivor", "presumed_dead"):
        return True
    blows = set(_BLOWS) - {"survivor"} if r.title_has("coast_guard") and titled(SAVES, r) else _BLOWS
    if r.has(*blows) or not (r.title_has("seize", "arrest") or titled(SAVES, r) or titled(_STOPS, r)):
        return False
    return not (strikes_a_boat(r.doc) or tells_of_ruin(r))


@once
def _shows_one(r: Reading) -> bool:
    if any(told(r) for told in _TOLD):
        return True
    if only_recalls_strikes(r):
        return False
    if r.title_has_all("narco", "terror") and not died_otherwise(r):
        return True  # "three narco-terrorists killed": so the command calls those whom it strikes
    if r.has(*THOSE_WHO_STRIKE):
        struck = _attacks(r, at_will=False) or strikes_a_boat(r.doc) or killed_by_americans(r)
        return struck or not died_otherwise(r)
    smuggles = r.has(*_SMUGGLING) or (r.has("narco", "drugs") and r.has("boat", "vessel"))
    if smuggles and not died_otherwise(r):
        return True  # "Navy sinks drug boat, three dead": whose navy it is goes without saying, unless it is said
    counted = r.has("campaign") and not r.has(*VIOLENCE_ON_LAND)
    if r.has(*_SEAS_OF_OURS) and counted and not died_otherwise(r):
        return True  # "three more dead in eastern Pacific as tally reaches 178": the count is that of the campaign
    if strike_beside_the_toll(r) and not died_otherwise(r):
        return True
    return (
        (r.has(*_AT_SEA) and _attacks(r, at_will=True))
        or (titled(OFF_A_COAST, r) and titled(_BOMBED, r))
        or titled(_STRUCK_OFF, r)
    )


_BOMBED = lazy_regex(rf"\b{BOMBING}\b(?! group)")
# "Strike off Aruba: three dead", "misil frente a Bonaire": near a coast bombs go off ashore, too.
_STRUCK_OFF = lazy_regex(
    rf"\b(?:(?:air)?strike|frappe|{MISSILE})\b(?! group)[^;]{{0,30}}? (?!near|close|cerca|perto|pres){OFF}{A_COAST}\b"
)


def _attacks(r: Reading, *, at_will: bool) -> bool:
    """Is something attacked? `at_will`: not only sunk or blown up, which needs nobody's will."""
    if (
        r.has(*_ATTACKED)
        or (r.has("men_killed") and not died_otherwise(r))
        or acts_against_boats(r.doc)
        or (announces_strike(r.doc) and not died_otherwise(r))
        or (not at_will and (r.has("sink_empty") or tells_of_ruin(r)))
    ):
        return True
    return any(hit.concept == "strike" and not (at_will and by_itself(r, hit)) for hit in r.hits)


def dead_and_nothing_attacked(r: Reading) -> bool:
    """ "Appeal for witnesses to boating tragedy that killed three": nobody of this story, and no attack."""
    if (
        not r.title_has("killed")
        or r.has(*THOSE_WHO_STRIKE, *_OF_THE_STORY)
        or any(told(r) for told in _TOLD)
        or (strike_beside_the_toll(r) and not died_otherwise(r))
    ):
        return False
    return not _attacks(r, at_will=True)


# What may follow from a strike that an entry leaves unnamed.
_OF_THE_STORY = group(
    "presumed_dead victim_name congress cartel narco drugs drug_boat narco_sub maduro petro campaign toll_change"
    " designate land_op un_rights rights_court"
)
