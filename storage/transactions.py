"""Transactions, and what can go wrong in them as the errors that the desk knows.

SQLite: every commit is on the disk before it returns (`synchronous=FULL`: the delivery promise rests on it) but for
what its writer can do without, and `BEGIN IMMEDIATE` begins every transaction that writes, because a deferred one
fails at once or loses updates when two processes meet.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.pool import PoolProxiedConnection

from newsdesk.errors import StoreDamaged, StoreUnavailable
from newsdesk.ports import reads
from storage.health.damage import Damage, in_words

BUSY_TIMEOUT_MS = 5_000  # how long SQLite waits for another writer
NORMAL, FULL = "NORMAL", "FULL"  # of SQLite: whether a commit waits for the disk
# Execution options of an SQLite engine:
TURN = "strikewire_turn"  # the lock of those who write in this process
DAMAGE = "strikewire_damage"  # what is known to be wrong with its file
# Marks on a connection: its next transaction will not write, or may be lost with the power; and how it commits now.
_READS, _DURABLE, _SYNCHRONOUS = "strikewire_reads", "strikewire_durable", "strikewire_synchronous"
_BROKEN_FILE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
_TOO_MUCH = "54"  # of PostgreSQL, how the states begin of what is beyond its limits, such as an index row
_NOT_ALLOWED = {"42501", "3F000"}  # of PostgreSQL: no right; no right in any schema that there is


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that only reads. Never waits for a writer on SQLite."""
    with named_errors(engine), engine.connect() as connection:
        connection.info[_READS] = True
        with connection.begin():
            yield connection


@contextmanager
def snapshot(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that only reads, and whose statements all see one moment: what they count can be summed."""
    with reading(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        yield connection


@contextmanager
def writing(engine: sa.Engine, *, durable: bool = True) -> Iterator[sa.Connection]:
    """A transaction that writes: committed when the block ends, rolled back when it raises.

    One that is not `durable` waits for no disk. It may be lost with the power, together with all such after it; from
    the next durable commit on it lasts, since a log is lost from its end.
    """
    with named_errors(engine), _turn(engine), engine.connect() as connection:
        connection.info[_DURABLE] = durable
        with connection.begin():
            if not durable and engine.dialect.name == "postgresql":
                connection.execute(sa.text("SET LOCAL synchronous_commit TO OFF"))
            yield connection


def one_at_a_time(connection: sa.Connection, lock: int) -> None:
    """Wait until no other transaction holds this lock of PostgreSQL. SQLite has one writer at a time anyway."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({lock})")


@contextmanager
def _turn(engine: sa.Engine) -> Iterator[None]:
    """Writers of this process wait for each other here, as long as SQLite would let them.

    At its own lock they would sleep in steps that grow to a tenth of a second, and nobody would wake them.
    """
    turn: threading.Lock | None = engine.get_execution_options().get(TURN)
    taken = turn is not None and turn.acquire(timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        yield
    finally:
        if turn is not None and taken:
            turn.release()


def begin_sqlite(dbapi_connection: PoolProxiedConnection) -> None:
    info, cursor = dbapi_connection.info, dbapi_connection.cursor()
    synchronous = FULL if info.pop(_DURABLE, True) else NORMAL
    if info.pop(_READS, False):
        cursor.execute("BEGIN")
        return
    if info.get(_SYNCHRONOUS, FULL) != synchronous:
        cursor.execute(f"PRAGMA synchronous = {synchronous}")
        info[_SYNCHRONOUS] = synchronous
    cursor.execute("BEGIN IMMEDIATE")


def damage_of(engine: sa.Engine) -> str | None:
    """What is wrong with the file, in words; None if nothing is known."""
    damage = _damage(engine)
    return damage.words if damage else None


def _damage(engine: sa.Engine) -> Damage | None:
    damage: Damage | None = engine.get_execution_options().get(DAMAGE)
    return damage


@reads
def look_for_damage(engine: sa.Engine) -> None:
    """Read an SQLite file from end to end, and remember the first thing wrong with it. Takes a second for 100 MB."""
    if damage := _damage(engine):
        with suppress(StoreDamaged), reading(engine) as connection:
            found = str(connection.scalar(sa.text("PRAGMA quick_check(1)")))
            if found != "ok":
                damage.remember(in_words(found))


@contextmanager
def named_errors(engine: sa.Engine | None = None) -> Iterator[None]:
    """Raise StoreUnavailable for what the world did; our own mistakes pass unchanged."""
    try:
        yield
    except exc.TimeoutError as err:
        raise StoreUnavailable("no free database connection") from err
    except exc.DBAPIError as err:
        named = _named(err)
        if named is None:
            raise
        if engine is not None and isinstance(named, StoreDamaged) and (damage := _damage(engine)):
            damage.remember(str(named))
        raise named from err


def _named(err: exc.DBAPIError) -> StoreUnavailable | None:
    words = " ".join(str(err.orig).split())
    if getattr(err.orig, "sqlite_errorcode", 0) & 0xFF in _BROKEN_FILE:
        return StoreDamaged(in_words(words))
    if "no such table" in words or getattr(err.orig, "sqlstate", None) == "42P01":
        return StoreUnavailable(
            f"{words}: tables of ours are gone. Stop the service, and restore a backup; if all are gone,"
            " `python bot.py db upgrade` makes them anew, without what was in them"
        )
    if getattr(err.orig, "sqlstate", None) in _NOT_ALLOWED:
        return StoreUnavailable(
            f"PostgreSQL does not let us ({words}). Let its administrator type, in this database: GRANT USAGE, CREATE"
            " ON SCHEMA public TO the user of DATABASE_URL; or make that user the owner of the database"
        )
    if getattr(err.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
        return StoreUnavailable(f"{words}: make room there, or let DATABASE_URL name another disk")
    if getattr(err.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_IOERR:
        return StoreUnavailable(f"{words}: the disk is full, or it fails")
    if (getattr(err.orig, "sqlstate", None) or "").startswith(_TOO_MUCH):
        return None  # the driver calls it operational, and it would be told as an outage that nobody can mend
    if isinstance(err, exc.OperationalError | exc.InterfaceError | exc.InternalError) or err.connection_invalidated:
        return StoreUnavailable(words)
    return None
