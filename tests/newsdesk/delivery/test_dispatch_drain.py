"""Rounds from the command line that follow each other, one that ends with a send under way, and faults of our own."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from newsdesk.alerts import Lane
from newsdesk.dispatch import GRACE_S, STORE_PAUSE_S, TICK_S
from newsdesk.messages import DigestMessage
from tests.delivery_builders import WIRE, a_row
from tests.fakes.transport import Fault
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import START, simulate

SECOND = timedelta(seconds=1)


def test_each_round_sends_what_came_since_and_counts_that_alone() -> None:
    async def story() -> None:
        desk = Desk()
        for number, sent in ((1, 1), (2, 1)):
            desk.enqueue(a_row(number))
            assert (await desk.dispatcher.drain())["sent"] == sent
        assert desk.slack.keys(WIRE) == [a_row(1).key, a_row(2).key]

    simulate(story())


def test_a_round_that_is_out_of_patience_ends_and_leaves_no_row_in_the_middle_of_a_send() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.break_next(Fault(None, stored=True, hangs_s=3600))
        desk.enqueue(a_row(71))
        await desk.dispatcher.drain(patience=SECOND)
        assert desk.clock.now() - START < timedelta(seconds=1 + TICK_S + GRACE_S + 1)
        assert desk.fake.states() == {"unknown": 1}

    simulate(story())


def test_what_a_round_out_of_patience_has_claimed_last_is_handed_back_unsent() -> None:
    async def story() -> None:
        handed_back = 0
        for patience_s in range(12):
            desk = Desk(store_s=1)
            desk.enqueue(a_row(71))
            await desk.dispatcher.drain(patience=patience_s * SECOND)
            assert set(desk.fake.states()) <= {"ready", "sent"}
            handed_back += desk.calls["retry"]
        assert handed_back

    simulate(story())


def test_a_round_folds_an_old_queue_before_it_sends_any_of_it() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number, lane=Lane.NORMAL) for number in range(24)])
        await desk.dispatcher.drain()
        assert [type(post.message) for post in desk.slack.in_channel(WIRE)] == [DigestMessage]

    simulate(story())


def test_the_loop_outlives_a_fault_of_ours_and_does_not_spin_on_it() -> None:
    async def story() -> None:
        desk = Desk()
        real, rounds = desk.fake.claim, []

        def broken(*args: object, **kwargs: object) -> None:
            rounds.append(desk.clock.now())
            raise ZeroDivisionError

        desk.fake.claim = broken
        desk.enqueue(a_row(71))
        async with desk.running():
            await asyncio.sleep(60)
            assert len(rounds) <= 60 / STORE_PAUSE_S + 1
            desk.fake.claim = real
            await asyncio.sleep(STORE_PAUSE_S + 1)
        assert desk.slack.keys(WIRE) == [a_row(71).key]

    simulate(story())


def test_what_was_learned_of_a_restored_desk_is_counted_for_each_look() -> None:
    async def story() -> None:
        desk = Desk()
        for number, known in ((1, 1), (2, 1)):
            desk.slack.put(_claimed(Desk(), number))
            assert await desk.dispatcher.reconcile([WIRE], since=START) == known

    simulate(story())


def test_a_side_that_keeps_no_history_is_not_read_back() -> None:
    async def story() -> None:
        desk = Desk(keeps_history=False)
        assert await desk.dispatcher.reconcile([WIRE], since=START) == 0
        assert desk.slack.calls_of("find") == []

    simulate(story())


def _claimed(elsewhere: Desk, number: int):
    elsewhere.enqueue(a_row(number))
    (delivery,) = elsewhere.outbox.claim(elsewhere.clock.now(), lease=SECOND, transports=["slack"])
    return delivery
