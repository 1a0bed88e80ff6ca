"""The desk's version, by which writers notice each other, and the next numbers that are free."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from newsdesk.errors import DeskMoved
from storage.prepared import PreparedSelect
from storage.tables import counters

VERSION, NEXT_STRIKE, NEXT_STORY = "desk_version", "next_strike_number", "next_story_id"

_COUNTERS = PreparedSelect(sa.select(counters.c.name, counters.c.value))
_STEP = counters.update().where(counters.c.name == VERSION).values(value=counters.c.value + 1)
_STEP_FROM = _STEP.where(counters.c.value == sa.bindparam("expected"))
_ADVANCE = (
    counters.update()
    .where(counters.c.name == sa.bindparam("counter"), counters.c.value < sa.bindparam("free"))
    .values(value=sa.bindparam("free"))
)


def read_counters(connection: sa.Connection) -> Mapping[str, int]:
    """Read the counters, before the desk is looked at: whatever moves afterwards makes the write fail, and the
    desk looks again."""
    return dict(_COUNTERS.ask(connection))


def step_version(connection: sa.Connection, expected: int) -> None:
    """Raises `DeskMoved` unless the desk is still at the version that the writer looked at."""
    if connection.execute(_STEP_FROM, {"expected": expected}).rowcount == 0:
        raise DeskMoved(f"the desk is not at version {expected} any more")


def overtake(connection: sa.Connection) -> None:
    """Step the counters, so that whoever is about to write from an older look at the desk looks again."""
    connection.execute(_STEP)


def advance(connection: sa.Connection, counter: str, free: int) -> None:
    """Make sure that a counter gives no number below `free`."""
    connection.execute(_ADVANCE, {"counter": counter, "free": free})
