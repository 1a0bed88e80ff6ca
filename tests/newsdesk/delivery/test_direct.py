"""A note that goes past the outbox: the channel's history is all the memory there is."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.delivery.direct import Standing, tell_directly
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.messages import OperatorNote
from newsdesk.monitoring.operator_notes import OperatorChannel, as_delivery
from tests.fakes import FakeClock
from tests.fakes.transport import FakeTransport

START = datetime(2026, 10, 5, 12, tzinfo=UTC)
OPS = OperatorChannel(transport="slack", channel="C0OPS")


async def tell(transport: FakeTransport, *, name: str = "first", repeat: bool = True) -> Standing:
    note = OperatorNote(key=f"ops/blind/store/{name}", kind="blind", subject="the database fails", since=START)
    return await tell_directly(
        transport,
        as_delivery(note, OPS),
        alike="ops/blind/store/",
        since=START - timedelta(minutes=1),
        now=START,
        repeat=repeat,
    )


async def test_what_another_has_told_is_not_told_again() -> None:
    transport = FakeTransport(FakeClock(START))
    first = await tell(transport, name="first")
    assert (await tell(transport, name="second")).key == first.key
    assert len(transport.posts) == 1


@pytest.mark.parametrize("names", [("first", "second"), ("first", "first")])
async def test_of_two_who_tell_in_the_same_moment_one_note_stays(names: tuple[str, str]) -> None:
    transport = FakeTransport(FakeClock(START))
    told = await asyncio.gather(*(tell(transport, name=name) for name in names))
    assert len(transport.posts) == 2
    (stays,) = transport.in_channel(OPS.channel)
    assert {(standing.key, standing.receipt.ts) for standing in told} == {(stays.key, stays.ts)}


@pytest.mark.parametrize("stored", [True, False])
async def test_a_post_whose_outcome_is_unknown_is_settled_by_the_next_try(stored: bool) -> None:
    transport = FakeTransport(FakeClock(START))
    transport.fail_next(DeliveryReason.UNKNOWN, stored=stored)
    with pytest.raises(DeliveryError):
        await tell(transport)
    assert (await tell(transport)).receipt is not None
    assert len(transport.posts) == 1


async def test_without_a_history_an_unknown_outcome_is_repeated_or_left_as_the_operators_want() -> None:
    transport = FakeTransport(FakeClock(START), keeps_history=False)
    transport.fail_next(DeliveryReason.UNKNOWN, times=2)
    with pytest.raises(DeliveryError):
        await tell(transport, repeat=True)
    assert (await tell(transport, repeat=False)).receipt is None


async def test_an_unreadable_history_stops_the_post() -> None:
    transport = FakeTransport(FakeClock(START))
    transport.find_errors.append(DeliveryError(DeliveryReason.UNKNOWN, "reset"))
    with pytest.raises(DeliveryError):
        await tell(transport)
    assert transport.posts == []
