"""An event loop whose time jumps: six hours of waiting cost nothing, and every run goes the same way."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")
START = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)


class _JumpingSelector(selectors.SelectSelector):
    """Instead of waiting for `timeout` seconds, says that they have passed."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready:
            return ready
        if timeout is None:
            raise RuntimeError("every task waits for another one: nothing will ever happen")
        self.seconds += timeout
        return []


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.jumps = _JumpingSelector()
        super().__init__(self.jumps)

    def time(self) -> float:
        return self.jumps.seconds


class VirtualClock:
    """`newsdesk.ports.Clock` on the running virtual loop. `start` is its time when the loop begins."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()


def simulate(story: Coroutine[Any, Any, T]) -> T:
    """Run a test's story from its beginning in virtual time."""
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(story)
