"""Headlines that name no place and count or measure by the campaign."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, SEAS
from newsdesk.classify.headlines.headline_words import FOOTAGE, KNOWN_ONE
from newsdesk.classify.kinds.genres import is_labelled_explainer
from newsdesk.classify.ours.our_actors import american
from newsdesk.classify.ours.our_story import here
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.boat_figures import strikes_in
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.times import IN_A_TIME, SINCE
from newsdesk.text.lazy_regex import lazy_regex

_FEWEST_STRIKES, _MOST_STRIKES = 10, 200
_FEWEST_DEAD, _MOST_DEAD = 2, 6  # for each strike, on the whole: three, of late
_DEAD_OF_MANY_BOATS = 100
_OF_OTHERS = (*ELSEWHERE, "land_violence", "sport", "labour", "air_raid")
_DEADLIEST = r"\b(?:deadliest|most lethal|mas (?:letal|mortifero)|mais (?:letal|mortal)|(?:la )?plus meurtriere)\b"
_WORST = lazy_regex(_DEADLIEST)
_WORST_IN_A_TIME = lazy_regex(rf"{_DEADLIEST}[^,;:]{{0,40}}? (?:{SINCE}|{IN_A_TIME}|since (?:the )?first)(?!\w)")
_OF_WRECKS = (*_OF_OTHERS, "accident", "migrants", "weather", "far_country")


def deadliest_of_the_campaign(r: Reading) -> bool:
    """ "US strike kills 11, deadliest since September", "six dead in deadliest boat strike in a year": only a
    campaign has a deadliest strike since it began, or in a time."""
    if not r.title_has("killed") or titled(KNOWN_ONE, r):
        return False
    since_it_began = r.title_has_all("us", "strike", "campaign") and titled(_WORST, r)
    if not since_it_began and not (_on_boats(r) and titled(_WORST_IN_A_TIME, r)):
        return False
    return not r.has(*_OF_OTHERS, "far_country", "weather", "land_op")


def _on_boats(r: Reading) -> bool:
    boat = r.title_has("boat_strike", "drug_boat") or (r.title_has("strike") and r.title_has("boat", "vessel", *SEAS))
    return boat and (american(r) or r.title_has_all("killed", "men_killed"))  # "killed aboard": of a boat, at least


def counts_this_campaign(r: Reading) -> bool:
    """An explainer that names nobody and counts so many strikes and so many dead: no other war has such figures. Of
    no other are so many strikes on video, and no other timeline goes from boats to hundreds of dead."""
    asked = r.has("explainer", "lookback") or "?" in r.doc.text[: r.doc.title_end]
    if not asked or not r.has("strike", "boat") or (american(r) and here(r)) or r.has(*_OF_OTHERS):
        return False
    strikes = max((f.number.value for f in strikes_in(r.doc)), default=0)
    dead = max((f.number.value for f in killed_in(r.doc)), default=0)
    if dead >= _DEAD_OF_MANY_BOATS and is_labelled_explainer(r) and r.title_has("boat"):
        return not r.has(*_OF_WRECKS)
    if not _FEWEST_STRIKES <= strikes <= _MOST_STRIKES:
        return False
    return _FEWEST_DEAD * strikes <= dead <= _MOST_DEAD * strikes or titled(FOOTAGE, r)
