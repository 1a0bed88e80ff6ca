"""What every store keeps of what people did: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from newsdesk.ports import AuditNote
from storage.store import SqlStore
from tests.builders import (
    NOON,
)


def test_a_request_counts_once_and_is_forgotten_after_its_time(store: SqlStore) -> None:
    assert store.first_time("req-1", now=NOON)
    assert not store.first_time("req-1", now=NOON + timedelta(minutes=9))
    assert store.first_time("req-2", now=NOON)
    assert store.first_time("req-1", now=NOON + timedelta(minutes=10))


def test_a_request_of_before_the_clock_was_set_back_is_forgotten(store: SqlStore) -> None:
    moment = timedelta(seconds=2)
    assert store.first_time("press", now=NOON, keep=moment)
    assert store.first_time("press", now=NOON - timedelta(hours=1), keep=moment)
    assert not store.first_time("press", now=NOON - timedelta(hours=1), keep=moment)


def test_a_request_counts_once_for_two_whose_clocks_differ_by_a_moment(store: SqlStore) -> None:
    keep = timedelta(seconds=2)
    assert store.first_time("press", now=NOON + timedelta(seconds=0.2), keep=keep)
    assert not store.first_time("press", now=NOON + timedelta(seconds=0.1), keep=keep)


def test_audit_log_tells_the_newest_first(store: SqlStore) -> None:
    done = AuditNote(at=NOON, actor="T0/U0ANA", action="subscribe", subject="C0WIRE", detail="nothing -> strikes")
    refused = replace(done, at=NOON + timedelta(minutes=1), actor="T0/U0EVE", allowed=False)
    again = replace(done, at=NOON + timedelta(minutes=1), action="unsubscribe")
    for note in (done, refused, again):
        store.note(note)
    assert store.audited() == (again, refused, done)
    assert store.audited(limit=1) == (again,)
