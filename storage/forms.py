"""What the outbox remembers of forms that Slack refused, and when it may forget it."""

from __future__ import annotations

import sqlalchemy as sa

from storage.engine import reading, writing
from storage.statements import insert_or_update
from storage.tables import deliveries, meta

_MARK = "forms"  # the row of `meta` with the checksum of the forms that were sent last


def start_at_full_form(engine: sa.Engine, forms: str) -> int:
    """A card that had to be sent plainer is tried in full again when other `forms` are sent than before.

    Returns how many rows that is of. Safe to repeat.
    """
    with reading(engine) as connection:
        if connection.scalar(sa.select(meta.c.value).where(meta.c.name == _MARK)) == forms:
            return 0
    with writing(engine) as connection:
        plainer = connection.execute(deliveries.update().where(deliveries.c.rung > 0).values(rung=0)).rowcount
        connection.execute(insert_or_update(connection.dialect.name, meta), {"name": _MARK, "value": forms})
    return plainer
