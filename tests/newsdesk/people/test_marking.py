"""Claims on cards: one desk, several hands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from unittest import mock

import pytest

from newsdesk.alerting.routing import edition
from newsdesk.alerts import DeliveryState, Kind, alert_key
from newsdesk.errors import DeskMoved
from newsdesk.people.actor import Actor
from newsdesk.people.marking import Marking, Outcome
from newsdesk.ports import Amendment, DeskActions
from tests.builders import NOON, a_new_delivery, a_news_card, a_strike_write, an_alert_write
from tests.fakes import FakeClock
from tests.inspected import InspectedStore

ANA = Actor(team="T0", user="U0ANA", name="ana")
BO = Actor(team="T0", user="U0BO", name="bo")
KEY = "strike/S-71"


@pytest.fixture
def store(store_on_file: InspectedStore) -> InspectedStore:
    """A strike's card in two channels."""
    roots = tuple(a_new_delivery(channel, alert_key=KEY) for channel in ("C0WIRE", "C0DESK"))
    store_on_file.change(strike=a_strike_write(), alert=an_alert_write(), deliveries=roots)
    return store_on_file


@pytest.fixture
def marking(store: InspectedStore, clock: FakeClock) -> Marking:
    return Marking(store, clock)


def edits(store: InspectedStore) -> list[tuple[str, str]]:
    return [(row.new.channel, row.new.key) for row in store.deliveries if row.new.kind is Kind.UPDATE]


def overtaken(store: InspectedStore, by: Callable[[], object], times: int = 1) -> DeskActions:
    """The store when somebody else writes first, so many times."""
    left = iter(range(times))

    def amend(amendment: Amendment) -> None:
        if next(left, None) is not None:
            by()
        store.amend(amendment)

    return mock.Mock(wraps=store, amend=amend)


def test_a_claim_edits_the_card_in_every_channel_without_a_revision(store: InspectedStore, marking: Marking) -> None:
    marked = marking.claim(KEY, ANA)
    assert (marked.outcome, marked.marks.claimed_by) == (Outcome.DONE, "U0ANA")
    view = store.card_view(KEY).alert
    assert (view.revision, view.card.revision, edition(view.card)) == (1, 1, "r1.1")
    assert edits(store) == [("C0WIRE", f"{KEY}:C0WIRE:update:r1.1"), ("C0DESK", f"{KEY}:C0DESK:update:r1.1")]


def test_a_second_click_changes_nothing(store: InspectedStore, marking: Marking) -> None:
    marking.claim(KEY, ANA)
    assert marking.claim(KEY, ANA).outcome is Outcome.ALREADY
    assert len(edits(store)) == 2
    assert len(store.notes) == 1


def test_what_somebody_has_is_only_taken_over_on_purpose(store: InspectedStore, marking: Marking) -> None:
    marking.claim(KEY, ANA)
    refused = marking.claim(KEY, BO)
    assert (refused.outcome, refused.marks.claimed_by) == (Outcome.TAKEN, "U0ANA")
    assert marking.take_over(KEY, BO).marks.claimed_by == "U0BO"
    assert [(note.actor, note.action, note.detail) for note in store.notes] == [
        ("T0/U0ANA", "claim", "claimed by nobody -> U0ANA"),
        ("T0/U0BO", "take_over", "claimed by U0ANA -> U0BO"),
    ]


def test_a_released_card_can_be_claimed_again(store: InspectedStore, marking: Marking) -> None:
    marking.claim(KEY, ANA)
    assert marking.release(KEY, BO).marks.claimed_by is None
    assert marking.release(KEY, BO).outcome is Outcome.ALREADY
    assert marking.claim(KEY, BO).outcome is Outcome.DONE


def test_a_record_without_a_card_is_said_to_have_none(marking: Marking) -> None:
    assert marking.claim("strike/S-99", ANA).outcome is Outcome.NO_CARD


def test_of_two_editors_at_once_the_second_one_meets_the_claim_of_the_first(
    store: InspectedStore, marking: Marking, clock: FakeClock
) -> None:
    late = overtaken(store, lambda: marking.claim(KEY, ANA))
    assert Marking(late, clock).claim(KEY, BO).outcome is Outcome.TAKEN
    assert store.card_view(KEY).alert.card.marks.claimed_by == "U0ANA"


def test_who_is_overtaken_all_the_time_gives_up_without_a_trace(store: InspectedStore, clock: FakeClock) -> None:
    with pytest.raises(DeskMoved):
        Marking(overtaken(store, store.change, times=20), clock).claim(KEY, ANA)
    assert store.card_view(KEY).alert.card.marks.claimed_by is None


def test_a_story_that_is_no_strike_can_be_claimed_too(store: InspectedStore, clock: FakeClock) -> None:
    store.change(alert=an_alert_write(a_news_card()))
    clock.advance(timedelta(minutes=3))
    marked = Marking(store, clock).claim(alert_key("N-412"), ANA)
    assert marked.marks.claimed_at == NOON + timedelta(minutes=3)


def test_a_mute_edits_the_card_in_its_channel_only(store: InspectedStore, marking: Marking) -> None:
    assert marking.mute(KEY, ANA, "C0WIRE").outcome is Outcome.DONE
    assert marking.mute(KEY, ANA, "C0WIRE").outcome is Outcome.ALREADY
    assert edits(store) == [("C0WIRE", f"{KEY}:C0WIRE:update:r1.1")]
    assert marking.unmute(KEY, BO, "C0WIRE").marks.mutes == ()
    assert [channel for channel, _ in edits(store)] == ["C0WIRE", "C0WIRE"]
    assert [(note.action, note.detail) for note in store.notes] == [("mute", "in C0WIRE"), ("unmute", "in C0WIRE")]


def test_each_channel_sees_its_own_mute_only(store: InspectedStore, marking: Marking) -> None:
    marking.mute(KEY, ANA, "C0WIRE")
    marking.claim(KEY, BO)
    shown = {row.new.channel: row.new.message.marks.mutes for row in store.deliveries}
    assert (len(shown["C0WIRE"]), shown["C0DESK"]) == (1, ())


def test_a_card_set_aside_takes_its_waiting_lines_with_it(store: InspectedStore, marking: Marking) -> None:
    line = a_new_delivery(kind=Kind.THREAD, key=f"{KEY}:C0WIRE:thread:killed:1:r2", alert_key=KEY, revision=2)
    store.change(deliveries=(line,))
    marked = marking.set_aside(KEY, ANA, "an exercise")
    assert marked.marks.set_aside.reason == "an exercise"
    assert {row.new.key: row.state for row in store.deliveries}[line.key] is DeliveryState.SUPERSEDED
    assert store.notes[-1].detail == "reason: an exercise"


def test_a_card_that_was_set_aside_takes_no_other_mark_until_it_is_put_back(marking: Marking) -> None:
    marking.set_aside(KEY, ANA, "an exercise")
    assert marking.claim(KEY, BO).outcome is Outcome.SET_ASIDE
    assert marking.set_aside(KEY, BO, "too late").marks.set_aside.by == "U0ANA"
    assert marking.put_back(KEY, BO).marks.set_aside is None
    assert marking.put_back(KEY, BO).outcome is Outcome.ALREADY
    assert marking.claim(KEY, BO).outcome is Outcome.DONE
