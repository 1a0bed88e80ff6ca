"""What the service does again and again, beside telling: poll, index, watch, post digests, tidy up."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from feeds.fetching.fetch import Fetcher
from feeds.polling.poll import Poller
from service.http.health import Liveness
from service.http.metrics import Metrics
from service.jobs import upkeep
from service.jobs.digests import Digests
from service.jobs.heartbeat import Heartbeat
from service.jobs.monitor_job import MonitorJob
from service.jobs.scheduler import Job, repeating
from service.jobs.store_needed import StoreNeeded
from service.jobs.store_watch import StoreWatch
from service.live_sender import LiveSender
from service.restored import ChannelsFirst
from service.runtime import Runtime

INDEX_EVERY_S = 5
DIGESTS_EVERY_S = 20
WATCH_EVERY_S = 60
LAG_EVERY_S, NAP_S = 5, 0.1
PRUNE_EVERY_S = 3600
ALONE_EVERY_S = 600
DAMAGE_EVERY_S = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundJobs:
    """All that a service does by itself beside polling, sending and answering, each job at its time."""

    runtime: Runtime
    metrics: Metrics
    liveness: Liveness
    monitor: MonitorJob
    sender: LiveSender
    look_for_copies: Job

    def running(self, poller: Poller, fetcher: Fetcher) -> AbstractAsyncContextManager[None]:
        """Do each job when it is due, while the block lasts; the first tick of the poller is now, and the look for
        damage, of which a process that ended may have known."""
        return repeating(
            self._jobs(poller) | self._heartbeat(fetcher),
            at_once={"tick", "damage"},
            clock=self.runtime.machine,
            others=[self.runtime.clock],
            set_back=StoreNeeded(
                "times of the old clock stay until the next start", lambda: upkeep.wait_for_no_tomorrow(self.runtime)
            ),
        )

    def _jobs(self, poller: Poller) -> dict[str, tuple[float, Job]]:
        runtime, wake = self.runtime, self.sender.wake
        clock = StoreNeeded("the database's clock was not seen", runtime.look_at_clock)
        channels = ChannelsFirst(runtime)
        index = StoreNeeded("search index waits", lambda: upkeep.index_some(runtime))
        digests = StoreNeeded("digests wait", Digests(runtime, wake).post_due)
        presence = StoreNeeded(
            "nobody knows that this service is at work", lambda: runtime.call(runtime.presence.renew)
        )
        prune = StoreNeeded("pruning put off", lambda: upkeep.prune_old(runtime))
        damage = StoreNeeded("damage was not looked for", lambda: upkeep.find_damage(runtime))
        alone = StoreNeeded("unconfirmed cards wait", lambda: upkeep.admit_alone(runtime, wake))
        return {
            "lag": (LAG_EVERY_S, self._measure_lag),
            "tick": (
                runtime.settings.config.polling.tick_seconds,
                lambda: self._tick(poller, clock, channels),
            ),
            "index": (INDEX_EVERY_S, index),
            "digests": (DIGESTS_EVERY_S, digests),
            "watch": (WATCH_EVERY_S, self.monitor.check),
            "store": (WATCH_EVERY_S, StoreWatch(runtime, wake_sender=wake).look),
            "presence": (WATCH_EVERY_S, presence),
            "copies": (WATCH_EVERY_S, self.look_for_copies),
            "prune": (PRUNE_EVERY_S, prune),
            "damage": (DAMAGE_EVERY_S, damage),
            "alone": (ALONE_EVERY_S, alone),
        }

    def _heartbeat(self, fetcher: Fetcher) -> dict[str, tuple[float, Job]]:
        operators = self.runtime.settings.config.operators
        if not operators.heartbeat_url:
            return {}
        heartbeat = Heartbeat(fetcher, operators.heartbeat_url, well=lambda: self.monitor.well)
        return {"heartbeat": (operators.heartbeat_minutes * 60, heartbeat.ping)}

    async def _tick(self, poller: Poller, follow_clock: Job, channels: ChannelsFirst) -> None:
        """While nothing is told nobody else looks at the database's clock; without a database nothing is claimed that
        another might end."""
        self.liveness.beat("tick")
        await follow_clock()
        if not await channels.unread():
            await poller.tick()

    async def _measure_lag(self) -> None:
        """Measure how much later than asked a sleeper wakes: the loop was held up for so long."""
        clock = self.runtime.clock
        began = clock.monotonic()
        await asyncio.sleep(NAP_S)
        self.metrics.loop_lag.set(max(0.0, clock.monotonic() - began - NAP_S))
