"""The outbox on SQLAlchemy: one code path for SQLite and PostgreSQL.

The delivery promise rests on four things here. A row is claimed by a committed write before anything is sent. Every
later write names the state and the attempt that it belongs to, so a stale worker changes nothing. A claim is a
lease: when its owner dies, the row becomes UNKNOWN and is settled by the channel's history. And the engine commits
to the disk before it says so (`storage.transactions`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery, Receipt
from newsdesk.ports import prompt, reads
from newsdesk.ports.outbox import EVERYWHERE
from storage.sending import edit_rows
from storage.sending import outbox_rows as rows
from storage.sending.delivery_rows import add_deliveries
from storage.sending.outbox_settling import SqlSettling
from storage.sending.outbox_writes import UNDER_WAY, is_attempt, sent_values, write
from storage.statements import insert_new
from storage.tables import alerts, parked_channels
from storage.tables import deliveries as d
from storage.transactions import one_at_a_time, reading, writing

_CLAIM_LOCK = 0x57524B45  # two services share the second of a channel: one must see what the other has just taken


class SqlOutbox(SqlSettling):
    """Implements `newsdesk.ports.Outbox`."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    # --- in ---------------------------------------------------------------------------------------------------

    def enqueue(self, deliveries: Sequence[NewDelivery], *, now: datetime) -> int:
        with writing(self._engine) as connection:
            return add_deliveries(connection, deliveries, now=now)

    # --- claiming ---------------------------------------------------------------------------------------------

    @prompt
    def claim(
        self,
        now: datetime,
        *,
        lease: timedelta,
        transports: Collection[str],
        kinds: Mapping[Kind, Collection[str]] = EVERYWHERE,
        apart: timedelta = timedelta(0),
        limit: int = 1,
    ) -> list[Delivery]:
        groups = _by_busy(kinds)
        busy = {f"busy_{number}": list(channels) for number, channels in enumerate(groups)}
        times = {"now": now, "recent": now - apart, "soon": now + apart}
        wanted = {**times, "transports": list(transports), "rows": limit, **busy}
        ours = {"now": now, "until": now + lease}
        with writing(self._engine) as connection:
            one_at_a_time(connection, _CLAIM_LOCK)
            connection.execute(rows.PARK_WHAT_FOLLOWS, {"transports": list(transports)})
            chosen = [row.id for row in rows.best(tuple(groups.values())).ask(connection, **wanted)]
            if not chosen:
                return []
            taken = {row.id: row for row in connection.execute(rows.TAKE, {"chosen": chosen, **ours})}
            return [rows.to_delivery(connection, taken[number]) for number in chosen]

    @reads
    def next_due(self, now: datetime, *, transports: Collection[str]) -> datetime | None:
        with reading(self._engine) as connection:
            earliest = connection.scalar(rows.EARLIEST, {"transports": list(transports)})
        return max(now, earliest) if earliest else None

    @reads
    def holds(self, delivery: Delivery, *, now: datetime) -> bool:
        with reading(self._engine) as connection:
            return bool(rows.HELD.ask(connection, row=delivery.id, attempt=delivery.attempt, now=now))

    # --- outcomes ---------------------------------------------------------------------------------------------

    @prompt
    def sent(self, delivery: Delivery, receipt: Receipt, *, now: datetime) -> bool:
        return self._write(delivery, UNDER_WAY, **sent_values(receipt, now))

    @prompt
    def retry(
        self,
        delivery: Delivery,
        *,
        not_before: datetime,
        code: str,
        rung: int | None = None,
        kind: Kind | None = None,
        given_up_at: datetime | None = None,
    ) -> bool:
        changed = {"rung": rung, "kind": kind, "given_up_at": given_up_at}
        values = {name: value for name, value in changed.items() if value is not None}
        again = {"state": DeliveryState.READY, "not_before": not_before, "code": code, "lease_until": None}
        with writing(self._engine) as connection:
            written = write(connection, delivery, UNDER_WAY, **again, **values)
            if written and delivery.kind is Kind.UPDATE:
                edit_rows.drop_if_overtaken(connection, delivery)
            return written

    @prompt
    def park(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        return self._write(delivery, UNDER_WAY, **_parked(code, now))

    def park_channel(self, delivery: Delivery, *, code: str, now: datetime) -> int:
        place = {"transport": delivery.transport, "channel": delivery.channel}
        with writing(self._engine) as connection:
            if connection.execute(_again_there(delivery)).rowcount:
                return 0
            if not write(connection, delivery, UNDER_WAY, **_parked(code, now)):
                return 0
            parked = insert_new(connection.dialect.name, parked_channels)
            connection.execute(parked, {**place, "code": code, "since_at": now})
            return 1 + connection.execute(rows.PARK_WHAT_FOLLOWS, {"transports": [delivery.transport]}).rowcount

    def unpark(self, *, transport: str | None = None, channel: str | None = None) -> int:
        wanted = {"transport": transport, "channel": channel}
        chosen = {name: value for name, value in wanted.items() if value is not None}
        free = sa.delete(parked_channels).filter_by(**chosen)
        ready = sa.update(d).where(d.c.state == DeliveryState.PARKED).filter_by(**chosen)
        under_way = sa.update(d).where(d.c.state == DeliveryState.SENDING).filter_by(**chosen)
        with writing(self._engine) as connection:
            connection.execute(free)
            connection.execute(under_way.values(code=rows.MENDED))
            return connection.execute(ready.values(state=DeliveryState.READY, code=None)).rowcount

    @prompt
    def reopen(self, transport: str, *, parked_before: datetime) -> list[str]:
        since = (parked_channels.c.transport == transport, parked_channels.c.since_at <= parked_before)
        freed = sa.delete(parked_channels).where(*since).returning(parked_channels.c.channel, parked_channels.c.code)
        kept = sa.update(d).where(d.c.state == DeliveryState.PARKED, d.c.transport == transport)
        again = {"state": DeliveryState.READY, "code": None}  # what was held on purpose still is
        with writing(self._engine) as connection:
            channels = connection.execute(freed).all()
            for channel, code in channels:
                refused = d.c.code.in_([code, rows.FOLLOWS])
                connection.execute(kept.where(d.c.channel == channel, refused).values(again))
            return [channel for channel, _ in channels]

    @reads
    def oldest_waiting(self, transport: str, channel: str) -> datetime | None:
        began = sa.select(sa.func.min(alerts.c.created_at, type_=alerts.c.created_at.type))
        waiting = began.join(d, d.c.alert_key == alerts.c.key).where(
            *rows.untried_posts(transport, channel, Kind.ROOT)
        )
        with reading(self._engine) as connection:
            return connection.scalar(waiting)

    @prompt
    def supersede(self, delivery: Delivery, *, code: str) -> bool:
        return self._write(delivery, UNDER_WAY, state=DeliveryState.SUPERSEDED, code=code, lease_until=None)

    @prompt
    def unknown(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        ended = {"state": DeliveryState.UNKNOWN, "code": code, "ended_at": now}
        return self._write(delivery, (DeliveryState.SENDING,), **ended, lease_until=None)

    # --- figures ----------------------------------------------------------------------------------------------

    @reads
    def channels(self, transport: str) -> list[str]:
        wanted = sa.select(d.c.channel).where(d.c.transport == transport).distinct().order_by(d.c.channel)
        with reading(self._engine) as connection:
            return list(connection.scalars(wanted))

    @reads
    def newest_note(self, beginnings: Collection[str]) -> str | None:
        begins = sa.or_(*(d.c.alert_key.startswith(each, autoescape=True) for each in beginnings))
        notes = sa.select(d.c.alert_key).where(d.c.kind == Kind.OPERATOR, begins)
        with reading(self._engine) as connection:
            return connection.scalar(notes.order_by(d.c.id.desc()).limit(1))


def _by_busy(kinds: Mapping[Kind, Collection[str]]) -> dict[frozenset[str], tuple[Kind, ...]]:
    """Kinds that are busy in the same channels, together."""
    groups: dict[frozenset[str], tuple[Kind, ...]] = {}
    for kind, busy in kinds.items():
        channels = frozenset(busy)
        groups[channels] = (*groups.get(channels, ()), kind)
    return groups


def _again_there(delivery: Delivery) -> sa.Update:
    """Since the row was claimed its channel has got another id, or takes messages again: that refusal is old."""
    old = sa.or_(d.c.channel != delivery.channel, d.c.code == rows.MENDED)
    again = sa.update(d).where(*is_attempt(delivery, UNDER_WAY), old)
    return again.values(state=DeliveryState.READY, lease_until=None, code=None)


def _parked(code: str, now: datetime) -> dict[str, object]:
    return {"state": DeliveryState.PARKED, "code": code, "ended_at": now, "lease_until": None}
