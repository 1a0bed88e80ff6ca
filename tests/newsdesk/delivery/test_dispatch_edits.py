"""The newer of two edits of a card stands, also when Slack carries out the older one late."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from newsdesk.alerts import Kind
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.ports import Outbox
from storage.engine import open_engine
from storage.sending.outbox import SqlOutbox
from tests.delivery_builders import WIRE, a_row
from tests.fakes.transport import Fault
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import START, simulate

LOST = DeliveryError(DeliveryReason.UNKNOWN, "timeout")
MakeOutbox = Callable[[], Outbox | None]


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def make(request: pytest.FixtureRequest) -> MakeOutbox:
    if request.param == "fake":
        return lambda: None
    engine = open_engine(request.getfixturevalue(f"{request.param}_url"))
    request.addfinalizer(engine.dispose)
    return lambda: SqlOutbox(engine)


@asynccontextmanager
async def card_posted(make: MakeOutbox) -> AsyncIterator[Desk]:
    """A running desk whose card of S-71 stands in the channel."""
    desk = Desk(outbox=make())
    desk.enqueue(a_row(71))
    async with desk.running():
        await asyncio.sleep(2)
        yield desk


def edit(revision: int):
    return a_row(71, kind=Kind.UPDATE, revision=revision)


async def shown_after(desk: Desk, seconds: float) -> int:
    """The revision that the card shows."""
    await asyncio.sleep(seconds)
    (card,) = (post for post in desk.slack.in_channel(WIRE) if post.root_ts is None)
    return (card.edits[-1] if card.edits else card.message).revision


@pytest.mark.parametrize("late_s", [0.5, 20, 44])
def test_an_edit_that_slack_carries_out_late_takes_no_newer_one_back(make: MakeOutbox, late_s: float) -> None:
    async def story() -> None:
        async with card_posted(make) as desk:
            desk.slack.break_next(Fault(LOST, late_s=late_s))
            desk.enqueue(edit(2))
            await asyncio.sleep(0.05)  # it is under way
            desk.enqueue(edit(3))
            assert await shown_after(desk, 120) == 3

    simulate(story())


def test_an_edit_whose_sender_died_and_that_comes_late_takes_no_newer_one_back(make: MakeOutbox) -> None:
    async def story() -> None:
        async with card_posted(make) as desk:
            desk.outbox.enqueue([edit(2)], now=desk.clock.now())
            dead = desk.outbox.claim(desk.clock.now(), lease=desk.policy.lease, transports=["slack"])
            assert [row.revision for row in dead] == [2]
            asyncio.get_running_loop().call_later(60, desk.slack.edit, dead[0])
            await asyncio.sleep(0.05)
            desk.enqueue(edit(3))
            assert await shown_after(desk, 120) == 3

    simulate(story())


def test_an_edit_behind_which_a_newer_one_waits_is_not_tried_again(make: MakeOutbox) -> None:
    async def story() -> None:
        async with card_posted(make) as desk:
            desk.slack.break_next(Fault(DeliveryError(DeliveryReason.RATE_LIMITED, "ratelimited", retry_after_s=5)))
            desk.enqueue(edit(2))
            await asyncio.sleep(0.05)
            desk.enqueue(edit(3))
            assert await shown_after(desk, 120) == 3
        assert len(desk.slack.calls_of("update")) == 2

    simulate(story())


def test_a_line_that_rings_does_not_wait_for_an_edit_that_is_made_once_more(make: MakeOutbox) -> None:
    async def story() -> None:
        async with card_posted(make) as desk:
            desk.slack.break_next(Fault(LOST, late_s=20))
            desk.enqueue(edit(2))
            await asyncio.sleep(0.05)
            desk.enqueue(edit(3))
            await asyncio.sleep(30)
            desk.slack.refusal = lambda row: LOST if row.kind is Kind.UPDATE else None  # Slack takes no edits now
            await asyncio.sleep(30)
            desk.enqueue(a_row(71, kind=Kind.THREAD))
            await asyncio.sleep(2)
            (line,) = (post for post in desk.slack.posts if post.root_ts)
            assert line.at - START < timedelta(seconds=64)
            desk.slack.accept_all()
            assert await shown_after(desk, 180) == 3

    simulate(story())


def test_an_edit_that_was_given_up_and_has_no_newer_one_is_made_twice_and_no_more(make: MakeOutbox) -> None:
    async def story() -> None:
        async with card_posted(make) as desk:
            desk.slack.break_next(Fault(LOST, late_s=20))
            desk.enqueue(edit(2))
            assert await shown_after(desk, 180) == 2
        assert len(desk.slack.calls_of("update")) == 2

    simulate(story())
