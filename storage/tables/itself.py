"""What the store keeps for itself."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Named, Table, TypedColumns

from storage.tables.base import metadata


class CounterColumns(TypedColumns):  # desk_version, next_strike_number, next_story_id
    name: Named[str] = Column(sa.Text, primary_key=True)
    value: Named[int] = Column(sa.BigInteger)


counters = Table("counters", metadata, CounterColumns)


class MetaColumns(TypedColumns):  # single values, each named by the module that keeps it
    name: Named[str] = Column(sa.Text, primary_key=True)
    value: Named[str] = Column(sa.Text)


meta = Table("meta", metadata, MetaColumns)
