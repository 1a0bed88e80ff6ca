"""What the slash command asks: the record, one entry's whole story, the state of the service."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta

import sqlalchemy as sa

from newsdesk.monitoring.balance import span_of
from newsdesk.ports import Explanation, FeedHealth, ShownRow, Stated, StatusReport, reads
from newsdesk.strikes import PolicyEvent, RecordState, StrikeRecord, record_name
from newsdesk.text.links import page_of
from storage.answering.balance import read_balance
from storage.codec import SHOWN_ROW, WORDS, load_grounds
from storage.columns import Row
from storage.health.heartbeat import writing_fault
from storage.health.monitoring import read_monitor_state
from storage.migrations import schema_version
from storage.news.alert_rows import read_posted
from storage.news.claim_rows import read_said
from storage.news.entry_rows import JUDGED, JUDGEMENT, earlier_texts, to_decision, to_entry, to_understanding
from storage.news.story_rows import outlets_of, title_of
from storage.news.strike_rows import (
    STANDING,
    read_contested,
    read_ledger,
    read_notes,
    read_numbered,
    read_records,
    read_standing,
)
from storage.people.subscription_rows import read_unreadable
from storage.polls.poll_rows import POLLED
from storage.sending.channel_ids import read_outdated
from storage.sending.delivery_rows import outbox_stats
from storage.tables import alerts, decisions, entries, feeds, policy_events, strikes
from storage.transactions import reading, snapshot

_ENTRY_ID = re.compile(r"E-(\d{1,18})", re.IGNORECASE)
_EXPLAINED = (
    sa.select(
        entries,
        feeds.c.name.label("feed_name"),
        *JUDGEMENT,
        decisions.c.alert_key,
        decisions.c.decided_at,
        decisions.c.grounds,
        strikes.c.number,
        strikes.c.last_number,
    )
    .select_from(JUDGED)
    .join(feeds, feeds.c.id == entries.c.feed_id)
    .outerjoin(strikes, strikes.c.number == entries.c.strike_number)
)
_FEEDS_READ = sa.select(
    sa.func.count().filter(feeds.c.last_success_at >= sa.bindparam("lately", type_=feeds.c.last_success_at.type)),
    sa.func.count().filter(feeds.c.last_success_at.is_(None)),
    sa.func.max(feeds.c.last_success_at),
).where(POLLED)


class SqlAnswers:
    """Implements `newsdesk.ports.Answers`, apart from the search."""

    _engine: sa.Engine
    _configured: frozenset[str]  # ids of channels

    @reads
    def ledger(self) -> tuple[ShownRow, ...]:
        with reading(self._engine) as connection:
            return read_ledger(connection)

    @reads
    def strike(self, number: int) -> StrikeRecord | None:
        with reading(self._engine) as connection:
            return read_standing(connection, number)

    @reads
    def latest_strikes(self, limit: int) -> tuple[StrikeRecord, ...]:
        newest = sa.select(strikes).where(STANDING).order_by(strikes.c.day.desc(), strikes.c.number.desc())
        with reading(self._engine) as connection:
            return read_records(connection, newest.limit(limit))

    @reads
    def strikes(self, numbers: Collection[int]) -> tuple[StrikeRecord, ...]:
        with reading(self._engine) as connection:
            return read_numbered(connection, numbers)

    @reads
    def said(self, *, known_by: datetime | None = None) -> tuple[Stated, ...]:
        with reading(self._engine) as connection:
            return read_said(connection, known_by)

    @reads
    def contested(self, *, known_by: datetime | None = None) -> tuple[StrikeRecord, ...]:
        with snapshot(self._engine) as connection:
            return read_contested(connection, known_by)

    @reads
    def strike_notes(self) -> Mapping[int, str]:
        with reading(self._engine) as connection:
            return read_notes(connection)

    @reads
    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        wanted = sa.select(policy_events).order_by(policy_events.c.date.desc(), policy_events.c.number.desc())
        if since is not None:
            wanted = wanted.where(policy_events.c.date >= since)
        with reading(self._engine) as connection:
            return tuple(_to_policy_event(row) for row in connection.execute(wanted.limit(limit)))

    @reads
    def explain(self, address: str) -> Explanation | None:
        # Several feeds may carry one page: the entry that told somebody explains the most, then the newest.
        best = (decisions.c.alert_key.is_(None), entries.c.story_id.is_(None), entries.c.id.desc())
        with reading(self._engine) as connection:
            row = connection.execute(_EXPLAINED.where(_addressed(address)).order_by(*best).limit(1)).one_or_none()
            return _explain(connection, row) if row else None

    @reads
    def status(self, now: datetime) -> StatusReport:
        version = schema_version(self._engine)
        store_fault = writing_fault(self._engine, now=now)
        with snapshot(self._engine) as connection:
            last_hour, never, last = connection.execute(_FEEDS_READ, {"lately": now - timedelta(hours=1)}).one()
            seen = read_monitor_state(connection)
            last_day, bounded = _last_strike(connection)
            return StatusReport(
                now=now,
                schema_version=version,
                outdated=read_outdated(connection, self._configured),
                unreadable_subscriptions=read_unreadable(connection),
                feeds_by_state=_feeds_by_state(connection),
                failing=_failing(connection),
                noted=_noted(connection),
                feeds_read_last_hour=last_hour,
                never_read=never,
                last_success_at=last,
                outbox=outbox_stats(connection, now),
                last_alert_at=connection.execute(sa.select(sa.func.max(alerts.c.created_at))).scalar(),
                balance=read_balance(connection, *span_of(now.date())),
                record_until=last_day,
                last_strike_bounded=bounded,
                blind=tuple(each for each in seen.episodes if each.lasts),
                store_fault=store_fault,
                store_s=seen.store_s,
            )


def _addressed(address: str) -> sa.ColumnElement[bool]:
    text = address.strip()
    by_id = _ENTRY_ID.fullmatch(text)
    if by_id:
        return entries.c.id == int(by_id[1])
    by_key = sa.and_(entries.c.feed_id.in_(sa.select(feeds.c.id)), entries.c.key == text)  # feed first: see the index
    return sa.or_(entries.c.page == page_of(text), by_key)


def _explain(connection: sa.Connection, row: Row) -> Explanation:
    grounds = load_grounds(row.grounds)
    return Explanation(
        entry_id=row.id,
        entry=to_entry(row),
        feed_name=row.feed_name,
        revision=row.revision,
        understanding=to_understanding(row),
        decision=to_decision(row),
        decided_at=row.decided_at,
        grounds=grounds,
        rival_title=title_of(connection, grounds.rival) if grounds.rival is not None else None,
        strike_name=record_name(row.number, row.last_number) if row.number is not None else None,
        story_id=row.story_id,
        story_outlets=outlets_of(connection, row.story_id) if row.story_id is not None else (),
        posted=read_posted(connection, _alert_keys(connection, row)),
        earlier=earlier_texts(connection, row.id) if row.revision > 1 else (),
    )


def _alert_keys(connection: sa.Connection, row: Row) -> list[str]:
    """The alert that the entry made or changed; else that of its strike or story, which stands for it."""
    if row.alert_key:
        return [row.alert_key]
    links = ((alerts.c.strike_number, row.strike_number), (alerts.c.story_id, row.story_id))
    same = [column == value for column, value in links if value is not None]
    if not same:
        return []
    return list(connection.execute(sa.select(alerts.c.key).where(sa.or_(*same)).order_by(alerts.c.key)).scalars())


def _feeds_by_state(connection: sa.Connection) -> Counter[str]:
    by_state = sa.select(feeds.c.state, sa.func.count()).where(feeds.c.removed_at.is_(None)).group_by(feeds.c.state)
    counted = Counter[str]()  # several words may be read as one state: see `storage.unknown_words`
    for state, count in connection.execute(by_state):
        counted[state.value] += count
    return counted


def _failing(connection: sa.Connection) -> tuple[FeedHealth, ...]:
    failing = sa.select(feeds).where(POLLED, feeds.c.failures > 0).order_by(feeds.c.failures.desc(), feeds.c.name)
    return tuple(_to_health(row) for row in connection.execute(failing))


def _noted(connection: sa.Connection) -> Mapping[str, str]:
    """Feeds that are read, and what is wrong with the last body."""
    noted = sa.select(feeds.c.name, feeds.c.last_failure).where(
        POLLED, feeds.c.failures == 0, feeds.c.last_failure != ""
    )
    return {
        row.name: row.last_failure for row in connection.execute(noted.order_by(feeds.c.name)) if row.last_failure
    }


def _last_strike(connection: sa.Connection) -> tuple[date | None, bool]:
    """What `newsdesk.record.totals.record_until` says of the ledger, without reading all of it; and whether that day
    only bounds the strike."""
    newest = sa.select(strikes.c.day, strikes.c.shown).where(STANDING)
    newest = newest.order_by(strikes.c.day.desc(), strikes.c.number.desc()).execution_options(yield_per=8)
    with connection.execute(newest) as rows:
        shown = ((row.day, SHOWN_ROW.load(row.shown)) for row in rows)
        standing = ((day, one.happened_on is None) for day, one in shown if one and one.state is RecordState.OPEN)
        return next(standing, (None, False))


def _to_health(row: Row) -> FeedHealth:
    return FeedHealth(
        id=row.id,
        name=row.name,
        state=row.state,
        failures=row.failures,
        last_failure=row.last_failure,
        last_success_at=row.last_success_at,
    )


def _to_policy_event(row: Row) -> PolicyEvent:
    return PolicyEvent(
        number=row.number,
        date=row.date,
        topic=row.topic,
        actor=row.actor,
        country=row.country,
        headline=row.headline,
        urls=WORDS.load(row.urls),
    )
