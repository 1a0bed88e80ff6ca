"""Open the database, and turn what can go wrong with it into the two errors that the desk knows.

SQLite: write-ahead log, every commit on the disk before it returns (`synchronous=FULL`: the delivery promise rests
on it) but for what its writer can do without, and `BEGIN IMMEDIATE` for every transaction that writes, because a
deferred one fails at once or loses updates when two processes meet. The file must be on a local disk. PostgreSQL:
psycopg 3, a small pool.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event, exc
from sqlalchemy.pool import PoolProxiedConnection

from newsdesk.errors import ConfigError, StoreDamaged, StoreUnavailable, StoreUnusable
from newsdesk.ports import reads
from storage.health.damage import Damage, in_words

BUSY_TIMEOUT_MS = 5_000  # how long SQLite waits for another writer
STATEMENT_TIMEOUT_MS = 15_000  # PostgreSQL; longer than any statement of ours on a healthy server
# Of a PostgreSQL server that vanishes without a word, as when its host dies: unanswered for so long, it is gone.
GONE = {"tcp_user_timeout": 20_000, "keepalives_idle": 20, "keepalives_interval": 5, "keepalives_count": 3}  # ms; s
POOL_SIZE = 10  # more than the threads of `storage.executor`, so that nobody waits for a connection
_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg", "postgresql+psycopg": None}
_BROKEN_FILE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
_NORMAL, _FULL = "NORMAL", "FULL"  # of SQLite: whether a commit waits for the disk
Engine = sa.Engine  # for those who hold one and never look inside
# Marks on a connection: its next transaction will not write, or may be lost with the power; and how it commits now.
_READS, _DURABLE, _SYNCHRONOUS = "strikewire_reads", "strikewire_durable", "strikewire_synchronous"
# Execution options of an SQLite engine:
_TURN = "strikewire_turn"  # the lock of those who write in this process
_DAMAGE = "strikewire_damage"  # what is known to be wrong with its file


def open_engine(url: str) -> sa.Engine:
    """An engine for `sqlite:///path` or a PostgreSQL address. Connects to nothing yet."""
    parsed = parse_url(url)
    return _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _postgresql(parsed)


def parse_url(url: str) -> sa.URL:
    """The address with our driver in it. Raises ConfigError, without the address: it may hold a password."""
    example = "for example sqlite:///data/strikewire.db or postgresql://user:password@host/strikewire"
    try:
        parsed = sa.make_url(url)
    except (exc.ArgumentError, ValueError) as err:
        raise ConfigError(f"DATABASE_URL is not a database address; {example}") from err
    if parsed.drivername in ("sqlite", "sqlite+pysqlite"):
        if parsed.host:
            raise ConfigError(f"DATABASE_URL: a file is named behind three slashes, four from the root; {example}")
        if not parsed.database or parsed.database == ":memory:":
            raise ConfigError(f"DATABASE_URL names no file; {example}")
        if parsed.query and "uri" not in parsed.query:  # SQLite itself would ignore it
            raise ConfigError(f"DATABASE_URL: nothing may follow the name of the file; {example}")
        return parsed
    if parsed.drivername not in _DRIVERS:
        raise ConfigError(f"DATABASE_URL: {parsed.drivername!r} is not supported; {example}")
    _check_options(parsed)
    return parsed.set(drivername=_DRIVERS[parsed.drivername] or parsed.drivername)


def _check_options(url: sa.URL) -> None:
    """What stands behind the question mark goes to the driver, which says so only when it connects."""
    if not url.query:
        return
    from psycopg import ProgrammingError
    from psycopg.conninfo import make_conninfo

    try:
        make_conninfo(**{name: str(value) for name, value in url.query.items()})
    except ProgrammingError as err:
        told = " ".join(str(err).split())
        raise ConfigError(f"DATABASE_URL: {told}. What may follow the name: see libpq's connection options.") from err


def sqlite_file(engine: sa.Engine) -> Path | None:
    """The database file; None on PostgreSQL."""
    return Path(engine.url.database or "") if engine.dialect.name == "sqlite" else None


def make_place(engine: sa.Engine) -> Path | None:
    """Make the folder of an SQLite file; returns the file, None on PostgreSQL.

    Raises ConfigError when there can be no database at that place, before the driver says so without its name.
    """
    file = sqlite_file(engine)
    if file is None:
        return None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        there = file.exists()
    except OSError as err:
        raise ConfigError(f"DATABASE_URL names {file}, but {err.filename} cannot be made: {err.strerror}.") from err
    if there and not file.is_file():
        raise ConfigError(f"DATABASE_URL names {file}, which is no file.\nExample: sqlite:///data/strikewire.db")
    for place in (file.parent, *([file] if there else [])):
        if not os.access(place, os.W_OK):
            raise ConfigError(f"DATABASE_URL names {file}, but {place} cannot be written by this user.")
    return file


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


@contextmanager
def _turn(engine: sa.Engine) -> Iterator[None]:
    """Writers of this process wait for each other here, as long as SQLite would let them.

    At its own lock they would sleep in steps that grow to a tenth of a second, and nobody would wake them.
    """
    turn: threading.Lock | None = engine.get_execution_options().get(_TURN)
    taken = turn is not None and turn.acquire(timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        yield
    finally:
        if turn is not None and taken:
            turn.release()


def damage_of(engine: sa.Engine) -> str | None:
    """What is wrong with the file, in words; None if nothing is known."""
    damage = _damage(engine)
    return damage.words if damage else None


def _damage(engine: sa.Engine) -> Damage | None:
    damage: Damage | None = engine.get_execution_options().get(_DAMAGE)
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
    """Raise StoreUnavailable or StoreUnusable for what the world did; our own mistakes pass unchanged."""
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


def _named(err: exc.DBAPIError) -> StoreUnavailable | StoreUnusable | None:
    words = " ".join(str(err.orig).split())
    if getattr(err.orig, "sqlite_errorcode", 0) & 0xFF in _BROKEN_FILE:
        return StoreDamaged(in_words(words))
    if "no such table" in words or getattr(err.orig, "sqlstate", None) == "42P01":
        return StoreUnusable(
            f"The database lacks tables of ours ({words}). Run: python bot.py db upgrade; or restore a backup."
        )
    if getattr(err.orig, "sqlstate", None) == "42501":
        return StoreUnusable(
            f"PostgreSQL does not let us ({words}). Let its administrator type, in this database: GRANT CREATE ON"
            " SCHEMA public TO the user of DATABASE_URL; or make that user the owner of the database."
        )
    if getattr(err.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
        return StoreUnavailable(f"{words}: make room there, or let DATABASE_URL name another disk")
    if getattr(err.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_IOERR:
        return StoreUnavailable(f"{words}: the disk is full, or it fails")
    if isinstance(err, exc.OperationalError | exc.InterfaceError | exc.InternalError) or err.connection_invalidated:
        return StoreUnavailable(words)
    return None


def _sqlite(url: sa.URL) -> sa.Engine:
    damage = Damage(None if url.query else Path(url.database or ""))
    options = {_TURN: threading.Lock(), _DAMAGE: damage}
    engine = sa.create_engine(url, hide_parameters=True, pool_size=POOL_SIZE, execution_options=options)

    @event.listens_for(engine, "do_connect")
    def keep_to_ourselves(*_: object) -> None:
        """A new file is its owner's alone, and SQLite gives its log the same rights."""
        if not url.query:
            with suppress(OSError):  # it is there, or the driver says why it cannot be
                os.close(os.open(url.database or "", os.O_CREAT | os.O_EXCL, 0o600))

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        damage.opened()
        # The driver's own transaction handling commits before DDL and begins deferred: both are wrong for us.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {_FULL}")
        connection.execute("PRAGMA foreign_keys = ON")

    # No event of the engine: SQLAlchemy would look for others before and after each statement, at half its cost.
    # No dialect of our own: its name would show in the address.
    engine.dialect.do_begin = _begin_sqlite  # type: ignore[method-assign]
    return engine


def _begin_sqlite(dbapi_connection: PoolProxiedConnection) -> None:
    info, cursor = dbapi_connection.info, dbapi_connection.cursor()
    synchronous = _FULL if info.pop(_DURABLE, True) else _NORMAL
    if info.pop(_READS, False):
        cursor.execute("BEGIN")
        return
    if info.get(_SYNCHRONOUS, _FULL) != synchronous:
        cursor.execute(f"PRAGMA synchronous = {synchronous}")
        info[_SYNCHRONOUS] = synchronous
    cursor.execute("BEGIN IMMEDIATE")


def _postgresql(url: sa.URL) -> sa.Engine:
    settings = f"-c timezone=UTC -c synchronous_commit=on -c statement_timeout={STATEMENT_TIMEOUT_MS}"
    return sa.create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=POOL_SIZE,
        pool_timeout=10,
        connect_args={"connect_timeout": 5, "options": settings, "application_name": "strikewire", **GONE},
    )
