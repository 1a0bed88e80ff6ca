"""Rules on acts that a headline tells without their usual names: whether each is ours, and what kind of news."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, LANDS, WASHINGTON, group
from newsdesk.classify.kinds.american_acts import names_the_campaign
from newsdesk.classify.kinds.bases_abroad import weighs_a_base
from newsdesk.classify.kinds.caracas import caracas_on_the_fleet, caracas_stops_the_gas
from newsdesk.classify.kinds.chronicles import shore_is_afraid, this_shore_is_afraid
from newsdesk.classify.kinds.congress_phrases import (
    bill_holds_money,
    bill_on_those_aboard,
    inspector_on_targets,
    notifies_of_this_war,
    panel_asks,
    video_is_withheld,
    votes_on_the_strikes,
    votes_on_venezuela,
    votes_on_war_powers,
)
from newsdesk.classify.kinds.designations import (
    answers_a_listing,
    finds_states_failing,
    listed_by_register,
    lists_a_gang,
    sanctions_a_neighbour,
    sanctions_of_others,
    sanctions_their_circle,
    visas_over_other_things,
)
from newsdesk.classify.kinds.diplomacy_phrases import (
    calls_it_piracy,
    government_asks_why,
    lends_no_soil,
)
from newsdesk.classify.kinds.essays import asks_what_strikes_achieve, columnist_on_boats
from newsdesk.classify.kinds.interdictions import navy_brings_cargo, navy_takes_submersible
from newsdesk.classify.kinds.justice_phrases import (
    tries_who_ran_boats,
)
from newsdesk.classify.kinds.rights_groups import church_pleads, rights_group_on_strikes
from newsdesk.classify.kinds.supply_boats import americans_sink_a_supplier, supplier_boarded_here
from newsdesk.classify.kinds.voices_abroad import (
    ally_tells_no_more,
    host_of_the_forces,
    leaders_of_old_plead,
    mexico_refuses_troops,
    petro_and_trump_make_up,
    plays_down_a_row,
    power_on_the_blockade,
    voters_on_foreign_bases,
)
from newsdesk.classify.not_new.after_a_strike import (
    coast_guard_asked,
    count_takes_in_the_missing,
    escaped_and_comes_home,
    freed_after_a_strike,
    only_asked_of_coast_guard,
    received_from_americans,
    sent_home_after_a_missile,
)
from newsdesk.classify.others.namesakes import boat_of_pleasure, flies_relief
from newsdesk.classify.ours.victim_accounts import tells_who_was_aboard
from newsdesk.classify.rule import ANY_ENTRY, Rule, said

ACTS_IN_FEW_WORDS: tuple[Rule, ...] = (
    *said("resolution on Venezuela", votes_on_venezuela, of="venezuela", relevant=4.0, oversight=4.0, diplomacy=-2.0),
    *said("vote counted in the text", votes_on_the_strikes, of="congress war_powers", relevant=3.5, oversight=3.0),
    *said("vote counted in the text", votes_on_war_powers, of=ANY_ENTRY, relevant=7.0, oversight=6.0),
    *said(
        "money held back by a bill",
        bill_holds_money,
        of="pentagon hegseth",
        relevant=3.0,
        oversight=9.0,
        strike=-9.0,
        new_event=-12.0,
    ),
    *said("a video is withheld", video_is_withheld, oversight=12.0, strike=-8.0, new_event=-6.0),
    *said("a panel asks", panel_asks, relevant=7.0, oversight=4.0, new_event=-6.0, strike=-2.0),
    *said(
        "a bill on those aboard",
        bill_on_those_aboard,
        "bill",
        relevant=6.0,
        oversight=6.0,
        strike=-6.0,
        new_event=-14.0,
    ),
    *said("a conflict is notified", notifies_of_this_war, of="congress", relevant=9.0),
    *said(
        "an inspector on the targets", inspector_on_targets, of="inspector", relevant=4.0, oversight=4.0, strike=-2.0
    ),
    *said("gangs listed", lists_a_gang, of="designate terror", relevant=7.0, policy=2.5),
    *said("gangs listed", listed_by_register, of="designate terror", relevant=9.0, policy=8.0),
    *said(
        "a listing is answered",
        answers_a_listing,
        of=WASHINGTON | {"terror"},
        relevant=9.0,
        diplomacy=8.0,
        policy=-3.0,
    ),
    *said("a neighbour sanctioned", sanctions_a_neighbour, of="sanction", relevant=2.5, policy=2.5),
    *said("a neighbour sanctioned", sanctions_their_circle, of="sanction", relevant=8.0, policy=5.0),
    *said(
        "states found to fail", finds_states_failing, of=WASHINGTON, relevant=8.0, policy=9.0, strike=-5.0, crime=-3.0
    ),
    *said(
        "Caracas on the fleet",
        caracas_on_the_fleet,
        of=AMERICANS | {"trump", "carrier"},
        relevant=4.0,
        diplomacy=9.0,
        buildup=-5.0,
        strike=-4.0,
        policy=-4.0,
        new_event=-6.0,
    ),
    *said(
        "Caracas stops the gas",
        caracas_stops_the_gas,
        of="venezuela maduro",
        relevant=3.0,
        diplomacy=6.0,
        buildup=-4.0,
    ),
    *said(
        "a host of Americans",
        weighs_a_base,
        of=LANDS | group("caribbean_state latin_leader base us"),
        relevant=4.0,
        buildup=6.0,
        diplomacy=-4.0,
        crime=-3.0,
    ),
    *said(
        "a rights group on the strikes",
        rights_group_on_strikes,
        of="strike boat_strike",
        relevant=4.0,
        legal=7.0,
        oversight=-5.0,
        analysis=-3.0,
        diplomacy=-6.0,
        strike=-5.0,
        new_event=-9.0,
    ),
    *said(
        "a church on the strikes",
        church_pleads,
        of="caribbean caribbean_state boat_strike",
        relevant=4.0,
        diplomacy=8.0,
        legal=-4.0,
        strike=-5.0,
        analysis=-3.0,
        new_event=-9.0,
    ),
    *said("sanctions of others", sanctions_of_others, of="sanction", relevant=-4.0),
    *said("visas over other things", visas_over_other_things, of="sanction", relevant=-4.0),
    *said("sent home after a missile", sent_home_after_a_missile, relevant=5.0, strike=4.0, new_event=-6.0),
    *said("escaped, and comes home", escaped_and_comes_home, of="survivor", relevant=8.0, strike=4.0, new_event=-8.0),
    *said("received from Americans", received_from_americans, of="boat vessel narco_sub strike", relevant=3.0),
    *said("Coast Guard is asked", coast_guard_asked, of="coast_guard", relevant=10.0, strike=4.0),
    *said("Coast Guard is asked", only_asked_of_coast_guard, new_event=-6.0),
    *said(
        "the missing are counted",
        count_takes_in_the_missing,
        of="presumed_dead",
        relevant=6.0,
        strike=5.0,
        analysis=-3.0,
    ),
    *said("cargo of a boat here", navy_brings_cargo, of="drugs", interdiction=4.0, crime=-3.0),
    *said("semi-submersible here", navy_takes_submersible, of="narco_sub", interdiction=2.0, crime=-3.0),
    *said(
        "trafficker caught or tried",
        tries_who_ran_boats,
        of="boat narco_sub",
        relevant=5.0,
        crime=4.0,
        diplomacy=-2.0,
        new_event=-6.0,
    ),
    *said(
        "who was aboard",
        tells_who_was_aboard,
        "places_here",
        relevant=7.0,
        strike=4.0,
        analysis=-2.0,
        new_event=-8.0,
    ),
    *said("freed after a strike", freed_after_a_strike, of="survivor", relevant=9.0),
    *said(
        "a supply boat sunk",
        americans_sink_a_supplier,
        of="boat vessel fishing accident drug_boat",
        relevant=7.0,
        interdiction=5.0,
        strike=-2.0,
        new_event=-6.0,
    ),
    *said("a supply boat boarded", supplier_boarded_here, of=LANDS, relevant=7.0, interdiction=4.0, new_event=-5.0),
    *said("a government asks why", government_asks_why, relevant=12.0, diplomacy=6.0, strike=-3.0, new_event=-9.0),
    *said(
        "a power on the blockade",
        power_on_the_blockade,
        of="venezuela caribbean",
        relevant=11.0,
        diplomacy=10.0,
        interdiction=-7.0,
        new_event=-12.0,
    ),
    *said(
        "intelligence is stopped",
        ally_tells_no_more,
        of=ANY_ENTRY,
        relevant=4.0,
        diplomacy=9.0,
        strike=-5.0,
        new_event=-9.0,
    ),
    *said("intelligence in dispute", plays_down_a_row, of=ANY_ENTRY, relevant=8.0, diplomacy=8.0, new_event=-6.0),
    *said(
        "leaders of old plead",
        leaders_of_old_plead,
        of=ANY_ENTRY,
        relevant=7.0,
        diplomacy=9.0,
        new_event=-6.0,
    ),
    *said(
        "voters on foreign bases",
        voters_on_foreign_bases,
        of="ecuador latin_leader caribbean_state colombia",
        relevant=12.0,
        buildup=7.0,
        diplomacy=-3.0,
    ),
    *said(
        "a neighbour refuses troops",
        mexico_refuses_troops,
        of="mexico latin_leader",
        relevant=4.0,
        diplomacy=6.0,
        buildup=-4.0,
    ),
    *said(
        "a host on the forces",
        host_of_the_forces,
        of="us us_military",
        relevant=3.0,
        diplomacy=6.0,
        buildup=-4.0,
    ),
    *said(
        "no strike from its land",
        lends_no_soil,
        of="strike",
        relevant=4.0,
        new_event=-9.0,
        diplomacy=7.0,
        strike=-6.0,
    ),
    *said("presidents parley", petro_and_trump_make_up, of="petro", diplomacy=7.0, policy=-4.0),
    *said(
        "a coast is afraid",
        shore_is_afraid,
        of="strike boat_strike us us_military fishing victim_name boat",
        analysis=8.0,
        strike=-5.0,
        crime=-3.0,
        new_event=-8.0,
    ),
    *said("a coast is afraid", this_shore_is_afraid, of=LANDS, relevant=3.0, diplomacy=-3.0, buildup=-3.0),
    *said(
        "called piracy",
        calls_it_piracy,
        of="tanker known_tanker vessel blockade",
        relevant=2.0,
        diplomacy=6.0,
        interdiction=-3.0,
        buildup=-2.0,
    ),
    *said("a boat of pleasure", boat_of_pleasure, of="boat", relevant=-8.0, new_event=-10.0),
    *said("relief flown in", flies_relief, of="southcom us_military us forces carrier", relevant=-9.0),
    *said(
        "column on the boats", columnist_on_boats, of="strike boat_strike", relevant=2.5, analysis=4.0, new_event=-6.0
    ),
    *said("asks what strikes achieve", asks_what_strikes_achieve, analysis=5.0, crime=-4.0, new_event=-6.0),
    *said("a campaign is named", names_the_campaign, buildup=9.0, analysis=-4.0, new_event=-6.0),
)
