"""What feeds' last bodies held, read from the store when a new body has come."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from newsdesk.entries import NO_WINDOW, Feed, Window
from newsdesk.ports import CallStore, FeedStore

APART_S = 0.01  # from one reading to the next: the first body waits for nothing, and of many ten share a reading


class LastWindows:
    """Reads windows for all that ask at once: who asks while one reading is under way shares the next.

    Most polls bring no body, so a claim does not read windows; one reading for each body would cost as much as the
    rest of a body without news.
    """

    def __init__(self, store: FeedStore, call: CallStore) -> None:
        self._store = store
        self._call = call
        self._asked: set[int] = set()
        self._next: asyncio.Task[Mapping[int, Window]] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._next_at = 0.0

    async def of(self, feed: Feed) -> Window:
        """The window of a feed. Raises what the store raises."""
        if feed.first_polled_at is None:
            return NO_WINDOW
        self._asked.add(feed.id)
        if self._next is None:
            self._next = asyncio.create_task(self._read())
        found = await asyncio.shield(self._next)  # who gives up spoils nobody else's answer
        return found.get(feed.id, NO_WINDOW)

    async def _read(self) -> Mapping[int, Window]:
        now = asyncio.get_running_loop().time
        async with self._one_at_a_time:
            if (wait := self._next_at - now()) > 0:
                await asyncio.sleep(wait)
            self._next_at = now() + APART_S
            asked, self._asked, self._next = self._asked, set(), None
            return await self._call(self._store.windows, sorted(asked))
