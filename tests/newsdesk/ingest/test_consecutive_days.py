"""Strikes follow each other within a day or two, alike in sea and toll: each rings, and each once."""

from __future__ import annotations

import pytest

from newsdesk.entries import Tier
from tests.newsdesk.understandings import Newsroom, a_strike, strike_facts

MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"


def in_pacific(day: str, basis: str = "stated", **figures):
    return strike_facts(day, basis=basis, **{"location": "eastern_pacific", "killed": 3, "vessels": 1} | figures)


def told_on_monday(*events) -> Newsroom:
    room = Newsroom(start=f"{MONDAY}T20:00")
    room.publish("AP", a_strike(*events or (in_pacific(MONDAY),)), title="Monday's strike", tier=Tier.WIRE)
    return room


@pytest.mark.parametrize("basis", ["weekday", "announced"])
@pytest.mark.parametrize(("tier", "strikes"), [(Tier.WIRE, 2), (Tier.MAJOR, 2), (Tier.LOCAL, 1)])
def test_whoever_is_careful_with_days_tells_of_another_strike_once_the_night_is_over(
    tier: Tier, strikes: int, basis: str
) -> None:
    """ "Said Tuesday", 23 hours after "said Monday"; a local outlet may mean what it read on Tuesday."""
    room = told_on_monday(in_pacific(MONDAY, basis))
    room.later(hours=23).publish("Reuters", a_strike(in_pacific(TUESDAY, basis)), title="Tuesday's strike", tier=tier)
    assert len(room.cards) == strikes


@pytest.mark.parametrize("rare", [{"survivors": 1}, {"vessels": 2}])
def test_survivors_or_boats_in_common_make_no_copy_of_what_a_careful_outlet_dates_to_the_next_day(rare) -> None:
    room = told_on_monday(in_pacific(MONDAY, **rare))
    told = a_strike(in_pacific(TUESDAY, **rare))
    room.later(hours=23).publish("Reuters", told, title="Tuesday's strike", tier=Tier.WIRE)
    assert len(room.cards) == 2


@pytest.mark.parametrize("basis", ["weekday", "announced"])
def test_careful_outlet_that_is_a_day_late_the_same_night_tells_of_the_same_strike(basis: str) -> None:
    room = told_on_monday(in_pacific(MONDAY, basis))
    room.later(hours=12).publish("El País", a_strike(in_pacific(TUESDAY, basis)), title="Este martes")
    assert len(room.cards) == 1


@pytest.mark.parametrize(("later", "strikes"), [(24, 1), (48, 2)])
def test_last_night_is_of_no_strike_two_nights_before(later: int, strikes: int) -> None:
    room = told_on_monday()
    day = {24: TUESDAY, 48: WEDNESDAY}[later]
    room.later(hours=later).publish("BBC", a_strike(in_pacific(day, "relative", killed=None)), title="Last night")
    assert len(room.cards) == strikes


@pytest.mark.parametrize(
    ("monday", "tuesday"), [({"survivors": 0}, {"survivors": 2}), ({"survivors": 2}, {"survivors": 0})]
)
def test_survivors_of_a_boat_on_which_all_died_are_those_of_another(monday, tuesday) -> None:
    room = told_on_monday(in_pacific(MONDAY, **monday))
    told = a_strike(in_pacific(TUESDAY, "weekday", **tuesday))
    room.later(hours=22).publish("WTOP", told, title="Tuesday's strike", tier=Tier.LOCAL)
    assert len(room.cards) == 2


def test_who_says_that_nobody_survived_tells_of_no_survivors() -> None:
    room = told_on_monday(in_pacific(MONDAY, survivors=0))
    copy = a_strike(strike_facts(location="eastern_pacific", killed=3, survivors=0, survivors_reported=True))
    room.later(hours=22).publish("RTP", copy, title="Não houve sobreviventes", tier=Tier.LOCAL)
    assert len(room.cards) == 1


@pytest.mark.parametrize("basis", ["weekday", "announced"])
def test_toll_of_one_of_two_strikes_of_monday_is_not_theirs_on_tuesday(basis: str) -> None:
    room = told_on_monday(in_pacific(MONDAY), in_pacific(MONDAY, killed=2))
    told = a_strike(in_pacific(TUESDAY, basis, killed=2))
    room.later(hours=23).publish("WTOP", told, title="Tuesday's strike", tier=Tier.LOCAL)
    assert len(room.cards) == 2


def test_second_in_two_days_without_a_day_is_not_the_first_of_them() -> None:
    room = told_on_monday()
    undated = a_strike(strike_facts(location="eastern_pacific", killed=3))
    room.later(hours=25).publish("AP", undated, title="US kills three in Pacific, second strike in two days")
    assert len(room.cards) == 2
    room.later(hours=20).publish("EFE", undated, title="Tres muertos en el segundo ataque en dos días")
    assert len(room.cards) == 2, "the second of the two is on record by then"


def test_weekday_on_which_a_report_is_printed_may_be_that_of_the_post_though_only_its_bound_is_known() -> None:
    room = told_on_monday(in_pacific(MONDAY, "announced"))
    told = a_strike(in_pacific(TUESDAY, "weekday"))
    room.later(hours=14).publish("El Mundo", told, title="El ataque, realizado este martes", tier=Tier.LOCAL)
    assert len(room.cards) == 1
