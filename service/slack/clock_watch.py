"""Notices that the desk's clock is wrong: by Slack's, the one clock that every desk hears of.

An SQLite desk has no other to compare its own with, and a PostgreSQL server's may be wrong, too. To a clock that is
days ahead all news is old: nothing would ring, and nobody would know why.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from handlers.connection.health import SlackHealth
from handlers.delivery.slack import SlackTransport
from newsdesk.errors import DeliveryError, StoreUnavailable
from newsdesk.messages import OperatorNote
from newsdesk.monitoring import operator_notes
from newsdesk.ports import Clock
from newsdesk.said_once import SaidOnce
from service.process.stopping import pause
from storage.health.heartbeat import MOST_APART, apart

logger = logging.getLogger(__name__)

EVERY_S = 300.0


class ClockWatch:
    """`run` while this transport is open; `clock` is the one by which the desk goes."""

    def __init__(
        self,
        transport: SlackTransport,
        health: SlackHealth,
        *,
        clock: Clock,
        tell: Callable[[OperatorNote], Awaitable[None]],
    ) -> None:
        self._transport, self._health = transport, health
        self._clock, self._tell = clock, tell
        self._fault = SaidOnce()

    async def run(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            await self.look()
            await pause(stop, EVERY_S)

    async def look(self) -> None:
        try:
            ahead = await self._transport.clock_ahead()
        except DeliveryError:  # then Slack tells no time
            return
        self._health.clock_fault = _fault(ahead)
        if self._health.clock_fault is None:
            self._fault.ends()
        else:
            await self._say(self._health.clock_fault)

    async def _say(self, words: str) -> None:
        if self._fault.begins("off"):  # by how much is another second each time
            logger.warning("the clock is wrong", extra={"error": words})
        try:
            await self._tell(operator_notes.clock_off(words, now=self._clock.now()))
        except StoreUnavailable:  # the next look tells
            return


def _fault(ahead: timedelta) -> str | None:
    if abs(ahead) <= MOST_APART:
        return None
    return f"the desk's clock is {apart(ahead)} Slack's: let a time server set it"
