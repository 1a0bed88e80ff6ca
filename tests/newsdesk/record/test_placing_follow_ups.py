"""Which record a follow-up belongs to: a search, its survivors, a later toll."""

from __future__ import annotations

from dataclasses import replace

from newsdesk.entries import Tier
from newsdesk.understanding import Location
from tests.newsdesk.record.placed import CONVOY, FRIDAY, JUNE, a_known, placed
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, quoted, strike_facts


def test_follow_up_on_a_convoy_is_not_about_the_single_boat_of_the_day_before() -> None:
    """29 and 30 December 2025, in the same waters."""
    single = a_known(30, "2025-12-29", seen="2025-12-29T20:00", location="eastern_pacific", killed=2, vessels=1)
    facts = strike_facts("2025-12-30", location="eastern_pacific", vessels=3)
    assert placed(facts, single, published="2025-12-31T17:00", new_event=False).record is None
    one_boat = strike_facts("2025-12-30", location="eastern_pacific", vessels=1)
    assert placed(one_boat, single, published="2025-12-31T17:00", new_event=False).record is single


def test_what_happened_today_is_no_follow_up_of_a_strike_that_was_told_yesterday() -> None:
    """Fishermen tell of a blast this Wednesday; on Tuesday a boat was struck in the same sea."""
    tuesdays = a_known(9, "2027-06-15", seen="2027-06-15T18:00", location="caribbean", killed=3, vessels=1)
    todays = strike_facts("2027-06-16", location="caribbean", vessels=1)
    assert placed(todays, tuesdays, published="2027-06-16T15:00", new_event=False).record is None
    told_overnight = a_known(9, "2027-06-15", seen="2027-06-16T04:00", location="caribbean", killed=3, vessels=1)
    assert placed(todays, told_overnight, published="2027-06-16T15:00", new_event=False).record is told_overnight


def test_toll_with_the_presumed_dead_in_it_is_that_of_the_strike_whose_survivors_were_sought() -> None:
    """7 January 2026: "11 dead in the strikes of Dec. 30, including eight who were never found"."""
    single = a_known(30, "2025-12-29", seen="2025-12-29T20:00", location="eastern_pacific", killed=2, vessels=1)
    figures = {"killed": 3, "vessels": 3, "survivors": 8, "survivors_fate": "search suspended"}
    convoy = a_known(31, "2025-12-30", seen="2025-12-31T17:00", location="eastern_pacific", **figures)
    facts = strike_facts("2025-12-30", location="eastern_pacific", killed=11, presumed_dead=8, vessels=1)
    assert placed(facts, single, convoy, published="2026-01-07T21:00", new_event=False).record is convoy


def test_search_for_survivors_is_about_the_strike_that_had_some() -> None:
    """3 January 2026: people jumped from the boats of 30 December, nobody survived on the 31st."""
    newest = a_known(34, "2025-12-31", seen="2026-01-01T01:00", location="eastern_pacific", killed=5)
    convoy = a_known(31, "2025-12-30", seen="2025-12-31T17:00", location="eastern_pacific", killed=3, survivors=8)
    facts = strike_facts(None, location="eastern_pacific", survivors_reported=True)
    assert placed(facts, convoy, newest, published="2026-01-03T10:00", new_event=False).record is convoy


def test_undated_survivors_are_not_those_of_an_old_strike_that_left_nobody() -> None:
    """20 March 2026: three in custody after a strike of the day before; twelve days earlier six had died."""
    old = a_known(45, "2026-03-08", seen="2026-03-09T02:00", location="eastern_pacific", killed=6)
    facts = strike_facts(None, location="eastern_pacific", survivors=3, survivors_reported=True)
    assert placed(facts, old, published="2026-03-20T12:00", new_event=False).record is None
    assert placed(facts, old, published="2026-03-11T12:00", new_event=False).record is old


def test_search_that_counts_more_dead_than_the_first_report_stays_with_its_strike() -> None:
    """3 January 2026: "at least five" were counted in the convoy that first had three; five died on the 31st, too."""
    newest = a_known(34, "2025-12-31", seen="2026-01-01T01:00", location="eastern_pacific", killed=5, vessels=2)
    convoy = a_known(
        31, "2025-12-30", seen="2025-12-31T17:00", location="eastern_pacific", killed=3, vessels=3, survivors=8
    )
    facts = strike_facts(
        "2025-12-30", basis="relative", location="eastern_pacific", killed=5, vessels=1, survivors_reported=True
    )
    assert placed(facts, convoy, newest, published="2026-01-03T10:00", new_event=False).record is convoy


def test_day_on_which_a_search_ended_leads_to_the_strike_whose_survivors_were_sought() -> None:
    """26 January 2026: "Rescuers stopped on Sunday", said of the strike of Friday."""
    friday = a_known(36, "2026-01-23", seen="2026-01-23T23:00", location="eastern_pacific", killed=2, survivors=1)
    ended = strike_facts(
        "2026-01-25", basis="weekday", survivors=1, survivors_reported=True, search="search suspended"
    )
    assert placed(ended, friday, published="2026-01-26T10:00", new_event=False).record is friday
    dead = replace(ended, killed=quoted(2))
    assert placed(dead, friday, published="2026-01-26T10:00", new_event=False).record is None


def test_search_in_other_waters_on_another_day_is_for_another_strike() -> None:
    monday = a_known(36, "2026-01-19", seen="2026-01-19T23:00", location="eastern_pacific", killed=2, survivors=2)
    search = strike_facts("2026-01-21", basis="weekday", location="caribbean", survivors_reported=True)
    assert placed(search, monday, published="2026-01-21T20:00", new_event=False).record is None


def test_search_without_a_day_or_place_is_for_the_newest_survivors_while_that_is_news() -> None:
    left_one = a_known(36, "2026-01-23", seen="2026-01-23T23:00", location="eastern_pacific", killed=2, survivors=1)
    left_none = a_known(35, "2026-01-24", seen="2026-01-25T01:00", killed=3)
    search = strike_facts(survivors_reported=True)
    assert placed(search, left_one, left_none, published="2026-01-26T10:00", new_event=False).record is left_one
    assert placed(search, left_none, published="2026-01-26T10:00", new_event=False).record is None
    assert placed(search, left_one, published="2026-01-30T10:00", new_event=False).record is None


def test_strike_of_another_day_is_not_hidden_by_survivors_of_the_day_before_in_its_report() -> None:
    """27 May 2026: "Strike kills two; toll put at 199 after survivors of earlier ones were never found"."""
    tuesday = a_known(57, "2026-05-26", seen="2026-05-26T23:00", location="eastern_pacific", killed=1, survivors=2)
    facts = strike_facts(
        "2026-05-27", basis="weekday", location="eastern_pacific", killed=2, vessels=1, survivors_reported=True
    )
    assert placed(facts, tuesday, published="2026-05-28T10:00", new_event=False).record is None


def test_strike_whose_report_is_read_as_talk_of_survivors_rings_all_the_same() -> None:
    room = Newsroom(start="2026-05-26T23:00")
    tuesday = strike_facts("2026-05-26", location="eastern_pacific", killed=1, survivors=2)
    wednesday = strike_facts("2026-05-27", location="eastern_pacific", killed=2, survivors_reported=True)
    room.publish("AP", a_strike(tuesday), tier=Tier.WIRE)
    room.later(days=1).publish("EFE", a_follow_up(wednesday, topic="survivors.presumed_dead"), tier=Tier.WIRE)
    assert len(room.cards) == 2


def test_follow_up_with_the_wrong_day_is_found_by_two_rare_facts() -> None:
    boats = a_known(11, "2025-10-27", seen="2025-10-28T15:00", location="eastern_pacific", killed=14, vessels=4)
    later = a_known(14, "2025-10-29", seen="2025-10-30T01:00", location="eastern_pacific", killed=4)
    facts = strike_facts("2025-10-29", location="eastern_pacific", killed=14, vessels=4)
    assert placed(facts, boats, later, published="2025-11-01T10:00", new_event=False).record is boats
    assert placed(facts, boats, published="2025-11-01T10:00", new_event=True).opens


def test_follow_up_with_a_day_finds_its_old_record_however_late() -> None:
    facts = strike_facts("2025-12-30", presumed_dead=8)
    found = placed(facts, CONVOY, JUNE, published="2026-06-30T12:00", new_event=False)
    assert found.record is CONVOY


def test_undated_follow_up_is_about_the_strike_with_its_rare_fact() -> None:
    facts = strike_facts(None, survivors=6, location="caribbean")
    found = placed(facts, FRIDAY, JUNE, published="2026-06-24T12:00", new_event=False)
    assert found.record is JUNE


def test_undated_follow_up_without_a_place_or_rare_fact_joins_nothing() -> None:
    facts = strike_facts(None, killed=2)
    found = placed(facts, JUNE, published="2026-06-24T12:00", new_event=False)
    assert found.record is None
    assert not found.opens


def test_undated_news_of_survivors_is_not_about_a_boat_on_which_all_died() -> None:
    """16 October 2025: "a first in the campaign", told without a toll two days after six had died."""
    all_died = a_known(5, "2025-10-14", seen="2025-10-14T20:00", killed=6, survivors=0)
    facts = replace(strike_facts("2025-10-16", basis="published", location="caribbean"), survivors_reported=True)
    assert placed(facts, all_died, published="2025-10-16T18:00").opens


def test_undated_copy_that_speaks_of_survivors_within_hours_is_of_the_strike() -> None:
    all_died = a_known(5, "2025-10-14", seen="2025-10-14T20:00", killed=6, survivors=0)
    facts = replace(strike_facts("2025-10-14", basis="published", location="caribbean"), survivors_reported=True)
    assert placed(facts, all_died, published="2025-10-15T02:00").record is all_died


def test_correction_of_the_sea_belongs_to_the_strike_that_was_placed_in_the_wrong_one() -> None:
    """22 June 2026: in the Caribbean, not the eastern Pacific."""
    sunday = a_known(65, None, seen="2026-06-21T20:00", location="eastern_pacific", killed=2, survivors=6)
    facts = strike_facts("2026-06-21", location="caribbean")
    assert placed(facts, sunday, published="2026-06-22T10:00", new_event=False).record is None
    wrong_sea = Location.EASTERN_PACIFIC
    assert placed(facts, sunday, published="2026-06-22T10:00", new_event=False, wrong_sea=wrong_sea).record is sunday


def test_toll_that_grew_by_those_whom_nobody_looks_for_any_more_is_that_of_their_strike() -> None:
    """ "Toll rises to five; the search for four men ended": the word survivor need not be said."""
    thursday = a_known(91, "2027-03-18", seen="2027-03-18T20:00", location="eastern_pacific", killed=1, survivors=4)
    grown = strike_facts(location="eastern_pacific", killed=5, vessels=1, search="search suspended")
    assert placed(grown, thursday, published="2027-03-21T20:00", new_event=False).record is thursday


def test_corrected_toll_that_is_by_now_that_of_the_day_after_stays_with_its_own_day() -> None:
    """Two strikes on two days, two dead each. The first words heard of the command correct both to three."""
    first, second = (a_known(40 + n, f"2026-05-2{n}", seen="2026-05-30T12:00", killed=2 + n) for n in (0, 1))
    facts = strike_facts("2026-05-20", location="caribbean", killed=3)
    assert placed(facts, first, second, published="2026-05-30T14:00", new_event=False).record is first
