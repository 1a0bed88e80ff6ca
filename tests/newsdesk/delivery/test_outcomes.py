"""What becomes of a claimed row, case by case: what the outbox is told, and what the gateway learns."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from newsdesk.alerts import Delivery, DeliveryState, DispatchPolicy, Kind, Receipt
from newsdesk.delivery.context import Context
from newsdesk.delivery.gateway import FAILURES_IN_A_ROW, Gateway
from newsdesk.delivery.outcomes import Outcomes
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.monitoring.operator_notes import OperatorChannel
from tests.delivery_builders import NOON, WIRE, a_row
from tests.fakes import FakeClock
from tests.fakes.outbox import FakeOutbox
from tests.fakes.outbox_rows import Row
from tests.fakes.transport import FakeTransport
from tests.virtual_time import VirtualClock

SECOND = timedelta(seconds=1)
READY, UNKNOWN = DeliveryState.READY, DeliveryState.UNKNOWN


class Case:
    """One row that was claimed, and the gateway that it went through."""

    def __init__(self, kind: Kind = Kind.ROOT) -> None:
        self.clock = FakeClock(NOON)
        self.outbox = FakeOutbox()
        self.gateway = Gateway(FakeTransport(VirtualClock()), DispatchPolicy())
        context = Context(self.outbox, self._call, self.clock, DispatchPolicy())
        operators = OperatorChannel(transport="slack", channel="C0OPS")
        self.outcomes = Outcomes(context, operators=lambda: operators)
        self.outbox.enqueue([a_row(71, kind=kind)], now=NOON)
        (self.delivery,) = self.claim()

    def claim(self) -> list[Delivery]:
        return self.outbox.claim(self.clock.now(), lease=20 * SECOND, transports=["slack"])

    def refused(self, reason: DeliveryReason, code: str = "said_no", **more: Any) -> Row:
        error = DeliveryError(reason, code, **more)
        asyncio.run(self.outcomes.refused(self.gateway, self.delivery, error))
        return self.outbox.rows[self.delivery.id]

    def fails(self, times: int) -> None:
        for _ in range(times):
            self.gateway.failed("timeout", now=self.clock.now(), at=self.clock.monotonic())

    @property
    def notes(self) -> list[str]:
        return [row.new.message.kind for row in self.outbox.rows.values() if row.kind is Kind.OPERATOR]

    async def _call(self, fn, /, *args, **kwargs):
        return fn(*args, **kwargs)


@pytest.mark.parametrize(
    "reason",
    [
        DeliveryReason.RATE_LIMITED,
        DeliveryReason.CHANNEL,
        DeliveryReason.FORM,
        DeliveryReason.MESSAGE_GONE,
        DeliveryReason.UNHEARD_OF,
    ],
)
def test_whoever_refuses_a_message_is_there_and_earlier_failures_are_forgotten(reason: DeliveryReason) -> None:
    case = Case()
    case.fails(FAILURES_IN_A_ROW - 1)
    case.refused(reason)
    case.fails(1)
    assert case.gateway.outage is None


def test_whoever_takes_a_message_is_there_and_earlier_failures_are_forgotten() -> None:
    case = Case()
    case.fails(FAILURES_IN_A_ROW - 1)
    asyncio.run(case.outcomes.posted(case.gateway, case.delivery, Receipt(channel=WIRE, ts="1.0")))
    case.fails(1)
    assert case.gateway.outage is None


@pytest.mark.parametrize(
    ("said", "wait_s"), [(17.0, 17), (None, 30)], ids=["as it says", "half a minute if it does not"]
)
def test_a_message_that_came_too_fast_is_tried_again_after(said: float | None, wait_s: int) -> None:
    row = Case().refused(DeliveryReason.RATE_LIMITED, retry_after_s=said)
    assert (row.state, row.not_before) == (READY, NOON + wait_s * SECOND)


def test_a_message_that_never_left_is_tried_again_after_a_second() -> None:
    row = Case().refused(DeliveryReason.NOT_CONNECTED)
    assert (row.state, row.not_before) == (READY, NOON + SECOND)


def test_a_message_that_was_too_late_to_leave_is_claimed_again_at_once() -> None:
    row = Case().refused(DeliveryReason.LATE)
    assert (row.state, row.not_before) == (READY, NOON)


def test_a_card_that_is_gone_is_posted_anew_in_place_of_its_edit() -> None:
    row = Case(Kind.UPDATE).refused(DeliveryReason.MESSAGE_GONE)
    assert (row.state, row.kind, row.not_before) == (READY, Kind.ROOT, NOON)


@pytest.mark.parametrize("reason", [DeliveryReason.NOT_CONNECTED, DeliveryReason.UNKNOWN])
def test_so_many_sends_in_a_row_without_an_answer_are_an_outage(reason: DeliveryReason) -> None:
    case = Case()
    case.fails(FAILURES_IN_A_ROW - 1)
    case.refused(reason, "TimeoutError")
    assert case.gateway.outage is not None
    assert (case.gateway.outage.code, case.gateway.outage.since) == ("TimeoutError", NOON)
    assert case.gateway.outage.probe_at == case.clock.monotonic() + 60


def test_a_message_that_the_workspace_refuses_waits_for_the_line_and_not_for_its_lease() -> None:
    case = Case()
    row = case.refused(DeliveryReason.WORKSPACE, "token_revoked")
    assert (row.state, row.not_before) == (READY, NOON)
    assert case.gateway.outage is not None and case.gateway.outage.code == "token_revoked"


def test_a_post_of_which_nothing_is_known_waits_to_be_looked_for() -> None:
    assert Case().refused(DeliveryReason.UNKNOWN).state is UNKNOWN
    assert Case().refused(DeliveryReason.UNHEARD_OF).state is UNKNOWN


def test_an_edit_of_which_nothing_is_known_is_made_again() -> None:
    row = Case(Kind.UPDATE).refused(DeliveryReason.UNKNOWN)
    assert (row.state, row.not_before, row.given_up_at) == (READY, NOON + SECOND, NOON)


def test_a_channel_that_takes_messages_again_and_was_not_told_lost_makes_no_note() -> None:
    case = Case()
    case.outcomes.hoped_for = {WIRE, "C0DESK"}
    asyncio.run(case.outcomes.posted(case.gateway, case.delivery, Receipt(channel=WIRE, ts="1.0")))
    assert (case.notes, case.outcomes.hoped_for) == ([], {"C0DESK"})


def test_a_channel_that_was_tried_again_and_refuses_is_hoped_for_no_more() -> None:
    case = Case()
    case.outcomes.hoped_for = {WIRE, "C0DESK"}
    case.refused(DeliveryReason.CHANNEL)
    assert (case.notes, case.outcomes.hoped_for) == (["parked"], {"C0DESK"})


def test_a_row_that_another_sender_has_meanwhile_parks_no_channel() -> None:
    case = Case()
    case.clock.advance(minutes=1)
    case.outbox.expire_leases(case.clock.now())
    case.outbox.sent(case.delivery, Receipt(channel=WIRE, ts="1.0"), now=case.clock.now())
    case.refused(DeliveryReason.CHANNEL)
    assert case.notes == []
