"""What every store promises about subscriptions: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from newsdesk.alerts import Subscription
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
    assert store.pause_subscription("slack", "C0WIRE", until, a_note("pause"))
    assert [one.paused_until for one in store.subscriptions()] == [until]
    assert store.pause_subscription("slack", "C0WIRE", None, a_note("resume"))
    assert store.subscriptions() == (WIRE,)


def test_each_change_stands_in_the_audit_log_and_what_changed_nothing_does_not(store: SqlStore) -> None:
    assert not store.remove_subscription("slack", "C0WIRE", a_note("unsubscribe"))
    assert not store.pause_subscription("slack", "C0WIRE", None, a_note("pause"))
    assert store.audited() == ()
    store.save_subscription(WIRE, a_note())
    store.remove_subscription("slack", "C0WIRE", a_note("unsubscribe"))
    assert [note.action for note in store.audited()] == ["unsubscribe", "subscribe"]
    assert {note.detail for note in store.audited()} == {"before -> after"}
