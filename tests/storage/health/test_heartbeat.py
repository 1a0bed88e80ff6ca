"""Services on one server go by its clock. A machine whose own says something else: one of the two is wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from service.clock import SystemClock
from storage.health.heartbeat import clock_fault
from tests.fakes import FakeClock


def test_the_clock_of_this_machine_is_as_the_databases(engine: sa.Engine) -> None:
    assert clock_fault(engine, SystemClock()) is None


@pytest.mark.parametrize(("off", "how"), [(timedelta(minutes=2), "ahead of"), (timedelta(minutes=-2), "behind")])
def test_a_clock_that_is_off_is_told_where_the_database_has_one(engine: sa.Engine, off: timedelta, how: str) -> None:
    said = clock_fault(engine, FakeClock(SystemClock().now() + off))
    if engine.dialect.name == "sqlite":
        assert said is None
    else:
        assert said is not None and f"s {how} the database server's" in said
