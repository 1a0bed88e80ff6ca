"""Which commits wait for the disk: those on which something outside of the database rests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy import event

from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.transactions import reading, writing
from tests.builders import NOON, an_entry_record, an_outcome
from tests.storage.recording import claim_one, record, told_strike
from tests.storage.sending.steps import claim

ASKED = {"sqlite": ("PRAGMA synchronous", 2), "postgresql": ("SHOW synchronous_commit", "on")}


def is_durable(connection: sa.Connection) -> bool:
    asked, durable = ASKED[connection.dialect.name]
    return bool(connection.exec_driver_sql(asked).scalar() == durable)


@contextmanager
def commits(engine: sa.Engine) -> Iterator[list[bool]]:
    """Note of each commit in the block whether it waits for the disk."""
    found: list[bool] = []

    def note(connection: sa.Connection) -> None:
        found.append(is_durable(connection))

    event.listen(engine, "commit", note)
    yield found
    event.remove(engine, "commit", note)


def test_a_commit_that_need_not_last_waits_for_no_disk_and_the_next_one_does(engine: sa.Engine) -> None:
    for durable in (False, True, False):
        with writing(engine, durable=durable) as connection:
            assert is_durable(connection) == durable
    with reading(engine):
        pass
    with engine.begin() as connection:  # whoever knows of no difference
        assert is_durable(connection)


def test_leases_and_polls_without_news_wait_for_no_disk_since_the_feed_would_be_read_again(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    with commits(engine) as durable:
        feed = claim_one(store)
        store.finish_polls([an_outcome(feed)])
    assert durable[-2:] == [False, False]


def test_an_alert_waits_for_no_disk_until_it_is_claimed_and_other_entries_wait(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    with commits(engine) as durable:
        record(store, an_entry_record())
    assert durable[-1:] == [True]
    with commits(engine) as durable:
        told_strike(store)
    assert durable[-1:] == [False]


def test_nothing_is_sent_before_its_claim_and_all_before_it_are_on_the_disk(engine: sa.Engine) -> None:
    told_strike(SqlStore(engine))
    with commits(engine) as durable:
        assert claim(SqlOutbox(engine)) is not None
    assert durable == [True]


def test_a_request_that_was_seen_waits_for_no_disk_since_what_it_changes_is_written_after_it(
    engine: sa.Engine,
) -> None:
    with commits(engine) as durable:
        assert SqlStore(engine).first_time("slack/Ev1", now=NOON)
    assert durable == [False]
