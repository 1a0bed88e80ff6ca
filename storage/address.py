"""The address of the database and the place of an SQLite file, checked before the driver fails and names neither."""

from __future__ import annotations

import os
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import exc

from newsdesk.errors import ConfigError

_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg", "postgresql+psycopg": None}


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
            if os.statvfs(place).f_flag & os.ST_RDONLY:  # root too is refused, and owning it helps nobody
                way = "Its file system is read-only: mount it to be written, or let DATABASE_URL name another."
                raise ConfigError(f"DATABASE_URL names {file}, but {place} cannot be written. {way}")
            way = f"Give it to that user, as with: chown {os.getuid()} {place}"
            raise ConfigError(f"DATABASE_URL names {file}, but {place} cannot be written by this user. {way}")
    return file
