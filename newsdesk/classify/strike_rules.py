"""Rules that say whether an entry reports a new strike, and of which category it is if it tells of an old one."""

from __future__ import annotations

import re

from newsdesk.classify.headlines.byline import is_signed
from newsdesk.classify.headlines.combined_headlines import strike_leads
from newsdesk.classify.new_strikes import far_waters
from newsdesk.classify.new_strikes.behind_the_toll import grew_by_a_new_strike
from newsdesk.classify.new_strikes.new_strike import (
    boat_hit_by_americans,
    hidden_until_now,
    in_official_words,
    strike_unannounced,
    sunk_with_its_dead,
    title_outlines_strike,
    title_reports_strike,
    title_tells_it_by_manner,
)
from newsdesk.classify.new_strikes.none_survived import counted_by_the_campaign, none_survived_a_strike
from newsdesk.classify.new_strikes.placeless_strikes import kills_and_names_no_place
from newsdesk.classify.new_strikes.press_releases import releases_strike
from newsdesk.classify.new_strikes.strike_evidence import gangs_kill, shows_no_strike
from newsdesk.classify.not_new.aftermath import title_looks_back_on_a_strike
from newsdesk.classify.not_new.corrections import corrects_an_earlier_one, strike_put_right, title_corrects
from newsdesk.classify.not_new.known_dead import counts_dead_again
from newsdesk.classify.not_new.no_actual_strike import strike_unreal
from newsdesk.classify.not_new.no_new_strike import (
    boarded_and_sunk,
    search_ended,
    strikes_are_an_aside,
    survivors_died,
    title_begins_a_command,
    title_counts_strikes,
    title_dates_it_long_ago,
    title_names_second_blast,
    title_talks_of_strikes,
    title_tells_fate,
    title_tells_second_blast,
    title_tells_the_toll,
    toll_grew,
)
from newsdesk.classify.not_new.remembrance import mourns_the_dead, stages_a_strike
from newsdesk.classify.not_new.wreckage import bodies_found, cargo_salvaged, left_of_the_boat, tells_of_the_boat
from newsdesk.classify.others.mishaps import fired_in_an_exercise, runs_into_something
from newsdesk.classify.others.other_forces import boat_hit_by_others
from newsdesk.classify.others.whose_strike import another_power_kills
from newsdesk.classify.ours.campaign_figures import deadliest_of_the_campaign
from newsdesk.classify.ours.short_headlines import missing_after_strike
from newsdesk.classify.ours.victim_accounts import tells_their_side
from newsdesk.classify.reading import Reading
from newsdesk.classify.rule import NEW_EVENT, Rule, said
from newsdesk.once import once
from newsdesk.understanding import Category

_COLUMNIST = re.compile(
    r"\b(?:columnist|columnista|colunista|chroniqueu(?:r|se)|op-ed|guest essay|editorial board|an explainer)\b"
)


@once
def _columnist_writes(r: Reading) -> bool:
    return bool(_COLUMNIST.search(r.doc.folded))


def _raid_on_land(r: Reading) -> bool:
    return "land_op" in r.title_concepts and r.title_concepts.isdisjoint(("boat", "vessel", "drug_boat", "court"))


def _second_blast_disputed(r: Reading) -> bool:
    """What was done and ordered on that day, as long as no chamber, court or columnist asks about it."""
    asked = ("congress", "bill", "briefing", "inspector", "explainer", "opinion", "court", "un_body", "diplomatic")
    return r.title_concepts.isdisjoint(asked) and title_names_second_blast(r) and not is_signed(r.doc)


def _is_of_long_ago(r: Reading) -> bool:
    return title_dates_it_long_ago(r) and not strike_leads(r) and not hidden_until_now(r)


NEW_OR_KNOWN: tuple[Rule, ...] = (
    Rule("deadliest of the campaign", NEW_EVENT, 3.0, deadliest_of_the_campaign, "campaign"),
    Rule("strike of another power", NEW_EVENT, -10.0, lambda r: another_power_kills(r.doc, r.hits), "other_war"),
    Rule("a columnist writes", Category.ANALYSIS, 6.0, _columnist_writes, "opinion"),
    Rule("a columnist writes", Category.STRIKE, -3.0, _columnist_writes, "opinion"),
    Rule("a columnist writes", NEW_EVENT, -8.0, _columnist_writes, "opinion"),
    Rule("missing after an American strike", NEW_EVENT, 3.0, missing_after_strike, "missing"),
    Rule("boat hit by Americans", NEW_EVENT, 2.0, boat_hit_by_americans, "boat"),
    Rule("no strike is shown", NEW_EVENT, -12.0, shows_no_strike, "killed"),
    Rule("no strike is shown", Category.STRIKE, -6.0, shows_no_strike, "killed"),
    Rule("another force fires", Category.INTERDICTION, 5.0, boat_hit_by_others, "coast_guard"),
    Rule("another force fires", Category.STRIKE, -6.0, boat_hit_by_others, "coast_guard"),
    Rule("another force fires", NEW_EVENT, -12.0, boat_hit_by_others, "coast_guard"),
    Rule("gangs kill", Category.CRIME, 4.0, gangs_kill, "cartel"),
    Rule("a strike in outline", NEW_EVENT, 2.5, title_outlines_strike, "strike"),
    Rule("a strike by its manner", NEW_EVENT, 4.0, title_tells_it_by_manner, "strike"),
    Rule("a strike by its manner", Category.STRIKE, 3.0, title_tells_it_by_manner, "strike"),
    Rule("killed by Americans, nowhere else", NEW_EVENT, 4.0, kills_and_names_no_place, "strike"),
    Rule("killed by Americans, nowhere else", Category.STRIKE, 3.0, kills_and_names_no_place, "strike"),
    Rule("title reports a strike", NEW_EVENT, 2.6, title_reports_strike, "strike"),
    Rule("not announced yet", NEW_EVENT, 4.0, strike_unannounced, "strike"),
    *said("none survived", none_survived_a_strike, relevant=5.0, new_event=6.0, strike=3.0),
    *said("counted by the campaign", counted_by_the_campaign, relevant=5.0, new_event=4.0, strike=3.0),
    *said("struck in far waters", far_waters.deadly, new_event=9.0, strike=3.0),
    *said("kept secret until now", hidden_until_now, new_event=13.0, strike=4.0, oversight=-4.0),
    Rule("title reports a strike", Category.STRIKE, 1.5, title_reports_strike, "strike"),
    Rule("attack on land", Category.BUILDUP, 2.0, _raid_on_land, "land_op"),
    Rule("attack on land", NEW_EVENT, -3.0, _raid_on_land, "land_op"),
    Rule("survivors who died", NEW_EVENT, -6.0, survivors_died, "survivor"),
    Rule("correction", NEW_EVENT, -14.0, title_corrects, "correction"),
    Rule("told by those who were hit", NEW_EVENT, -4.0, tells_their_side, "victim_name"),
    Rule("told by those who were hit", Category.STRIKE, 5.0, tells_their_side, "victim_name"),
    Rule("told by those who were hit", Category.DIPLOMACY, -2.0, tells_their_side, "victim_name"),
    Rule("a strike before a correction", NEW_EVENT, 12.0, corrects_an_earlier_one, "strike"),
    Rule("a strike before a correction", Category.STRIKE, 5.0, corrects_an_earlier_one, "strike"),
    Rule("correction", Category.STRIKE, 2.0, strike_put_right, "correction"),
    Rule("a strike before other news", NEW_EVENT, 7.0, strike_leads, "strike"),
    Rule("a strike before other news", Category.STRIKE, 5.0, strike_leads, "strike"),
    Rule("sunk with its dead", NEW_EVENT, 4.0, sunk_with_its_dead, "sink_empty"),
    Rule("sunk with its dead", Category.STRIKE, 4.0, sunk_with_its_dead, "sink_empty"),
    Rule("denied, possible, made up or of old", NEW_EVENT, -8.0, strike_unreal, "strike"),
    Rule("a boat runs into something", NEW_EVENT, -10.0, runs_into_something, "boat"),
    Rule("fired in an exercise", NEW_EVENT, -10.0, fired_in_an_exercise, "exercise"),
    Rule("the dead are mourned", NEW_EVENT, -8.0, mourns_the_dead, "killed"),
    Rule("the dead are mourned", Category.STRIKE, 2.0, mourns_the_dead, "killed"),
    Rule("filmed or staged", NEW_EVENT, -8.0, stages_a_strike, "film"),
    Rule("filmed or staged", Category.ANALYSIS, 7.0, stages_a_strike, "film"),
    Rule("filmed or staged", Category.STRIKE, -5.0, stages_a_strike, "film"),
    Rule("what the boat was", NEW_EVENT, -4.0, tells_of_the_boat, "boat"),
    Rule("what the boat was", Category.STRIKE, 3.0, tells_of_the_boat, "boat"),
    Rule("what is left of a boat", NEW_EVENT, -8.0, left_of_the_boat, "boat"),
    Rule("what is left of a boat", Category.STRIKE, 3.0, left_of_the_boat, "boat"),
    Rule("cargo that was found", NEW_EVENT, -8.0, cargo_salvaged, "drugs"),
    Rule("cargo that was found", Category.INTERDICTION, 9.0, cargo_salvaged, "drugs"),
    Rule("bodies that were found", NEW_EVENT, -4.0, bodies_found, "strike"),
    Rule("bodies that were found", Category.STRIKE, 3.0, bodies_found, "strike"),
    Rule("dead of a known strike", NEW_EVENT, -12.0, counts_dead_again, "strike"),
    Rule("dead of a known strike", Category.STRIKE, 3.0, counts_dead_again, "strike"),
    Rule("boarded before it was sunk", NEW_EVENT, -3.0, boarded_and_sunk, "seize"),
    Rule("boarded before it was sunk", Category.INTERDICTION, 3.0, boarded_and_sunk, "seize"),
    Rule("fate of survivors", NEW_EVENT, -6.0, lambda r: title_tells_fate(r) and not strike_leads(r), "survivor"),
    Rule("fate of survivors", Category.STRIKE, 2.0, title_tells_fate, "survivor"),
    Rule("search that ended", NEW_EVENT, -4.0, search_ended, "search"),
    Rule("search that ended", Category.STRIKE, 2.0, search_ended, "search"),
    Rule("second blast of 2 September", NEW_EVENT, -2.0, title_tells_second_blast, "double_tap"),
    Rule("second blast of 2 September", Category.STRIKE, 2.5, _second_blast_disputed, "double_tap"),
    Rule("kinetic strike, officially", NEW_EVENT, 1.5, in_official_words, "kinetic"),
    Rule("headline on the toll", Category.STRIKE, 1.5, title_tells_the_toll, "toll_change"),
    Rule("toll of a strike that is known", NEW_EVENT, -5.0, toll_grew, "toll_change"),
    Rule("a new strike behind the toll", NEW_EVENT, 8.0, grew_by_a_new_strike, "killed"),
    Rule("a new strike behind the toll", Category.STRIKE, 3.0, grew_by_a_new_strike, "killed"),
    Rule("so many strikes", NEW_EVENT, -3.0, title_counts_strikes, "strike"),
    Rule("so many strikes", Category.ANALYSIS, 3.5, title_counts_strikes, "strike"),
    Rule("so many strikes", Category.STRIKE, -1.5, title_counts_strikes, "strike"),
    Rule("operation or commander", NEW_EVENT, -2.0, title_begins_a_command, "command"),
    Rule("operation or commander", Category.BUILDUP, 2.0, title_begins_a_command, "command"),
    Rule("talk of the strikes", NEW_EVENT, -5.0, title_talks_of_strikes, "strike"),
    Rule("strikes beside other news", NEW_EVENT, -2.0, strikes_are_an_aside, "strike"),
    Rule("a day long ago", NEW_EVENT, -4.5, _is_of_long_ago, "strike"),
    Rule("some time after a strike", NEW_EVENT, -8.0, title_looks_back_on_a_strike, "strike"),
    Rule("some time after a strike", Category.ANALYSIS, 3.0, title_looks_back_on_a_strike, "strike"),
    Rule("the command's own release", NEW_EVENT, 4.0, releases_strike, "southcom"),
    Rule("the command's own release", Category.STRIKE, 4.5, releases_strike, "southcom"),
)
