"""Two senders that die and come back, a Slack that answers badly, a database that fails: each seed is one story in
virtual time, and of every story the same is true."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from newsdesk.alerts import DispatchPolicy, Kind, NewDelivery
from newsdesk.dispatch import Dispatcher
from newsdesk.errors import DeliveryError, DeliveryReason, StoreUnavailable
from tests.delivery_builders import a_row
from tests.fakes.outbox import FakeOutbox
from tests.fakes.transport import FakeTransport, Fault
from tests.virtual_time import VirtualClock, simulate

CHANNELS = ("C0WIRE", "C0DESK", "C0LATE")
ALERTS = 24
POLICY = DispatchPolicy(send_timeout=timedelta(seconds=2), settle=timedelta(seconds=5), probe=timedelta(seconds=5))
REASONS = (DeliveryReason.UNKNOWN, DeliveryReason.UNKNOWN, DeliveryReason.NOT_CONNECTED, DeliveryReason.RATE_LIMITED)


class Killed(BaseException):
    """The process is no more: nothing of it takes effect, and nothing in it can catch this."""


class Life:
    """One sender until it dies, between any two of its calls to the outbox or to Slack."""

    def __init__(self, world: World) -> None:
        self.alive = True
        self.name, self.keeps_history = world.slack.name, True
        self._world = world
        self.sender = Dispatcher(
            outbox=world.outbox, transports=[self], call=self._call, clock=world.clock, policy=POLICY
        )
        self.running = asyncio.create_task(self._live())

    async def _live(self) -> None:
        with suppress(Killed):
            await self.sender.run(self._world.stop)

    def __getattr__(self, name: str) -> Any:
        if name not in ("post", "update", "find", "delete", "probe"):
            raise AttributeError(name)
        method = getattr(self._world.slack, name)

        async def call(*args: Any, **kwargs: Any) -> Any:
            self._must_live()
            result = await method(*args, **kwargs)
            self._must_live()
            return result

        return call

    async def _call(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        self._must_live()
        rng = self._world.rng
        await asyncio.sleep(rng.random() * 0.02)
        self._must_live()
        fails = rng.random() < self._world.store_fails
        result = None if fails and rng.random() < 0.5 else fn(*args, **kwargs)
        if fails:
            raise StoreUnavailable("connection lost")
        self._must_live()
        return result

    def _must_live(self) -> None:
        if not self.alive:
            raise Killed


class World:
    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.clock, self.outbox, self.stop = VirtualClock(), FakeOutbox(), asyncio.Event()
        self.slack = FakeTransport(self.clock, latency_s=0.05)
        self.slack.history_lag = timedelta(seconds=3)
        self.store_fails = 0.02
        self.rows: list[NewDelivery] = []
        self.lives = [Life(self), Life(self)]

    async def bad_minutes(self) -> None:
        for number in range(ALERTS):
            self.publish(number)
            self.happen()
            await asyncio.sleep(self.rng.random() * 4)
        self.store_fails = 0.0

    def publish(self, number: int) -> None:
        channel = self.rng.choice(CHANNELS)
        rows = [a_row(number, channel=channel)]
        if number % 3 == 0:
            rows += [a_row(number, kind=kind, revision=2, channel=channel) for kind in (Kind.UPDATE, Kind.THREAD)]
        self.rows += rows
        self.outbox.enqueue(rows, now=self.clock.now())
        for life in self.lives:
            life.sender.wake()

    def happen(self) -> None:
        what = self.rng.random()
        if what < 0.4:
            error = DeliveryError(self.rng.choice(REASONS), "test", retry_after_s=2.0)
            stored = error.reason is DeliveryReason.UNKNOWN and self.rng.random() < 0.6
            self.slack.break_next(Fault(error, stored=stored, hangs_s=self.rng.random() * 3))
        elif what < 0.7:
            dead = self.rng.randrange(2)
            self.lives[dead].alive = False
            self.lives[dead] = Life(self)


@pytest.mark.parametrize("seed", range(16))
def test_every_alert_is_told_once_and_in_order_whatever_happens(seed: int) -> None:
    async def story() -> World:
        world = World(seed)
        await world.bad_minutes()
        await asyncio.sleep(60)
        world.stop.set()
        await asyncio.gather(*(life.running for life in world.lives))
        return world

    world = simulate(story())
    assert set(world.outbox.states()) == {"sent"}
    wanted = [row.key for row in world.rows if row.kind is not Kind.UPDATE]
    assert sorted(post.key for post in world.slack.posts) == sorted(wanted)
    cards = {post.ts: post for post in world.slack.posts}
    for line in (post for post in world.slack.posts if post.root_ts):
        card = cards[line.root_ts]
        assert line.key.startswith(card.key.removesuffix(":root"))
        assert {edit.revision for edit in card.edits} == {2}
