"""Claims of strike records: rows from values, values from rows, and what they come to without reading each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache

import sqlalchemy as sa

from newsdesk.ports import Stated
from newsdesk.strikes import COUNTS, RETRACTED, UNKNOWN, Claim, Field
from storage.codec import SCALAR, WORDS
from storage.columns import Row
from storage.prepared import PreparedSelect
from storage.tables import claims

_ALWAYS = datetime.max.replace(tzinfo=UTC)

_OF_RECORDS = (
    sa.select(claims)
    .where(claims.c.strike_number.in_(sa.bindparam("numbers", expanding=True)))
    .order_by(claims.c.strike_number, claims.c.id)
)
_OF_RECORDS_FROM = PreparedSelect(_OF_RECORDS.where(claims.c.id >= sa.bindparam("first")))
_KNOWN = claims.c.known_at <= sa.bindparam("known_by", type_=claims.c.known_at.type)
_LEAST, _MOST = sa.func.min(claims.c.value), sa.func.max(claims.c.value)
_SAID = (
    sa.select(
        claims.c.strike_number,
        claims.c.field,
        _LEAST,
        _MOST,
        sa.func.min(claims.c.known_at),
        sa.func.max(claims.c.known_at),
    )
    .where(_KNOWN)
    .group_by(claims.c.strike_number, claims.c.field)
    .order_by(claims.c.strike_number)
)
_DIFFERENT = (
    sa.select(claims.c.strike_number, claims.c.field)
    .where(_KNOWN)
    .group_by(claims.c.strike_number, claims.c.field)
    .having(_LEAST != _MOST)
    .subquery()
)
_CONTESTED = (
    sa.select(claims)
    .join(
        _DIFFERENT,
        sa.and_(_DIFFERENT.c.strike_number == claims.c.strike_number, _DIFFERENT.c.field == claims.c.field),
    )
    .where(_KNOWN)
    .order_by(claims.c.strike_number, claims.c.id)
)


def claims_of(connection: sa.Connection, numbers: Sequence[int]) -> Mapping[int, list[Claim]]:
    """All claims of these records, in the order of arrival."""
    return _by_record(connection.execute(_OF_RECORDS, {"numbers": numbers}))


def claim_rows_from(connection: sa.Connection, numbers: Sequence[int], *, first: int) -> Iterator[Row]:
    """The claims of these records from the one with the number `first` on."""
    return _known(_OF_RECORDS_FROM.ask(connection, numbers=numbers, first=first))


def contested_claims(connection: sa.Connection, known_by: datetime | None) -> Mapping[int, list[Claim]]:
    """Claims on fields of which different things were said, by record."""
    return _by_record(connection.execute(_CONTESTED, {"known_by": known_by or _ALWAYS}))


def read_said(connection: sa.Connection, known_by: datetime | None) -> tuple[Stated, ...]:
    rows = connection.execute(_SAID, {"known_by": known_by or _ALWAYS})
    return tuple(
        Stated(
            number=number,
            field=field,
            agreed=least == most,
            value=SCALAR.load(least),
            first_known_at=first,
            last_known_at=last,
        )
        for number, field, least, most, first, last in rows  # by place: thousands of them
        if _is_ours(field, least)
    )


def add_claims(connection: sa.Connection, said: Iterable[tuple[int, Claim]]) -> None:
    """Write claims, each with the number of its record."""
    rows = [_row(number, claim) for number, claim in said]
    if rows:
        connection.execute(claims.insert(), rows)


def _by_record(rows: Iterable[Row]) -> Mapping[int, list[Claim]]:
    said: dict[int, list[Claim]] = defaultdict(list)
    for row in _known(rows):
        said[row.strike_number].append(to_claim(row))
    return said


def to_claims(rows: Iterable[Row]) -> tuple[Claim, ...]:
    return tuple(map(to_claim, _known(rows)))


def _known(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows that this release knows how to read: a newer one may have written other fields or forms."""
    return (row for row in rows if _is_ours(row.field, row.value))


@lru_cache(maxsize=4_096)
def _is_ours(field: Field | None, text: str) -> bool:
    value = SCALAR.load(text)
    if field is None or value in (UNKNOWN, RETRACTED):
        return field is not None
    if field in COUNTS:
        return isinstance(value, int)
    return _is_day(value) if field is Field.DATE else isinstance(value, str) and value != ""


def _is_day(value: int | str) -> bool:
    try:
        return bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _row(number: int, claim: Claim) -> dict[str, object]:
    return {
        "strike_number": number,
        "field": claim.field,
        "value": SCALAR.dump(claim.value),
        "comparator": claim.comparator,
        "speaker": claim.speaker,
        "outlet": claim.outlet,
        "origin": claim.origin,
        "tier": claim.tier,
        "quote": claim.quote,
        "url": claim.url,
        "lang": claim.lang,
        "claimed_at": claim.claimed_at,
        "known_at": claim.known_at,
        "entry_key": claim.entry_key,
        "also_at": WORDS.dump(claim.also_at),
    }


def to_claim(row: Row) -> Claim:
    return Claim(
        field=row.field,
        value=SCALAR.load(row.value),
        comparator=row.comparator,
        speaker=row.speaker,
        outlet=row.outlet,
        origin=row.origin,
        tier=row.tier,
        quote=row.quote,
        url=row.url,
        lang=row.lang,
        claimed_at=row.claimed_at,
        known_at=row.known_at,
        entry_key=row.entry_key,
        also_at=WORDS.load(row.also_at),
    )
