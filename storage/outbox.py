"""The outbox on SQLAlchemy: one code path for SQLite and PostgreSQL.

The delivery promise rests on four things here. A row is claimed by a committed write before anything is sent. Every
later write names the state and the attempt that it belongs to, so a stale worker changes nothing. A claim is a
lease: when its owner dies, the row becomes UNKNOWN and is settled by the channel's history. And the engine commits
to the disk before it says so (`storage.engine`).
"""

from __future__ import annotations

import os
import socket
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery, Receipt
from newsdesk.ports import OutboxStats, prompt, reads
from newsdesk.ports.outbox import EVERYWHERE
from storage import edit_rows
from storage import outbox_rows as rows
from storage.collapsible import queues
from storage.delivery_rows import add_deliveries, outbox_stats
from storage.engine import reading, writing
from storage.learned import remember_pages
from storage.statements import insert_new
from storage.tables import deliveries as d
from storage.tables import parked_channels

UNDER_WAY = (DeliveryState.SENDING, DeliveryState.UNKNOWN)
AHEAD = timedelta(minutes=1)  # no sender is, of another: all go by one clock, so it was set back
_NO_LEASE: Mapping[str, Any] = {"lease_until": None, "owner": None}


class _NotReady(Exception):
    """A member of a digest to be was taken by somebody else."""


class SqlOutbox:
    """Implements `newsdesk.ports.Outbox`. `owner` names this process in the rows that it claims."""

    def __init__(self, engine: sa.Engine, *, owner: str | None = None) -> None:
        self._engine = engine
        self._owner = owner or f"{socket.gethostname()}:{os.getpid()}"

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
        ours = {"now": now, "until": now + lease, "who": self._owner}
        with writing(self._engine) as connection:
            if connection.dialect.name == "postgresql":  # SQLite has one writer at a time
                connection.execute(rows.ONE_CLAIM_AT_A_TIME)
            connection.execute(rows.PARK_WHAT_FOLLOWS, {"transports": list(transports)})
            chosen = connection.scalars(rows.best(tuple(groups.values())), wanted).all()
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
        ours = _is(delivery, (DeliveryState.SENDING,))
        with reading(self._engine) as connection:
            return connection.scalar(sa.select(d.c.id).where(*ours, d.c.lease_until > now)) is not None

    # --- outcomes ---------------------------------------------------------------------------------------------

    @prompt
    def sent(self, delivery: Delivery, receipt: Receipt, *, now: datetime) -> bool:
        return self._write(delivery, UNDER_WAY, **_sent(receipt, now))

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
        again = {"state": DeliveryState.READY, "not_before": not_before, "code": code, **_NO_LEASE}
        with writing(self._engine) as connection:
            written = _write(connection, delivery, UNDER_WAY, **again, **values)
            if written and delivery.kind is Kind.UPDATE:
                edit_rows.drop_if_overtaken(connection, delivery)
            return written

    @prompt
    def park(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        return self._write(delivery, UNDER_WAY, **_parked(code, now))

    def park_channel(self, delivery: Delivery, *, code: str, now: datetime) -> int:
        place = {"transport": delivery.transport, "channel": delivery.channel}
        with writing(self._engine) as connection:
            if connection.execute(_again_elsewhere(delivery)).rowcount:
                return 0
            if not _write(connection, delivery, UNDER_WAY, **_parked(code, now)):
                return 0
            parked = insert_new(connection.dialect.name, parked_channels)
            connection.execute(parked, {**place, "code": code, "since_at": now})
            return 1 + connection.execute(rows.PARK_WHAT_FOLLOWS, {"transports": [delivery.transport]}).rowcount

    def unpark(self, *, now: datetime, transport: str | None = None, channel: str | None = None) -> int:
        wanted = {"transport": transport, "channel": channel}
        chosen = {name: value for name, value in wanted.items() if value is not None}
        free = sa.delete(parked_channels).filter_by(**chosen)
        ready = sa.update(d).where(d.c.state == DeliveryState.PARKED).filter_by(**chosen)
        with writing(self._engine) as connection:
            connection.execute(free)
            return connection.execute(ready.values(state=DeliveryState.READY, not_before=None, code=None)).rowcount

    @prompt
    def reopen(self, transport: str, *, parked_before: datetime) -> list[str]:
        since = (parked_channels.c.transport == transport, parked_channels.c.since_at <= parked_before)
        freed = sa.delete(parked_channels).where(*since).returning(parked_channels.c.channel, parked_channels.c.code)
        kept = sa.update(d).where(d.c.state == DeliveryState.PARKED, d.c.transport == transport)
        again = {"state": DeliveryState.READY, "not_before": None, "code": None}
        with writing(self._engine) as connection:
            channels = connection.execute(freed).all()
            for channel, code in channels:
                refused = d.c.code.in_([code, rows.FOLLOWS])
                connection.execute(kept.where(d.c.channel == channel, refused).values(again))
            return [channel for channel, _ in channels]

    @prompt
    def bring_forward(self, transport: str, channel: str, *, to: datetime) -> int:
        held = (rows.is_in(DeliveryState.READY), d.c.attempt == 0, d.c.not_before > to)
        earlier = sa.update(d).where(d.c.transport == transport, d.c.channel == channel, *held)
        with writing(self._engine) as connection:
            return connection.execute(earlier.values(not_before=to)).rowcount

    @prompt
    def supersede(self, delivery: Delivery, *, code: str) -> bool:
        return self._write(delivery, UNDER_WAY, state=DeliveryState.SUPERSEDED, code=code, **_NO_LEASE)

    @prompt
    def unknown(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        ended = {"state": DeliveryState.UNKNOWN, "code": code, "ended_at": now}
        return self._write(delivery, (DeliveryState.SENDING,), **ended, **_NO_LEASE)

    @prompt
    def expire_leases(self, now: datetime) -> int:
        # An edit may be repeated, so it needs no verdict.
        is_edit = d.c.kind == Kind.UPDATE
        after = sa.case((is_edit, DeliveryState.READY), else_=DeliveryState.UNKNOWN)
        given_up = sa.case((is_edit, d.c.lease_until), else_=d.c.given_up_at)
        ended = sa.or_(d.c.lease_until <= now, _began_in_the_future(now))
        over = sa.update(d).where(d.c.state == DeliveryState.SENDING, ended)
        values = {"state": sa.cast(after, d.c.state.type), "code": "lease_expired"}
        ends = {"ended_at": d.c.lease_until, "given_up_at": given_up}
        with writing(self._engine) as connection:
            return connection.execute(over.values({**_NO_LEASE, **values, **ends})).rowcount

    @prompt
    def repeat_edits(self, now: datetime, *, settle: timedelta) -> int:
        return edit_rows.make_newest_again(self._engine, given_up=now - settle, future=now + AHEAD)

    # --- settling ---------------------------------------------------------------------------------------------

    @reads
    def unsettled(self, now: datetime, *, settle: timedelta, limit: int) -> list[Delivery]:
        given_up_at = sa.func.coalesce(d.c.ended_at, d.c.started_at)  # earlier versions left it out
        over = sa.or_(given_up_at <= now - settle, given_up_at > now + AHEAD, _began_in_the_future(now))
        old = sa.select(d).where(d.c.state == DeliveryState.UNKNOWN, over)
        return self._read(old.order_by(d.c.channel, d.c.id).limit(limit))

    def settle(self, delivery: Delivery, found: Receipt | None, *, now: datetime) -> bool:
        if found is not None:
            return self._write(delivery, (DeliveryState.UNKNOWN,), **_sent(found, now))
        return self._write(delivery, (DeliveryState.UNKNOWN,), state=DeliveryState.READY, code="not_found")

    @reads
    def audit_due(self, now: datetime, *, after: timedelta, limit: int) -> list[Delivery]:
        due = sa.select(d).where(
            rows.is_in(DeliveryState.SENT),
            d.c.attempt > sa.literal(1, literal_execute=True),
            d.c.audited_at.is_(None),
            d.c.kind != Kind.UPDATE,
            d.c.ended_at <= now - after,
        )
        return self._read(due.order_by(d.c.ended_at).limit(limit))

    def audited(self, delivery: Delivery, keep: Receipt | None, *, now: datetime) -> bool:
        where = {"receipt_channel": keep.channel, "receipt_ts": keep.ts} if keep else {}
        return self._write(delivery, (DeliveryState.SENT,), audited_at=now, **where)

    def learn(self, transport: str, channel: str, found: Mapping[str, Receipt], *, now: datetime) -> int:
        unsent = sa.update(d).where(d.c.state.in_(rows.UNSENT))
        with writing(self._engine) as connection:
            traces = [rows.trace_of(key, transport=transport, channel=channel, now=now) for key in found]
            add_deliveries(connection, traces, now=now)
            remember_pages(connection, found)
            told = (unsent.where(d.c.key == key).values(_sent(receipt, now)) for key, receipt in found.items())
            return sum(connection.execute(statement).rowcount for statement in told)

    # --- collapsing -------------------------------------------------------------------------------------------

    @reads
    def overdue(
        self, now: datetime, *, transports: Collection[str], age: timedelta, rows: int, young: timedelta
    ) -> list[list[Delivery]]:
        with reading(self._engine) as connection:
            return queues(connection, now, transports=transports, age=age, rows=rows, young=young)

    @prompt
    def collapse(self, members: Sequence[Delivery], digest: NewDelivery, *, now: datetime) -> bool:
        try:
            with writing(self._engine) as connection:
                self._collapse(connection, members, digest, now)
        except _NotReady:
            return False
        return True

    def _collapse(
        self, connection: sa.Connection, members: Sequence[Delivery], digest: NewDelivery, now: datetime
    ) -> None:
        if add_deliveries(connection, [digest], now=now) != 1:
            raise _NotReady
        into = connection.scalar(sa.select(d.c.id).where(d.c.key == digest.key))
        ids = [member.id for member in members]
        ready = sa.update(d).where(d.c.id.in_(ids), d.c.state == DeliveryState.READY)
        told = connection.execute(ready.values(state=DeliveryState.COLLAPSED, collapsed_into=into, ended_at=now))
        if told.rowcount != len(ids):
            raise _NotReady
        # What an earlier digest held, if it is a member itself, belongs to the new one.
        connection.execute(sa.update(d).where(d.c.collapsed_into.in_(ids)).values(collapsed_into=into))

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

    @reads
    def stats(self, now: datetime) -> OutboxStats:
        with reading(self._engine) as connection:
            return outbox_stats(connection, now)

    # --- helpers ----------------------------------------------------------------------------------------------

    def _write(self, delivery: Delivery, states: Collection[DeliveryState], **values: object) -> bool:
        with writing(self._engine) as connection:
            return _write(connection, delivery, states, **values)

    def _read(self, wanted: sa.Select[Any]) -> list[Delivery]:
        with reading(self._engine) as connection:
            return [rows.to_delivery(connection, row) for row in connection.execute(wanted).all()]


def _by_busy(kinds: Mapping[Kind, Collection[str]]) -> dict[frozenset[str], tuple[Kind, ...]]:
    """Kinds that are busy in the same channels, together."""
    groups: dict[frozenset[str], tuple[Kind, ...]] = {}
    for kind, busy in kinds.items():
        channels = frozenset(busy)
        groups[channels] = (*groups.get(channels, ()), kind)
    return groups


def _began_in_the_future(now: datetime) -> sa.ColumnElement[bool]:
    return d.c.started_at > now + AHEAD


def _is(delivery: Delivery, states: Collection[DeliveryState]) -> tuple[sa.ColumnElement[bool], ...]:
    return d.c.id == delivery.id, d.c.attempt == delivery.attempt, d.c.state.in_(states)


def _again_elsewhere(delivery: Delivery) -> sa.Update:
    """The channel has another id since the row was claimed: it was refused under the old one."""
    moved = sa.update(d).where(*_is(delivery, UNDER_WAY), d.c.channel != delivery.channel)
    return moved.values(state=DeliveryState.READY, **_NO_LEASE)


def _write(
    connection: sa.Connection, delivery: Delivery, states: Collection[DeliveryState], **values: object
) -> bool:
    """The guarded write: nothing happens unless the row is still in one of `states` in this very attempt."""
    return connection.execute(sa.update(d).where(*_is(delivery, states)).values(values)).rowcount == 1


def _sent(receipt: Receipt, now: datetime) -> dict[str, object]:
    where = {"receipt_channel": receipt.channel, "receipt_ts": receipt.ts, "permalink": receipt.permalink}
    return {"state": DeliveryState.SENT, "code": None, "ended_at": now, **where, **_NO_LEASE}


def _parked(code: str, now: datetime) -> dict[str, object]:
    return {"state": DeliveryState.PARKED, "code": code, "ended_at": now, **_NO_LEASE}
