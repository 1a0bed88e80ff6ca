"""Questions that are asked for every entry: compiled once, then handed to the driver as they are.

What SQLAlchemy does about a statement each time it is executed costs a multiple of an answer of a few rows.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.engine import Dialect

from storage.columns import Select

_LONG = 1024  # the engines take only so many values, and hardly ever come so many
Lengths = tuple[tuple[str, int | None], ...]  # of the lists among the values, by name; None of a single value

_row_of: Callable[[Sequence[str]], Any] = partial(namedtuple, "Row")  # by names that only a statement knows


class _Form(NamedTuple):
    text: str
    order: Sequence[str] | None  # of the parameters; None where the driver takes them by name
    constants: Mapping[str, object]
    listed: Mapping[str, Sequence[str]]  # the parameters that each list becomes
    spell: Mapping[str, Callable[[Any], Any]]  # values as the driver takes them
    read: Sequence[tuple[int, Callable[[Any], Any]]]  # and back, by their places in a row


class PreparedSelect:
    """A select whose words are fixed. Its rows know their values by name, each as SQLAlchemy would give it."""

    def __init__(self, statement: Select) -> None:
        self._statement = statement
        self._form = lru_cache(maxsize=64)(self._compiled)
        self._row = _row_of([column.name for column in statement.selected_columns])._make

    def ask(self, connection: sa.Connection, **values: Any) -> list[Any]:
        """The answer to these values; lists hold numbers or words, as many as one likes."""
        values = {name: _filled(value) if isinstance(value, list) else value for name, value in values.items()}
        lengths = tuple((name, len(value) if isinstance(value, list) else None) for name, value in values.items())
        form = self._form(connection.dialect, lengths)
        given = dict(form.constants)
        for name, value in values.items():
            if name in form.listed:
                given.update(zip(form.listed[name], value, strict=True))
            else:
                given[name] = form.spell[name](value) if name in form.spell else value
        rows = _answer(connection, form.text, [given[name] for name in form.order] if form.order else given)
        return list(map(self._row, _read(rows, form) if form.read else rows))

    def _compiled(self, dialect: Dialect, lengths: Lengths) -> _Form:
        compiled = self._statement.compile(dialect=dialect)
        values = {name: None if length is None else [None] * length for name, length in lengths}
        state = compiled.construct_expanded_state(values)
        kinds = {name: bind.type.dialect_impl(dialect) for name, bind in compiled.binds.items()}
        spell = {name: kind.bind_processor(dialect) for name, kind in kinds.items()} | dict(state.processors)
        listed = {name: state.parameter_expansion[name] for name, length in lengths if length is not None}
        asked = values.keys() | {one for names in listed.values() for one in names}
        columns = [column.type.dialect_impl(dialect) for column in self._statement.selected_columns]
        return _Form(
            text=state.statement,
            order=state.positiontup,
            constants={
                name: (spell.get(name) or _itself)(value)
                for name, value in state.parameters.items()
                if name not in asked
            },
            listed=listed,
            spell={name: spelled for name, spelled in spell.items() if spelled and name in values},
            read=[
                (place, read) for place, kind in enumerate(columns) if (read := kind.result_processor(dialect, None))
            ],
        )


def _itself(value: object) -> object:
    return value


def _filled(values: list[Any]) -> list[Any]:
    """The list with its last value repeated up to a power of two: so a handful of forms serves the usual lengths."""
    if not 2 < len(values) < _LONG:
        return values
    return values + values[-1:] * ((1 << (len(values) - 1).bit_length()) - len(values))


def _read(rows: Sequence[Sequence[Any]], form: _Form) -> list[list[Any]]:
    lists = list(map(list, rows))
    for row in lists:
        for place, read in form.read:
            row[place] = read(row[place])
    return lists


def _answer(
    connection: sa.Connection, text: str, values: Sequence[object] | Mapping[str, object]
) -> Sequence[Sequence[Any]]:
    """What the driver says; its errors are SQLAlchemy's all the same, and a connection that broke is given up."""
    pooled, dialect = connection.connection, connection.dialect
    error = dialect.loaded_dbapi.Error
    cursor = pooled.cursor()
    try:
        cursor.execute(text, values)
        return cursor.fetchall()
    except error as err:
        lost = dialect.is_disconnect(err, pooled, cursor)
        if lost:
            connection.invalidate(err)
        raise exc.DBAPIError.instance(text, None, err, error, connection_invalidated=lost) from err
    finally:
        cursor.close()
