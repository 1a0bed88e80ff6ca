"""A desk after years of work: entries with what was decided of them, stories, and strikes that many outlets reported.

Made data, the same in every run; written in batches, so that it takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TypeVar

import sqlalchemy as sa

from bench.placing import fill
from newsdesk.alerts import Action, Reason
from newsdesk.entries import Tier
from newsdesk.record.writing import strike_write
from newsdesk.strikes import Claim, Field, RecordState, StrikeRecord
from newsdesk.text.links import page_of
from service.entries.entry_reader import EntryReader
from storage.codec import UNDERSTANDING
from storage.news.counters import NEXT_STRIKE, advance
from storage.news.strike_rows import write_strikes
from storage.store import SqlStore
from storage.tables import decisions, entries, strikes, understandings

BATCH = 5_000
FIRST_DAY = date(2025, 9, 2)
OUTLETS = 12  # that report each strike, beside the authority
T = TypeVar("T")
BASINS = ("caribbean", "eastern_pacific", "undisclosed")
_LINK = "https://paper.example/0"  # of an entry with that number
_KINDS = (
    ("US strike kills 3 on alleged drug boat in the Caribbean, Hegseth says", Action.UPDATE, Reason.MORE_SOURCES),
    ("Senate rejects war powers resolution over boat strikes 49-51", Action.DIGEST, Reason.BELOW_LEVEL),
    ("City council opens a new library", Action.SILENT, Reason.IRRELEVANT),
)


def fill_archive(engine: sa.Engine, *, size: int, stories: int, made_strikes: int, now: datetime) -> None:
    """`size` entries in `stories` stories, and so many strikes beside those of the shipped record."""
    fill(SqlStore(engine), engine, size=size, stories=stories, now=now)
    with engine.begin() as connection:
        _give_pages(connection)
        _decide(connection, EntryReader(), now)
        first = (connection.execute(sa.select(sa.func.max(strikes.c.last_number))).scalar() or 0) + 1
        span = (now.date() - FIRST_DAY).days
        records = [made_record(number, Random(number), span) for number in range(first, first + made_strikes)]
        write_strikes(connection, [strike_write(record, record.claims) for record in records])
        advance(connection, NEXT_STRIKE, first + made_strikes)


def _give_pages(connection: sa.Connection) -> None:
    number = sa.cast(entries.c.id, sa.Text)
    link, page = (sa.literal(address.removesuffix("0")).concat(number) for address in (_LINK, page_of(_LINK)))
    connection.execute(entries.update().values(link=link, page=page))


def _decide(connection: sa.Connection, reader: EntryReader, now: datetime) -> None:
    """Every entry was understood and decided in one of three ways."""
    kinds = [
        (reader.read(text, "", lang_hint="en", published_at=now), action, reason) for text, action, reason in _KINDS
    ]
    bodies = [UNDERSTANDING.dump(read) for read, *_ in kinds]
    ids = connection.execute(sa.select(entries.c.id, entries.c.first_seen_at).order_by(entries.c.id)).all()
    for some in _batches(ids):
        read_rows, decision_rows = [], []
        for number, seen in some:
            read, action, reason = kinds[number % len(kinds)]
            severity, body = read.classification.severity, bodies[number % len(kinds)]
            read_rows.append({"entry_id": number, "revision": 1, "severity": severity, "body": body})
            decision_rows.append(
                {"entry_id": number, "revision": 1, "action": action, "reason": reason, "decided_at": seen}
            )
        connection.execute(understandings.insert(), read_rows)
        connection.execute(decisions.insert(), decision_rows)
    for kind, (read, *_) in enumerate(kinds):
        these = entries.c.id % len(kinds) == kind
        connection.execute(entries.update().where(these).values(category=read.classification.category))


def _batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    return (rows[at : at + BATCH] for at in range(0, len(rows), BATCH))


# --- strikes ---------------------------------------------------------------------------------------------------


def made_record(number: int, rng: Random, span_days: int) -> StrikeRecord:
    """An announcement, a dozen outlets that repeat it, and in some records one that differs or a later toll."""
    day = FIRST_DAY + timedelta(days=rng.randrange(span_days))
    said_at = datetime.combine(day, time(12), UTC) + timedelta(hours=rng.randrange(6, 40))
    basin, toll = rng.choice(BASINS), rng.randrange(1, 7)
    told: dict[Field, int | str] = {
        Field.DATE: day.isoformat(),
        Field.LOCATION: basin,
        Field.KILLED: toll,
        Field.VESSELS: 1,
    }
    authority = _claim(Field.KILLED, toll, "SOUTHCOM", Tier.PRIMARY, said_at, number)
    claims = [replace(authority, field=field, value=value) for field, value in told.items()]
    for n in range(OUTLETS):
        at = said_at + timedelta(minutes=20 + 35 * n)
        outlet = _claim(Field.KILLED, toll, f"Paper {n}", Tier.MAJOR, at, number)
        differs = n == 3 and rng.random() < 0.15
        killed = toll + 1 if differs else toll
        claims += [replace(outlet, value=killed), replace(outlet, field=Field.LOCATION, value=basin)]
    if rng.random() < 0.2:
        later = said_at + timedelta(days=rng.randrange(1, 9))
        claims.append(_claim(Field.PRESUMED_DEAD, rng.randrange(1, 4), "SOUTHCOM", Tier.PRIMARY, later, number))
    return StrikeRecord(
        number=number, last_number=number, claims=tuple(claims), opened_at=said_at, state=RecordState.OPEN
    )


def _claim(field: Field, value: int | str, outlet: str, tier: Tier, at: datetime, number: int) -> Claim:
    return Claim(
        field=field,
        value=value,
        speaker="SOUTHCOM" if tier is Tier.PRIMARY else None,
        outlet=outlet,
        origin=outlet,
        tier=tier,
        quote="The vessel was struck in international waters, the command said in a post.",
        url=f"https://{outlet.replace(' ', '-').lower()}.example/strike/{number}",
        lang="en",
        claimed_at=at,
        known_at=at,
        entry_key=f"crowd-{number}",
    )
