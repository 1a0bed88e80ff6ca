"""Entries, their earlier texts, and what the desk made and decided of them."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from newsdesk.alerts import Action, Reason
from newsdesk.entries import Tier
from newsdesk.understanding import Category, Severity
from storage.columns import BigId, Json, UtcDateTime, Word
from storage.tables.base import metadata, only_where

OF_INTEREST = "category IS NULL OR category <> 'none'"  # NULL: not read


class EntryColumns(TypedColumns):
    id: Named[int] = Column(BigId, primary_key=True)
    feed_id: Named[int] = Column(BigId, ForeignKey("feeds.id"))
    key: Named[str] = Column(sa.Text)
    revision: Named[int] = Column(sa.Integer, default=1)
    content_hash: Named[str] = Column(sa.Text)
    outlet: Named[str] = Column(sa.Text)
    tier: Named[Tier] = Column(Word(Tier))
    lang_hint: Named[str | None] = Column(sa.Text)
    link: Named[str | None] = Column(sa.Text)
    page: Named[str | None] = Column(sa.Text)  # `newsdesk.text.links.page_of` the link
    guid: Named[str | None] = Column(sa.Text)
    title: Named[str] = Column(sa.Text)
    summary: Named[str] = Column(sa.Text)
    published_at: Named[datetime | None] = Column(UtcDateTime)
    published_raw: Named[str | None] = Column(sa.Text)
    first_seen_at: Named[datetime] = Column(UtcDateTime)
    credit: Named[str] = Column(sa.Text, default="")
    tags: Named[str] = Column(Json, default="[]")
    lang: Named[str | None] = Column(sa.Text)  # as understood; NULL: not read
    category: Named[Category | None] = Column(Word(Category))  # as understood; NULL: not read
    story_id: Named[int | None] = Column(BigId)
    strike_number: Named[int | None] = Column(sa.Integer)
    searchable: Named[bool] = Column(sa.Boolean)  # False: waits for the indexer


entries = Table(
    "entries",
    metadata,
    EntryColumns,
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
# merge: the entries of one record
Index(
    "ix_entries_strike_number",
    entries.c.strike_number,
    info=only_where("strike_number IS NOT NULL"),
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


class EntryRevisionColumns(TypedColumns):  # texts that a later revision replaced
    entry_id: Named[int] = Column(BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True)
    revision: Named[int] = Column(sa.Integer, primary_key=True)
    content_hash: Named[str] = Column(sa.Text)
    title: Named[str] = Column(sa.Text)
    summary: Named[str] = Column(sa.Text)
    published_at: Named[datetime | None] = Column(UtcDateTime)
    replaced_at: Named[datetime] = Column(UtcDateTime)


entry_revisions = Table("entry_revisions", metadata, EntryRevisionColumns)

Index("ix_entry_revisions_replaced_at", entry_revisions.c.replaced_at)  # balance: texts replaced in a day


class UnderstandingColumns(TypedColumns):
    entry_id: Named[int] = Column(BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True)
    revision: Named[int] = Column(sa.Integer, primary_key=True)
    severity: Named[Severity] = Column(Word(Severity))
    body: Named[str] = Column(Json)  # the whole Understanding, with reasons and quotes


understandings = Table("understandings", metadata, UnderstandingColumns)


class DecisionColumns(TypedColumns):
    entry_id: Named[int] = Column(BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True)
    revision: Named[int] = Column(sa.Integer, primary_key=True)
    action: Named[Action] = Column(Word(Action))
    reason: Named[Reason] = Column(Word(Reason))
    detail: Named[str] = Column(sa.Text, default="")
    alert_key: Named[str | None] = Column(sa.Text)
    decided_at: Named[datetime] = Column(UtcDateTime)
    grounds: Named[str | None] = Column(Json)  # why it stands where it does; NULL: nowhere, or before these were kept


decisions = Table(
    "decisions",
    metadata,
    DecisionColumns,
    sqlite_with_rowid=False,
)

# balance: decisions of a day, counted without a look at them
Index("ix_decisions_decided_at", decisions.c.decided_at, decisions.c.action, decisions.c.reason)
