"""Entries, their earlier texts, and what the desk made and decided of them."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table

from newsdesk.alerts import Action, Reason
from newsdesk.entries import Tier
from newsdesk.understanding import Category, Severity
from storage.columns import BigId, Json, UtcDateTime, word
from storage.tables.base import metadata, only_where

OF_INTEREST = "category IS NULL OR category <> 'none'"  # NULL: not read

entries = Table(
    "entries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("feed_id", BigId, ForeignKey("feeds.id"), nullable=False),
    Column("key", sa.Text, nullable=False),
    Column("revision", sa.Integer, nullable=False, default=1),
    Column("content_hash", sa.Text, nullable=False),
    Column("outlet", sa.Text, nullable=False),
    Column("tier", word(Tier), nullable=False),
    Column("lang_hint", sa.Text),
    Column("link", sa.Text),
    Column("page", sa.Text),  # `newsdesk.text.links.page_of` the link
    Column("guid", sa.Text),
    Column("title", sa.Text, nullable=False),
    Column("summary", sa.Text, nullable=False),
    Column("published_at", UtcDateTime),
    Column("published_raw", sa.Text),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("credit", sa.Text, nullable=False, default=""),
    Column("tags", Json, nullable=False, default="[]"),
    Column("lang", sa.Text),  # as understood; NULL: not read
    Column("category", word(Category)),  # as understood; NULL: not read
    Column("story_id", BigId),
    Column("strike_number", sa.Integer),
    Column("searchable", sa.Boolean, nullable=False),  # False: waits for the indexer
    # Serves known_entries, too. The feed comes first so that what one poll brings lands on one page of the index.
    sa.UniqueConstraint("feed_id", "key"),
)

# explain: an entry by its link
Index(
    "ix_entries_page",
    entries.c.page,
    info=only_where("page IS NOT NULL"),
)
# explain and desk_view: the outlets of one story
Index(
    "ix_entries_story_id",
    entries.c.story_id,
    info=only_where("story_id IS NOT NULL"),
)
# first_told: the same words on another page; what is off the subject is most of the table, and not looked for
Index("ix_entries_content_hash", entries.c.content_hash, info=only_where(OF_INTEREST))
# status: entries of today; prune: the oldest entries first
Index("ix_entries_first_seen_at", entries.c.first_seen_at)
# index_backlog: entries that search cannot find yet
Index(
    "ix_entries_backlog",
    entries.c.id,
    info=only_where("NOT searchable"),
)

entry_revisions = Table(  # texts that a later revision replaced
    "entry_revisions",
    metadata,
    Column("entry_id", BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", sa.Integer, primary_key=True),
    Column("content_hash", sa.Text, nullable=False),
    Column("title", sa.Text, nullable=False),
    Column("summary", sa.Text, nullable=False),
    Column("published_at", UtcDateTime),
    Column("replaced_at", UtcDateTime, nullable=False),
)

Index("ix_entry_revisions_replaced_at", entry_revisions.c.replaced_at)  # balance: texts replaced in a day

understandings = Table(
    "understandings",
    metadata,
    Column("entry_id", BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", sa.Integer, primary_key=True),
    Column("relevant", sa.Boolean, nullable=False),
    Column("category", word(Category), nullable=False),
    Column("topic", sa.Text),
    Column("severity", word(Severity), nullable=False),
    Column("new_event", sa.Boolean, nullable=False),
    Column("body", Json, nullable=False),  # the whole Understanding, with reasons and quotes
)

decisions = Table(
    "decisions",
    metadata,
    Column("entry_id", BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", sa.Integer, primary_key=True),
    Column("action", word(Action), nullable=False),
    Column("reason", word(Reason), nullable=False),
    Column("detail", sa.Text, nullable=False, default=""),
    Column("alert_key", sa.Text),
    Column("decided_at", UtcDateTime, nullable=False),
    Column("grounds", Json),  # why it was placed where it was; NULL: nowhere, or before these were kept
    sqlite_with_rowid=False,
)

# balance: decisions of a day, counted without a look at them
Index("ix_decisions_decided_at", decisions.c.decided_at, decisions.c.action, decisions.c.reason)
