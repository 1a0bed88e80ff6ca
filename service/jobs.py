"""What happens again and again. The scheduler is only a clock: what is due stands in the database."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

logger = logging.getLogger(__name__)

GRACE_S = 2.0  # for what runs when the block ends

Job = Callable[[], Awaitable[object]]


@asynccontextmanager
async def repeating(jobs: Mapping[str, tuple[float, Job]], *, at_once: str, now: datetime) -> AsyncIterator[None]:
    """Run each job every so many seconds while the block lasts, the one named `at_once` from `now` on.

    A job that is still at it is not started a second time. At the end no new one starts, and those under way get
    `GRACE_S` to end.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    under_way: set[asyncio.Task[object]] = set()
    for name, (seconds, job) in jobs.items():
        first = {"next_run_time": now} if name == at_once else {}
        scheduler.add_job(_kept(job, name, under_way), "interval", seconds=seconds, id=name, name=name, **first)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.pause()
        await asyncio.sleep(0)  # what was started in this very turn is under way after it
        if under_way:
            await asyncio.wait(under_way, timeout=GRACE_S)
        scheduler.shutdown(wait=False)


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
