"""The dead man's switch: an outside watcher is pinged while all is well, because a dead bot cannot report itself."""

from __future__ import annotations

import logging
from collections.abc import Callable

from feeds.ports import Fetches
from feeds.results import FetchFailed
from newsdesk.entries import Feed, Tier

logger = logging.getLogger(__name__)

_TAKEN = range(200, 300)  # 204 is no body for a feed, and a fine answer here


class Heartbeat:
    """`ping` is called every few minutes. No answer is only logged: the watcher's silence is the alarm."""

    def __init__(self, fetcher: Fetches, url: str, *, well: Callable[[], bool]) -> None:
        self._fetcher = fetcher
        self._target = Feed(id=0, url=url, name="heartbeat", outlet="", tier=Tier.AGGREGATOR)
        self._well = well

    async def ping(self) -> None:
        if not self._well():
            logger.warning("no heartbeat: not all is well")
            return
        result = await self._fetcher.fetch(self._target)
        if isinstance(result, FetchFailed) and result.status not in _TAKEN:
            logger.warning("heartbeat not taken", extra={"reason": result.reason.value, "status": result.status})
