"""Strike records: rows from values, values from rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from newsdesk.ports import ShownRow, StrikeWrite
from newsdesk.record.totals import day_of
from newsdesk.strikes import Claim, StrikeRecord
from storage.codec import SHOWN_ROW
from storage.columns import Row, Select
from storage.news.claim_rows import add_claims, claims_of, contested_claims
from storage.prepared import PreparedSelect
from storage.statements import insert_or_update
from storage.tables import strikes

_FIRST_WORD = ("opened_at", "baseline", "confidence", "note", "merged_into")  # never changed by a later write
STANDING = strikes.c.merged_into.is_(None)  # a record of its own
_LEDGER = PreparedSelect(sa.select(strikes.c.shown).where(STANDING).order_by(strikes.c.number))
_NOTES = sa.select(strikes.c.number, strikes.c.note).where(strikes.c.note != "")
_NUMBERED = (
    sa.select(strikes).where(strikes.c.number.in_(sa.bindparam("numbers", expanding=True))).order_by(strikes.c.number)
)


def read_records(connection: sa.Connection, which: Select) -> tuple[StrikeRecord, ...]:
    """The records of a selection from `strikes`, in its order, each with all its claims in the order of arrival."""
    rows = connection.execute(which).all()
    if not rows:
        return ()
    said = claims_of(connection, [row.number for row in rows])
    return tuple(to_record(row, said[row.number]) for row in rows)


def read_numbered(connection: sa.Connection, numbers: Collection[int]) -> tuple[StrikeRecord, ...]:
    return read_records(connection, _NUMBERED.params(numbers=list(numbers)))


def read_contested(connection: sa.Connection, known_by: datetime | None) -> tuple[StrikeRecord, ...]:
    """Records with the claims on contested fields alone, by number."""
    said = contested_claims(connection, known_by)
    rows = connection.execute(_NUMBERED, {"numbers": list(said)})
    return tuple(to_record(row, said[row.number]) for row in rows)


def read_notes(connection: sa.Connection) -> Mapping[int, str]:
    return dict(connection.execute(_NOTES).all())


def read_standing(connection: sa.Connection, number: int) -> StrikeRecord | None:
    """The record that carries this number, or that the record with it turned out to be."""
    which = sa.select(strikes).where(strikes.c.number <= number, strikes.c.last_number >= number).limit(1)
    for record in read_records(connection, which):
        return record if record.merged_into is None else read_standing(connection, record.merged_into)
    return None


def read_ledger(connection: sa.Connection) -> tuple[ShownRow, ...]:
    return tuple(shown for row in _LEDGER.ask(connection) if (shown := SHOWN_ROW.load(row.shown)))


def write_strikes(connection: sa.Connection, writes: Sequence[StrikeWrite]) -> None:
    """Create or extend records."""
    if not writes:
        return
    statement = insert_or_update(connection.dialect.name, strikes, kept=_FIRST_WORD, sticky=("story_id",))
    connection.execute(statement, list(map(_strike_row, writes)))
    add_claims(connection, ((write.number, claim) for write in writes for claim in write.claims))


def _strike_row(write: StrikeWrite) -> dict[str, object]:
    return {
        "number": write.number,
        "last_number": write.last_number,
        "opened_at": write.opened_at,
        "state": write.state,
        "story_id": write.story_id,
        "baseline": write.shown.baseline,
        "confidence": write.shown.confidence,
        "note": write.note,
        "day": day_of(write.shown),
        "shown": SHOWN_ROW.dump(write.shown),
    }


def to_record(row: Row, said: Sequence[Claim]) -> StrikeRecord:
    return StrikeRecord(
        number=row.number,
        last_number=row.last_number,
        claims=tuple(said),
        opened_at=row.opened_at,
        state=row.state,
        baseline=row.baseline,
        confidence=row.confidence,
        note=row.note,
        story_id=row.story_id,
        merged_into=row.merged_into,
    )
