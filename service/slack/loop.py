"""Serves the Slack workspace for as long as the service runs, and connects again after each loss."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any

from handlers.connection.health import SlackHealth
from newsdesk.errors import ConfigError, SlackUnreachable, StoreUnavailable, StrikewireError
from newsdesk.ports import FeedDesk
from newsdesk.said_once import SaidOnce
from service import banner
from service.jobs.monitor_job import SlackReach
from service.live_sender import LiveSender
from service.process.stopping import pause
from service.runtime import Runtime
from service.slack.duplicate_service import Copies
from service.slack.new_tokens import prove, renewed
from storage.health.presence import services_at_work

if TYPE_CHECKING:
    from service.slack.side import SlackSide

logger = logging.getLogger(__name__)

AGAIN_S = 30.0  # at most, between two tries to reach Slack; feeds are read meanwhile
TOKENS_EVERY_S = 5.0
PASSING = (SlackUnreachable, StoreUnavailable)

# The HTTP server of the process, with the Slack side that it serves, or why there is none; yields its port.
OpenHttp = Callable[["SlackSide | None", str | None], AbstractAsyncContextManager[int]]


class SlackLoop:
    """`run` serves; the rest answers at any time, also where no Slack is set."""

    def __init__(
        self,
        runtime: Runtime,
        sender: LiveSender,
        *,
        stop: asyncio.Event,
        open_http: OpenHttp,
        asked: Callable[[str], None],
    ) -> None:
        """`asked` is told of each question, by its sub-command."""
        self._runtime = runtime
        self._sender = sender
        self._stop = stop
        self._open_http = open_http
        self._asked = asked
        self._side: SlackSide | None = None  # the last one that was open
        self._fault = SaidOnce()
        self._copies = Copies(
            services=lambda: runtime.call(services_at_work, runtime.engine),
            tell=runtime.notify,
            clock=runtime.machine,
        )

    @property
    def health(self) -> SlackHealth | None:
        return self._side.health if self._side else None

    def reach(self) -> SlackReach:
        """How Slack is reached now, for the monitor."""
        if not self._runtime.settings.slack:
            return SlackReach()
        outages = self._sender.outages
        if outages is None:
            return SlackReach(fault="not connected", can_tell=False)
        if outages:
            return SlackReach(fault=next(iter(outages.values())), can_tell=False)
        return SlackReach(fault=self.health.fault() if self.health else None)

    async def look_for_copies(self) -> None:
        side = self._side if self._sender.outages is not None else None  # one that is closed opens nothing any more
        await self._copies.look(side.socket if side else None, side.health if side else None)

    async def run(self, feeds: FeedDesk) -> None:
        """Serve the workspace. While Slack or the store is away, or Slack has taken a token back that was good, feeds
        are read; so they are when it is our own fault. Raises what ends the first try and is none of these."""
        tries = 0
        while not self._stop.is_set():
            await self._take_new_tokens()
            before = self._side
            ended = await self._serve(feeds)
            if self._side is not before and isinstance(ended, PASSING):
                tries = 0
            if not self._stop.is_set():
                await self._wait(_words(ended), min(2.0**tries, AGAIN_S))
                tries = min(tries + 1, 10)

    async def _serve(self, feeds: FeedDesk) -> Exception | None:
        """Serve until the stop, or until something ends it, which is returned."""
        ended: list[Exception] = []
        try:
            starting = self._side is None
            async with self._open_slack(feeds, starting=starting) as side, self._open_http(side, None) as port:
                self._side = side
                banner.ready(self._runtime, port, side)
                await self._sender.send_through(side.transport, *self._beside(side), reopened=side.reopened)
        except* Exception as errors:
            ended += errors.exceptions
        serious = [each for each in ended if not isinstance(each, PASSING)]
        if serious and self._side is None:
            raise serious[0]
        for fault in serious:
            if not isinstance(fault, ConfigError) and self._fault.begins(repr(fault)):
                logger.error("fault on the side of slack", exc_info=fault)
        return next(iter(serious or ended), None)

    def _beside(self, side: SlackSide) -> list[Coroutine[Any, Any, None]]:
        """What runs while messages are sent."""
        from service.slack.clock_watch import ClockWatch  # it needs the whole side

        runtime = self._runtime
        watch = ClockWatch(side.transport, side.health, clock=runtime.clock, tell=runtime.notify)
        socket = [side.socket.run()] if side.socket else []
        return [*socket, self._until_new_tokens(), watch.run(self._stop)]

    def _open_slack(self, feeds: FeedDesk, *, starting: bool) -> AbstractAsyncContextManager[SlackSide]:
        from service.slack.side import open_slack  # 10 MB; a desk on the console does without

        wake, asked = self._sender.wake, self._asked
        return open_slack(self._runtime, wake_sender=wake, asked=asked, feeds=feeds, starting=starting)

    async def _wait(self, fault: str, seconds: float) -> None:
        """Raises ConfigError for a port that cannot be had, if Slack was never reached: then nothing was served."""
        logger.warning("slack not reached, feeds are read meanwhile", extra={"error": fault})
        try:
            async with self._open_http(None, fault):
                await pause(self._stop, seconds)
        except ConfigError as err:
            if self._side is None:
                raise
            logger.warning("no health pages meanwhile", extra={"error": str(err)})
            await pause(self._stop, seconds)

    async def _until_new_tokens(self) -> None:
        """Raise SlackUnreachable once other tokens are taken. Wrong ones leave all as it is."""
        while not self._stop.is_set():
            await pause(self._stop, TOKENS_EVERY_S)
            before = self._runtime.settings
            if not await self._take_new_tokens():
                await pause(self._stop, AGAIN_S - TOKENS_EVERY_S)
            elif self._runtime.settings is not before:
                raise SlackUnreachable("other tokens were put in place")

    async def _take_new_tokens(self) -> bool:
        """Go on with the tokens that are there. In place of those that Slack took once, only if it takes them, too:
        False if it does not."""
        there = renewed(self._runtime.settings)
        if there is not self._runtime.settings and self._side is not None:
            try:
                await prove(there, team_id=self._side.identity.team_id)
            except (ConfigError, SlackUnreachable) as err:
                logger.warning("new tokens not taken, the old ones stay", extra={"error": str(err)})
                return False
        self._runtime.settings = there
        return True


def _words(ended: Exception | None) -> str:
    ours = isinstance(ended, StrikewireError) or ended is None
    return str(ended or "") if ours else f"a fault of ours ({type(ended).__name__})"
