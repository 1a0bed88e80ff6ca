"""The service's life: start, tick, tell, answer, and stop within ten seconds with nothing left unexplained."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Coroutine, Iterable
from contextlib import AbstractAsyncContextManager, suppress
from typing import TYPE_CHECKING, Any

from feeds.fetch import Fetcher
from feeds.parse import ParserPool
from feeds.poll import Poller
from feeds.poll_rounds import FeedPoll
from handlers.delivery.console import ConsoleTransport
from newsdesk.dispatch import GRACE_S, Dispatcher
from newsdesk.errors import ConfigError, SlackUnreachable, StoreUnavailable
from newsdesk.ports import Transport
from service import banner, upkeep
from service.banner import say
from service.digests import Digests
from service.duplicate_service import Copies
from service.feed_desk import ServiceFeedDesk
from service.health import Liveness
from service.heartbeat import Heartbeat
from service.http import open_http
from service.jobs import Job, repeating
from service.metrics import Metrics, Vitals
from service.monitor_job import MonitorJob, SlackReach
from service.new_tokens import renewed
from service.restored import require_channels, settle_restored
from service.runtime import Runtime
from service.stopping import end_in_time
from service.terminal import answer_terminal
from service.wiring import dispatcher, open_reading, poller_of
from storage.presence import services_at_work

if TYPE_CHECKING:
    from service.slack_side import SlackSide

logger = logging.getLogger(__name__)

SLACK_AGAIN_S = 30.0  # at most, between two tries to reach Slack; feeds are read meanwhile
INDEX_EVERY_S = 5
DIGESTS_EVERY_S = 20
WATCH_EVERY_S = 60
LAG_EVERY_S, NAP_S = 5, 0.1
PRUNE_EVERY_S = 3600
ALONE_EVERY_S = 600
TOKENS_EVERY_S = 5.0
WIND_UP_S = GRACE_S + 0.5  # after the stop


class Service:
    """One running desk. `run` returns when `stop` is called or a signal arrives."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._stop = asyncio.Event()
        self._metrics = Metrics()
        self._liveness = Liveness(runtime.clock)
        self._dispatcher: Dispatcher | None = None
        self._side: SlackSide | None = None
        self._pool: ParserPool | None = None
        self._copies = Copies(
            services=lambda: runtime.call(services_at_work, runtime.engine),
            tell=runtime.notify,
            clock=runtime.machine,
        )
        self._monitor = MonitorJob(
            runtime, reach=self._reach, wake_sender=self._wake, parser_fault=self._parser_fault
        )

    def stop(self) -> None:
        self._stop.set()

    async def run(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self._told_to_stop)
        self._runtime.settings.require_a_way_in()
        if self._runtime.settings.slack:  # 10 MB; loaded before the feeds start, so that nothing waits for it
            import service.slack_side  # noqa: F401
        await self._runtime.call(require_channels, self._runtime)
        banner.starting(self._runtime)
        async with open_reading(self._runtime) as (fetcher, pool):
            poller = self._poller(fetcher, pool)
            feeds = ServiceFeedDesk(self._runtime, fetcher, pool)
            self._pool, self._metrics.vitals = pool, lambda: self._vitals(pool)
            try:
                async with self._ticking(poller, fetcher):
                    await self._until_stopped(
                        self._with_slack(feeds) if self._runtime.settings.slack else self._with_console()
                    )
            finally:
                await poller.stop()
        logger.info("stopped")

    def _poller(self, fetcher: Fetcher, pool: ParserPool) -> Poller:
        return poller_of(
            self._runtime,
            fetcher,
            pool,
            wake_sender=self._wake,
            observe=self._count,
            network_down=lambda: self._monitor.network_down,
        )

    def _vitals(self, pool: ParserPool) -> Vitals:
        sender, health = self._dispatcher, self._side.health if self._side else None
        return Vitals(
            deliveries=dict(sender.counts) if sender else {},
            outages=sender.outages if sender else {},
            parser_deaths=pool.deaths,
            socket_mode_up=health is not None and health.socket_mode and health.down_since is None,
            socket_mode_reconnects=health.reconnects if health else 0,
        )

    def _parser_fault(self) -> str | None:
        return self._pool.fault if self._pool else None

    async def _feel_lag(self) -> None:
        """How much later than asked a sleeper wakes: the loop was held up for so long."""
        began = self._runtime.clock.monotonic()
        await asyncio.sleep(NAP_S)
        self._metrics.loop_lag.set(max(0.0, self._runtime.clock.monotonic() - began - NAP_S))

    def _reach(self) -> SlackReach:
        """How Slack is reached now, for the watch."""
        if not self._runtime.settings.slack:
            return SlackReach()
        outages = self._dispatcher.outages if self._dispatcher else {"slack": "not connected"}
        if outages:
            return SlackReach(fault=next(iter(outages.values())), can_tell=False)
        return SlackReach(fault=self._side.health.fault() if self._side else None)

    async def _look_for_copies(self) -> None:
        side = self._side if self._dispatcher else None  # one that is closed opens nothing any more
        await self._copies.look(side.socket if side else None, side.health if side else None)

    def _told_to_stop(self) -> None:
        end_in_time()
        self.stop()

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

    def _count_question(self, command: str) -> None:
        self._metrics.questions.labels(command).inc()

    def _ticking(self, poller: Poller, fetcher: Fetcher) -> AbstractAsyncContextManager[None]:
        runtime = self._runtime
        jobs: dict[str, tuple[float, Job]] = {
            "lag": (LAG_EVERY_S, self._feel_lag),
            "tick": (runtime.settings.config.polling.tick_seconds, lambda: self._tick(poller)),
            "index": (INDEX_EVERY_S, lambda: upkeep.index_some(runtime)),
            "digests": (DIGESTS_EVERY_S, Digests(runtime, self._wake).post_due),
            "watch": (WATCH_EVERY_S, self._monitor.check),
            "copies": (WATCH_EVERY_S, self._look_for_copies),
            "prune": (PRUNE_EVERY_S, lambda: upkeep.prune_old(runtime)),
            "alone": (ALONE_EVERY_S, lambda: upkeep.admit_alone(runtime, self._wake)),
        }
        operators = runtime.settings.config.operators
        if operators.heartbeat_url:
            heartbeat = Heartbeat(fetcher, operators.heartbeat_url, well=lambda: self._monitor.well)
            jobs["heartbeat"] = (operators.heartbeat_minutes * 60, heartbeat.ping)
        return repeating(
            jobs,
            at_once="tick",
            clock=runtime.machine,
            others=[runtime.clock],
            set_back=lambda: upkeep.wait_for_no_tomorrow(runtime),
        )

    async def _tick(self, poller: Poller) -> None:
        self._liveness.beat("tick")
        await upkeep.follow_clock(self._runtime)
        await poller.tick()

    async def _with_console(self) -> None:
        transport = ConsoleTransport(say, clock=self._runtime.clock)
        async with self._http(None) as port:
            banner.ready(self._runtime, port)
            await self._live(transport, answer_terminal(self._runtime))

    async def _with_slack(self, feeds: ServiceFeedDesk) -> None:
        """Serve the workspace. While Slack or the store is away, or Slack has taken a token back that was good, feeds
        are read."""
        from service.slack_side import open_slack

        fault, served, tries = "", False, 0
        while not self._stop.is_set():
            self._runtime.settings = renewed(self._runtime.settings)
            refused: Exception | None = None
            try:
                asked = self._count_question
                slack = open_slack(
                    self._runtime, wake_sender=self._wake, asked=asked, feeds=feeds, starting=not served
                )
                async with slack as side, self._http(side) as port:
                    served, tries, self._side = True, 0, side
                    banner.ready(self._runtime, port, side)
                    socket = [side.socket.run()] if side.socket else []
                    await self._live(side.transport, *socket, self._until_new_tokens(), reopened=side.reopened)
            except* (SlackUnreachable, StoreUnavailable) as errors:
                fault = str(errors.exceptions[0])
            except* ConfigError as errors:
                refused = errors.exceptions[0]
                fault = str(refused)
            if refused and not served:
                raise refused
            if not self._stop.is_set():
                logger.warning("slack not reached, feeds are read meanwhile", extra={"error": fault})
                async with self._http(None, fault):
                    await self._pause(min(2.0**tries, SLACK_AGAIN_S))
                tries = min(tries + 1, 10)

    async def _until_new_tokens(self) -> None:
        while not self._stop.is_set():
            await self._pause(TOKENS_EVERY_S)
            if renewed(self._runtime.settings) is not self._runtime.settings:
                raise SlackUnreachable("other tokens were put in place")

    def _http(self, side: SlackSide | None, fault: str | None = None) -> AbstractAsyncContextManager[int]:
        return open_http(
            self._runtime,
            liveness=self._liveness,
            metrics=self._metrics,
            slack=side,
            slack_fault=fault,
            parser_fault=self._parser_fault,
        )

    async def _live(
        self, transport: Transport, *beside: Coroutine[Any, Any, None], reopened: Iterable[str] = ()
    ) -> None:
        """Tell through this transport, with `beside` running, until told to stop or one of them fails."""
        self._dispatcher = dispatcher(self._runtime, [transport])
        self._dispatcher.hope_for(reopened)
        try:
            async with asyncio.TaskGroup() as tasks:
                others = [tasks.create_task(each) for each in beside]
                tasks.create_task(self._beat_with(self._dispatcher))
                while (
                    not await settle_restored(self._runtime, self._dispatcher, transport) and not self._stop.is_set()
                ):
                    await self._pause(SLACK_AGAIN_S)
                await self._dispatcher.run(self._stop)
                for other in others:
                    other.cancel()
        finally:
            self._dispatcher = None

    async def _beat_with(self, sender: Dispatcher) -> None:
        """The sending loop is alive when its rounds go on, not when this task does."""
        seen = None
        with self._liveness.of("telling") as beat:
            while not self._stop.is_set():
                if sender.last_round_at != seen:
                    seen = sender.last_round_at
                    beat()
                await self._pause(5.0)

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)
