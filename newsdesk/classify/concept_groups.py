"""Concepts of the lexicon that rules ask for together: who strikes, where and at what, what else kills, who asks."""

from __future__ import annotations


def group(names: str) -> frozenset[str]:
    """The concepts whose names stand in a text, between blanks."""
    return frozenset(names.split())


COMMAND = group("us_military southcom southern_spear hegseth pentagon")  # those who carry the strikes out
AMERICANS = COMMAND | {"us"}
WHO_ANNOUNCES = COMMAND | {"trump"}
WHO_STRIKES = AMERICANS | WHO_ANNOUNCES
WASHINGTON = group("us us_diplomat trump")  # who lists and sanctions

COASTS = group("venezuela colombia ecuador mexico caribbean_state places_here")
STATES = COASTS - {"places_here"}
SEAS = group("caribbean pacific")
LANDS = COASTS | SEAS
STRIKE_ZONE = SEAS | {"southcom", "southern_spear"}  # a command and an operation that have a sea of their own
BOATS = group("boat vessel drug_boat narco_sub")
BLOWS = group("strike boat_strike kinetic")
STRUCK_OR_DEAD = group("strike killed")

ELSEWHERE = group("other_war other_sea")
AFAR = ELSEWHERE | {"far_country"}
LOOK_ALIKES = group("animal labour weather sport migrants")  # they strike, sink or kill in the same words
OTHER_HARM = ELSEWHERE | LOOK_ALIKES | {"culture"}
VIOLENCE_ON_LAND = group("gunmen police_raid land_violence air_raid")
ANY_OTHER_HARM = OTHER_HARM | VIOLENCE_ON_LAND | group("far_country land_op exercise")

ASKED = group("congress briefing court lawsuit opinion explainer")  # where a known strike is spoken of
# What a text that tells of a strike speaks of where that one is known.
KNOWN_STRIKE = group(
    "court lawsuit congress double_tap inspector briefing un_body opinion repatriation correction sept_2"
)
# Who else has a say on strikes than governments.
OTHER_VOICES = group(
    "congress court lawsuit un_body rights_court us us_military pentagon hegseth southcom family opinion explainer"
)
# News beside a strike, or of one that is known.
OTHER_NEWS = group(
    "congress briefing court un_body opinion explainer dispute double_tap lookback victim_name search seize tanker"
    " intel land_op"
)
