"""A subscription that a newer release made is never lost by this one; who should know hears of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Subscription
from newsdesk.ports import AuditNote
from newsdesk.understanding import Severity
from storage.store import SqlStore
from tests.builders import NOON

NOTE = AuditNote(at=NOON, actor="T1/U1", action="subscribe")
OTHER = Subscription(channel="C0OTHER", min_severity=Severity.NORMAL, managed=False)


@pytest.fixture
def store(engine: sa.Engine) -> SqlStore:
    """Two channels are subscribed."""
    store = SqlStore(engine)
    for channel in ("C0WIRE", "C0OTHER"):
        store.save_subscription(Subscription(channel=channel), NOTE)
    return store


def rewrite(engine: sa.Engine, body: dict[str, object]) -> None:
    """Put this in place of what C0OTHER subscribed to."""
    with engine.begin() as connection:
        told = {"body": json.dumps(body)}
        connection.execute(sa.text("UPDATE subscriptions SET body = :body WHERE channel = 'C0OTHER'"), told)


def bodies(engine: sa.Engine) -> list[dict[str, object]]:
    """What is stored for C0OTHER, oldest first."""
    with engine.begin() as connection:
        found = connection.execute(sa.text("SELECT body FROM subscriptions WHERE channel = 'C0OTHER' ORDER BY id"))
        return [json.loads(body) for body in found.scalars()]


def test_unreadable_subscription_is_left_out_named_and_the_others_count(store: SqlStore, engine: sa.Engine) -> None:
    rewrite(engine, {"rooms": ["C0OTHER"]})
    assert [one.channel for one in store.subscriptions()] == ["C0WIRE"]
    assert store.unreadable_subscriptions() == ("C0OTHER",)
    assert store.status(NOON).unreadable_subscriptions == ("C0OTHER",)
    assert not store.pause_subscription("slack", "C0OTHER", NOON, NOTE)


def test_unreadable_subscription_is_logged_once(engine: sa.Engine, caplog: pytest.LogCaptureFixture) -> None:
    store, channel = SqlStore(engine), f"C0{engine.name}"  # the log forgets no channel
    store.save_subscription(Subscription(channel=channel), NOTE)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE subscriptions SET body = '{}'"))
    for _ in range(2):
        assert store.subscriptions() == ()
    assert [one.channel for one in caplog.records if hasattr(one, "channel")] == [channel]


def test_unreadable_subscription_outlives_the_one_that_is_made_meanwhile(store: SqlStore, engine: sa.Engine) -> None:
    newer = {"rooms": ["C0OTHER"]}
    rewrite(engine, newer)
    for _ in range(2):
        store.save_subscription(OTHER, NOTE)
    assert store.unreadable_subscriptions() == ()
    assert store.subscriptions()[1:] == (OTHER,)
    assert [body == newer for body in bodies(engine)] == [True, False]
    assert store.pause_subscription("slack", "C0OTHER", NOON, NOTE)
    assert store.subscriptions()[1].paused_until == NOON


def test_unsubscribing_takes_one_that_cannot_be_read_too(store: SqlStore, engine: sa.Engine) -> None:
    rewrite(engine, {"rooms": ["C0OTHER"]})
    assert store.remove_subscription("slack", "C0OTHER", NOTE)
    assert (store.unreadable_subscriptions(), bodies(engine)) == ((), [])


def test_what_is_not_changed_stays_as_the_newer_release_wrote_it(store: SqlStore, engine: sa.Engine) -> None:
    newer = {**bodies(engine)[0], "mode": "hourly", "regions": ["indian_ocean"], "reporters": ["AP"]}
    rewrite(engine, newer)
    store.pause_subscription("slack", "C0OTHER", NOON, NOTE)
    (_, shown) = store.subscriptions()
    store.save_subscription(replace(shown, min_severity=Severity.NORMAL), NOTE)
    (kept,) = bodies(engine)
    assert kept == newer | {"min_severity": "normal", "paused_until": "2026-11-25T12:00:00Z"}
