"""Feeds: which there are, who polls them until when, and how their last polls went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

import sqlalchemy as sa

from newsdesk.entries import Feed, FeedState, NewFeed, PollOutcome, PollStatus
from newsdesk.ports import reads
from storage.columns import UtcDateTime
from storage.engine import reading, writing
from storage.statements import insert_new, insert_or_update
from storage.tables import feed_windows, feeds, polls

_POLLED = sa.text("feeds.state IN ('active', 'quarantined') AND feeds.removed_at IS NULL")  # as `ix_feeds_due` says
_QUIET = (PollStatus.NOT_MODIFIED, PollStatus.UNCHANGED)

_FREE = sa.or_(feeds.c.lease_until.is_(None), feeds.c.lease_until <= sa.bindparam("now"))
_CLAIM = (
    feeds.update()
    .where(
        feeds.c.id.in_(
            sa.select(feeds.c.id)
            .where(_POLLED, _FREE, feeds.c.next_poll_at <= sa.bindparam("due_by"))
            .order_by(feeds.c.next_poll_at, feeds.c.id)
            .limit(sa.bindparam("count"))
            .with_for_update(skip_locked=True)  # left out on SQLite, which has one writer at a time
        )
    )
    .values(lease_token=sa.bindparam("token"), lease_until=sa.bindparam("until"))
    .returning(feeds.c.id)
)
_NOT_OF_A_FEED = ("configured_state", "last_polled_at", "lease_until", "added_at", "removed_at")
_FEEDS = sa.select(
    *(column for column in feeds.columns if column.name not in _NOT_OF_A_FEED),
    feed_windows.c.piece_digests,
    feed_windows.c.window_keys,
).outerjoin_from(feeds, feed_windows)
_CLAIMED = _FEEDS.where(feeds.c.id.in_(sa.bindparam("ids", expanding=True))).order_by(
    feeds.c.next_poll_at, feeds.c.id
)

_AT = sa.bindparam("at", type_=UtcDateTime())
_OURS = sa.and_(feeds.c.id == sa.bindparam("feed"), feeds.c.lease_token == sa.bindparam("token"))
_ALWAYS = {
    # A person may have paused the feed while it was polled: that stands.
    "state": sa.case((_POLLED, sa.bindparam("new_state", type_=feeds.c.state.type)), else_=feeds.c.state),
    "failures": sa.bindparam("new_failures"),
    "last_failure": sa.bindparam("new_last_failure"),
    "last_polled_at": _AT,
    "next_poll_at": sa.bindparam("new_next_poll_at"),
    "lease_token": None,
    "lease_until": None,
}


def _given_or_kept(column: sa.Column) -> sa.ColumnElement:
    return sa.func.coalesce(sa.bindparam(f"new_{column.name}", type_=column.type), column)


_SUCCEEDED = {
    **_ALWAYS,
    "etag": _given_or_kept(feeds.c.etag),
    "last_modified": _given_or_kept(feeds.c.last_modified),
    "last_success_at": _AT,
}
_FAILED_POLL = feeds.update().where(_OURS).values(**_ALWAYS, suggested_url=_given_or_kept(feeds.c.suggested_url))
_QUIET_POLL = feeds.update().where(_OURS).values(**_SUCCEEDED)
_FULL_POLL = (
    feeds.update()
    .where(_OURS)
    .values(
        **_SUCCEEDED
        | {
            "etag": sa.bindparam("new_etag"),  # a new body without validators must not keep those of the old one
            "last_modified": sa.bindparam("new_last_modified"),
        },
        suggested_url=_given_or_kept(feeds.c.suggested_url),
        first_polled_at=sa.func.coalesce(feeds.c.first_polled_at, _AT),
        last_new_at=sa.case((sa.bindparam("brought_news", type_=sa.Boolean()), _AT), else_=feeds.c.last_new_at),
    )
)
_LEASES = sa.select(feeds.c.id, feeds.c.lease_token).where(feeds.c.id.in_(sa.bindparam("ids", expanding=True)))


class SqlFeeds:
    """Implements `newsdesk.ports.FeedStore`."""

    _engine: sa.Engine

    def claim_due_feeds(self, now: datetime, *, limit: int, lease: timedelta, ignore_due: bool = False) -> list[Feed]:
        due_by = datetime.max.replace(tzinfo=now.tzinfo) if ignore_due else now
        asked = {"now": now, "due_by": due_by, "count": limit, "token": uuid4().hex, "until": now + lease}
        with writing(self._engine) as connection:
            ids = connection.execute(_CLAIM, asked).scalars().all()
            return [to_feed(row) for row in connection.execute(_CLAIMED, {"ids": ids})] if ids else []

    def finish_polls(self, outcomes: Sequence[PollOutcome]) -> int:
        with writing(self._engine) as connection:
            return _write_outcomes(connection, outcomes)

    @reads
    def feeds(self, *, states: Collection[FeedState] | None = None) -> list[Feed]:
        wanted = _FEEDS.where(feeds.c.removed_at.is_(None)).order_by(feeds.c.name, feeds.c.id)
        if states is not None:
            wanted = wanted.where(feeds.c.state.in_(list(states)))
        with reading(self._engine) as connection:
            return [to_feed(row) for row in connection.execute(wanted)]

    @reads
    def feed_by_url(self, url: str) -> Feed | None:
        with reading(self._engine) as connection:
            wanted = _FEEDS.where(feeds.c.url == url, feeds.c.removed_at.is_(None))
            row = connection.execute(wanted).one_or_none()
        return to_feed(row) if row else None

    def add_feeds(self, new: Sequence[NewFeed], *, now: datetime) -> int:
        with writing(self._engine) as connection:
            return sum(_add(connection, feed, now, configured_state=None) for feed in new)

    def set_feed_state(self, feed_id: int, state: FeedState, *, note: str = "", now: datetime) -> None:
        change: dict[str, object] = {"state": state, "note": note}
        if state is FeedState.ACTIVE:
            change |= {"next_poll_at": now, "failures": 0, "last_failure": None}
        with writing(self._engine) as connection:
            connection.execute(feeds.update().where(feeds.c.id == feed_id).values(change))

    def remove_feed(self, feed_id: int, *, now: datetime) -> None:
        with writing(self._engine) as connection:
            _remove(connection, feed_id, now)

    def sync_catalogue(self, new: Sequence[NewFeed], *, now: datetime) -> tuple[int, int]:
        with writing(self._engine) as connection:
            known = {row.url: row for row in connection.execute(sa.select(feeds).where(feeds.c.removed_at.is_(None)))}
            added = sum(
                _add(connection, feed, now, configured_state=feed.state) for feed in new if feed.url not in known
            )
            updated = sum(_configure(connection, known[feed.url], feed, now) for feed in new if feed.url in known)
            for url in known.keys() - {feed.url for feed in new}:
                if known[url].configured_state is not None:
                    _remove(connection, known[url].id, now)
            return added, updated


def write_outcome(connection: sa.Connection, outcome: PollOutcome, *, brought_news: bool) -> bool:
    """Write what one poll says about its feed; False, and nothing is written, when its lease is not ours any more."""
    written = connection.execute(_statement_for(outcome), _parameters(outcome, brought_news=brought_news))
    if written.rowcount == 0:
        return False
    _write_marks(connection, [outcome])
    return True


def _write_outcomes(connection: sa.Connection, outcomes: Sequence[PollOutcome]) -> int:
    """The same for many: one look at all leases, then one statement for each kind of outcome, which makes a 304
    cost a few microseconds."""
    locked = _LEASES.order_by(feeds.c.id).with_for_update()
    tokens = dict(connection.execute(locked, {"ids": [outcome.feed_id for outcome in outcomes]}).all())
    ours = [outcome for outcome in outcomes if tokens.get(outcome.feed_id) == outcome.lease_token]
    groups: dict[sa.Update, list[PollOutcome]] = defaultdict(list)
    for outcome in ours:
        groups[_statement_for(outcome)].append(outcome)
    for statement, group in groups.items():
        connection.execute(statement, [_parameters(outcome) for outcome in group])
    _write_marks(connection, ours)
    return len(ours)


def _statement_for(outcome: PollOutcome) -> sa.Update:
    if outcome.status is PollStatus.FAILED:
        return _FAILED_POLL
    return _QUIET_POLL if outcome.status in _QUIET and outcome.piece_digests is None else _FULL_POLL


def to_feed(row: sa.Row) -> Feed:
    return Feed(
        id=row.id,
        url=row.url,
        name=row.name,
        outlet=row.outlet,
        tier=row.tier,
        lang=row.lang,
        country=row.country,
        interval=timedelta(seconds=row.interval_s),
        state=row.state,
        note=row.note,
        etag=row.etag,
        last_modified=row.last_modified,
        piece_digests=row.piece_digests or b"",
        window_keys=tuple((row.window_keys or "").split()),
        first_polled_at=row.first_polled_at,
        last_success_at=row.last_success_at,
        last_new_at=row.last_new_at,
        next_poll_at=row.next_poll_at,
        failures=row.failures,
        last_failure=row.last_failure,
        suggested_url=row.suggested_url,
        lease_token=row.lease_token,
    )


def _write_marks(connection: sa.Connection, outcomes: Sequence[PollOutcome]) -> None:
    """Remember what the bodies held, and what is worth a line in the history."""
    windows = [
        {
            "feed_id": outcome.feed_id,
            "piece_digests": outcome.piece_digests,
            "window_keys": None if outcome.window_keys is None else "\n".join(outcome.window_keys),
        }
        for outcome in outcomes
        if outcome.piece_digests is not None or outcome.window_keys is not None
    ]
    if windows:
        sticky = ("piece_digests", "window_keys")
        connection.execute(insert_or_update(connection.dialect.name, feed_windows, sticky=sticky), windows)
    history = [_history(outcome) for outcome in outcomes if outcome.status not in _QUIET or outcome.gap]
    if history:
        connection.execute(polls.insert(), history)


def _parameters(outcome: PollOutcome, *, brought_news: bool = False) -> dict[str, object]:
    words = (outcome.failure, outcome.detail)
    return {
        "feed": outcome.feed_id,
        "token": outcome.lease_token,
        "at": outcome.at,
        "new_state": outcome.state,
        "new_failures": outcome.failures,
        "new_last_failure": ": ".join(filter(None, words)) if outcome.failure else None,
        "new_next_poll_at": outcome.next_poll_at,
        "new_etag": outcome.etag,
        "new_last_modified": outcome.last_modified,
        "new_suggested_url": outcome.suggested_url,
        "brought_news": brought_news,
    }


def _history(outcome: PollOutcome) -> dict[str, object]:
    return {
        "feed_id": outcome.feed_id,
        "at": outcome.at,
        "status": outcome.status,
        "http_status": outcome.http_status,
        "failure": outcome.failure,
        "detail": outcome.detail,
        "entries_seen": outcome.entries_seen,
        "gap": outcome.gap,
        "brought": outcome.brought,
        "duration_s": outcome.duration_s,
    }


def _described(feed: NewFeed) -> dict[str, object]:
    return {
        "name": feed.name,
        "outlet": feed.outlet,
        "tier": feed.tier,
        "lang": feed.lang,
        "country": feed.country,
        "interval_s": round(feed.interval.total_seconds()),
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


def _configure(connection: sa.Connection, row: sa.Row, feed: NewFeed, now: datetime) -> bool:
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


def _remove(connection: sa.Connection, feed_id: int, now: datetime) -> None:
    gone = {"removed_at": now, "lease_token": None, "lease_until": None}
    connection.execute(feeds.update().where(feeds.c.id == feed_id).values(gone))
