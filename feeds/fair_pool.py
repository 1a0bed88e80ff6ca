"""Places to work in: so many things at once, each place one task that takes the next when it is done with one.

Things may have owners, as feeds have hosts. Of one owner only a share stands in line or is worked on; the rest waits
aside, and one of it joins the end of the line when one is done. So an owner of many slow things holds up nobody else.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class FairPool(Generic[T]):
    """Calls `work` once for each thing put in line, for at most `most` at the same time, in order of arrival, except
    that of one owner (`whose`) at most `share` are in line or at work.

    A task and a lock for each thing would cost as much as all else that is done about a feed without news.
    """

    def __init__(
        self,
        work: Callable[[T], Awaitable[None]],
        *,
        most: int,
        whose: Callable[[T], Hashable],
        share: int,
    ) -> None:
        self._work = work
        self._most = most
        self._whose, self._share = whose, share
        self._line: deque[T] = deque()
        self._let_in: dict[Hashable, int] = {}  # of each owner, how many are in line or at work
        self._aside: dict[Hashable, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def put(self, things: Iterable[T]) -> None:
        for thing in things:
            owner = self._whose(thing)
            let_in = self._let_in.get(owner, 0)
            if let_in < self._share:
                self._let_in[owner] = let_in + 1
                self._line.append(thing)
            else:
                self._aside.setdefault(owner, deque()).append(thing)
        for _ in range(min(self._most - len(self._tasks), len(self._line))):
            self._tasks.add(asyncio.create_task(self._work_off()))

    def withdraw(self) -> list[T]:
        """Empty the line; returns what had not been begun."""
        aside = [thing for waiting in self._aside.values() for thing in waiting]
        self._aside.clear()
        in_line = list(self._line)
        self._line.clear()
        for thing in in_line:
            self._leaves(thing)
        return in_line + aside

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
                thing = self._line.popleft()
                try:
                    await self._work(thing)
                finally:
                    self._leaves(thing)
        finally:  # at once, so that `put` never counts on a place that has just seen an empty line
            self._tasks.discard(asyncio.current_task())

    def _leaves(self, thing: T) -> None:
        """The next of the same owner joins the line, at its end: with few places, too, others come between."""
        owner = self._whose(thing)
        waiting = self._aside.get(owner)
        if waiting:
            self._line.append(waiting.popleft())
            return
        self._aside.pop(owner, None)
        self._let_in[owner] -= 1
        if not self._let_in[owner]:
            del self._let_in[owner]
