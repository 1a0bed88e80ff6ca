"""Rules that tell first reports of a new strike by unusual signs: few words, a boast, a search, an owning-up, what
lies below other news, or the deed without who did it."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, SEAS, WHO_ANNOUNCES, WHO_STRIKES
from newsdesk.classify.headlines.round_ups import reports_strike_below
from newsdesk.classify.new_strikes.behind_the_search import (
    leads_with_who_lived,
    strikes_and_searches,
    survivor_of_a_new_one_is_sought,
)
from newsdesk.classify.new_strikes.behind_the_toll import (
    counted_by_the_campaign,
    none_survived_a_strike,
)
from newsdesk.classify.new_strikes.boasts import boasts_of_so_many
from newsdesk.classify.new_strikes.by_their_hand import done_by_their_hand
from newsdesk.classify.new_strikes.denounced import denounced_or_confirmed
from newsdesk.classify.new_strikes.in_few_words import told_in_few_words
from newsdesk.classify.new_strikes.lost_boats import boat_lost_to_americans
from newsdesk.classify.new_strikes.new_strike import (
    hidden_until_now,
    in_official_words,
)
from newsdesk.classify.new_strikes.nobody_named import strikes_and_names_nobody
from newsdesk.classify.new_strikes.placeless_strikes import deadly_in_far_waters
from newsdesk.classify.new_strikes.press_releases import headed_as_a_release, releases_strike
from newsdesk.classify.new_strikes.said_by_those_who_struck import (
    found_after_a_fresh_one,
    told_by_those_who_struck,
)
from newsdesk.classify.new_strikes.told_below import first_facts_of_one, navy_counts_dead, told_below
from newsdesk.classify.rule import Rule, said

FIRST_REPORTS: tuple[Rule, ...] = (
    *said(
        "told in few words",
        told_in_few_words,
        "killed",
        of=SEAS | BOATS | {"killed", "strike"},
        relevant=8.0,
        new_event=10.0,
        strike=4.0,
    ),
    *said(
        "a boast of so many more",
        boasts_of_so_many,
        of=WHO_ANNOUNCES,
        relevant=9.0,
        new_event=10.0,
        strike=6.0,
        analysis=-6.0,
    ),
    *said(
        "none survived",
        none_survived_a_strike,
        of=WHO_ANNOUNCES | {"strike"},
        relevant=5.0,
        new_event=6.0,
        strike=3.0,
    ),
    *said("counted by the campaign", counted_by_the_campaign, relevant=5.0, new_event=4.0, strike=3.0),
    *said("struck in far waters", deadly_in_far_waters, new_event=9.0, strike=3.0),
    *said(
        "kept secret until now", hidden_until_now, "strike", relevant=9.0, new_event=13.0, strike=4.0, oversight=-4.0
    ),
    *said(
        "a boat lost to Americans",
        boat_lost_to_americans,
        of=BOATS | {"narco_sub"},
        relevant=6.0,
        new_event=7.0,
        strike=4.0,
    ),
    *said("a strike behind the search", leads_with_who_lived, "strike", new_event=7.0, strike=2.0),
    *said("a strike behind the search", survivor_of_a_new_one_is_sought, "search", new_event=5.0),
    *said("a strike in a round-up", lambda r: reports_strike_below(r.doc), "strike", new_event=4.0, strike=4.0),
    *said("bodies of a strike of the day", found_after_a_fresh_one, "strike", new_event=6.0, strike=4.0),
    *said("told by those who struck", told_by_those_who_struck, "strike", new_event=8.0, strike=4.0),
    *said(
        "a strike, and nobody is named",
        strikes_and_names_nobody,
        "strike",
        of=BOATS | {"strike", "terror"},
        relevant=6.0,
        new_event=5.0,
        strike=4.0,
    ),
    *said(
        "done by their hand",
        done_by_their_hand,
        "strike",
        of=WHO_STRIKES | SEAS,
        relevant=8.0,
        new_event=10.0,
        strike=6.0,
    ),
    *said(
        "denounced or confirmed",
        denounced_or_confirmed,
        "strike",
        of=WHO_STRIKES | {"strike"},
        relevant=8.0,
        new_event=10.0,
        strike=6.0,
        diplomacy=-5.0,
    ),
    *said("a strike, then the search", strikes_and_searches, "survivor", new_event=6.0, strike=3.0),
    *said("kinetic strike, officially", in_official_words, "kinetic", new_event=1.5),
    *said("headed as a release", headed_as_a_release, "kinetic", relevant=8.0, new_event=6.0, strike=4.0),
    *said("the first facts of a strike", first_facts_of_one, new_event=12.0, strike=6.0, analysis=-3.0),
    *said("told below other news", told_below, "strike", new_event=12.0, strike=3.0),
    *said("a navy counts its dead", navy_counts_dead, "strike", new_event=9.0, strike=3.0),
    *said("the command's own release", releases_strike, "southcom", new_event=4.0, strike=4.5),
)
