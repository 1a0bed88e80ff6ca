"""A headline that leads with a strike and its dead, and puts other news beside it: "... as Senate weighs vote"."""

from __future__ import annotations

import re

from newsdesk.classify import elsewhere
from newsdesk.classify.dead import counts_dead
from newsdesk.classify.deeds import tells_of_one_more
from newsdesk.classify.reading import Reading

_BESIDE = re.compile(
    r" (?:as(?! (?:many|much|of))|while|amid|ahead of|(?:hours|days?) (?:before|after)|mientras|en medio de"
    r"|(?:horas|dias) (?:despues|antes) de|en visperas de|enquanto|em meio a|(?:horas|dias) (?:apos|antes)"
    r"|alors qu[e']|au moment ou|sur fond d[e']|a la veille d[eu']|quelques heures apres)(?!\w)"
)
# "The strike that killed three", "were killed": it is known already.
KNOWN = re.compile(
    r"\b(?:that|which|who|que|qui) (?:had |have |a |ha |ont |avait )?(?:kill|le[ef]t|mat|dej|deix|tue|fait)"
)
_AT_SEA = ("boat", "vessel", "drug_boat", "boat_strike", "narco_sub", "caribbean", "pacific")
_OTHER_NEWS = frozenset(
    (
        *("double_tap", "court", "congress", "opinion", "explainer", "un_body", "survivor", "lookback", "tanker"),
        *("dispute", "victim_name", "family", "coast_guard", "intel", "land_op", "campaign", "trend", "briefing"),
        *("search", "seize", "inspector", "correction", "toll_change", "policy_act", "cooperation"),
    )
)


def strike_leads(r: Reading) -> bool:
    """Is one more strike, or one with its dead, told first, and what else is news only set beside it?"""
    beside = _BESIDE.search(r.scene.folded, 0, r.scene.title_end)
    if beside is None or not elsewhere.american(r) or r.has("other_sea", "other_war"):
        return False
    first = {hit.concept for hit in r.hits if hit.end <= beside.start()}
    if "strike" not in first or first.isdisjoint(_AT_SEA) or not first.isdisjoint(_OTHER_NEWS):
        return False
    told = counts_dead(r, before=beside.start()) or tells_of_one_more(r.scene, before=beside.start())
    return told and not KNOWN.search(r.scene.folded, 0, beside.start())
