"""Rules on news whose headline names nothing of the story, and whose text says what it is: as in `acts_in_few_words`,
whether it is ours and what kind."""

from __future__ import annotations

from newsdesk.classify.concept_groups import LANDS
from newsdesk.classify.kinds.bases_abroad import base_of_travellers, exercise_of_the_command, forces_at_a_base_here
from newsdesk.classify.kinds.designations import gang_on_the_list, visas_for_a_release
from newsdesk.classify.kinds.governments import (
    envoy_called_over_a_wreck,
    europeans_on_the_operation,
    leader_on_the_sea,
)
from newsdesk.classify.kinds.interdictions import patrol_brings_a_catch
from newsdesk.classify.kinds.lawmakers import bill_would, lawmakers_hear_kin, letter_of_war_powers
from newsdesk.classify.kinds.lawsuits import memo_of_the_strikes, petitions_below, survivor_pleads
from newsdesk.classify.kinds.rights_groups import commission_on_lethal_force, un_on_the_killings
from newsdesk.classify.kinds.shared_data import (
    ally_leaves_the_patrols,
    government_guards_its_data,
    guards_its_data,
    sits_at_key_west,
)
from newsdesk.classify.kinds.supply_boats import mother_ship_sunk_here
from newsdesk.classify.kinds.trade_since import trade_since_the_strikes
from newsdesk.classify.rule import ANY_ENTRY, Rule, said

TOLD_BELOW: tuple[Rule, ...] = (
    *said(
        "forces at a base here",
        forces_at_a_base_here,
        of="forces carrier us_military base",
        relevant=6.0,
        buildup=5.0,
        diplomacy=-3.0,
        strike=-4.0,
        new_event=-6.0,
    ),
    *said(
        "an exercise of the command",
        exercise_of_the_command,
        of="exercise",
        relevant=4.0,
        buildup=4.0,
        new_event=-6.0,
    ),
    *said("a base of travellers", base_of_travellers, of="base", relevant=-4.0),
    *said("data are held back", guards_its_data, of=ANY_ENTRY, relevant=7.0, new_event=-6.0),
    *said("data are held back", government_guards_its_data, diplomacy=8.0, buildup=-4.0, analysis=-3.0),
    *said("a seat at Key West", sits_at_key_west, of=ANY_ENTRY, relevant=8.0, diplomacy=6.0, new_event=-6.0),
    *said(
        "an ally leaves the patrols",
        ally_leaves_the_patrols,
        of=ANY_ENTRY,
        relevant=8.0,
        diplomacy=8.0,
        buildup=-4.0,
        new_event=-6.0,
    ),
    *said(
        "a patrol's catch here",
        patrol_brings_a_catch,
        of="weight",
        relevant=5.0,
        interdiction=5.0,
        crime=-3.0,
        strike=-5.0,
        new_event=-9.0,
    ),
    *said(
        "a supply boat sunk",
        mother_ship_sunk_here,
        of=LANDS,
        relevant=6.0,
        interdiction=6.0,
        strike=-5.0,
        new_event=-9.0,
    ),
    *said(
        "an envoy is called",
        envoy_called_over_a_wreck,
        of="us trump us_military",
        relevant=7.0,
        diplomacy=6.0,
        strike=-5.0,
        new_event=-9.0,
    ),
    *said("gangs listed", gang_on_the_list, of="sanction terror designate us_diplomat", relevant=5.0, policy=6.0),
    *said(
        "executions at sea",
        un_on_the_killings,
        of="un_body",
        relevant=9.0,
        legal=5.0,
        diplomacy=-3.0,
        strike=-3.0,
        new_event=-8.0,
    ),
    *said(
        "a memo before court",
        memo_of_the_strikes,
        of="court lawsuit",
        relevant=9.0,
        legal=6.0,
        analysis=-3.0,
        new_event=-8.0,
    ),
    *said(
        "a government on the strikes",
        europeans_on_the_operation,
        of="caribbean",
        relevant=6.0,
        diplomacy=7.0,
        buildup=-3.0,
        strike=-4.0,
        new_event=-8.0,
    ),
    *said(
        "a leader on the strikes",
        leader_on_the_sea,
        of="strike killed",
        relevant=9.0,
        diplomacy=7.0,
        strike=-4.0,
        new_event=-8.0,
    ),
    *said(
        "the trade since the strikes",
        trade_since_the_strikes,
        of=ANY_ENTRY,
        relevant=6.0,
        crime=6.0,
        strike=-4.0,
        new_event=-9.0,
    ),
    *said("a rights commission on strikes", commission_on_lethal_force, of="rights_court", relevant=8.0, legal=5.0),
    *said("kin go to court", petitions_below, legal=6.0, strike=-6.0, new_event=-9.0),
    *said("pleads before a judge", survivor_pleads, legal=5.0, strike=-5.0, new_event=-9.0),
    *said(
        "visas for a release", visas_for_a_release, of="sanction", relevant=6.0, policy=5.0, legal=-3.0, strike=-4.0
    ),
    *said("lawmakers hear the kin", lawmakers_hear_kin, of="congress", relevant=4.0, oversight=4.0, strike=-4.0),
    *said("a letter of war powers", letter_of_war_powers, oversight=5.0, strike=-4.0, new_event=-9.0),
    *said("a bill is brought in", bill_would, oversight=5.0, strike=-5.0, analysis=-3.0, new_event=-9.0),
)
