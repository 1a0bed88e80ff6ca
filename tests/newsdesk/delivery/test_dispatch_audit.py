"""The audit an hour after an unknown send: surplus copies go, unless somebody replied. Virtual time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.errors import DeliveryError, DeliveryReason
from tests.delivery_builders import WIRE, a_row
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import simulate

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
ROOT = a_row(71).key


def doubled(desk: Desk, *, replies_on: int | None = None) -> None:
    """A message that stands twice, as after a freeze longer than its lease; the second copy is the one we know."""
    desk.enqueue(a_row(71))
    first = desk.claim()
    desk.slack.put(first)
    desk.outbox.retry(first, not_before=desk.clock.now(), code="test")
    second = desk.claim()
    desk.outbox.sent(second, desk.slack.put(second), now=desk.clock.now())
    if replies_on is not None:
        desk.slack.posts[replies_on].replies = 2


@pytest.mark.parametrize(("replies_on", "kept"), [(None, 0), (0, 0), (1, 1)])
def test_an_hour_later_surplus_copies_go_unless_somebody_replied(replies_on: int | None, kept: int) -> None:
    async def story() -> None:
        desk = Desk()
        doubled(desk, replies_on=replies_on)
        await desk.run_for(59 * MINUTE)
        assert len(desk.slack.in_channel(WIRE)) == 2
        await desk.run_for(3 * MINUTE)
        (post,) = desk.slack.in_channel(WIRE)
        assert post is desk.slack.posts[kept]
        assert desk.fake.row(ROOT).receipt.ts == post.ts
        assert desk.dispatcher.counts["surplus_deleted"] == 1

    simulate(story())


def test_an_audit_that_cannot_read_the_history_deletes_nothing_and_is_made_later() -> None:
    async def story() -> None:
        desk = Desk()
        doubled(desk)
        desk.slack.find_errors.append(DeliveryError(DeliveryReason.UNKNOWN, "timeout"))
        await desk.run_for(61 * MINUTE)
        assert len(desk.slack.calls_of("find")) == 1
        assert len(desk.slack.in_channel(WIRE)) == 2
        await desk.run_for(5 * MINUTE)
        assert len(desk.slack.in_channel(WIRE)) == 1

    simulate(story())


def test_the_audit_looks_once() -> None:
    async def story() -> None:
        desk = Desk()
        doubled(desk)
        await desk.run_for(65 * MINUTE)
        await desk.run_for(10 * MINUTE)
        assert len(desk.slack.calls_of("find")) == 1

    simulate(story())
