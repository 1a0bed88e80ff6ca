"""Sends whose outcome is unknown: the history of the channel settles them. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from newsdesk.alerts import DispatchPolicy, Kind
from newsdesk.errors import DeliveryError, DeliveryReason
from tests.delivery_builders import WIRE, a_row
from tests.fakes.transport import Fault
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import START, simulate

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
ROOT = a_row(71).key


@pytest.mark.parametrize("stored", [True, False])
def test_an_unknown_outcome_is_settled_by_history_never_by_sending_again(stored: bool) -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=stored)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert len(desk.slack.calls_of("post")) == (1 if stored else 2)
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_history_is_not_asked_before_an_accepted_message_must_show() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.history_lag = timedelta(seconds=44)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.slack.calls_of("find")[0].at - START >= desk.policy.settle

    simulate(story())


@pytest.mark.parametrize("error", [RuntimeError("a bug"), ConnectionResetError()])
def test_whatever_else_escapes_a_transport_leaves_the_outcome_unknown(error: Exception) -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.break_next(Fault(error, stored=True))
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_a_send_that_hangs_is_given_up_and_settled() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.break_next(Fault(None, stored=True, hangs_s=3600))
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_many_unknown_sends_of_a_channel_are_settled_by_one_look() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True, times=4)
        desk.enqueue(*[a_row(number) for number in range(4)])
        await asyncio.gather(desk.run_for(58 * SECOND))
        assert len(desk.slack.calls_of("find")) <= 4
        assert len(desk.slack.keys(WIRE)) == 4
        await desk.run_for(2 * MINUTE)
        assert desk.fake.states() == {"sent": 4}
        assert len(desk.slack.calls_of("post")) == 4

    simulate(story())


@pytest.mark.parametrize("hours", [1, -1])
@pytest.mark.parametrize("stored", [True, False])
def test_a_clock_that_is_set_gives_no_verdict_too_early_nor_an_hour_too_late(hours: int, stored: bool) -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.history_lag = timedelta(seconds=30)
        desk.slack.break_next(Fault(DeliveryError(DeliveryReason.UNKNOWN, "timeout"), stored=stored, hangs_s=5.0))
        desk.enqueue(a_row(71))
        async with desk.running():
            await asyncio.sleep(2)
            desk.clock.jump(hours * HOUR)
            await asyncio.sleep(180)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


@pytest.mark.parametrize("stored", [True, False])
def test_a_clock_that_was_set_between_two_lives_gives_no_verdict_too_early(stored: bool) -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.history_lag = timedelta(seconds=30)
        desk.slack.break_next(Fault(DeliveryError(DeliveryReason.UNKNOWN, "timeout"), stored=stored, hangs_s=5.0))
        desk.enqueue(a_row(71))
        await desk.run_for(timedelta(seconds=6))
        desk.clock.jump(HOUR)
        desk.dispatcher = desk.another(clock_doubted=True)
        await desk.run_for(3 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


@pytest.mark.parametrize("hours", [1, -1])
def test_the_next_alert_does_not_wait_for_a_clock_that_was_set(hours: int) -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(1))
        async with desk.running():
            await asyncio.sleep(5)
            desk.clock.jump(hours * HOUR)
            desk.enqueue(a_row(2))
            await asyncio.sleep(1)
            assert desk.slack.keys(WIRE) == [a_row(1).key, a_row(2).key]

    simulate(story())


@pytest.mark.parametrize("hours", [1, -1])
def test_what_was_posted_is_found_although_our_clock_is_an_hour_off(hours: int) -> None:
    async def story() -> None:
        desk = Desk()
        desk.clock.jump(hours * HOUR)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71))
        await desk.run_for(2 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_history_that_could_not_be_read_is_read_again_soon_wherever_the_clock_was_set() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.find_errors.append(DeliveryError(DeliveryReason.UNKNOWN, "timeout"))
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71))
        async with desk.running():
            while not desk.slack.calls_of("find"):
                await asyncio.sleep(1)
            desk.clock.jump(-24 * HOUR)
            await asyncio.sleep(600)
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_no_verdict_without_a_whole_history() -> None:
    async def story() -> None:
        desk = Desk()
        failure = DeliveryError(DeliveryReason.UNKNOWN, "timeout")
        desk.slack.find_errors.extend([failure] * 3)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert len(desk.slack.calls_of("find")) == 4
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.states() == {"sent": 1}

    simulate(story())


def test_an_unknown_send_does_not_delay_other_alerts() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=False)
        desk.enqueue(a_row(1), a_row(2))
        await desk.run_for(3 * SECOND)
        assert desk.slack.keys(WIRE) == [a_row(2).key]

    simulate(story())


def test_without_history_an_unknown_send_is_repeated_if_so_set() -> None:
    async def story() -> None:
        desk = Desk(keeps_history=False)
        desk.slack.fail_next(DeliveryReason.UNKNOWN)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.slack.calls_of("find") == []

    simulate(story())


def test_without_history_an_unknown_send_is_held_and_told_if_so_set() -> None:
    async def story() -> None:
        desk = Desk(keeps_history=False, policy=DispatchPolicy(on_unknown="hold"))
        desk.slack.fail_next(DeliveryReason.UNKNOWN)
        desk.enqueue(a_row(71))
        await desk.run_for(5 * MINUTE)
        assert desk.slack.keys(WIRE) == []
        assert desk.fake.row(ROOT).state == "parked"
        assert [post.message.kind for post in desk.slack.in_channel("C0OPS")] == ["parked"]

    simulate(story())


def test_an_unknown_edit_is_simply_made_again() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        await desk.run_for(2 * SECOND)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.enqueue(a_row(71, kind=Kind.UPDATE, revision=2))
        await desk.run_for(5 * SECOND)
        (post,) = desk.slack.in_channel(WIRE)
        assert [card.revision for card in post.edits] == [2, 2]
        assert desk.fake.states() == {"sent": 2}

    simulate(story())
