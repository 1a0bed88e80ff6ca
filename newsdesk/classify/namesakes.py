"""Words of ours that mean somebody else's news: other navies' tankers, homecomings, songs, ports and raids abroad."""

from __future__ import annotations

import re

from newsdesk.classify.elsewhere import american
from newsdesk.classify.reading import Reading
from newsdesk.facts.landmarks import landmark_in

_US = ("us", "us_military", "southcom", "southern_spear", "hegseth", "pentagon", "trump", "us_diplomat")
_COASTS = (
    *("venezuela", "colombia", "ecuador", "mexico", "caribbean", "caribbean_state", "places_here", "maduro"),
    *("boat_strike", "drug_boat"),
)


def ours_by_tanker(r: Reading) -> bool:
    """Is a ship of the blockade meant, wherever it was caught?"""
    if r.has("known_tanker") and r.has(*_US, "blockade", *_COASTS):
        return True
    return r.has("tanker") and r.has(*_US) and r.has("venezuela", "maduro", "caribbean")


def chased_afar(r: Reading) -> bool:
    """A tanker of the blockade that was caught on another ocean."""
    return r.has("other_sea") and {"tanker", "seize"} <= r.title_concepts and ours_by_tanker(r)


def tanker_of_others(r: Reading) -> bool:
    """A ship that was stopped for another quarrel, and neither Washington nor a coast of the story is named."""
    if not r.has("tanker", "shadow_fleet") or r.has(*_US, *_COASTS, "known_tanker", "blockade"):
        return False
    return r.has("far_country", "ally", "other_war", "other_sea", "shadow_fleet")


_FORD = re.compile(r"\bford\b|\biwo jima\b")


def warship_of_others(r: Reading) -> bool:
    """A carrier or its group that sails, and no shore or command of the story: the whole Pacific is none."""
    if r.title_concepts.isdisjoint(("carrier",)) or _FORD.search(r.scene.folded):
        return False
    return not r.has(*_COASTS, "southcom", "southern_spear", "drugs", "narco", "blockade")


_TOLD = (
    *(
        "boat",
        "vessel",
        "narco_sub",
        "killed",
        "survivor",
        "missing",
        "explainer",
        "opinion",
        "lookback",
        "double_tap",
    ),
    *("diplomatic", "latin_leader", "maduro", "petro", "rights_court", "un_rights", "court", "congress", "tanker"),
    *("campaign", "kinetic", "victim_name", "intl_waters", "vote", "search", "venezuela"),
)


_ARMS = re.compile(r"\b(?:missile|missil|misseis|misil|bomb|drone)")


def blow_alone(r: Reading) -> bool:
    """ "Strikes twice in the Caribbean": nobody of ours acts, no boat was hit, nobody died, nobody speaks of it."""
    told = american(r) or r.has(*_TOLD) or landmark_in(r.scene) is not None
    return r.has("strike") and not told and not _ARMS.search(r.scene.folded)


def at_play(r: Reading) -> bool:
    """Songs, dishes and shows, unless the text names those who strike."""
    return r.has("culture") and not r.has("us_military", "southcom", "southern_spear", "hegseth", "pentagon", "trump")


_PORT = re.compile(
    r"\b(?:customs|receita|alfandega|aduanas?|douanes?|douaniers?|sniffer|conteiner(?:es)?|contentor(?:es)?"
    r"|contenedor(?:es)?|containers?|conteneurs?|(?:port|porto|puerto) (?:of|de|do|da|del|d')\b|porto|bananas?)\b"
)


def cargo_in_a_port_abroad(r: Reading) -> bool:
    """Cocaine that customs find in Brazil or Europe, in a hull or in a box."""
    found = r.has("drugs") and r.has("seize", "weight", "finds") and not r.has("narco_sub", *_US, "us_military")
    return found and r.has("europe_police", "far_port") and bool(_PORT.search(r.scene.folded))


def sub_found(r: Reading) -> bool:
    """A semi-submersible that lies ashore or is found, anywhere but in Europe."""
    if "narco_sub" not in r.title_concepts or r.has("strike", "other_war", "sport", "culture", "film"):
        return False
    return r.has("finds") and not _EUROPE.search(r.scene.folded, 0, r.scene.title_end)


_EUROPE = re.compile(
    r"\b(?:galicia|galleg\w+|galician|rias?|arousa|coruna|vigo|cadiz|espan\w+|spain|spanish|portug\w+|lisbo[an]"
    r"|azores|acores|canari\w+|canary|guadalquivir|europe\w*|brest|bretagne|italia\w*|pj)\b"
)


def sub_off_europe(r: Reading) -> bool:
    """The same, stopped on its way to Galicia or Lisbon: the police of those coasts."""
    return (
        r.has("narco_sub", "drugs")
        and r.has("seize", "arrest", "finds")
        and bool(_EUROPE.search(r.scene.folded))
        and not r.has(*_US, *_COASTS, "pacific")
    )


def dead_in_both_seas(r: Reading) -> bool:
    """Only one campaign kills in the Caribbean and in the Pacific."""
    both = r.title_concepts.issuperset(("caribbean", "pacific", "killed"))
    return both and r.has("strike") and not r.has("weather", "accident", "migrants", "sport")


def traffickers_change_ways(r: Reading) -> bool:
    """ "Traffickers switch from speedboats to yachts"."""
    told = {"narco", "trend"} <= r.title_concepts or {"cartel", "trend"} <= r.title_concepts
    how = r.title_concepts.isdisjoint(("boat", "vessel", "narco_sub", "routes", "carries", "strike"))
    return told and not how and not r.has("europe_police", "culture", "street_drugs", "migrants")
