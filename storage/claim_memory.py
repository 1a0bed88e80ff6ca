"""The claims of records looked at lately: placing looks at the same few again and again, and decoding costs most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from newsdesk.strikes import Claim
from storage.claim_rows import claims_of
from storage.tables import claims

MOST_RECORDS = 128  # an entry is weighed against those of three weeks; the busiest had a dozen

_IDS = (
    sa.select(claims.c.strike_number, sa.func.aggregate_strings(sa.cast(claims.c.id, sa.Text), ",").label("ids"))
    .where(claims.c.strike_number.in_(sa.bindparam("numbers", expanding=True)))
    .group_by(claims.c.strike_number)
)


class ClaimMemory:
    """A claim never changes, it only moves from record to record. So the numbers of a record's claims, read from the
    index each time, tell whether what is remembered still holds, whoever wrote meanwhile. Safe between threads: what
    is remembered is replaced as a whole."""

    def __init__(self) -> None:
        self._known: Mapping[int, tuple[str, Sequence[Claim]]] = {}  # strike -> numbers of its claims, the claims

    def claims_of(self, connection: sa.Connection, numbers: Sequence[int]) -> Mapping[int, Sequence[Claim]]:
        """All claims of these records, in the order of arrival."""
        ids = {row.strike_number: row.ids for row in connection.execute(_IDS, {"numbers": numbers})}
        held = {number: self._known[number] for number in ids if number in self._known}
        fresh = {number: one for number, one in held.items() if one[0] == ids[number]}
        if missing := sorted(ids.keys() - fresh.keys()):
            read = claims_of(connection, missing)
            fresh |= {number: (ids[number], read[number]) for number in missing}
            older = {number: one for number, one in self._known.items() if number not in fresh}
            self._known = dict([*older.items(), *fresh.items()][-MOST_RECORDS:])
        return {number: fresh[number][1] if number in fresh else () for number in numbers}
