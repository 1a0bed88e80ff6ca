"""Rules that say what kind of news an entry is, as tables: by what its headline speaks of, and by a phrase in it."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, COASTS, LANDS
from newsdesk.classify.headlines.who_tells import whoever_tells
from newsdesk.classify.kinds.acts_to_come import (
    a_commander_goes,
    americans_threaten_land,
    promises_more_strikes,
    sends_forces,
)
from newsdesk.classify.kinds.american_acts import (
    chamber_votes,
    flies_over_a_warship,
    forces_leave,
    only_hits_with_papers,
    orders_a_blockade,
    takes_a_tanker_here,
    warships_collide,
)
from newsdesk.classify.kinds.diplomacy_phrases import (
    breaks_relations,
    calls_an_envoy,
    president_is_branded,
    presidents_parley,
    refuses_overflight,
    stops_sharing,
)
from newsdesk.classify.kinds.executive_papers import puts_a_bounty, signs_an_order_on_cartels
from newsdesk.classify.kinds.governments import (
    government_above_the_dead,
    government_on_strikes,
    judges_a_known_one,
)
from newsdesk.classify.kinds.known_acts import tells_of_a_disguise, tells_of_its_course
from newsdesk.classify.kinds.land_targets import dock_is_hit, joins_an_operation_ashore, strikes_ashore
from newsdesk.classify.kinds.topic_phrases import (
    campaign_on_hold,
    committee_inquires,
    frees_survivors,
    hands_people_over,
    leader_speaks_of_strikes,
    names_victims,
    sinks_emptied_boat,
)
from newsdesk.classify.new_strikes.placeless_strikes import struck_in_another_war
from newsdesk.classify.new_strikes.press_releases import owns_to_a_strike
from newsdesk.classify.new_strikes.witnesses import (
    crew_survives_a_strike,
    kin_tell_of_a_strike,
    official_tells_some_lived,
    shore_tells_of_a_strike,
    title_tells_only_some_lived,
)
from newsdesk.classify.not_new.after_a_strike import held_or_sent_home, survivor_is_home
from newsdesk.classify.not_new.looking_back import asks_what_it_is
from newsdesk.classify.not_new.no_new_strike import defends_strikes
from newsdesk.classify.not_new.taken_as_known import neighbours_answer_the_strike
from newsdesk.classify.not_new.wreckage import tells_of_the_boat
from newsdesk.classify.others.deaths_on_land import dead_beside_our_strikes
from newsdesk.classify.ours.closures_here import airlines_stay_away, closes_air_or_sea_here, insurers_on_the_blockade
from newsdesk.classify.ours.short_headlines import (
    commander_before_congress,
    commander_on_survivors,
    secretary_before_congress,
)
from newsdesk.classify.ours.sought_or_saved import coast_guard_seeks_mariners
from newsdesk.classify.reading import Reading, titled
from newsdesk.classify.rule import Rule, said
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Category


def _headline(category: Category, weight: float, said: str, *, unless: str = "") -> tuple[Rule, ...]:
    """What a headline speaks of is by definition of this category, unless it speaks of something else as well: one
    rule for each concept."""
    other = frozenset(unless.split())

    def of(concept: str) -> Rule:
        def holds(r: Reading) -> bool:
            return r.title_has(concept) and not r.title_has(*other)

        return Rule(f"headline: {concept}", category, weight, holds, concept)

    return tuple(map(of, said.split()))


HEADLINES: tuple[Rule, ...] = (
    *_headline(Category.BUILDUP, 3.0, "blockade", unless="seize"),
    *_headline(Category.BUILDUP, 1.0, "carrier", unless="strike opinion"),
    *_headline(Category.BUILDUP, 3.0, "exercise", unless="weight killed survivor boat_strike"),
    *_headline(Category.POLICY, 2.0, "pardon", unless="congress"),
    *_headline(Category.OVERSIGHT, 2.0, "congress", unless="policy_act armed_conflict explainer opinion"),
    *_headline(Category.ANALYSIS, 1.0, "explainer"),
)


def _names_and_asks_nothing(r: Reading) -> bool:
    """ "Who were the men on the boats? Families mourn" asks, and reports no strike's follow-up."""
    return names_victims(r) and not asks_what_it_is(r)


def _leader_on_strikes(r: Reading) -> bool:
    """Whether a leader speaks of strikes, but not of who was aboard: that is told of one strike, whoever tells it."""
    return leader_speaks_of_strikes(r) and not tells_of_the_boat(r) and not whoever_tells(r)


def _americans_on_their_strikes(r: Reading) -> bool:
    """Whether those who strike promise more of it, or defend it: no government but theirs speaks."""
    theirs = r.title_has("hegseth", "trump", "pentagon", "us_military")
    others = ("congress", "court", "latin_leader", "petro", "maduro", "ally", "un_body", "land_op")
    speaks = promises_more_strikes(r) or defends_strikes(r)
    return theirs and speaks and not r.title_has(*others) and not _a_neighbour_leads(r)


def _a_neighbour_leads(r: Reading) -> bool:
    """ "Trinidad defends US strikes": the headline begins with who speaks, behind an article at most."""
    return any(hit.concept in COASTS and hit.start <= len("the ") for hit in r.hits)


PHRASES: tuple[Rule, ...] = (
    *said("an official tells who lived", official_tells_some_lived, new_event=5.0, strike=2.0),
    *said("mariners sought far out", coast_guard_seeks_mariners, "search", relevant=9.0, strike=4.0),
    *said("a dock is hit", dock_is_hit, relevant=5.0, buildup=7.0, strike=-3.0, analysis=-3.0, new_event=-6.0),
    *said(
        "an operation with a neighbour",
        joins_an_operation_ashore,
        "ecuador",
        relevant=4.0,
        buildup=6.0,
        strike=-5.0,
        policy=-5.0,
        diplomacy=-3.0,
        new_event=-12.0,
    ),
    *said("all that is told is that some lived", title_tells_only_some_lived, new_event=5.0, strike=2.0),
    *said("its crew survives", crew_survives_a_strike, new_event=3.0, strike=2.0),
    *said(
        "a shore tells of a strike",
        shore_tells_of_a_strike,
        of=AMERICANS | LANDS,
        relevant=6.0,
        new_event=15.0,
        strike=5.0,
    ),
    *said("a shore tells of a strike", kin_tell_of_a_strike, new_event=18.0, strike=5.0),
    *said("those who strike own to it", owns_to_a_strike, of=AMERICANS, relevant=3.0, new_event=14.0, strike=4.0),
    *said("people handed over", hands_people_over, new_event=-6.0, strike=3.0),
    *said("held or sent home", held_or_sent_home, new_event=-5.0, strike=2.0),
    *said("survivors go free", frees_survivors, new_event=-6.0, strike=2.0),
    *said("victims named", names_victims, new_event=-5.0),
    *said("victims named", _names_and_asks_nothing, strike=3.0, analysis=-2.0),
    *said(
        "strikes on hold",
        campaign_on_hold,
        of=AMERICANS | {"trump", "boat_strike"},
        relevant=4.0,
        new_event=-4.0,
        strike=4.0,
        analysis=-2.0,
        buildup=-3.0,
    ),
    *said("emptied before it was sunk", sinks_emptied_boat, new_event=-5.0, interdiction=4.0, strike=-2.0),
    *said("hit with papers", only_hits_with_papers, "strike", policy=6.0, strike=-5.0, legal=-4.0),
    *said("a bounty is put up", puts_a_bounty, of="sanction cartel", relevant=8.0, policy=5.0),
    *said("an order is signed", signs_an_order_on_cartels, of="cartel", policy=5.0, buildup=-3.0, diplomacy=-2.0),
    *said("forces are sent", sends_forces, buildup=4.0, strike=-4.0, new_event=-6.0),
    *said("a warship arrives", lambda r: r.title_has_all("carrier", "deploy"), buildup=3.0),
    *said("strike on land", strikes_ashore, new_event=-16.0, buildup=8.0, strike=-9.0),
    *said(
        "a commander before Congress",
        commander_before_congress,
        "commander",
        relevant=4.0,
        oversight=4.0,
        strike=-1.5,
    ),
    *said("a commander on strikes", commander_on_survivors, "commander", relevant=9.0, oversight=4.0, strike=-3.0),
    *said("a committee inquires", committee_inquires, oversight=4.0),
    *said("the Secretary before Congress", secretary_before_congress, of="hegseth", oversight=6.0, strike=-4.0),
    *said("tells of a disguise", tells_of_a_disguise, new_event=-12.0, strike=4.0),
    *said("tells of its course", tells_of_its_course, of="boat vessel drug_boat narco_sub", new_event=-12.0),
    *said("a survivor is home by now", survivor_is_home, "survivor", new_event=-9.0, strike=2.0),
    *said("Americans on their strikes", _americans_on_their_strikes, strike=3.0),
    *said(
        "a government on the strikes",
        government_on_strikes,
        of="strike boat_strike",
        relevant=4.0,
        diplomacy=6.0,
        strike=-3.0,
        oversight=-3.0,
        new_event=-6.0,
    ),
    *said(
        "a government on the strikes",
        government_above_the_dead,
        of="strike boat_strike",
        diplomacy=6.0,
        strike=-3.0,
    ),
    *said("a known strike is judged", judges_a_known_one, "strike", new_event=-10.0),
    *said(
        "dead beside the strikes", dead_beside_our_strikes, of="killed", relevant=-9.0, new_event=-12.0, strike=-6.0
    ),
    *said("struck in another war", struck_in_another_war, new_event=-24.0, strike=-6.0),
    *said("presidents parley", presidents_parley, diplomacy=4.0, policy=-2.0, buildup=-1.0),
    *said("a president is branded", president_is_branded, diplomacy=5.0, policy=-2.0),
    *said("a leader on the strikes", _leader_on_strikes, new_event=-3.0, diplomacy=2.0),
    *said(
        "air or sea closed here",
        closes_air_or_sea_here,
        of=AMERICANS | {"trump", "airspace"},
        relevant=15.0,
        buildup=4.0,
        policy=-2.0,
        diplomacy=-2.0,
    ),
    *said("airlines stay away", airlines_stay_away, "venezuela", relevant=12.0, buildup=4.0, diplomacy=-2.0),
    *said("Americans threaten land", americans_threaten_land, relevant=4.0, buildup=3.0, new_event=-5.0),
    *said("a tanker is taken", takes_a_tanker_here, "tanker", relevant=4.0, interdiction=4.0, policy=-3.0),
    *said("a blockade is ordered", orders_a_blockade, "blockade", buildup=6.0, interdiction=-4.0),
    *said("a commander goes", a_commander_goes, new_event=-5.0, buildup=4.0, strike=-4.0, oversight=-3.0),
    *said(
        "insurers on the blockade", insurers_on_the_blockade, "blockade", relevant=8.0, buildup=7.0, interdiction=-4.0
    ),
    *said("neighbours answer a strike", neighbours_answer_the_strike, diplomacy=6.0, strike=-6.0),
    *said("jets over a warship", flies_over_a_warship, of="carrier forces", buildup=4.0, strike=-4.0, new_event=-6.0),
    *said(
        "warships collide",
        warships_collide,
        of=AMERICANS | {"carrier", "forces"},
        buildup=6.0,
        strike=-8.0,
        new_event=-14.0,
    ),
    *said("forces leave", forces_leave, of="carrier forces", relevant=2.0, buildup=4.0, strike=-6.0, new_event=-12.0),
    *said("an envoy is called", calls_an_envoy, new_event=-5.0, diplomacy=4.0, strike=-4.0),
    *said(
        "relations are broken off",
        breaks_relations,
        of="boat drug_boat",
        relevant=3.0,
        new_event=-8.0,
        diplomacy=6.0,
        strike=-5.0,
    ),
    *said("no flight over its land", refuses_overflight, new_event=-10.0, diplomacy=7.0, strike=-6.0, buildup=-3.0),
    *said("intelligence is stopped", stops_sharing, of="intel", diplomacy=3.0, policy=-3.0),
)
# A government that turns to the United Nations: it speaks, they are asked.
_TO_THE_UN = lazy_regex(
    r"\b(?:tells?|told|asks?|urges?|before|at|to|with)(?: the)? (?:un|u\.n\.|united nations)\b"
    r"(?! (?:expert|rapporteur|rights))|\b(?:a la |ante(?: la)? |en la |na |perante a |a l'|devant l'|saisit l')"
    r"(?:onu|naciones unidas|nacoes unidas|nations unies)\b"
    r"|\b(?:diz|disse|lev(?:a|ou)|recorr\w+|apel(?:a|ou)|denunci(?:a|ou)) (?:[^\s;:,]+ ){0,3}?a onu\b"
    r"|\b(?:cobra\w*|exig\w+|ped\w+|pid\w+|reclam\w+|demand\w*) (?:d[ae] |a |a la |de la |a l'|de l')?"
    r"(?:l')?(?:onu|naciones unidas|nacoes unidas|nations unies)\b"
)


def _un_is_asked(r: Reading) -> bool:
    return titled(_TO_THE_UN, r)


def _un_speaks(r: Reading) -> bool:
    speaks = r.title_has("un_body") and not _un_is_asked(r)
    return speaks and r.has("strike") and not r.title_has("congress")


def _coalition(r: Reading) -> bool:
    return r.title_has_all("anti_cartel", "coalition") and not r.title_has("strike", "boat")


ACTS: tuple[Rule, ...] = (
    *said("coalition against cartels", _coalition, "coalition", diplomacy=3.5),
    *said("United Nations on the strikes", _un_speaks, "un_body", legal=1.5),
    *said("turns to the United Nations", _un_is_asked, "un_body", diplomacy=4.0, legal=-4.0),
    *said(
        "vote of a chamber on strikes",
        chamber_votes,
        "vote",
        of="strike boat_strike venezuela",
        relevant=2.0,
        oversight=2.5,
    ),
)
