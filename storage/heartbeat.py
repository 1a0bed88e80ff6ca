"""A small write that proves that the database takes writes."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from storage.engine import writing
from storage.statements import insert_or_update
from storage.tables import meta

_MARK = "heartbeat"  # the row of `meta` with the time of the last proof


def prove_writable(engine: sa.Engine, *, now: datetime) -> None:
    """Raises StoreUnavailable or StoreUnusable when an alert could not be recorded now."""
    with writing(engine) as connection:
        connection.execute(insert_or_update(connection.dialect.name, meta), {"name": _MARK, "value": now.isoformat()})
