"""Stories, strike records with their claims, and events of policy."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table

from newsdesk.entries import Tier
from newsdesk.strikes import Field, RecordState
from newsdesk.understanding import Category, Comparator
from storage.columns import BigId, Json, UtcDateTime, word
from storage.tables.base import metadata

stories = Table(
    "stories",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=False),  # numbered by the desk
    Column("category", word(Category), nullable=False),
    Column("topic", sa.Text),
    Column("title", sa.Text, nullable=False),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("last_seen_at", UtcDateTime, nullable=False),
    Column("strike_number", sa.Integer),
)

Index("ix_stories_last_seen_at", stories.c.last_seen_at, stories.c.id)  # desk_view: stories still open; prune

story_terms = Table(  # inverted: term -> stories
    "story_terms",
    metadata,
    Column("term", sa.Text, primary_key=True),
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)

Index("ix_story_terms_story_id", story_terms.c.story_id)  # desk_view: all terms of the candidate stories

story_outlets = Table(
    "story_outlets",
    metadata,
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("outlet", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)

strikes = Table(
    "strikes",
    metadata,
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    Column("last_number", sa.Integer, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("state", word(RecordState), nullable=False),
    Column("story_id", BigId),
    Column("baseline", sa.Boolean, nullable=False, default=False),
    Column("confidence", sa.Text),
    Column("note", sa.Text, nullable=False, default=""),
    Column("day", sa.Date, nullable=False),  # shown date, else announced, else opened: what lists are sorted by
    Column("shown", Json, nullable=False),  # the ShownRow after the last claim
    Column("merged_into", sa.Integer),  # the record that this one turned out to be
    sa.CheckConstraint("last_number >= number", name="group_order"),
)

Index("ix_strikes_day", strikes.c.day, strikes.c.number)  # latest_strikes, desk_view by strike date
Index("ix_strikes_opened_at", strikes.c.opened_at)  # desk_view: records opened in a span of days

claims = Table(
    "claims",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("strike_number", sa.Integer, ForeignKey("strikes.number"), nullable=False),
    Column("field", word(Field), nullable=False),
    Column("value", Json, nullable=False),  # a JSON number or string
    Column("comparator", word(Comparator), nullable=False),
    Column("speaker", sa.Text),
    Column("outlet", sa.Text, nullable=False),
    Column("origin", sa.Text, nullable=False),
    Column("tier", word(Tier), nullable=False),
    Column("quote", sa.Text),
    Column("url", sa.Text),
    Column("lang", sa.Text),
    Column("claimed_at", UtcDateTime, nullable=False),
    Column("known_at", UtcDateTime, nullable=False),
    Column("entry_key", sa.Text),
    Column("also_at", Json, nullable=False, default="[]"),
)

Index("ix_claims_strike_number", claims.c.strike_number, claims.c.id)  # strike, desk_view: claims of a record

merged_parts = Table(  # what a record brought into the one that it was merged into, so that it can be taken out again
    "merged_parts",
    metadata,
    Column("lost", sa.Integer, primary_key=True),  # number of the record that is part of another now
    Column("part", sa.Text, primary_key=True),  # the table that holds it
    Column("id", BigId, primary_key=True),
    sqlite_with_rowid=False,
)

policy_events = Table(
    "policy_events",
    metadata,
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    Column("date", sa.Date, nullable=False),
    Column("topic", sa.Text, nullable=False),
    Column("actor", sa.Text, nullable=False),
    Column("country", sa.Text, nullable=False),
    Column("headline", sa.Text, nullable=False),
    Column("urls", Json, nullable=False),
)

Index("ix_policy_events_date", policy_events.c.date)  # policy_events: since a day, newest first
