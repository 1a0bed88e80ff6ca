"""What every store promises about feeds and their polls: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.entries import FeedState, PollStatus, Tier, Window
from newsdesk.errors import LeaseLost
from newsdesk.ports import AuditNote
from storage.store import SqlStore
from tests.builders import (
    INTERVAL,
    NOON,
    a_batch,
    a_new_feed,
    an_entry,
    an_entry_record,
    an_outcome,
)
from tests.storage.recording import LEASE, claim_one, record


def test_a_new_feed_is_due_at_once_and_leased_to_one_worker(store: SqlStore) -> None:
    assert store.add_feeds([a_new_feed()], now=NOON) == 1
    (feed,) = store.claim_due_feeds(NOON, limit=10, lease=LEASE)
    assert (feed.url, feed.interval, feed.state) == ("https://wire.example/feed", INTERVAL, FeedState.ACTIVE)
    assert feed.lease_token
    assert store.claim_due_feeds(NOON, limit=10, lease=LEASE) == []


def test_the_oldest_due_feeds_come_first_and_no_more_than_asked_for(store: SqlStore) -> None:
    for minute, name in ((2, "c"), (0, "a"), (1, "b")):
        store.add_feeds([a_new_feed(f"https://{name}.example/feed")], now=NOON + timedelta(minutes=minute))
    claimed = store.claim_due_feeds(NOON + timedelta(hours=1), limit=2, lease=LEASE)
    assert [feed.url for feed in claimed] == ["https://a.example/feed", "https://b.example/feed"]


def test_a_claimed_feed_is_the_value_that_the_list_of_feeds_shows(store: SqlStore) -> None:
    odd = 'He said "\\no\\"\u2028\x01 – вести 🛥'
    at = NOON + timedelta(microseconds=500_000)
    store.add_feeds([a_new_feed(name=odd, tier=Tier.PRIMARY, lang="es"), a_new_feed("https://b.example/f")], now=at)
    (feed,) = store.claim_due_feeds(at, limit=1, lease=LEASE)
    later = NOON + timedelta(microseconds=123_456)
    failed = an_outcome(feed, at=at, status=PollStatus.FAILED, failures=2, failure="dns", detail=odd)
    store.finish_polls([failed._replace(next_poll_at=later)])
    shown = {feed.id: feed for feed in store.feeds()}
    assert shown[feed.id].last_failure == f"dns: {odd}"
    claimed = store.claim_due_feeds(at, limit=2, lease=LEASE)
    assert {feed.id: feed._replace(lease_token=None) for feed in claimed} == shown


@pytest.mark.parametrize("status", [PollStatus.NOT_MODIFIED, PollStatus.UNCHANGED])
def test_a_quiet_poll_leaves_what_is_wrong_with_the_body_and_ends_a_failure(
    store: SqlStore, status: PollStatus
) -> None:
    polls = (
        ({"detail": "cut off"}, "cut off"),
        ({"status": status}, "cut off"),
        ({"status": status}, "cut off"),
        ({"status": PollStatus.FAILED, "failures": 1, "failure": "dns"}, "dns"),
        ({"status": status}, None),
        ({"detail": "cut off"}, "cut off"),
        ({}, None),
    )
    store.add_feeds([a_new_feed()], now=NOON)
    for changes, said in polls:
        (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE, ignore_due=True)
        store.finish_polls([an_outcome(feed, **changes)])
        assert store.feeds()[0].last_failure == said


def test_a_known_address_is_not_added_again(store: SqlStore) -> None:
    store.add_feeds([a_new_feed()], now=NOON)
    assert store.add_feeds([a_new_feed(name="Other"), a_new_feed("https://b.example/f")], now=NOON) == 1
    assert store.feed_by_url("https://wire.example/feed").name == "Feed of https://wire.example/feed"


def test_a_feed_that_is_not_due_waits_unless_due_times_are_ignored(store: SqlStore) -> None:
    feed = claim_one(store)
    assert store.finish_polls([an_outcome(feed)]) == 1
    assert store.claim_due_feeds(NOON + timedelta(minutes=1), limit=1, lease=LEASE) == []
    assert len(store.claim_due_feeds(NOON + timedelta(minutes=1), limit=1, lease=LEASE, ignore_due=True)) == 1


def test_a_lease_that_ran_out_goes_to_the_next_worker_and_the_first_one_writes_nothing(store: SqlStore) -> None:
    late = claim_one(store)
    (feed,) = store.claim_due_feeds(NOON + LEASE, limit=1, lease=LEASE)
    assert feed.lease_token != late.lease_token
    assert store.finish_polls([an_outcome(late, failures=7)]) == 0
    with pytest.raises(LeaseLost):
        store.record(a_batch(an_outcome(late), an_entry_record()))
    assert store.feeds()[0].failures == 0
    assert store.known_entries(feed.id, [an_entry().key]) == {}


def test_a_304_moves_times_and_keeps_what_is_known_of_the_body(store: SqlStore) -> None:
    feed, window = claim_one(store), Window(piece_digests=b"12345678", keys=("k2", "k1"))
    store.finish_polls([an_outcome(feed, etag='"1"', last_modified="yesterday", window=window)])
    (feed,) = store.claim_due_feeds(NOON + INTERVAL, limit=1, lease=LEASE)
    later = NOON + INTERVAL
    store.finish_polls([an_outcome(feed, at=later, status=PollStatus.NOT_MODIFIED, next_poll_at=later + INTERVAL)])
    feed = store.feeds()[0]
    assert (feed.etag, feed.last_modified) == ('"1"', "yesterday")
    assert store.windows([feed.id]) == {feed.id: window}
    assert (feed.first_polled_at, feed.last_success_at, feed.next_poll_at) == (NOON, later, later + INTERVAL)
    assert feed.lease_token is None


def test_a_new_body_without_validators_forgets_the_old_ones(store: SqlStore) -> None:
    feed = claim_one(store)
    store.finish_polls([an_outcome(feed, etag='"1"')])
    (feed,) = store.claim_due_feeds(NOON + INTERVAL, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed, etag=None, last_modified="today")])
    assert (store.feeds()[0].etag, store.feeds()[0].last_modified) == (None, "today")


def test_a_failure_is_kept_in_words_with_its_count_and_the_validators_stay(store: SqlStore) -> None:
    feed = claim_one(store)
    store.finish_polls([an_outcome(feed, etag='"1"')])
    (feed,) = store.claim_due_feeds(NOON + INTERVAL, limit=1, lease=LEASE)
    failed = an_outcome(
        feed,
        status=PollStatus.FAILED,
        failures=3,
        failure="dns",
        detail="no such host",
        state=FeedState.QUARANTINED,
        suggested_url="https://new.example/feed",
    )
    store.finish_polls([failed])
    feed = store.feeds()[0]
    assert (feed.failures, feed.last_failure, feed.state) == (3, "dns: no such host", FeedState.QUARANTINED)
    assert (feed.etag, feed.last_success_at) == ('"1"', NOON)
    assert feed.suggested_url == "https://new.example/feed"
    assert store.claim_due_feeds(NOON + 2 * INTERVAL, limit=1, lease=LEASE)


def test_success_forgets_the_failure(store: SqlStore) -> None:
    feed = claim_one(store)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=1, failure="tls")])
    (feed,) = store.claim_due_feeds(NOON + INTERVAL, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed)])
    assert (store.feeds()[0].failures, store.feeds()[0].last_failure) == (0, None)


def test_many_polls_are_finished_together(store: SqlStore) -> None:
    store.add_feeds([a_new_feed(f"https://f{n}.example/feed") for n in range(30)], now=NOON)
    claimed = store.claim_due_feeds(NOON, limit=30, lease=LEASE)
    kinds = (PollStatus.NOT_MODIFIED, PollStatus.UNCHANGED, PollStatus.FAILED, PollStatus.OK)
    outcomes = [an_outcome(feed, status=kinds[n % 4], failures=int(n % 4 == 2)) for n, feed in enumerate(claimed)]
    lost = outcomes[0]._replace(lease_token="somebody else's")
    assert store.finish_polls([lost, *outcomes[1:]]) == 29
    assert sum(feed.failures for feed in store.feeds()) == 7


def test_no_polls_to_finish_is_no_error(store: SqlStore) -> None:
    assert store.finish_polls([]) == 0


@pytest.mark.parametrize("state", [FeedState.PAUSED, FeedState.OFF, FeedState.GONE])
def test_a_feed_that_is_not_polled_is_never_claimed(store: SqlStore, state: FeedState) -> None:
    store.add_feeds([a_new_feed(state=state)], now=NOON)
    assert store.claim_due_feeds(NOON, limit=1, lease=LEASE, ignore_due=True) == []
    assert [feed.state for feed in store.feeds()] == [state]


def test_a_pause_during_a_poll_stands(store: SqlStore) -> None:
    feed = claim_one(store)
    store.set_feed_state(feed.id, FeedState.PAUSED, note="too noisy", now=NOON)
    store.finish_polls([an_outcome(feed)])
    assert (store.feeds()[0].state, store.feeds()[0].note) == (FeedState.PAUSED, "too noisy")


def test_a_poll_under_way_does_not_undo_that_its_feed_was_resumed(store: SqlStore) -> None:
    feed = claim_one(store)
    store.set_feed_state(feed.id, FeedState.QUARANTINED, now=NOON)
    store.set_feed_state(feed.id, FeedState.ACTIVE, now=NOON)
    failed = an_outcome(feed, status=PollStatus.FAILED, state=FeedState.QUARANTINED, failures=9, failure="dns")
    assert store.finish_polls([failed]) == 0
    (again,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    assert (again.state, again.failures) == (FeedState.ACTIVE, 0)


def test_of_two_people_who_do_the_same_to_a_feed_one_changes_it_and_one_note_is_written(store: SqlStore) -> None:
    feed = claim_one(store)
    notes = [AuditNote(at=NOON, actor=f"T0/U{n}", action="feed_pause", subject=feed.name) for n in range(2)]
    paused = [store.set_feed_state(feed.id, FeedState.PAUSED, now=NOON, audit=note) for note in notes]
    assert (paused, store.audited()) == ([True, False], (notes[0],))
    removed = [store.remove_feed(feed.id, now=NOON, audit=note) for note in notes]
    assert (removed, len(store.audited())) == ([True, False], 2)
    assert not store.set_feed_state(feed.id, FeedState.ACTIVE, now=NOON, audit=notes[1])


def test_a_resumed_feed_is_due_at_once(store: SqlStore) -> None:
    feed = claim_one(store)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=9, failure="dns")])
    store.set_feed_state(feed.id, FeedState.PAUSED, now=NOON)
    store.set_feed_state(feed.id, FeedState.ACTIVE, now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    assert feed.failures == 0


def test_a_removed_feed_is_gone_its_entries_stay_and_are_known_when_it_comes_back(store: SqlStore) -> None:
    record(store, an_entry_record())
    feed = store.feeds()[0]
    store.remove_feed(feed.id, now=NOON)
    assert store.feeds() == []
    assert store.feed_by_url(feed.url) is None
    assert store.claim_due_feeds(NOON, limit=1, lease=LEASE, ignore_due=True) == []
    assert store.explain("E-1").feed_name == feed.name
    assert store.add_feeds([a_new_feed()], now=NOON) == 1
    assert store.known_entries(store.feeds()[0].id, [an_entry().key])


def test_removing_a_feed_during_its_poll_loses_the_lease(store: SqlStore) -> None:
    feed = claim_one(store)
    store.remove_feed(feed.id, now=NOON)
    with pytest.raises(LeaseLost):
        store.record(a_batch(an_outcome(feed), an_entry_record()))


def test_the_catalogue_adds_updates_and_removes_only_its_own(store: SqlStore) -> None:
    store.add_feeds([a_new_feed("https://mine.example/feed")], now=NOON)
    one, two = a_new_feed("https://one.example/feed"), a_new_feed("https://two.example/feed")
    assert store.sync_catalogue([one, two], now=NOON) == (2, 0)
    assert store.sync_catalogue([one, two], now=NOON) == (0, 0)
    assert store.sync_catalogue([replace(one, tier=Tier.PRIMARY, interval=timedelta(minutes=5))], now=NOON) == (0, 1)
    assert {feed.url for feed in store.feeds()} == {"https://mine.example/feed", "https://one.example/feed"}
    changed = store.feed_by_url("https://one.example/feed")
    assert (changed.tier, changed.interval) == (Tier.PRIMARY, timedelta(minutes=5))


def test_a_configured_feed_that_a_person_removed_stays_away_until_a_person_adds_it(store: SqlStore) -> None:
    feed = a_new_feed()
    store.sync_catalogue([feed], now=NOON)
    store.remove_feed(store.feeds()[0].id, now=NOON)
    assert store.sync_catalogue([feed], now=NOON) == (0, 0)
    assert store.feeds() == []
    assert store.add_feeds([feed], now=NOON) == 1
    store.sync_catalogue([feed], now=NOON)
    assert [one.url for one in store.feeds()] == [feed.url]


def test_a_feed_that_comes_back_into_the_configuration_is_read_again(store: SqlStore) -> None:
    feed = a_new_feed()
    store.sync_catalogue([feed], now=NOON)
    store.sync_catalogue([], now=NOON)
    assert store.sync_catalogue([feed], now=NOON) == (1, 0)


def test_a_pause_by_a_person_outlives_the_catalogue_until_its_own_word_changes(store: SqlStore) -> None:
    feed = a_new_feed()
    store.sync_catalogue([feed], now=NOON)
    store.set_feed_state(store.feeds()[0].id, FeedState.PAUSED, now=NOON)
    store.sync_catalogue([feed], now=NOON)
    assert store.feeds()[0].state is FeedState.PAUSED
    store.sync_catalogue([replace(feed, state=FeedState.OFF, note="a page, no feed")], now=NOON)
    assert (store.feeds()[0].state, store.feeds()[0].note) == (FeedState.OFF, "a page, no feed")
