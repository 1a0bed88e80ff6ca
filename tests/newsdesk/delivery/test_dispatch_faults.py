"""Whichever call to the outbox fails, before or after it took effect: nothing is lost, nothing told twice."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from newsdesk.alerts import DispatchPolicy, Kind, Lane
from newsdesk.errors import DeliveryReason, StoreUnavailable
from tests.delivery_builders import WIRE, a_row
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import simulate

ROWS = [
    a_row(1),
    a_row(1, kind=Kind.UPDATE, revision=2),
    a_row(1, kind=Kind.THREAD, revision=2),
    a_row(2, channel="C0DESK"),
    a_row(3, channel="C0DESK", lane=Lane.NORMAL),
]


CALLS = {"claim", "holds", "sent", "retry", "unknown", "settle", "expire_leases", "unsettled", "overdue"}
QUICK = DispatchPolicy(send_timeout=timedelta(seconds=0.5), settle=timedelta(seconds=2))


class FaultyDesk(Desk):
    """Its outbox fails at the `nth` call."""

    def __init__(self, nth: int, *, took_effect: bool) -> None:
        super().__init__(policy=QUICK)
        self._left, self._took_effect = nth, took_effect
        self.failed = ""

    async def _call(self, fn, /, *args: object, **kwargs: object):
        self._left -= 1
        if self._left != 0:
            return await super()._call(fn, *args, **kwargs)
        self.failed = fn.__name__
        if self._took_effect:
            await super()._call(fn, *args, **kwargs)
        raise StoreUnavailable("connection lost")


def tell(nth: int, *, took_effect: bool) -> FaultyDesk:
    """Two sends come to an unknown end, one of them stored, and one is refused; meanwhile the outbox fails once."""

    async def story() -> FaultyDesk:
        desk = FaultyDesk(nth, took_effect=took_effect)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        desk.slack.fail_next(DeliveryReason.UNKNOWN, stored=False)
        desk.slack.fail_next(DeliveryReason.RATE_LIMITED, retry_after_s=1.0)
        desk.enqueue(*ROWS)
        await desk.run_for(timedelta(seconds=14))
        return desk

    return simulate(story())


@pytest.mark.parametrize("took_effect", [False, True])
def test_whichever_call_of_the_outbox_fails_every_alert_is_told_once_and_in_order(took_effect: bool) -> None:
    failed: Counter[str] = Counter()
    for nth in range(1, 50):
        desk = tell(nth, took_effect=took_effect)
        failed[desk.failed] += 1
        which = f"call {nth}, {desk.failed}"
        card, line = desk.slack.in_channel(WIRE)
        assert (card.key, line.key, line.root_ts) == (ROWS[0].key, ROWS[2].key, card.ts), which
        assert {edit.revision for edit in card.edits} == {2}, which
        assert sorted(desk.slack.keys("C0DESK")) == sorted(row.key for row in ROWS[3:]), which
        assert desk.fake.states() == {"sent": 5}, which
    assert failed.keys() >= CALLS
