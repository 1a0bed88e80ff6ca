from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import DeliveryState
from newsdesk.entries import PollStatus
from newsdesk.ports import DeskQuery
from newsdesk.understanding import Category
from storage.keeping.retention import BATCH, prune
from storage.sending.delivery_rows import add_deliveries
from storage.store import SqlStore
from storage.tables import audit, decisions, deliveries, entries, polls, seen_requests, story_terms, understandings
from storage.transactions import reading, writing
from tests.builders import (
    NOON,
    a_batch,
    a_new_delivery,
    a_new_feed,
    a_story_write,
    an_entry,
    an_entry_record,
    an_outcome,
    an_understanding,
)

DAY = timedelta(days=1)


@pytest.fixture
def store(engine: sa.Engine) -> Iterator[SqlStore]:
    return SqlStore(engine)


def count(engine: sa.Engine, table: sa.Table) -> int:
    with reading(engine) as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def record(store: SqlStore, *records, at, **changes) -> None:
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(at, limit=1, lease=timedelta(minutes=1), ignore_due=True)
    version = store.desk_view(DeskQuery(now=at)).version if changes else None
    store.record(a_batch(an_outcome(feed, at=at), *records, expected_version=version, **changes))


def seen(title: str, at, category: Category | None = Category.STRIKE, **changes):
    read = an_understanding(category) if category else None
    return an_entry_record(an_entry(title, first_seen_at=at), understanding=read, **changes)


def test_rows_within_their_time_stay(store: SqlStore, engine: sa.Engine) -> None:
    record(store, seen("Strike", NOON), at=NOON, stories=(a_story_write(),))
    store.first_time("req", now=NOON)
    assert sum(prune(engine, now=NOON + timedelta(minutes=5)).values()) == 0


def test_the_history_of_polls_is_kept_for_a_week_whatever_its_size(store: SqlStore, engine: sa.Engine) -> None:
    record(store, at=NOON)
    old = {"feed_id": 1, "status": PollStatus.FAILED, "detail": ""}
    with writing(engine) as connection:
        connection.execute(polls.insert(), [{**old, "at": NOON - 8 * DAY}] * (2 * BATCH + 1))
    assert prune(engine, now=NOON)["polls"] == 2 * BATCH + 1
    assert count(engine, polls) == 1


def test_old_entries_off_the_subject_lose_their_text_and_keep_their_key(store: SqlStore, engine: sa.Engine) -> None:
    old = NOON - 91 * DAY
    dull, unread, relevant = seen("Dockers", old, Category.NONE), seen("Unread", old, None), seen("Strike", old)
    record(store, dull, unread, relevant, at=old)
    while store.index_backlog():
        pass
    assert prune(engine, now=NOON)["texts"] == 2
    found = store.explain("E-1")
    assert (found.entry.title, found.entry.summary, found.understanding) == ("Dockers", "", None)
    assert found.decision == dull.decision
    assert set(store.known_entries(1, [dull.entry.key])) == {dull.entry.key}
    assert [hit.title for hit in store.search("killed").hits] == ["Strike"]
    assert store.index_backlog() == 0
    assert prune(engine, now=NOON)["texts"] == 0


def test_old_entries_off_the_subject_that_had_no_text_lose_what_was_read_from_them(
    store: SqlStore, engine: sa.Engine
) -> None:
    old = NOON - 91 * DAY
    bare = an_entry_record(
        an_entry("Dockers", summary="", first_seen_at=old), understanding=an_understanding(Category.NONE)
    )
    record(store, bare, at=old)
    assert [prune(engine, now=NOON)["texts"] for _ in range(2)] == [1, 0]
    assert count(engine, understandings) == 0


def test_entries_go_after_400_days_unless_a_strike_record_rests_on_them(store: SqlStore, engine: sa.Engine) -> None:
    old = NOON - 401 * DAY
    record(store, seen("Old", old), seen("Evidence", old, strike_number=71), seen("New", NOON), at=old)
    assert prune(engine, now=NOON)["entries"] == 1
    with reading(engine) as connection:
        assert sorted(connection.execute(sa.select(entries.c.title)).scalars()) == ["Evidence", "New"]
    assert count(engine, decisions) == 2
    assert sorted(hit.title for hit in store.search("killed").hits) == ["Evidence", "New"]


def test_words_of_closed_stories_go_first_the_stories_later(store: SqlStore, engine: sa.Engine) -> None:
    record(store, at=NOON, stories=(a_story_write(1), a_story_write(2, last_seen_at=NOON + 30 * DAY)))
    gone = prune(engine, now=NOON + 31 * DAY)
    assert (gone["story terms"], gone["stories"]) == (3, 0)
    assert count(engine, story_terms) == 3
    gone = prune(engine, now=NOON + 401 * DAY)
    assert (gone["stories"], gone["story outlets"]) == (1, 1)


def test_deliveries_that_ended_go_after_400_days_and_a_digest_after_its_members(engine: sa.Engine) -> None:
    with writing(engine) as connection:
        rows = [a_new_delivery(f"C{n}") for n in range(4)]
        add_deliveries(connection, rows, now=NOON)
        connection.execute(deliveries.update().where(deliveries.c.channel != "C0").values(state=DeliveryState.SENT))
        member = {"state": DeliveryState.COLLAPSED, "collapsed_into": 3, "created_at": NOON + DAY}
        connection.execute(deliveries.update().where(deliveries.c.channel == "C1").values(member))
    assert prune(engine, now=NOON + 400 * DAY + timedelta(hours=1))["deliveries"] == 1
    assert prune(engine, now=NOON + 402 * DAY)["deliveries"] == 1
    assert prune(engine, now=NOON + 402 * DAY)["deliveries"] == 1
    with reading(engine) as connection:
        left = connection.execute(sa.select(deliveries.c.channel, deliveries.c.state)).all()
    assert left == [("C0", DeliveryState.READY)]


def test_audit_and_seen_requests_have_their_time(store: SqlStore, engine: sa.Engine) -> None:
    with writing(engine) as connection:
        for age in (399, 401):
            connection.execute(audit.insert(), {"at": NOON - age * DAY, "actor": "U1", "action": "feeds add"})
        connection.execute(seen_requests.insert(), {"key": "req", "until_at": NOON})
    gone = prune(engine, now=NOON)
    assert (gone["audit"], gone["requests"]) == (1, 1)
    assert count(engine, audit) == 1
