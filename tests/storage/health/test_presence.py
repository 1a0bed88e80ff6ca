from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from newsdesk.errors import StoreUnavailable
from storage.engine import open_engine
from storage.health.presence import free_leases, service_presence, services_at_work
from storage.store import SqlStore
from tests import postgres
from tests.builders import NOON, a_new_feed, an_outcome

LEASE = timedelta(minutes=6)


def test_a_service_knows_whether_it_is_alone(engine: sa.Engine) -> None:
    for _ in range(2):
        with service_presence(engine) as presence:
            assert presence.alone


def test_of_two_services_on_one_server_neither_is_alone_until_the_other_has_gone(postgres_url: str) -> None:
    first, second = open_engine(postgres_url), open_engine(postgres_url)
    with service_presence(first) as one:
        assert one.alone
        for _ in range(2):
            with service_presence(second) as other:
                assert not other.alone
    with service_presence(second) as one, service_presence(first) as other:
        assert (one.alone, other.alone) == (True, False)
    first.dispose()
    second.dispose()


def test_services_are_counted(engine: sa.Engine) -> None:
    with service_presence(engine):
        assert services_at_work(engine) == 1


def test_services_on_one_server_count_each_other(postgres_url: str) -> None:
    first, second = open_engine(postgres_url), open_engine(postgres_url)
    with service_presence(first):
        with service_presence(second):
            assert (services_at_work(first), services_at_work(second)) == (2, 2)
        assert services_at_work(first) == 1
    first.dispose()
    second.dispose()


def test_services_on_another_database_of_the_server_are_not_counted(
    postgres_server: sa.URL, postgres_url: str
) -> None:
    engine = open_engine(postgres_url)
    with postgres.database(postgres_server) as elsewhere:
        other = open_engine(postgres.text_of(elsewhere))
        with service_presence(other), service_presence(engine) as presence:
            assert (presence.alone, services_at_work(engine)) == (True, 1)
        other.dispose()
    engine.dispose()


def fail_at(engine: sa.Engine, function: str) -> None:
    """Let the server refuse every call of this function."""

    @event.listens_for(engine, "before_cursor_execute", retval=True)
    def refuse(_connection, _cursor, statement, parameters, *_):
        return ("SELECT 1 / 0", ()) if f"{function}(" in statement else (statement, parameters)


def until_at_work(engine: sa.Engine, services: int) -> None:
    """The server notices the end of a session by itself, a moment later."""
    while services_at_work(engine) != services:
        pass


def test_a_service_that_could_not_say_that_it_goes_is_gone_all_the_same(postgres_url: str) -> None:
    first, second = open_engine(postgres_url), open_engine(postgres_url)
    fail_at(first, "pg_advisory_unlock_shared")
    with service_presence(second):
        with service_presence(first):
            assert services_at_work(second) == 2
        until_at_work(second, 1)
    first.dispose()
    second.dispose()


def test_a_service_that_could_not_announce_itself_keeps_no_other_from_being_alone(postgres_url: str) -> None:
    first, second = open_engine(postgres_url), open_engine(postgres_url)
    fail_at(first, "pg_advisory_lock_shared")
    with pytest.raises(sa.exc.DataError), service_presence(first):
        pass
    until_at_work(second, 0)
    with service_presence(second) as presence:
        assert presence.alone
    first.dispose()
    second.dispose()


def test_a_service_is_at_work_still_when_the_server_was_started_anew(
    postgres_server: sa.URL, postgres_url: str
) -> None:
    first, second = open_engine(postgres_url), open_engine(postgres_url)
    with service_presence(first) as presence:
        with postgres.closed(postgres_server, first.url.database), pytest.raises(StoreUnavailable):
            presence.renew()
        assert services_at_work(second) == 0
        for _ in range(2):  # also when nothing was lost: it counts as one
            presence.renew()
            assert services_at_work(second) == 1
        with service_presence(second) as other:
            assert not other.alone
    until_at_work(second, 0)
    first.dispose()
    second.dispose()


def test_a_server_that_is_away_is_an_outage() -> None:
    nowhere = open_engine("postgresql://127.0.0.1:1/strikewire")
    with pytest.raises(StoreUnavailable), service_presence(nowhere):
        pass


def test_freed_feeds_are_due_again_and_who_held_them_writes_nothing(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed()], now=NOON)
    (held,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    assert store.claim_due_feeds(NOON, limit=1, lease=LEASE) == []
    assert free_leases(engine) == 1
    (again,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    assert store.finish_polls([an_outcome(held)]) == 0
    assert store.finish_polls([an_outcome(again)]) == 1
