"""A store remembers the records it looked at; what others write meanwhile is seen all the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from newsdesk.ports import Amendment, AuditNote, DeskQuery
from newsdesk.strikes import Claim, Field, RecordState, StrikeRecord
from storage.news import record_cache
from storage.store import SqlStore
from storage.tables import claims
from storage.transactions import writing
from tests.builders import NOON, a_claim, a_record, a_strike_write

SPAN = (date(2026, 11, 23), date(2026, 11, 25))
NOTE = AuditNote(at=NOON, actor="T0/U0SEED", action="seed")


def write(store: SqlStore, record: StrikeRecord, *said: Claim) -> None:
    version = store.desk_view(DeskQuery(now=NOON)).version
    strike = a_strike_write(record, claims=said)
    store.amend(Amendment(expected_version=version, at=NOON, note=NOTE, strike=strike))


def seen_by(store: SqlStore) -> dict[int, tuple[Claim, ...]]:
    return {record.number: record.claims for record in records_seen_by(store)}


def records_seen_by(store: SqlStore) -> tuple[StrikeRecord, ...]:
    return store.desk_view(DeskQuery(now=NOON, strike_days=SPAN)).records


def test_a_claim_that_another_worker_adds_is_seen(engine: sa.Engine) -> None:
    ours, theirs = SqlStore(engine), SqlStore(engine)
    record = a_record(71)
    write(ours, record, *record.claims)
    assert seen_by(ours) == {71: record.claims}
    more = a_claim(Field.KILLED, 4, outlet="El Diario", origin="El Diario")
    write(theirs, replace(record, claims=(*record.claims, more)), more)
    assert seen_by(ours) == seen_by(theirs) == {71: (*record.claims, more)}


def test_a_claim_that_moves_to_another_record_is_seen_there(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    first, second = a_record(71), a_record(72)
    write(store, first, *first.claims)
    write(store, second, *second.claims)
    assert seen_by(store) == {71: first.claims, 72: second.claims}
    with writing(engine) as connection:
        moved = connection.scalar(sa.select(sa.func.max(claims.c.id)).where(claims.c.strike_number == 72))
        connection.execute(claims.update().where(claims.c.id == moved).values(strike_number=71))
    assert seen_by(store) == {71: (*first.claims, second.claims[-1]), 72: second.claims[:-1]}


def test_what_a_record_became_by_the_hand_of_another_is_seen(engine: sa.Engine) -> None:
    ours, theirs = SqlStore(engine), SqlStore(engine)
    record = a_record(71)
    write(ours, record, *record.claims)
    assert {one.state for one in records_seen_by(ours)} == {RecordState.OPEN}
    write(theirs, replace(record, state=RecordState.WITHDRAWN))
    assert {one.state for one in records_seen_by(ours)} == {RecordState.WITHDRAWN}


def test_a_record_that_did_not_change_is_the_same_with_all_that_was_worked_out_of_it(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    record = a_record(71)
    write(store, record, *record.claims)
    (first,), (again,) = records_seen_by(store), records_seen_by(store)
    assert first is again


def test_a_claim_is_decoded_once_also_when_others_come_to_its_record(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    record = a_record(71)
    write(store, record, *record.claims)
    first = seen_by(store)[71]
    more = a_claim(Field.KILLED, 4, outlet="El Diario", origin="El Diario")
    write(store, record, more)
    again = seen_by(store)[71]
    assert again == (*first, more)
    assert all(one is other for one, other in zip(first, again, strict=False))


def test_only_so_many_records_are_remembered(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_cache, "MOST_RECORDS", 1)
    store = SqlStore(engine)
    for number in (71, 72):
        record = a_record(number)
        write(store, record, *record.claims)
    first, again = seen_by(store), seen_by(store)
    assert first == again
    assert first[71][0] is not again[71][0]
