"""An outbox in memory. It keeps the promises of `newsdesk.ports.Outbox` by plain loops, and passes the same contract
tests as the one in the database."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery, Receipt
from newsdesk.ports import OutboxStats
from newsdesk.ports.outbox import EVERYWHERE
from tests.fake_outbox_rows import (
    FOLLOWS,
    PARKED,
    READY,
    SENDING,
    SENT,
    UNKNOWN,
    UNSENT,
    Row,
    due,
    folds,
    place,
    posted_within,
    trace,
    waits_since,
)


class FakeOutbox:
    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        self.parked: dict[tuple[str, str], tuple[str, datetime]] = {}  # with the code, and since when
        self._given_up: set[Row] = set()  # edits whose fate is open
        self._keys: set[str] = set()
        self._last_post: dict[str, Row] = {}  # that was begun in each channel
        self._claimed: set[int] = set()  # rows that may be SENDING: a long outage asks for them every second

    # --- for tests --------------------------------------------------------------------------------------------

    def row(self, key: str) -> Row:
        return next(row for row in self.rows.values() if row.new.key == key)

    def states(self) -> Counter[str]:
        return Counter(row.state.value for row in self.rows.values())

    # --- the port ---------------------------------------------------------------------------------------------

    def enqueue(self, deliveries: Sequence[NewDelivery], *, now: datetime) -> int:
        fresh = [new for new in deliveries if new.key not in self._keys]
        self._keys |= {new.key for new in fresh}
        for new in fresh:
            row = Row(id=len(self.rows) + 1, new=new, kind=new.kind, created_at=now, not_before=new.not_before)
            for older in self._same_alert(row) if new.kind is Kind.UPDATE else ():
                if older.kind is Kind.UPDATE and older.state is READY and older.new.revision < new.revision:
                    older.state = DeliveryState.SUPERSEDED
            self.rows[row.id] = row
        return len(fresh)

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
        if not self.park(delivery, code=code, now=now):
            return 0
        self.parked.setdefault((delivery.transport, delivery.channel), (code, now))
        return 1 + self._park_what_follows()

    def unpark(self, *, now: datetime, transport: str | None = None, channel: str | None = None) -> int:
        def wanted(place: tuple[str, str]) -> bool:
            return transport in (None, place[0]) and channel in (None, place[1])

        self.parked = {place: since for place, since in self.parked.items() if not wanted(place)}
        rows = [row for row in self.rows.values() if row.state is PARKED and wanted(place(row))]
        for row in rows:
            row.state, row.not_before, row.code = READY, None, None
        return len(rows)

    def reopen(self, transport: str, *, parked_before: datetime) -> list[str]:
        old = {at: code for at, (code, since) in self.parked.items() if at[0] == transport and since <= parked_before}
        for at, code in old.items():
            del self.parked[at]
            for row in self.rows.values():
                if row.state is PARKED and place(row) == at and row.code in (code, FOLLOWS):
                    row.state, row.not_before, row.code = READY, None, None
        return [channel for _, channel in old]

    def bring_forward(self, transport: str, channel: str, *, to: datetime) -> int:
        ready = [row for row in self.rows.values() if row.state is READY and place(row) == (transport, channel)]
        held = [row for row in ready if row.attempt == 0 and row.not_before and row.not_before > to]
        for row in held:
            row.not_before = to
        return len(held)

    def supersede(self, delivery: Delivery, *, code: str) -> bool:
        return self._set(delivery, SENDING, UNKNOWN, state=DeliveryState.SUPERSEDED, code=code)

    def unknown(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        return self._set(delivery, SENDING, state=UNKNOWN, code=code, ended_at=now)

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
            if row.ended_at <= now - settle or row.ended_at > future or row.started_at > future
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

    def newest_note(self, beginnings: Collection[str]) -> str | None:
        notes = (row for row in self.rows.values() if row.new.kind is Kind.OPERATOR)
        begun = [row for row in notes if row.new.alert_key.startswith(tuple(beginnings))]
        return begun[-1].new.alert_key if begun else None

    def channels(self, transport: str) -> list[str]:
        return sorted({row.new.channel for row in self.rows.values() if row.new.transport == transport})

    def stats(self, now: datetime) -> OutboxStats:
        rows = self.rows.values()
        waits = [waits_since(row) for row in rows if row.state is READY]
        return OutboxStats(
            by_state=self.states(),
            oldest_ready_at=min((since for since in waits if since <= now), default=None),
            unknown=self.states()["unknown"],
            last_sent_at=max((row.ended_at for row in rows if row.state is SENT and row.ended_at), default=None),
        )

    # --- helpers ----------------------------------------------------------------------------------------------

    def _ours(self, delivery: Delivery, *states: DeliveryState) -> Row | None:
        row = self.rows[delivery.id]
        return row if row.attempt == delivery.attempt and row.state in states else None

    def _set(self, delivery: Delivery, *states: DeliveryState, **values: object) -> bool:
        row = self._ours(delivery, *states)
        if row is None:
            return False
        for name, value in values.items():
            setattr(row, name, value)
        return True

    def _same_alert(self, row: Row) -> Iterator[Row]:
        for other in self.rows.values():
            if other.new.alert_key == row.new.alert_key and place(other) == place(row) and other is not row:
                yield other

    def _gives_up(self, row: Row, at: datetime | None) -> None:
        if at is not None:
            row.given_up_at = at
            self._given_up.add(row)

    def _newer_edits(self, row: Row) -> list[Row]:
        return [other for other in self._same_alert(row) if other.kind is Kind.UPDATE and other.id > row.id]

    def _unblocked(self, transports: Collection[str]) -> Iterator[Row]:
        for row in self.rows.values():
            if row.state is READY and row.new.transport in transports:
                earlier = (other for other in self._same_alert(row) if other.id < row.id)
                if not any(self._is_unsent(other) and self._holds_up(other, row) for other in earlier):
                    yield row

    def _holds_up(self, earlier: Row, row: Row) -> bool:
        made_again = earlier.kind is Kind.UPDATE and earlier.receipt is not None
        return row.kind is Kind.UPDATE or not made_again

    def _is_unsent(self, row: Row) -> bool:
        return row.state in UNSENT or (row.into is not None and self.rows[row.into].state in UNSENT)

    def _park_what_follows(self) -> int:
        rows = [row for row in self.rows.values() if row.state is READY and place(row) in self.parked]
        for row in rows:
            row.state, row.code = PARKED, FOLLOWS
        return len(rows)

    def _root(self, row: Row) -> tuple[str | None, int]:
        if row.kind not in (Kind.ROOT, Kind.UPDATE, Kind.THREAD):
            return None, 0
        cards = [other for other in self._same_alert(row) if other.kind in (Kind.ROOT, Kind.OPERATOR)]
        told = [card for card in cards if card.state is SENT]
        if not told and row.kind is Kind.THREAD:
            digests = [self.rows[card.into] for card in cards if card.into is not None]
            told = [digest for digest in digests if digest.state is SENT]
        if not told or told[-1].receipt is None:
            return None, 0
        return told[-1].receipt.ts, told[-1].rung

    def _delivery(self, row: Row) -> Delivery:
        root_ts, rung = self._root(row)
        return Delivery(
            id=row.id,
            key=row.new.key,
            channel=row.new.channel,
            transport=row.new.transport,
            kind=row.kind,
            lane=row.new.lane,
            alert_key=row.new.alert_key,
            revision=row.new.revision,
            message=row.new.message,
            state=row.state,
            attempt=row.attempt,
            created_at=row.created_at,
            started_at=row.started_at,
            root_ts=root_ts,
            rung=max(row.rung, rung if row.kind is Kind.UPDATE else 0),
            card_lang=row.new.card_lang,
            mention=row.new.mention,
            held_until=row.not_before if row.attempt == 0 else None,
        )
