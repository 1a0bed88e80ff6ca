"""What happens again and again. The scheduler is only a clock: what is due stands in the database."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from newsdesk.ports import Clock

logger = logging.getLogger(__name__)

GRACE_S = 2.0  # for what runs when the block ends
LOOK_S = 5.0  # between two looks at the clock
STEP = timedelta(seconds=10)  # further back between two looks, it was set; what corrects it gently does less

Job = Callable[[], Awaitable[object]]


class _Every(IntervalTrigger):  # type: ignore[misc] # APScheduler has no types
    """Every so many seconds, whatever was missed. The scheduler lists each moment that it missed: after a leap of a
    year, as of a machine whose clock is set once it is on the network, that is millions, and it does nothing else."""

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        following: datetime | None = super().get_next_fire_time(previous_fire_time, now)
        missed = following is not None and following <= now
        return super().get_next_fire_time(None, now) if missed else following


@asynccontextmanager
async def repeating(
    jobs: Mapping[str, tuple[float, Job]],
    *,
    at_once: Collection[str],
    clock: Clock,
    set_back: Job,
    others: Sequence[Clock] = (),
) -> AsyncIterator[None]:
    """Run each job every so many seconds while the block lasts, those named in `at_once` from now on.

    A job that is still at it is not started a second time. `clock` is the machine's, as the scheduler reads it. When
    it was set back, or one of the `others`, all jobs are timed anew and `set_back` is called. At the end no new one
    starts, and those under way get `GRACE_S` to end.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    under_way: set[asyncio.Task[object]] = set()
    for name, (seconds, job) in jobs.items():
        first = {"next_run_time": clock.now()} if name in at_once else {}
        scheduler.add_job(_kept(job, name, under_way), _every(seconds), id=name, name=name, **first)
    scheduler.start()
    watching = asyncio.create_task(_watch_clocks({clock, *others}, lambda: _time_anew(scheduler, jobs), set_back))
    try:
        yield
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        scheduler.pause()
        await asyncio.sleep(0)  # what was started in this very turn is under way after it
        if under_way:
            await asyncio.wait(under_way, timeout=GRACE_S)
        scheduler.shutdown(wait=False)


def _every(seconds: float) -> _Every:
    return _Every(seconds=seconds, timezone="UTC")


def _time_anew(scheduler: AsyncIOScheduler, jobs: Mapping[str, tuple[float, Job]]) -> None:
    for name, (seconds, _) in jobs.items():
        scheduler.reschedule_job(name, trigger=_every(seconds))


async def _watch_clocks(clocks: Collection[Clock], time_anew: Callable[[], None], set_back: Job) -> None:
    """The scheduler waits for moments: set back by an hour, it would do nothing for an hour."""
    began = {clock: _beginning(clock) for clock in clocks}
    while True:
        await asyncio.sleep(LOOK_S)
        before, began = began, {clock: _beginning(clock) for clock in clocks}
        by = max(before[clock] - began[clock] for clock in clocks)
        if by > STEP:
            logger.warning("the clock was set back", extra={"by_s": round(by.total_seconds())})
            time_anew()
            await _safely(set_back)


def _beginning(clock: Clock) -> datetime:
    """What it showed when its monotonic time was 0: the same for ever, unless it is set."""
    return clock.now() - timedelta(seconds=clock.monotonic())


async def _safely(job: Job) -> None:
    """Whatever goes wrong in it, who watches the clock goes on."""
    try:
        await job()
    except Exception:
        logger.exception("not done after the clock was set back")


def _kept(job: Job, name: str, under_way: set[asyncio.Task[object]]) -> Callable[[], Awaitable[None]]:
    """The job, known to be under way. The scheduler cancels what is late, and would call that an error."""

    async def run() -> None:
        task = asyncio.ensure_future(job())
        under_way.add(task)
        task.add_done_callback(under_way.discard)
        try:
            await task
        except asyncio.CancelledError:
            logger.warning("given up at the end", extra={"job": name})

    return run
