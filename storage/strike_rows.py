"""Strike records and their claims: rows from values, values from rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from newsdesk.ports import ShownRow, StrikeWrite
from newsdesk.strikes import Claim, StrikeRecord
from storage.codec import dump_scalar, dump_shown, dump_words, load_scalar, load_shown, load_words
from storage.statements import insert_or_update
from storage.tables import claims, strikes

_CLAIMS = (
    sa.select(claims)
    .where(claims.c.strike_number.in_(sa.bindparam("numbers", expanding=True)))
    .order_by(claims.c.strike_number, claims.c.id)
)
_FIRST_WORD = ("opened_at", "baseline", "confidence", "note")  # never changed by a later write
_LEDGER = sa.select(strikes.c.shown).order_by(strikes.c.number)


def read_records(connection: sa.Connection, which: sa.Select) -> tuple[StrikeRecord, ...]:
    """The records of a selection from `strikes`, in its order, each with all its claims in the order of arrival."""
    rows = connection.execute(which).all()
    if not rows:
        return ()
    said: dict[int, list[Claim]] = defaultdict(list)
    for row in connection.execute(_CLAIMS, {"numbers": [row.number for row in rows]}):
        said[row.strike_number].append(_to_claim(row))
    return tuple(_to_record(row, said[row.number]) for row in rows)


def read_ledger(connection: sa.Connection) -> tuple[ShownRow, ...]:
    return tuple(load_shown(shown) for shown in connection.execute(_LEDGER).scalars())


def write_strikes(connection: sa.Connection, writes: Sequence[StrikeWrite], *, notes: Sequence[str] = ()) -> None:
    """Create or extend records; `notes`, one for each, come with the shipped record only."""
    if not writes:
        return
    statement = insert_or_update(connection.dialect.name, strikes, kept=_FIRST_WORD, sticky=("story_id",))
    rows = [_strike_row(write, note) for write, note in zip(writes, notes or [""] * len(writes), strict=True)]
    connection.execute(statement, rows)
    said = [_claim_row(write.number, claim) for write in writes for claim in write.claims]
    if said:
        connection.execute(claims.insert(), said)


def sort_day(shown: ShownRow) -> date:
    """The day that a record is listed under."""
    return shown.happened_on or shown.announced_on or shown.opened_at.date()


def _strike_row(write: StrikeWrite, note: str) -> dict[str, object]:
    return {
        "number": write.number,
        "last_number": write.last_number,
        "opened_at": write.opened_at,
        "state": write.state,
        "story_id": write.story_id,
        "baseline": write.shown.baseline,
        "confidence": write.shown.confidence,
        "note": note,
        "day": sort_day(write.shown),
        "shown": dump_shown(write.shown),
    }


def _claim_row(number: int, claim: Claim) -> dict[str, object]:
    return {
        "strike_number": number,
        "field": claim.field,
        "value": dump_scalar(claim.value),
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
        "also_at": dump_words(claim.also_at),
    }


def _to_claim(row: sa.Row) -> Claim:
    return Claim(
        field=row.field,
        value=load_scalar(row.value),
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
        also_at=load_words(row.also_at),
    )


def _to_record(row: sa.Row, said: Sequence[Claim]) -> StrikeRecord:
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
    )
