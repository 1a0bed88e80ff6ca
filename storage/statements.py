"""Inserts that both engines know but SQLAlchemy spells by dialect. Built once, so that each is compiled once."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

import sqlalchemy as sa


@cache
def insert_new(dialect: str, table: sa.Table) -> sa.Insert:
    """Insert the rows that are not there yet and leave the others as they are."""
    return _insert(dialect, table).on_conflict_do_nothing()


@cache
def insert_or_update(
    dialect: str, table: sa.Table, *, kept: tuple[str, ...] = (), sticky: tuple[str, ...] = ()
) -> sa.Insert:
    """Insert, or take over the new values into the row with the same primary key.

    Columns in `kept` stay as they were first written; those in `sticky` are not undone by a NULL.
    """
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    changed = [column.name for column in table.columns if column.name not in (*keys, *kept)]
    new = {name: statement.excluded[name] for name in changed}
    new |= {name: sa.func.coalesce(new[name], table.c[name]) for name in sticky}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)


def _insert(dialect: str, table: sa.Table) -> Any:
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)  # the other engine's costs 50 ms to load
