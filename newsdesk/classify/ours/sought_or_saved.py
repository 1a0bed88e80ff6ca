"""Who is sought, saved or given up after a strike, where who struck is left out; and who is saved from
something else."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, OTHER_HARM, SEAS
from newsdesk.classify.headlines.headline_words import A_STRIKE
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SURVIVOR
from newsdesk.facts.words.times import AFTER
from newsdesk.facts.words.vocabulary import A_SEA, IN_A_SEA
from newsdesk.text.lazy_regex import lazy_regex

_OTHER_HARM = OTHER_HARM | {"accident"}
_SOMEBODY = (
    *("strike", "boat_strike", "us", "us_military", "trump", "southcom", "hegseth", "pentagon", "presumed_dead"),
    *("double_tap", "in_custody", "repatriation", "drugs", "narco", "narco_sub", "court", "congress"),
    *("toll_change", "explainer", "opinion", "un_rights"),
)


# "Los dos sobrevivientes del domingo": of what happened then is told every day
_KNOWN_BY_THEIR_DAY = lazy_regex(
    rf"\b{SURVIVOR} (?:of|from|del?|d[aeo]) {A_WEEKDAY}\b|\b{A_WEEKDAY}'s (?:[^\s,;:]+ )?{SURVIVOR}\b"
)


def rescued_from_nothing_of_ours(r: Reading) -> bool:
    """Castaways and boaters: nobody was struck, nobody of the story speaks."""
    return r.has("survivor") and not r.has(*_SOMEBODY) and not titled(_KNOWN_BY_THEIR_DAY, r)


_RESCUES = lazy_regex(r"\b(?:rescues?|rescatan?|rescato|rescataron|resgatam?|resgatou|secour(?:t|ent)|medevacs?)\b")


def saved_by_a_patrol(r: Reading) -> bool:
    """ "Coast Guard rescues three fishermen": it saves people every day, and nobody tells of a strike."""
    if not r.has("coast_guard") or not titled(_RESCUES, r):
        return False
    return not r.has("survivor", "search", "missing", "overboard", *_SOMEBODY)


_OF_THE_STRIKE = lazy_regex(
    r"\b(?:strike|attack) survivors?\b"
    rf"|\b(?:{SURVIVOR}|disparus|desaparecidos) (?:of|from|del?|do|ao|al|de la|des)(?: \w+){{0,2}} {PLAIN_STRIKE}\b"
)
_AFTER_A_STRIKE = lazy_regex(
    rf"\b{AFTER}\b[^;:,\n]{{0,40}}?"
    rf"\b(?:(?:military|lethal|boat|pacific|caribbean) (?:air)?strike|{PLAIN_STRIKE} (?:militar|letal|militaire"
    rf"|off (?:the )?{A_SEA}|{IN_A_SEA}))\b"
)
# "After strike kills two" names nobody; "after boat strikes reef", "tras ataque de tiburón" name another cause.
_AFTER_A_BARE_STRIKE = lazy_regex(
    rf"\b(?:after|following) (?:(?:an?|the|{AMERICAN}|deadly) )*(?:air)?strike\b(?! group)"
    rf"|\b{AFTER} (?:(?:un|el|um|o|une|la) )?(?:ataque|bombardeio?|bombardeo|frappe)"
    rf"(?= (?:que|qui|dej\w+|deix\w+|mat\w+|aereo|letal|mortelle|{AMERICAN})\b|$|[.,;:])"
)


# "Missing since Tuesday's strike", "desde el ataque del martes": of an accident it is not said so.
_STRIKE_OF_A_DAY = lazy_regex(
    rf"\b{A_WEEKDAY}(?:'s)? (?:air)?(?:strike|attack)\b(?! group)"
    rf"|\b{PLAIN_STRIKE} (?:(?:del?|d[aeo]|ce|de ce) )?{A_WEEKDAY}\b"
)


def coast_guard_searches_after_a_strike(r: Reading) -> bool:
    """ "Coast Guard searches for survivors after strike kills two", "... for two missing since Tuesday's strike": one
    war alone is at sea here."""
    if not r.title_has_all("coast_guard", "search") or not r.title_has("survivor", "missing"):
        return False
    if r.has(*_OTHER_HARM, "other_strike", "land_violence", "gunmen"):
        return False
    return (r.title_has("survivor") and titled(_AFTER_A_BARE_STRIKE, r)) or titled(_STRIKE_OF_A_DAY, r)


# How the Coast Guard tells of those who were struck: it names no strike.
_IN_DISTRESS = lazy_regex(
    r"\b(?:mariners?|(?:person|people|persons|individuals?) (?:in distress|in the water)|southern command|southcom"
    r"|(?:people|those|men|crews?|survivors) (?:who|that) (?:leapt|leaped|jumped|abandoned))\b"
)
_LOW_PROFILE = lazy_regex(r"\bafter (?:an? )?strike on (?:an? )?(?:low-profile|suspected|alleged|drug)")


def coast_guard_seeks_mariners(r: Reading) -> bool:
    """ "Coast Guard suspends search for two mariners in Eastern Pacific", "... after strike on vessel"."""
    if not r.title_has_all("coast_guard", "search") or r.has(*ELSEWHERE, "migrants"):
        return False
    far_out = r.has("pacific") and "eastern pacific" in r.doc.folded
    struck = titled(_LOW_PROFILE, r)
    return struck or (far_out and _IN_DISTRESS.search(r.doc.folded) is not None)


def seeks_survivor_of_a_strike(r: Reading) -> bool:
    """ "Mexico ends hunt for strike survivor": of the navies that search after one, all are of this story."""
    here = r.has("mexico", "ecuador", "colombia", "caribbean_state", *SEAS, "coast_guard")
    drifts = {"accident"} if r.title_has("strike") else set()  # after a strike
    harm = (_OTHER_HARM - drifts) & r.concepts
    if not r.title_has("search") or harm:
        return False
    if r.title_has("survivor") and titled(_STRIKE_OF_A_DAY, r):
        return True
    return here and (titled(_OF_THE_STRIKE, r) or titled(_AFTER_A_STRIKE, r))


_LIVED_THROUGH = lazy_regex(
    rf"\b{SURVIVOR} (?:(?:of|from|del?|d[aou]|de la) |d')(?:(?:an?|the|un|um|une|el|o) )?(?:{AMERICAN} (?:\w+ )?"
    rf"{A_STRIKE}|(?:{PLAIN_STRIKE}|bombardement)"
    rf" (?:(?:de |d[ao]s? |des )(?:los )?)?{AMERICAN})"
)


def lived_through_americans_strike(r: Reading) -> bool:
    """ "Police question survivor of US strike": at sea they leave such; of other wars the place is told."""
    return titled(_LIVED_THROUGH, r) and not r.has(*_OTHER_HARM, "far_country", "land_op", "air_raid")


_OTHERS_KILLED = lazy_regex(
    r"\b(?:others?|shipmates?|crewmates?|men|autres?|compagnons|otr[oa]s?|companeros|outr[oa]s?|companheiros"
    r"|hombres|homens|hommes)\b[^.;\n]{0,40}?\b(?:killed|tues?|abatid[oa]s|asesinad[oa]s|mortos|assassinados)\b"
    r"(?! (?:by|par|por|pel[ao]) )"
)


def last_of_a_crew_given_up(r: Reading) -> bool:
    """ "No trace of survivor as Pacific search ends. Two others aboard were killed": not drowned, nor by a storm."""
    given_up = r.title_has_all("search", "survivor") and r.title_has(*SEAS) and r.has("coast_guard")
    return given_up and not r.has(*_OTHER_HARM) and bool(_OTHERS_KILLED.search(r.doc.folded, r.doc.title_end))
