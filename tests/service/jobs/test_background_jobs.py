"""What the service does about clocks while it runs: follows the database's, and mends what an old one left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from datetime import timedelta

import pytest
from pydantic import SecretStr

from service.clock import SystemClock
from service.config import Config
from service.http.health import Liveness
from service.http.metrics import Metrics
from service.jobs import scheduler
from service.jobs.background_jobs import BackgroundJobs
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from storage.health.database_clock import DatabaseClock
from tests.builders import a_new_feed, an_outcome
from tests.patience import until

DAY = timedelta(days=1)


class ShownClock(SystemClock):
    """A clock that somebody sets."""

    off = timedelta()

    def now(self):
        return super().now() + self.off


class Quiet:
    """Stands for all that the jobs use and that does nothing here."""

    well = True

    async def __call__(self) -> None: ...

    tick = check = __call__

    def wake(self) -> None: ...


@pytest.fixture
def runtime(sqlite_url: str) -> Iterator[Runtime]:
    settings = Settings(
        database_url=SecretStr(sqlite_url),
        config=Config.model_validate({"feed": [], "polling": {"tick_seconds": 0.2}}),
    )
    with open_runtime(settings, clock=ShownClock()) as runtime:
        yield runtime


@pytest.fixture
def due_tomorrow(runtime: Runtime) -> Callable[[], int]:
    """How many feeds are due; the one that there is was read when the clock was a day ahead."""
    clock = runtime.clock
    runtime.store.add_feeds([a_new_feed()], now=clock.now())
    (feed,) = runtime.store.claim_due_feeds(clock.now(), limit=1, lease=DAY)
    tomorrow = clock.now() + DAY
    runtime.store.finish_polls([an_outcome(feed, at=tomorrow, next_poll_at=tomorrow)])
    return lambda: runtime.store.count_due(clock.now())


def running(runtime: Runtime) -> AbstractAsyncContextManager[None]:
    quiet = Quiet()
    parts = {"monitor": quiet, "sender": quiet, "look_for_copies": quiet}
    work = BackgroundJobs(runtime=runtime, metrics=Metrics(), liveness=Liveness(runtime.clock), **parts)
    return work.running(quiet, quiet)


@pytest.mark.parametrize("whose", ["machine", "clock"])
async def test_what_waits_for_tomorrow_is_due_when_a_clock_is_set_back(
    runtime: Runtime, due_tomorrow: Callable[[], int], whose: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduler, "LOOK_S", 0.02)
    runtime.machine = ShownClock()
    set_back = getattr(runtime, whose)
    set_back.off = DAY
    async with running(runtime):
        await asyncio.sleep(0)  # in which it sees what the clocks show
        set_back.off = timedelta()
        await until(due_tomorrow)


async def test_the_clock_of_the_database_is_followed_while_nothing_is_told(runtime: Runtime) -> None:
    theirs = ShownClock()
    runtime.clock = DatabaseClock(theirs.now, runtime.machine)
    async with running(runtime):
        theirs.off = DAY
        await until(lambda: runtime.clock.now() - runtime.machine.now() > DAY / 2)
