"""What an unconfirmed card says when nobody followed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from handlers.rendering.plain import plain
from newsdesk.alerting.alone import AdmitAlone
from newsdesk.alerts import Kind
from newsdesk.errors import DeskMoved
from newsdesk.messages import CardState, Mute, SetAside
from newsdesk.messages import Marks as CardMarks
from newsdesk.ports import AlertView, Amendment, AuditNote
from tests.builders import NOON, a_card, a_new_delivery, an_alert_write
from tests.fakes import FakeClock, FakeStore

KEY = "strike/S-71"
SEED = AuditNote(at=NOON, actor="T0/U0SEED", action="seed")
NO_SECOND = "no second origin in 12 h"


def a_desk(store: FakeStore | None = None, last_rang: Mapping[str, datetime] | None = None, **card) -> FakeStore:
    """One card in two channels, told at noon."""
    store = store or FakeStore()
    roots = tuple(a_new_delivery(channel, alert_key=KEY) for channel in ("C0WIRE", "C0DESK"))
    write = an_alert_write(a_card(**{"state": CardState.UNCONFIRMED} | card), last_rang=last_rang or {})
    store.amend(Amendment(expected_version=0, at=NOON, note=SEED, alert=write, deliveries=roots))
    return store


def looked(store: FakeStore, clock: FakeClock, *, after: timedelta) -> int:
    clock.advance(NOON + after - clock.now())
    return AdmitAlone(store, clock)()


def edits(store: FakeStore) -> list:
    return [row.new for row in store.deliveries.values() if row.new.kind is Kind.UPDATE]


def test_unconfirmed_card_says_after_twelve_hours_that_nobody_followed(clock: FakeClock) -> None:
    store = a_desk()
    assert looked(store, clock, after=timedelta(hours=11, minutes=55)) == 0
    assert looked(store, clock, after=timedelta(hours=12)) == 1
    assert [row.channel for row in edits(store)] == ["C0WIRE", "C0DESK"]
    text = plain(edits(store)[0].message, card_lang="en", now=clock.now())
    assert NO_SECOND in " ".join(text.split())


def test_it_rings_nobody_and_is_said_once(clock: FakeClock) -> None:
    store = a_desk()
    looked(store, clock, after=timedelta(hours=13))
    assert looked(store, clock, after=timedelta(hours=14)) == 0
    assert {row.new.kind for row in store.deliveries.values()} == {Kind.ROOT, Kind.UPDATE}
    assert len(edits(store)) == 2
    assert [(note.action, note.subject) for note in store.audited(limit=1)] == [("stayed_alone", KEY)]


def test_it_is_the_next_revision_of_the_card(clock: FakeClock) -> None:
    store = a_desk(revision=4)
    looked(store, clock, after=timedelta(hours=13))
    assert store.card_view(KEY).alert.revision == 5
    assert {(row.revision, row.key.rpartition(":")[2]) for row in edits(store)} == {(5, "r5")}


def test_a_field_that_has_just_rung_stays_quiet(clock: FakeClock) -> None:
    store = a_desk(last_rang={"killed": NOON})
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
def test_card_that_is_not_waiting_for_anybody_stays_as_it_is(card: dict, clock: FakeClock) -> None:
    store = a_desk(**card)
    assert looked(store, clock, after=timedelta(hours=13)) == 0


def test_channel_that_muted_the_card_is_left_alone(clock: FakeClock) -> None:
    store = a_desk(marks=CardMarks(mutes=(Mute(channel="C0WIRE", by="U0ANA"),)))
    looked(store, clock, after=timedelta(hours=13))
    assert [row.channel for row in edits(store)] == ["C0DESK"]


def test_card_of_long_ago_is_not_looked_at(clock: FakeClock) -> None:
    assert looked(a_desk(), clock, after=timedelta(days=5)) == 0


class Overtaken(FakeStore):
    """Somebody else changes the desk between the look and the edit."""

    def amend(self, amendment: Amendment) -> None:
        if amendment.note.action == "stayed_alone":
            raise DeskMoved("another worker was first")
        super().amend(amendment)


def test_card_that_changes_at_that_moment_waits_for_the_next_look(clock: FakeClock) -> None:
    store = Overtaken()
    write = an_alert_write(a_card(state=CardState.UNCONFIRMED))
    store.amend(Amendment(expected_version=0, at=NOON, note=SEED, alert=write))
    assert looked(store, clock, after=timedelta(hours=13)) == 0
    assert not store.card_view(KEY).alert.card.stayed_alone


class Followed(FakeStore):
    """A second origin comes between the look at all cards and the look at this one."""

    def strike_alerts(self, *, since: datetime, until: datetime) -> tuple[AlertView, ...]:
        seen = super().strike_alerts(since=since, until=until)
        confirmed = an_alert_write(a_card(state=CardState.REPORTED, revision=2))
        self.amend(Amendment(expected_version=self.version, at=until, note=SEED, alert=confirmed))
        return seen


def test_card_that_is_confirmed_at_that_moment_admits_nothing(clock: FakeClock) -> None:
    store = a_desk(Followed())
    assert looked(store, clock, after=timedelta(hours=13)) == 0
    assert not store.card_view(KEY).alert.card.stayed_alone
