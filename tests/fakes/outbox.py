"""An outbox in memory. It keeps the promises of `newsdesk.ports.Outbox` by plain loops, and passes the same contract
tests as the one in the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from newsdesk.alerts import Delivery, DeliveryState, Kind, Receipt
from newsdesk.ports.outbox import EVERYWHERE
from tests.fakes.outbox_rows import (
    FOLLOWS,
    MENDED,
    PARKED,
    READY,
    SENDING,
    SENT,
    UNKNOWN,
    Row,
    due,
    place,
    posted_within,
)
from tests.fakes.outbox_settling import FakeSettling


class FakeOutbox(FakeSettling):
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
        self._park_what_follows()
        posted = {channel for channel, row in self._last_post.items() if posted_within(row, now - apart, now + apart)}
        best: dict[tuple[str, bool], Row] = {}  # of each channel, one edit and one of all else
        for row in sorted(self._unblocked(transports), key=lambda row: (row.new.lane, row.created_at, row.id)):
            if row.kind is not Kind.UPDATE and row.new.channel in posted:
                continue
            if due(row, now) and row.new.channel not in kinds.get(row.kind, [row.new.channel]):
                best.setdefault((row.new.channel, row.kind is Kind.UPDATE), row)
        taken = list(best.values())[:limit]
        for row in taken:
            self._claimed.add(row.id)
            if row.kind is not Kind.UPDATE:
                self._last_post[row.new.channel] = row
            row.state, row.attempt = SENDING, row.attempt + 1
            row.started_at, row.lease_until = now, now + lease
        return [self._delivery(row) for row in taken]

    def next_due(self, now: datetime, *, transports: Collection[str]) -> datetime | None:
        return min((max(now, row.not_before or now) for row in self._unblocked(transports)), default=None)

    def holds(self, delivery: Delivery, *, now: datetime) -> bool:
        row = self._ours(delivery, SENDING)
        return row is not None and row.lease_until is not None and row.lease_until > now

    def sent(self, delivery: Delivery, receipt: Receipt, *, now: datetime) -> bool:
        return self._set(delivery, SENDING, UNKNOWN, state=SENT, receipt=receipt, ended_at=now, code=None)

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
        more = {"rung": rung, "kind": kind}
        more = {name: value for name, value in more.items() if value is not None}
        if not self._set(delivery, SENDING, UNKNOWN, state=READY, not_before=not_before, code=code, **more):
            return False
        row = self.rows[delivery.id]
        self._gives_up(row, given_up_at)
        if row.kind is Kind.UPDATE and any(
            newer.state is READY and due(newer, not_before) for newer in self._newer_edits(row)
        ):
            row.state = DeliveryState.SUPERSEDED
        return True

    def park(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        return self._set(delivery, SENDING, UNKNOWN, state=PARKED, code=code)

    def park_channel(self, delivery: Delivery, *, code: str, now: datetime) -> int:
        if (row := self._ours(delivery, SENDING, UNKNOWN)) and row.code == MENDED:
            row.state, row.code = READY, None
            return 0
        if not self.park(delivery, code=code, now=now):
            return 0
        self.parked.setdefault((delivery.transport, delivery.channel), (code, now))
        return 1 + self._park_what_follows()

    def unpark(self, *, transport: str | None = None, channel: str | None = None) -> int:
        def wanted(place: tuple[str, str]) -> bool:
            return transport in (None, place[0]) and channel in (None, place[1])

        self.parked = {place: since for place, since in self.parked.items() if not wanted(place)}
        rows = [row for row in self.rows.values() if row.state is PARKED and wanted(place(row))]
        for row in rows:
            row.state, row.code = READY, None
        for row in self.rows.values():
            if row.state is SENDING and wanted(place(row)):
                row.code = MENDED
        return len(rows)

    def reopen(self, transport: str, *, parked_before: datetime) -> list[str]:
        old = {at: code for at, (code, since) in self.parked.items() if at[0] == transport and since <= parked_before}
        for at, code in old.items():
            del self.parked[at]
            for row in self.rows.values():
                if row.state is PARKED and place(row) == at and row.code in (code, FOLLOWS):
                    row.state, row.code = READY, None
        return [channel for _, channel in old]

    def oldest_waiting(self, transport: str, channel: str) -> datetime | None:
        return min((row.created_at for row in self._untried_posts(transport, channel, Kind.ROOT)), default=None)

    def supersede(self, delivery: Delivery, *, code: str) -> bool:
        return self._set(delivery, SENDING, UNKNOWN, state=DeliveryState.SUPERSEDED, code=code)

    def unknown(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        return self._set(delivery, SENDING, state=UNKNOWN, code=code, ended_at=now)

    def newest_note(self, beginnings: Collection[str]) -> str | None:
        notes = (row for row in self.rows.values() if row.new.kind is Kind.OPERATOR)
        begun = [row for row in notes if row.new.alert_key.startswith(tuple(beginnings))]
        return begun[-1].new.alert_key if begun else None

    def channels(self, transport: str) -> list[str]:
        return sorted({row.new.channel for row in self.rows.values() if row.new.transport == transport})
