"""Places to work in: so many things at once, each place one task that takes the next when it is done with one."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)

T = TypeVar("T")


class Places(Generic[T]):
    """Calls `work` once for each thing put in line, in order of arrival, for at most `most` at the same time.

    A task and a lock for each thing would cost as much as all else that is done about a feed without news.
    """

    def __init__(self, work: Callable[[T], Awaitable[None]], *, most: int) -> None:
        self._work = work
        self._most = most
        self._line: deque[T] = deque()
        self._tasks: set[asyncio.Task[None]] = set()

    def put(self, things: Iterable[T]) -> None:
        self._line.extend(things)
        for _ in range(min(self._most - len(self._tasks), len(self._line))):
            self._tasks.add(asyncio.create_task(self._work_off()))

    def withdraw(self) -> list[T]:
        """Empty the line; returns what had not been begun."""
        left = list(self._line)
        self._line.clear()
        return left

    async def finish(self, *, within_s: float) -> None:
        """Wait for what was begun, then cancel the rest, and return when nothing is under way."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=within_s)
        given_up = list(self._tasks)
        for task in given_up:
            task.cancel()
        await asyncio.gather(*given_up, return_exceptions=True)

    async def _work_off(self) -> None:
        try:
            while self._line:
                await self._work(self._line.popleft())
        finally:  # at once, so that `put` never counts on a place that has just seen an empty line
            self._tasks.discard(asyncio.current_task())
