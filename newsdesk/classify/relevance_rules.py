"""Rules that say whether an entry is ours: told in few words, or somebody else's news in words of ours."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, BOATS, COASTS, ELSEWHERE, LANDS, WHO_STRIKES, group
from newsdesk.classify.headlines.strike_outline import outlines_strike, told_by_its_manner
from newsdesk.classify.kinds.american_acts import pardons_a_trafficker
from newsdesk.classify.kinds.designations import eases_sanctions_on_oil, gangs_in_a_law_of_others
from newsdesk.classify.kinds.diplomacy_phrases import calls_an_envoy, calls_neighbours_envoy
from newsdesk.classify.kinds.executive_papers import explains_a_war_on_drugs
from newsdesk.classify.kinds.governments import envoy_called_over_a_boat
from newsdesk.classify.kinds.interdictions import (
    cargo_here,
    caught_here,
    fired_on_here,
    stopped_here,
    taken_ashore,
)
from newsdesk.classify.kinds.justice_phrases import (
    catches_a_trafficker,
    extradites_for_other_crimes,
    kin_of_others_before_the_commission,
)
from newsdesk.classify.kinds.lawmakers import chamber_of_others
from newsdesk.classify.new_strikes.new_strike import title_reports_strike_here
from newsdesk.classify.new_strikes.nobody_named import their_men_die_ashore
from newsdesk.classify.new_strikes.one_more_strike import reports_one_more
from newsdesk.classify.new_strikes.placeless_strikes import (
    kills_and_names_no_place,
    kills_in_another_war,
    struck_in_far_waters,
)
from newsdesk.classify.new_strikes.strike_evidence import dead_and_nothing_attacked
from newsdesk.classify.not_new.corrections import toll_of_a_strike_put_right
from newsdesk.classify.others import namesakes, other_happenings, unrelated_news
from newsdesk.classify.others.dead_of_others import strikes_beside_other_dead
from newsdesk.classify.others.deaths_on_land import (
    dead_in_america,
    dead_of_no_strike,
    gunmen_kill,
    killed_ashore,
    outlives_an_attack_ashore,
    raid_in_a_city,
    raids_a_camp_of_others,
    violence_on_land,
)
from newsdesk.classify.others.other_seas import another_sea, struck_in_another_sea
from newsdesk.classify.others.whose_strike import of_another_power
from newsdesk.classify.ours import short_headlines, sought_or_saved, tankers
from newsdesk.classify.ours.arms_here import american_arms_arrive, warship_here
from newsdesk.classify.ours.campaign_figures import counts_this_campaign
from newsdesk.classify.ours.closures_here import closed_by_no_forces
from newsdesk.classify.ours.our_actors import lands_here
from newsdesk.classify.ours.our_story import gang_here, names_nothing_of_ours
from newsdesk.classify.ours.victim_accounts import hit_by_nobody_known
from newsdesk.classify.reading import Reading
from newsdesk.classify.rule import ANY_ENTRY, RELEVANT, Rule

_MAY_BE_AN_ACCIDENT = group("accident fishing boat strike boat_strike")


def _another_war(r: Reading) -> bool:
    """ "US strikes boat with Hezbollah links in Caribbean" is of ours."""
    return unrelated_news.another_war(r) and not title_reports_strike_here(r)


_OURS_ON_SCREEN = BOATS | group("strike boat_strike narco cartel southern_spear")

WHOSE_NEWS: tuple[Rule, ...] = (
    Rule("tanker taken by Americans", RELEVANT, 4.0, tankers.taken_by_americans, "tanker", of="seize"),
    Rule("tanker taken off these coasts", RELEVANT, 11.0, tankers.taken_off_these_coasts, "tanker"),
    Rule("tanker taken off these coasts", RELEVANT, 9.0, tankers.taken_by_the_text, "tanker", of=tankers.A_TANKER),
    Rule("tanker of the blockade", RELEVANT, 3.0, tankers.known_tanker_sails, "known_tanker"),
    Rule("another Southern Command", RELEVANT, -7.0, namesakes.another_southern_command, "southcom"),
    Rule("tanker of the blockade, far away", RELEVANT, 9.0, tankers.chased_afar, "tanker", of="other_sea"),
    Rule("tanker of another navy", RELEVANT, -5.0, tankers.tanker_of_others, "tanker", of="tanker shadow_fleet"),
    Rule("warship of another sea", RELEVANT, -4.0, namesakes.warship_of_others, "carrier"),
    Rule(
        "warship of another sea",
        RELEVANT,
        -5.0,
        other_happenings.warship_far_away,
        "forces",
        of=AMERICANS | {"coast_guard"},
    ),
    Rule("migrants, and no drugs", RELEVANT, -6.0, other_happenings.migrants_stopped, "migrants"),
    Rule("a weapon is tested", RELEVANT, -4.0, other_happenings.tests_a_weapon, "us", of=AMERICANS),
    Rule("struck by lightning", RELEVANT, -8.0, other_happenings.struck_by_lightning, "weather"),
    Rule("dead of age", RELEVANT, -6.0, other_happenings.dies_of_age, "killed"),
    Rule("an animal is struck", RELEVANT, -8.0, other_happenings.animal_struck, "animal"),
    Rule("fish, and no drugs", RELEVANT, -4.0, other_happenings.caught_for_its_fish, "animal"),
    Rule(
        "troops in an American city",
        RELEVANT,
        -6.0,
        other_happenings.troops_in_an_american_city,
        "forces",
        of=ANY_ENTRY,
    ),
    Rule("a neighbour's own news", RELEVANT, -3.0, other_happenings.a_neighbours_own_news, of=COASTS),
    Rule("song, dish or show", RELEVANT, -4.0, other_happenings.a_sea_to_travel_to, "caribbean"),
    Rule("border guards fire", RELEVANT, -6.0, namesakes.border_guards_fire, "boat", of=ANY_ENTRY),
    Rule("song, dish or show", RELEVANT, -5.0, namesakes.at_play, "culture", of="culture southcom"),
    Rule("made for the screen", RELEVANT, -9.0, namesakes.made_for_the_screen, "film", of=_OURS_ON_SCREEN),
    Rule("rescued from something else", RELEVANT, -3.0, sought_or_saved.rescued_from_nothing_of_ours, "survivor"),
    Rule("saved by a patrol", RELEVANT, -4.5, sought_or_saved.saved_by_a_patrol, "coast_guard"),
    Rule(
        "strikes counted at sea",
        RELEVANT,
        3.5,
        short_headlines.strikes_counted_at_sea,
        "strike",
        of="strike boat_strike",
    ),
    Rule(
        "Congress on the first strike",
        RELEVANT,
        2.0,
        short_headlines.congress_on_the_first_strike,
        "sept_2",
        of="congress",
    ),
    Rule("suit for the memo", RELEVANT, 3.0, short_headlines.suit_for_the_memo, "lawsuit", of="lawsuit court"),
    Rule("suit for the dead", RELEVANT, 3.0, short_headlines.suit_for_the_dead, "lawsuit"),
    Rule("the last of a crew is given up", RELEVANT, 6.0, sought_or_saved.last_of_a_crew_given_up, "search"),
    Rule(
        "lived through an American strike", RELEVANT, 3.0, sought_or_saved.lived_through_americans_strike, "survivor"
    ),
    Rule("survivor of a strike is sought", RELEVANT, 9.0, sought_or_saved.seeks_survivor_of_a_strike, "search"),
    Rule(
        "Coast Guard searches after a strike",
        RELEVANT,
        9.0,
        sought_or_saved.coast_guard_searches_after_a_strike,
        "coast_guard",
    ),
    Rule("toll of a strike put right", RELEVANT, 8.0, toll_of_a_strike_put_right, "strike", of="killed"),
    Rule("sky closed by no forces", RELEVANT, -9.0, closed_by_no_forces, "airspace", of=ANY_ENTRY),
    Rule("flights to Caracas", RELEVANT, 4.5, short_headlines.flights_to_caracas, "airspace"),
    Rule("war powers on boats", RELEVANT, 3.5, short_headlines.war_powers_on_boats, "war_powers"),
    Rule("bombed off a coast", RELEVANT, 5.0, short_headlines.bombed_off_a_coast, "strike", of="strike boat_strike"),
    Rule("airport lent to the US", RELEVANT, 4.5, short_headlines.airport_lent_to_us, "base"),
    Rule("Congress asks for the video", RELEVANT, 6.0, short_headlines.congress_asks_for_video, "congress"),
    Rule("a strike by its manner", RELEVANT, 5.0, told_by_its_manner, "strike", of=ANY_ENTRY),
    Rule("one more strike", RELEVANT, 4.0, reports_one_more, "strike", of="strike boat_strike"),
    Rule("killed by Americans, nowhere else", RELEVANT, 7.0, kills_and_names_no_place, "strike"),
    Rule("killed by Americans in another war", RELEVANT, -4.0, kills_in_another_war, "strike"),
    Rule("a neighbour's leader is listed", RELEVANT, 2.0, short_headlines.neighbours_sanctioned, "sanction"),
    Rule("killed at sea by Americans", RELEVANT, 6.0, short_headlines.killed_at_sea, "intl_waters", of="killed"),
    Rule("Venezuelan oil may be sold", RELEVANT, 9.0, eases_sanctions_on_oil, "sanction", of="venezuela"),
    Rule("joins the shield", RELEVANT, 2.5, short_headlines.joins_the_shield, "anti_cartel", of=ANY_ENTRY),
    Rule("decertified", RELEVANT, 2.0, short_headlines.decertified, "certification"),
    Rule(
        "survivors in American hands",
        RELEVANT,
        2.0,
        lambda r: r.title_has_all("us", "in_custody", "survivor"),
        "in_custody",
    ),
    Rule("caught off these coasts", RELEVANT, 2.5, caught_here, "seize", of="seize drug_boat"),
    Rule("fired on by another force here", RELEVANT, 4.0, fired_on_here, "coast_guard"),
    Rule("cargo of a boat here", RELEVANT, 4.0, cargo_here, "drugs", of="drugs weight"),
    Rule("drugs taken ashore", RELEVANT, -4.0, taken_ashore, "seize"),
    Rule("war on drugs explained", RELEVANT, 8.0, explains_a_war_on_drugs, "policy_act", of="drugs narco cartel"),
    Rule("semi-submersible here", RELEVANT, 1.0, lambda r: r.title_has("narco_sub") and lands_here(r), "narco_sub"),
    Rule("counts of this campaign", RELEVANT, 5.0, counts_this_campaign, "explainer", of="killed explainer"),
    Rule("labour strike", RELEVANT, -3.0, unrelated_news.of_labour, "labour"),
    Rule("struck in far waters", RELEVANT, 12.0, struck_in_far_waters),
    Rule("another sea", RELEVANT, -5.0, another_sea, "other_sea"),
    Rule("struck in another sea", RELEVANT, -14.0, struck_in_another_sea, of=ELSEWHERE),
    Rule("another war", RELEVANT, -2.0, _another_war, "other_war"),
    Rule(
        "strike of another power",
        RELEVANT,
        -4.0,
        lambda r: of_another_power(r.doc, r.hits),
        "other_war",
        of=AMERICANS | {"strike"},
    ),
    Rule("other strike", RELEVANT, -3.0, unrelated_news.other_strike, "other_strike"),
    Rule("accident at sea", RELEVANT, -1.5, unrelated_news.accident, "accident", of=_MAY_BE_AN_ACCIDENT),
    Rule(
        "kin of others",
        RELEVANT,
        -2.0,
        kin_of_others_before_the_commission,
        "rights_court",
        of="un_rights rights_court",
    ),
    Rule("called an accident", RELEVANT, -7.0, unrelated_news.called_an_accident, "accident", of=ANY_ENTRY),
    Rule("nobody of this story", RELEVANT, -1.5, unrelated_news.stranger, of="boat vessel strike"),
    Rule("second blow of nobody", RELEVANT, -2.0, unrelated_news.second_blow_of_nobody, "double_tap"),
    Rule("dead, and nothing attacked", RELEVANT, -5.0, dead_and_nothing_attacked, "killed"),
    Rule("strikes only recalled", RELEVANT, -14.0, strikes_beside_other_dead, "killed"),
    Rule("war powers in another war", RELEVANT, -5.0, namesakes.war_powers_elsewhere, "war_powers"),
    Rule("a raid that failed", RELEVANT, -4.0, namesakes.raid_that_failed, "court", of=ANY_ENTRY),
    Rule("extradited for other crimes", RELEVANT, -6.0, extradites_for_other_crimes, "extradition"),
    Rule("who may stay", RELEVANT, -6.0, namesakes.of_migration, "court", of=ANY_ENTRY),
    Rule("scolded, not struck", RELEVANT, -4.0, unrelated_news.scolded, "strike", of=ANY_ENTRY),
    Rule("attack of a stranger on land", RELEVANT, -1.0, unrelated_news.stranger_on_land, "strike"),
    Rule("far from this story", RELEVANT, -2.0, unrelated_news.far_away, "far_country"),
    Rule("another country's chamber", RELEVANT, -1.0, chamber_of_others, "vote", of=ANY_ENTRY),
    Rule("another country's chamber", RELEVANT, -4.0, gangs_in_a_law_of_others, "terror", of="terror designate"),
    Rule(
        "an envoy is called",
        RELEVANT,
        1.5,
        lambda r: r.has("strike") and calls_an_envoy(r),
        "diplomatic",
        of="strike",
    ),
    Rule("an envoy is called", RELEVANT, 11.0, envoy_called_over_a_boat, "strike"),
    Rule("an envoy of a neighbour", RELEVANT, 3.0, calls_neighbours_envoy, "diplomatic", of="colombia petro"),
    Rule("nothing of this story", RELEVANT, -4.0, names_nothing_of_ours),
    Rule("relief after a disaster", RELEVANT, -4.0, unrelated_news.relief_after_disaster, "weather"),
    Rule("relief after a disaster", RELEVANT, -6.0, unrelated_news.kills_by_itself, "weather"),
    Rule("film or study", RELEVANT, -2.5, unrelated_news.film_or_study, "film", of="film historic"),
    Rule("drugs in the street", RELEVANT, -3.0, unrelated_news.sold_in_the_street, "street_drugs"),
    Rule("sport", RELEVANT, -7.0, unrelated_news.tells_a_score, of="sport maduro venezuela"),
    Rule("stolen fuel", RELEVANT, -5.0, unrelated_news.fuel_stolen, "tanker", of=ANY_ENTRY),
    Rule("an amnesty", RELEVANT, -7.0, unrelated_news.of_an_amnesty, "regime", of="venezuela regime"),
    Rule("oil trade", RELEVANT, -1.5, unrelated_news.oil_trade, "tanker"),
    Rule("police in Europe", RELEVANT, -1.0, unrelated_news.in_europe, "europe_police"),
    Rule("police in Europe", RELEVANT, -6.0, unrelated_news.taken_for_europe, "seize"),
    Rule("violence on land", RELEVANT, -1.5, violence_on_land, "land_violence"),
    Rule("shot by gunmen", RELEVANT, -6.0, gunmen_kill, "gunmen"),
    Rule("violence on land", RELEVANT, -7.0, outlives_an_attack_ashore, "survivor", of=ANY_ENTRY),
    Rule("killed ashore", RELEVANT, -6.0, killed_ashore, "killed"),
    Rule("dead in the United States", RELEVANT, -6.0, dead_in_america, "us", of="killed"),
    Rule("killed by an army ashore", RELEVANT, -6.0, their_men_die_ashore, "terror"),
    Rule("police raid in a city", RELEVANT, -4.0, raid_in_a_city, "police_raid"),
    Rule("dead of no strike", RELEVANT, -6.0, dead_of_no_strike, "killed", of="killed toll_change"),
    Rule("air raid on land", RELEVANT, -4.0, raids_a_camp_of_others, "air_raid"),
    Rule(
        "boat strikes",
        RELEVANT,
        1.5,
        lambda r: r.has("boat_strike") and not r.has("animal", "other_sea", "sport"),
        of="boat_strike",
    ),
    Rule("survivors given up for dead", RELEVANT, 4.0, unrelated_news.given_up_for_dead, "presumed_dead"),
    Rule("survivors of something else", RELEVANT, -2.0, unrelated_news.survivors_of_something_else, "presumed_dead"),
    Rule(
        "hit by nobody who is known",
        RELEVANT,
        7.0,
        hit_by_nobody_known,
        "boat",
        of="ecuador colombia caribbean places_here",
    ),
    Rule(
        "Southern Command",
        RELEVANT,
        1.5,
        lambda r: r.has("southcom", "southern_spear"),
        "southcom",
        of="southcom southern_spear",
    ),
    Rule(
        "pardon of a trafficker",
        RELEVANT,
        2.0,
        pardons_a_trafficker,
        of="pardon",
    ),
    Rule("coalition against cartels", RELEVANT, 3.0, lambda r: r.has_all("anti_cartel", "trump"), "anti_cartel"),
    Rule("warship in the region", RELEVANT, 3.0, warship_here, "carrier"),
    Rule("American arms arrive", RELEVANT, 4.0, american_arms_arrive, "forces", of="forces carrier"),
    Rule("boat stopped off these coasts", RELEVANT, 1.5, stopped_here, "seize"),
    Rule("a boat is struck here", RELEVANT, 2.0, unrelated_news.struck_here, "strike", of=LANDS),
    Rule("title reports a strike here", RELEVANT, 1.5, title_reports_strike_here, "strike", of=ANY_ENTRY),
    Rule("a strike in outline", RELEVANT, 4.0, outlines_strike, "strike", of=WHO_STRIKES),
    Rule("trafficker caught or tried", RELEVANT, 1.0, lambda r: catches_a_trafficker(r) and gang_here(r), "cartel"),
)
