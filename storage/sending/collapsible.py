"""Which READY rows of the outbox may be folded into a digest."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from itertools import groupby

import sqlalchemy as sa

from newsdesk.alerts import Delivery, DeliveryState, Kind, Lane
from newsdesk.messages import Card, DigestMessage
from storage.sending import outbox_rows
from storage.tables import deliveries as d

_READY_NOW = (
    outbox_rows.is_in(DeliveryState.READY),
    outbox_rows.IS_DUE,
    d.c.transport.in_(outbox_rows.TRANSPORTS),
)
_WITH_WHAT_FOLLOWS = (Kind.ROOT, Kind.UPDATE, Kind.THREAD, Kind.DIGEST)
_GOES_ALONE = sa.and_(
    d.c.kind == Kind.ROOT,
    d.c.lane == Lane.BREAKING,
    d.c.created_at > sa.bindparam("grown", type_=d.c.created_at.type),
)
# Channels worth a closer look. In quiet times, and while young breaking cards wait, none is: no message is read.
_CHANNELS = (
    sa.select(d.c.channel)
    .where(*_READY_NOW, d.c.kind.in_((Kind.ROOT, Kind.DIGEST)), ~_GOES_ALONE)
    .group_by(d.c.channel)
    .having(
        sa.or_(
            sa.func.count() > sa.bindparam("rows", type_=sa.Integer),
            sa.func.min(d.c.created_at) < sa.bindparam("late", type_=d.c.created_at.type),
        )
    )
)
_QUEUES = (
    sa.select(d)
    .where(*_READY_NOW, d.c.kind.in_(_WITH_WHAT_FOLLOWS), d.c.channel.in_(sa.bindparam("channels", expanding=True)))
    .order_by(d.c.transport, d.c.channel, d.c.created_at, d.c.id)
)


def queues(
    connection: sa.Connection,
    now: datetime,
    *,
    transports: Collection[str],
    age: timedelta,
    rows: int,
    young: timedelta,
) -> list[list[Delivery]]:
    """The members of each channel whose queue is too old or too long; see `newsdesk.ports.Outbox.overdue`."""
    due = {"now": now, "transports": list(transports)}
    limits = {"rows": rows, "late": now - age, "grown": now - young}
    channels = connection.scalars(_CHANNELS, due | limits).all()
    found = connection.execute(_QUEUES, due | {"channels": channels}).all() if channels else []
    due_at = {row.id: max(row.created_at, row.not_before or row.created_at) for row in found}
    deliveries = map(outbox_rows.without_root, found)
    late = []
    for _, queue in groupby(deliveries, key=lambda row: (row.transport, row.channel)):
        members = _members(list(queue), now=now, young=young)
        cards = [row for row in members if row.kind in (Kind.ROOT, Kind.DIGEST)]
        held = [row for row in cards if row.held_until and now - row.created_at > age]
        if len(cards) > rows or len(held) > 1 or any(now - due_at[row.id] > age for row in cards):
            late.append(members)
    return late


def _members(queue: list[Delivery], *, now: datetime, young: timedelta) -> list[Delivery]:
    """Cards with what follows them, and digests that were never sent. Young breaking cards go alone, with theirs."""
    cards = {row.alert_key for row in queue if _is_card(row) and not _goes_alone(row, now=now, young=young)}
    return [row for row in queue if row.alert_key in cards or _is_folded(row)]


def _is_card(row: Delivery) -> bool:
    return row.kind is Kind.ROOT and isinstance(row.message, Card)


def _goes_alone(row: Delivery, *, now: datetime, young: timedelta) -> bool:
    return row.lane is Lane.BREAKING and now - row.created_at < young


def _is_folded(row: Delivery) -> bool:
    return isinstance(row.message, DigestMessage) and row.message.why != "daily"
