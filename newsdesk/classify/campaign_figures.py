"""Explainers that name nobody and count the campaign."""

from __future__ import annotations

from newsdesk.classify.our_story import american, here
from newsdesk.classify.reading import Reading
from newsdesk.facts.boat_figures import strikes_in
from newsdesk.facts.people_figures import killed_in

_FEWEST_STRIKES, _MOST_STRIKES = 10, 200
_FEWEST_DEAD, _MOST_DEAD = 2, 6  # for each strike, on the whole: three, of late


def counts_this_campaign(r: Reading) -> bool:
    """An explainer that names nobody and counts so many strikes and so many dead: no other war has such figures."""
    asked = r.has("explainer", "lookback") or "?" in r.doc.text[: r.doc.title_end]
    if not asked or not r.has("strike") or not r.has("killed") or (american(r) and here(r)):
        return False
    if r.has("other_war", "other_sea", "land_violence", "sport", "labour", "air_raid"):
        return False
    strikes = max((f.number.value for f in strikes_in(r.doc)), default=0)
    dead = max((f.number.value for f in killed_in(r.doc)), default=0)
    return _FEWEST_STRIKES <= strikes <= _MOST_STRIKES and _FEWEST_DEAD * strikes <= dead <= _MOST_DEAD * strikes
