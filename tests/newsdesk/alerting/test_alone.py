"""What an unconfirmed card says when nobody followed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from unittest import mock

import pytest

from handlers.rendering.plain import plain
from newsdesk.alerting.alone import AdmitAlone
from newsdesk.alerts import Kind
from newsdesk.errors import DeskMoved
from newsdesk.messages import CardState, Mute, SetAside
from newsdesk.messages import Marks as CardMarks
from tests.builders import NOON, a_card, a_new_delivery, a_strike_write, an_alert_write
from tests.fakes import FakeClock
from tests.inspected import InspectedStore

KEY = "strike/S-71"
NO_SECOND = "no second origin in 12 h"


@pytest.fixture
def store(store_on_file: InspectedStore) -> InspectedStore:
    return store_on_file


def tell(store: InspectedStore, last_rang: Mapping[str, datetime] | None = None, **card) -> None:
    """One card in two channels, told at noon."""
    roots = tuple(a_new_delivery(channel, alert_key=KEY) for channel in ("C0WIRE", "C0DESK"))
    write = an_alert_write(a_card(**{"state": CardState.UNCONFIRMED} | card), last_rang=last_rang or {})
    store.change(strike=a_strike_write(), alert=write, deliveries=roots)


def looked(store: InspectedStore, clock: FakeClock, *, after: timedelta) -> int:
    clock.advance(NOON + after - clock.now())
    return AdmitAlone(store, clock)()


def edits(store: InspectedStore) -> list:
    return [row.new for row in store.deliveries if row.new.kind is Kind.UPDATE]


def test_unconfirmed_card_says_after_twelve_hours_that_nobody_followed(
    store: InspectedStore, clock: FakeClock
) -> None:
    tell(store)
    assert looked(store, clock, after=timedelta(hours=11, minutes=55)) == 0
    assert looked(store, clock, after=timedelta(hours=12)) == 1
    assert [row.channel for row in edits(store)] == ["C0WIRE", "C0DESK"]
    text = plain(edits(store)[0].message, card_lang="en", now=clock.now())
    assert NO_SECOND in " ".join(text.split())


def test_word_that_nobody_followed_rings_nobody_and_is_said_once(store: InspectedStore, clock: FakeClock) -> None:
    tell(store)
    looked(store, clock, after=timedelta(hours=13))
    assert looked(store, clock, after=timedelta(hours=14)) == 0
    assert {row.new.kind for row in store.deliveries} == {Kind.ROOT, Kind.UPDATE}
    assert len(edits(store)) == 2
    assert [(note.action, note.subject) for note in store.audited(limit=1)] == [("stayed_alone", KEY)]


def test_word_that_nobody_followed_is_the_next_revision_of_the_card(store: InspectedStore, clock: FakeClock) -> None:
    tell(store, revision=4)
    looked(store, clock, after=timedelta(hours=13))
    assert store.card_view(KEY).alert.revision == 5
    assert {(row.revision, row.key.rpartition(":")[2]) for row in edits(store)} == {(5, "r5")}


def test_a_field_that_has_just_rung_stays_quiet(store: InspectedStore, clock: FakeClock) -> None:
    tell(store, last_rang={"killed": NOON})
    looked(store, clock, after=timedelta(hours=13))
    assert store.card_view(KEY).alert.last_rang == {"killed": NOON}


@pytest.mark.parametrize(
    "card",
    [
        {"state": CardState.REPORTED},
        {"state": CardState.OFFICIAL},
        {"marks": CardMarks(set_aside=SetAside(by="U0ANA", at=NOON, reason="old"))},
    ],
    ids=["two origins", "official", "set aside"],
)
def test_card_that_is_not_waiting_for_anybody_stays_as_it_is(
    store: InspectedStore, card: dict, clock: FakeClock
) -> None:
    tell(store, **card)
    assert looked(store, clock, after=timedelta(hours=13)) == 0


def test_channel_that_muted_the_card_is_left_alone(store: InspectedStore, clock: FakeClock) -> None:
    tell(store, marks=CardMarks(mutes=(Mute(channel="C0WIRE", by="U0ANA"),)))
    looked(store, clock, after=timedelta(hours=13))
    assert [row.channel for row in edits(store)] == ["C0DESK"]


def test_card_of_long_ago_is_not_looked_at(store: InspectedStore, clock: FakeClock) -> None:
    tell(store)
    assert looked(store, clock, after=timedelta(days=5)) == 0


def test_card_that_changes_at_that_moment_waits_for_the_next_look(
    store: InspectedStore, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(store)
    monkeypatch.setattr(store, "amend", mock.Mock(side_effect=DeskMoved("another worker was first")))
    assert looked(store, clock, after=timedelta(hours=13)) == 0
    assert not store.card_view(KEY).alert.card.stayed_alone


def test_card_that_is_confirmed_at_that_moment_admits_nothing(
    store: InspectedStore, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second origin comes between the look at all cards and the look at this one."""
    tell(store)
    seen = store.strike_alerts(since=NOON - timedelta(days=1), until=NOON)
    store.change(alert=an_alert_write(a_card(state=CardState.REPORTED, revision=2)))
    monkeypatch.setattr(store, "strike_alerts", lambda **_: seen)
    assert looked(store, clock, after=timedelta(hours=13)) == 0
    assert not store.card_view(KEY).alert.card.stayed_alone
