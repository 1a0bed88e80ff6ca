"""Feeds, what their last bodies held, and how each poll went."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from newsdesk.entries import FeedState, PollStatus, Tier
from storage.columns import BigId, Seconds, UtcDateTime, Word
from storage.tables.base import metadata, only_where


class FeedColumns(TypedColumns):
    id: Named[int] = Column(BigId, primary_key=True)
    url: Named[str] = Column(sa.Text, unique=True)
    name: Named[str] = Column(sa.Text)
    outlet: Named[str] = Column(sa.Text)
    tier: Named[Tier] = Column(Word(Tier))
    lang: Named[str | None] = Column(sa.Text)
    country: Named[str | None] = Column(sa.Text)
    interval_s: Named[timedelta] = Column(Seconds)
    state: Named[FeedState] = Column(Word(FeedState))
    note: Named[str] = Column(sa.Text, default="")
    configured_state: Named[FeedState | None] = Column(Word(FeedState))  # by the catalogue; NULL: a person added it
    etag: Named[str | None] = Column(sa.Text)
    last_modified: Named[str | None] = Column(sa.Text)
    first_polled_at: Named[datetime | None] = Column(UtcDateTime)
    last_polled_at: Named[datetime | None] = Column(UtcDateTime)
    last_success_at: Named[datetime | None] = Column(UtcDateTime)
    last_new_at: Named[datetime | None] = Column(UtcDateTime)
    next_poll_at: Named[datetime] = Column(UtcDateTime)
    failures: Named[int] = Column(sa.Integer, default=0)
    last_failure: Named[str | None] = Column(sa.Text)
    suggested_url: Named[str | None] = Column(sa.Text)
    lease_token: Named[str | None] = Column(sa.Text)
    lease_until: Named[datetime | None] = Column(UtcDateTime)
    added_at: Named[datetime] = Column(UtcDateTime)
    # A removed feed keeps its row: its entries still say where they came from.
    removed_at: Named[datetime | None] = Column(UtcDateTime)


feeds = Table("feeds", metadata, FeedColumns)

# claim_due_feeds: the oldest due among the feeds that are polled at all
Index(
    "ix_feeds_due",
    feeds.c.next_poll_at,
    feeds.c.id,
    info=only_where("state IN ('active', 'quarantined') AND removed_at IS NULL"),
)


# What the last body held; apart from its feed, so that a claim or a 304 rewrites a small row.
class FeedWindowColumns(TypedColumns):
    feed_id: Named[int] = Column(BigId, ForeignKey("feeds.id"), primary_key=True)
    piece_digests: Named[bytes | None] = Column(sa.LargeBinary)
    window_keys: Named[str | None] = Column(sa.Text)  # one entry key a line


feed_windows = Table("feed_windows", metadata, FeedWindowColumns)


# A poll that brought nothing (304, or a body without a new piece) moves the feed's own times and leaves no row here.
class PollColumns(TypedColumns):
    id: Named[int] = Column(BigId, primary_key=True)
    feed_id: Named[int] = Column(BigId, ForeignKey("feeds.id"))
    at: Named[datetime] = Column(UtcDateTime)
    status: Named[PollStatus] = Column(Word(PollStatus))
    gap: Named[bool] = Column(sa.Boolean, default=False)
    brought: Named[int] = Column(sa.Integer, default=0, server_default="0")  # handed over: new and revised


polls = Table("polls", metadata, PollColumns)

Index("ix_polls_at", polls.c.at)  # prune: the oldest polls first
