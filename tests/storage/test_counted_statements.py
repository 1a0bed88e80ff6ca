"""What a poll asks of the database is counted: never a statement for each feed or entry where one does for all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.entries import PollStatus, Window
from storage.store import SqlStore
from tests.builders import NOON, a_batch, a_new_feed, an_entry, an_entry_record, an_outcome

LEASE = timedelta(minutes=1)


def statements(engine: sa.Engine, act: Callable[[], object]) -> list[str]:
    """What was sent while `act` ran, without the begin and end of transactions; many rows at once count as one."""
    sent: list[str] = []

    def note(connection, cursor, statement, parameters, context, executemany) -> None:
        if statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")):
            sent.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)
    return sent


def a_store(engine: sa.Engine, feeds: int) -> SqlStore:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed(f"https://f{n}.example/feed") for n in range(feeds)], now=NOON)
    return store


@pytest.mark.parametrize("feeds", [1, 40])
def test_claim_of_any_size_is_two_statements_and_reads_no_window(engine: sa.Engine, feeds: int) -> None:
    store = a_store(engine, feeds)
    sent = statements(engine, lambda: store.claim_due_feeds(NOON, limit=100, lease=LEASE))
    assert [text.split()[0] for text in sent] in (["UPDATE", "SELECT"], ["WITH", "SELECT"])
    assert not any("feed_windows" in text for text in sent)


def test_polls_without_a_body_are_one_statement_together(engine: sa.Engine) -> None:
    store = a_store(engine, 40)
    claimed = store.claim_due_feeds(NOON, limit=100, lease=LEASE)
    quiet = [an_outcome(feed, status=PollStatus.NOT_MODIFIED) for feed in claimed]
    assert len(statements(engine, lambda: store.finish_polls(quiet))) == 1


def test_windows_of_many_feeds_are_one_statement(engine: sa.Engine) -> None:
    store = a_store(engine, 3)
    claimed = store.claim_due_feeds(NOON, limit=100, lease=LEASE)
    window = Window(piece_digests=b"12345678", keys=("k1",))
    store.finish_polls([an_outcome(feed, window=window) for feed in claimed])
    found: dict[int, Window] = {}
    sent = statements(engine, lambda: found.update(store.windows([feed.id for feed in claimed])))
    assert (len(sent), found) == (1, {feed.id: window for feed in claimed})


def test_body_of_forty_entries_is_recorded_in_as_many_statements_as_one_of_two(engine: sa.Engine) -> None:
    store = a_store(engine, 2)
    few, many = store.claim_due_feeds(NOON, limit=2, lease=LEASE)

    def recorded(feed, count: int) -> int:
        entries = [an_entry_record(an_entry(f"Story {n}", key=f"k{n}", feed_id=feed.id)) for n in range(count)]
        return len(statements(engine, lambda: store.record(a_batch(an_outcome(feed), *entries))))

    assert recorded(few, 2) == recorded(many, 40)
