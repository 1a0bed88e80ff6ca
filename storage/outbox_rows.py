"""Rows of the outbox: which may be claimed, and what one is as a value."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from newsdesk.alerts import Delivery, DeliveryState, Kind, Lane, NewDelivery
from newsdesk.messages import OperatorNote
from storage import codec
from storage.tables import deliveries as d
from storage.tables import parked_channels

UNSENT = (DeliveryState.READY, DeliveryState.SENDING, DeliveryState.UNKNOWN, DeliveryState.PARKED)


def trace_of(key: str, *, transport: str, channel: str, now: datetime) -> NewDelivery:
    """A row for a message that stands in the channel but not in the outbox (it was restored from an older backup).
    Keys say what they are of: "strike/S-71:C0123WIRE:root". The words are in the channel only."""
    alert_key, _, rest = key.partition(f":{channel}:")
    kind = rest.partition(":")[0]
    note = OperatorNote(key=key, kind="back", subject="learned from the channel's history", since=now, mended=True)
    return NewDelivery(
        key=key,
        channel=channel,
        transport=transport,
        kind=Kind(kind) if kind in set(Kind) else Kind.OPERATOR,
        lane=Lane.NORMAL,
        alert_key=alert_key,
        revision=0,
        message=note,
    )


def is_in(state: DeliveryState) -> sa.ColumnElement[bool]:
    """The row is in this state. The word stands in the statement itself: SQLite does not see that a bound value
    matches the condition of a partial index, and would read all that was ever sent."""
    return d.c.state == sa.literal(state, d.c.state.type, literal_execute=True)


# --- which rows may be claimed ---------------------------------------------------------------------------------


def is_due(now: datetime) -> sa.ColumnElement[bool]:
    return sa.or_(d.c.not_before.is_(None), d.c.not_before <= now)


def _something_unsent_before() -> sa.Exists:
    earlier, digest = d.alias("earlier"), d.alias("digest")
    before = (
        sa.select(earlier.c.id)
        .select_from(earlier.outerjoin(digest, earlier.c.collapsed_into == digest.c.id))
        .where(
            earlier.c.alert_key == d.c.alert_key,
            earlier.c.channel == d.c.channel,
            earlier.c.transport == d.c.transport,
            earlier.c.id < d.c.id,
            sa.or_(earlier.c.state.in_(UNSENT), digest.c.state.in_(UNSENT)),
        )
    )
    return before.correlate(d).exists()


_BLOCKED = _something_unsent_before()  # made once: two aliases of a wide table cost more than the query itself


def unblocked(transports: Collection[str]) -> sa.Select[Any]:
    """READY rows with nothing unsent before them in their alert and channel: no edit or thread line overtakes its
    card, nor the digest that its card went into."""
    return sa.select(d.c.id).where(is_in(DeliveryState.READY), d.c.transport.in_(transports), ~_BLOCKED)


def due(transports: Collection[str], *, now: datetime) -> sa.Select[Any]:
    return unblocked(transports).where(is_due(now))


def park_what_follows(transports: Collection[str]) -> sa.Update:
    """Rows that came for a channel after it was parked are parked as well."""
    place = (parked_channels.c.transport == d.c.transport, parked_channels.c.channel == d.c.channel)
    return (
        sa.update(d)
        .where(is_in(DeliveryState.READY), d.c.transport.in_(transports), sa.exists().where(*place))
        .values(state=DeliveryState.PARKED, code="channel_parked")
    )


# --- as values -------------------------------------------------------------------------------------------------


def to_delivery(connection: sa.Connection, row: sa.Row[Any]) -> Delivery:
    root = _root(connection, row) if row.kind in (Kind.ROOT, Kind.UPDATE, Kind.THREAD) else None
    starts_at = root.rung if root is not None and row.kind is Kind.UPDATE else 0
    return Delivery(
        id=row.id,
        key=row.key,
        channel=row.channel,
        transport=row.transport,
        kind=row.kind,
        lane=row.lane,
        alert_key=row.alert_key,
        revision=row.revision,
        message=codec.load_message(row.message),
        state=row.state,
        attempt=row.attempt,
        created_at=row.created_at,
        started_at=row.started_at,
        lease_until=row.lease_until,
        root_ts=root.receipt_ts if root is not None else None,
        rung=max(row.rung, starts_at),
        card_lang=row.card_lang,
        mention=row.mention,
        held_until=row.not_before if row.attempt == 0 else None,
    )


def _root(connection: sa.Connection, row: sa.Row[Any]) -> sa.Row[Any] | None:
    """The newest card of the row's alert in its channel. A thread line may also hang under the digest of its card."""
    same = (
        d.c.alert_key == row.alert_key,
        d.c.channel == row.channel,
        d.c.transport == row.transport,
        d.c.kind == Kind.ROOT,
        d.c.id != row.id,
    )
    cards = sa.select(d.c.receipt_ts, d.c.rung).where(*same, d.c.state == DeliveryState.SENT)
    card = connection.execute(cards.order_by(d.c.id.desc()).limit(1)).one_or_none()
    if card is not None or row.kind is not Kind.THREAD:
        return card
    into = sa.select(d.c.collapsed_into).where(*same, d.c.collapsed_into.is_not(None))
    digests = sa.select(d.c.receipt_ts, d.c.rung).where(d.c.id.in_(into), d.c.state == DeliveryState.SENT)
    return connection.execute(digests.order_by(d.c.id.desc()).limit(1)).one_or_none()
