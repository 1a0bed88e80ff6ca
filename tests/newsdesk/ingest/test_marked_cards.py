"""What channels hear of a strike whose card somebody marked, end to end through ingest."""

from __future__ import annotations

import pytest

from newsdesk.alerts import Kind
from newsdesk.people.actor import Actor
from newsdesk.people.marking import Marking
from newsdesk.understanding import Understanding
from tests.fakes import FakeClock
from tests.inspected import InspectedStore
from tests.newsdesk.ingest.desk_in_stores import Desk
from tests.newsdesk.understandings import WIRE_ROOM, a_follow_up, a_strike, strike_facts

ANA = Actor(team="T0", user="U0ANA", name="ana")
ROOM = WIRE_ROOM.channel
KEY = "strike/S-1"


def killed(number: int) -> Understanding:
    facts = strike_facts("2026-11-24", location="caribbean", killed=number)
    return a_strike(facts, speaker="SOUTHCOM")


@pytest.fixture
def desk(store_on_file: InspectedStore, clock: FakeClock) -> Desk:
    """A strike that AP reported and #wire has."""
    desk = Desk(store_on_file, clock)
    desk.publish("AP", "first", killed(3))
    desk.publish("AFP", "second", killed(3))
    clock.advance(minutes=40)
    return desk


@pytest.fixture
def marking(desk: Desk) -> Marking:
    return Marking(desk.store, desk.clock)


def sent(desk: Desk, kind: Kind) -> list:
    return [row.new for row in desk.store.deliveries if row.new.kind is kind]


def test_a_mark_survives_the_next_revision(desk: Desk, marking: Marking) -> None:
    marking.claim(KEY, ANA)
    desk.publish("AP", "third", killed(4))
    card = desk.store.card_view(KEY).alert.card
    assert (card.revision, card.marks.claimed_by) == (3, "U0ANA")


def test_a_muted_channel_hears_nothing_until_a_fact_is_new(desk: Desk, marking: Marking) -> None:
    marking.mute(KEY, ANA, ROOM)
    edits, lines = len(sent(desk, Kind.UPDATE)), len(sent(desk, Kind.THREAD))
    desk.publish("AP", "again", a_follow_up(strike_facts("2026-11-24", location="caribbean", killed=3)))
    assert (len(sent(desk, Kind.UPDATE)), len(sent(desk, Kind.THREAD))) == (edits, lines)
    desk.publish("AP", "fourth dies", killed(4))
    assert (len(sent(desk, Kind.UPDATE)), len(sent(desk, Kind.THREAD))) == (edits + 1, lines + 1)
    assert desk.store.card_view(KEY).alert.card.marks.mutes == ()


def test_a_channel_that_unmutes_gets_what_it_missed(desk: Desk, marking: Marking) -> None:
    marking.mute(KEY, ANA, ROOM)
    desk.publish("AP", "again", a_follow_up(strike_facts("2026-11-24", location="caribbean", killed=3)))
    marking.unmute(KEY, ANA, ROOM)
    assert sent(desk, Kind.UPDATE)[-1].message == desk.store.card_view(KEY).alert.card


def test_nothing_is_told_of_a_card_that_was_set_aside(desk: Desk, marking: Marking) -> None:
    marking.set_aside(KEY, ANA, "an exercise")
    told = len(desk.store.deliveries)
    desk.publish("AP", "fourth dies", killed(4))
    assert len(desk.store.deliveries) == told
    marking.put_back(KEY, ANA)
    assert sent(desk, Kind.UPDATE)[-1].message.killed.value == 4
