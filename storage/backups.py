"""Copies of an SQLite database that are known to be good, and the way back to one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from newsdesk.errors import StoreUnavailable, StoreUnusable, UserError
from storage.engine import ServiceLock, open_engine, reading, sqlite_file, writing
from storage.migrations import REVISIONS
from storage.tables import meta

BACKED_UP, RESTORED = (
    "backed_up_at",
    "restored_from",
)  # rows of `meta`: the first in a copy, the second after its return


def backup(engine: sa.Engine, target: Path, *, now: datetime) -> Path:
    """Write a checked copy of a database in use to `target`, which must not exist yet.

    Never a copy of the file: what the write-ahead log holds would be missing. Raises UserError on PostgreSQL.
    """
    source = _file(engine, "pg_dump --format=custom --file=strikewire.dump DATABASE_URL")
    if target.exists():
        raise UserError(f"{target} exists already: name another file")
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        _copy(source, part, now)
        part.rename(target)
    except OSError as err:
        raise StoreUnavailable(f"cannot write {target}: {err.strerror}") from err
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def restore(engine: sa.Engine, source: Path) -> Path | None:
    """Put a checked backup in the place of the database; returns where the old file was kept, None if there was none.

    No service may be running. What was sent since the backup is in the channels and not in the restored outbox: see
    `restored_from`, which the service must settle before it sends anything.
    """
    target = _file(engine, "pg_restore --clean --dbname=DATABASE_URL strikewire.dump")
    if not source.is_file():
        raise UserError(f"{source} is no file")
    with ServiceLock(engine):
        with _opened(source) as copy:
            _check(copy, source)
            made_at = copy.execute("SELECT value FROM meta WHERE name = ?", (BACKED_UP,)).fetchone()
        engine.dispose()
        kept = _replace(target, source)
    if made_at:
        restored = open_engine(str(engine.url))
        with writing(restored) as connection:
            connection.execute(meta.delete().where(meta.c.name.in_([BACKED_UP, RESTORED])))
            connection.execute(meta.insert(), {"name": RESTORED, "value": made_at[0]})
        restored.dispose()
    return kept


def restored_from(engine: sa.Engine) -> datetime | None:
    """When the backup was made that this database was restored from; None once `reconciled` was called."""
    with reading(engine) as connection:
        value = connection.execute(sa.select(meta.c.value).where(meta.c.name == RESTORED)).scalar()
    return datetime.fromisoformat(value) if value else None


def reconciled(engine: sa.Engine) -> None:
    """The channels were read back to the time of the backup: sending is safe again."""
    with writing(engine) as connection:
        connection.execute(meta.delete().where(meta.c.name == RESTORED))


def _copy(source: Path, part: Path, now: datetime) -> None:
    with _opened(source) as connection:
        connection.execute("VACUUM INTO ?", (str(part),))
    part.chmod(0o600)
    with _opened(part) as copy:
        _check(copy, part)
        copy.execute(
            "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (BACKED_UP, now.astimezone(UTC).isoformat()),
        )
    _to_disk(part)


def _file(engine: sa.Engine, command: str) -> Path:
    file = sqlite_file(engine)
    if file is None:
        raise UserError(f"This database is PostgreSQL: use its own tool, for example {command}")
    return file


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection: VACUUM may not run inside a transaction. Errors come as the desk knows them."""
    try:
        with closing(sqlite3.connect(file, isolation_level=None, timeout=5)) as connection:
            yield connection
    except sqlite3.OperationalError as err:
        raise StoreUnavailable(f"{file}: {err}") from err
    except sqlite3.DatabaseError as err:
        raise StoreUnusable(f"{file} is damaged or is no database ({err})") from err


def _check(connection: sqlite3.Connection, file: Path) -> None:
    faults = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
    if faults != ["ok"]:
        raise StoreUnusable(f"{file} is damaged: {'; '.join(faults)}")
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "alembic_version" not in tables:
        raise StoreUnusable(f"{file} is no database of ours")
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if version is None or version[0] not in REVISIONS:
        raise StoreUnusable(f"{file} has a schema that this release does not know: start the newer release")


def _replace(target: Path, source: Path) -> Path | None:
    part = target.with_name(target.name + ".part")
    kept = target.with_name(target.name + ".before-restore")
    try:
        shutil.copyfile(source, part)
        _to_disk(part)
        if target.exists():
            target.replace(kept)
        for companion in ("-wal", "-shm"):  # they belong to the old file and would be replayed into the new one
            target.with_name(target.name + companion).unlink(missing_ok=True)
        part.replace(target)
    except OSError as err:
        raise StoreUnavailable(f"cannot write {target}: {err.strerror}") from err
    return kept if kept.exists() else None


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
