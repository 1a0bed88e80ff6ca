"""The clock that all senders of one outbox share: looked at in time, and believed or not."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from newsdesk.delivery.wall_clock import WallClock
from newsdesk.ports import Clock

Look = Callable[[], Awaitable[None]]  # see whether it was set; where it is this machine's, there is nothing to see
SEEN_WITHIN = timedelta(seconds=10)  # by every sender that still claims: for so long some may go by the old time


class SharedTime:
    """Somebody may set the clock of the database, and each sender sees it at another moment. So none claims by a time
    that it has not looked at lately, and none judges a row before it has looked once more: whatever the row's owner
    knew of the clock, it knows then, too."""

    def __init__(self, clock: Clock, *, under_way: timedelta, doubted: bool, look: Look | None) -> None:
        """`under_way`: how long after its claim a send may still take effect. `doubted`: see `WallClock`."""
        self._clock = clock
        self._look = look
        self._looked_at = float("-inf")
        self._wall_clock = WallClock(under_way + SEEN_WITHIN, doubted=doubted)

    async def keep_up(self) -> None:
        """Look at the database's clock before rows are claimed, unless that was done a moment ago."""
        if self._clock.monotonic() - self._looked_at > SEEN_WITHIN.total_seconds() / 2:
            await self._see()

    async def is_right(self) -> bool:
        """May rows be judged by their ages that were read before this call, or by a time from before it?"""
        await self._see()
        return self._wall_clock.is_believed(self._clock.now(), self._clock.monotonic())

    async def _see(self) -> None:
        began = self._clock.monotonic()
        if self._look is not None:
            await self._look()
        self._looked_at = began
