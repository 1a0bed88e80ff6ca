"""Feeds are read in time, once, and by their own dates, also across moments at which clocks are known to go wrong."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import format_datetime

import pytest

from feeds.fetching.headers import fresh_for, retry_after
from feeds.parsing.xmlfeed import read_xml
from newsdesk.ingest.identity import clamp_date
from storage.store import SqlStore
from tests.builders import a_new_feed, an_outcome
from tests.turns_of_time import TURNS

LEASE = timedelta(minutes=2)
every_turn = pytest.mark.parametrize("before", TURNS.values(), ids=TURNS.keys())


@every_turn
def test_a_feed_is_held_to_the_end_of_its_lease_and_due_when_it_should_be(store: SqlStore, before: datetime) -> None:
    store.add_feeds([a_new_feed()], now=before)
    (lost,) = store.claim_due_feeds(before, limit=1, lease=LEASE)
    assert store.claim_due_feeds(before + LEASE - timedelta(seconds=1), limit=1, lease=LEASE) == []
    (held,) = store.claim_due_feeds(before + LEASE, limit=1, lease=LEASE)
    assert store.finish_polls([an_outcome(lost)]) == 0
    due = before + timedelta(hours=1)
    assert store.finish_polls([an_outcome(held, at=before + LEASE, next_poll_at=due)]) == 1
    assert store.claim_due_feeds(due - timedelta(seconds=1), limit=1, lease=LEASE) == []
    assert len(store.claim_due_feeds(due, limit=1, lease=LEASE)) == 1


@every_turn
def test_servers_are_believed_about_times_beyond_it(before: datetime) -> None:
    after, now = before + timedelta(minutes=5), format_datetime(before, usegmt=True)
    told = format_datetime(after, usegmt=True)
    assert retry_after({"retry-after": told, "date": now}, now=before) == timedelta(minutes=5)
    assert fresh_for({"expires": told, "date": now}, now=before) == timedelta(minutes=5)


@every_turn
@pytest.mark.parametrize("form", [format_datetime, datetime.isoformat], ids=["RFC 2822", "ISO 8601"])
def test_entries_keep_dates_beyond_it(before: datetime, form) -> None:
    printed = before + timedelta(minutes=2)
    item = f"<item><title>x</title><pubDate>{form(printed)}</pubDate></item>"
    (draft,) = read_xml(f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), "https://x.example/").entries
    assert clamp_date(draft.entry().published_at, printed) == printed
