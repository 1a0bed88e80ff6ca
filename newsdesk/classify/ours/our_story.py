"""What an entry speaks of that is of our story: its places, its strikes and their dead, its boats and its gangs."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, LANDS, SEAS
from newsdesk.classify.headlines.headline_words import END_OF_STRIKES, MEMO
from newsdesk.classify.headlines.strike_outline import told_by_its_manner
from newsdesk.classify.kinds.american_acts import pardons_hernandez
from newsdesk.classify.kinds.bases_abroad import forces_at_a_base_here
from newsdesk.classify.kinds.diplomacy_phrases import stops_sharing
from newsdesk.classify.ours.closures_here import closes_air_or_sea_here
from newsdesk.classify.ours.our_actors import american
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.named_strikes import DOUBLE_BLAST, landmark_in
from newsdesk.text.lazy_regex import lazy_regex


def ours(r: Reading) -> bool:
    """Words that only the running story has."""
    return r.has("drug_boat", "boat_strike", "kinetic", "southern_spear", "southcom", "double_tap", "presumed_dead")


# The families' suit, by its name
_CASE = lazy_regex(
    r"\bburnley (?:v|vs|c|contra|contre|claims?|suit|case|famil\w+|plaintiffs?)\b\.?"
    r"|\b(?:case of|caso|affaire|proces|processo) burnley\b"
)


_VICTIMS = lazy_regex(r"\b(?:alejandro carranza|chad joseph|rishi samaroo)\b")


def names_a_victim(r: Reading) -> bool:
    return r.has("victim_name") and _VICTIMS.search(r.doc.folded) is not None


def known_by_name(r: Reading) -> bool:
    """A strike, a suit or one of the dead whom the text names. A "double strike" alone names none: a footballer has
    them too."""
    if (r.has("court") and _CASE.search(r.doc.folded)) or names_a_victim(r):
        return True
    told = landmark_in(r.doc)
    if told is None or told[0] is not DOUBLE_BLAST:
        return told is not None
    return american(r) or r.has("boat", "vessel", "survivor", *SEAS, "commander")


_HERE = (
    *LANDS,
    *("southcom", "southern_spear", "key_west", "maduro", "petro", "anti_cartel"),
    *("boat_strike", "drug_boat", "narco_sub"),
)


def here(r: Reading) -> bool:
    """Is a country, a sea, a command of the story named, or a strike of its kind?"""
    return r.has(*_HERE) or known_by_name(r) or told_by_its_manner(r)


_GANGS = lazy_regex(
    r"\b(?:gulf clan|clan del golfo|cla do golfo|clan du golfe|choneros|los lobos|tiguerones|tren de aragua|sinaloa"
    r"|jalisco|cjng|segunda marquetalia|farc|eln)\b"
)


def gang_here(r: Reading) -> bool:
    """Is a country, a sea, a command, a strike of the story named, or one of its gangs?"""
    return here(r) or bool(_GANGS.search(r.doc.folded))


_BOATS = (
    *("boat", "vessel", "tanker", "narco", "cartel", "men_killed", "sept_2", "intl_waters"),
    "war_powers",
)
# Beside the Secretary, who has the affairs of a hundred other stories too.
_HEGSETHS = ("strike", "killed", "survivor", "double_tap", "latin_leader", "drugs", "campaign")
_BEFORE_CONGRESS = ("survivor", "killed", "pentagon", "us_military", "boat_strike", "commander")


def boats(r: Reading) -> bool:
    """Boats, traffickers, the Secretary on strikes, the strikes before Congress, what allies tell or land."""
    if r.has(*_BOATS) or (r.has("hegseth") and r.has(*_HEGSETHS)):
        return True
    landed = r.has("coast_guard") and r.has("drugs", "weight")
    shared = r.has_all("intel", "us", "ally")
    asked = r.has_all("congress", "strike") and r.has(*_BEFORE_CONGRESS)
    asked = asked or (r.title_has("strike") and r.has("congress") and r.has("vote", "bill"))  # no "partisan attack"
    asked = asked or (r.has_all("congress", "pentagon", "killed") and r.has("missing", "presumed_dead"))
    return landed or shared or asked


# "The strikes", "estos ataques": a campaign that readers are taken to know.
_THE_STRIKES = lazy_regex(
    r"\b(?:the|these|those|los|estos|esos|les|ces|os|estes|esses) (?:(?:boat|us|u\.s\.|drug) )?"
    r"(?:strikes|ataques|bombardeos|bombardeios|frappes)\b"
    rf"|{END_OF_STRIKES}"
)
_OF_A_CAMPAIGN = ("drugs", "us_military", "pentagon", "survivor", "un_body", "search")  # and of no election
_OF_A_STRIKE = (*_OF_A_CAMPAIGN, "campaign")


def names_nothing_of_ours(r: Reading) -> bool:
    """Whether it names neither a place, a government or a boat of the story, nor Americans with what they do in it.

    America alone, its Congress, a pardon, a carrier or an intelligence service are of a hundred other stories."""
    if here(r) or boats(r) or ours(r) or closes_air_or_sea_here(r):
        return False
    strikes = r.has("strike", "campaign") and (_told_of_strikes(r) or bool(_THE_STRIKES.search(r.doc.folded)))
    trade = r.has("drugs") and r.has("us", "trump", "carrier")
    suit = r.title_has_all("lawsuit", "us", "victim_name")  # "Fisherman's widow sues US"
    # As in: UN rapporteur calls firing on survivors a war crime; UN experts write to Donovan.
    judged = r.title_has("un_body") and (r.title_has_all("survivor", "strike") or r.title_has("commander"))
    gangs = r.has_all("designate", "terror") and r.has("us", "us_diplomat")
    asked = r.has_all("killed", "survivor") and r.has("congress", "pentagon")
    returned = r.title_has_all("us", "survivor", "repatriation") and not r.has("migrants")
    known = strikes or trade or suit or judged or gangs or asked or returned or forces_at_a_base_here(r)
    return not (known or _acted_on_the_strikes(r) or pardons_hernandez(r))


_OTHER_STRIKES = (*ELSEWHERE, "labour", "work", "sport", "weather", "animal", "accident")


def _acted_on_the_strikes(r: Reading) -> bool:
    """ "Canada stops sharing intelligence for strikes", "ACLU sues for memo justifying strikes"."""
    acts = r.has("lawsuit") or titled(MEMO, r) or (stops_sharing(r) and r.has("us", "trump", "ally", "latin_leader"))
    return acts and r.title_has("strike") and not r.has(*_OTHER_STRIKES)


def _told_of_strikes(r: Reading) -> bool:
    by_americans = american(r) or r.has("campaign", "coast_guard")
    told = _OF_A_STRIKE if r.has("strike") else _OF_A_CAMPAIGN
    return r.has("killed") or (by_americans and r.has(*told))
