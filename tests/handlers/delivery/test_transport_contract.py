"""What every transport owes the sender. A new one joins by adding itself to `TRANSPORTS`."""

from __future__ import annotations

import logging
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from handlers.delivery.console import ConsoleTransport
from newsdesk.errors import DeliveryError
from newsdesk.ports import Transport
from slack_server import BOT_TOKEN, Answer, Effect, Fault, SlackServer
from tests.delivery_builders import NOON, a_row
from tests.handlers.delivery.transports import FixedClock, an_update, claimed, slack_transport

SECRET = BOT_TOKEN
METHODS = ("chat.postMessage", "chat.update", "chat.delete", "conversations.history", "auth.test")
BAD_ANSWERS = [Fault(answer=answer, effect=effect) for answer in Answer for effect in (Effect.NONE, Effect.DONE)]


@asynccontextmanager
async def working_slack() -> AsyncIterator[Transport]:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        yield transport


@asynccontextmanager
async def broken_slack() -> AsyncIterator[Transport]:
    """Fails in every way a server can, one after another, quoting the token wherever it can."""
    async with SlackServer(metering=False) as slack, slack_transport(slack.base_url) as transport:
        for method in METHODS:
            for fault in (*BAD_ANSWERS, Fault(answer=Answer.ERROR, error=SECRET)):
                slack.faults.next(method, fault)
        yield transport


@asynccontextmanager
async def unreachable_slack() -> AsyncIterator[Transport]:
    async with slack_transport("http://127.0.0.1:9/api/") as transport:
        yield transport


@asynccontextmanager
async def working_console() -> AsyncIterator[Transport]:
    yield ConsoleTransport(lambda words: None, clock=FixedClock())


@asynccontextmanager
async def closed_console() -> AsyncIterator[Transport]:
    def write(words: str) -> None:
        raise BrokenPipeError(f"cannot write {SECRET}")

    yield ConsoleTransport(write, clock=FixedClock())


Opened = Callable[[], AbstractAsyncContextManager[Transport]]
TRANSPORTS = {"slack": working_slack, "console": working_console}
BROKEN = {"slack": broken_slack, "slack unreachable": unreachable_slack, "console": closed_console}


@pytest.fixture(params=TRANSPORTS.values(), ids=TRANSPORTS.keys())
def opened(request: pytest.FixtureRequest) -> Opened:
    return request.param


async def test_a_post_tells_where_it_stands(opened: Opened) -> None:
    async with opened() as transport:
        receipt = await transport.post(claimed())
        assert receipt.channel == "C0WIRE"
        assert float(receipt.ts) > 0


async def test_each_post_has_its_own_rising_id(opened: Opened) -> None:
    async with opened() as transport:
        ids = [float((await transport.post(claimed(a_row(number)))).ts) for number in range(3)]
        assert ids == sorted(set(ids))


async def test_an_update_stays_where_the_message_is(opened: Opened) -> None:
    async with opened() as transport:
        receipt = await transport.post(claimed())
        edited = await transport.update(an_update(receipt.ts), receipt)
        assert (edited.channel, edited.ts) == (receipt.channel, receipt.ts)


async def test_a_message_can_be_taken_back(opened: Opened) -> None:
    async with opened() as transport:
        receipt = await transport.post(claimed())
        await transport.delete(receipt)
        assert await transport.find("C0WIRE", [claimed().key], since=NOON) == {}


async def test_transport_finds_its_messages_if_it_says_that_it_keeps_history(opened: Opened) -> None:
    async with opened() as transport:
        receipt = await transport.post(claimed())
        found = await transport.find("C0WIRE", [claimed().key, "strike/S-9:C0WIRE:root"], since=NOON)
        expected = {claimed().key: [receipt.ts]} if transport.keeps_history else {}
        assert {key: [copy.ts for copy in copies] for key, copies in found.items()} == expected


async def test_a_probe_of_a_working_transport_is_silent(opened: Opened) -> None:
    async with opened() as transport:
        await transport.probe()


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
async def test_every_failure_is_a_delivery_error_without_the_secret(
    broken: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    failures = 0
    async with broken() as transport:
        receipt_of_nothing = await ConsoleTransport(lambda words: None, clock=FixedClock()).post(claimed())
        for _ in range(len(BAD_ANSWERS) + 1):
            for attempt in (
                transport.post(claimed()),
                transport.update(an_update("1.1"), receipt_of_nothing),
                transport.delete(receipt_of_nothing),
                transport.find("C0WIRE", None, since=NOON),
                transport.probe(),
            ):
                try:
                    await attempt
                except DeliveryError as err:
                    failures += 1
                    assert SECRET not in "".join([str(err), err.code, *shown(err)])
    assert failures > 0
    assert SECRET not in caplog.text


def shown(err: BaseException) -> list[str]:
    """What a log would print of it, causes included, but for lines of source code."""
    return [line for part in traceback.TracebackException.from_exception(err).format() for line in part.splitlines()]
