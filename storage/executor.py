"""Run synchronous store calls off the event loop, on a fixed number of threads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

READERS = 3
WRITERS = {"sqlite": 1, "postgresql": 4}  # SQLite has one writer at a time anyway; a queue is fairer than its lock


class StoreCaller:
    """`await call(store.known_entries, ...)`: implements `newsdesk.ports.CallStore`.

    What is marked with `reads` runs on the readers, what is marked with `prompt` on a writer of its own, everything
    else on the writers, each in order of arrival. The prompt writer may meet another one at SQLite's lock: for the
    length of one transaction, where the queue of the others may be fifty feeds long.
    """

    def __init__(self, dialect: str) -> None:
        self._writers = ThreadPoolExecutor(WRITERS[dialect], thread_name_prefix="store-write")
        self._prompt = ThreadPoolExecutor(1, thread_name_prefix="store-prompt")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="store-read")

    def __call__(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        return asyncio.get_running_loop().run_in_executor(self._pool_for(fn), partial(fn, *args, **kwargs))

    def _pool_for(self, fn: Callable[..., object]) -> ThreadPoolExecutor:
        if getattr(fn, "reads", False):
            return self._readers
        return self._prompt if getattr(fn, "prompt", False) else self._writers

    def close(self) -> None:
        """Wait for the calls under way and refuse new ones. Blocks: call it when the loop has nothing left to do."""
        self._writers.shutdown(wait=True)
        self._prompt.shutdown(wait=True)
        self._readers.shutdown(wait=True)
