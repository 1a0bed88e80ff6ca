"""Writes to rows of the outbox that nothing can overtake: each names its attempt and the states that it may be in."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import Delivery, DeliveryState, Receipt
from storage.tables import deliveries as d

UNDER_WAY = (DeliveryState.SENDING, DeliveryState.UNKNOWN)
AHEAD = timedelta(minutes=1)  # no sender is, of another: all go by one clock, so it was set back


def began_in_the_future(now: datetime) -> sa.ColumnElement[bool]:
    return d.c.started_at > now + AHEAD


def is_attempt(delivery: Delivery, states: Collection[DeliveryState]) -> tuple[sa.ColumnElement[bool], ...]:
    return d.c.id == delivery.id, d.c.attempt == delivery.attempt, d.c.state.in_(states)


def write(connection: sa.Connection, delivery: Delivery, states: Collection[DeliveryState], **values: object) -> bool:
    """The guarded write: nothing happens unless the row is still in one of `states` in this very attempt."""
    return connection.execute(sa.update(d).where(*is_attempt(delivery, states)).values(values)).rowcount == 1


def sent_values(receipt: Receipt, now: datetime) -> dict[str, object]:
    where = {"receipt_channel": receipt.channel, "receipt_ts": receipt.ts, "permalink": receipt.permalink}
    return {"state": DeliveryState.SENT, "code": None, "ended_at": now, "lease_until": None, **where}
