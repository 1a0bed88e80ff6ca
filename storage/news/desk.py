"""What ingest reads and writes: the desk as it stands, and one poll's worth of change as one transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta

import sqlalchemy as sa

from newsdesk.entries import IMPOSSIBLE, Freshness, KnownEntry
from newsdesk.errors import LeaseLost
from newsdesk.ports import DeskBatch, DeskQuery, DeskView
from storage.columns import UtcDateTime
from storage.keeping.restored_lines import without_told_lines
from storage.keeping.restored_numbers import LEARNED, read_told
from storage.news.alert_rows import read_alerts, write_alerts
from storage.news.counters import NEXT_STORY, NEXT_STRIKE, VERSION, advance, read_counters, step_version
from storage.news.entry_rows import write_entries
from storage.news.open_stories import OpenStories
from storage.news.record_cache import RecordMemory
from storage.news.story_rows import write_stories
from storage.news.strike_rows import STANDING, read_ledger, write_strikes
from storage.polls.poll_rows import write_outcome
from storage.prepared import PreparedSelect
from storage.sending.delivery_rows import add_deliveries, hasten_cards, withdraw_deliveries
from storage.tables import entries, strikes
from storage.tables.entries import OF_INTEREST
from storage.transactions import reading, writing

_DATED = sa.func.coalesce(entries.c.published_at, entries.c.first_seen_at)
_TOLD = sa.case(
    (entries.c.published_at == sa.literal(IMPOSSIBLE, UtcDateTime()), entries.c.first_seen_at), else_=_DATED
)
_KNOWN = PreparedSelect(
    sa.select(
        entries.c.id,
        entries.c.key,
        entries.c.content_hash,
        entries.c.revision,
        entries.c.strike_number,
        entries.c.story_id,
        entries.c.guid,
        entries.c.title,
        entries.c.summary,
        _DATED.label("dated_at"),
    ).where(entries.c.feed_id == sa.bindparam("feed"), entries.c.key.in_(sa.bindparam("keys", expanding=True)))
)
_FIRST_TOLD = PreparedSelect(
    sa.select(entries.c.content_hash, sa.func.min(_TOLD).label("told_at"))
    .where(
        entries.c.content_hash.in_(sa.bindparam("hashes", expanding=True)),
        sa.text(f"({OF_INTEREST})"),
        entries.c.outlet == sa.bindparam("outlet"),
    )
    .group_by(entries.c.content_hash)
)
_RECORDS_OF_DAYS = PreparedSelect(
    sa.select(strikes)
    .where(
        STANDING,
        sa.or_(
            strikes.c.day.between(sa.bindparam("first"), sa.bindparam("last")),
            sa.and_(
                strikes.c.opened_at >= sa.bindparam("opened_from"), strikes.c.opened_at < sa.bindparam("opened_until")
            ),
        ),
    )
    .order_by(strikes.c.number)
)


class SqlDesk:
    """Implements `newsdesk.ports.DeskStore`.

    Its reads run inside ingest, on the thread that will write: they are not marked as reads on purpose.
    """

    _engine: sa.Engine
    _memory: RecordMemory
    _open_stories: OpenStories

    def known_entries(self, feed_id: int, keys: Collection[str]) -> Mapping[str, KnownEntry]:
        if not keys:
            return {}
        with reading(self._engine) as connection:
            rows = _KNOWN.ask(connection, feed=feed_id, keys=list(keys))
            return {row.key: KnownEntry(**row._asdict()) for row in rows}

    def first_told(self, outlet: str, hashes: Collection[str]) -> Mapping[str, datetime]:
        with reading(self._engine) as connection:
            return dict(_FIRST_TOLD.ask(connection, outlet=outlet, hashes=list(hashes)))

    def desk_view(self, query: DeskQuery) -> DeskView:
        with reading(self._engine) as connection:
            count = read_counters(connection)
            near = _RECORDS_OF_DAYS.ask(connection, **_span(*query.strike_days)) if query.strike_days else ()
            records = self._memory.records(connection, near, now=query.now)
            since = query.now - query.story_window
            stories = self._open_stories.nearest(connection, query.story_terms, version=count[VERSION], since=since)
            told_strikes, told_stories = read_told(connection) if LEARNED in count else ({}, {})
            numbers = {record.number for record in records}
            numbers |= {story.strike_number for story in stories if story.strike_number is not None}
            return DeskView(
                version=count[VERSION],
                next_strike_number=count[NEXT_STRIKE],
                next_story_id=count[NEXT_STORY],
                records=records,
                stories=stories,
                alerts=read_alerts(connection, strikes=numbers, stories=[story.id for story in stories]),
                ledger=read_ledger(connection) if query.with_ledger else (),
                told_strikes=told_strikes,
                told_stories=told_stories,
            )

    def record(self, batch: DeskBatch) -> None:
        news = any(record.freshness is Freshness.NEW for record in batch.entries)
        # A delivery hurries, and is claimed before it is sent: that commit is durable, and takes this one along.
        with writing(self._engine, durable=not batch.deliveries) as connection:
            if not write_outcome(connection, batch.outcome, brought_news=news):
                raise LeaseLost(f"feed {batch.outcome.feed_id} is polled by another worker by now")
            if batch.expected_version is not None:
                _move(connection, batch, batch.expected_version)
            write_entries(connection, batch.entries, at=batch.outcome.at)
            write_stories(connection, batch.stories)
            write_strikes(connection, batch.strikes)
            write_alerts(connection, batch.alerts)
            withdraw_deliveries(connection, batch.withdrawn_lines)
            hasten_cards(connection, batch.hastened, now=batch.outcome.at)
            add_deliveries(connection, without_told_lines(connection, batch.deliveries), now=batch.outcome.at)
        self._open_stories.wrote([write.id for write in batch.stories], at_version=batch.expected_version)


def _move(connection: sa.Connection, batch: DeskBatch, expected: int) -> None:
    """Step the desk's version and take the numbers that the batch uses."""
    step_version(connection, expected)
    free = {
        NEXT_STRIKE: [write.last_number + 1 for write in batch.strikes],
        NEXT_STORY: [write.id + 1 for write in batch.stories],
    }
    for counter, numbers in free.items():
        if numbers:
            advance(connection, counter, max(numbers))


def _span(first: date, last: date) -> dict[str, object]:
    return {
        "first": first,
        "last": last,
        "opened_from": datetime.combine(first, time.min, UTC),
        "opened_until": datetime.combine(last, time.min, UTC) + timedelta(days=1),
    }
