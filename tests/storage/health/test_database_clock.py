"""One clock for all services on a database, however far apart the clocks of their machines are."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import sqlalchemy as sa

from service.clock import SystemClock
from storage.health.database_clock import DatabaseClock, server_time, shared_clock
from tests.builders import NOON
from tests.fakes import FakeClock

SECOND = timedelta(seconds=1)


class Server:
    """A database server with a clock of its own; half of what an answer takes goes by on the way back."""

    def __init__(self, machine: FakeClock) -> None:
        self._machine = machine
        self.ahead = NOON - machine.now()
        self.takes = timedelta()

    def __call__(self) -> datetime:
        self._machine.advance(self.takes / 2)
        told = self._machine.now() + self.ahead
        self._machine.advance(self.takes / 2)
        return told


def test_database_clock_shows_the_servers_time_and_goes_on_by_itself() -> None:
    machine = FakeClock()
    clock = DatabaseClock(Server(machine), machine)
    assert clock.now() == NOON
    machine.advance(minutes=3)
    assert clock.now() == NOON + timedelta(minutes=3)


def test_database_clock_follows_a_server_whose_clock_was_set_at_the_next_look() -> None:
    machine = FakeClock()
    server = Server(machine)
    clock = DatabaseClock(server, machine)
    for step in (timedelta(hours=1), timedelta(hours=-2)):
        before, server.ahead = clock.now(), server.ahead + step
        assert clock.now() == before
        clock.look()
        assert clock.now() == before + step


def test_a_slow_answer_moves_nothing_that_it_does_not_disprove() -> None:
    machine = FakeClock()
    server = Server(machine)
    clock = DatabaseClock(server, machine)
    server.takes, server.ahead = 10 * SECOND, server.ahead + 4 * SECOND
    clock.look()
    assert clock.now() == NOON + server.takes
    server.ahead += 3 * SECOND
    clock.look()
    assert clock.now() == NOON + 2 * server.takes + 2 * SECOND, "seven ahead, give or take the five of half an answer"


def test_a_file_of_sqlite_goes_by_the_clock_of_its_machine_and_postgresql_by_its_own(engine: sa.Engine) -> None:
    machine = FakeClock()
    if engine.dialect.name == "sqlite":
        assert shared_clock(engine, machine) is machine
        return
    began = server_time(engine)
    clock = shared_clock(engine, machine)
    assert began - SECOND < clock.now() < server_time(engine) + SECOND
    assert abs(clock.now() - machine.now()) > SECOND


def test_of_two_that_look_at_once_the_later_question_has_the_last_word() -> None:
    machine, asked, answered = FakeClock(), [threading.Event(), threading.Event()], threading.Event()
    times = iter((NOON, NOON, NOON + timedelta(hours=1)))
    looks = iter((None, *asked))

    def server() -> datetime:
        told, look = next(times), next(looks)
        if look is not None:
            look.set()
        if look is asked[0]:
            answered.wait(10)
        return told

    clock = DatabaseClock(server, machine)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(clock.look)
        asked[0].wait(10)
        second = pool.submit(clock.look)
        assert not asked[1].wait(0.1), "it waits for the first answer"
        answered.set()
        first.result(), second.result()
    assert clock.now() == NOON + timedelta(hours=1)


def test_monotonic_time_is_the_machines() -> None:
    machine = SystemClock()
    clock = DatabaseClock(lambda: NOON, machine)
    assert machine.monotonic() <= clock.monotonic() <= machine.monotonic()
