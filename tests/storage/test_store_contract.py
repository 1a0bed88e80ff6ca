"""What every store promises, whatever it keeps its rows in: run on the fake, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from newsdesk.alerts import Action, Kind, Reason
from newsdesk.entries import Feed, FeedState, Freshness, PollStatus, Tier, Window
from newsdesk.errors import DeskMoved, LeaseLost
from newsdesk.ports import AuditNote, DeskQuery, EntryRecord, ToldChannel
from newsdesk.strikes import Field
from newsdesk.understanding import Category
from newsdesk.watching.balance import Balance
from tests.builders import (
    INTERVAL,
    NOON,
    a_batch,
    a_card,
    a_claim,
    a_decision,
    a_new_delivery,
    a_new_feed,
    a_news_card,
    a_record,
    a_story_write,
    a_strike_write,
    an_alert_write,
    an_entry,
    an_entry_record,
    an_outcome,
    an_understanding,
)
from tests.fakes import FakeStore

LEASE = timedelta(minutes=2)


def claim_one(store: FakeStore, *, at=NOON) -> Feed:
    """A feed that this worker polls now."""
    store.add_feeds([a_new_feed()], now=at)
    (feed,) = store.claim_due_feeds(at, limit=1, lease=LEASE, ignore_due=True)
    return feed


def record(store: FakeStore, *entries: EntryRecord, at=NOON, **changes) -> None:
    """One whole poll: claim the feed, record the batch, let go."""
    feed = claim_one(store, at=at)
    placed = {"stories", "strikes", "alerts"} & changes.keys()
    version = store.desk_view(DeskQuery(now=at)).version if placed else None
    batch = a_batch(an_outcome(feed, at=at), *entries, **{"expected_version": version} | changes)
    store.record(batch)


# --- feeds ---


def test_a_new_feed_is_due_at_once_and_leased_to_one_worker(store: FakeStore) -> None:
    assert store.add_feeds([a_new_feed()], now=NOON) == 1
    (feed,) = store.claim_due_feeds(NOON, limit=10, lease=LEASE)
    assert (feed.url, feed.interval, feed.state) == ("https://wire.example/feed", INTERVAL, FeedState.ACTIVE)
    assert feed.lease_token
    assert store.claim_due_feeds(NOON, limit=10, lease=LEASE) == []


def test_the_oldest_due_feeds_come_first_and_no_more_than_asked_for(store: FakeStore) -> None:
    for minute, name in enumerate(("a", "b", "c")):
        store.add_feeds([a_new_feed(f"https://{name}.example/feed")], now=NOON + timedelta(minutes=minute))
    claimed = store.claim_due_feeds(NOON + timedelta(hours=1), limit=2, lease=LEASE)
    assert [feed.url for feed in claimed] == ["https://a.example/feed", "https://b.example/feed"]


def test_a_known_address_is_not_added_again(store: FakeStore) -> None:
    store.add_feeds([a_new_feed()], now=NOON)
    assert store.add_feeds([a_new_feed(name="Other"), a_new_feed("https://b.example/f")], now=NOON) == 1
    assert store.feed_by_url("https://wire.example/feed").name == "Feed of https://wire.example/feed"


def test_a_feed_that_is_not_due_waits_unless_due_times_are_ignored(store: FakeStore) -> None:
    feed = claim_one(store)
    assert store.finish_polls([an_outcome(feed)]) == 1
    assert store.claim_due_feeds(NOON + timedelta(minutes=1), limit=1, lease=LEASE) == []
    assert len(store.claim_due_feeds(NOON + timedelta(minutes=1), limit=1, lease=LEASE, ignore_due=True)) == 1


def test_a_lease_that_ran_out_goes_to_the_next_worker_and_the_first_one_writes_nothing(store: FakeStore) -> None:
    late = claim_one(store)
    (feed,) = store.claim_due_feeds(NOON + LEASE, limit=1, lease=LEASE)
    assert feed.lease_token != late.lease_token
    assert store.finish_polls([an_outcome(late, failures=7)]) == 0
    with pytest.raises(LeaseLost):
        store.record(a_batch(an_outcome(late), an_entry_record()))
    assert store.feeds()[0].failures == 0
    assert store.known_entries(feed.id, [an_entry().key]) == {}


def test_a_304_moves_times_and_keeps_what_is_known_of_the_body(store: FakeStore) -> None:
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


def test_a_new_body_without_validators_forgets_the_old_ones(store: FakeStore) -> None:
    feed = claim_one(store)
    store.finish_polls([an_outcome(feed, etag='"1"')])
    (feed,) = store.claim_due_feeds(NOON + INTERVAL, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed, etag=None, last_modified="today")])
    assert (store.feeds()[0].etag, store.feeds()[0].last_modified) == (None, "today")


def test_a_failure_is_kept_in_words_with_its_count_and_the_validators_stay(store: FakeStore) -> None:
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


def test_success_forgets_the_failure(store: FakeStore) -> None:
    feed = claim_one(store)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=1, failure="tls")])
    (feed,) = store.claim_due_feeds(NOON + INTERVAL, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed)])
    assert (store.feeds()[0].failures, store.feeds()[0].last_failure) == (0, None)


def test_many_polls_are_finished_together(store: FakeStore) -> None:
    store.add_feeds([a_new_feed(f"https://f{n}.example/feed") for n in range(30)], now=NOON)
    claimed = store.claim_due_feeds(NOON, limit=30, lease=LEASE)
    kinds = (PollStatus.NOT_MODIFIED, PollStatus.UNCHANGED, PollStatus.FAILED, PollStatus.OK)
    outcomes = [an_outcome(feed, status=kinds[n % 4], failures=int(n % 4 == 2)) for n, feed in enumerate(claimed)]
    lost = outcomes[0]._replace(lease_token="somebody else's")
    assert store.finish_polls([lost, *outcomes[1:]]) == 29
    assert sum(feed.failures for feed in store.feeds()) == 7


def test_no_polls_to_finish_is_no_error(store: FakeStore) -> None:
    assert store.finish_polls([]) == 0


@pytest.mark.parametrize("state", [FeedState.PAUSED, FeedState.OFF, FeedState.GONE])
def test_a_feed_that_is_not_polled_is_never_claimed(store: FakeStore, state: FeedState) -> None:
    store.add_feeds([a_new_feed(state=state)], now=NOON)
    assert store.claim_due_feeds(NOON, limit=1, lease=LEASE, ignore_due=True) == []
    assert [feed.state for feed in store.feeds(states=[state])] == [state]


def test_a_pause_during_a_poll_stands(store: FakeStore) -> None:
    feed = claim_one(store)
    store.set_feed_state(feed.id, FeedState.PAUSED, note="too noisy", now=NOON)
    store.finish_polls([an_outcome(feed)])
    assert (store.feeds()[0].state, store.feeds()[0].note) == (FeedState.PAUSED, "too noisy")


def test_a_resumed_feed_is_due_at_once(store: FakeStore) -> None:
    feed = claim_one(store)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=9, failure="dns")])
    store.set_feed_state(feed.id, FeedState.PAUSED, now=NOON)
    store.set_feed_state(feed.id, FeedState.ACTIVE, now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    assert feed.failures == 0


def test_a_removed_feed_is_gone_its_entries_stay_and_are_known_when_it_comes_back(store: FakeStore) -> None:
    record(store, an_entry_record())
    feed = store.feeds()[0]
    store.remove_feed(feed.id, now=NOON)
    assert store.feeds() == []
    assert store.feed_by_url(feed.url) is None
    assert store.claim_due_feeds(NOON, limit=1, lease=LEASE, ignore_due=True) == []
    assert store.explain("E-1").feed_name == feed.name
    assert store.add_feeds([a_new_feed()], now=NOON) == 1
    assert store.known_entries(store.feeds()[0].id, [an_entry().key])


def test_removing_a_feed_during_its_poll_loses_the_lease(store: FakeStore) -> None:
    feed = claim_one(store)
    store.remove_feed(feed.id, now=NOON)
    with pytest.raises(LeaseLost):
        store.record(a_batch(an_outcome(feed), an_entry_record()))


def test_the_catalogue_adds_updates_and_removes_only_its_own(store: FakeStore) -> None:
    store.add_feeds([a_new_feed("https://mine.example/feed")], now=NOON)
    one, two = a_new_feed("https://one.example/feed"), a_new_feed("https://two.example/feed")
    assert store.sync_catalogue([one, two], now=NOON) == (2, 0)
    assert store.sync_catalogue([one, two], now=NOON) == (0, 0)
    assert store.sync_catalogue([replace(one, tier=Tier.PRIMARY, interval=timedelta(minutes=5))], now=NOON) == (0, 1)
    assert {feed.url for feed in store.feeds()} == {"https://mine.example/feed", "https://one.example/feed"}
    changed = store.feed_by_url("https://one.example/feed")
    assert (changed.tier, changed.interval) == (Tier.PRIMARY, timedelta(minutes=5))


def test_a_configured_feed_that_a_person_removed_stays_away_until_a_person_adds_it(store: FakeStore) -> None:
    feed = a_new_feed()
    store.sync_catalogue([feed], now=NOON)
    store.remove_feed(store.feeds()[0].id, now=NOON)
    assert store.sync_catalogue([feed], now=NOON) == (0, 0)
    assert store.feeds() == []
    assert store.add_feeds([feed], now=NOON) == 1
    store.sync_catalogue([feed], now=NOON)
    assert [one.url for one in store.feeds()] == [feed.url]


def test_a_feed_that_comes_back_into_the_configuration_is_read_again(store: FakeStore) -> None:
    feed = a_new_feed()
    store.sync_catalogue([feed], now=NOON)
    store.sync_catalogue([], now=NOON)
    assert store.sync_catalogue([feed], now=NOON) == (1, 0)


def test_a_pause_by_a_person_outlives_the_catalogue_until_its_own_word_changes(store: FakeStore) -> None:
    feed = a_new_feed()
    store.sync_catalogue([feed], now=NOON)
    store.set_feed_state(store.feeds()[0].id, FeedState.PAUSED, now=NOON)
    store.sync_catalogue([feed], now=NOON)
    assert store.feeds()[0].state is FeedState.PAUSED
    store.sync_catalogue([replace(feed, state=FeedState.OFF, note="a page, no feed")], now=NOON)
    assert (store.feeds()[0].state, store.feeds()[0].note) == (FeedState.OFF, "a page, no feed")


# --- entries ---


def test_a_recorded_entry_is_known_by_its_key_in_its_feed(store: FakeStore) -> None:
    record(store, an_entry_record(strike_number=71, story_id=4))
    entry = an_entry()
    known = store.known_entries(1, [entry.key, "another"])
    assert list(known) == [entry.key]
    seen = known[entry.key]
    assert (seen.content_hash, seen.revision, seen.strike_number, seen.story_id) == (entry.content_hash, 1, 71, 4)
    assert store.known_entries(2, [entry.key]) == {}
    assert store.known_entries(1, []) == {}


def test_one_key_twice_in_a_batch_is_one_entry(store: FakeStore) -> None:
    record(store, an_entry_record(), an_entry_record())
    assert store.explain("E-1") is not None
    assert store.explain("E-2") is None


def test_a_revision_replaces_text_and_thoughts_and_keeps_its_place(store: FakeStore) -> None:
    record(store, an_entry_record(strike_number=None, story_id=4))
    revised = replace(an_entry(), summary="Four men were killed.", content_hash="h2", first_seen_at=NOON + INTERVAL)
    told = an_entry_record(
        revised,
        freshness=Freshness.REVISED,
        understanding=an_understanding(Category.LEGAL),
        decision=a_decision(Action.UPDATE, Reason.CORRECTED, "3 → 4"),
    )
    record(store, told, at=NOON + INTERVAL)
    found = store.explain("E-1")
    assert (found.revision, found.entry.summary) == (2, "Four men were killed.")
    assert found.entry.first_seen_at == NOON
    assert found.understanding == told.understanding
    assert (found.decision, found.decided_at) == (told.decision, NOON + INTERVAL)
    assert found.story_id == 4
    assert store.known_entries(1, [revised.key])[revised.key].content_hash == "h2"


def test_news_sets_the_time_of_the_last_news_and_old_copy_does_not(store: FakeStore) -> None:
    record(store, an_entry_record())
    assert store.feeds()[0].last_new_at == NOON
    record(store, at=NOON + INTERVAL)
    assert store.feeds()[0].last_new_at == NOON


# --- the desk ---


def test_a_desk_that_moved_refuses_the_batch_whole(store: FakeStore) -> None:
    version = store.desk_view(DeskQuery(now=NOON)).version
    record(store, an_entry_record(), stories=(a_story_write(),))
    feed = claim_one(store)
    late = a_batch(
        an_outcome(feed, etag='"late"'),
        an_entry_record(an_entry("Another")),
        expected_version=version,
        stories=(a_story_write(2),),
        deliveries=(a_new_delivery(),),
    )
    with pytest.raises(DeskMoved):
        store.record(late)
    view = store.desk_view(DeskQuery(now=NOON, story_terms=frozenset({"boat"})))
    assert [story.id for story in view.stories] == [1]
    assert store.feeds()[0].etag is None
    assert store.explain("E-2") is None
    assert store.status(NOON).outbox.by_state == {}
    store.record(replace(late, expected_version=view.version))
    assert store.desk_view(DeskQuery(now=NOON)).version == view.version + 1


def test_a_batch_that_placed_nothing_does_not_move_the_desk(store: FakeStore) -> None:
    before = store.desk_view(DeskQuery(now=NOON)).version
    record(store, an_entry_record())
    assert store.desk_view(DeskQuery(now=NOON)).version == before


def test_numbers_go_up_and_are_never_given_twice(store: FakeStore) -> None:
    view = store.desk_view(DeskQuery(now=NOON))
    assert (view.next_strike_number, view.next_story_id) == (1, 1)
    group = replace(a_record(71), last_number=73)
    record(
        store,
        stories=(a_story_write(9),),
        strikes=(a_strike_write(group),),
        alerts=(an_alert_write(a_news_card(412), story_id=9),),
    )
    view = store.desk_view(DeskQuery(now=NOON))
    assert (view.next_strike_number, view.next_story_id) == (74, 10)


def test_stories_are_found_by_shared_words_within_their_window(store: FakeStore) -> None:
    record(
        store,
        stories=(
            a_story_write(1, terms=frozenset({"boat", "caribbean"})),
            a_story_write(2, terms=frozenset({"senate", "vote"})),
            a_story_write(3, terms=frozenset({"boat"}), last_seen_at=NOON - timedelta(hours=80)),
        ),
    )

    def found(*terms: str, **changes) -> list[int]:
        view = store.desk_view(DeskQuery(now=NOON, story_terms=frozenset(terms), **changes))
        return [story.id for story in view.stories]

    assert found("boat", "pacific") == [1]
    assert found("vote", "caribbean") == [1, 2]
    assert found("nothing") == []
    assert found() == []
    assert found("boat", story_window=timedelta(hours=90)) == [1, 3]


def test_a_story_grows_and_keeps_its_beginning(store: FakeStore) -> None:
    first = a_story_write(1, terms=frozenset({"boat"}), strike_number=71)
    record(store, stories=(first,))
    later = NOON + timedelta(hours=1)
    second = an_entry(key="guid:2")
    grown = a_story_write(
        1,
        terms=frozenset({"survivor"}),
        outlets=frozenset({"El Diario"}),
        first_seen_at=later,
        last_seen_at=later,
        title="New title",
    )
    record(store, an_entry_record(second, story_id=1), stories=(grown,), at=later)
    (story,) = store.desk_view(DeskQuery(now=later, story_terms=frozenset({"boat"}))).stories
    assert story.terms == frozenset({"boat", "survivor"})
    assert (story.first_seen_at, story.last_seen_at, story.title) == (NOON, later, "New title")
    assert story.strike_number == 71
    assert store.explain(second.key).story_outlets == ("El Diario", "The Wire")


def test_strike_records_are_found_by_day_with_all_their_claims(store: FakeStore) -> None:
    record(store, strikes=(a_strike_write(a_record(71)),))
    more = a_claim(Field.KILLED, 4, outlet="El Diario", origin="El Diario")
    longer = replace(a_record(71), claims=(*a_record(71).claims, more))
    record(store, strikes=(a_strike_write(longer, claims=(more,)),), at=NOON + INTERVAL)
    span = (date(2026, 11, 23), date(2026, 11, 24))
    (found,) = store.desk_view(DeskQuery(now=NOON, strike_days=span)).records
    assert found == longer
    week_before = (date(2026, 11, 16), date(2026, 11, 18))
    assert store.desk_view(DeskQuery(now=NOON, strike_days=week_before)).records == ()


def test_a_record_is_found_by_the_day_it_was_opened_too(store: FakeStore) -> None:
    undated = a_record(71, a_claim(Field.KILLED, 3, claimed_at=NOON - timedelta(days=9)))
    record(store, strikes=(a_strike_write(undated),))
    today = (NOON.date(), NOON.date())
    assert store.desk_view(DeskQuery(now=NOON, strike_days=today)).records == (undated,)


def test_the_ledger_is_read_only_when_asked_for(store: FakeStore) -> None:
    record(store, strikes=(a_strike_write(),))
    assert store.desk_view(DeskQuery(now=NOON)).ledger == ()
    assert store.desk_view(DeskQuery(now=NOON, with_ledger=True)).ledger == (a_strike_write().shown,)


# --- alerts and deliveries ---


def told_strike(store: FakeStore, **changes) -> None:
    record(
        store,
        an_entry_record(alert_key="strike/S-71", strike_number=71, story_id=1),
        stories=(a_story_write(1, strike_number=71),),
        strikes=(a_strike_write(),),
        alerts=(an_alert_write(rung={"killed": NOON}),),
        deliveries=(a_new_delivery("C0WIRE", card_lang="es"), a_new_delivery("C0DESK")),
        **changes,
    )


def test_an_alert_shows_its_card_and_who_was_told(store: FakeStore) -> None:
    told_strike(store)
    day = date(2026, 11, 24)
    view = store.desk_view(DeskQuery(now=NOON, strike_days=(day, day), story_terms=frozenset({"boat"})))
    alert = view.alerts["strike/S-71"]
    assert (alert.card, alert.revision, alert.rung) == (a_card(), 1, {"killed": NOON})
    assert set(alert.channels) == {
        ToldChannel(channel="C0WIRE", transport="slack", card_lang="es"),
        ToldChannel(channel="C0DESK", transport="slack"),
    }


def test_an_alert_is_found_through_its_story(store: FakeStore) -> None:
    card = a_news_card(1)
    record(
        store,
        stories=(a_story_write(5, terms=frozenset({"senate"})),),
        alerts=(an_alert_write(card, story_id=5),),
        deliveries=(a_new_delivery(alert_key="news/N-1", message=card),),
    )
    view = store.desk_view(DeskQuery(now=NOON, story_terms=frozenset({"senate"})))
    assert view.alerts["news/N-1"].card == card


def test_an_alert_that_nobody_subscribed_to_was_told_to_nobody(store: FakeStore) -> None:
    record(store, stories=(a_story_write(1),), alerts=(an_alert_write(story_id=1),))
    view = store.desk_view(DeskQuery(now=NOON, story_terms=frozenset({"boat"})))
    assert view.alerts["strike/S-71"].channels == ()


def test_a_later_card_replaces_the_earlier_and_the_alert_keeps_its_beginning(store: FakeStore) -> None:
    told_strike(store)
    later = NOON + timedelta(minutes=30)
    second = an_alert_write(a_card(revision=2, officials=1), at=later, strike_number=None)
    record(store, alerts=(second,), at=later)
    day = date(2026, 11, 24)
    alert = store.desk_view(DeskQuery(now=later, strike_days=(day, day))).alerts["strike/S-71"]
    assert (alert.card, alert.created_at, alert.updated_at) == (second.card, NOON, later)


def test_a_delivery_key_is_used_once_for_ever(store: FakeStore) -> None:
    told_strike(store)
    again = a_new_delivery("C0WIRE", message=a_card(officials=9))
    record(store, deliveries=(again, a_new_delivery("C0THIRD")))
    assert store.status(NOON).outbox.by_state == {"ready": 3}


def test_a_later_update_supersedes_the_one_that_still_waits_in_the_same_channel(store: FakeStore) -> None:
    told_strike(store)
    update = Kind.UPDATE
    record(
        store, deliveries=(a_new_delivery(kind=update, revision=2), a_new_delivery("C0DESK", kind=update, revision=2))
    )
    record(store, deliveries=(a_new_delivery(kind=update, revision=3), a_new_delivery(kind=Kind.THREAD, revision=3)))
    assert store.status(NOON).outbox.by_state == {"ready": 5, "superseded": 1}


def test_withdrawn_lines_are_superseded_by_the_beginning_of_their_key(store: FakeStore) -> None:
    told_strike(store)
    record(store, deliveries=(a_new_delivery(kind=Kind.THREAD, revision=2),))
    record(store, withdrawn_lines=("strike/S-71:C0WIRE:thread",))
    assert store.status(NOON).outbox.by_state == {"ready": 2, "superseded": 1}


# --- questions ---


def test_a_group_answers_to_each_of_its_numbers(store: FakeStore) -> None:
    group = replace(a_record(31), last_number=33)
    record(store, strikes=(a_strike_write(group), a_strike_write(a_record(34))))
    assert store.strike(32) == group
    assert store.strike(34).number == 34
    assert store.strike(35) is None


def test_strikes_are_listed_newest_first(store: FakeStore) -> None:
    days = {71: "2026-11-24", 72: "2026-11-20", 73: "2026-11-24"}
    writes = [a_strike_write(a_record(number, a_claim(Field.DATE, day))) for number, day in days.items()]
    record(store, strikes=tuple(writes))
    assert [one.number for one in store.latest_strikes(2)] == [73, 71]
    assert [row.number for row in store.ledger()] == [71, 72, 73]


def test_records_are_read_by_their_numbers(store: FakeStore) -> None:
    written = [a_record(number) for number in (71, 72, 73)]
    record(store, strikes=tuple(a_strike_write(one) for one in written))
    assert store.strikes([73, 71, 99]) == (written[0], written[2])
    assert store.strikes([]) == ()


def test_what_was_said_on_a_field_comes_with_when_it_was_learned(store: FakeStore) -> None:
    later = NOON + timedelta(days=2)
    first, second = a_claim(), a_claim(value=4, known_at=later)
    record(store, strikes=(a_strike_write(a_record(71, first, second, a_claim(Field.DATE, "2026-11-24"))),))
    said = {(one.number, one.field): one for one in store.said()}
    killed, date_said = said[71, Field.KILLED], said[71, Field.DATE]
    assert (killed.agreed, killed.first_known_at, killed.last_known_at) == (False, NOON, later)
    assert (date_said.agreed, date_said.value, date_said.first_known_at) == (True, "2026-11-24", NOON)
    (then,) = [one for one in store.said(known_by=NOON) if one.field is Field.KILLED]
    assert (then.agreed, then.value, then.last_known_at) == (True, 3, NOON)
    assert store.said(known_by=NOON - timedelta(seconds=1)) == ()


def test_a_contested_record_holds_the_claims_on_the_contested_fields_alone(store: FakeStore) -> None:
    later = NOON + timedelta(days=2)
    killed = (a_claim(), a_claim(outlet="CBS"), a_claim(value=4, known_at=later))
    contested = a_record(71, a_claim(Field.DATE, "2026-11-24"), *killed)
    record(store, strikes=(a_strike_write(contested), a_strike_write(a_record(72))))
    assert store.contested() == (replace(contested, claims=killed),)
    assert store.contested(known_by=NOON) == ()


def test_an_entry_is_explained_by_link_in_any_spelling_by_number_and_by_key(store: FakeStore) -> None:
    told_strike(store)
    entry = an_entry()
    by_link = store.explain(f"{entry.link.replace('https', 'http')}/?utm_source=x#top")
    assert by_link == store.explain("e-1") == store.explain(entry.key)
    assert (by_link.entry, by_link.entry_id, by_link.feed_name) == (entry, 1, "Feed of https://wire.example/feed")
    assert by_link.understanding == an_understanding()
    assert by_link.decision == a_decision()
    assert (by_link.strike_name, by_link.story_id, by_link.story_outlets) == ("S-71", 1, ("The Wire",))
    assert {(one.channel, one.state) for one in by_link.posted} == {("C0WIRE", "ready"), ("C0DESK", "ready")}
    for unknown in ("E-2", "E-99999999999999999999", "https://elsewhere.example/", "", "'; drop table entries; --"):
        assert store.explain(unknown) is None


def test_a_silent_entry_is_explained_by_where_its_story_was_told(store: FakeStore) -> None:
    told_strike(store)
    quiet = an_entry_record(an_entry("Second outlet"), strike_number=71, understanding=None)
    record(store, quiet)
    found = store.explain("E-2")
    assert found.understanding is None
    assert {one.channel for one in found.posted} == {"C0WIRE", "C0DESK"}


def test_an_entry_of_no_story_was_posted_nowhere(store: FakeStore) -> None:
    told_strike(store)
    record(store, an_entry_record(an_entry("Weather")))
    assert store.explain("E-2").posted == ()


def test_of_two_feeds_with_one_page_the_entry_that_told_somebody_explains(store: FakeStore) -> None:
    told_strike(store)
    record(store, an_entry_record(an_entry("Copy", link=an_entry().link)))
    assert store.explain(an_entry().link).entry_id == 1


def test_status_counts_feeds_decisions_and_what_waits(store: FakeStore) -> None:
    told_strike(store)
    store.add_feeds(
        [a_new_feed("https://b.example/feed"), a_new_feed("https://c.example/f", state=FeedState.OFF)], now=NOON
    )
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=2, failure="dns")])
    status = store.status(NOON + timedelta(minutes=10))
    assert status.feeds_by_state == {"active": 2, "off": 1}
    assert (status.feeds_read_last_hour, status.never_read, status.last_success_at) == (1, 1, NOON)
    assert [(one.name, one.failures, one.last_failure) for one in status.failing] == [
        ("Feed of https://b.example/feed", 2, "dns")
    ]
    assert (status.balance.stored, status.balance.decided) == (1, {"silent": 1})
    assert (status.outbox.by_state, status.outbox.oldest_ready_at) == ({"ready": 2}, NOON)
    assert (status.last_alert_at, status.record_until) == (NOON, date(2026, 11, 24))
    assert store.status(NOON + timedelta(days=1)).balance == Balance()


def test_status_names_every_feed_that_fails(store: FakeStore) -> None:
    store.add_feeds([a_new_feed(f"https://{n}.example/feed") for n in range(30)], now=NOON)
    polled = store.claim_due_feeds(NOON, limit=30, lease=LEASE)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=1, failure="dns") for feed in polled])
    assert len(store.status(NOON).failing) == 30


def test_an_empty_store_has_a_status(store: FakeStore) -> None:
    status = store.status(NOON)
    assert (status.last_success_at, status.last_alert_at, status.record_until) == (None, None, None)
    assert status.outbox.oldest_ready_at is None


def test_search_finds_relevant_entries_at_once_newest_first_page_by_page(store: FakeStore) -> None:
    record(store, *(an_entry_record(an_entry(f"Boat strike number {n}")) for n in range(1, 8)))
    page = store.search("boat strike", limit=3)
    assert [hit.entry_id for hit in page.hits] == [7, 6, 5]
    assert page.more
    rest = store.search("boat strike", limit=10, before_id=5)
    assert ([hit.entry_id for hit in rest.hits], rest.more) == ([4, 3, 2, 1], False)


def test_a_hit_says_what_matched_and_where_it_is(store: FakeStore) -> None:
    record(store, an_entry_record(strike_number=71))
    (hit,) = store.search("KILLED caribbean").hits
    assert (hit.title, hit.link, hit.outlet, hit.lang) == (an_entry().title, an_entry().link, "The Wire", "en")
    assert (hit.category, hit.strike_number, hit.published_at) == (Category.STRIKE, 71, an_entry().published_at)
    assert hit.matched == ("Caribbean", "killed")
    assert "killed" in hit.snippet


def test_search_narrows_by_class_outlet_language_and_time(store: FakeStore) -> None:
    legal = an_entry_record(
        an_entry("Judge rules on boat strike", outlet="El Diario", published_at=NOON - timedelta(days=3)),
        understanding=an_understanding(Category.LEGAL, lang="es"),
    )
    record(store, an_entry_record(an_entry("Boat strike")), legal)

    def found(**narrower) -> list[int]:
        return [hit.entry_id for hit in store.search("boat", **narrower).hits]

    assert found() == [2, 1]
    assert found(category=Category.LEGAL) == found(outlet="el diario") == found(lang="es") == [2]
    assert found(since=NOON - timedelta(days=1)) == [1]
    assert found(until=NOON - timedelta(days=1)) == [2]


def test_entries_that_are_not_relevant_are_found_after_the_backlog_is_indexed(store: FakeStore) -> None:
    dull = an_entry_record(an_entry("Dockers go on strike"), understanding=an_understanding(Category.NONE))
    old = an_entry_record(an_entry("Old strike story"), understanding=None)
    record(store, dull, old)
    while store.index_backlog(limit=1):
        pass
    assert [hit.entry_id for hit in store.search("strike").hits] == [2, 1]


# --- replays ---


def test_a_request_counts_once_and_is_forgotten_after_its_time(store: FakeStore) -> None:
    assert store.first_time("req-1", now=NOON)
    assert not store.first_time("req-1", now=NOON + timedelta(minutes=9))
    assert store.first_time("req-2", now=NOON)
    assert store.first_time("req-1", now=NOON + timedelta(minutes=10))


# --- people ---


def test_audit_log_tells_the_newest_first(store: FakeStore) -> None:
    done = AuditNote(at=NOON, actor="T0/U0ANA", action="subscribe", subject="C0WIRE", detail="nothing -> strikes")
    refused = replace(done, at=NOON + timedelta(minutes=1), actor="T0/U0EVE", allowed=False)
    again = replace(done, at=NOON + timedelta(minutes=1), action="unsubscribe")
    for note in (done, refused, again):
        store.note(note)
    assert store.audited() == (again, refused, done)
    assert store.audited(limit=1) == (again,)
