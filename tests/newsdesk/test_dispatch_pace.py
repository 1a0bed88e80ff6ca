"""Order and pace: lanes, budgets, breaking first, a storm of refusals. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise

from newsdesk.alerts import Kind, Lane
from newsdesk.errors import DeliveryError, DeliveryReason
from tests.delivery_builders import WIRE, a_row
from tests.fake_transport import Fault
from tests.newsdesk.dispatch_harness import Desk
from tests.virtual_time import simulate

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
ROOT = a_row(71).key


def test_a_thread_line_hangs_under_its_card() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71), a_row(71, kind=Kind.THREAD, revision=2))
        await desk.run_for(5 * SECOND)
        card, line = desk.slack.in_channel(WIRE)
        assert (card.key, line.root_ts) == (ROOT, card.ts)

    simulate(story())


def test_a_full_channel_never_delays_another() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number) for number in range(40)])
        async with desk.running():
            await asyncio.sleep(5.5)
            desk.enqueue(a_row(1, channel="C0DESK"))
            await asyncio.sleep(0.2)
            assert len(desk.slack.in_channel("C0DESK")) == 1
            assert len(desk.slack.in_channel(WIRE)) < 8

    simulate(story())


def test_breaking_goes_first_in_a_full_channel() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number, lane=Lane.NORMAL) for number in range(10)])
        async with desk.running():
            await asyncio.sleep(2.5)
            told = len(desk.slack.posts)
            desk.enqueue(a_row(71, lane=Lane.BREAKING))
            await asyncio.sleep(15)
        assert desk.slack.posts[told].key == ROOT

    simulate(story())


def test_a_storm_of_429_drops_nothing_keeps_order_and_a_second_between_posts() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.02)
        channels = [f"C{number}" for number in range(5)]
        desk.enqueue(*[a_row(number, channel=channel) for number in range(10) for channel in channels])
        for number in range(12):
            desk.slack.break_next(Fault(DeliveryError(DeliveryReason.RATE_LIMITED, "ratelimited", retry_after_s=2.0)))
            desk.slack.break_next(Fault(None)) if number % 2 else None
        await desk.run_for(3 * MINUTE)
        for channel in channels:
            assert desk.slack.keys(channel) == [a_row(number, channel=channel).key for number in range(10)]
            times = [post.at for post in desk.slack.in_channel(channel)]
            assert all(later - earlier >= SECOND for earlier, later in pairwise(times))

    simulate(story())


def test_edits_keep_to_fifty_a_minute() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.01)
        channels = [f"C{number}" for number in range(60)]
        desk.enqueue(*[a_row(71, channel=channel) for channel in channels])
        await desk.run_for(30 * SECOND)
        desk.enqueue(*[a_row(71, kind=Kind.UPDATE, revision=2, channel=channel) for channel in channels])
        await desk.run_for(2 * MINUTE)
        times = [call.at for call in desk.slack.calls_of("update")]
        assert len(times) == 60
        assert all(late - early > MINUTE for early, late in zip(times, times[50:], strict=False))

    simulate(story())
