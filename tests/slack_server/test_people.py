"""Triggers, response addresses, modals, redelivery and sockets keep Slack's numbers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer
from slack_server.clock import HandClock
from slack_server.deliveries import Delivered, Outgoing

ANA = "U0ANA"
WIRE = "C0WIRE"


class Ear:
    """A bot that only listens: acks or not, and answers what it is told to."""

    def __init__(self) -> None:
        self.heard: list[Outgoing] = []
        self.acks = True
        self.response: dict[str, Any] | None = None

    async def deliver(self, outgoing: Outgoing) -> Delivered:
        self.heard.append(outgoing)
        return Delivered(outgoing=outgoing, acked=self.acks, ack_s=0.0, response=self.response)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
async def slack(clock: HandClock, ear: Ear) -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=clock, metering=False) as server:
        server.people.route = ear
        yield server


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def client(slack: SlackServer, session: aiohttp.ClientSession) -> AsyncWebClient:
    return AsyncWebClient(BOT_TOKEN, base_url=slack.base_url, session=session, retry_handlers=[])


def modal(title: str = "Correct", **more: Any) -> dict[str, Any]:
    text = {"type": "plain_text", "text": title}
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "a form"}}
    return {"type": "modal", "title": text, "blocks": [block], **more}


async def refused(call: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call
    return caught.value.response["error"]


async def test_trigger_opens_one_modal_within_three_seconds(
    slack: SlackServer, client: AsyncWebClient, clock: HandClock
) -> None:
    trigger = (await slack.command("/strikes", user=ANA, channel=WIRE)).trigger_id
    await client.views_open(trigger_id=trigger, view=modal())
    assert await refused(client.views_open(trigger_id=trigger, view=modal())) == "exchanged_trigger_id"
    late = (await slack.command("/strikes", user=ANA, channel=WIRE)).trigger_id
    clock.advance(3.1)
    assert await refused(client.views_open(trigger_id=late, view=modal())) == "expired_trigger_id"
    assert await refused(client.views_open(trigger_id="made.up", view=modal())) == "invalid_trigger_id"


async def test_fourth_modal_on_the_stack_is_refused(slack: SlackServer, client: AsyncWebClient) -> None:
    async def trigger() -> str:
        return (await slack.command("/strikes", user=ANA, channel=WIRE)).trigger_id

    await client.views_open(trigger_id=await trigger(), view=modal())
    for _ in range(2):
        await client.views_push(trigger_id=await trigger(), view=modal())
    assert await refused(client.views_push(trigger_id=await trigger(), view=modal())) == "push_limit_reached"


async def test_view_of_an_older_hash_is_refused_and_a_wrong_one_named(
    slack: SlackServer, client: AsyncWebClient
) -> None:
    home = {"type": "home", "blocks": modal()["blocks"]}
    first = await client.views_publish(user_id=ANA, view=home)
    await client.views_publish(user_id=ANA, view=home, hash=first["view"]["hash"])
    assert await refused(client.views_publish(user_id=ANA, view=home, hash=first["view"]["hash"])) == "hash_conflict"
    assert await refused(client.views_publish(user_id=ANA, view=modal("x" * 25))) == "invalid_arguments"


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ({}, []),
        ({"response_action": "errors", "errors": {"b": "no"}}, ["Correct"]),
        ({"response_action": "update", "view": modal("Again")}, ["Again"]),
        ({"response_action": "push", "view": modal("Sure?")}, ["Correct", "Sure?"]),
        ({"response_action": "clear"}, []),
    ],
)
async def test_submitted_modal_does_what_the_ack_says(
    slack: SlackServer, client: AsyncWebClient, ear: Ear, answer: dict, left: list[str]
) -> None:
    trigger = (await slack.command("/strikes", user=ANA, channel=WIRE)).trigger_id
    await client.views_open(trigger_id=trigger, view=modal())
    ear.response = answer
    await slack.submit({"b": {"a": {"type": "plain_text_input", "value": "4"}}}, user=ANA)
    assert ear.heard[-1].payload["view"]["state"]["values"]["b"]["a"]["value"] == "4"
    assert [view.body["title"]["text"] for view in slack.workspace.stacks[ANA]] == left


async def test_response_address_works_five_times_in_thirty_minutes(
    slack: SlackServer, session: aiohttp.ClientSession, clock: HandClock
) -> None:
    async def answer(url: str) -> int:
        async with session.post(url, json={"text": "hello"}) as response:
            return response.status

    url = (await slack.command("/strikes", user=ANA, channel=WIRE)).outgoing.payload["response_url"]
    assert [await answer(url) for _ in range(6)] == [200] * 5 + [404]
    assert (len(slack.ephemerals(ANA)), slack.post_count()) == (5, 0)
    late = (await slack.command("/strikes", user=ANA, channel=WIRE)).outgoing.payload["response_url"]
    clock.advance(30 * 60 + 1)
    assert await answer(late) == 404


async def test_event_without_an_ack_is_delivered_three_more_times(
    slack: SlackServer, ear: Ear, clock: HandClock
) -> None:
    ear.acks = False
    await slack.event({"type": "app_mention", "user": ANA, "text": "x"})
    for seconds in (0, 59, 1, 299, 1, 10_000):
        clock.advance(seconds)
        await slack.people.redeliver()
    assert [(heard.attempt, heard.retry_reason) for heard in ear.heard] == [
        (0, None),
        (1, "http_timeout"),
        (2, "http_timeout"),
        (3, "http_timeout"),
    ]
    assert len({heard.payload["event_id"] for heard in ear.heard}) == 1


async def test_socket_address_works_once_and_not_for_long(
    slack: SlackServer, session: aiohttp.ClientSession, client: AsyncWebClient, clock: HandClock
) -> None:
    url = (await client.apps_connections_open(app_token=APP_TOKEN))["url"]
    async with session.ws_connect(url) as line:
        assert (await line.receive_json())["type"] == "hello"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)
    late = (await client.apps_connections_open(app_token=APP_TOKEN))["url"]
    clock.advance(31)
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await session.ws_connect(late)


async def test_envelope_goes_to_one_of_two_sockets_and_counts_as_lost_without_an_ack(
    slack: SlackServer, session: aiohttp.ClientSession, client: AsyncWebClient
) -> None:
    slack.people.route = slack.socket_mode
    slack.socket_mode.ack_s = 0.1
    urls = [(await client.apps_connections_open(app_token=APP_TOKEN))["url"] for _ in range(2)]
    async with session.ws_connect(urls[0]) as one, session.ws_connect(urls[1]) as two:
        assert [(await line.receive_json())["num_connections"] for line in (one, two)] == [1, 2]
        assert not (await slack.command("/strikes", user=ANA, channel=WIRE)).acked
        received = await asyncio.gather(*(_within(line, 0.5) for line in (one, two)))
        assert sorted(envelope is not None for envelope in received) == [False, True]


async def test_eleventh_socket_is_sent_away(
    slack: SlackServer, session: aiohttp.ClientSession, client: AsyncWebClient
) -> None:
    lines = []
    for _ in range(11):
        url = (await client.apps_connections_open(app_token=APP_TOKEN))["url"]
        lines.append(await session.ws_connect(url))
        first = await lines[-1].receive_json()
    assert (first["type"], first["reason"]) == ("disconnect", "too_many_websockets")
    for line in lines:
        await line.close()


async def test_half_open_line_lets_nothing_through(
    slack: SlackServer, session: aiohttp.ClientSession, client: AsyncWebClient
) -> None:
    slack.people.route = slack.socket_mode
    slack.socket_mode.ack_s = 0.1
    url = (await client.apps_connections_open(app_token=APP_TOKEN))["url"]
    async with session.ws_connect(url, autoping=False) as line:
        await line.receive_json()
        slack.socket_mode.half_open()
        await line.ping()
        assert not (await slack.command("/strikes", user=ANA, channel=WIRE)).acked
        assert await _within(line, 0.05) is None


async def test_http_delivery_counts_the_ack_and_says_that_it_comes_again(
    slack: SlackServer, clock: HandClock
) -> None:
    heard: list[web.Request] = []

    async def receive(request: web.Request) -> web.Response:
        heard.append(request)
        return web.Response(status=500 if len(heard) == 1 else 200)

    app = web.Application()
    app.router.add_post("/", receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        slack.use_http(f"http://127.0.0.1:{runner.addresses[0][1]}/")
        first = await slack.event({"type": "app_mention", "user": ANA, "text": "x"})
        await slack.people.redeliver()
    finally:
        await runner.cleanup()
    assert (first.acked, first.attempts[0].acked) == (False, True)
    assert "X-Slack-Retry-Num" not in heard[0].headers
    assert (heard[1].headers["X-Slack-Retry-Num"], heard[1].headers["X-Slack-Retry-Reason"]) == ("1", "http_timeout")


async def _within(line: aiohttp.ClientWebSocketResponse, seconds: float) -> Any:
    try:
        return await asyncio.wait_for(line.receive_json(), seconds)
    except TimeoutError:
        return None
