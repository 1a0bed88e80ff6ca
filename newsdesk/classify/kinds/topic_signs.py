"""Phrases that say a topic before any word does, by category. The first that holds decides."""

from __future__ import annotations

from newsdesk.classify.kinds import (
    american_acts,
    chronicles,
    congress_phrases,
    diplomacy_phrases,
    essays,
    genres,
    intents,
    justice_phrases,
    land_targets,
    listings,
    polls,
    suits,
    topic_phrases,
    voices_abroad,
)
from newsdesk.classify.not_new import after_a_strike, known_dead
from newsdesk.classify.not_new.known_dead import mourns_the_dead
from newsdesk.classify.not_new.no_actual_strike import strike_to_come
from newsdesk.classify.not_new.no_new_strike import defends_strikes, title_names_second_blast
from newsdesk.classify.not_new.taken_as_known import (
    claims_more_than_announced,
    neighbours_answer_the_strike,
    survivors_held_since,
)
from newsdesk.classify.not_new.wreckage import bodies_found, left_of_the_boat
from newsdesk.classify.ours import closures_here
from newsdesk.classify.ours.victim_accounts import state_accuses_of_deaths, tells_their_side, tells_who_was_aboard
from newsdesk.classify.reading import Question
from newsdesk.understanding import Category

SIGNED: dict[Category, tuple[tuple[str, Question], ...]] = {
    Category.STRIKE: (
        ("survivors.search", after_a_strike.coast_guard_asked),
        ("survivors.search", after_a_strike.sought_after_a_strike),
        ("survivors.search", after_a_strike.found_alive),
        ("survivors.presumed_dead", after_a_strike.missing_now_count_as_dead),
        ("survivors.presumed_dead", after_a_strike.count_takes_in_the_missing),
        ("survivors.presumed_dead", known_dead.gives_up_the_missing),
        ("survivors.repatriation", topic_phrases.hands_people_over),
        ("survivors.repatriation", topic_phrases.frees_survivors),
        ("survivors.repatriation", topic_phrases.tells_where_survivor_is),
        ("survivors.repatriation", topic_phrases.comes_home),
        ("survivors.repatriation", after_a_strike.escaped_and_comes_home),
        ("victims.identity", tells_who_was_aboard),
        ("survivors.presumed_dead", topic_phrases.toll_takes_in_survivors),
        ("strike.disputed", topic_phrases.footage_tells_more),
        ("strike.disputed", topic_phrases.kin_against_washington),
        ("victims.identity", topic_phrases.names_victims),
        ("victims.identity", bodies_found),
        ("strike.status", left_of_the_boat),
        ("strike.disputed", claims_more_than_announced),
        ("survivors.custody", survivors_held_since),
        ("strike.disputed", tells_their_side),
        ("strike.disputed", state_accuses_of_deaths),
        ("victims.identity", mourns_the_dead),
        ("strike.disputed", defends_strikes),
        ("strike.status", intents.promises_more_strikes),
        ("strike.status", strike_to_come),
        ("strike.status", topic_phrases.campaign_on_hold),
        ("strike.disputed", title_names_second_blast),
    ),
    Category.INTERDICTION: (
        ("seizure.tanker", american_acts.takes_a_tanker),
        ("interdiction.sinking", topic_phrases.sinks_emptied_boat),
        ("interdiction.seizure", topic_phrases.takes_cargo),
        ("seizure.tanker", american_acts.takes_a_ship),
    ),
    Category.BUILDUP: (
        ("force.basing", voices_abroad.voters_on_foreign_bases),
        ("force.command", american_acts.names_the_campaign),
        ("force.withdrawal", american_acts.leaves_the_region),
        ("force.command", american_acts.sets_up_a_command),
        ("force.command", intents.a_commander_goes),
        ("closure.airspace", closures_here.closes_the_sky),
        ("closure.airspace", closures_here.airlines_stay_away),
        ("land.threat", intents.threatens_land),
        ("land.operation", land_targets.strikes_ashore),
        ("land.operation", land_targets.dock_is_hit),
    ),
    Category.POLICY: (
        ("congress.notification", congress_phrases.tells_congress),
        ("justice.pardon", american_acts.frees_a_president),
        ("drug_trade.certification", listings.drops_from_the_list),
        ("sanctions.visa", intents.takes_visas),
        ("sanctions.lifted", intents.lifts_sanctions),
        ("sanctions.listed", intents.adds_sanctions),
        ("sanctions.listed", listings.adds_names_to_the_list),
        ("designation.terror", topic_phrases.lists_as_terror),
        ("designation.terror", american_acts.memo_adds_groups),
    ),
    Category.DIPLOMACY: (
        ("intel.disputed", voices_abroad.plays_down_a_row),
        ("intel.suspended", voices_abroad.ally_tells_no_more),
        ("diplomacy.reaction", voices_abroad.power_on_the_blockade),
        ("diplomacy.reaction", voices_abroad.leaders_of_old_plead),
        ("diplomacy.reaction", voices_abroad.mexico_refuses_troops),
        ("diplomacy.cooperation", voices_abroad.petro_and_trump_make_up),
        ("diplomacy.cooperation", diplomacy_phrases.offers_help),
        ("diplomacy.rift", diplomacy_phrases.calls_an_envoy),
        ("diplomacy.rift", diplomacy_phrases.breaks_relations),
        ("diplomacy.rift", diplomacy_phrases.president_is_branded),
        ("intel.restored", diplomacy_phrases.shares_again),
        ("intel.disputed", diplomacy_phrases.denies_about_intelligence),
        ("intel.suspended", diplomacy_phrases.stops_sharing),
        ("intel.suspended", diplomacy_phrases.stops_passing_data),
        ("diplomacy.reaction", neighbours_answer_the_strike),
        ("diplomacy.reaction", topic_phrases.leader_speaks_of_strikes),
    ),
    Category.OVERSIGHT: (
        ("congress.vote", congress_phrases.counts_a_vote),
        ("congress.bill", congress_phrases.bill_holds_money),
        ("congress.bill", topic_phrases.introduces_a_bill),
        ("congress.notification", congress_phrases.notifies_congress),
    ),
    Category.LEGAL: (
        ("diplomacy.intl_body", justice_phrases.commission_on_measures),
        ("justice.prosecution", justice_phrases.has_no_case),
        ("law.litigation", suits.kin_sue),
        ("law.litigation", suits.court_on_a_strike),
        ("law.litigation", justice_phrases.americans_are_sued),
        ("law.litigation", justice_phrases.kin_go_to_court),
        ("law.litigation", justice_phrases.court_asked_for_memo),
        ("law.litigation", justice_phrases.court_opens_a_record),
        ("law.litigation", justice_phrases.court_on_the_dead),
    ),
    Category.ANALYSIS: (
        ("analysis", polls.asks_the_public),
        ("analysis", chronicles.shore_is_afraid),
        ("analysis", polls.asks_of_the_campaign),
        ("opinion", essays.columnist_on_boats),
        ("opinion", essays.gives_the_writers_view),
        ("opinion", essays.is_among_opinions),
        ("opinion", genres.is_labelled_opinion),
        ("explainer", genres.is_labelled_explainer),
        ("explainer", essays.explains_behind_a_colon),
        ("explainer", essays.says_what_it_does),
    ),
    Category.CRIME: (
        ("justice.extradition", justice_phrases.hands_suspects_over),
        ("justice.prosecution", justice_phrases.jails_traffickers),
    ),
}
