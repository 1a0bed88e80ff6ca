"""Liveness, readiness and metrics over HTTP.

Live means that the process itself turns: a restart cures nothing else, so neither Slack, feeds nor the database
count. Ready means that an alert would get out now; each fault turns exactly its own line red.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from newsdesk.monitoring.faults import PolledFeed
from newsdesk.ports import Clock, StatusReport
from service.http.metrics import Metrics
from service.process.redaction import redact

T = TypeVar("T")

STALL_S = 60.0  # a loop that did not turn for so long is stuck
CHECK_S = 3.0  # a check that takes longer has failed: who asks does not wait for ever
LOOK_EVERY_S = 1.0  # whoever reaches the port may ask as often as he likes: the database is asked so often


@dataclass(slots=True)
class Liveness:
    """Remembers when each loop of the process last turned, in monotonic seconds."""

    clock: Clock
    last: dict[str, float] = field(default_factory=dict)

    def beat(self, name: str) -> None:
        self.last[name] = self.clock.monotonic()

    @contextmanager
    def of(self, name: str) -> Iterator[Callable[[], None]]:
        """The beat of a loop that turns as long as the block lasts: after it nobody waits for another one."""
        try:
            yield partial(self.beat, name)
        finally:
            self.last.pop(name, None)

    def stalled(self) -> dict[str, float]:
        """The loops that stand still, with the seconds since they last turned."""
        now = self.clock.monotonic()
        return {name: now - at for name, at in self.last.items() if now - at > STALL_S}


Check = Callable[[], Awaitable[str | None]]  # None = fine, else what is wrong in words


class CachedCheck(Generic[T]):
    """One look for all who ask at once, and for those who ask again at once."""

    def __init__(self, look: Callable[[], Awaitable[T]], clock: Clock) -> None:
        self._look, self._clock = look, clock
        self._lock = asyncio.Lock()
        self._seen: tuple[float, T] | None = None

    async def __call__(self) -> T:
        async with self._lock:
            if self._seen is None or self._clock.monotonic() - self._seen[0] >= LOOK_EVERY_S:
                self._seen = self._clock.monotonic(), await self._look()
            return self._seen[1]


def health_app(
    *,
    liveness: Liveness,
    checks: Mapping[str, Check],
    metrics: Metrics,
    status: Callable[[], Awaitable[StatusReport]],
    feeds: Callable[[], Awaitable[Sequence[PolledFeed]]],
) -> web.Application:
    """Routes /livez, /readyz and /metrics; the Slack HTTP front may be added to the same application."""

    async def read_gauges() -> None:
        metrics.show(await status(), await feeds())

    async def livez(_: web.Request) -> web.Response:
        stalled = liveness.stalled()
        body = {"live": not stalled, "stalled": {name: round(s, 1) for name, s in stalled.items()}}
        return web.json_response(body, status=503 if stalled else 200)

    ready = CachedCheck(lambda: asyncio.gather(*map(_run, checks.values())), liveness.clock)
    # A database that does not answer leaves the gauges as they were; the counters still tell.
    look = CachedCheck(lambda: _run(read_gauges), liveness.clock)

    async def readyz(_: web.Request) -> web.Response:
        found = await ready()
        faults = {name: fault for name, fault in zip(checks, found, strict=True) if fault}
        body = {"ready": not faults, "checks": {name: faults.get(name, "ok") for name in checks}}
        return web.json_response(body, status=503 if faults else 200)

    async def metrics_page(_: web.Request) -> web.Response:
        await look()
        return web.Response(body=generate_latest(metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application(client_max_size=1_000_000)
    app.add_routes(
        [web.get("/livez", livez), web.get("/readyz", readyz), web.get("/metrics", metrics_page)],
    )
    return app


async def _run(check: Check) -> str | None:
    try:
        async with asyncio.timeout(CHECK_S):
            return await check()
    except TimeoutError:
        return f"no answer within {CHECK_S:.0f} s"
    except Exception as err:
        return redact(f"{type(err).__name__}: {err}")
