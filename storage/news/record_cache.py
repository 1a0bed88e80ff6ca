"""Strike records looked at lately: placing looks at the same few again and again, and decoding claims costs most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

import sqlalchemy as sa

from newsdesk.strikes import Claim, StrikeRecord
from storage.columns import Row
from storage.news.claim_rows import claim_rows_from, to_claim
from storage.news.strike_rows import to_record
from storage.prepared import PreparedSelect
from storage.tables import claims

MOST_RECORDS = 128  # an entry is weighed against those of three weeks; the busiest had a dozen

_IDS = PreparedSelect(
    sa.select(claims.c.strike_number, sa.func.aggregate_strings(sa.cast(claims.c.id, sa.Text), ",").label("ids"))
    .where(claims.c.strike_number.in_(sa.bindparam("numbers", expanding=True)))
    .group_by(claims.c.strike_number)
)


class _Seen(NamedTuple):
    row: Row
    ids: Sequence[int]  # of its claims, in the order of arrival
    record: StrikeRecord
    newest: datetime  # when its last claim was learned


class RecordMemory:
    """A claim never changes, it only moves from record to record. So the numbers of a record's claims, read from the
    index each time, tell whether the record as remembered still holds and which claims are new to it, whoever wrote
    meanwhile; what was worked out of a record that did not change need not be worked out again. Only times of the
    future change, once the clock is set right (`storage.health.record_times`): what has one is read again. Safe
    between threads: what is remembered is replaced as a whole."""

    def __init__(self) -> None:
        self._seen: Mapping[int, _Seen] = {}  # by the number of the record

    def records(self, connection: sa.Connection, rows: Sequence[Row], *, now: datetime) -> tuple[StrikeRecord, ...]:
        """The records of these rows of `strikes`, each with all its claims in the order of arrival."""
        found = _IDS.ask(connection, numbers=[row.number for row in rows]) if rows else ()
        ids = {number: sorted(map(int, of.split(","))) for number, of in found}
        before = {number: one for number, one in self._seen.items() if one.newest <= now}
        seen = {row.number: before[row.number] for row in rows if row.number in before}
        changed = [row for row in rows if not _holds(seen.get(row.number), row, ids.get(row.number, []))]
        if changed:
            seen |= _looked_at(connection, changed, ids, seen)
            older = {number: one for number, one in before.items() if number not in seen}
            self._seen = dict([*older.items(), *seen.items()][-MOST_RECORDS:])
        return tuple(seen[row.number].record for row in rows)


def _holds(seen: _Seen | None, row: Row, ids: Sequence[int]) -> bool:
    return seen is not None and seen.ids == ids and seen.row == row


def _looked_at(
    connection: sa.Connection, rows: Sequence[Row], ids: Mapping[int, Sequence[int]], seen: Mapping[int, _Seen]
) -> dict[int, _Seen]:
    """Read these records as they stand; a claim that was seen on them is not decoded again."""
    said: dict[int, dict[int, Claim]] = {row.number: _said(seen.get(row.number)) for row in rows}
    unread = {number: new for number in said if (new := set(ids.get(number, ())) - said[number].keys())}
    if unread:
        for one in claim_rows_from(connection, list(unread), first=min(map(min, unread.values()))):
            if one.id in unread[one.strike_number]:
                said[one.strike_number][one.id] = to_claim(one)
    return {row.number: _see(row, said[row.number], ids.get(row.number, ())) for row in rows}


def _said(seen: _Seen | None) -> dict[int, Claim]:
    return dict(zip(seen.ids, seen.record.claims, strict=True)) if seen else {}


def _see(row: Row, said: Mapping[int, Claim], ids: Sequence[int]) -> _Seen:
    there = [one for one in ids if one in said]  # on PostgreSQL one may have moved on between the two looks
    record = to_record(row, [said[one] for one in there])
    return _Seen(row, there, record, max((claim.known_at for claim in record.claims), default=record.opened_at))
