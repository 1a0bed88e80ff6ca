"""Stories, strike records with their claims, and events of policy."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from newsdesk.entries import Tier
from newsdesk.strikes import Field, RecordState
from newsdesk.understanding import Category, Comparator
from storage.columns import BigId, Json, UtcDateTime, Word
from storage.tables.base import metadata


class StoryColumns(TypedColumns):
    id: Named[int] = Column(BigId, primary_key=True, autoincrement=False)  # numbered by the desk
    category: Named[Category] = Column(Word(Category))
    topic: Named[str | None] = Column(sa.Text)
    title: Named[str] = Column(sa.Text)
    first_seen_at: Named[datetime] = Column(UtcDateTime)
    last_seen_at: Named[datetime] = Column(UtcDateTime)
    strike_number: Named[int | None] = Column(sa.Integer)


stories = Table("stories", metadata, StoryColumns)

Index("ix_stories_last_seen_at", stories.c.last_seen_at, stories.c.id)  # desk_view: stories still open; prune


class StoryTermColumns(TypedColumns):  # inverted: term -> stories
    term: Named[str] = Column(sa.Text, primary_key=True)
    story_id: Named[int] = Column(BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True)


story_terms = Table(
    "story_terms",
    metadata,
    StoryTermColumns,
    sqlite_with_rowid=False,
)

Index("ix_story_terms_story_id", story_terms.c.story_id)  # desk_view: all terms of the candidate stories


class StoryOutletColumns(TypedColumns):
    story_id: Named[int] = Column(BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True)
    outlet: Named[str] = Column(sa.Text, primary_key=True)


story_outlets = Table(
    "story_outlets",
    metadata,
    StoryOutletColumns,
    sqlite_with_rowid=False,
)


class StrikeColumns(TypedColumns):
    number: Named[int] = Column(sa.Integer, primary_key=True, autoincrement=False)
    last_number: Named[int] = Column(sa.Integer)
    opened_at: Named[datetime] = Column(UtcDateTime)
    state: Named[RecordState] = Column(Word(RecordState))
    story_id: Named[int | None] = Column(BigId)
    baseline: Named[bool] = Column(sa.Boolean, default=False)
    confidence: Named[str | None] = Column(sa.Text)
    note: Named[str] = Column(sa.Text, default="")
    day: Named[date] = Column(sa.Date)  # shown date, else announced, else opened: what lists are sorted by
    shown: Named[str] = Column(Json)  # the ShownRow after the last claim
    merged_into: Named[int | None] = Column(sa.Integer)  # the record that this one turned out to be


strikes = Table(
    "strikes",
    metadata,
    StrikeColumns,
    sa.CheckConstraint("last_number >= number", name="group_order"),
)

Index("ix_strikes_day", strikes.c.day, strikes.c.number)  # latest_strikes, desk_view by strike date
Index("ix_strikes_opened_at", strikes.c.opened_at)  # desk_view: records opened in a span of days


class ClaimColumns(TypedColumns):
    id: Named[int] = Column(BigId, primary_key=True)
    strike_number: Named[int] = Column(sa.Integer, ForeignKey("strikes.number"))
    field: Named[Field] = Column(Word(Field))
    value: Named[str] = Column(Json)  # a JSON number or string
    comparator: Named[Comparator] = Column(Word(Comparator))
    speaker: Named[str | None] = Column(sa.Text)
    outlet: Named[str] = Column(sa.Text)
    origin: Named[str] = Column(sa.Text)
    tier: Named[Tier] = Column(Word(Tier))
    quote: Named[str | None] = Column(sa.Text)
    url: Named[str | None] = Column(sa.Text)
    lang: Named[str | None] = Column(sa.Text)
    claimed_at: Named[datetime] = Column(UtcDateTime)
    known_at: Named[datetime] = Column(UtcDateTime)
    entry_key: Named[str | None] = Column(sa.Text)
    also_at: Named[str] = Column(Json, default="[]")


claims = Table("claims", metadata, ClaimColumns)

Index("ix_claims_strike_number", claims.c.strike_number, claims.c.id)  # strike, desk_view: claims of a record


# What a record brought into the one that it was merged into, so that it can be taken out again.
class MergedPartColumns(TypedColumns):
    lost: Named[int] = Column(sa.Integer, primary_key=True)  # number of the record that is part of another now
    part: Named[str] = Column(sa.Text, primary_key=True)  # the table that holds it
    id: Named[int] = Column(BigId, primary_key=True)


merged_parts = Table(
    "merged_parts",
    metadata,
    MergedPartColumns,
    sqlite_with_rowid=False,
)


class PolicyEventColumns(TypedColumns):
    number: Named[int] = Column(sa.Integer, primary_key=True, autoincrement=False)
    date: Named[date] = Column(sa.Date)
    topic: Named[str] = Column(sa.Text)
    actor: Named[str] = Column(sa.Text)
    country: Named[str] = Column(sa.Text)
    headline: Named[str] = Column(sa.Text)
    urls: Named[str] = Column(Json)


policy_events = Table("policy_events", metadata, PolicyEventColumns)

Index("ix_policy_events_date", policy_events.c.date)  # policy_events: since a day, newest first
