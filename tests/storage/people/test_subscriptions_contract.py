"""What every store promises about subscriptions: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import Subscription
from newsdesk.errors import DeskMoved
from newsdesk.ports import Amendment, DeskQuery
from newsdesk.understanding import Severity
from storage.store import SqlStore
from tests.builders import NOON
from tests.storage.subscribing import WIRE, a_note


def test_subscription_comes_back_as_it_was_saved(store: SqlStore) -> None:
    store.save_subscription(WIRE, a_note())
    assert store.subscriptions() == (WIRE,)


def test_saved_subscription_is_never_managed_by_configuration(store: SqlStore) -> None:
    store.save_subscription(replace(WIRE, managed=True), a_note())
    assert [one.managed for one in store.subscriptions()] == [False]


def test_second_one_takes_the_place_of_the_first(store: SqlStore) -> None:
    other = Subscription(channel="C0DESK", managed=False)
    for each in (WIRE, other, replace(WIRE, card_lang="en")):
        store.save_subscription(each, a_note())
    assert store.subscriptions() == (other, replace(WIRE, card_lang="en"))


def test_removed_subscription_is_gone_and_others_stay(store: SqlStore) -> None:
    other = Subscription(channel="C0DESK", managed=False)
    store.save_subscription(WIRE, a_note())
    store.save_subscription(other, a_note())
    assert store.remove_subscription("slack", "C0WIRE", a_note("unsubscribe"))
    assert store.subscriptions() == (other,)


def test_pause_holds_until_a_time_and_ends_on_request(store: SqlStore) -> None:
    until = NOON + timedelta(hours=2)
    store.save_subscription(WIRE, a_note())
    assert store.pause_subscription("slack", "C0WIRE", until, a_note("pause")) == WIRE
    paused = replace(WIRE, paused_until=until)
    assert store.subscriptions() == (paused,)
    assert store.resume_subscription("slack", "C0WIRE", a_note("resume"), now=NOON) == paused
    assert store.subscriptions() == (WIRE,)


def test_pause_goes_on_when_another_rule_takes_the_place_of_the_one_that_was_paused(store: SqlStore) -> None:
    store.save_subscription(WIRE, a_note())
    store.pause_subscription("slack", "C0WIRE", NOON, a_note("pause"))
    assert store.save_subscription(replace(WIRE, card_lang="en"), a_note(), instead_of=(WIRE,))
    assert store.subscriptions() == (replace(WIRE, card_lang="en", paused_until=NOON),)


@pytest.mark.parametrize("instead_of", [None, replace(WIRE, card_lang="en")])
def test_subscription_takes_the_place_of_none_that_its_maker_did_not_see(
    store: SqlStore, instead_of: Subscription | None
) -> None:
    store.save_subscription(WIRE, a_note())
    other = replace(WIRE, min_severity=Severity.URGENT)
    assert not store.save_subscription(other, a_note("late"), instead_of=(instead_of,))
    assert store.subscriptions() == (WIRE,)
    assert [note.action for note in store.audited()] == ["subscribe"]


CHANGES = {
    "saved": lambda store: store.save_subscription(replace(WIRE, card_lang="en"), a_note()),
    "paused": lambda store: store.pause_subscription("slack", "C0WIRE", NOON, a_note()),
    "resumed": lambda store: store.resume_subscription("slack", "C0WIRE", a_note(), now=NOON),
    "ended": lambda store: store.remove_subscription("slack", "C0WIRE", a_note()),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_was_decided_for_subscriptions_as_they_were_before_is_not_written(
    store: SqlStore, change: Callable[[SqlStore], object]
) -> None:
    store.save_subscription(WIRE, a_note())
    seen = store.desk_view(DeskQuery(now=NOON)).version
    change(store)
    with pytest.raises(DeskMoved):
        store.amend(Amendment(expected_version=seen, at=NOON, note=a_note()))


def test_each_change_stands_in_the_audit_log_and_what_changed_nothing_does_not(store: SqlStore) -> None:
    assert not store.remove_subscription("slack", "C0WIRE", a_note("unsubscribe"))
    assert not store.pause_subscription("slack", "C0WIRE", NOON, a_note("pause"))
    assert not store.resume_subscription("slack", "C0WIRE", a_note("resume"), now=NOON)
    assert store.audited() == ()
    store.save_subscription(WIRE, a_note())
    store.remove_subscription("slack", "C0WIRE", a_note("unsubscribe"))
    assert [note.action for note in store.audited()] == ["unsubscribe", "subscribe"]
    assert {note.detail for note in store.audited()} == {"before -> after"}
