"""Step 10 with real parts: the outbox in a database, the protocol, the Slack client, and a Slack that misbehaves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Delivery, DispatchPolicy, Kind, NewDelivery, Receipt
from newsdesk.dispatch import Dispatcher
from newsdesk.messages import DigestItem, DigestMessage, Month, OperatorNote
from newsdesk.monitoring.operator_notes import OperatorChannel, as_delivery
from newsdesk.people.actor import Actor
from newsdesk.people.regrouping.steps import Regrouping
from newsdesk.prose.wording import day
from service.clock import SystemClock
from slack_server import Answer, Effect, Fault, Message, SlackServer
from slack_server.faults import refusal
from storage.executor import StoreCaller
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.builders import NOON, a_card
from tests.delivery_builders import a_row
from tests.handlers.delivery.transports import claimed, slack_transport
from tests.outbox_states import states_of
from tests.patience import until
from tests.storage.regrouped import a_told_record

WIRE, DESK = "C0WIRE", "C0DESK"
OPERATORS = OperatorChannel(transport="slack", channel=DESK)
EDITOR = Actor(team="T0", user="U0ANA", name="ana")
# Patient with sends: no Slack here is late, and what a busy machine gives up is made again, behind others.
QUICK = DispatchPolicy(
    send_timeout=timedelta(seconds=5),
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
        return states_of(self.outbox)

    async def until(self, wanted: Callable[[], object]) -> None:
        await until(wanted)


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
            operators=lambda: operators,
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
        desk.outbox.unpark(channel=WIRE)
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


async def test_a_card_whose_time_for_edits_is_over_is_posted_again_and_says_so(engine: sa.Engine) -> None:
    async with telling(engine, metering=False) as desk:
        desk.enqueue(a_row(71))
        await desk.until(lambda: desk.states() == {"sent": 1})
        desk.slack.faults.next("chat.update", refusal("edit_window_closed"))
        desk.enqueue(a_row(71, kind=Kind.UPDATE, revision=2))
        await desk.until(lambda: desk.states() == {"sent": 2})
        first, again = desk.slack.messages(WIRE)
        assert first.edits == 0
        assert "posted again, the earlier card cannot be edited" in str(again.blocks)


async def test_a_chart_that_a_workspace_does_not_know_leaves_its_figures(engine: sa.Engine) -> None:
    months = tuple(Month(first=date(2026, n, 1), caribbean=n, eastern_pacific=1, elsewhere=0) for n in range(6, 12))
    item = DigestItem(record="S-71", headline_of=a_card(), first_seen_at=NOON)
    digest = DigestMessage(
        key="digest/C0WIRE/2026-11-25",
        why="daily",
        since=NOON - timedelta(days=7),
        until=NOON,
        items=(item,),
        timezone="UTC",
        weekly=True,
        months=months,
    )
    async with telling(engine, operators=None, metering=False) as desk:
        desk.slack.faults.next("chat.postMessage", refusal("invalid_blocks"))
        desk.enqueue(replace(a_row(71), kind=Kind.DIGEST, message=digest, alert_key=digest.key))
        await desk.until(lambda: desk.slack.post_count(WIRE) == 1)
        (message,) = desk.slack.messages(WIRE)
        kinds = [block["type"] for block in message.blocks]
        assert (kinds[0], "data_visualization" in kinds) == ("header", False)
        assert "Jun 7 · Jul 8 · Aug 9 · Sep 10 · Oct 11 · Nov 12 so far" in str(message.blocks)


async def test_the_note_of_an_outage_is_edited_in_place_when_it_is_over(engine: sa.Engine) -> None:
    note = OperatorNote(key="ops/blind/no_feed/1", kind="blind", subject="no feed read", since=NOON)
    async with telling(engine, metering=False) as desk:
        desk.enqueue(as_delivery(note, OPERATORS))
        await desk.until(lambda: desk.states() == {"sent": 1})
        over = replace(note, mended=True, until=NOON + timedelta(minutes=38))
        desk.enqueue(as_delivery(over, OPERATORS))
        await desk.until(lambda: desk.states() == {"sent": 2})
        (message,) = desk.slack.messages(DESK)
        assert (message.edits, message.text[:27]) == (1, "Over, 38 min: no feed read.")


async def test_a_merge_edits_what_channels_have_and_an_undo_edits_it_back(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    regrouping = Regrouping(store, SystemClock(), subscriptions=tuple)
    async with telling(engine, metering=False) as desk:
        a_told_record(store, 71, "1-a", WIRE, outlet="Reuters", at=datetime.now(UTC))
        a_told_record(store, 72, "1-b", WIRE, DESK, killed=4, outlet="AP", at=datetime.now(UTC))
        desk.sender.wake()
        await desk.until(lambda: desk.states() == {"sent": 3})
        days = {today()}
        regrouping.merge(72, 71, EDITOR)
        days.add(today())  # a midnight may lie between
        desk.sender.wake()
        await desk.until(lambda: set(desk.states()) == {"sent"})
        assert [m.text.split(".")[0] for m in roots(desk, WIRE)] == [
            "Update 1: 4 killed in US strike on alleged drug boat in the Caribbean – SOUTHCOM",
            "Withdrawn: US strike on alleged drug boat in the Caribbean, toll not stated – SOUTHCOM",
        ]
        (card,) = roots(desk, DESK)
        assert "Record S-71" in card.text
        (line,) = [message.text for message in desk.slack.messages(DESK) if message not in roots(desk, DESK)]
        assert line in {f"S-71: Merged with S-72 – ana, {day}" for day in days}
        regrouping.part(72, EDITOR)
        desk.sender.wake()
        await desk.until(lambda: set(desk.states()) == {"sent"})
        (card,) = roots(desk, DESK)
        assert "Record S-72" in card.text
        assert [m.text.startswith("Withdrawn") for m in roots(desk, WIRE)] == [False, False]


def roots(desk: Telling, channel: str) -> list[Message]:
    return [message for message in desk.slack.messages(channel) if message.thread_ts in (None, message.ts)]


def today() -> str:
    now = datetime.now(UTC)
    return f"{day(now.date(), 'en', weekday=False)}."


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
