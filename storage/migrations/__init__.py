"""The schema and its versions.

To change the schema: change `storage/tables/`, add `versions/000N_what.py`, append its number to `REVISIONS`.
A release must work on the schema of the one before (first expand, contract a release later).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from newsdesk.errors import StoreUnusable
from storage.tables import metadata
from storage.transactions import one_at_a_time, reading, writing

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
)  # oldest first
HEAD = REVISIONS[-1]
_LOCK = 0x5354_5257  # any number of our own: one migration at a time on PostgreSQL


def schema_version(engine: sa.Engine) -> str:
    """The revision that the database is at; "" when it has no schema yet."""
    with reading(engine) as connection:
        return _version(connection)


def upgrade(engine: sa.Engine) -> None:
    """Bring the database to HEAD. One transaction under a lock: a killed upgrade leaves nothing behind.

    Raises StoreUnusable for a schema that is newer than this release, for a database of another program, and for one
    that cannot hold every character.
    """
    _refuse_encoding(engine)
    if _known(schema_version(engine)) == HEAD:
        return  # the usual start: Alembic is not even imported
    with writing(engine) as connection, _alone(connection):
        version = _known(_version(connection))
        if not version:
            _refuse_strangers(connection)
        if version != HEAD:
            _run(connection)


@contextmanager
def _alone(connection: sa.Connection) -> Iterator[None]:
    """One upgrade at a time, and its statements take as long as they need."""
    if connection.dialect.name != "postgresql":
        yield
        return
    from storage.postgres import unbounded

    one_at_a_time(connection, _LOCK)
    with unbounded(connection):
        yield


def _refuse_encoding(engine: sa.Engine) -> None:
    """An entry with a character that has no place in the database could never be recorded: its whole feed would be
    unread from then on. A server that was set up without a locale makes such databases."""
    if engine.dialect.name != "postgresql":
        return
    with reading(engine) as connection:
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if encoding != "UTF8":
        raise StoreUnusable(
            f"The database has the encoding {encoding}, which lacks characters of the news. Let DATABASE_URL name one"
            " that was made so: CREATE DATABASE strikewire ENCODING 'UTF8' TEMPLATE template0"
        )


def _version(connection: sa.Connection) -> str:
    if not sa.inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar() or ""


def _known(version: str) -> str:
    if version and version not in REVISIONS:
        raise StoreUnusable(
            f"The database has schema {version}, this release knows {HEAD} at most. "
            "Start the newer release, or restore a backup made before it."
        )
    return version


def _refuse_strangers(connection: sa.Connection) -> None:
    """A file belongs to one program; a server's database may hold others' tables beside ours, under other names."""
    there = set(sa.inspect(connection).get_table_names())
    strangers = there if connection.dialect.name == "sqlite" else there & metadata.tables.keys()
    if strangers:
        raise StoreUnusable(
            f"The database is in use by another program (tables: {', '.join(sorted(strangers)[:5])})."
            " Let DATABASE_URL name a new or empty one."
        )


def _run(connection: sa.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
