"""One sender that may die at any point: the process that `python -m bench.chaos` kills.

The parts are the product's own. Only the two ports are wrapped, outside of them, so that the process can kill itself
exactly before or after one call; nothing in the product knows of this.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import os
import signal
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.delivery.send_guard import guard_trace
from handlers.delivery.slack import SlackTransport
from newsdesk.alerts import DispatchPolicy, Kind, NewDelivery
from newsdesk.dispatch import Dispatcher
from service.clock import SystemClock
from service.process.stopping import leave_when_told
from storage.engine import open_engine
from storage.executor import StoreCaller
from storage.health.database_clock import DatabaseClock, shared_clock
from storage.sending.outbox import SqlOutbox
from tests.delivery_builders import a_card, a_row

SEND_TIMEOUT_S = 0.5
SETTLE_S = 0.9  # more than the server's late writes (0.3 s) and its history lag (0.3 s) together
POLICY = DispatchPolicy(
    send_timeout=timedelta(seconds=SEND_TIMEOUT_S),
    settle=timedelta(seconds=SETTLE_S),
    spacing=timedelta(seconds=0.02),
    posts_per_minute=60_000,
    edits_per_minute=60_000,
    probe=timedelta(seconds=0.3),
    audit_after=timedelta(hours=1),  # the sweep must not tidy up what this run looks for
)
FOLLOWED = 3  # every third alert gets a thread line and an update


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Die, or only stand still, at the `nth` passing of `when` ("before", "during", "after") of the port's method
    `call`."""

    when: str
    call: str
    nth: int = 1
    freezes: bool = False

    def __str__(self) -> str:
        return f"{self.when} {self.call}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What a worker is told: all of it can be sent to a process."""

    database_url: str
    slack_url: str
    token: str
    alerts: int
    channels: tuple[str, ...]
    published_from: float  # seconds since the epoch: alert i is published at `published_from + i * every_s`
    every_s: float
    point: Point | None = None


def work(orders: Orders) -> None:
    """Send until killed, or until SIGTERM asks for an orderly end."""
    leave_when_told()
    logging.disable(logging.CRITICAL)  # thousands of expected failures
    asyncio.run(_serve(orders))


async def _serve(orders: Orders) -> None:
    engine = open_engine(orders.database_url)
    call = StoreCaller(engine.dialect.name)
    clock = shared_clock(engine, SystemClock())
    bomb = Bomb(orders.point)
    outbox: Any = Wrapped(SqlOutbox(engine), bomb)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    limit = aiohttp.ClientTimeout(total=SEND_TIMEOUT_S)
    async with aiohttp.ClientSession(timeout=limit, trace_configs=[guard_trace()]) as session:
        client = AsyncWebClient(token=orders.token, base_url=orders.slack_url, session=session, retry_handlers=[])
        slack: Any = Wrapped(SlackTransport(client, clock=clock), bomb)
        look = functools.partial(call, clock.look) if isinstance(clock, DatabaseClock) else None
        sender = Dispatcher(
            outbox=outbox, transports=[slack], call=call, clock=clock, policy=POLICY, look_at_clock=look
        )
        feeding = asyncio.create_task(_feed(orders, outbox, call, sender))
        await sender.run(stop)
        feeding.cancel()
    call.close()
    engine.dispose()


async def _feed(orders: Orders, outbox: Any, call: StoreCaller, sender: Dispatcher) -> None:
    """Stands for polling: what was published comes in, from the beginning again after every death."""
    done = 0
    while done < orders.alerts:
        published = int((datetime.now(UTC).timestamp() - orders.published_from) / orders.every_s)
        for number in range(done, min(published, orders.alerts)):
            await call(outbox.enqueue, rows_of(number, orders.channels), now=datetime.now(UTC))
            sender.wake()
        done = max(done, min(published, orders.alerts))
        await asyncio.sleep(0.02)


# --- dying -----------------------------------------------------------------------------------------------------


class Bomb:
    def __init__(self, point: Point | None) -> None:
        self._point = point
        self._left = point.nth if point else 0

    def passes(self, when: str, call: str) -> None:
        if self._point is None or (self._point.when, self._point.call) != (when, call):
            return
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGSTOP if self._point.freezes else signal.SIGKILL)

    def is_set_during(self, call: str) -> bool:
        return self._point is not None and (self._point.when, self._point.call) == ("during", call)


class Wrapped:
    """A port with a bomb before and after each of its calls. What came to nothing (no row) does not count."""

    def __init__(self, port: Any, bomb: Bomb) -> None:
        self._port = port
        self._bomb = bomb

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._port, name)
        if not callable(method):
            return method
        return self._waited(name, method) if asyncio.iscoroutinefunction(method) else self._called(name, method)

    def _called(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(method)
        def call(*args: Any, **kwargs: Any) -> Any:
            self._bomb.passes("before", name)
            result = method(*args, **kwargs)
            if result or name == "record":  # which has nothing to give back
                self._bomb.passes("after", name)
            return result

        return call

    def _waited(self, name: str, method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def call(*args: Any, **kwargs: Any) -> Any:
            self._bomb.passes("before", name)
            if self._bomb.is_set_during(name):
                asyncio.get_running_loop().call_later(0.003, self._bomb.passes, "during", name)
            result = await method(*args, **kwargs)
            self._bomb.passes("after", name)
            return result

        return call


# --- what is told ----------------------------------------------------------------------------------------------


def rows_of(number: int, channels: tuple[str, ...]) -> list[NewDelivery]:
    """The outbox rows of alert `number`: always the same ones, as a poll of the same feed would make them."""
    channel = channels[number % len(channels)]
    rows = [a_row(number, channel=channel)]
    if number % FOLLOWED == 0:
        card = a_card(number, revision=2, killed=5)
        rows.append(a_row(number, channel=channel, kind=Kind.UPDATE, revision=2, message=card))
        rows.append(a_row(number, channel=channel, kind=Kind.THREAD, revision=2))
    return rows


def all_rows(alerts: int, channels: tuple[str, ...]) -> Iterable[NewDelivery]:
    return (row for number in range(alerts) for row in rows_of(number, channels))
