"""Socket Mode with a watchdog: up again by itself, honest about being down, and no sleeper for ever.

The client of the `websockets` adapter recovers from most losses alone. The watchdog covers the rest: a first
connection that fails, a client that gave up, a line that looks open but never said hello or answers no ping.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from slack_bolt.adapter.socket_mode.websockets import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from handlers.connection.client import SlackClient
from handlers.connection.health import SlackHealth
from newsdesk.errors import SlackUnreachable
from newsdesk.ports import Clock

logger = logging.getLogger(__name__)

CONNECT_S = 30.0
CLOSE_S = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SocketTimes:
    """The spans of the watchdog, in seconds."""

    ping_s: float = 5.0
    check_s: float = 2.0
    pong_s: float = 6.0  # a line that takes longer to answer a ping is dead, though it looks open; `websockets`: 20
    down_s: float = 20.0  # the client tries by itself each `ping_s`: it gets the first chance
    give_up_s: float = 600.0  # then the whole side of Slack is opened anew


USUAL_TIMES = SocketTimes()


class SocketMode:
    """`run` until stopped; raises `SlackUnreachable` when there was no line for too long."""

    def __init__(
        self,
        app: AsyncApp,
        *,
        client: AsyncWebClient,
        app_token: str,
        clock: Clock,
        health: SlackHealth,
        first_address: str | None = None,
        times: SocketTimes = USUAL_TIMES,
    ) -> None:
        web_client = SlackClient(base_url=client.base_url, session=client.session)
        self._handler = AsyncSocketModeHandler(
            app, app_token, logging.getLogger("slack_bolt.socket"), web_client, ping_interval=times.ping_s
        )
        self._client = self._handler.client
        self._client.wss_uri = first_address
        self._client.message_listeners.append(self._note_hello)
        self._clock = clock
        self._health = health
        self._times = times
        self._tried_at = clock.monotonic()
        self._greeted: object = None  # the connection that said hello last
        health.socket_mode, health.down_since = True, clock.monotonic()

    async def run(self) -> None:
        try:
            await self._try(self._client.connect())
            while True:
                await asyncio.sleep(self._times.check_s)
                await self._watch()
        finally:
            await self._close()

    async def renew(self) -> None:
        """Open a new line in place of the old one, and hear again how many there are."""
        await self._try(self._reconnect())

    async def _note_hello(self, client: Any, message: dict[str, Any], raw: str | None = None) -> None:
        if message.get("type") == "hello":
            self._greeted = client.current_session
            self._health.connections = int(message.get("num_connections") or 0)
            self._health.down_since = None

    async def _watch(self) -> None:
        now = self._clock.monotonic()
        line = self._client.current_session
        if line is not None and line is self._greeted and await self._client.is_connected():
            self._health.down_since = None
            if not await self._answers(line):
                await self._replace_dead(line)
            return
        down_since = self._health.down_since if self._health.down_since is not None else now
        self._health.down_since = down_since
        if now - down_since > self._times.give_up_s:
            raise SlackUnreachable(f"no Socket Mode connection for {now - down_since:.0f} s")
        # Before the first connection the client does not try by itself.
        patience_s = self._times.ping_s if self._client.current_session is None else self._times.down_s
        if now - max(down_since, self._tried_at) >= patience_s:
            self._health.reconnects += 1
            await self._try(self._reconnect())

    async def _answers(self, line: ClientConnection) -> bool:
        """Whether a ping comes back in time. A line that closes meanwhile is the client's own matter."""
        with suppress(ConnectionClosed):
            pong = asyncio.ensure_future(await line.ping())
            await asyncio.wait({pong}, timeout=self._times.pong_s)
            return pong.done()
        return True

    async def _replace_dead(self, line: ClientConnection) -> None:
        logger.warning("socket mode line answers no ping")
        self._health.down_since = self._clock.monotonic()
        self._health.reconnects += 1
        # Without a farewell, for which it would wait in vain.
        line.transport.abort()
        await line.wait_closed()
        await self._try(self._reconnect())

    async def _reconnect(self) -> None:
        """Connect again at a fresh address. Not forced: while the client itself is reconnecting, its lock keeps us
        from opening a second connection, on which nobody would listen."""
        if await self._client.is_connected():  # but silent
            await self._client.disconnect()
        await self._client.connect_to_new_endpoint()

    async def _try(self, connecting: Coroutine[Any, Any, None]) -> None:
        self._tried_at = self._clock.monotonic()
        try:
            async with asyncio.timeout(CONNECT_S):
                await connecting
        except Exception as err:  # whatever the client raises, the next round tries again until time is up
            logger.warning("socket mode not connected", extra={"error": type(err).__name__})

    async def _close(self) -> None:
        """Leave nothing running behind. The client would cancel its tasks after it has closed the line under them,
        with an error in the log, and not wait for them."""
        client = self._client
        tasks = [t for t in (client.message_receiver, client.current_session_monitor, client.message_processor) if t]
        for task in tasks:
            task.cancel()
        try:
            async with asyncio.timeout(CLOSE_S):
                await self._handler.close_async()
                await asyncio.gather(*tasks, return_exceptions=True)
        except TimeoutError:
            logger.warning("socket mode closed without a farewell")
        self._health.down_since = self._clock.monotonic()
