"""What happens again and again goes on when somebody sets the clock."""

from __future__ import annotations

import asyncio
import gc
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from service.clock import SystemClock
from service.jobs import scheduler

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
    monkeypatch.setattr(scheduler, "LOOK_S", 0.02)
    monkeypatch.setattr(scheduler, "GRACE_S", 30.0)  # nothing here takes long, but the machine may
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
        async with asyncio.timeout(60):
            await self._ran.wait()


@pytest.mark.parametrize("off", [-HOUR, -24 * HOUR, HOUR], ids=str)
async def test_jobs_go_on_when_the_clock_is_set(clock: SetClock, off: timedelta) -> None:
    tick, set_back = Counted(), Counted()
    async with scheduler.repeating({"tick": (0.05, tick)}, at_once={"tick"}, clock=clock, set_back=set_back):
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
    async with scheduler.repeating(jobs_of_one, at_once={"tick"}, clock=clock, others=[databases], set_back=set_back):
        await tick.again()
        databases.off -= HOUR
        await set_back.again()
        await tick.again()


async def test_what_was_missed_is_made_up_for_once(clock: SetClock) -> None:
    tick, hourly = Counted(), Counted()
    jobs_of_both = {"tick": (0.05, tick), "hourly": (3600, hourly)}
    async with scheduler.repeating(jobs_of_both, at_once={"tick"}, clock=clock, set_back=Counted()):
        await tick.again()
        before, clock.off = tick.times, HOUR + timedelta(minutes=1)
        for _ in range(3):
            await tick.again()
    assert (tick.times - before, hourly.times) == (3, 1)


async def test_a_leap_of_the_clock_over_sixty_years_keeps_nobody_busy(clock: SetClock) -> None:
    tick = Counted()
    async with scheduler.repeating({"tick": (0.05, tick)}, at_once={"tick"}, clock=clock, set_back=Counted()):
        await tick.again()
        clock.off = timedelta(days=60 * 365)
        await tick.again()
        await tick.again()


async def test_a_job_that_is_still_at_it_is_not_started_a_second_time(clock: SetClock) -> None:
    tick, begun, done = Counted(), Counted(), asyncio.Event()

    async def slow() -> None:
        await begun()
        await done.wait()

    async with scheduler.repeating(
        {"tick": (0.05, tick), "slow": (0.05, slow)}, at_once={"tick"}, clock=clock, set_back=tick
    ):
        for _ in range(5):
            await tick.again()
        assert begun.times == 1
        done.set()
        await begun.again()


async def test_at_the_end_none_begins_and_what_is_under_way_may_end(clock: SetClock) -> None:
    tick, leaving, begun_after = Counted(), asyncio.Event(), []

    async def slow() -> None:
        await leaving.wait()
        before = tick.times
        await asyncio.sleep(0.2)
        begun_after.append(tick.times - before)

    async with scheduler.repeating(
        {"tick": (0.02, tick), "slow": (60, slow)}, at_once={"slow"}, clock=clock, set_back=tick
    ):
        await tick.again()
        leaving.set()
    assert begun_after == [0]


@pytest.mark.parametrize("turns", range(6))
async def test_what_begins_in_the_last_moment_may_end_too(
    clock: SetClock, turns: int, caplog: pytest.LogCaptureFixture
) -> None:
    begun, ended = Counted(), Counted()
    gc.collect()  # what other tests left behind is reported when it is collected
    caplog.clear()

    async def job() -> None:
        await begun()
        await asyncio.sleep(0.01)
        await ended()

    async with scheduler.repeating({"job": (60, job)}, at_once={"job"}, clock=clock, set_back=begun):
        for _ in range(turns):
            await asyncio.sleep(0)
    assert begun.times == ended.times
    assert [record.getMessage() for record in caplog.records if record.levelname != "INFO"] == []


class Breaking(Counted):
    async def __call__(self) -> None:
        await super().__call__()
        raise ValueError("a row that nobody can read")


async def test_jobs_go_on_also_when_what_follows_a_set_clock_breaks(clock: SetClock) -> None:
    tick, set_back = Counted(), Breaking()
    async with scheduler.repeating({"tick": (0.05, tick)}, at_once={"tick"}, clock=clock, set_back=set_back):
        for _ in range(2):
            await tick.again()
            clock.off -= HOUR
            await set_back.again()


async def test_a_clock_that_is_a_little_off_is_nothing_to_note(clock: SetClock) -> None:
    tick, set_back = Counted(), Counted()
    async with scheduler.repeating({"tick": (0.02, tick)}, at_once={"tick"}, clock=clock, set_back=set_back):
        for _ in range(5):
            clock.off -= timedelta(seconds=1)
            await tick.again()
    assert set_back.times == 0
    assert clock.now() < datetime.now(UTC)
