"""Column types shared by all tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

WORD_CHARS = 32  # room for any member of our enumerations; a longer one needs a migration


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, stored as UTC and given back as aware UTC on every engine. Naive values are refused.

    SQLite keeps it as ISO text with its offset, which sorts by time and which one call into C reads back.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], object]:
        spell = datetime.isoformat if dialect.name == "sqlite" else _itself

        def process(value: datetime | None) -> object:
            if value is None:
                return None
            if value.tzinfo is None:
                raise ValueError(f"naive datetime {value!r}: every time in the store is aware")
            return spell(value if value.tzinfo is UTC else value.astimezone(UTC))

        return process

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        if dialect.name == "sqlite":
            return lambda text: None if text is None else datetime.fromisoformat(text)
        return lambda value: None if value is None else value.astimezone(UTC)


def _itself(value: datetime) -> datetime:
    return value


class Seconds(TypeDecorator[timedelta]):
    """A span of whole seconds, stored as their number."""

    impl = sa.Integer
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[timedelta | None], int | None]:
        return lambda span: None if span is None else round(span.total_seconds())

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], timedelta | None]:
        return lambda seconds: None if seconds is None else timedelta(0, seconds)


BigId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite numbers rows by itself for INTEGER only
Json = sa.Text  # JSON as text, written and read by `storage.codec`: the same bytes on both engines

# What is asked, and of an answer one row: its values by the names of the columns.
Select = sa.Select[*tuple[Any, ...]]
Row = sa.Row[*tuple[Any, ...]]


def word(members: type[StrEnum]) -> sa.Enum:
    """One of our enumerations, stored by its value; rows give back the member."""
    return sa.Enum(
        members,
        native_enum=False,
        create_constraint=False,
        length=WORD_CHARS,
        values_callable=lambda kinds: [kind.value for kind in kinds],
    )
