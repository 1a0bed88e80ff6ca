"""Who gets what, who may do what, and who did what."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Index, Table

from storage.columns import BigId, Json, UtcDateTime
from storage.tables.base import metadata

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("transport", sa.Text, nullable=False),
    Column("channel", sa.Text, nullable=False),
    Column("managed", sa.Boolean, nullable=False, default=False),  # by configuration
    Column("body", Json, nullable=False),  # the Subscription
    Column("created_at", UtcDateTime, nullable=False),
    Column("created_by", sa.Text),
)

user_roles = Table(
    "user_roles",
    metadata,
    Column("user_id", sa.Text, primary_key=True),
    Column("role", sa.Text, primary_key=True),
    Column("granted_by", sa.Text),
    Column("granted_at", UtcDateTime, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", sa.Text, nullable=False),
    Column("action", sa.Text, nullable=False),
    Column("subject", sa.Text, nullable=False, default=""),
    Column("detail", sa.Text, nullable=False, default=""),
    Column("allowed", sa.Boolean, nullable=False, default=True),
)

Index("ix_audit_at", audit.c.at)  # prune: the oldest first

corrections = Table(  # proposed by one editor, decided by another
    "corrections",
    metadata,
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    Column("body", Json, nullable=False),
)

visits = Table(  # when each person last looked at the Home
    "visits",
    metadata,
    Column("user_id", sa.Text, primary_key=True),
    Column("looked_at", UtcDateTime, nullable=False),
    Column("since", UtcDateTime),  # what came after it was new to them; NULL: they had never looked
)

seen_requests = Table(
    "seen_requests",
    metadata,
    Column("key", sa.Text, primary_key=True),
    Column("until_at", UtcDateTime, nullable=False),
)

Index("ix_seen_requests_until_at", seen_requests.c.until_at)  # first_time: forget what is over
