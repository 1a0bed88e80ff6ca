"""Headlines of few words that leave out who, where or what, and still can only mean this story."""

from __future__ import annotations

import re

from newsdesk.classify.reading import Reading

_OTHER_HARM = ("other_war", "other_sea", "accident", "animal", "labour", "weather", "sport", "migrants", "culture")
_SOMEBODY = (
    *("strike", "boat_strike", "us", "us_military", "trump", "southcom", "hegseth", "pentagon", "presumed_dead"),
    *("double_tap", "in_custody", "repatriation", "drugs", "narco", "narco_sub", "court", "congress"),
    *("toll_change", "explainer", "opinion", "un_rights"),
)


def rescued_from_nothing_of_ours(r: Reading) -> bool:
    """Castaways and boaters: nobody was struck, nobody of the story speaks."""
    return r.has("survivor") and not r.has(*_SOMEBODY)


_STRIKES = re.compile(
    r"\b(?:two|three|four|dos|tres|cuatro|dois|duas|quatro|deux|trois|quatre|\d+) (?:more |new |air)?"
    r"(?:strikes|ataques|bombardeos|bombardeios|frappes)\b(?! group)"
)


def strikes_counted_at_sea(r: Reading) -> bool:
    """ "Fourteen dead in three strikes in the Pacific"."""
    here_dead = "killed" in r.title_concepts and not r.title_concepts.isdisjoint(("caribbean", "pacific"))
    if not here_dead or r.has(*_OTHER_HARM, "colombia", "cartel", "air_raid", "land_violence", "places_here"):
        return False
    return bool(_STRIKES.search(r.scene.folded, 0, r.scene.title_end))


def congress_on_the_first_strike(r: Reading) -> bool:
    """ "Lawmakers see the Sept. 2 video"."""
    return {"congress", "sept_2"} <= r.title_concepts and r.has("briefing", "posted", "strike", "double_tap")


_MEMO = re.compile(r"\b(?:memo|memos|memorando|memorandum|memorandos|olc|legal opinion|dictamen)\b")


def suit_for_the_memo(r: Reading) -> bool:
    """A suit for the opinion that calls the strikes lawful."""
    asked = "lawsuit" in r.title_concepts and r.has("strike") and not r.has(*_OTHER_HARM)
    return asked and bool(_MEMO.search(r.scene.folded))


def intelligence_on_boats(r: Reading) -> bool:
    """ "London stops sharing intelligence on boats"."""
    return "intel" in r.title_concepts and r.has("boat", "drug_boat", "boat_strike") and not r.has(*_OTHER_HARM)


def neighbour_protests(r: Reading) -> bool:
    """ "Panama summons ambassador after attacks in Pacific"."""
    speaks = not r.title_concepts.isdisjoint(("latin_leader", "petro", "maduro", "diplomatic"))
    at_sea = not r.title_concepts.isdisjoint(("caribbean", "pacific"))
    return speaks and at_sea and "strike" in r.title_concepts and not r.has(*_OTHER_HARM)
