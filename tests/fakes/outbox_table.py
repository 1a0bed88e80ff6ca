"""The rows of an outbox in memory, together: what stands beside a row, before it and after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery
from tests.fakes.outbox_rows import FOLLOWS, PARKED, READY, SENT, UNSENT, Row, due, place


class FakeRows:
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

    # --- in ---------------------------------------------------------------------------------------------------

    def enqueue(self, deliveries: Sequence[NewDelivery], *, now: datetime) -> int:
        fresh = [new for new in deliveries if new.key not in self._keys]
        self._keys |= {new.key for new in fresh}
        for new in fresh:
            row = Row(id=len(self.rows) + 1, new=new, kind=new.kind, created_at=now, not_before=new.not_before)
            for older in self._same_alert(row) if new.kind is Kind.UPDATE else ():
                waits = older.state in (READY, PARKED)
                if older.kind is Kind.UPDATE and waits and older.new.revision < new.revision:
                    older.state = DeliveryState.SUPERSEDED
            self.rows[row.id] = row
        return len(fresh)

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
        if row.kind is Kind.UPDATE:
            return earlier.kind is not Kind.THREAD
        if earlier.kind is Kind.UPDATE and (earlier.receipt is not None or earlier.state is PARKED):
            return False  # it is made again, or was refused
        untried_line = earlier.kind is Kind.THREAD and earlier.state is READY and earlier.attempt == 0
        return not untried_line or due(earlier, row.not_before or row.created_at)

    def _is_unsent(self, row: Row) -> bool:
        return row.state in UNSENT or (row.into is not None and self.rows[row.into].state in UNSENT)

    def _untried_posts(self, transport: str, channel: str, *kinds: Kind) -> list[Row]:
        here = [row for row in self.rows.values() if place(row) == (transport, channel) and row.kind in kinds]
        asked = [row for row in here if row.kind is Kind.DIGEST or row.new.alert_key.startswith(("strike/", "news/"))]
        return [row for row in asked if row.state in (READY, PARKED) and row.attempt == 0]

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
