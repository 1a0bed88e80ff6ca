"""The queries that run all day must cost the same however much is stored: each is served by the index made for it.

Read from SQLite's own plan of the statements that the store really sends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Kind
from newsdesk.entries import PollStatus
from newsdesk.people.actor import Actor
from newsdesk.people.regrouping.steps import Regrouping, RegroupingOutcome
from newsdesk.ports import DeskQuery
from storage import tables
from storage.news.open_stories import OpenStories
from storage.news.story_rows import write_stories
from storage.store import SqlStore
from storage.tables import metadata
from tests.builders import (
    NOON,
    a_batch,
    a_new_delivery,
    a_new_feed,
    a_story_write,
    a_strike_write,
    an_alert_write,
    an_entry,
    an_entry_record,
    an_outcome,
)
from tests.fakes import FakeClock
from tests.storage.regrouped import a_told_record

SMALL = {
    "counters",
    "feeds",
    "user_roles",
    "parked_channels",
    "meta",
    "subscriptions",
}  # bounded by people, not by the news
LEASE = timedelta(minutes=1)


def plans(engine: sa.Engine, act: Callable[[], object]) -> list[str]:
    """What SQLite says about each table that was read while `act` ran."""
    seen: list[str] = []

    def listen(driver: sqlite3.Connection, *_: object) -> None:
        driver.set_trace_callback(seen.append)  # all that comes to SQLite, whoever sends it

    sa.event.listen(engine, "checkout", listen)
    try:
        act()
    finally:
        sa.event.remove(engine, "checkout", listen)
    return [row[3] for statement in tuple(seen) for row in _plan(engine, statement)]


def scans(engine: sa.Engine, act: Callable[[], object]) -> set[str]:
    """Tables that were read from end to end, without any index, while `act` ran."""
    words_of = [plan.split() for plan in plans(engine, act)]
    return {
        words[1] for words in words_of if words[0] == "SCAN" and words[1] in metadata.tables and "INDEX" not in words
    }


def _plan(engine: sa.Engine, statement: str) -> list[tuple]:
    if not statement.startswith(("SELECT", "UPDATE", "DELETE", "INSERT", "WITH")):
        return []
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        return cursor.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()


def test_a_round_of_polls_reads_no_table_from_end_to_end(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed(f"https://f{n}.example/feed") for n in range(3)], now=NOON)

    def round_of_polls() -> None:
        claimed = store.claim_due_feeds(NOON, limit=10, lease=LEASE)
        store.finish_polls([an_outcome(feed, status=PollStatus.NOT_MODIFIED) for feed in claimed])

    assert scans(engine, round_of_polls) == set()


def test_recording_and_the_look_before_it_read_no_table_from_end_to_end(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    day = date(2026, 11, 24)
    batch = a_batch(
        an_outcome(feed),
        an_entry_record(),
        expected_version=0,
        stories=(a_story_write(strike_number=71),),
        strikes=(a_strike_write(),),
        alerts=(an_alert_write(),),
        withdrawn_lines=("strike/S-71:C0WIRE:thread",),
        deliveries=(a_new_delivery(), a_new_delivery(kind=Kind.UPDATE, revision=2)),
    )

    def look_and_record() -> None:
        store.known_entries(feed.id, [an_entry().key])
        store.first_told(feed.outlet, [an_entry().content_hash])
        store.record(batch)
        store.desk_view(DeskQuery(now=NOON, strike_days=(day, day), story_terms=frozenset({"boat"})))

    assert scans(engine, look_and_record) <= SMALL


@pytest.mark.parametrize(
    "question",
    [
        lambda store: store.search("boat", limit=5),
        lambda store: store.explain("https://wire.example/1"),
        lambda store: store.explain("E-1"),
        lambda store: store.strike(3),
        lambda store: store.latest_strikes(5),
        lambda store: store.strikes([3, 4]),
        lambda store: store.policy_events(since=date(2026, 1, 1)),
        lambda store: store.first_time("req", now=NOON),
        lambda store: store.index_backlog(),
        lambda store: store.status(NOON),
        lambda store: store.audited(limit=5),
        lambda store: store.past_alerts(NOON - timedelta(days=30), NOON),
    ],
    ids=[
        "search",
        "link",
        "number",
        "strike",
        "latest",
        "numbers",
        "policy",
        "replay",
        "backlog",
        "status",
        "audit",
        "archive",
    ],
)
def test_a_question_reads_no_growing_table_from_end_to_end(
    engine: sa.Engine, question: Callable[[SqlStore], object]
) -> None:
    store = SqlStore(engine)
    assert scans(engine, lambda: question(store)) <= SMALL


def test_a_merge_a_split_and_their_end_read_no_growing_table_from_end_to_end(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    for number, outlet in ((71, "Reuters"), (72, "AP")):
        a_told_record(store, number, f"1-{outlet}", "C0WIRE", outlet=outlet)
    regrouping = Regrouping(store, FakeClock(), subscriptions=tuple)
    ana = Actor(team="T0", user="U0ANA")

    def regroup() -> None:
        done = [regrouping.merge(71, 72, ana), regrouping.split(71, ["1-AP"], ana)]
        done.append(regrouping.merge(71, done[-1].lost.number, ana))
        done.append(regrouping.part(done[-1].lost.number, ana))
        assert {one.outcome for one in done} == {RegroupingOutcome.DONE}

    assert scans(engine, regroup) <= SMALL | {"strikes", "stories", "merged_parts"}


def test_decisions_of_a_day_are_counted_from_an_index_alone(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    counted = [plan for plan in plans(engine, lambda: store.status(NOON)) if "ix_decisions_decided_at" in plan]
    assert counted and all("COVERING INDEX" in plan for plan in counted)


def steps(engine: sa.Engine, act: Callable[[sa.Connection], object]) -> int:
    """How many steps of SQLite's own machine `act` takes: the same on every computer."""
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += 1
        return 0

    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        driver.set_progress_handler(step, 1)
        act(connection)
        driver.set_progress_handler(None, 0)
    return taken


def test_story_is_looked_up_in_as_many_steps_among_many_old_stories_as_among_few(engine: sa.Engine) -> None:
    long_ago, since, terms = NOON - timedelta(days=90), NOON - timedelta(days=7), frozenset({"boat", "senate"})

    def grown_to(old: int) -> int:
        past = {"first_seen_at": long_ago, "last_seen_at": long_ago}
        stories = [a_story_write(number, **past) for number in range(1, old + 1)]
        fresh = [a_story_write(1_000 + number) for number in range(3)]
        with engine.begin() as connection:
            write_stories(connection, [*stories, *fresh])
        return steps(engine, lambda connection: OpenStories().nearest(connection, terms, version=0, since=since))

    few = grown_to(20)
    assert grown_to(500) <= 1.1 * few


def test_every_index_says_which_query_it_serves() -> None:
    sources = [path.read_text("utf-8").splitlines() for path in Path(str(tables.__file__)).parent.glob("*.py")]
    indexes = [(above, line) for lines in sources for above, line in pairwise(lines) if line.startswith("Index(")]
    assert len(indexes) == sum(len(table.indexes) for table in metadata.sorted_tables)
    assert [line for above, line in indexes if "#" not in line and not above.startswith("#")] == []
