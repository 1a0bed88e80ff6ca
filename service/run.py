"""The service's life: start, tick, tell, answer, and stop within ten seconds with nothing left unexplained."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Coroutine
from contextlib import AbstractAsyncContextManager, suppress
from typing import TYPE_CHECKING, Any

from feeds.fetching.fetch import Fetcher
from feeds.parsing.parse import ParserPool
from feeds.polling.poll import Poller
from handlers.delivery.console import ConsoleTransport
from newsdesk.dispatch import GRACE_S
from service import banner
from service.banner import say
from service.feed_desk import ServiceFeedDesk
from service.http.health import Liveness
from service.http.metrics import Metrics, Vitals
from service.http.server import open_http
from service.jobs.background_jobs import BackgroundJobs
from service.jobs.monitor_job import MonitorJob
from service.live_sender import LiveSender
from service.process.stopping import end_in_time
from service.restored import require_channels
from service.runtime import Runtime
from service.slack.loop import SlackLoop
from service.terminal import answer_terminal
from service.wiring import open_reading, poller_of

if TYPE_CHECKING:
    from service.slack.side import SlackSide

logger = logging.getLogger(__name__)

WIND_UP_S = GRACE_S + 0.5  # after the stop


class Service:
    """One running desk. `run` returns when `stop` is called or a signal arrives."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._stop = asyncio.Event()
        self._metrics = Metrics()
        self._liveness = Liveness(runtime.clock)
        self._pool: ParserPool | None = None
        self._sender = LiveSender(runtime, self._liveness, self._stop)
        self._slack = SlackLoop(
            runtime, self._sender, stop=self._stop, open_http=self._open_http, asked=self._metrics.count_question
        )
        self._monitor = MonitorJob(
            runtime, reach=self._slack.reach, wake_sender=self._sender.wake, parser_fault=self._parser_fault
        )
        self._jobs = BackgroundJobs(
            runtime=runtime,
            metrics=self._metrics,
            liveness=self._liveness,
            monitor=self._monitor,
            sender=self._sender,
            look_for_copies=self._slack.look_for_copies,
        )

    def stop(self) -> None:
        self._stop.set()

    async def run(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self._stop_at_signal)
        self._runtime.settings.require_a_way_in()
        if self._runtime.settings.slack:  # 10 MB; loaded before the feeds start, so that nothing waits for it
            import service.slack.side  # noqa: F401
        await self._runtime.call(require_channels, self._runtime)
        banner.starting(self._runtime)
        async with open_reading(self._runtime) as (fetcher, pool):
            poller = self._poller(fetcher, pool)
            feeds = ServiceFeedDesk(self._runtime, fetcher, pool)
            self._pool, self._metrics.vitals = pool, lambda: self._vitals(pool)
            try:
                async with self._jobs.running(poller, fetcher):
                    await self._until_stopped(
                        self._slack.run(feeds) if self._runtime.settings.slack else self._serve_console()
                    )
            finally:
                await poller.stop()
        logger.info("stopped")

    def _stop_at_signal(self) -> None:
        end_in_time()
        self.stop()

    def _poller(self, fetcher: Fetcher, pool: ParserPool) -> Poller:
        return poller_of(
            self._runtime,
            fetcher,
            pool,
            wake_sender=self._sender.wake,
            observe=self._metrics.count_poll,
            network_down=lambda: self._monitor.network_down,
        )

    def _vitals(self, pool: ParserPool) -> Vitals:
        health = self._slack.health
        return Vitals(
            deliveries=dict(self._sender.counts),
            outages=self._sender.outages or {},
            parser_deaths=pool.deaths,
            socket_mode_up=health is not None and health.socket_mode and health.down_since is None,
            socket_mode_reconnects=health.reconnects if health else 0,
        )

    def _parser_fault(self) -> str | None:
        return self._pool.fault if self._pool else None

    async def _until_stopped(self, work: Coroutine[Any, Any, None]) -> None:
        """Do the work; give it up when it has not ended `WIND_UP_S` after the stop, as when Slack hangs."""
        working, stopping = asyncio.create_task(work), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.wait({working}, timeout=WIND_UP_S)
        finally:
            stopping.cancel()
            working.cancel()
        with suppress(asyncio.CancelledError):
            await working

    async def _serve_console(self) -> None:
        transport = ConsoleTransport(say, clock=self._runtime.clock)
        async with self._open_http() as port:
            banner.ready(self._runtime, port)
            await self._sender.send_through(transport, answer_terminal(self._runtime))

    def _open_http(self, side: SlackSide | None = None, fault: str | None = None) -> AbstractAsyncContextManager[int]:
        return open_http(
            self._runtime,
            liveness=self._liveness,
            metrics=self._metrics,
            slack=side,
            slack_fault=fault,
            parser_fault=self._parser_fault,
            outages=lambda: self._sender.outages,
        )
