"""Rules on acts that a headline tells without their usual names: whether each is ours, and what kind of news."""

from __future__ import annotations

from newsdesk.classify.kinds import (
    american_acts,
    congress_phrases,
    essays,
    justice_phrases,
    listings,
    protests,
    supply_boats,
)
from newsdesk.classify.not_new import after_a_strike
from newsdesk.classify.others import namesakes
from newsdesk.classify.rule import Rule, said

ACTS_IN_FEW_WORDS: tuple[Rule, ...] = (
    *said(
        "resolution on Venezuela", congress_phrases.votes_on_venezuela, relevant=4.0, oversight=4.0, diplomacy=-2.0
    ),
    *said("vote counted in the text", congress_phrases.votes_on_the_strikes, relevant=3.5, oversight=3.0),
    *said("a video is withheld", congress_phrases.video_is_withheld, oversight=12.0, strike=-8.0, new_event=-6.0),
    *said("a panel asks", congress_phrases.panel_asks, relevant=7.0, oversight=4.0, new_event=-6.0, strike=-2.0),
    *said(
        "an inspector on the targets", congress_phrases.inspector_on_targets, relevant=2.5, oversight=4.0, strike=-2.0
    ),
    *said("gangs listed", listings.lists_a_gang, relevant=7.0, policy=2.5),
    *said("a listing is answered", listings.answers_a_listing, relevant=9.0, diplomacy=8.0, policy=-3.0),
    *said("a neighbour sanctioned", listings.sanctions_a_neighbour, relevant=2.5, policy=2.5),
    *said("sanctions of others", listings.sanctions_of_others, relevant=-4.0),
    *said("visas over other things", listings.visas_over_other_things, relevant=-4.0),
    *said(
        "Washington is sued", justice_phrases.americans_are_sued, relevant=7.0, legal=7.0, strike=-2.0, new_event=-8.0
    ),
    *said("kin go to court", justice_phrases.kin_go_to_court, relevant=6.0, legal=6.0, strike=-3.0, new_event=-8.0),
    *said("a memo before court", justice_phrases.court_asked_for_memo, relevant=4.0, legal=3.0),
    *said("executions at sea", justice_phrases.executions_at_sea, relevant=4.0, legal=2.0),
    *said(
        "sent home after a missile",
        after_a_strike.sent_home_after_a_missile,
        relevant=5.0,
        strike=4.0,
        new_event=-6.0,
    ),
    *said("received from Americans", after_a_strike.received_from_americans, relevant=3.0),
    *said("Coast Guard is asked", after_a_strike.coast_guard_asked, relevant=10.0, strike=4.0),
    *said("Coast Guard is asked", after_a_strike.only_asked_of_coast_guard, new_event=-6.0),
    *said("sought after a strike", after_a_strike.sought_after_a_strike, strike=4.0, diplomacy=-2.0),
    *said(
        "the missing are counted", after_a_strike.count_takes_in_the_missing, relevant=6.0, strike=5.0, analysis=-3.0
    ),
    *said("freed after a strike", after_a_strike.freed_after_a_strike, relevant=9.0),
    *said("who left two boats", after_a_strike.search_for_who_left_their_boats, relevant=3.0, strike=3.0),
    *said(
        "a supply boat sunk",
        supply_boats.americans_sink_a_supplier,
        relevant=7.0,
        interdiction=5.0,
        strike=-2.0,
        new_event=-6.0,
    ),
    *said(
        "a supply boat boarded", supply_boats.supplier_boarded_here, relevant=7.0, interdiction=4.0, new_event=-5.0
    ),
    *said(
        "a government asks why",
        protests.government_asks_why,
        relevant=12.0,
        diplomacy=5.0,
        strike=-3.0,
        new_event=-9.0,
    ),
    *said("called piracy", protests.calls_it_piracy, relevant=2.0, diplomacy=6.0, interdiction=-3.0, buildup=-2.0),
    *said("a boat of pleasure", namesakes.boat_of_pleasure, relevant=-8.0, new_event=-10.0),
    *said("relief flown in", namesakes.flies_relief, relevant=-7.0),
    *said("column on the boats", essays.columnist_on_boats, relevant=2.5, analysis=4.0, new_event=-6.0),
    *said("asks what strikes achieve", essays.asks_what_strikes_achieve, analysis=5.0, crime=-4.0, new_event=-6.0),
    *said("a campaign is named", american_acts.names_the_campaign, buildup=9.0, analysis=-4.0, new_event=-6.0),
)
