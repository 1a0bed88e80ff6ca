"""What is late, is not sent any more: a claim whose lease is over, a line whose card is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from newsdesk.alerts import Delivery, Kind, Receipt
from newsdesk.delivery.shared_time import SEEN_WITHIN
from newsdesk.errors import DeliveryError, DeliveryReason
from tests.delivery_builders import WIRE, a_row
from tests.fakes.transport import FakeTransport, Fault
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import START, simulate

T = TypeVar("T")
ROOT = a_row(71).key


class SlowDesk(Desk):
    """Its first look at a lease is answered late, and meanwhile the clock is set."""

    def __init__(self, late_s: float, *, set_by: timedelta = timedelta(0)) -> None:
        super().__init__()
        self._late_s = late_s
        self._set_by = set_by

    async def _call(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> T:
        answer = await super()._call(fn, *args, **kwargs)
        if fn.__name__ == "holds" and self.calls["holds"] == 1:
            await asyncio.sleep(self._late_s)
            self.clock.jump(self._set_by)
        return answer


def test_what_is_late_for_its_lease_is_claimed_anew_instead_of_sent() -> None:
    async def story() -> None:
        desk = SlowDesk(late_s=21)
        desk.enqueue(a_row(71))
        await desk.run_for(timedelta(seconds=25))
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.fake.row(ROOT).attempt == 2
        assert desk.dispatcher.counts["late"] == 1

    simulate(story())


def test_a_lease_grows_no_longer_when_the_clock_is_set_back() -> None:
    async def story() -> None:
        desk = SlowDesk(late_s=21, set_by=timedelta(seconds=-50))
        desk.enqueue(a_row(71))
        await desk.run_for(timedelta(minutes=3))
        assert desk.slack.keys(WIRE) == [ROOT]
        assert desk.dispatcher.counts["late"] == 1, "somebody else may be at work on it"

    simulate(story())


def test_a_line_whose_card_went_to_another_record_meanwhile_is_not_sent_again() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        await desk.run_for(timedelta(seconds=2))
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        line = a_row(71, kind=Kind.THREAD)
        desk.enqueue(line)
        async with desk.running():
            await asyncio.sleep(2)
            card = desk.fake.row(ROOT)  # an editor merges the record into another one
            card.new = replace(card.new, alert_key="strike/S-70")
            await asyncio.sleep(180)
        assert desk.slack.keys(WIRE) == [ROOT, line.key]
        assert desk.fake.row(line.key).state == "superseded"

    simulate(story())


def test_a_send_whose_claim_was_slow_ends_with_its_lease() -> None:
    async def story() -> None:
        desk, sent = Desk(store_s=6), []

        async def post(delivery: Delivery) -> Receipt:
            sent.append(delivery)
            return await FakeTransport.post(desk.slack, delivery)

        desk.slack.post = post
        desk.enqueue(a_row(71))
        await desk.run_for(timedelta(minutes=2))
        (delivery,) = sent
        left = timedelta(seconds=delivery.leave_by - desk.clock.monotonic())
        assert delivery.started_at + desk.policy.lease == desk.clock.now() + left

    simulate(story())


class LookingDesk(Desk):
    """Keeps when somebody looked at the clock, and how long before each claim that was. With `set_meanwhile` somebody
    sets it when a row to be settled was just read, which shows at the next look."""

    def __init__(self, *, set_meanwhile: bool = False, chores_s: float = 0.0) -> None:
        self.looked_at = float("-inf")
        self.ages: list[float] = []
        super().__init__()
        self._set_meanwhile, self._was_set = set_meanwhile, False
        self._chores_s = chores_s

    async def look(self) -> None:
        if self._was_set:
            self._was_set = False
            self.clock.jump(timedelta(hours=1))
        self.looked_at = self.clock.monotonic()

    async def _call(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> T:
        if fn.__name__ == "claim":
            self.ages.append(self.clock.monotonic() - self.looked_at)
        answer = await super()._call(fn, *args, **kwargs)
        if fn.__name__ == "overdue":
            await asyncio.sleep(self._chores_s)
        if fn.__name__ == "unsettled" and answer and self._set_meanwhile:
            self._set_meanwhile, self._was_set = False, True
        return answer


def test_nothing_is_claimed_by_an_old_look_at_the_clock_also_while_chores_hang() -> None:
    async def story() -> None:
        desk = LookingDesk(chores_s=60)
        desk.enqueue(a_row(71))
        await desk.run_for(timedelta(minutes=5))
        assert len(desk.ages) > 100
        assert max(desk.ages) <= SEEN_WITHIN.total_seconds()

    simulate(story())


def test_a_row_that_was_read_by_a_clock_that_was_set_meanwhile_is_not_judged_yet() -> None:
    async def story() -> None:
        desk = LookingDesk(set_meanwhile=True)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=False)
        desk.enqueue(a_row(71))
        await desk.run_for(desk.policy.settle + timedelta(seconds=5))
        assert desk.slack.calls_of("find") == []
        await desk.run_for(timedelta(minutes=5))
        assert desk.slack.keys(WIRE) == [ROOT]

    simulate(story())


def test_a_send_that_began_late_ends_with_its_lease() -> None:
    async def story() -> None:
        desk = SlowDesk(late_s=15)
        desk.slack.break_next(Fault(DeliveryError(DeliveryReason.UNKNOWN, "test"), hangs_s=60))
        desk.enqueue(a_row(71))
        await desk.run_for(timedelta(seconds=25))
        assert desk.fake.row(ROOT).state == "unknown"
        assert desk.fake.row(ROOT).ended_at - START == desk.policy.lease

    simulate(story())
