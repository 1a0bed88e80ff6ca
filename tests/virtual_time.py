"""An event loop whose time jumps: six hours of waiting cost nothing, and every run goes the same way."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")
START = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)
STEP_S = 0.5
ENDED_WITHIN_S = 5.0  # of real time, for what ends on a thread when a loop is closed


class _JumpingSelector(selectors.SelectSelector):
    """Instead of waiting for `timeout` seconds, says that they have passed.

    With `patience_s` it waits for real lines first, and lets at most `STEP_S` pass at a time: what is under way there
    would have to hang for long to be taken for late.
    """

    def __init__(self, patience_s: float) -> None:
        super().__init__()
        self.seconds = 0.0
        self._patience_s = patience_s

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(self._real_wait(timeout))
        if ready:
            return ready
        if timeout is None:
            raise RuntimeError("every task waits for another one: nothing will ever happen")
        self.seconds += min(timeout, STEP_S) if self._patience_s else timeout
        return []

    def _real_wait(self, timeout: float | None) -> float:
        if timeout is None and self._patience_s:
            return ENDED_WITHIN_S
        return 0.0 if timeout == 0 else self._patience_s


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """Threads know no virtual time: what others hand to one is done at once."""

    def __init__(self, patience_s: float = 0.0) -> None:
        self.jumps = _JumpingSelector(patience_s)
        super().__init__(self.jumps)

    def time(self) -> float:
        return self.jumps.seconds

    def run_in_executor(self, executor: Any, func: Callable[..., T], *args: Any) -> asyncio.Future[T]:
        done: asyncio.Future[T] = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as err:
            done.set_exception(err)
        return done


class VirtualClock:
    """`newsdesk.ports.Clock` on the running virtual loop. `start` is its time when the loop begins."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()


def simulate(story: Coroutine[Any, Any, T], *, patience_s: float = 0.0) -> T:
    """Run a test's story from its beginning in virtual time. One with servers on this loop needs some patience."""
    with asyncio.Runner(loop_factory=partial(VirtualTimeLoop, patience_s)) as runner:
        return runner.run(story)
