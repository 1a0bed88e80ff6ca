"""What becomes of sends whose outcome nobody heard, and of rows that wait for too long to be told one by one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery, Receipt
from newsdesk.ports import prompt, reads
from storage.columns import Select
from storage.keeping.restored_numbers import remember_pages
from storage.sending import edit_rows
from storage.sending import outbox_rows as rows
from storage.sending.collapsible import queues
from storage.sending.delivery_rows import add_deliveries
from storage.sending.outbox_writes import AHEAD, began_in_the_future, sent_values, write
from storage.tables import deliveries as d
from storage.transactions import reading, writing


class _NotReady(Exception):
    """A member of a digest to be was taken by somebody else."""


class SqlSettling:
    """The part of `newsdesk.ports.Outbox` that comes after a send was given up, or instead of one."""

    _engine: sa.Engine

    # --- what was given up ------------------------------------------------------------------------------------

    @prompt
    def expire_leases(self, now: datetime) -> int:
        # An edit may be repeated, so it needs no verdict.
        is_edit = d.c.kind == Kind.UPDATE
        after = sa.case((is_edit, DeliveryState.READY), else_=DeliveryState.UNKNOWN)
        given_up = sa.case((is_edit, d.c.lease_until), else_=d.c.given_up_at)
        ended = sa.or_(d.c.lease_until <= now, began_in_the_future(now))
        over = sa.update(d).where(d.c.state == DeliveryState.SENDING, ended)
        values = {"state": sa.cast(after, d.c.state.type), "code": "lease_expired"}
        ends = {"ended_at": d.c.lease_until, "given_up_at": given_up}
        with writing(self._engine) as connection:
            return connection.execute(over.values({"lease_until": None, **values, **ends})).rowcount

    @prompt
    def repeat_edits(self, now: datetime, *, settle: timedelta) -> int:
        return edit_rows.make_newest_again(self._engine, given_up=now - settle, future=now + AHEAD)

    # --- settling ---------------------------------------------------------------------------------------------

    @reads
    def unsettled(self, now: datetime, *, settle: timedelta, limit: int) -> list[Delivery]:
        given_up_at = sa.func.coalesce(d.c.ended_at, d.c.started_at)  # earlier versions left it out
        over = sa.or_(given_up_at <= now - settle, given_up_at > now + AHEAD)
        old = sa.select(d).where(d.c.state == DeliveryState.UNKNOWN, over)
        return self._read(old.order_by(d.c.channel, d.c.id).limit(limit))

    def settle(self, delivery: Delivery, found: Receipt | None, *, now: datetime) -> bool:
        if found is not None:
            return self._write(delivery, (DeliveryState.UNKNOWN,), **sent_values(found, now))
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
            told = (unsent.where(d.c.key == key).values(sent_values(receipt, now)) for key, receipt in found.items())
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

    # --- helpers ----------------------------------------------------------------------------------------------

    def _write(self, delivery: Delivery, states: Collection[DeliveryState], **values: object) -> bool:
        with writing(self._engine) as connection:
            return write(connection, delivery, states, **values)

    def _read(self, wanted: Select) -> list[Delivery]:
        with reading(self._engine) as connection:
            return [rows.to_delivery(connection, row) for row in connection.execute(wanted).all()]
