"""Where cards stand, by the receipts of their first posts."""

from __future__ import annotations

import sqlalchemy as sa

from newsdesk.alerts import Kind
from newsdesk.ports import reads
from storage.tables import deliveries
from storage.transactions import reading

# By channel first: its index leaves the posts of one channel.
_AT = sa.select(deliveries.c.alert_key).where(
    deliveries.c.channel == sa.bindparam("in_channel"),
    deliveries.c.receipt_ts == sa.bindparam("at"),
    deliveries.c.kind == Kind.ROOT,
)


class SqlCardPlaces:
    """Implements `newsdesk.ports.CardPlaces`."""

    _engine: sa.Engine

    @reads
    def card_at(self, channel: str, ts: str) -> str | None:
        with reading(self._engine) as connection:
            return connection.execute(_AT.limit(1), {"in_channel": channel, "at": ts}).scalar()
