"""Forms of messages that Slack refused, as the outbox remembers them, and when it may forget them."""

from __future__ import annotations

import sqlalchemy as sa

from storage.meta_rows import read_meta, write_meta
from storage.tables import deliveries
from storage.transactions import reading, writing

_MARK = "forms"  # the row of `meta` with the checksum of the forms that were sent last


def start_at_full_form(engine: sa.Engine, forms: str) -> int:
    """A card that had to be sent plainer is tried in full again when other `forms` are sent than before.

    Returns how many rows that is of. Safe to repeat.
    """
    with reading(engine) as connection:
        if read_meta(connection, _MARK) == forms:
            return 0
    with writing(engine) as connection:
        plainer = connection.execute(deliveries.update().where(deliveries.c.rung > 0).values(rung=0)).rowcount
        write_meta(connection, _MARK, forms)
    return plainer
