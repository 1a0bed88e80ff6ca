"""Leases: which feeds are due, and whose they are until when."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from newsdesk.entries import Feed
from storage.columns import Seconds, UtcDateTime, Word
from storage.polls.poll_rows import POLLED
from storage.tables import feeds

_COLUMN_OF = {"interval": "interval_s"}  # where it is not the name of the value
FEED_COLUMNS = tuple(feeds.c[_COLUMN_OF.get(name, name)] for name in Feed._fields)

_FREE = sa.or_(feeds.c.lease_until.is_(None), feeds.c.lease_until <= sa.bindparam("now"))
_DUE = sa.and_(POLLED, feeds.c.next_poll_at <= sa.bindparam("due_by"))
_OLDEST_FIRST = (feeds.c.next_poll_at, feeds.c.id)
_COUNTED = sa.select(sa.func.count()).select_from(feeds).where(_DUE, _FREE)
_CHOSEN = (
    sa.select(feeds.c.id)
    .where(_DUE, _FREE)
    .order_by(*_OLDEST_FIRST)
    .limit(sa.bindparam("count"))
    .with_for_update(skip_locked=True)  # left out on SQLite, which has one writer at a time
)
# The walk along what is due, once more: it ends with the last one leased, so that a long line behind costs nothing.
_LEASED = (
    sa.select(*FEED_COLUMNS)
    .where(_DUE, feeds.c.lease_token == sa.bindparam("token"))
    .order_by(*_OLDEST_FIRST)
    .limit(sa.bindparam("count"))
    .subquery()
)
_JSON = {"sqlite": ("json_array", "json_group_array"), "postgresql": ("json_build_array", "json_agg")}


def count_due(connection: sa.Connection, now: datetime, *, due_by: datetime) -> int:
    return connection.execute(_COUNTED, {"now": now, "due_by": due_by}).scalar_one()


def lease_due(
    connection: sa.Connection, now: datetime, *, due_by: datetime, limit: int, until: datetime
) -> list[Feed]:
    """Lease up to `limit` free feeds that are due by `due_by`, oldest due first."""
    dialect = connection.dialect.name
    asked = {"due_by": due_by, "token": uuid4().hex}
    leased = connection.execute(_lease(dialect), {**asked, "now": now, "count": limit, "until": until}).rowcount
    if not leased:
        return []
    text = connection.execute(_leased_as_json(dialect), {**asked, "count": leased}).scalar_one()
    return _feeds(json.loads(text))


@cache
def _lease(dialect: str) -> sa.Update:
    """PostgreSQL may choose anew for each feed that it looks at, passing over those that it has locked, and end with
    more than were asked for: there the choice is made first. SQLite's driver counts no rows of such a statement."""
    chosen = sa.select(_CHOSEN.cte("chosen").c.id) if dialect == "postgresql" else _CHOSEN
    mine = feeds.update().where(feeds.c.id.in_(chosen))
    return mine.values(lease_token=sa.bindparam("token"), lease_until=sa.bindparam("until"))


@cache
def _leased_as_json(dialect: str) -> sa.Select[str]:
    """Select all leased feeds as one JSON text. SQLite's driver lets go of the interpreter's lock at each row, and
    beside a busy event loop getting it back costs more than the row."""
    one_feed, all_feeds = (getattr(sa.func, name) for name in _JSON[dialect])
    return sa.select(sa.cast(all_feeds(one_feed(*_LEASED.c)), sa.Text))


def _feeds(rows: list[list[Any]]) -> list[Feed]:
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    for place, read in _READ:
        columns[place] = [None if value is None else read(value) for value in columns[place]]
    return list(map(Feed._make, zip(*columns, strict=True)))


def _reader(kind: sa.types.TypeEngine[Any]) -> Callable[[Any], object] | None:
    """What makes a value of the JSON one; None where they are the same."""
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat
    if isinstance(kind, Seconds):
        return partial(timedelta, 0)
    if isinstance(kind, Word):
        return kind.read
    return None


_READ = [(place, read) for place, column in enumerate(FEED_COLUMNS) if (read := _reader(column.type))]
