"""Places to work in: so many things at once, each place one task that takes the next when it is done with one.

Things may have owners, as feeds have hosts. Of one owner only a share stands in line or is worked on; the rest waits
aside, and one of it joins the end of the line when one is done. So an owner of many slow things holds up nobody else.
Nor do many owners of one slow thing each: what waits for its owner costs little (a socket), and soon gives up its
place.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Iterable
from functools import partial
from typing import Generic, TypeVar

from feeds.ports import Hold

T = TypeVar("T")

AT_A_TURN = 10


class FairPool(Generic[T]):
    """Calls `work` once for each thing put in line, in order of arrival, at `most` places, except that of one owner
    (`whose`) at most `share` are in line or at work.

    `work` is given a function to await when the thing's owner has answered, and before the thing costs more than a
    socket: from then on it holds its place to its end. What is not answered within `patience_s` while others stand in
    line waits without a place, and two others may begin for it, so that a line of many such is soon passed; at most
    `spare` more are under way than there are places.

    A task and a lock for each thing would cost as much as all else that is done about a feed without news.
    """

    def __init__(
        self,
        work: Callable[[T, Hold], Awaitable[None]],
        *,
        most: int,
        whose: Callable[[T], Hashable],
        share: int,
        spare: int = 0,
        patience_s: float = 0.0,
    ) -> None:
        self._work = work
        self._most, self._spare, self._patience_s = most, spare, patience_s
        self._whose, self._share = whose, share
        self._line: deque[tuple[Hashable, T]] = deque()  # each with its owner, who is told once
        self._let_in: dict[Hashable, int] = {}  # of each owner, how many are in line or at work
        self._aside: dict[Hashable, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._begun = 0  # things, ever
        self._at_work: dict[asyncio.Task[None], int] = {}  # the how manieth thing each works on
        self._answered: set[asyncio.Task[None]] = set()
        self._slow: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(most)
        self._next_look: asyncio.Handle | None = None

    def put(self, things: Iterable[T]) -> None:
        for thing in things:
            owner = self._whose(thing)
            let_in = self._let_in.get(owner, 0)
            if let_in < self._share:
                self._let_in[owner] = let_in + 1
                self._line.append((owner, thing))
            else:
                self._aside.setdefault(owner, deque()).append(thing)
        self._open()

    def withdraw(self) -> list[T]:
        """Empty the line; returns what had not been begun."""
        aside = [thing for waiting in self._aside.values() for thing in waiting]
        self._aside.clear()
        in_line = list(self._line)
        self._line.clear()
        for owner, _ in in_line:
            self._leaves(owner)
        return [thing for _, thing in in_line] + aside

    async def finish(self, *, within_s: float) -> None:
        """Wait for what was begun, then cancel the rest, and return when nothing is under way."""
        if self._next_look:
            self._next_look.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=within_s)
        given_up = list(self._tasks)
        for task in given_up:
            task.cancel()
        await asyncio.gather(*given_up, return_exceptions=True)

    def _open(self) -> None:
        """Begin as many as may be, a few in each turn of the event loop: the first steps of hundreds would hold up
        everybody else. While that is not enough, look out for what takes long."""
        for _ in range(min(self._room(), len(self._line), AT_A_TURN)):
            self._tasks.add(asyncio.create_task(self._work_off()))
        if self._line and not self._next_look:
            loop = asyncio.get_running_loop()
            if self._room() > 0:
                self._next_look = loop.call_soon(self._look)
            elif self._spare:
                begun = self._begun + len(self._tasks) - len(self._at_work)  # those just opened begin in this turn
                self._next_look = loop.call_later(self._patience_s, self._look, begun)

    def _look(self, begun: int = 0) -> None:
        """What had `begun` when the look-out did, and still is not answered, is slow."""
        self._next_look = None
        at_work = self._at_work.items()
        self._slow.update(task for task, number in at_work if number <= begun and task not in self._answered)
        self._open()

    def _room(self) -> int:
        """How many more may be under way; less than none where some were slow and no longer are. While what was
        answered waits for a place, what ends makes room for one other, and no more."""
        room = self._most + min(2 * len(self._slow), self._spare) - len(self._tasks)
        return min(room, 0) if self._places.locked() else room

    async def _work_off(self) -> None:
        task = asyncio.current_task()
        assert task is not None
        hold = partial(self._hold, task)
        try:
            while self._line and (len(self._tasks) <= self._most or self._room() >= 0):
                owner, thing = self._line.popleft()
                self._begun += 1
                self._at_work[task] = self._begun
                try:
                    await self._work(thing, hold)
                finally:
                    self._end(task)
                    self._leaves(owner)
        finally:  # at once, so that `put` never counts on a place that has just seen an empty line
            self._at_work.pop(task, None)
            self._tasks.discard(task)

    async def _hold(self, task: asyncio.Task[None]) -> None:
        """Wait for a place if all are held; that can be only while some are slow."""
        if task in self._answered:
            return
        self._slow.discard(task)
        self._answered.add(task)
        try:
            await self._places.acquire()
        except BaseException:
            self._answered.discard(task)
            raise

    def _end(self, task: asyncio.Task[None]) -> None:
        self._slow.discard(task)
        if task in self._answered:
            self._answered.discard(task)
            self._places.release()

    def _leaves(self, owner: Hashable) -> None:
        """The next of the same owner joins the line, at its end: with few places, too, others come between."""
        waiting = self._aside.get(owner)
        if waiting:
            self._line.append((owner, waiting.popleft()))
            return
        self._aside.pop(owner, None)
        self._let_in[owner] -= 1
        if not self._let_in[owner]:
            del self._let_in[owner]
