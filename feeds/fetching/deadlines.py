"""One deadline for each of many things at once, kept by one timer."""

from __future__ import annotations

import asyncio
from collections import deque
from types import TracebackType


class Deadlines:
    """`with deadlines.begin(): ...` ends with TimeoutError what takes longer than `seconds`.

    All have the same time, so they run out in the order in which they began, and the first of the line is all that a
    timer must watch. `asyncio.timeout` sets and cancels one for each: a tenth of what asking a feed costs.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._line: deque[Deadline] = deque()
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> Deadline:
        task = asyncio.current_task()
        assert task is not None, "a deadline is kept in a task"
        loop = asyncio.get_running_loop()
        deadline = Deadline(task, loop.time() + self.seconds)
        self._line.append(deadline)
        if self._timer is None:
            self._timer = loop.call_at(deadline.at, self._look)
        return deadline

    def _look(self) -> None:
        """End what is late, forget what is over, and look again when the next one may be late."""
        loop = asyncio.get_running_loop()
        now, line = loop.time(), self._line
        while line and (line[0].is_over or line[0].at <= now):
            line.popleft().end()
        self._timer = loop.call_at(line[0].at, self._look) if line else None


class Deadline:
    """The time of one task, counted from when it was made."""

    __slots__ = ("_cancelling", "_late", "_task", "at", "is_over")

    def __init__(self, task: asyncio.Task[object], at: float) -> None:
        self.at = at
        self.is_over = False
        self._task = task
        self._cancelling = task.cancelling()
        self._late = False

    def end(self) -> None:
        if not self.is_over:
            self._late = True
            self._task.cancel()

    def __enter__(self) -> Deadline:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Turn our own cancellation into a TimeoutError and leave anybody else's as it is, like `asyncio.timeout`."""
        self.is_over = True
        if self._late and self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise TimeoutError from error
