"""A trap in the database: a trigger that holds a writer in the middle of the transaction that fills the outbox."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import sqlalchemy as sa

LOCK = 4711  # of PostgreSQL's advisory locks
ROWS = 30_000_000  # counted by the trigger on SQLite, which takes seconds
SURE_AFTER_S = 0.25  # a writer that holds the file for so long is the one in the trap

_SQLITE_SET = (
    "CREATE VIEW chaos_slow AS WITH RECURSIVE n(i) AS"
    f" (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS}) SELECT count(*) AS rows FROM n",
    "CREATE TRIGGER chaos_trap AFTER INSERT ON deliveries BEGIN SELECT rows FROM chaos_slow; END",
)
_SQLITE_CLEAR = ("DROP TRIGGER IF EXISTS chaos_trap", "DROP VIEW IF EXISTS chaos_slow")
_POSTGRES_SET = (
    "CREATE FUNCTION chaos_wait() RETURNS trigger LANGUAGE plpgsql AS"
    f" $$ BEGIN PERFORM pg_advisory_xact_lock({LOCK}); RETURN NEW; END $$",
    "CREATE TRIGGER chaos_trap AFTER INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION chaos_wait()",
)
_POSTGRES_CLEAR = ("DROP TRIGGER IF EXISTS chaos_trap ON deliveries", "DROP FUNCTION IF EXISTS chaos_wait")
_WAITING = sa.text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


@contextmanager
def trap(engine: sa.Engine) -> Iterator[Callable[[], bool]]:
    """Set inside the block. What is yielded says whether somebody is in it, with rows written and not committed."""
    with _sqlite(engine) if engine.dialect.name == "sqlite" else _postgres(engine) as caught:
        yield caught


@contextmanager
def _sqlite(engine: sa.Engine) -> Iterator[Callable[[], bool]]:
    held_since: list[float] = []

    def caught() -> bool:
        probe = sqlite3.connect(engine.url.database or "", timeout=0, isolation_level=None)
        try:
            probe.execute("BEGIN IMMEDIATE")
            held_since.clear()
        except sqlite3.OperationalError:
            held_since.append(time.monotonic())
        finally:
            probe.close()
        return bool(held_since) and time.monotonic() - held_since[0] > SURE_AFTER_S

    _do(engine, _SQLITE_SET)
    try:
        yield caught
    finally:
        _do(engine, _SQLITE_CLEAR)


@contextmanager
def _postgres(engine: sa.Engine) -> Iterator[Callable[[], bool]]:
    with engine.connect() as holder:
        holder.execute(sa.text(f"SELECT pg_advisory_lock({LOCK})"))
        _do(engine, _POSTGRES_SET)
        try:
            yield lambda: bool(holder.scalar(_WAITING))
        finally:
            holder.execute(sa.text(f"SELECT pg_advisory_unlock({LOCK})"))
            with suppress(sa.exc.OperationalError):
                _do(engine, _POSTGRES_CLEAR)


def _do(engine: sa.Engine, statements: tuple[str, ...]) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(sa.text(statement))
