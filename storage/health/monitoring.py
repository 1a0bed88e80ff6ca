"""The memory of the monitor: the feeds as it sees them, and which faults it has told."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

import sqlalchemy as sa

from newsdesk.alerts import NewDelivery
from newsdesk.errors import out_of_reach
from newsdesk.monitoring.balance import Balance, span_of
from newsdesk.monitoring.episodes import MonitorState
from newsdesk.monitoring.faults import WINDOW_REMEMBERED, PolledFeed
from newsdesk.monitoring.weekly import Review
from newsdesk.ports import prompt, reads
from storage.answering.balance import read_balance
from storage.answering.weekly_review import read_review
from storage.codec import WATCH_STATE
from storage.columns import Row
from storage.polls.poll_rows import POLLED
from storage.sending.delivery_rows import add_deliveries
from storage.statements import insert_new
from storage.tables import feeds, meta, polls
from storage.transactions import reading, snapshot, writing

_MARK = "watch"  # the row of `meta` with the state
_GAPS = (
    sa.select(polls.c.feed_id, sa.func.max(polls.c.at, type_=polls.c.at.type).label("gap_at"))
    .where(polls.c.at > sa.bindparam("gaps_from"), polls.c.gap)
    .group_by(polls.c.feed_id)
    .subquery()
)
_FEEDS = (
    sa.select(
        feeds.c.name,
        feeds.c.tier,
        feeds.c.lang,
        feeds.c.next_poll_at,
        feeds.c.last_polled_at,
        feeds.c.last_success_at,
        feeds.c.failures,
        feeds.c.last_failure,
        _GAPS.c.gap_at,
    )
    .outerjoin(_GAPS, _GAPS.c.feed_id == feeds.c.id)
    .where(POLLED)
    .order_by(feeds.c.name)
)


class SqlMonitor:
    """One monitor for all processes on a database: of two that check at once, one writes."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    @reads
    def feeds(self, now: datetime) -> tuple[PolledFeed, ...]:
        """The feeds that are polled, by name."""
        with reading(self._engine) as connection:
            found = connection.execute(_FEEDS, {"gaps_from": now - WINDOW_REMEMBERED})
            return tuple(_to_feed(row) for row in found)

    @reads
    def state(self) -> MonitorState:
        with reading(self._engine) as connection:
            return read_monitor_state(connection)

    @reads
    def balance(self, day: date) -> Balance:
        with snapshot(self._engine) as connection:
            return read_balance(connection, *span_of(day))

    @reads
    def review(self, now: datetime, *, channels: Collection[str]) -> Review:
        with snapshot(self._engine) as connection:
            return read_review(connection, now, channels=channels)

    @prompt
    def step(self, before: MonitorState, after: MonitorState, told: Sequence[NewDelivery], *, now: datetime) -> bool:
        """Write the new state and what it tells, or nothing when another process took the step from `before`."""
        with writing(self._engine) as connection:
            first = {"name": _MARK, "value": WATCH_STATE.dump(MonitorState())}
            connection.execute(insert_new(connection.dialect.name, meta), first)
            if read_monitor_state(connection, lock=True) != before:
                return False
            connection.execute(meta.update().where(meta.c.name == _MARK).values(value=WATCH_STATE.dump(after)))
            add_deliveries(connection, told, now=now)
            return True


def read_monitor_state(connection: sa.Connection, *, lock: bool = False) -> MonitorState:
    wanted = sa.select(meta.c.value).where(meta.c.name == _MARK)
    text = connection.execute(wanted.with_for_update() if lock else wanted).scalar()
    return WATCH_STATE.load(text) if text else MonitorState()


def _to_feed(row: Row) -> PolledFeed:
    return PolledFeed(
        name=row.name,
        tier=row.tier,
        lang=row.lang,
        next_poll_at=row.next_poll_at,
        last_polled_at=row.last_polled_at,
        last_success_at=row.last_success_at,
        failures=row.failures,
        unreachable=out_of_reach(row.last_failure),
        gap_at=row.gap_at,
    )
