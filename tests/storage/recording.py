"""Polls of one feed that bring what a test needs, written into any store."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.entries import Feed
from newsdesk.ports import DeskQuery, EntryRecord
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_batch,
    a_new_delivery,
    a_new_feed,
    a_story_write,
    a_strike_write,
    an_alert_write,
    an_entry_record,
    an_outcome,
)

LEASE = timedelta(minutes=2)


def claim_one(store: SqlStore, *, at=NOON) -> Feed:
    """A feed that this worker polls now."""
    store.add_feeds([a_new_feed()], now=at)
    (feed,) = store.claim_due_feeds(at, limit=1, lease=LEASE, ignore_due=True)
    return feed


def record(store: SqlStore, *entries: EntryRecord, at=NOON, **changes) -> None:
    """One whole poll: claim the feed, record the batch, let go."""
    feed = claim_one(store, at=at)
    placed = {"stories", "strikes", "alerts"} & changes.keys()
    version = store.desk_view(DeskQuery(now=at)).version if placed else None
    batch = a_batch(an_outcome(feed, at=at), *entries, **{"expected_version": version} | changes)
    store.record(batch)


def told_strike(store: SqlStore, **changes) -> None:
    record(
        store,
        an_entry_record(alert_key="strike/S-71", strike_number=71, story_id=1),
        stories=(a_story_write(1, strike_number=71),),
        strikes=(a_strike_write(),),
        alerts=(an_alert_write(last_rang={"killed": NOON}),),
        deliveries=(a_new_delivery("C0WIRE", card_lang="es"), a_new_delivery("C0DESK")),
        **changes,
    )
