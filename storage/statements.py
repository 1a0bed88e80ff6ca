"""Statements in the spelling of one engine. Built once, so that each is compiled once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from operator import itemgetter
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

ByName = dict[str, object]


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
    new: dict[str, sa.ColumnElement[object]] = {name: statement.excluded[name] for name in changed}
    new |= {name: sa.func.coalesce(new[name], table.c[name]) for name in sticky}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)


def _insert(dialect: str, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
    engine = import_module(f"sqlalchemy.dialects.{dialect}")  # the other engine's costs 50 ms to load
    insert: Callable[[sa.Table], postgresql.Insert | sqlite.Insert] = engine.insert
    return insert(table)


@lru_cache(maxsize=16)
def driver_form(
    statement: sa.Insert | sa.Update, dialect: Dialect, columns: tuple[str, ...] | None = None
) -> tuple[str, Callable[[ByName], Sequence[object] | ByName]]:
    """The statement's text as the driver takes it, and what makes its parameters out of values by their names.

    For `exec_driver_sql` with many rows. The values must be such as the driver takes: enumerations as their words.
    `columns` are those that rows to insert name.
    """
    compiled = statement.compile(dialect=dialect, column_keys=columns)
    return str(compiled), itemgetter(*compiled.positiontup) if compiled.positiontup else _itself


def insert_as_given(connection: sa.Connection, statement: sa.Insert, rows: Sequence[ByName]) -> None:
    """Insert many rows whose values are such as the driver takes: what SQLAlchemy does about each value costs twice
    what writing it costs."""
    if rows:
        text, values_of = driver_form(statement, connection.dialect, tuple(rows[0]))
        connection.exec_driver_sql(text, [values_of(row) for row in rows])


def _itself(values: ByName) -> ByName:
    return values
