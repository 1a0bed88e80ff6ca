"""The part of the outbox in memory that comes after a send was given up, or instead of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery, Receipt
from tests.fakes.outbox_rows import READY, SENDING, SENT, UNKNOWN, UNSENT, Row, due, folds, place, trace
from tests.fakes.outbox_table import FakeRows


class FakeSettling(FakeRows):
    def expire_leases(self, now: datetime) -> int:
        self._claimed = {number for number in self._claimed if self.rows[number].state is SENDING}
        claimed = [self.rows[number] for number in self._claimed]
        future = now + timedelta(minutes=1)
        over = [row for row in claimed if row.lease_until <= now or row.started_at > future]
        for row in over:
            row.state = READY if row.kind is Kind.UPDATE else UNKNOWN
            row.ended_at = row.lease_until
            self._gives_up(row, row.lease_until if row.kind is Kind.UPDATE else None)
        return len(over)

    def repeat_edits(self, now: datetime, *, settle: timedelta) -> int:
        count, future = 0, now + timedelta(minutes=1)
        over = [row for row in self._given_up if not now - settle < row.given_up_at <= future]
        for row in over:
            newer = self._newer_edits(row)
            if any(each.state is SENDING for each in newer):
                continue
            self._given_up.remove(row)
            standing = [each for each in newer if each.state in (SENT, READY)]
            if standing and standing[-1].state is SENT:
                standing[-1].state, standing[-1].not_before = READY, None
                count += 1
        return count

    def unsettled(self, now: datetime, *, settle: timedelta, limit: int) -> list[Delivery]:
        future = now + timedelta(minutes=1)
        rows = [
            row
            for row in self.rows.values()
            if row.state is UNKNOWN
            if row.ended_at <= now - settle or row.ended_at > future
        ]
        rows.sort(key=lambda row: (row.new.channel, row.id))
        return [self._delivery(row) for row in rows[:limit]]

    def settle(self, delivery: Delivery, found: Receipt | None, *, now: datetime) -> bool:
        if found is not None:
            return self._set(delivery, UNKNOWN, state=SENT, receipt=found, ended_at=now)
        return self._set(delivery, UNKNOWN, state=READY)

    def overdue(
        self, now: datetime, *, transports: Collection[str], age: timedelta, rows: int, young: timedelta
    ) -> list[list[Delivery]]:
        queues: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.rows.values():
            if row.state is READY and row.new.transport in transports and due(row, now):
                queues[place(row)].append(row)
        late = []
        for queue in queues.values():
            cards = [row for row in queue if folds(row, now, young)]
            alerts = {row.new.alert_key for row in cards if row.kind is Kind.ROOT}
            members = [
                row
                for row in queue
                if row in cards or (row.new.alert_key in alerts and row.kind in (Kind.UPDATE, Kind.THREAD))
            ]
            waiting = [now - max(row.created_at, row.not_before or row.created_at) for row in cards]
            held = [row for row in cards if row.attempt == 0 and row.not_before and now - row.created_at > age]
            if len(cards) > rows or len(held) > 1 or any(wait > age for wait in waiting):
                late.append([self._delivery(row) for row in members])
        return late

    def collapse(self, members: Sequence[Delivery], digest: NewDelivery, *, now: datetime) -> bool:
        rows = [self.rows[member.id] for member in members]
        if any(row.state is not READY for row in rows) or not self.enqueue([digest], now=now):
            return False
        into = self.row(digest.key).id
        for row in self.rows.values():
            if row in rows:
                row.state, row.into = DeliveryState.COLLAPSED, into
            elif row.into in {member.id for member in members}:
                row.into = into
        return True

    def audit_due(self, now: datetime, *, after: timedelta, limit: int) -> list[Delivery]:
        rows = [
            row
            for row in self.rows.values()
            if row.state is SENT and row.attempt > 1 and not row.audited and row.kind is not Kind.UPDATE
            if row.ended_at and row.ended_at <= now - after
        ]
        return [self._delivery(row) for row in rows[:limit]]

    def audited(self, delivery: Delivery, keep: Receipt | None, *, now: datetime) -> bool:
        return self._set(delivery, SENT, audited=True, **({"receipt": keep} if keep else {}))

    def learn(self, transport: str, channel: str, found: Mapping[str, Receipt], *, now: datetime) -> int:
        news = 0
        for key, receipt in found.items():
            self.enqueue([trace(key, transport, channel, now)], now=now)
            row = self.row(key)
            news += row.state in UNSENT
            if row.state in UNSENT:
                row.state, row.receipt, row.ended_at = SENT, receipt, now
        return news
