"""Which services are at work on one database, and what one may clear away that knows itself alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import sqlalchemy as sa

from newsdesk.errors import StoreUnavailable
from storage.address import sqlite_file
from storage.health.service_lock import service_lock
from storage.tables import feeds
from storage.transactions import named_errors, reading, writing

_SERVICES = 7_215_360_521  # our key among the advisory locks of a PostgreSQL database; any number that stays the same
_KEY = {"high": _SERVICES >> 32, "low": _SERVICES & 0xFFFF_FFFF}
_LOCKS = (
    "FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1"
    " AND classid::bigint = :high AND objid::bigint = :low"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
_AT_WORK = sa.text(f"SELECT count(*) {_LOCKS}")
_HELD = sa.text(
    f"SELECT pg_advisory_lock_shared({_SERVICES}) WHERE NOT EXISTS (SELECT {_LOCKS} AND pid = pg_backend_pid())"
)


class Presence:
    """A service's being at work on the database. `alone`: no other was at work when it came."""

    def __init__(self, connection: sa.Connection | None = None, *, alone: bool = True) -> None:
        """`connection`: the session that holds the lock; None on an SQLite file, where `service_lock` does."""
        self.alone = alone
        self._connection = connection
        self._turn = threading.Lock()

    def renew(self) -> None:
        """Be at work still: the server forgets it with the session, as when it was started anew. Raises
        StoreUnavailable."""
        if self._connection is None:
            return
        with self._turn:
            try:
                _hold(self._connection)
            except StoreUnavailable:
                self._connection.rollback()  # lets go of a session that was lost; the next statement opens another
                _hold(self._connection)


@contextmanager
def service_presence(engine: sa.Engine) -> Iterator[Presence]:
    """Be at work on the database while the block lasts.

    On an SQLite file a second service is turned away, see `service_lock`. On PostgreSQL each holds a shared lock,
    which the server takes from it when its connection ends, however that comes.
    """
    with service_lock(engine):
        if sqlite_file(engine) is not None:
            yield Presence()
            return
        with named_errors():
            connection = engine.connect()
        try:
            with named_errors():
                alone = _announce(connection.execution_options(isolation_level="AUTOCOMMIT"))
            yield Presence(connection, alone=alone)
        finally:
            # Said at once, not when the server notices: whoever starts next may be asking already.
            with suppress(sa.exc.SQLAlchemyError):
                connection.execute(sa.text(f"SELECT pg_advisory_unlock_shared({_SERVICES})"))
            connection.invalidate()  # ends the session with any lock that it still holds: a pool would keep both
            connection.close()


def _announce(connection: sa.Connection) -> bool:
    alone = bool(connection.scalar(sa.text(f"SELECT pg_try_advisory_lock({_SERVICES})")))
    connection.execute(sa.text(f"SELECT pg_advisory_lock_shared({_SERVICES})"))
    if alone:
        connection.execute(sa.text(f"SELECT pg_advisory_unlock({_SERVICES})"))
    return alone


def _hold(connection: sa.Connection) -> None:
    with named_errors():
        connection.execute(_HELD, _KEY)


def services_at_work(engine: sa.Engine) -> int:
    """How many services are at work on the database. For one of them."""
    if sqlite_file(engine) is not None:
        return 1
    with reading(engine) as connection:
        return int(connection.scalar(_AT_WORK, _KEY) or 0)


def free_leases(engine: sa.Engine) -> int:
    """Let go of the feeds that a service was reading when it was killed, which would stay unread until their leases
    ran out: minutes. For a service that is alone. Returns how many there were."""
    held = feeds.update().where(feeds.c.lease_until.is_not(None))
    with writing(engine) as connection:
        return connection.execute(held.values(lease_token=None, lease_until=None)).rowcount
