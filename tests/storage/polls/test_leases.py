"""Leases of feeds, whatever way the database chooses to find them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from storage.engine import open_engine
from storage.polls.lease_rows import lease_due
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed

ONE_BY_ONE = ("hashjoin", "mergejoin", "hashagg", "material", "sort")  # without these only nested loops are left


@pytest.fixture
def engine(postgres_url: str) -> Iterator[sa.Engine]:
    """PostgreSQL as it plans when its statistics mislead it."""
    engine = open_engine(postgres_url)

    @event.listens_for(engine, "connect")
    def mislead(connection: Any, _record: object) -> None:
        for way in ONE_BY_ONE:
            connection.execute(f"SET enable_{way} = off")
        connection.commit()

    yield engine
    engine.dispose()


def test_no_more_feeds_are_leased_than_asked_for_by_whatever_plan(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    for minute in range(9):
        store.add_feeds([a_new_feed(f"https://{minute}.example/feed")], now=NOON + timedelta(minutes=minute))
    later, lease = NOON + timedelta(hours=1), timedelta(minutes=2)
    claimed = [[feed.url[8] for feed in store.claim_due_feeds(later, limit=4, lease=lease)] for _ in range(3)]
    assert claimed == [["0", "1", "2", "3"], ["4", "5", "6", "7"], ["8"]]


def test_who_claims_while_another_does_takes_the_others_and_does_not_wait(engine: sa.Engine) -> None:
    SqlStore(engine).add_feeds([a_new_feed(f"https://{n}.example/feed") for n in range(3)], now=NOON)
    asked = {"due_by": NOON, "until": NOON + timedelta(minutes=2)}
    with engine.begin() as one, engine.begin() as other:
        other.exec_driver_sql("SET LOCAL lock_timeout = '1s'")
        first, second = (lease_due(at, NOON, limit=2, **asked) for at in (one, other))
    assert [len(first), len(second)] == [2, 1]
    assert len({feed.url for feed in (*first, *second)}) == 3
