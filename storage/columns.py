"""Column types shared by all tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from storage.unknown_words import member

WORD_CHARS = 32  # room for any member of our enumerations; a longer one needs a migration


Spell = Callable[[datetime | None], object]  # a time as the driver takes it


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, stored as UTC and given back as aware UTC on every engine. Naive values are refused.

    SQLite keeps it as ISO text with its offset, which sorts by time and which one call into C reads back.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Spell:
        as_text = dialect.name == "sqlite"

        def process(value: datetime | None) -> object:
            if value is None:
                return None
            if value.tzinfo is None:
                raise ValueError(f"naive datetime {value!r}: every time in the store is aware")
            moment = value if value.tzinfo is UTC else value.astimezone(UTC)
            return moment.isoformat() if as_text else moment

        return process

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        if dialect.name == "sqlite":
            return lambda text: None if text is None else datetime.fromisoformat(text)
        return lambda value: None if value is None else value.astimezone(UTC)


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


class Word(TypeDecorator[StrEnum]):
    """A member of one of our enumerations, stored by its value; see `storage.unknown_words` for words that are
    none. Where no member stands for such a word it reads as None, and whoever reads it skips the row."""

    impl = sa.String
    cache_ok = True

    def __init__(self, members: type[StrEnum]) -> None:
        super().__init__(length=WORD_CHARS)
        self.members = members
        self.read = _Read(members).__getitem__

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else self.members(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], StrEnum | None]:
        return self.read


class _Read(dict[Any, Any]):
    """Members by their words; a word that is none is asked about once."""

    def __init__(self, members: type[StrEnum]) -> None:
        super().__init__({None: None} | {each.value: each for each in members})
        self._members = members

    def __missing__(self, word: str) -> StrEnum | None:
        found = self[word] = member(self._members, word)
        return found
