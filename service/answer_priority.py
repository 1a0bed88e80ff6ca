"""Puts people before entries: the thread that reads entries waits a moment while somebody waits for an answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOST_S = 0.005  # of each entry, for 0.3 ms of work: short enough for news, and leaves the interpreter alone meanwhile


class PeopleFirst:
    """Threads share one interpreter, and a first poll has work for seconds: beside it an answer takes three times as
    long. An entry waits for `most_s` and no longer, however many people ask, so that news is late by little.
    """

    def __init__(self, most_s: float = MOST_S) -> None:
        self._most_s = most_s
        self._under_way = 0
        self._nobody_waits = threading.Event()
        self._nobody_waits.set()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Somebody waits while this lasts. For the event loop alone."""
        self._under_way += 1
        self._nobody_waits.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._nobody_waits.set()

    def give_way(self) -> bool:
        """Wait, on any thread, until nobody does; False when that took too long."""
        return self._nobody_waits.wait(self._most_s)
