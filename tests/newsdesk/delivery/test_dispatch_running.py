"""Stopping, draining from the command line, a database that is away, and the start after a restore. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from newsdesk.dispatch import GRACE_S
from newsdesk.errors import DeliveryError, DeliveryReason, StoreUnavailable
from tests.delivery_builders import WIRE, a_row
from tests.fakes.transport import Fault
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import START, simulate

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
ROOT = a_row(71).key


# --- stopping, draining, the database --------------------------------------------------------------------------


def test_stopping_finishes_the_send_under_way_and_claims_nothing_more() -> None:
    async def story() -> None:
        desk = Desk(latency_s=2.0)
        desk.enqueue(*[a_row(number) for number in range(5)])
        await desk.run_for(0.5 * SECOND)
        assert desk.fake.states() == {"sent": 1, "ready": 4}

    simulate(story())


def test_stopping_leaves_no_row_in_the_middle_of_a_send() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.break_next(Fault(None, stored=True, hangs_s=3600))
        desk.enqueue(a_row(71))
        async with desk.running():
            await asyncio.sleep(1)
            asked_at = desk.clock.monotonic()
        assert desk.clock.monotonic() - asked_at <= GRACE_S + 1
        assert desk.fake.states() == {"unknown": 1}
        desk.dispatcher = desk.another()
        await desk.run_for(2 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_draining_sends_all_that_is_due_and_says_what_it_did() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.01)
        desk.enqueue(*[a_row(number) for number in range(3)], a_row(9, not_before=START + HOUR))
        counts = await desk.dispatcher.drain()
        assert counts["sent"] == 3
        assert desk.clock.monotonic() < 2.2  # two pauses between three posts, none after the last
        assert desk.fake.states() == {"sent": 3, "ready": 1}

    simulate(story())


def test_draining_settles_what_an_earlier_round_left_unknown() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN)
        desk.enqueue(a_row(71))
        await desk.dispatcher.drain()
        assert desk.fake.states() == {"unknown": 1}
        assert desk.clock.monotonic() < 5
        await asyncio.sleep(300)
        counts = await desk.another().drain()
        assert (counts["settled_not_found"], counts["sent"]) == (1, 1)
        assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_draining_waits_for_a_short_retry_after() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.RATE_LIMITED, retry_after_s=20.0)
        desk.enqueue(a_row(71))
        assert (await desk.dispatcher.drain())["sent"] == 1

    simulate(story())


def test_a_database_that_is_away_for_ten_minutes_is_waited_for() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        real = desk.fake.claim
        rounds = []

        def away(*args: object, **kwargs: object) -> None:
            rounds.append(desk.clock.now())
            raise StoreUnavailable("connection refused")

        desk.fake.claim = away
        async with desk.running():
            await asyncio.sleep(600)
            assert desk.slack.posts == []
            assert len(rounds) < 400
            desk.fake.claim = real
            await asyncio.sleep(3)
            assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


@pytest.mark.parametrize("wrong", [StoreUnavailable("no such table: deliveries"), ValueError("a fault of ours")])
def test_what_is_wrong_with_the_outbox_is_said_once_until_it_is_something_else_or_comes_back(
    caplog: pytest.LogCaptureFixture, wrong: Exception
) -> None:
    async def story() -> None:
        desk = Desk()
        real = desk.fake.claim, desk.fake.expire_leases

        def away(*args: object, **kwargs: object) -> None:
            raise wrong

        for _ in range(2):
            desk.fake.claim = desk.fake.expire_leases = away
            await desk.run_for(10 * MINUTE)
            desk.fake.claim, desk.fake.expire_leases = real
            await desk.run_for(10 * SECOND)

    simulate(story())
    by_claims, by_chores = caplog.messages[::2], caplog.messages[1::2]
    assert len(set(by_claims)) == len(set(by_chores)) == 1
    assert len(caplog.messages) == 4


def test_sender_whose_database_is_away_is_alive() -> None:
    async def story() -> None:
        desk = Desk()

        def away(*args: object, **kwargs: object) -> None:
            raise StoreUnavailable("connection refused")

        desk.fake.claim = away
        async with desk.running():
            await asyncio.sleep(600)
            assert desk.clock.now() - desk.dispatcher.last_round_at < 10 * SECOND

    simulate(story())


def test_an_outcome_that_cannot_be_written_is_found_again_later() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        real = desk.fake.sent

        def full(*args: object, **kwargs: object) -> bool:
            desk.fake.sent = real
            raise StoreUnavailable("disk full")

        desk.fake.sent = full
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


# --- after a restore -------------------------------------------------------------------------------------------


def test_after_a_restore_nothing_that_stands_in_a_channel_is_posted_again() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number) for number in range(4)])
        await desk.run_for(10 * SECOND)
        restored = Desk()
        restored.clock = desk.clock
        restored.slack = desk.slack
        restored.dispatcher = restored.another()
        restored.enqueue(a_row(0), a_row(1))  # what the backup held; the others come again with the next poll
        assert await restored.dispatcher.reconcile([WIRE], since=START) == 4
        restored.enqueue(a_row(2), a_row(3), a_row(4))
        await restored.run_for(10 * SECOND)
        assert desk.slack.keys(WIRE) == [a_row(number).key for number in range(5)]

    simulate(story())


def test_a_channel_that_is_gone_does_not_hold_up_the_others() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(0))
        await desk.run_for(10 * SECOND)
        restored = Desk()
        restored.clock, restored.slack = desk.clock, desk.slack
        restored.dispatcher = restored.another()
        desk.slack.find_errors.append(DeliveryError(DeliveryReason.CHANNEL, "channel_not_found"))
        assert await restored.dispatcher.reconcile(["C0GONE", WIRE], since=START) == 1

    simulate(story())


def test_the_gate_stays_shut_while_the_channels_cannot_be_read() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.find_errors.append(DeliveryError(DeliveryReason.WORKSPACE, "missing_scope"))
        with pytest.raises(DeliveryError, match="missing_scope"):
            await desk.dispatcher.reconcile([WIRE], since=START)

    simulate(story())
