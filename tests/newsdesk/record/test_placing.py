"""Which record an announcement belongs to."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.entries import Tier
from newsdesk.record.shown_row import shown_row
from newsdesk.strikes import Field, RecordState
from tests.builders import a_claim, a_record
from tests.newsdesk.record.placed import CONVOY, FRIDAY, JUNE, a_known, at, placed
from tests.newsdesk.understandings import Newsroom, a_strike, strike_facts


def test_same_day_and_waters_is_the_same_strike() -> None:
    facts = strike_facts("2026-05-29", location="eastern_pacific", killed=3)
    assert placed(facts, FRIDAY, published="2026-05-30T04:00").record is FRIDAY


def test_neighbouring_day_with_an_ordinary_toll_is_another_strike() -> None:
    """29 and 30 May 2026: three dead each, the same waters."""
    facts = strike_facts("2026-05-30", location="eastern_pacific", killed=3)
    assert placed(facts, FRIDAY, published="2026-05-31T04:00").opens


def test_toll_that_was_corrected_may_be_printed_again() -> None:
    """Copies of the first version come in for hours, and many name no day."""
    corrected = a_claim(Field.KILLED, 2, claimed_at=at("2026-05-29T23:00"), known_at=at("2026-05-29T23:00"))
    record = replace(FRIDAY, claims=(*FRIDAY.claims, corrected))
    copy = strike_facts("2026-05-29", basis="published", location="eastern_pacific", killed=3)
    assert placed(copy, record, published="2026-05-29T23:30").record is record


def test_neighbouring_day_with_a_rare_fact_is_a_copy_with_the_day_wrong() -> None:
    """An Asian outlet dates the strike of 21 June by its own calendar; six survivors tell which one it is."""
    facts = strike_facts("2026-06-22", location="caribbean", killed=2, survivors=6)
    assert placed(facts, JUNE, published="2026-06-22T05:00").record is JUNE


@pytest.mark.parametrize("basis", ["published", "relative"])
def test_another_toll_beside_the_boats_of_the_day_before_is_another_strike(basis: str) -> None:
    """ "Four dead in a strike. It came a day after three boats were destroyed": the boats are those of the convoy."""
    facts = strike_facts("2026-01-01", basis=basis, location="eastern_pacific", killed=4, vessels=3)
    assert placed(facts, CONVOY, published="2026-01-01T15:00").opens


@pytest.mark.parametrize(("hours", "opens"), [(30, True), (9, False)])
def test_first_word_of_two_boats_a_day_after_one_boat_is_another_strike(hours: int, opens: bool) -> None:
    """ "An official confirms action against two vessels", and no more than that. Within hours it may be a copy."""
    single = a_known(40, "2026-03-05", seen="2026-03-05T12:00", killed=2, vessels=1)
    leak = strike_facts("2026-03-06", basis="published", vessels=2)
    published = at("2026-03-05T12:00") + timedelta(hours=hours)
    assert placed(leak, single, published=published.isoformat()[:16]).opens is opens


@pytest.mark.parametrize(("hours", "opens"), [(40, True), (20, False)])
def test_news_without_a_day_that_shares_nothing_is_another_strike_once_a_day_has_passed(
    hours: int, opens: bool
) -> None:
    known = a_known(40, None, seen="2026-03-05T12:00", location="caribbean")
    published = (at("2026-03-05T12:00") + timedelta(hours=hours)).isoformat()[:16]
    toll_alone = strike_facts(published[:10], basis="published", killed=3)
    assert placed(toll_alone, known, published=published).opens is opens


def test_news_without_a_day_that_shares_the_sea_or_the_toll_is_a_late_copy() -> None:
    known = a_known(40, None, seen="2026-03-05T12:00", location="caribbean", killed=3)
    for shared in ({"killed": 3}, {"location": "caribbean"}):
        copy = strike_facts("2026-03-07", basis="published", **shared)
        assert placed(copy, known, published="2026-03-07T04:00").record is known


def test_weekday_of_a_report_printed_that_day_may_be_the_announcement() -> None:
    """ "Três homens morreram na operação confirmada nesta sexta-feira": the strike was on Thursday."""
    thursday = a_known(17, "2025-11-06", seen="2025-11-06T23:30", killed=3)
    facts = strike_facts("2025-11-07", basis="weekday", location="caribbean", killed=3)
    assert placed(facts, thursday, published="2025-11-07T13:00").record is thursday


@pytest.mark.parametrize(
    "title",
    [
        "US military kills two more in second Pacific strike in two days",
        "Otros dos muertos: segundo ataque de EE.UU. en dos días en el Pacífico",
        "Deux morts dans le Pacifique : deuxième frappe américaine en deux jours",
        "EUA matam dois no Pacífico, segundo ataque em dois dias",
        "Second strike within hours kills two in eastern Pacific",
        "Segunda acometida en horas: otros hombres mueren en el Pacífico",
        "Deux morts dans le Pacifique, deuxième frappe en quelques heures",
        "Segundo ataque em poucas horas mata dois no Pacífico",
    ],
)
def test_strike_that_calls_itself_the_second_of_two_days_rings_beside_the_first(title: str) -> None:
    """The same toll in the same waters within a day, printed on its own day."""
    room = Newsroom(start="2027-03-02T22:00")
    tuesday = a_strike(strike_facts("2027-03-02", location="eastern_pacific", killed=2))
    wednesday = a_strike(strike_facts("2027-03-03", basis="weekday", location="eastern_pacific", killed=2))
    room.publish("AP", tuesday, title="Two killed in strike in the Pacific", tier=Tier.WIRE)
    room.later(hours=23).publish("Reuters", wednesday, title=title, tier=Tier.WIRE)
    assert len(room.records) == 2


@pytest.mark.parametrize(
    ("published", "killed"),
    [("2026-05-30T23:00", 3), ("2026-05-31T04:00", 3), ("2026-05-30T15:00", 2)],
    ids=["a day after the first", "not on that day", "another toll"],
)
def test_weekday_of_another_strike_the_day_after_stays_its_day(published: str, killed: int) -> None:
    """29 and 30 May 2026 in the words of a wire: "on Saturday"."""
    facts = strike_facts("2026-05-30", basis="weekday", location="eastern_pacific", killed=killed)
    assert placed(facts, FRIDAY, published=published).opens


@pytest.mark.parametrize(("killed", "opens"), [(2, True), (3, False)], ids=["another toll", "the same toll"])
def test_day_that_an_outlet_mistook_for_a_strikes_is_that_of_the_next_one(killed: int, opens: bool) -> None:
    """21 October 2025 was printed as 22 by an outlet that named the day on which it was told; that of 22 rang for
    nobody."""
    mistaken = a_claim(
        Field.DATE,
        "2026-05-30",
        outlet="BBC",
        origin="BBC",
        claimed_at=at("2026-05-30T12:00"),
        known_at=at("2026-05-30T12:00"),
    )
    record = replace(FRIDAY, claims=(*FRIDAY.claims, mistaken))
    facts = strike_facts("2026-05-30", location="eastern_pacific", killed=killed)
    assert placed(facts, record, published="2026-05-30T23:00").opens is opens


def test_summary_that_gives_the_toll_of_one_strike_and_the_day_of_another_tells_of_no_third() -> None:
    """26 August 2026: "a second strike in three days kills four, after one on August 23 killed two"."""
    first = a_known(54, "2026-08-23", seen="2026-08-24T02:00", location="eastern_pacific", killed=2, vessels=1)
    second = a_known(55, "2026-08-25", seen="2026-08-25T22:00", killed=4, vessels=1)
    facts = strike_facts("2026-08-23", killed=4, vessels=2)
    assert placed(facts, first, second, published="2026-08-26T12:00").record is second


def test_shared_rare_fact_does_not_carry_another_toll_over_to_another_day() -> None:
    """29 October 2025: a report of four dead also mentions the lone survivor of two days before."""
    before = a_known(11, "2025-10-28", seen="2025-10-28T15:00", location="eastern_pacific", killed=14, survivors=1)
    facts = strike_facts("2025-10-29", location="eastern_pacific", killed=4, survivors=1)
    assert placed(facts, before, published="2025-10-30T00:00").opens


def test_convoy_printed_a_day_early_is_found_by_its_three_boats() -> None:
    facts = strike_facts("2025-12-29", location="eastern_pacific", killed=3, vessels=3)
    assert placed(facts, CONVOY, published="2026-01-02T05:00").record is CONVOY


def test_copy_with_the_wrong_basin_still_belongs_to_its_day() -> None:
    facts = strike_facts("2026-06-21", location="eastern_pacific", killed=2, survivors=6)
    assert placed(facts, JUNE, published="2026-06-22T05:00").record is JUNE


def test_new_strike_days_later_in_other_waters_is_not_the_one_of_that_day_with_the_same_toll() -> None:
    """ "Two killed in the Caribbean", read as that of a Wednesday on which two died in the Pacific."""
    wednesday = a_known(98, "2026-05-27", seen="2026-05-28T10:00", location="eastern_pacific", killed=2)
    facts = strike_facts("2026-05-27", basis="weekday", location="caribbean", killed=2)
    assert placed(facts, wednesday, published="2026-06-02T04:00").opens
    assert placed(facts, wednesday, published="2026-05-28T20:00").record is wednesday


def test_same_toll_on_another_day_is_never_enough() -> None:
    facts = strike_facts("2026-06-25", killed=2)
    assert placed(facts, JUNE, published="2026-06-25T20:00").opens


def test_undated_copy_of_the_same_evening_joins() -> None:
    facts = strike_facts("2026-05-30", basis="published", location="eastern_pacific", killed=3)
    assert placed(facts, FRIDAY, published="2026-05-30T09:00").record is FRIDAY


def test_undated_report_with_another_toll_is_a_new_strike() -> None:
    facts = strike_facts("2026-05-30", basis="published", location="eastern_pacific", killed=1)
    assert placed(facts, FRIDAY, published="2026-05-30T09:00").opens


def test_undated_copy_with_the_wrong_basin_on_the_same_night_joins() -> None:
    """21 June 2026: the flash said Caribbean, a copy three hours later eastern Pacific."""
    facts = strike_facts("2026-06-22", basis="published", location="eastern_pacific", killed=2)
    assert placed(facts, JUNE, published="2026-06-22T04:00").record is JUNE


def test_undated_report_in_other_waters_a_day_later_is_a_new_strike() -> None:
    facts = strike_facts("2026-05-31", basis="published", location="caribbean", killed=3)
    assert placed(facts, FRIDAY, published="2026-05-31T04:00").opens


def test_other_boats_and_another_toll_on_one_day_are_another_announcement() -> None:
    """31 December 2025: three boats, three dead; hours later two boats, five dead, dated by some to the same day."""
    facts = strike_facts("2025-12-30", location="eastern_pacific", killed=5, vessels=2)
    assert placed(facts, CONVOY, published="2026-01-01T02:00").opens


def test_early_toll_of_the_same_boats_on_one_day_belongs_to_its_record() -> None:
    facts = strike_facts("2025-12-30", location="eastern_pacific", killed=5, vessels=3)
    assert placed(facts, CONVOY, published="2026-01-01T02:00").record is CONVOY


def test_strike_announced_days_later_gets_its_own_day() -> None:
    """10 November 2025 came out on the 13th."""
    ninth = a_known(18, "2025-11-09", seen="2025-11-10T15:00", location="eastern_pacific", killed=6, vessels=2)
    facts = strike_facts("2025-11-10", location="caribbean", killed=4)
    assert placed(facts, ninth, published="2025-11-13T20:00").opens


def test_undated_text_days_later_is_not_about_any_strike_of_that_toll_in_those_waters() -> None:
    """14 November 2025: "a week earlier a strike in the Caribbean killed three", of three such strikes."""
    sixth = a_known(17, "2025-11-06", seen="2025-11-06T23:30", killed=3)
    facts = strike_facts(None, location="caribbean", killed=3)
    assert placed(facts, sixth, published="2025-11-14T12:00", new_event=False).record is None
    assert placed(facts, sixth, published="2025-11-08T12:00", new_event=False).record is sixth


def test_all_aboard_counted_as_dead_are_those_of_the_boat_that_one_outlived() -> None:
    first = a_known(88, "2027-10-03", seen="2027-10-04T09:00", location="eastern_pacific", killed=3, survivors=1)
    facts = strike_facts("2027-10-03", location="eastern_pacific", killed=4)
    assert placed(facts, first, published="2027-10-04T11:00").record is first


def test_all_aboard_and_those_whom_another_saved_are_of_one_boat() -> None:
    """ "U.S. says strike killed three; Mexico says it rescued two of them" """
    monday = a_known(90, "2028-03-13", seen="2028-03-13T20:00", location="eastern_pacific", killed=3)
    tuesday = a_known(91, "2028-03-14", seen="2028-03-14T20:00", location="eastern_pacific", killed=1, survivors=2)
    facts = strike_facts("2028-03-14", location="eastern_pacific", killed=3, survivors=2)
    assert placed(facts, monday, tuesday, published="2028-03-15T11:00").record is tuesday


def test_follow_up_of_another_day_in_other_waters_is_of_none() -> None:
    monday = a_known(90, "2028-03-06", seen="2028-03-07T20:00", location="caribbean", killed=2)
    facts = strike_facts("2028-03-05", location="eastern_pacific", killed=2)
    assert placed(facts, monday, published="2028-03-08T11:00", new_event=False).record is None


def test_another_toll_of_that_day_that_is_not_of_all_aboard_is_another_strike() -> None:
    first = a_known(88, "2027-10-03", seen="2027-10-04T09:00", location="eastern_pacific", killed=3, survivors=1)
    facts = strike_facts("2027-10-03", location="caribbean", killed=5)
    assert placed(facts, first, published="2027-10-04T11:00").opens


def test_undisclosed_place_conflicts_with_nobody() -> None:
    hidden = a_known(34, "2025-12-31", seen="2025-12-31T23:00", location="undisclosed", killed=5, vessels=2)
    facts = strike_facts("2025-12-31", location="eastern_pacific", killed=5, vessels=2)
    assert placed(facts, hidden, published="2026-01-01T04:00").record is hidden


def test_withdrawn_record_takes_nothing_more() -> None:
    gone = a_record(71, *FRIDAY.claims, state=RecordState.WITHDRAWN)
    facts = strike_facts("2026-05-29", location="eastern_pacific", killed=3)
    assert placed(facts, gone, published="2026-05-30T04:00").opens


@pytest.mark.parametrize("seed", range(12))
def test_any_order_of_the_same_entries_gives_the_same_shown_values(seed: int) -> None:
    twin = {"location": "eastern_pacific", "killed": 3}
    reports = [
        ("AP", Tier.WIRE, strike_facts("2026-05-29", **twin), 0),
        ("BBC", Tier.MAJOR, strike_facts("2026-05-29", killed=3), 60),
        ("Gazette", Tier.LOCAL, strike_facts("2026-05-29", location="eastern_pacific", killed=2), 90),
        ("AFP", Tier.WIRE, strike_facts("2026-05-30", **twin), 900),
        ("Rewrites", Tier.AGGREGATOR, strike_facts("2026-05-30", location="eastern_pacific", killed=9), 930),
        ("EFE", Tier.WIRE, strike_facts("2026-05-30", **twin, survivors=1), 960),
    ]
    random.Random(seed).shuffle(reports)
    room = Newsroom(start="2026-05-31T12:00")
    for outlet, tier, facts, minutes in reports:
        published = at("2026-05-30T01:00") + timedelta(minutes=minutes)
        room.later(minutes=1).publish(outlet, a_strike(facts), tier=tier, published=published)
    rows = sorted((shown_row(record) for record in room.records), key=lambda row: str(row.happened_on))
    assert [(str(row.happened_on), row.killed, row.survivors, row.location) for row in rows] == [
        ("2026-05-29", 3, None, "eastern_pacific"),
        ("2026-05-30", 3, 1, "eastern_pacific"),
    ]


def test_two_firm_days_with_the_same_rare_toll_are_two_strikes() -> None:
    six = a_known(5, "2025-11-09", seen="2025-11-10T15:00", location="eastern_pacific", killed=6)
    facts = strike_facts("2025-11-10", location="eastern_pacific", killed=6)
    assert placed(facts, six, published="2025-11-11T15:00").opens


def test_toll_of_the_next_day_does_not_swallow_a_strike_in_other_waters_that_is_told_late() -> None:
    pacific = a_known(5, "2026-05-29", seen="2026-05-30T02:00", location="eastern_pacific", killed=4)
    next_day = a_known(6, "2026-05-30", seen="2026-05-31T02:00", location="caribbean", killed=2)
    facts = strike_facts("2026-05-29", location="caribbean", killed=2)
    assert placed(facts, pacific, next_day, published="2026-05-31T06:00").opens
