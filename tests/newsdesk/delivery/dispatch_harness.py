"""A sender in virtual time: its outbox, its transport, and a way to let time pass."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TypeVar

from newsdesk.alerts import Delivery, DispatchPolicy, NewDelivery
from newsdesk.dispatch import Dispatcher
from newsdesk.monitoring.operator_notes import OperatorChannel
from newsdesk.ports import Outbox
from tests.fakes.outbox import FakeOutbox
from tests.fakes.transport import FakeTransport
from tests.virtual_time import VirtualClock

T = TypeVar("T")
OPS = OperatorChannel(transport="slack", channel="C0OPS")


class SetClock(VirtualClock):
    """A clock whose hands somebody moves while time goes on."""

    def jump(self, by: timedelta) -> None:
        self._start += by


class Desk:
    """What a test tells its story with. Create it inside `simulate`."""

    def __init__(
        self,
        *,
        outbox: Outbox | None = None,
        policy: DispatchPolicy | None = None,
        store_s: float = 0.0,
        **transport: object,
    ) -> None:
        """`store_s`: how long each call of the outbox takes."""
        self.clock = SetClock()
        self.calls: Counter[str] = Counter()  # of the outbox, by name
        self._store_s = store_s
        self.policy = policy or DispatchPolicy()
        self.fake = FakeOutbox()
        self.outbox = outbox or self.fake
        self.slack = FakeTransport(VirtualClock(), **transport)  # it has a clock of its own
        self.dispatcher = self.another()

    async def look(self) -> None:
        """At the clock of the database, which is the same."""

    def another(self, *, clock_doubted: bool = False) -> Dispatcher:
        """A sender on the same outbox and the same Slack, as after a restart."""
        return Dispatcher(
            outbox=self.outbox,
            transports=[self.slack],
            call=self._call,
            clock=self.clock,
            policy=self.policy,
            operators=lambda: OPS,
            clock_doubted=clock_doubted,
            look_at_clock=self.look,
        )

    def claim(self) -> Delivery:
        (delivery,) = self.outbox.claim(self.clock.now(), lease=self.policy.lease, transports=["slack"])
        return delivery

    async def _call(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> T:
        self.calls[getattr(fn, "__name__", "")] += 1
        if self._store_s:
            await asyncio.sleep(self._store_s)
        return fn(*args, **kwargs)

    def enqueue(self, *rows: NewDelivery) -> None:
        self.outbox.enqueue(rows, now=self.clock.now())
        self.dispatcher.wake()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        stop = asyncio.Event()
        service = asyncio.create_task(self.dispatcher.run(stop))
        try:
            yield
        finally:
            stop.set()
            await service

    async def run_for(self, span: timedelta) -> None:
        async with self.running():
            await asyncio.sleep(span.total_seconds())
