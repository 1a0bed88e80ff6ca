"""Opens the database. SQLite: write-ahead log, the file on a local disk. PostgreSQL: psycopg 3, a small pool."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from storage.address import parse_url
from storage.health.damage import Damage
from storage.transactions import BUSY_TIMEOUT_MS, DAMAGE, FULL, TURN, begin_sqlite

STATEMENT_TIMEOUT_MS = 15_000  # PostgreSQL; longer than any statement of ours on a healthy server
# Of a PostgreSQL server that vanishes without a word, as when its host dies: unanswered for so long, it is gone.
GONE = {"tcp_user_timeout": 20_000, "keepalives_idle": 20, "keepalives_interval": 5, "keepalives_count": 3}  # ms; s
POOL_SIZE = 10  # more than the threads of `storage.executor`, so that nobody waits for a connection
Engine = sa.Engine  # for those who hold one and never look inside


def open_engine(url: str) -> sa.Engine:
    """An engine for `sqlite:///path` or a PostgreSQL address. Connects to nothing yet."""
    parsed = parse_url(url)
    return _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _postgresql(parsed)


def _sqlite(url: sa.URL) -> sa.Engine:
    damage = Damage(None if url.query else Path(url.database or ""))
    options = {TURN: threading.Lock(), DAMAGE: damage}
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
        connection.execute(f"PRAGMA synchronous = {FULL}")
        connection.execute("PRAGMA foreign_keys = ON")

    # No event of the engine: SQLAlchemy would look for others before and after each statement, at half its cost.
    # No dialect of our own: its name would show in the address.
    engine.dialect.do_begin = begin_sqlite  # type: ignore[method-assign]
    return engine


def _postgresql(url: sa.URL) -> sa.Engine:
    """Sessions are the same whatever the server, the database or its user have for a default: psycopg reads times in
    ISO form alone, and text in an encoding that it knows."""
    settings = {
        "timezone": "UTC",
        "datestyle": "ISO",
        "synchronous_commit": "on",
        "statement_timeout": STATEMENT_TIMEOUT_MS,
    }
    connect = {
        "connect_timeout": 5,
        "client_encoding": "UTF8",
        "options": " ".join(f"-c {name}={value}" for name, value in settings.items()),
        "application_name": "strikewire",
        **GONE,
    }
    engine = sa.create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=POOL_SIZE,
        pool_timeout=10,
        connect_args=connect,
    )

    @event.listens_for(engine, "do_connect")
    def bounded(_dialect: object, _record: object, given: Sequence[str], named: Mapping[str, Any]) -> Any:
        from storage.postgres import BoundedConnection

        return BoundedConnection.connect(*given, **named)

    return engine
