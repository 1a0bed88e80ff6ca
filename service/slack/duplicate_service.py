"""Detects another copy of the service with the same tokens and a database of its own, which tells every alert a
second time.

Nothing in our database shows it. Slack says with each connection how many there are of this app.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from handlers.connection.health import SlackHealth
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import OperatorNote
from newsdesk.monitoring import operator_notes
from newsdesk.ports import Clock

logger = logging.getLogger(__name__)

DEAD_LINE_S = 600.0  # so long Slack may count the line of a service that is no more


class Socket(Protocol):
    async def renew(self) -> None:
        """Open a new line in place of the old one, and hear again how many there are."""


class Copies:
    """`look` is called once a minute. What looks like another copy is counted again before anybody is told."""

    def __init__(
        self,
        *,
        services: Callable[[], Awaitable[int]],
        tell: Callable[[OperatorNote], Awaitable[None]],
        clock: Clock,
    ) -> None:
        """`services`: how many are at work on our database, this one among them."""
        self._services = services
        self._tell = tell
        self._clock = clock
        self._since: float | None = None
        self._counted_again = False

    async def look(self, socket: Socket | None, health: SlackHealth | None) -> None:
        if socket is None or health is None or not await self._are_more(health.connections):
            self._since, self._counted_again = None, False
            return
        at = self._clock.monotonic()
        self._since = at if self._since is None else self._since
        if self._counted_again:
            await self._say(self._clock.now())
        elif at - self._since >= DEAD_LINE_S:
            self._counted_again = True
            await socket.renew()

    async def _are_more(self, connections: int) -> bool:
        if connections <= 1:  # the usual case asks no database
            return False
        try:
            return connections > await self._services()
        except StoreUnavailable:
            return False

    async def _say(self, now: datetime) -> None:
        logger.warning("another copy of this app is connected to Slack")
        await self._tell(operator_notes.another_copy(now=now))
