"""Order and pace: lanes, budgets, breaking first, a storm of refusals. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from newsdesk.alerts import Kind, Lane
from newsdesk.errors import DeliveryError, DeliveryReason
from tests.delivery_builders import WIRE, a_row
from tests.fakes.transport import Fault
from tests.newsdesk.delivery.dispatch_harness import Desk
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


@pytest.mark.parametrize("store_s", [0.0, 0.004, 0.018])
def test_forty_alerts_into_one_channel_leave_one_second_apart_however_slow_the_store_is(store_s: float) -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.05, store_s=store_s)
        desk.enqueue(*[a_row(number) for number in range(40)])
        await desk.run_for(41 * SECOND)
        times = [post.at for post in desk.slack.in_channel(WIRE)]
        assert len(times) == 40
        assert all(later - earlier >= SECOND for earlier, later in pairwise(times))

    simulate(story())


def test_forty_alerts_over_ten_channels_are_told_in_four_turns() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.05, store_s=0.004)
        channels = [f"C{number}" for number in range(10)]
        desk.enqueue(*[a_row(number, channel=channel) for number in range(4) for channel in channels])
        await desk.run_for(3.3 * SECOND)
        assert [len(desk.slack.in_channel(channel)) for channel in channels] == [4] * 10

    simulate(story())


def test_what_opens_while_the_loop_looks_is_not_slept_over() -> None:
    """A channel's second ends in the middle of a claim that could not know it."""

    async def story() -> None:
        desk = Desk(latency_s=0.0, store_s=0.3)
        desk.enqueue(a_row(1), a_row(2))
        async with desk.running():
            await asyncio.sleep(1.5)
            desk.dispatcher.wake()  # looks from 1.5 on; the lane opens at about 1.6
            await asyncio.sleep(1.4)
        assert len(desk.slack.in_channel(WIRE)) == 2

    simulate(story())


def test_a_finished_send_wakes_the_loop_for_the_next_row_of_its_alert() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.1)
        desk.enqueue(a_row(71), a_row(71, kind=Kind.UPDATE, revision=2))
        await desk.run_for(0.25 * SECOND)
        assert [call.method for call in desk.slack.calls] == ["post", "update"]

    simulate(story())


def test_an_edit_goes_between_two_posts_of_its_channel_and_puts_off_neither() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.3)
        desk.enqueue(a_row(1))
        await desk.run_for(2 * SECOND)
        began = desk.clock.now()
        desk.enqueue(*[a_row(number) for number in range(2, 6)], a_row(1, kind=Kind.UPDATE, revision=2))
        await desk.run_for(4 * SECOND)
        (edit,) = desk.slack.calls_of("update")
        assert edit.at - began < 0.1 * SECOND
        posts = [call.at for call in desk.slack.calls_of("post")][1:]
        assert all(later - earlier < 1.03 * SECOND for earlier, later in pairwise(posts))

    simulate(story())


def test_one_claim_takes_what_eight_channels_may_be_sent() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.5)
        desk.enqueue(*[a_row(1, channel=f"C{number}") for number in range(8)])
        await desk.run_for(0.1 * SECOND)
        assert len(desk.slack.calls_of("post")) == 8
        assert desk.calls["claim"] == 1

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
