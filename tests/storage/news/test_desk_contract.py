"""What every store promises of the desk that entries are placed on: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from newsdesk.errors import DeskMoved
from newsdesk.ports import DeskQuery
from newsdesk.strikes import Field
from storage.store import SqlStore
from tests.builders import (
    INTERVAL,
    NOON,
    a_batch,
    a_claim,
    a_new_delivery,
    a_news_card,
    a_record,
    a_story_write,
    a_strike_write,
    an_alert_write,
    an_entry,
    an_entry_record,
    an_outcome,
)
from tests.storage.recording import claim_one, record


def test_a_desk_that_moved_refuses_the_batch_whole(store: SqlStore) -> None:
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


def test_a_batch_that_placed_nothing_does_not_move_the_desk(store: SqlStore) -> None:
    before = store.desk_view(DeskQuery(now=NOON)).version
    record(store, an_entry_record())
    assert store.desk_view(DeskQuery(now=NOON)).version == before


def test_numbers_go_up_and_are_never_given_twice(store: SqlStore) -> None:
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


def test_stories_are_found_by_shared_words_within_their_window(store: SqlStore) -> None:
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


def test_a_story_grows_and_keeps_its_beginning(store: SqlStore) -> None:
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


def test_strike_records_are_found_by_day_with_all_their_claims(store: SqlStore) -> None:
    record(store, strikes=(a_strike_write(a_record(71)),))
    more = a_claim(Field.KILLED, 4, outlet="El Diario", origin="El Diario")
    longer = replace(a_record(71), claims=(*a_record(71).claims, more))
    record(store, strikes=(a_strike_write(longer, claims=(more,)),), at=NOON + INTERVAL)
    span = (date(2026, 11, 23), date(2026, 11, 24))
    (found,) = store.desk_view(DeskQuery(now=NOON, strike_days=span)).records
    assert found == longer
    week_before = (date(2026, 11, 16), date(2026, 11, 18))
    assert store.desk_view(DeskQuery(now=NOON, strike_days=week_before)).records == ()


def test_a_record_is_found_by_the_day_it_was_opened_too(store: SqlStore) -> None:
    undated = a_record(71, a_claim(Field.KILLED, 3, claimed_at=NOON - timedelta(days=9)))
    record(store, strikes=(a_strike_write(undated),))
    today = (NOON.date(), NOON.date())
    assert store.desk_view(DeskQuery(now=NOON, strike_days=today)).records == (undated,)


def test_the_ledger_is_read_only_when_asked_for(store: SqlStore) -> None:
    record(store, strikes=(a_strike_write(),))
    assert store.desk_view(DeskQuery(now=NOON)).ledger == ()
    assert store.desk_view(DeskQuery(now=NOON, with_ledger=True)).ledger == (a_strike_write().shown,)
