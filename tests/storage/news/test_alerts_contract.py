"""What every store promises about alerts and their deliveries: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newsdesk.alerts import Kind
from newsdesk.ports import DeskQuery, ToldChannel
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_card,
    a_new_delivery,
    a_news_card,
    a_record,
    a_story_write,
    a_strike_write,
    an_alert_write,
)
from tests.storage.recording import record, told_strike


def test_an_alert_shows_its_card_and_who_was_told(store: SqlStore) -> None:
    told_strike(store)
    day = date(2026, 11, 24)
    view = store.desk_view(DeskQuery(now=NOON, strike_days=(day, day), story_terms=frozenset({"boat"})))
    alert = view.alerts["strike/S-71"]
    assert (alert.card, alert.revision, alert.last_rang) == (a_card(), 1, {"killed": NOON})
    assert set(alert.channels) == {
        ToldChannel(channel="C0WIRE", transport="slack", card_lang="es"),
        ToldChannel(channel="C0DESK", transport="slack"),
    }


def test_an_alert_is_found_through_its_story(store: SqlStore) -> None:
    card = a_news_card(1)
    record(
        store,
        stories=(a_story_write(5, terms=frozenset({"senate"})),),
        alerts=(an_alert_write(card, story_id=5),),
        deliveries=(a_new_delivery(alert_key="news/N-1", message=card),),
    )
    view = store.desk_view(DeskQuery(now=NOON, story_terms=frozenset({"senate"})))
    assert view.alerts["news/N-1"].card == card


def test_an_alert_that_nobody_subscribed_to_was_told_to_nobody(store: SqlStore) -> None:
    record(store, stories=(a_story_write(1),), alerts=(an_alert_write(story_id=1),))
    view = store.desk_view(DeskQuery(now=NOON, story_terms=frozenset({"boat"})))
    assert view.alerts["strike/S-71"].channels == ()


def test_a_later_card_replaces_the_earlier_and_the_alert_keeps_its_beginning(store: SqlStore) -> None:
    told_strike(store)
    later = NOON + timedelta(minutes=30)
    second = an_alert_write(a_card(revision=2, officials=1), at=later, strike_number=None)
    record(store, alerts=(second,), at=later)
    day = date(2026, 11, 24)
    alert = store.desk_view(DeskQuery(now=later, strike_days=(day, day))).alerts["strike/S-71"]
    assert (alert.card, alert.created_at) == (second.card, NOON)


def test_a_delivery_key_is_used_once_for_ever(store: SqlStore) -> None:
    told_strike(store)
    again = a_new_delivery("C0WIRE", message=a_card(officials=9))
    record(store, deliveries=(again, a_new_delivery("C0THIRD")))
    assert store.status(NOON).outbox.by_state == {"ready": 3}


def test_a_later_update_supersedes_the_one_that_still_waits_in_the_same_channel(store: SqlStore) -> None:
    told_strike(store)
    update = Kind.UPDATE
    record(
        store, deliveries=(a_new_delivery(kind=update, revision=2), a_new_delivery("C0DESK", kind=update, revision=2))
    )
    record(store, deliveries=(a_new_delivery(kind=update, revision=3), a_new_delivery(kind=Kind.THREAD, revision=3)))
    assert store.status(NOON).outbox.by_state == {"ready": 5, "superseded": 1}


def test_a_card_that_a_digest_tells_is_not_sent_and_its_channel_is_known(store: SqlStore) -> None:
    digest = replace(a_new_delivery(kind=Kind.DIGEST, alert_key="burst/1"), key="burst/1:C0WIRE:digest")
    card = replace(a_new_delivery(), told_in=digest.key)
    alert = an_alert_write()
    record(store, strikes=(a_strike_write(a_record()),), alerts=(alert,), deliveries=(digest, card))
    assert store.status(NOON).outbox.by_state == {"ready": 1, "collapsed": 1}
    (view,) = store.strike_alerts(since=NOON - timedelta(days=1), until=NOON)
    assert (view.channels, [one.channel for one in view.in_digest]) == ((), ["C0WIRE"])


def test_withdrawn_lines_are_superseded_by_the_beginning_of_their_key(store: SqlStore) -> None:
    told_strike(store)
    record(store, deliveries=(a_new_delivery(kind=Kind.THREAD, revision=2),))
    record(store, withdrawn_lines=("strike/S-71:C0WIRE:thread",))
    assert store.status(NOON).outbox.by_state == {"ready": 2, "superseded": 1}
