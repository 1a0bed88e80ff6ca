"""Rules that say whose news it is: ours in few words, or somebody else's in words of ours."""

from __future__ import annotations

from newsdesk.classify import american_acts, corrections, namesakes, our_story, short_headlines
from newsdesk.classify.reading import Reading
from newsdesk.classify.rule import RELEVANT, Rule


def _holds_survivors(r: Reading) -> bool:
    return r.title_concepts.issuperset(("us", "in_custody", "survivor"))


def _sub_here(r: Reading) -> bool:
    return "narco_sub" in r.title_concepts and our_story.lands_here(r)


def _caught_here(r: Reading) -> bool:
    """Cocaine taken from a boat in the region."""
    taken = r.title_concepts.issuperset(("seize", "drugs")) and r.has("weight")
    return taken and r.has("boat", "fishing", "vessel", "narco_sub") and our_story.lands_here(r)


WHOSE_NEWS: tuple[Rule, ...] = (
    Rule("tanker of the blockade, far away", RELEVANT, 9.0, namesakes.chased_afar, "tanker"),
    Rule("tanker of another navy", RELEVANT, -5.0, namesakes.tanker_of_others, "tanker"),
    Rule("warship of another sea", RELEVANT, -4.0, namesakes.warship_of_others, "carrier"),
    Rule("border guards fire", RELEVANT, -6.0, namesakes.border_guards_fire, "boat"),
    Rule("song, dish or show", RELEVANT, -4.0, namesakes.at_play, "culture"),
    Rule("semi-submersible off Europe", RELEVANT, -2.0, namesakes.sub_off_europe, "narco_sub"),
    Rule("rescued from something else", RELEVANT, -3.0, short_headlines.rescued_from_nothing_of_ours, "survivor"),
    Rule("strikes counted at sea", RELEVANT, 3.5, short_headlines.strikes_counted_at_sea, "strike"),
    Rule("Congress on the first strike", RELEVANT, 2.0, short_headlines.congress_on_the_first_strike, "sept_2"),
    Rule("suit for the memo", RELEVANT, 3.0, short_headlines.suit_for_the_memo, "lawsuit"),
    Rule("survivor of a strike is sought", RELEVANT, 7.0, short_headlines.seeks_survivor_of_a_strike, "search"),
    Rule(
        "Coast Guard searches after a strike",
        RELEVANT,
        9.0,
        short_headlines.coast_guard_searches_after_a_strike,
        "coast_guard",
    ),
    Rule("toll of a strike put right", RELEVANT, 8.0, corrections.toll_of_a_strike_put_right, "strike"),
    Rule("flights to Caracas", RELEVANT, 1.5, short_headlines.flights_to_caracas, "airspace"),
    Rule("war powers on boats", RELEVANT, 3.5, short_headlines.war_powers_on_boats, "war_powers"),
    Rule("a commander before Congress", RELEVANT, 4.0, short_headlines.commander_before_congress, "commander"),
    Rule("an ambassador called home", RELEVANT, 2.5, short_headlines.recalls_its_ambassador, "rift"),
    Rule("bombed off a coast", RELEVANT, 5.0, short_headlines.bombed_off_a_coast, "strike"),
    Rule("airport lent to the US", RELEVANT, 4.5, short_headlines.airport_lent_to_us, "base"),
    Rule("Congress asks for the video", RELEVANT, 6.0, short_headlines.congress_asks_for_video, "congress"),
    Rule("joins the shield", RELEVANT, 2.5, short_headlines.joins_the_shield, "anti_cartel"),
    Rule("decertified", RELEVANT, 2.0, short_headlines.decertified, "certification"),
    Rule("traffickers change their ways", RELEVANT, 2.5, namesakes.traffickers_change_ways, "trend"),
    Rule("survivors in American hands", RELEVANT, 2.0, _holds_survivors, "in_custody"),
    Rule("ship taken off Venezuela", RELEVANT, 2.0, american_acts.takes_a_ship, "seize"),
    Rule("caught off these coasts", RELEVANT, 2.5, _caught_here, "seize"),
    Rule("semi-submersible here", RELEVANT, 1.0, _sub_here, "narco_sub"),
)
