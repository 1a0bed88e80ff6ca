"""The delivery protocol, row by row: what a crash, a lost answer, a refusal or a stop leads to. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from tests.delivery_builders import WIRE, a_row
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import simulate

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
ROOT = a_row(71).key


def test_an_alert_is_posted_once_and_its_receipt_kept() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        (post,) = desk.slack.posts
        assert (post.key, post.channel) == (ROOT, WIRE)
        assert desk.fake.row(ROOT).receipt.ts == post.ts
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_a_woken_sender_does_not_wait_for_its_tick() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.0)
        async with desk.running():
            await asyncio.sleep(10.3)
            desk.enqueue(a_row(71))
            await asyncio.sleep(0.001)
            assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_a_row_that_another_process_wrote_is_seen_within_a_tick() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.0)
        async with desk.running():
            await asyncio.sleep(10.3)
            desk.outbox.enqueue([a_row(71)], now=desk.clock.now())
            await asyncio.sleep(1.01)
            assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_crash_between_claim_and_send_posts_after_the_lease_and_once() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        desk.claim()  # and here the process died
        async with desk.running():
            await asyncio.sleep((desk.policy.lease + desk.policy.settle).total_seconds() - 1)
            assert desk.slack.posts == []
            await asyncio.sleep(60)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.row(ROOT).attempt == 2

    simulate(story())


def test_crash_between_send_and_receipt_is_found_in_the_history() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        receipt = desk.slack.put(desk.claim())  # and here the process died
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.row(ROOT).receipt.ts == receipt.ts
        assert desk.slack.calls_of("post") == []

    simulate(story())
