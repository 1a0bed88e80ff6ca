"""Tankers of the blockade: whose a ship is, and by whom it was taken."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AFAR, AMERICANS, COASTS, ELSEWHERE, SEAS, WHO_ANNOUNCES
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.lazy_regex import lazy_regex

_US = WHO_ANNOUNCES | {"us_diplomat", "us"}
_COASTS = COASTS | {"caribbean", "maduro", "boat_strike", "drug_boat"}
A_TANKER = frozenset(("tanker", "known_tanker", "shadow_fleet"))


def ours_by_tanker(r: Reading) -> bool:
    """Is a ship of the blockade meant, wherever it was caught?"""
    if r.has("known_tanker") and r.has(*_US, "blockade", *_COASTS):
        return True
    return r.has("tanker") and r.has(*_US) and r.has("venezuela", "maduro", "caribbean")


_TAKEN = lazy_regex(
    r"\b(?:seiz|captur|taken|board(?:ed|s|ing)\b|grabbed|nabbed|intercept|incaut|apres|abord|tomad|confisc|apreend"
    r"|saisi|arraisonn|pris\b)"
)


def chased_afar(r: Reading) -> bool:
    """A tanker of the blockade that was caught on another ocean."""
    if not r.has("other_sea") or not titled(_TAKEN, r) or not ours_by_tanker(r):
        return False
    known = r.has("known_tanker") and not titled(_OTHERS_SEIZE, r)
    return known or (r.title_has("tanker") and r.title_has(*_US))


_OTHERS_SEIZE = lazy_regex(
    r"\b(?:iran\w*|irgc|houthis?|russia|france|french \w+|germany|sweden|estonia|finland|turkey|pirates"
    r"|rusia|francia|suecia|russie|suede|piratas|franca) (?:\w+ ){0,2}?"
    r"(?:seiz\w+|captur\w+|detain\w+|incaut\w+|apres\w+|apreend\w+|saisi\w*|arraisonn\w+)\b"
)


def taken_by_americans(r: Reading) -> bool:
    """ "Two tankers seized by the United States": since the blockade began, no other quarrel is meant."""
    taken = r.title_has("tanker", "known_tanker") and r.title_has("us")
    return taken and r.title_has("seize") and not r.has("other_sea") and not titled(_OTHERS_SEIZE, r)


_BY_OTHERS = lazy_regex(
    r"\b(?:trucks?|camion\w*|caminha\w+|pirat\w*|thieves|robbers|french|france|dutch|british|venezuelan navy"
    r"|franca|francia|frances\w*|holandes\w*|neerlandais\w*|francaise?s?|royale)\b"
)


def taken_off_these_coasts(r: Reading) -> bool:
    """ "Tanker boarded north of Curaçao": a ship, and by Americans, as the text says, whosever oil it has."""
    here = r.title_has("caribbean", "caribbean_state", "places_here", "venezuela")
    if not (here and r.title_has_all("tanker", "seize")) or r.has("sport", "weather", "labour"):
        return False
    by_americans = r.has("us", "us_military") and r.has("coast_guard", "us_military", "forces", "blockade")
    return by_americans and not titled(_BY_OTHERS, r)


def taken_by_the_text(r: Reading) -> bool:
    """ "Fifth tanker seized in a quick raid": by Americans and of this blockade, as the text below says."""
    if not r.title_has(*A_TANKER) or not titled(_TAKEN, r) or titled(_OTHERS_SEIZE, r) or titled(_BY_OTHERS, r):
        return False
    by_americans = r.has(*AMERICANS) or (r.has("coast_guard") and not r.has(*AFAR))
    return by_americans and (r.has("known_tanker") or (r.has(*COASTS, *SEAS) and not r.has("other_sea")))


def known_tanker_sails(r: Reading) -> bool:
    """ "The tanker Centuries, held on Saturday, is escorted to Puerto Rico"."""
    return r.title_has_all("tanker", "known_tanker") and not r.has("other_sea")


def tanker_of_others(r: Reading) -> bool:
    """A ship that was stopped for another quarrel, and neither Washington nor a coast of the story is named."""
    if not r.has("tanker", "shadow_fleet") or r.has(*_US, *_COASTS, "known_tanker", "blockade"):
        return False
    return r.has("far_country", "ally", *ELSEWHERE, "shadow_fleet")
