"""Work beside the sends: chores, probes, looks into a channel's history."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable

from newsdesk.errors import StoreUnavailable
from newsdesk.said_once import SaidOnce

logger = logging.getLogger(__name__)

Errand = Callable[[], Awaitable[bool]]  # True when there may be something to send now


class Errands:
    """Runs at most one background task per name. An error in one ends there; the next one of that name tries
    again."""

    def __init__(self, *, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._faults: defaultdict[str, SaidOnce] = defaultdict(SaidOnce)

    @property
    def under_way(self) -> list[asyncio.Task[None]]:
        return list(self._tasks.values())

    def start(self, name: str, work: Errand) -> None:
        """Do it, unless it is being done already."""
        if name not in self._tasks:
            self._tasks[name] = task = asyncio.create_task(self._safely(name, work))
            task.add_done_callback(lambda _: self._tasks.pop(name, None))

    async def stop(self) -> None:
        for task in (tasks := self.under_way):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _safely(self, name: str, work: Errand) -> None:
        try:
            if await work():
                self._wake()
        except StoreUnavailable as err:
            if self._faults[name].begins(str(err)):
                logger.warning("outbox not reachable", extra={"errand": name, "error": str(err)})
        except Exception as err:
            if self._faults[name].begins(repr(err)):
                logger.exception("errand failed", extra={"errand": name})
        else:
            self._faults[name].ends()
