"""Places to work in: so many things at once, each place one task that takes the next when it is done with one.

Things may have owners, as feeds have hosts. Of one owner only a share stands in line or is worked on; the rest waits
aside, and one of it joins the end of the line when one is done. So an owner of many slow things holds up nobody else.
Nor do many owners of one slow thing each: what takes long while others stand in line gets a spare place.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


SLOW_S = 1.0


class FairPool(Generic[T]):
    """Calls `work` once for each thing put in line, for at most `most` at the same time, in order of arrival, except
    that of one owner (`whose`) at most `share` are in line or at work. Up to `spare` things that have been at work
    for `SLOW_S` while others stood in line are not counted.

    A task and a lock for each thing would cost as much as all else that is done about a feed without news.
    """

    def __init__(
        self,
        work: Callable[[T], Awaitable[None]],
        *,
        most: int,
        whose: Callable[[T], Hashable],
        share: int,
        spare: int = 0,
    ) -> None:
        self._work = work
        self._most, self._spare = most, spare
        self._whose, self._share = whose, share
        self._line: deque[T] = deque()
        self._let_in: dict[Hashable, int] = {}  # of each owner, how many are in line or at work
        self._aside: dict[Hashable, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._begun = 0  # things, ever
        self._at_work: dict[asyncio.Task[None], int] = {}  # each place, and the how manieth thing it works on
        self._slow: set[asyncio.Task[None]] = set()
        self._watch: asyncio.TimerHandle | None = None

    def put(self, things: Iterable[T]) -> None:
        for thing in things:
            owner = self._whose(thing)
            let_in = self._let_in.get(owner, 0)
            if let_in < self._share:
                self._let_in[owner] = let_in + 1
                self._line.append(thing)
            else:
                self._aside.setdefault(owner, deque()).append(thing)
        self._open()

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
        if self._watch:
            self._watch.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=within_s)
        given_up = list(self._tasks)
        for task in given_up:
            task.cancel()
        await asyncio.gather(*given_up, return_exceptions=True)

    def _open(self) -> None:
        """Open as many places as may be; while that is not enough, look out for what takes long."""
        for _ in range(min(self._most + len(self._slow) - len(self._tasks), len(self._line))):
            self._tasks.add(asyncio.create_task(self._work_off()))
        if self._line and not self._watch and self._spare:
            begun = self._begun + len(self._tasks) - len(self._at_work)  # places just opened begin in this turn
            self._watch = asyncio.get_running_loop().call_later(SLOW_S, self._spare_the_slow, begun)

    def _spare_the_slow(self, begun: int) -> None:
        """What had begun when the look-out did, and is still at work, is slow."""
        self._watch = None
        slow = [place for place, number in self._at_work.items() if number <= begun and place not in self._slow]
        self._slow.update(slow[: self._spare - len(self._slow)])
        self._open()

    async def _work_off(self) -> None:
        place = asyncio.current_task()
        assert place is not None
        try:
            while self._line and len(self._tasks) <= self._most + len(self._slow):
                thing = self._line.popleft()
                self._begun += 1
                self._at_work[place] = self._begun
                try:
                    await self._work(thing)
                finally:
                    self._slow.discard(place)
                    self._leaves(thing)
        finally:  # at once, so that `put` never counts on a place that has just seen an empty line
            self._at_work.pop(place, None)
            self._tasks.discard(place)

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
