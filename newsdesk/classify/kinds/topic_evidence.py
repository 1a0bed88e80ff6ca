"""What a topic that rings must show.

The model takes the likeliest topic of a category, also where nothing fits. Many topics make an entry urgent or high,
so those must have a word or a phrase of their own in the text. What has none is of no topic, and does not ring.
"""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, group
from newsdesk.classify.kinds import (
    acts_to_come,
    american_acts,
    caracas,
    congress_phrases,
    designations,
    diplomacy_phrases,
    justice_phrases,
    land_targets,
    voices_abroad,
)
from newsdesk.classify.kinds.american_acts import takes_a_tanker
from newsdesk.classify.kinds.essays import says_who
from newsdesk.classify.new_strikes.strike_evidence import speaks_of_a_strike
from newsdesk.classify.not_new.corrections import puts_its_dead_right
from newsdesk.classify.ours import closures_here
from newsdesk.classify.ours.our_story import here
from newsdesk.classify.ours.victim_accounts import hit_by_nobody_known
from newsdesk.classify.reading import Question, Reading, titled
from newsdesk.facts.official_acts import fills_a_chamber, vote_in
from newsdesk.text.lazy_regex import lazy_regex


def _speaks_of(*concepts: str) -> Question:
    return lambda r: r.has(*concepts)


def _any(*shown: Question) -> Question:
    return lambda r: any(holds(r) for holds in shown)


def _taken_from_caracas(r: Reading) -> bool:
    """ "United States captures Maduro"."""
    return r.has("maduro") and r.has("us", "us_military", "trump") and r.has("arrest", "seize", "in_custody")


def _listed_by_americans(r: Reading) -> bool:
    """Many a state designates something; of gangs as terrorists the word itself speaks."""
    return r.has("terror") or (r.has("designate") and r.has("us", "us_diplomat", "trump", "cartel", "sanction"))


_OTHERS_SEIZE = lazy_regex(
    r"\b(?:venezuela\w*|venezol\w+|caracas|maduro|cub(?:an?|ain)|iran\w*)"
    r"(?: (?:nav[ya]l?|forces|authorities|guards?|armada|marina))?"
    r" (?:seizes?|seized|captur\w+|detains?|detained|boards?|boarded|incaut\w+|retien\w+|retuvo|abord\w+|apreend\w+"
    r"|saisit|saisissent|arraisonn\w+)\b(?! (?:by|por|pel[oa]s?|par)\b)"
)
_HUNTED_OR_BOARDED = lazy_regex(
    r"\b(?:pursu|chas(?:e|ing)|hunt|persig|persegu|poursui|traque|board(?:s|ed|ing)?\b|abord|arraison)"
)


def _ship_in_headline(r: Reading) -> bool:
    """ "US takes ship off Venezuela", not "Venezuela seizes US ship"."""
    ship = r.title_has("tanker", "known_tanker", "shadow_fleet", "vessel", "blockade")
    taken = r.has("seize", "arrest", "blockade", "known_tanker") or titled(_HUNTED_OR_BOARDED, r) or takes_a_tanker(r)
    return ship and taken and not titled(_OTHERS_SEIZE, r)


_WITH_THEM = lazy_regex(
    r"alli?an[cz]\w+['\"”» ]+(?:with|avec|con|com) (?:(?:the|drug|los|les|os|des|el|le|o) )*(?:cartel|cartei|narco)"
)


def _allies_against(r: Reading) -> bool:
    """A coalition against cartels, and not an "alliance with cartels" of which a government is accused."""
    return r.has("coalition") and not _WITH_THEM.search(r.doc.folded)


def _sanctions(r: Reading) -> bool:
    """Sanctions of people and of trade in oil; beside tariffs the word means a quarrel about trade."""
    return r.has("sanction") and not r.has("trade")


_SUMMONS = lazy_regex(r"summon|recall")


def _breaks(r: Reading) -> bool:
    """Who summons his own officials has no rift with anybody."""
    hits = (hit for hit in r.hits if hit.concept == "rift")
    return any(not _SUMMONS.match(r.doc.folded, hit.start) for hit in hits)


def _shared_with_allies(r: Reading) -> bool:
    """Intelligence that one state gives another: the word alone is also the name of a service and its head."""
    return r.has("intel") and (here(r) or r.has("ally", "latin_leader", "cooperation"))


_DISPUTED = group("dispute double_tap sept_2 victim_name family us_diplomat trump") | AMERICANS


def _disputes_a_strike(r: Reading) -> bool:
    """Somebody must be there who disputes it, or whose word is disputed; or nobody knows who struck."""
    return speaks_of_a_strike(r) and (r.has(*_DISPUTED) or says_who(r) or hit_by_nobody_known(r))


_TALLY = lazy_regex(r"\b(\d{2,3})-(\d{2,3})\b")  # "Nay, 48-51", and not "aged 18-25"


def _votes(r: Reading) -> bool:
    counts = _TALLY.findall(r.doc.folded, 0, r.doc.title_end)
    return vote_in(r.doc) is not None or any(fills_a_chamber(int(yes), int(no)) for yes, no in counts)


_OF_THE_STRIKES = (
    *("strike", "boat", "vessel", "killed", "us_military", "double_tap", "maduro", "cartel", "narco", "southcom"),
)


def _sued_over_this(r: Reading) -> bool:
    return justice_phrases.before_a_court(r) and r.has(*_OF_THE_STRIKES)


_PARDONED = lazy_regex(r"pardon|indult|perd|graci|clemen|com+ut|conmut|grant|lib|fre")


def _pardoned(r: Reading) -> bool:
    """A pardon, and not the name alone of who got one."""
    return any(hit.concept == "pardon" and _PARDONED.match(r.doc.folded, hit.start) for hit in r.hits)


_CHAMBERS = _any(
    _speaks_of("congress", "briefing", "inspector", "bill", "vote", "war_powers"),
    _votes,
    congress_phrases.bill_holds_money,
)

_NEEDS: dict[str, Question] = {
    "closure.airspace": _any(_speaks_of("airspace"), closures_here.closes_the_sky, closures_here.airlines_stay_away),
    "closure.blockade": _speaks_of("blockade"),
    "land.operation": _any(
        _speaks_of("land_op"),
        land_targets.strikes_ashore,
        land_targets.dock_is_hit,
        land_targets.joins_an_operation_ashore,
        _taken_from_caracas,
    ),
    "seizure.tanker": _ship_in_headline,
    "designation.terror": _any(_listed_by_americans, american_acts.memo_adds_groups),
    "designation.reward": _speaks_of("sanction"),
    "drug_trade.certification": _any(
        _speaks_of("certification"), designations.drops_from_the_list, designations.finds_states_failing
    ),
    "sanctions.listed": _any(_sanctions, designations.adds_names_to_the_list),
    "sanctions.lifted": _any(_sanctions, acts_to_come.lifts_sanctions),
    "sanctions.visa": _speaks_of("sanction"),
    "justice.pardon": _any(_pardoned, american_acts.frees_a_president),
    "congress.notification": _any(
        _speaks_of("congress", "armed_conflict", "war_powers"), congress_phrases.tells_congress
    ),
    "diplomacy.rift": _any(
        _breaks,
        caracas.caracas_stops_the_gas,
        diplomacy_phrases.calls_an_envoy,
        diplomacy_phrases.president_is_branded,
    ),
    "diplomacy.coalition": _any(_speaks_of("anti_cartel"), _allies_against),
    "intel.disputed": _any(
        _shared_with_allies, diplomacy_phrases.denies_about_intelligence, voices_abroad.plays_down_a_row
    ),
    "intel.suspended": _any(
        _shared_with_allies,
        diplomacy_phrases.stops_sharing,
        diplomacy_phrases.stops_passing_data,
        diplomacy_phrases.cuts_security_ties,
        voices_abroad.ally_tells_no_more,
    ),
    "intel.restored": _any(_shared_with_allies, diplomacy_phrases.shares_again),
    "law.litigation": _any(
        _sued_over_this,
        justice_phrases.americans_are_sued,
        justice_phrases.court_asked_for_memo,
        justice_phrases.court_opens_a_record,
        justice_phrases.court_on_the_dead,
    ),
    "survivors.custody": _speaks_of("in_custody", "arrest", "survivor"),
    "survivors.presumed_dead": _speaks_of("presumed_dead", "missing", "killed", "survivor", "search", "overboard"),
    "strike.disputed": _disputes_a_strike,
    "strike.updated": _any(speaks_of_a_strike, puts_its_dead_right),
    "congress.vote": _any(_speaks_of("vote", "bill", "war_powers"), _votes, congress_phrases.counts_a_vote),
    **dict.fromkeys(("congress.bill", "congress.oversight", "law.review"), _CHAMBERS),
}


def is_shown(topic: str, reading: Reading) -> bool:
    """Whether the text speaks of the topic, if the topic needs that."""
    needed = _NEEDS.get(topic)
    return needed is None or needed(reading)
