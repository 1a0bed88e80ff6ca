"""Two senders on one database, by mistake or on purpose: the claim decides, and every alert is told once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import TypeVar

from newsdesk.alerts import DispatchPolicy, Kind, Lane
from newsdesk.dispatch import Dispatcher
from newsdesk.errors import DeliveryReason
from storage.engine import open_engine
from storage.sending.outbox import SqlOutbox
from tests.delivery_builders import a_row
from tests.fakes.transport import FakeTransport
from tests.virtual_time import VirtualClock, simulate

T = TypeVar("T")


async def call(fn: Callable[..., T], /, *args: object, **kwargs: object) -> T:
    return fn(*args, **kwargs)


def test_two_senders_on_one_database_tell_every_alert_once_and_in_order(database_url: str) -> None:
    async def story() -> None:
        clock = VirtualClock()
        slack = FakeTransport(clock)
        engines = [open_engine(database_url) for _ in range(2)]
        outboxes = [SqlOutbox(engine) for engine in engines]
        channels = [f"C{number}" for number in range(4)]
        rows = [a_row(number, channel=channel, lane=Lane.BREAKING) for number in range(6) for channel in channels]
        lines = [a_row(number, kind=Kind.THREAD, channel=channel) for number in range(6) for channel in channels]
        outboxes[0].enqueue([*rows, *lines], now=clock.now())
        for _ in range(4):
            slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
            slack.fail_next(DeliveryReason.RATE_LIMITED, retry_after_s=1.0)
            slack.fail_next(DeliveryReason.UNKNOWN, stored=False)
        policy = DispatchPolicy(send_timeout=timedelta(seconds=2), settle=timedelta(seconds=3))
        common = {"transports": [slack], "call": call, "clock": clock, "policy": policy}
        senders = [Dispatcher(outbox=outbox, **common) for outbox in outboxes]
        stop = asyncio.Event()
        services = [asyncio.create_task(sender.run(stop)) for sender in senders]
        await asyncio.sleep(45)
        stop.set()
        await asyncio.gather(*services)
        assert sorted(post.key for post in slack.posts) == sorted(row.key for row in [*rows, *lines])
        assert all(sender.counts["sent"] for sender in senders)
        for line in (post for post in slack.posts if post.root_ts):
            card = next(post for post in slack.posts if post.ts == line.root_ts)
            assert (card.channel, card.key.split(":")[0]) == (line.channel, line.key.split(":")[0])
        for engine in engines:
            engine.dispose()

    simulate(story())


def test_two_senders_share_the_second_of_a_channel(database_url: str) -> None:
    async def story() -> None:
        clock = VirtualClock()
        slack = FakeTransport(clock)
        engines = [open_engine(database_url) for _ in range(2)]
        outboxes = [SqlOutbox(engine) for engine in engines]
        outboxes[0].enqueue([a_row(number) for number in range(12)], now=clock.now())
        senders = [Dispatcher(outbox=outbox, transports=[slack], call=call, clock=clock) for outbox in outboxes]
        await asyncio.gather(*(sender.drain() for sender in senders))
        assert len(slack.posts) == 12
        assert all(late.at - early.at > timedelta(seconds=0.9) for early, late in pairwise(slack.posts))
        for engine in engines:
            engine.dispose()

    simulate(story())
