"""The server keeps Slack's rules: names, limits, paging, rates and faults."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from slack_server import APP_TOKEN, BOT_ID, BOT_TOKEN, Answer, Effect, Fault, SlackServer
from slack_server.clock import HandClock
from slack_server.faults import RESET_AFTER, RESET_BEFORE, held, rate_limited, refusal, status


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def slack(clock: HandClock) -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=clock) as server:
        yield server


@pytest.fixture
async def client(slack: SlackServer) -> AsyncIterator[AsyncWebClient]:
    async with aiohttp.ClientSession() as session:
        yield AsyncWebClient(BOT_TOKEN, base_url=slack.base_url, session=session, retry_handlers=[])


async def refused(call: object) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call
    return caught.value.response["error"]


async def test_posted_message_is_in_the_history_with_its_metadata(client: AsyncWebClient) -> None:
    metadata = {"event_type": "strikewire_alert", "event_payload": {"key": "strike/S-71"}}
    await client.chat_postMessage(channel="C0WIRE", text="Three killed", metadata=metadata)
    read = await client.conversations_history(channel="C0WIRE", include_all_metadata=True)
    assert [(m["text"], m["bot_id"], m["metadata"]) for m in read["messages"]] == [("Three killed", BOT_ID, metadata)]
    plain = await client.conversations_history(channel="C0WIRE")
    assert "metadata" not in plain["messages"][0]


async def test_history_pages_newest_first_and_replies_oldest_first(client: AsyncWebClient, clock: HandClock) -> None:
    posted = []
    for n in range(5):
        posted.append((await client.chat_postMessage(channel="C0WIRE", text=f"{n}"))["ts"])
        clock.advance(2)
    pages = [page["messages"] async for page in await client.conversations_history(channel="C0WIRE", limit=2)]
    assert [[m["text"] for m in page] for page in pages] == [["4", "3"], ["2", "1"], ["0"]]
    await client.chat_postMessage(channel="C0WIRE", text="reply", thread_ts=posted[0])
    thread = await client.conversations_replies(channel="C0WIRE", ts=posted[0])
    assert [m["text"] for m in thread["messages"]] == ["0", "reply"]
    roots = await client.conversations_history(channel="C0WIRE")
    assert "reply" not in [m["text"] for m in roots["messages"]]
    assert [m.get("reply_count") for m in roots["messages"]] == [None, None, None, None, 1]


async def test_late_history_shows_an_accepted_message_only_later(
    slack: SlackServer, client: AsyncWebClient, clock: HandClock
) -> None:
    slack.workspace.history_lag_s = 30
    await client.chat_postMessage(channel="C0WIRE", text="accepted")
    assert (await client.conversations_history(channel="C0WIRE"))["messages"] == []
    clock.advance(30)
    assert len((await client.conversations_history(channel="C0WIRE"))["messages"]) == 1


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"archived": True}, "is_archived"),
        ({"deleted": True}, "channel_not_found"),
        ({"member": False}, "not_in_channel"),
        ({"restriction": "restricted_action_read_only_channel"}, "restricted_action_read_only_channel"),
    ],
)
async def test_channel_that_cannot_be_written_is_refused_by_name(
    slack: SlackServer, client: AsyncWebClient, change: dict, error: str
) -> None:
    for name, value in change.items():
        setattr(slack.channel("C0WIRE"), name, value)
    assert await refused(client.chat_postMessage(channel="C0WIRE", text="x")) == error


async def test_tokens_and_scopes_are_checked(slack: SlackServer, client: AsyncWebClient) -> None:
    assert await refused(client.auth_test(token="xoxb-somebody-else")) == "invalid_auth"
    assert (
        await refused(client.chat_postMessage(channel="C0WIRE", text="x", token=APP_TOKEN))
        == "not_allowed_token_type"
    )
    slack.bot_token.scopes = frozenset({"commands"})
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel="C0WIRE", text="x")
    assert (caught.value.response["needed"], caught.value.response["provided"]) == ("chat:write", "commands")
    slack.bot_token.refusal = "token_revoked"
    assert await refused(client.auth_test()) == "token_revoked"


async def test_invalid_blocks_name_the_place(client: AsyncWebClient) -> None:
    blocks = [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel="C0WIRE", text="x", blocks=blocks)
    answer = caught.value.response
    assert answer["error"] == "invalid_blocks"
    assert "[json-pointer:/blocks/0/text" in answer["errors"][0]


async def test_post_cuts_at_40000_and_update_refuses_above_4000(client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel="C0WIRE", text="x" * 40_001)
    assert len(posted["message"]["text"]) == 40_000
    assert posted["warning"] == "message_truncated"
    assert await refused(client.chat_update(channel="C0WIRE", ts=posted["ts"], text="x" * 4_001)) == "msg_too_long"
    assert (await client.chat_update(channel="C0WIRE", ts=posted["ts"], text="x" * 4_000))["ok"]


async def test_update_keeps_blocks_unless_given(slack: SlackServer, client: AsyncWebClient) -> None:
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "3 killed"}}]
    ts = (await client.chat_postMessage(channel="C0WIRE", text="a", blocks=blocks))["ts"]
    await client.chat_update(channel="C0WIRE", ts=ts, text="b")
    assert slack.messages("C0WIRE")[0].blocks == blocks
    await client.chat_update(channel="C0WIRE", ts=ts, text="c", blocks=[])
    assert slack.messages("C0WIRE")[0].blocks == []


async def test_update_keeps_metadata_unless_given(slack: SlackServer, client: AsyncWebClient) -> None:
    metadata = {"event_type": "strikewire_alert", "event_payload": {"key": "k"}}
    ts = (await client.chat_postMessage(channel="C0WIRE", text="a", metadata=metadata))["ts"]
    await client.chat_update(channel="C0WIRE", ts=ts, text="b")
    assert slack.messages("C0WIRE")[0].key == "k"
    await client.chat_update(channel="C0WIRE", ts=ts, text="c", metadata={})
    assert slack.messages("C0WIRE")[0].metadata is None


async def test_deleted_or_foreign_messages_cannot_be_edited(slack: SlackServer, client: AsyncWebClient) -> None:
    ts = (await client.chat_postMessage(channel="C0WIRE", text="a"))["ts"]
    await client.chat_delete(channel="C0WIRE", ts=ts)
    assert await refused(client.chat_update(channel="C0WIRE", ts=ts, text="b")) == "message_not_found"
    second = (await client.chat_postMessage(channel="C0WIRE", text="a"))["ts"]
    slack.messages("C0WIRE")[0].user = "U0ANA"
    assert await refused(client.chat_update(channel="C0WIRE", ts=second, text="b")) == "cant_update_message"


async def test_more_than_one_message_a_second_is_rate_limited(slack: SlackServer, clock: HandClock) -> None:
    slack.meter.burst = 1
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(BOT_TOKEN, base_url=slack.base_url, session=session, retry_handlers=[])
        await client.chat_postMessage(channel="C0WIRE", text="1")
        with pytest.raises(SlackApiError) as caught:
            await client.chat_postMessage(channel="C0WIRE", text="2")
        assert (caught.value.response.status_code, caught.value.response.headers["Retry-After"]) == (429, "1")
        await client.chat_postMessage(channel="C0DESK", text="another channel")
        clock.advance(1)
        await client.chat_postMessage(channel="C0WIRE", text="2")


async def test_calling_before_retry_after_is_over_fails_the_test(clock: HandClock) -> None:
    with pytest.raises(AssertionError, match="retry_after"):
        async with SlackServer(clock=clock, burst=1) as slack, aiohttp.ClientSession() as session:
            client = AsyncWebClient(BOT_TOKEN, base_url=slack.base_url, session=session, retry_handlers=[])
            await client.chat_postMessage(channel="C0WIRE", text="1")
            for _ in range(2):
                assert await refused(client.chat_postMessage(channel="C0WIRE", text="2")) == "ratelimited"
                clock.advance(0.5)


async def test_call_that_was_under_way_when_its_method_was_closed_is_no_offence(clock: HandClock) -> None:
    async with SlackServer(clock=clock, burst=1) as slack, aiohttp.ClientSession() as session:
        client = AsyncWebClient(BOT_TOKEN, base_url=slack.base_url, session=session, retry_handlers=[])
        await client.chat_postMessage(channel="C0WIRE", text="1")
        for _ in range(2):
            assert await refused(client.chat_postMessage(channel="C0WIRE", text="2")) == "ratelimited"


async def test_call_before_retry_after_is_over_is_an_offence_also_where_a_fault_answers(clock: HandClock) -> None:
    with pytest.raises(AssertionError, match="retry_after"):
        async with SlackServer(clock=clock) as slack, aiohttp.ClientSession() as session:
            client = AsyncWebClient(BOT_TOKEN, base_url=slack.base_url, session=session, retry_handlers=[])
            slack.faults.next("chat.update", rate_limited(30), times=2)
            for _ in range(2):
                assert await refused(client.chat_update(channel="C0WIRE", ts="1.0", text="x")) == "ratelimited"
                clock.advance(1)


async def test_tier_3_method_is_limited_after_50_calls_a_minute(client: AsyncWebClient) -> None:
    for _ in range(50):
        await client.conversations_info(channel="C0WIRE")
    assert await refused(client.conversations_info(channel="C0WIRE")) == "ratelimited"


async def test_reset_before_loses_the_write_and_after_keeps_it(slack: SlackServer, client: AsyncWebClient) -> None:
    for fault, kept in ((RESET_BEFORE, 0), (RESET_AFTER, 1)):
        slack.faults.next("chat.postMessage", fault)
        with pytest.raises(aiohttp.ClientError):
            await client.chat_postMessage(channel="C0WIRE", text="x")
        assert slack.post_count("C0WIRE") == kept


async def test_late_write_happens_after_the_bot_was_cut_off(slack: SlackServer, client: AsyncWebClient) -> None:
    slack.faults.next("chat.postMessage", Fault(answer=Answer.RESET, effect=Effect.LATE, late_s=1.0))
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel="C0WIRE", text="x")
    assert slack.post_count("C0WIRE") == 0
    await slack.until(lambda: slack.post_count("C0WIRE") == 1)


async def test_what_changes_without_a_call_is_waited_for_too(slack: SlackServer) -> None:
    changed = asyncio.Event()
    asyncio.get_running_loop().call_later(0.01, changed.set)
    assert await slack.until(changed.is_set)


async def test_answer_that_is_held_comes_when_it_is_free_and_the_call_was_carried_out_before(
    slack: SlackServer, client: AsyncWebClient
) -> None:
    free = asyncio.Event()
    slack.faults.next("chat.postMessage", held(free))
    posting = asyncio.create_task(client.chat_postMessage(channel="C0WIRE", text="x"))
    await slack.until(lambda: slack.post_count("C0WIRE") == 1)
    assert not posting.done()
    free.set()
    assert (await posting)["ok"]


@pytest.mark.parametrize(
    "fault",
    [
        status(500, Effect.DONE),
        status(503, Effect.DONE),
        Fault(answer=Answer.HTML, effect=Effect.DONE),
        Fault(answer=Answer.TRUNCATED, effect=Effect.DONE),
        refusal("fatal_error"),
    ],
    ids=lambda fault: f"{fault.name} {fault.status}",
)
async def test_bad_answer_reaches_the_client_as_an_error(
    slack: SlackServer, client: AsyncWebClient, fault: Fault
) -> None:
    slack.faults.next("chat.postMessage", fault)
    with pytest.raises((SlackApiError, aiohttp.ClientError)):
        await client.chat_postMessage(channel="C0WIRE", text="x")
    assert slack.post_count("C0WIRE") == (fault.effect is Effect.DONE)
