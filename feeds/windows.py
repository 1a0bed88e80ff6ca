"""What feeds' last bodies held, read from the store when a new body has come."""

from __future__ import annotations

import asyncio

from newsdesk.entries import NO_WINDOW, Feed, Window
from newsdesk.ports import CallStore, FeedStore


class LastWindows:
    """Reads windows for all that ask at once: who asks while one reading is under way shares the next.

    Most polls bring no body, so a claim does not read windows; one reading for each body would cost as much as the
    rest of a body without news.
    """

    def __init__(self, store: FeedStore, call: CallStore) -> None:
        self._store = store
        self._call = call
        self._asked: list[tuple[int, asyncio.Future[Window]]] = []
        self._reading: asyncio.Task[None] | None = None

    async def of(self, feed: Feed) -> Window:
        """The window of a feed. Raises what the store raises."""
        if feed.first_polled_at is None:
            return NO_WINDOW
        answer = asyncio.get_running_loop().create_future()
        self._asked.append((feed.id, answer))  # perhaps a second time: it is polled anew once its lease ran out
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        return await answer

    async def _read(self) -> None:
        while self._asked:
            asked, self._asked = self._asked, []
            try:
                windows = await self._call(self._store.windows, [feed_id for feed_id, _ in asked])
            except Exception as error:
                for _, answer in asked:
                    if not answer.done():
                        answer.set_exception(error)
            else:
                for feed_id, answer in asked:
                    if not answer.done():
                        answer.set_result(windows.get(feed_id, NO_WINDOW))
        self._reading = None
