"""Step 10 with real parts: the outbox in a database, the protocol, the Slack client, and a Slack that misbehaves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Delivery, DispatchPolicy, Kind, NewDelivery, Receipt
from newsdesk.dispatch import Dispatcher
from newsdesk.watching.operator_notes import OperatorChannel
from service.clock import SystemClock
from storage.executor import StoreCaller
from storage.outbox import SqlOutbox
from tests.delivery_builders import a_row
from tests.handlers.delivery.transports import claimed, slack_transport
from tests.slack_server import Answer, Effect, Fault, SlackServer

WIRE, DESK = "C0WIRE", "C0DESK"
OPERATORS = OperatorChannel(transport="slack", channel=DESK)
QUICK = DispatchPolicy(
    send_timeout=timedelta(seconds=0.5),
    settle=timedelta(seconds=0.2),
    spacing=timedelta(seconds=0.05),
    probe=timedelta(seconds=0.2),
    audit_after=timedelta(0),
)


class Telling:
    def __init__(self, outbox: SqlOutbox, slack: SlackServer, sender: Dispatcher) -> None:
        self.outbox = outbox
        self.slack = slack
        self.sender = sender

    def enqueue(self, *rows: NewDelivery) -> None:
        self.outbox.enqueue(rows, now=datetime.now(UTC))
        self.sender.wake()

    def states(self) -> dict[str, int]:
        return {state: count for state, count in self.outbox.stats(datetime.now(UTC)).by_state.items() if count}

    async def until(self, wanted: Callable[[], object]) -> None:
        async with asyncio.timeout(15):
            while not wanted():
                await asyncio.sleep(0.02)


@asynccontextmanager
async def telling(
    engine: sa.Engine, *, operators: OperatorChannel | None = OPERATORS, **slack_options: object
) -> AsyncIterator[Telling]:
    outbox, call, stop = SqlOutbox(engine), StoreCaller(engine.dialect.name), asyncio.Event()
    async with SlackServer(**slack_options) as slack, slack_transport(slack.base_url) as transport:
        sender = Dispatcher(
            outbox=outbox,
            transports=[transport],
            call=call,
            clock=SystemClock(),
            policy=QUICK,
            operators=operators,
        )
        service = asyncio.create_task(sender.run(stop))
        yield Telling(outbox, slack, sender)
        stop.set()
        await service
    call.close()


async def test_lost_answers_double_nothing_and_lose_nothing(engine: sa.Engine) -> None:
    async with telling(engine, metering=False) as desk:
        for answer in (Answer.RESET, Answer.HTML, Answer.TRUNCATED, Answer.STATUS):
            for effect in (Effect.DONE, Effect.NONE):
                desk.slack.faults.next("chat.postMessage", Fault(answer=answer, effect=effect))
        rows = [a_row(number) for number in range(8)]
        lines = [a_row(number, kind=Kind.THREAD) for number in range(8)]
        desk.enqueue(*rows, *lines)
        await desk.until(lambda: desk.states() == {"sent": 16})
        assert sorted(message.key or "" for message in desk.slack.messages(WIRE)) == sorted(
            row.key for row in [*rows, *lines]
        )


async def test_slacks_own_pace_is_kept(engine: sa.Engine) -> None:
    """The server meters, and fails the test when a call comes before Retry-After is over."""
    async with telling(engine, burst=1) as desk:
        desk.enqueue(*[a_row(number, channel=channel) for number in range(2) for channel in (WIRE, DESK)])
        await desk.until(lambda: desk.states() == {"sent": 4})
        for channel in (WIRE, DESK):
            assert [m.key for m in desk.slack.messages(channel)] == [a_row(n, channel=channel).key for n in range(2)]


async def test_a_revoked_token_stops_posting_until_it_is_mended(engine: sa.Engine) -> None:
    async with telling(engine, metering=False) as desk:
        desk.slack.bot_token.refusal = "token_revoked"
        desk.enqueue(a_row(1), a_row(2, channel=DESK))
        await desk.until(lambda: desk.sender.outages == {"slack": "token_revoked"})
        desk.slack.bot_token.refusal = None
        await desk.until(lambda: desk.states() == {"sent": 2})
        assert desk.slack.post_count(key=a_row(1).key) == 1


async def test_an_archived_channel_is_parked_and_replayed(engine: sa.Engine) -> None:
    async with telling(engine, metering=False) as desk:
        desk.slack.channel(WIRE).archived = True
        desk.enqueue(a_row(1), a_row(2))
        await desk.until(lambda: desk.states() == {"parked": 2, "sent": 1})
        desk.slack.channel(WIRE).archived = False
        desk.outbox.unpark(now=datetime.now(UTC), channel=WIRE)
        desk.sender.wake()
        await desk.until(lambda: desk.states() == {"sent": 3})
        assert [message.key for message in desk.slack.messages(WIRE)] == [a_row(1).key, a_row(2).key]


async def test_blocks_that_slack_refuses_arrive_as_plain_words(engine: sa.Engine) -> None:
    async with telling(engine, operators=None, metering=False) as desk:
        desk.slack.faults.next("chat.postMessage", Fault(answer=Answer.ERROR, error="invalid_blocks"), times=3)
        desk.enqueue(a_row(71))
        await desk.until(lambda: desk.slack.post_count(WIRE) == 1)
        (message,) = desk.slack.messages(WIRE)
        assert message.blocks == []
        assert "4 killed in US strike" in message.text


async def test_a_deleted_card_is_posted_again_on_its_next_update(engine: sa.Engine) -> None:
    async with telling(engine, metering=False) as desk:
        desk.enqueue(a_row(71))
        await desk.until(lambda: desk.states() == {"sent": 1})
        desk.slack.messages(WIRE)[0].deleted = True
        desk.enqueue(a_row(71, kind=Kind.UPDATE, revision=2))
        await desk.until(lambda: desk.states() == {"sent": 2})
        assert desk.slack.post_count(WIRE) == 1


@pytest.mark.parametrize("replied", [False, True])
async def test_the_sweep_takes_back_a_second_copy_unless_people_replied(engine: sa.Engine, replied: bool) -> None:
    row, now = a_row(71), datetime.now(UTC)
    outbox = SqlOutbox(engine)
    outbox.enqueue([row], now=now)
    claim = {"lease": timedelta(seconds=9), "transports": ["slack"]}
    async with SlackServer(metering=False) as slack, slack_transport(slack.base_url) as transport:
        (first,) = outbox.claim(now, **claim)
        copies = [await transport.post(first), await transport.post(first)]
        outbox.retry(first, not_before=now, code="frozen_longer_than_its_lease")
        (again,) = outbox.claim(now, **claim)
        outbox.sent(again, copies[0], now=now)
        if replied:
            for copy in copies:
                await transport.post(_reply_to(copy))
        call = StoreCaller(engine.dialect.name)
        sender = Dispatcher(outbox=outbox, transports=[transport], call=call, clock=SystemClock(), policy=QUICK)
        await sender.drain()
        call.close()
        assert slack.post_count(key=row.key) == (2 if replied else 1)


def _reply_to(copy: Receipt) -> Delivery:
    return claimed(a_row(9, kind=Kind.THREAD), root_ts=copy.ts)
