"""What the store keeps for itself."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Table

from storage.tables.base import metadata

counters = Table(  # desk_version, next_strike_number, next_story_id
    "counters",
    metadata,
    Column("name", sa.Text, primary_key=True),
    Column("value", sa.BigInteger, nullable=False),
)

meta = Table(  # single values, each named by the module that keeps it
    "meta",
    metadata,
    Column("name", sa.Text, primary_key=True),
    Column("value", sa.Text, nullable=False),
)
