"""Processes beside the benchmark, what they cost, and what they hold."""

from __future__ import annotations

import asyncio
import os
import re
import resource
import sys
import time
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bound import BOUND

ROOT = Path(__file__).parents[1]
IDLE_S = 2.0


@asynccontextmanager
async def process(
    *command: str, log: Path, env: dict[str, str] | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Runs beside the block, writes its log to a file, and is ended after the block."""
    with log.open("wb") as errors:
        running = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=os.environ | (env or {}), stdout=asyncio.subprocess.PIPE, stderr=errors, **BOUND
        )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.terminate()
        await running.communicate()


@asynccontextmanager
async def module(*command: str, log: Path) -> AsyncIterator[tuple[str, int]]:
    """A module of this repository; yields the first line that it prints, and its process id."""
    async with process(sys.executable, "-m", *command, log=log) as running:
        assert running.stdout is not None
        line = (await running.stdout.readline()).decode().strip()
        if not line:
            raise SystemExit(f"{command[0]} did not start:\n{log.read_text()[-3000:]}")
        yield line, running.pid


def descendants(pid: int) -> list[int]:
    """All processes below `pid`."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, _read(task).split()):
            found += [child, *descendants(child)]
    return found


class CpuMeter:
    """CPU seconds of this process and of all below it, dead or alive, but for the servers of the benchmark."""

    def __init__(self, outside: Collection[int] = ()) -> None:
        self._outside = set(outside)

    def seconds(self) -> float:
        dead = resource.getrusage(resource.RUSAGE_CHILDREN)
        below = (pid for pid in descendants(os.getpid()) if pid not in self._outside)
        return time.process_time() + dead.ru_utime + dead.ru_stime + sum(map(_cpu_of, below))


def _cpu_of(pid: int) -> float:
    """CPU seconds of a process by the kernel's clock: to the nanosecond, where /proc counts in hundredths of a
    second."""
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:  # it ended a moment ago
        return 0.0


def memory_mb(pid: int) -> tuple[float, float]:
    """(RSS of the process, PSS of it and of all below it)."""
    rss = _figure(_read(Path(f"/proc/{pid}/status")), "VmRSS")
    pss = sum(_figure(_read(Path(f"/proc/{each}/smaps_rollup")), "Pss") for each in (pid, *descendants(pid)))
    return rss, pss


def _figure(text: str, name: str) -> float:
    found = re.search(rf"^{name}:\s+(\d+) kB", text, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


class StallWatch:
    """How late a ticker of 5 ms is at worst: the longest time for which the event loop did nothing else."""

    EVERY_S = 0.005

    def __init__(self) -> None:
        self.worst_s = 0.0

    async def __aenter__(self) -> StallWatch:
        self._task = asyncio.create_task(self._tick())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _tick(self) -> None:
        while True:
            due = time.perf_counter() + self.EVERY_S
            await asyncio.sleep(self.EVERY_S)
            self.worst_s = max(self.worst_s, time.perf_counter() - due)


async def idle_lateness_ms() -> float:
    """How late the same ticker is at worst with nothing to do: what other work on the machine does to wall times."""
    async with StallWatch() as watch:
        await asyncio.sleep(IDLE_S)
    return watch.worst_s * 1000
