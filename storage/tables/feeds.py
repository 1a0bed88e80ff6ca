"""Feeds, what their last bodies held, and how each poll went."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table

from newsdesk.entries import FeedState, PollStatus, Tier
from storage.columns import BigId, Seconds, UtcDateTime, word
from storage.tables.base import metadata, only_where

feeds = Table(
    "feeds",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("url", sa.Text, nullable=False, unique=True),
    Column("name", sa.Text, nullable=False),
    Column("outlet", sa.Text, nullable=False),
    Column("tier", word(Tier), nullable=False),
    Column("lang", sa.Text),
    Column("country", sa.Text),
    Column("interval_s", Seconds, nullable=False),
    Column("state", word(FeedState), nullable=False),
    Column("note", sa.Text, nullable=False, default=""),
    Column("configured_state", word(FeedState)),  # as the catalogue last said; NULL: a person added the feed
    Column("etag", sa.Text),
    Column("last_modified", sa.Text),
    Column("first_polled_at", UtcDateTime),
    Column("last_polled_at", UtcDateTime),
    Column("last_success_at", UtcDateTime),
    Column("last_new_at", UtcDateTime),
    Column("next_poll_at", UtcDateTime, nullable=False),
    Column("failures", sa.Integer, nullable=False, default=0),
    Column("last_failure", sa.Text),
    Column("suggested_url", sa.Text),
    Column("lease_token", sa.Text),
    Column("lease_until", UtcDateTime),
    Column("added_at", UtcDateTime, nullable=False),
    Column("removed_at", UtcDateTime),  # a removed feed keeps its row: its entries still say where they came from
)

# claim_due_feeds: the oldest due among the feeds that are polled at all
Index(
    "ix_feeds_due",
    feeds.c.next_poll_at,
    feeds.c.id,
    info=only_where("state IN ('active', 'quarantined') AND removed_at IS NULL"),
)

feed_windows = Table(  # what the last body held; apart from its feed, so that a claim or a 304 rewrites a small row
    "feed_windows",
    metadata,
    Column("feed_id", BigId, ForeignKey("feeds.id"), primary_key=True),
    Column("piece_digests", sa.LargeBinary),
    Column("window_keys", sa.Text),  # one entry key a line
)

# A poll that brought nothing (304, or a body without a new piece) moves the feed's own times and leaves no row here.
polls = Table(
    "polls",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("feed_id", BigId, ForeignKey("feeds.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("status", word(PollStatus), nullable=False),
    Column("http_status", sa.Integer),
    Column("failure", sa.Text),
    Column("detail", sa.Text, nullable=False, default=""),
    Column("entries_seen", sa.Integer, nullable=False, default=0),
    Column("gap", sa.Boolean, nullable=False, default=False),
    Column("brought", sa.Integer, nullable=False, default=0, server_default="0"),  # handed over: new and revised
    Column("duration_s", sa.Float, nullable=False, default=0.0),
)

Index("ix_polls_at", polls.c.at)  # prune: the oldest polls first
