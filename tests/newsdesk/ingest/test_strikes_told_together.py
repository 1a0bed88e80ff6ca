"""Strikes that are announced together and reported singly, or the other way round, ring once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from newsdesk.understanding import Severity
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, on, strike_facts, today

CARIBBEAN = today(killed=2, vessels=1)
PACIFIC = today(killed=4, vessels=1, survivors=1, location="eastern_pacific")


def told_together() -> Newsroom:
    room = Newsroom()
    room.publish("AP", a_strike(CARIBBEAN, PACIFIC))
    return room.later(hours=2)


@pytest.mark.parametrize("single", [CARIBBEAN, PACIFIC])
def test_report_of_one_strike_of_an_announcement_rings_no_second_time(single) -> None:
    room = told_together()
    room.publish("EFE", a_strike(single))
    assert len(room.records) == len(room.cards) == 1
    row = shown_row(room.records[0])
    assert (row.killed, row.strikes, row.location) == (6, 2, "caribbean+eastern_pacific")


def test_toll_of_one_strike_of_an_announcement_disputes_nothing() -> None:
    room = told_together()
    room.publish("EFE", a_strike(PACIFIC))
    killed = shown(room.records[0], Field.KILLED)
    assert killed is not None
    assert not killed.rivals


def test_survivor_of_one_strike_of_an_announcement_is_on_its_record() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(CARIBBEAN, today(killed=4, vessels=1, location="eastern_pacific")))
    found = today(killed=4, vessels=1, survivors=1, location="eastern_pacific")
    room.later(hours=5).publish("EFE", a_follow_up(found, topic="survivors.custody"))
    (record,) = room.records
    assert shown(record, Field.SURVIVORS).value == 1
    assert shown(record, Field.SURVIVORS_FATE).value == "in custody"


@pytest.mark.parametrize("third", [{"killed": 4}, {"killed": 3, "location": "eastern_pacific"}])
def test_strike_of_that_day_with_the_toll_or_the_sea_of_none_of_them_rings(third) -> None:
    room = told_together()
    room.publish("EFE", a_strike(today(vessels=1, **third)))
    assert len(room.records) == len(room.cards) == 2


def test_record_tells_what_each_strike_of_an_announcement_did() -> None:
    (record,) = told_together().records
    assert shown(record, Field.PARTS).value == "caribbean:2+eastern_pacific:4"


@pytest.mark.parametrize("tolls", [{"caribbean": 2, "eastern_pacific": 4}, {"eastern_pacific": 4, "caribbean": 2}])
def test_report_that_tells_two_known_strikes_by_sea_and_toll_rings_nobody(tolls) -> None:
    room = Newsroom()
    for sea, killed in (("caribbean", 2), ("eastern_pacific", 4)):
        room.later(hours=1).publish(f"AP {sea}", a_strike(today(killed=killed, vessels=1, location=sea)))
    day = on("2026-11-24", "announced")
    both = [replace(today(killed=killed, vessels=1, location=sea), date=day) for sea, killed in tolls.items()]
    room.later(hours=1).publish("AFP", a_strike(*both))
    assert len(room.records) == len(room.cards) == 2


def test_undated_report_days_later_with_the_toll_of_one_of_them_is_of_none() -> None:
    room = told_together()
    bodies = strike_facts(killed=2, vessels=1, location="caribbean")
    room.later(hours=96).publish("EFE", a_follow_up(bodies, severity=Severity.NORMAL))
    assert len(room.records[0].claims) == len(told_together().records[0].claims)
