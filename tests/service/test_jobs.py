"""What happens again and again goes on when somebody sets the clock."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from service import jobs
from service.clock import SystemClock

HOUR = timedelta(hours=1)


class SetClock(SystemClock):
    """A clock that somebody sets while it runs; `off` is by how much."""

    def __init__(self) -> None:
        self.off = timedelta()

    def now(self) -> datetime:
        return super().now() + self.off


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """The scheduler reads the same clock."""
    clock = SetClock()

    class Bent(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return clock.now().astimezone(tz)

    for module in ("schedulers.base", "triggers.interval", "executors.base"):
        monkeypatch.setattr(f"apscheduler.{module}.datetime", Bent)
    monkeypatch.setattr(jobs, "LOOK_S", 0.02)
    return clock


class Counted:
    """A job that counts how often it ran."""

    def __init__(self) -> None:
        self.times = 0
        self._ran = asyncio.Event()

    async def __call__(self) -> None:
        self.times += 1
        self._ran.set()

    async def again(self) -> None:
        self._ran.clear()
        async with asyncio.timeout(5):
            await self._ran.wait()


@pytest.mark.parametrize("off", [-HOUR, -24 * HOUR, HOUR], ids=str)
async def test_jobs_go_on_when_the_clock_is_set(clock: SetClock, off: timedelta) -> None:
    tick, set_back = Counted(), Counted()
    async with jobs.repeating({"tick": (0.05, tick)}, at_once="tick", clock=clock, set_back=set_back):
        await tick.again()
        clock.off = off
        if off < timedelta(0):
            await set_back.again()
        await tick.again()
        await tick.again()
    assert set_back.times == (off < timedelta(0))


async def test_a_clock_beside_the_machines_that_is_set_back_is_told_too(clock: SetClock) -> None:
    tick, set_back, databases = Counted(), Counted(), SetClock()
    jobs_of_one = {"tick": (0.05, tick)}
    async with jobs.repeating(jobs_of_one, at_once="tick", clock=clock, others=[databases], set_back=set_back):
        await tick.again()
        databases.off -= HOUR
        await set_back.again()
        await tick.again()


class Breaking(Counted):
    async def __call__(self) -> None:
        await super().__call__()
        raise ValueError("a row that nobody can read")


async def test_jobs_go_on_also_when_what_follows_a_set_clock_breaks(clock: SetClock) -> None:
    tick, set_back = Counted(), Breaking()
    async with jobs.repeating({"tick": (0.05, tick)}, at_once="tick", clock=clock, set_back=set_back):
        for _ in range(2):
            await tick.again()
            clock.off -= HOUR
            await set_back.again()


async def test_a_clock_that_is_a_little_off_is_nothing_to_note(clock: SetClock) -> None:
    tick, set_back = Counted(), Counted()
    async with jobs.repeating({"tick": (0.02, tick)}, at_once="tick", clock=clock, set_back=set_back):
        for _ in range(5):
            clock.off -= timedelta(seconds=1)
            await tick.again()
    assert set_back.times == 0
    assert clock.now() < datetime.now(UTC)
