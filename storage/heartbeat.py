"""What proves that the database serves us now: it takes a write, and its clock is ours."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.ports import Clock, reads
from storage.columns import UtcDateTime
from storage.engine import reading, writing
from storage.statements import insert_or_update
from storage.tables import meta

_MARK = "heartbeat"  # the row of `meta` with the time of the last proof
MOST_APART = timedelta(seconds=10)  # half of a send's lease: several services end each other's by their own clocks


def prove_writable(engine: sa.Engine, *, now: datetime) -> None:
    """Raises StoreUnavailable or StoreUnusable when an alert could not be recorded now."""
    with writing(engine) as connection:
        connection.execute(insert_or_update(connection.dialect.name, meta), {"name": _MARK, "value": now.isoformat()})


@reads
def clock_fault(engine: sa.Engine, clock: Clock) -> str | None:
    """How far our clock is from the PostgreSQL server's, in words, when that is too far; an SQLite file has none."""
    if engine.dialect.name == "sqlite":
        return None
    with reading(engine) as connection:
        ahead = clock.now() - connection.execute(sa.select(sa.func.clock_timestamp(type_=UtcDateTime()))).scalar_one()
    if abs(ahead) <= MOST_APART:
        return None
    how = "ahead of" if ahead > timedelta(0) else "behind"
    apart = f"{abs(ahead).total_seconds():.0f} s {how}"
    return f"this machine's clock is {apart} the database server's: let a time server set both"
