"""Who acts in our story, and at which seas and coasts."""

from __future__ import annotations

from newsdesk.classify.concept_groups import COMMAND, LANDS, STRIKE_ZONE
from newsdesk.classify.headlines.strike_outline import told_by_its_manner
from newsdesk.classify.reading import Reading


def our_actor(r: Reading) -> bool:
    return r.has(*COMMAND) or (r.has("trump") and r.has("us"))


def our_sea(r: Reading) -> bool:
    return r.has(*STRIKE_ZONE, "drug_boat")


def american(r: Reading) -> bool:
    """Anything of the United States, of the traffic or of the governments in the story."""
    named = r.has("us", "trump", "us_diplomat", "drugs", "narco", "cartel", "drug_boat", "narco_sub", "boat_strike")
    return named or our_actor(r) or told_by_its_manner(r)


def lands_here(r: Reading) -> bool:
    """Does the headline name a coast or a sea of the story?"""
    return r.title_has(*LANDS)
