"""Feeds: which there are, who polls them until when, and how their last polls went."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.entries import Feed, FeedState, NewFeed, PollOutcome, Window
from newsdesk.ports import AuditNote, prompt, reads
from storage.columns import Row
from storage.meta_rows import write_meta
from storage.people.audit_rows import write_note
from storage.polls.lease_rows import FEED_COLUMNS, count_due, lease_due
from storage.polls.poll_rows import write_outcomes
from storage.statements import insert_new
from storage.tables import feed_windows, feeds, meta
from storage.transactions import one_at_a_time, reading, writing

_FEEDS = sa.select(*FEED_COLUMNS)
_WINDOWS = sa.select(feed_windows).where(feed_windows.c.feed_id.in_(sa.bindparam("ids", expanding=True)))
_MOVE_TOLD = "move_told/"  # + id: rows of `meta` with the new address that was told last
_TOLD = sa.exists().where(
    meta.c.name == sa.literal(_MOVE_TOLD) + sa.cast(feeds.c.id, sa.Text), meta.c.value == feeds.c.suggested_url
)
_UNTOLD_MOVES = _FEEDS.where(feeds.c.suggested_url.is_not(None), feeds.c.removed_at.is_(None), ~_TOLD).order_by(
    feeds.c.name, feeds.c.id
)
_LOCK = 0x46454544  # of services that start at once, one after the other


class SqlFeeds:
    """Implements `newsdesk.ports.FeedStore`."""

    _engine: sa.Engine

    def claim_due_feeds(self, now: datetime, *, limit: int, lease: timedelta, ignore_due: bool = False) -> list[Feed]:
        due_by = _due_by(now, ignore_due=ignore_due)
        with writing(self._engine, durable=False) as connection:
            return lease_due(connection, now, due_by=due_by, limit=limit, until=now + lease)

    @reads
    def count_due(self, now: datetime, *, ignore_due: bool = False) -> int:
        with reading(self._engine) as connection:
            return count_due(connection, now, due_by=_due_by(now, ignore_due=ignore_due))

    @reads
    def windows(self, feed_ids: Collection[int]) -> dict[int, Window]:
        with reading(self._engine) as connection:
            rows = connection.execute(_WINDOWS, {"ids": list(feed_ids)})
            return {
                id_: Window(piece_digests=digests or b"", keys=tuple((keys or "").split()))
                for id_, digests, keys in rows
            }

    def finish_polls(self, outcomes: Sequence[PollOutcome]) -> int:
        with writing(self._engine, durable=False) as connection:
            return write_outcomes(connection, outcomes)

    @reads
    def feeds(self) -> list[Feed]:
        wanted = _FEEDS.where(feeds.c.removed_at.is_(None)).order_by(feeds.c.name, feeds.c.id)
        with reading(self._engine) as connection:
            return list(map(Feed._make, connection.execute(wanted)))

    @reads
    def feed_by_url(self, url: str) -> Feed | None:
        with reading(self._engine) as connection:
            wanted = _FEEDS.where(feeds.c.url == url, feeds.c.removed_at.is_(None))
            row = connection.execute(wanted).one_or_none()
        return Feed._make(row) if row else None

    @reads
    def untold_moves(self) -> list[Feed]:
        with reading(self._engine) as connection:
            return list(map(Feed._make, connection.execute(_UNTOLD_MOVES)))

    def moves_told(self, moved: Sequence[Feed]) -> None:
        with writing(self._engine) as connection:
            for feed in moved:
                write_meta(connection, f"{_MOVE_TOLD}{feed.id}", feed.suggested_url or "")

    @prompt
    def add_feeds(self, new: Sequence[NewFeed], *, now: datetime, audit: AuditNote | None = None) -> int:
        with writing(self._engine) as connection:
            added = sum(_add(connection, feed, now, configured_state=None) for feed in new)
            _noted(connection, added > 0, audit)
            return added

    @prompt
    def set_feed_state(
        self, feed_id: int, state: FeedState, *, note: str = "", now: datetime, audit: AuditNote | None = None
    ) -> bool:
        change: dict[str, object] = {"state": state, "note": note}
        if state is FeedState.ACTIVE:
            change |= {"next_poll_at": now, "failures": 0, "last_failure": None}
            change |= {"lease_token": None, "lease_until": None}  # what a poll of before finds counts no more
        known = feeds.update().where(feeds.c.id == feed_id, feeds.c.removed_at.is_(None))
        with writing(self._engine) as connection:
            changed = connection.execute((known.where(feeds.c.state != state) if audit else known).values(change))
            return _noted(connection, changed.rowcount > 0, audit)

    @prompt
    def remove_feed(self, feed_id: int, *, now: datetime, audit: AuditNote | None = None) -> bool:
        with writing(self._engine) as connection:
            return _noted(connection, _remove(connection, feed_id, now), audit)

    def sync_catalogue(self, new: Sequence[NewFeed], *, now: datetime) -> tuple[int, int]:
        with writing(self._engine) as connection:
            one_at_a_time(connection, _LOCK)
            rows = connection.execute(sa.select(feeds)).all()
            known = {row.url: row for row in rows if row.removed_at is None}
            refused = {row.url for row in rows if row.removed_at and row.configured_state}  # by a person
            listed = known.keys() | refused
            added = sum(
                _add(connection, feed, now, configured_state=feed.state) for feed in new if feed.url not in listed
            )
            updated = sum(_configure(connection, known[feed.url], feed, now) for feed in new if feed.url in known)
            for url in known.keys() - {feed.url for feed in new}:
                if known[url].configured_state is not None:
                    _remove(connection, known[url].id, now, configured_state=None)
            return added, updated


def _noted(connection: sa.Connection, changed: bool, note: AuditNote | None) -> bool:
    """Whether there was a change; it is noted with it."""
    if changed and note is not None:
        write_note(connection, note)
    return changed


def _described(feed: NewFeed) -> dict[str, object]:
    return {
        "name": feed.name,
        "outlet": feed.outlet,
        "tier": feed.tier,
        "lang": feed.lang,
        "country": feed.country,
        "interval_s": timedelta(seconds=round(feed.interval.total_seconds())),
    }


def _add(connection: sa.Connection, feed: NewFeed, now: datetime, *, configured_state: FeedState | None) -> bool:
    """Add a feed, or take back one that was removed: its entries are known, so it brings no flood."""
    fresh = {"state": feed.state, "note": feed.note, "configured_state": configured_state, "next_poll_at": now}
    back = (
        feeds.update()
        .where(feeds.c.url == feed.url, feeds.c.removed_at.is_not(None))
        .values(**_described(feed), **fresh, removed_at=None, failures=0, last_failure=None)
    )
    if connection.execute(back).rowcount:
        return True
    insert = insert_new(connection.dialect.name, feeds).execution_options(preserve_rowcount=True)
    return connection.execute(insert, {"url": feed.url, **_described(feed), **fresh, "added_at": now}).rowcount > 0


def _configure(connection: sa.Connection, row: Row, feed: NewFeed, now: datetime) -> bool:
    """Bring a configured feed to what the catalogue says; its state only when the catalogue's word on it changed."""
    if row.configured_state is None:
        return False
    change = {**_described(feed), "configured_state": feed.state}
    if row.configured_state != feed.state:
        change |= {"state": feed.state, "note": feed.note, "next_poll_at": now}
    if all(getattr(row, name) == value for name, value in change.items()):
        return False
    connection.execute(feeds.update().where(feeds.c.id == row.id).values(change))
    return True


def _remove(connection: sa.Connection, feed_id: int, now: datetime, **change: None) -> bool:
    gone = {"removed_at": now, "lease_token": None, "lease_until": None, **change}
    there = feeds.update().where(feeds.c.id == feed_id, feeds.c.removed_at.is_(None))
    return connection.execute(there.values(gone)).rowcount > 0


def _due_by(now: datetime, *, ignore_due: bool) -> datetime:
    return datetime.max.replace(tzinfo=now.tzinfo) if ignore_due else now
