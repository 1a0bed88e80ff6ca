"""The clock that several services on one PostgreSQL server share: the server's own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import sqlalchemy as sa

from newsdesk.ports import Clock, reads
from storage.columns import UtcDateTime
from storage.transactions import reading

_SERVER_TIME = sa.select(sa.func.clock_timestamp(type_=UtcDateTime()))


class DatabaseClock:
    """Implements `newsdesk.ports.Clock`: the database's time at the last look, and what passed here since.

    A lease, like every moment in the store, is compared by services on several machines, and means the same to all of
    them only on one clock. Whoever sets this machine's clock moves nothing here. Was the database's set, the next
    look follows: until then this is still the old one.
    """

    def __init__(self, ask: Callable[[], datetime], machine: Clock) -> None:
        """Looks at once. `ask` is told the database's time, from this machine only the passing of time is taken."""
        self._ask = ask
        self._machine = machine
        self._looking = threading.Lock()
        earliest, latest = self._zero()
        self._at_zero = earliest + (latest - earliest) / 2

    def now(self) -> datetime:
        return self._at_zero + timedelta(seconds=self._machine.monotonic())

    def monotonic(self) -> float:
        return self._machine.monotonic()

    @reads
    def look(self) -> None:
        """See what time it is there. Moves no more than the answer proves, so that a slow one moves nothing."""
        with self._looking:
            earliest, latest = self._zero()
            self._at_zero = min(max(self._at_zero, earliest), latest)

    def _zero(self) -> tuple[datetime, datetime]:
        """The database's time when our monotonic clock was at 0, at the earliest and at the latest: the answer was
        given at some moment between question and arrival."""
        asked = self._machine.monotonic()
        told = self._ask()
        arrived = self._machine.monotonic()
        return told - timedelta(seconds=arrived), told - timedelta(seconds=asked)


def server_time(engine: sa.Engine) -> datetime:
    """What time it is on the PostgreSQL server."""
    with reading(engine) as connection:
        return connection.execute(_SERVER_TIME).scalar_one()


def shared_clock(engine: sa.Engine, machine: Clock) -> Clock:
    """The clock by which moments in this database are written: an SQLite file is of this machine, and so is its."""
    return machine if engine.dialect.name == "sqlite" else DatabaseClock(partial(server_time, engine), machine)
