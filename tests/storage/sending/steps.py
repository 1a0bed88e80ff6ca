"""What a sender does to an outbox, in one step each."""

from __future__ import annotations

from datetime import datetime, timedelta

from newsdesk.alerts import Delivery, NewDelivery, Receipt
from newsdesk.ports import Outbox
from tests.delivery_builders import NOON

LEASE, SETTLE = timedelta(seconds=55), timedelta(seconds=45)
LATE = timedelta(minutes=15)
YOUNG = timedelta(minutes=30)


def after(minutes: float = 0, *, seconds: float = 0) -> datetime:
    return NOON + timedelta(minutes=minutes, seconds=seconds)


def claim(outbox: Outbox, *, now: datetime = NOON) -> Delivery | None:
    return next(iter(outbox.claim(now, lease=LEASE, transports=["slack"])), None)


def claimed(outbox: Outbox, *rows: NewDelivery, now: datetime = NOON) -> Delivery:
    outbox.enqueue(rows, now=now)
    delivery = claim(outbox, now=now)
    assert delivery is not None
    return delivery


def told(outbox: Outbox, row: NewDelivery, *, ts: str = "1.0001", now: datetime = NOON) -> Delivery:
    delivery = claimed(outbox, row, now=now)
    assert outbox.sent(delivery, Receipt(channel=delivery.channel, ts=ts), now=now)
    return delivery
