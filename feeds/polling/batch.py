"""Batches small work that many callers need within one turn of the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class EndOfTurnBatch(Generic[T]):
    """Calls `work` once for each thing added, for all that one turn of the event loop brought, at its end.

    Between two requests of the HTTP client the same few lines find none of their code and values in the processor's
    caches: settling one 304 at a time costs 20 microseconds each, and 9 when twenty of them follow each other.
    `work` may not raise.
    """

    def __init__(self, work: Callable[[T], None]) -> None:
        self._work = work
        self._waiting: list[T] = []

    def add(self, thing: T) -> None:
        self._waiting.append(thing)
        if len(self._waiting) == 1:
            asyncio.get_running_loop().call_soon(self.settle)

    def settle(self) -> None:
        """Do it now."""
        things, self._waiting = self._waiting, []
        for thing in things:
            self._work(thing)
