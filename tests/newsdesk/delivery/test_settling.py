"""When a channel's history cannot be read: how soon it is looked at again, and what becomes of the rows."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from newsdesk.alerts import DispatchPolicy
from newsdesk.delivery.outcomes import LONGEST_BACK_OFF
from newsdesk.errors import DeliveryError, DeliveryReason
from tests.delivery_builders import WIRE, a_row
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import simulate

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
UNREADABLE = DeliveryError(DeliveryReason.UNKNOWN, "timeout")
ROOT = a_row(71).key


def an_unknown_send(desk: Desk, *errors: DeliveryError, number: int = 71) -> None:
    """A post that was taken without an answer, and the next looks into the history that fail."""
    desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
    desk.slack.find_errors.extend(errors)
    desk.enqueue(a_row(number))


def seconds_between_looks(desk: Desk) -> list[float]:
    looks = [call.at for call in desk.slack.calls_of("find")]
    return [(later - earlier).total_seconds() for earlier, later in pairwise(looks)]


def within_a_turn(waits: list[float], wanted: list[float]) -> bool:
    """A look comes with the chores, once a second."""
    return len(waits) == len(wanted) and all(
        0 <= wait - least < 2.5 for wait, least in zip(waits, wanted, strict=True)
    )


def test_a_history_that_cannot_be_read_is_looked_at_again_ever_later() -> None:
    async def story() -> None:
        desk = Desk()
        an_unknown_send(desk, *[UNREADABLE] * 8)
        await desk.run_for(10 * MINUTE)
        longest = LONGEST_BACK_OFF.total_seconds()
        waits = seconds_between_looks(desk)
        assert within_a_turn(waits, [1, 2, 4, 8, 16, 32, longest, longest]), waits
        assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_a_history_that_was_read_is_looked_at_soon_after_its_next_fault() -> None:
    async def story() -> None:
        desk = Desk()
        an_unknown_send(desk, *[UNREADABLE] * 5)
        await desk.run_for(5 * MINUTE)
        before = len(desk.slack.calls_of("find"))
        an_unknown_send(desk, UNREADABLE, number=72)
        await desk.run_for(5 * MINUTE)
        assert within_a_turn(seconds_between_looks(desk)[before:], [1])

    simulate(story())


def test_a_history_that_is_asked_too_often_is_left_alone_for_as_long_as_it_says() -> None:
    async def story() -> None:
        desk = Desk()
        an_unknown_send(desk, DeliveryError(DeliveryReason.RATE_LIMITED, "ratelimited", retry_after_s=30.0))
        await desk.run_for(5 * MINUTE)
        assert within_a_turn(seconds_between_looks(desk), [30])

    simulate(story())


@pytest.mark.parametrize(("on_unknown", "state"), [("repeat", "sent"), ("hold", "parked")])
def test_a_channel_whose_history_is_closed_to_us_is_treated_as_one_without(on_unknown: str, state: str) -> None:
    async def story() -> None:
        desk = Desk(policy=DispatchPolicy(on_unknown=on_unknown))
        an_unknown_send(desk, *[DeliveryError(DeliveryReason.CHANNEL, "not_in_channel")] * 9)
        await desk.run_for(5 * MINUTE)
        assert desk.fake.row(ROOT).state == state
        assert desk.slack.keys(WIRE) == [ROOT] * (2 if on_unknown == "repeat" else 1)

    simulate(story())
