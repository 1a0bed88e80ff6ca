"""Inserts that both engines know but SQLAlchemy spells by dialect. Built once, so that each is compiled once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

_INSERT: dict[str, Callable[[sa.Table], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@cache
def insert_new(dialect: str, table: sa.Table) -> sa.Insert:
    """Insert the rows that are not there yet and leave the others as they are."""
    return _INSERT[dialect](table).on_conflict_do_nothing()


@cache
def insert_or_update(
    dialect: str, table: sa.Table, *, kept: tuple[str, ...] = (), sticky: tuple[str, ...] = ()
) -> sa.Insert:
    """Insert, or take over the new values into the row with the same primary key.

    Columns in `kept` stay as they were first written; those in `sticky` are not undone by a NULL.
    """
    statement = _INSERT[dialect](table)
    keys = [column.name for column in table.primary_key]
    changed = [column.name for column in table.columns if column.name not in (*keys, *kept)]
    new = {name: statement.excluded[name] for name in changed}
    new |= {name: sa.func.coalesce(new[name], table.c[name]) for name in sticky}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)
