"""The service's life: start, tick, tell, answer, and stop within ten seconds with nothing left unexplained."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from feeds.poll import FeedPoll, Poller
from handlers.delivery.console import ConsoleTransport
from handlers.identity import SlackUnreachable
from newsdesk.dispatch import Dispatcher
from newsdesk.ports import Transport
from service import banner, upkeep
from service.banner import say
from service.health import Heartbeats
from service.http import open_http
from service.metrics import Metrics
from service.restored import settle_restored
from service.slack_side import SlackSide, open_slack
from service.terminal import answer_terminal
from service.wiring import Desk, dispatcher, open_poller

logger = logging.getLogger(__name__)

SLACK_AGAIN_S = 30.0  # between two tries to reach Slack at the start; feeds are read meanwhile
INDEX_EVERY_S = 5
PRUNE_EVERY_S = 3600


class Service:
    """One running desk. `run` returns when `stop` is called or a signal arrives."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stop = asyncio.Event()
        self._metrics = Metrics()
        self._heartbeats = Heartbeats(desk.clock)
        self._dispatcher: Dispatcher | None = None

    def stop(self) -> None:
        self._stop.set()

    async def run(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self.stop)
        banner.starting(self._desk)
        async with open_poller(self._desk, wake_sender=self._wake, observe=self._count) as poller:
            async with self._ticking(poller):
                await (self._with_slack() if self._desk.settings.slack else self._with_console())
            await poller.stop()
        logger.info("stopped")

    def _wake(self) -> None:
        if self._dispatcher is not None:
            self._dispatcher.wake()

    def _count(self, poll: FeedPoll) -> None:
        self._metrics.polls.labels(poll.status.value if poll.status else "left", poll.reason).inc()
        self._metrics.poll_seconds.observe(poll.seconds)
        self._metrics.entries.labels("new").inc(poll.new)
        self._metrics.entries.labels("revised").inc(poll.revised)
        for action, count in poll.decisions.items():
            self._metrics.decisions.labels(action).inc(count)

    @asynccontextmanager
    async def _ticking(self, poller: Poller) -> AsyncIterator[None]:
        """The scheduler is only a clock: what is due stands in the database."""
        scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        every = self._desk.settings.config.polling.tick_seconds
        now = self._desk.clock.now()
        scheduler.add_job(self._tick, "interval", [poller], seconds=every, next_run_time=now, id="tick")
        scheduler.add_job(upkeep.index_some, "interval", [self._desk], seconds=INDEX_EVERY_S, id="index")
        scheduler.add_job(upkeep.prune_old, "interval", [self._desk], seconds=PRUNE_EVERY_S, id="prune")
        scheduler.start()
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)

    async def _tick(self, poller: Poller) -> None:
        self._heartbeats.beat("tick")
        await poller.tick()

    async def _with_console(self) -> None:
        transport = ConsoleTransport(say, clock=self._desk.clock)
        async with self._http(None) as port:
            banner.ready(self._desk, port)
            await self._live(transport, answer_terminal(self._desk))

    async def _with_slack(self) -> None:
        fault: str | None = None
        while not self._stop.is_set():
            try:
                async with open_slack(self._desk, wake_sender=self._wake) as side, self._http(side) as port:
                    banner.ready(self._desk, port, side)
                    await self._live(side.transport, *([side.socket.run()] if side.socket else []))
            except* SlackUnreachable as errors:
                fault = str(errors.exceptions[0])
            if not self._stop.is_set():
                logger.warning("slack not reached, feeds are read meanwhile", extra={"error": fault})
                async with self._http(None, fault):
                    await self._pause(SLACK_AGAIN_S)

    def _http(self, side: SlackSide | None, fault: str | None = None) -> Any:
        return open_http(
            self._desk, heartbeats=self._heartbeats, metrics=self._metrics, slack=side, slack_fault=fault
        )

    async def _live(self, transport: Transport, *beside: Coroutine[Any, Any, None]) -> None:
        """Tell through this transport, with `beside` running, until told to stop or one of them fails."""
        self._dispatcher = dispatcher(self._desk, [transport])
        try:
            async with asyncio.TaskGroup() as tasks:
                others = [tasks.create_task(each) for each in beside]
                tasks.create_task(self._beat_with(self._dispatcher))
                while not await settle_restored(self._desk, self._dispatcher, transport) and not self._stop.is_set():
                    await self._pause(SLACK_AGAIN_S)
                await self._dispatcher.run(self._stop)
                for other in others:
                    other.cancel()
        finally:
            self._dispatcher = None

    async def _beat_with(self, sender: Dispatcher) -> None:
        """The sending loop is alive when its rounds go on, not when this task does."""
        seen = None
        while not self._stop.is_set():
            if sender.last_round_at != seen:
                seen = sender.last_round_at
                self._heartbeats.beat("telling")
            await self._pause(5.0)

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)
