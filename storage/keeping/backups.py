"""Copies of an SQLite database that are known to be good, and the way back to one."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import sqlalchemy as sa

from newsdesk.errors import StoreUnavailable, StoreUnusable, UserError
from storage.address import make_place, sqlite_file
from storage.health.service_lock import service_lock
from storage.keeping.restore_state import BACKED_UP, RENUMBER, RESTORED
from storage.migrations import REVISIONS

_PG_RESTORE = "pg_restore --clean --if-exists --single-transaction"
_NOT_WRITTEN = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE}
)
_UNFINISHED = ".strikewire-unfinished"
_PARTS = ("-wal", "-shm", "")  # of a database that nobody closed: the log holds what the file does not


def backup(engine: sa.Engine, target: Path, *, now: datetime) -> Path:
    """Write a checked copy of a database in use to `target`, which must not exist yet. Only its owner can read it.

    Never a copy of the file: what the write-ahead log holds would be missing. Raises UserError on PostgreSQL, and
    for a `target` that cannot be written.
    """
    source = _file(engine, "pg_dump --format=custom --file=strikewire.dump DATABASE_URL")
    if not source.is_file():
        raise UserError(f"DATABASE_URL names {source}, which does not exist: there is nothing to copy.")
    if target.exists():
        raise UserError(f"{target} {'is a folder: name a file in it' if target.is_dir() else 'exists already'}.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _unfinished(target) as part:
            _copy(source, part, now)
            part.rename(target)
    except OSError as err:
        raise UserError(f"{target} cannot be written: {err.strerror}.") from err
    return target


def restore(engine: sa.Engine, source: Path) -> Path | None:
    """Put a checked backup in the place of the database; returns where the old one was kept, None if there was none.

    No service may be running. What was sent since the backup is in the channels and not in the restored outbox: see
    `storage.keeping.restore_state`, which the service must settle before it sends anything.
    """
    target = _file(engine, f"{_PG_RESTORE} --dbname=DATABASE_URL FILE, then python bot.py db restored")
    if not source.is_file():
        raise UserError(f"{source} is no file.")
    if target.exists() and source.samefile(target):
        raise UserError(f"{source} is the database itself: name a backup of it.")
    make_place(engine)
    with service_lock(engine):
        try:
            with _unfinished(target) as part:
                _fetch(source, part)
                engine.dispose()
                return _replace(target, part)
        except OSError as err:
            raise StoreUnavailable(f"cannot write {target}: {err.strerror}") from err


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """An empty file beside `target` to make a copy in, which only its owner can read. It is gone at the end unless it
    was renamed. What a killed process left in this folder goes, too: its lock is free."""
    for left in target.parent.glob("*" + _UNFINISHED):
        with suppress(OSError), _locked(left, os.O_RDONLY):
            _clear(left)
    part = target.with_name(target.name + _UNFINISHED)
    with _locked(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL):
        try:
            yield part
        finally:
            _clear(part)


@contextmanager
def _locked(file: Path, flags: int) -> Iterator[None]:
    """Raises BlockingIOError for a file that another process works on."""
    descriptor = os.open(file, flags, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)


def _clear(part: Path) -> None:
    """A copy that was not finished, and what its database kept beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def _copy(source: Path, part: Path, now: datetime) -> None:
    with _opened(source) as connection:
        connection.execute("VACUUM INTO ?", (str(part),))
    with _opened(part) as copy:
        _check(copy, source)
        copy.execute(
            "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (BACKED_UP, now.astimezone(UTC).isoformat()),
        )
    _to_disk(part)


def _fetch(source: Path, part: Path) -> None:
    """A checked copy of the backup that remembers of when it is."""
    with _opened(source) as original:
        _check(original, source)
    shutil.copyfile(source, part)
    with _opened(part) as copy:
        (made_at,) = copy.execute(
            # A copy that `backup` did not make, such as one that an earlier restore kept, is as old as its last poll,
            # or as its feeds.
            "SELECT coalesce((SELECT value FROM meta WHERE name = ?), max(last_polled_at), max(added_at)) FROM feeds",
            (BACKED_UP,),
        ).fetchone()
        copy.execute("DELETE FROM meta WHERE name IN (?, ?, ?)", (BACKED_UP, RESTORED, RENUMBER))
        if made_at:
            copy.execute("INSERT INTO meta (name, value) VALUES (?, ?)", (RESTORED, made_at))
    _to_disk(part)


def _file(engine: sa.Engine, command: str) -> Path:
    file = sqlite_file(engine)
    if file is None:
        raise UserError(f"This database is PostgreSQL: use its own tool, for example {command}")
    return file


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection: VACUUM may not run inside a transaction. Errors come as the desk knows them.

    Raises OSError for what cannot be written: that is the copy, whichever file is open, for nothing else is written.
    """
    try:
        with closing(sqlite3.connect(file, isolation_level=None, timeout=5)) as connection:
            yield connection
    except sqlite3.OperationalError as err:
        if err.sqlite_errorcode in _NOT_WRITTEN:
            raise OSError(errno.EIO, str(err)) from err
        io = err.sqlite_errorcode & 0xFF == sqlite3.SQLITE_IOERR
        raise StoreUnavailable(f"{file}: {err}{': the disk is full, or it fails' if io else ''}") from err
    except sqlite3.DatabaseError as err:
        raise StoreUnusable(f"{file} is damaged or is no database ({err}).") from err


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


def _replace(target: Path, part: Path) -> Path | None:
    """Keep the old database under a name that is free; then the new one takes its place."""
    kept = _free_name(target) if target.exists() else None
    if kept is None or not _named_twice(target, kept):
        _move_away(target, kept)
    part.replace(target)
    return kept


def _named_twice(target: Path, kept: Path) -> bool:
    """Whether the old database has its other name too, and no log: then the new one takes its place in a single step,
    and whoever is killed leaves one or the other. Not so where it is damaged, or somebody reads it."""
    try:
        with closing(sqlite3.connect(target, isolation_level=None, timeout=5)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if target.with_name(target.name + "-wal").exists():  # the last to close removes it
            return False
        kept.hardlink_to(target)
    except (sqlite3.Error, OSError):
        return False
    return True


def _move_away(target: Path, kept: Path | None) -> None:
    for suffix in _PARTS:
        old = target.with_name(target.name + suffix)
        with suppress(FileNotFoundError):  # a log without its database would be replayed into the new one
            old.rename(kept.with_name(kept.name + suffix)) if kept else old.unlink()


def _free_name(target: Path) -> Path:
    names = (f"{target.name}.before-restore{f'-{n}' if n > 1 else ''}" for n in count(1))
    return next(place for name in names if not (place := target.with_name(name)).exists())


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
