from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from newsdesk.entries import FeedState
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed

LEASE = timedelta(minutes=1)


def test_a_feed_is_due_exactly_when_a_claim_would_find_it(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    assert not store.any_due(NOON), "a desk without feeds"
    store.add_feeds([a_new_feed("https://a.example/feed")], now=NOON)
    assert not store.any_due(NOON - LEASE), "before its time"
    assert store.any_due(NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    assert not store.any_due(NOON), "while somebody reads it"
    assert store.any_due(NOON + LEASE)
    store.set_feed_state(feed.id, FeedState.PAUSED, now=NOON)
    assert not store.any_due(NOON + LEASE)
