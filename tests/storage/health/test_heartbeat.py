"""Services on one server go by its clock. A machine whose own says something else: one of the two is wrong."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from service.clock import SystemClock
from storage.engine import open_engine
from storage.health.heartbeat import PROVED_FOR_S, clock_fault, writing_fault
from tests.fakes import FakeClock

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)


def test_the_clock_of_this_machine_is_as_the_databases(engine: sa.Engine) -> None:
    assert clock_fault(engine, SystemClock()) is None


@pytest.mark.parametrize(("off", "how"), [(timedelta(minutes=2), "ahead of"), (timedelta(minutes=-2), "behind")])
def test_a_clock_that_is_off_is_told_where_the_database_has_one(engine: sa.Engine, off: timedelta, how: str) -> None:
    said = clock_fault(engine, FakeClock(SystemClock().now() + off))
    if engine.dialect.name == "sqlite":
        assert said is None
    else:
        assert said is not None and f"s {how} the database server's" in said


def test_what_keeps_the_database_from_being_written_is_known_for_a_while_and_then_looked_for_again(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(sqlite_url)
    assert writing_fault(engine, now=NOON) is None
    Path(sqlite_url.removeprefix("sqlite:///")).unlink()
    assert writing_fault(engine, now=NOON) is None, "proved a moment ago"
    later = time.monotonic() + PROVED_FOR_S + 1
    monkeypatch.setattr("time.monotonic", lambda: later)
    assert "the file was removed" in (writing_fault(engine, now=NOON) or "")
    engine.dispose()
