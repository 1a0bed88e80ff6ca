"""Put the shipped record into the store: everything on the first start, only what is new with a newer release."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa

from newsdesk.ports import StrikeWrite
from newsdesk.record.writing import strike_write
from newsdesk.strikes import Claim, Field, PolicyEvent, StrikeRecord
from storage.baseline.rows import OUTLET, Baseline, read_baseline, shipped_checksum
from storage.codec import WORDS
from storage.columns import Row
from storage.meta_rows import read_meta, write_meta
from storage.news.counters import NEXT_STRIKE, advance, overtake
from storage.news.strike_rows import read_records, write_strikes
from storage.tables import policy_events, strikes
from storage.transactions import writing

logger = logging.getLogger(__name__)

_MARK = "baseline"  # the row of `meta` with the checksum of what was loaded last


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a load changed. `left_out` are shipped records whose number the desk gave to another strike."""

    records: int = 0
    claims: int = 0
    events: int = 0
    left_out: tuple[int, ...] = ()


def load_baseline(engine: sa.Engine, baseline: Baseline | None = None) -> Loaded:
    """Load the shipped record unless this very one was loaded before. One transaction; safe to repeat.

    Nothing that people or feeds added is changed: a newer shipped record only adds claims, records and events, and
    has its own notes and headlines in its newer words.
    """
    checksum = baseline.checksum if baseline else shipped_checksum()
    with writing(engine) as connection:
        if read_meta(connection, _MARK) == checksum:
            return Loaded()
        overtake(connection)
        loaded = _load(connection, baseline or read_baseline())
        write_meta(connection, _MARK, checksum)
    if loaded.left_out:
        logger.warning(
            "shipped records left out: other strikes have their numbers here",
            extra={"records": [f"S-{number}" for number in loaded.left_out]},
        )
    return loaded


def _load(connection: sa.Connection, shipped: Baseline) -> Loaded:
    known = {record.number: record for record in read_records(connection, sa.select(strikes))}
    taken = {number for one in known.values() for number in range(one.number, one.last_number + 1)}
    new, grown, left_out = [], [], []
    for record in shipped.records:
        if record.number not in taken:
            new.append(record)
        elif _same_strike(known.get(record.number), record):
            grown.append((known[record.number], record))
        else:
            left_out.append(record.number)
    _word_anew(connection, grown)
    extensions = [write for old, record in grown if (write := _extension(old, record))]
    write_strikes(connection, [*(strike_write(record, record.claims) for record in new), *extensions])
    if new:
        advance(connection, NEXT_STRIKE, max(record.last_number for record in new) + 1)
    return Loaded(
        records=len(new),
        claims=sum(len(record.claims) for record in new) + sum(len(write.claims) for write in extensions),
        events=_add_events(connection, shipped.events),
        left_out=tuple(left_out),
    )


def _same_strike(known: StrikeRecord | None, shipped: StrikeRecord) -> bool:
    if known is None:
        return False
    return known.baseline or not _days(known).isdisjoint(_days(shipped))


def _days(record: StrikeRecord) -> set[int | str]:
    return {claim.value for claim in record.claims if claim.field is Field.DATE}


def _extension(known: StrikeRecord, shipped: StrikeRecord) -> StrikeWrite | None:
    """The shipped claims that say something else than the shipped record did before."""
    before = {claim.field: _said(claim) for claim in known.claims if claim.outlet == OUTLET}
    news = tuple(claim for claim in shipped.claims if before.get(claim.field) != _said(claim))
    return strike_write(replace(known, claims=(*known.claims, *news)), news) if news else None


def _said(claim: Claim) -> tuple[object, ...]:
    return claim.value, claim.comparator, claim.claimed_at


def _word_anew(connection: sa.Connection, grown: Iterable[tuple[StrikeRecord, StrikeRecord]]) -> None:
    """Notes of the shipped record in the words of the newer one."""
    for known, shipped in grown:
        if known.baseline and known.note != shipped.note:
            of_record = strikes.c.number == known.number
            connection.execute(strikes.update().where(of_record).values(note=shipped.note))


def _add_events(connection: sa.Connection, events: Sequence[PolicyEvent]) -> int:
    """How many are new."""
    rows = connection.execute(sa.select(policy_events)).all()
    found = list(zip(events, _known(events, rows), strict=True))
    for event, before in found:
        if before is not None and before.headline != event.headline:
            of_event = policy_events.c.number == before.number
            connection.execute(policy_events.update().where(of_event).values(headline=event.headline))
    new = [event for event, before in found if before is None]
    free = max((row.number for row in rows), default=0) + 1
    if new:
        connection.execute(policy_events.insert(), [_event_row(free + n, event) for n, event in enumerate(new)])
    return len(new)


def _known(events: Sequence[PolicyEvent], rows: Sequence[Row]) -> list[Row | None]:
    """The row of each event. One of the same day and kind is known by its headline, else by its pages: several
    events may stand on one page, so that a row is taken once, and first by who has its headline."""
    free, known = list(rows), dict[int, Row]()
    for same in (_same_headline, _same_pages):
        for at, event in enumerate(events):
            row = next((row for row in free if same(row, event)), None) if at not in known else None
            if row is not None:
                known[at] = row
                free.remove(row)
    return [known.get(at) for at in range(len(events))]


def _same_headline(row: Row, event: PolicyEvent) -> bool:
    return (row.date, row.topic, row.headline) == (event.date, event.topic, event.headline)


def _same_pages(row: Row, event: PolicyEvent) -> bool:
    return (row.date, row.topic, WORDS.load(row.urls)) == (event.date, event.topic, event.urls)


def _event_row(number: int, event: PolicyEvent) -> dict[str, object]:
    return {
        "number": number,
        "date": event.date,
        "topic": event.topic,
        "actor": event.actor,
        "country": event.country,
        "headline": event.headline,
        "urls": WORDS.dump(event.urls),
    }
