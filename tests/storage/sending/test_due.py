from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from newsdesk.entries import FeedState
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed

LEASE = timedelta(minutes=1)


def test_as_many_feeds_are_due_as_a_claim_would_find(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    assert store.count_due(NOON) == 0, "a desk without feeds"
    store.add_feeds([a_new_feed("https://a.example/feed")], now=NOON)
    assert store.count_due(NOON - LEASE) == 0, "before its time"
    assert store.count_due(NOON - LEASE, ignore_due=True) == 1
    assert store.count_due(NOON) == 1
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    assert store.count_due(NOON) == store.count_due(NOON, ignore_due=True) == 0, "while somebody reads it"
    assert store.count_due(NOON + LEASE) == 1
    store.set_feed_state(feed.id, FeedState.PAUSED, now=NOON)
    assert store.count_due(NOON + LEASE) == 0
