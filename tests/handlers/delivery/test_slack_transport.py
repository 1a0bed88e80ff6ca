"""Slack's answers, good and bad, as the sender hears of them; and reading a channel's history."""

from __future__ import annotations

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from handlers.delivery.slack import EVENT_TYPE, SlackTransport
from handlers.rendering import blocks
from newsdesk.alerts import Delivery, Kind, Receipt
from newsdesk.errors import DeliveryError, DeliveryReason
from slack_server import Answer, Effect, Fault, SlackServer
from slack_server.clock import HandClock
from slack_server.faults import says
from tests.delivery_builders import WIRE, a_row, a_thread_line
from tests.handlers.delivery.transports import FixedClock, an_update, claimed, slack_transport

KEY = claimed().key


async def refused(transport: SlackTransport, delivery: Delivery | None = None) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        await transport.post(delivery or claimed())
    return caught.value


# --- what is sent ----------------------------------------------------------------------------------------------


async def test_a_message_carries_its_key_and_pings_and_unfurls_nothing() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        await transport.post(claimed())
        (call,) = slack.journal.of("chat.postMessage")
        assert call.args["metadata"] == {"event_type": EVENT_TYPE, "event_payload": {"key": KEY}}
        assert (call.args["unfurl_links"], call.args["unfurl_media"], call.args["link_names"]) == (False,) * 3
        assert call.args["parse"] == "none"
        assert call.args["text"] and call.args["blocks"]


async def test_a_thread_line_replies_and_rings_only_if_it_should() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        card = await transport.post(claimed())
        for broadcast in (False, True):
            row = a_row(71, kind=Kind.THREAD, message=a_thread_line(broadcast=broadcast))
            await transport.post(claimed(row, root_ts=card.ts))
        _, quiet, ringing = slack.messages(WIRE)
        assert (quiet.thread_ts, quiet.broadcast) == (card.ts, False)
        assert (ringing.thread_ts, ringing.broadcast) == (card.ts, True)


async def test_an_update_keeps_the_key() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        card = await transport.post(claimed())
        await transport.update(an_update(card.ts), card)
        (message,) = slack.messages(WIRE)
        assert (message.key, message.edits) == (KEY, 1)


async def test_text_alone_leaves_no_old_blocks_standing() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        card = await transport.post(claimed())
        await transport.update(claimed(a_row(71, kind=Kind.UPDATE), root_ts=card.ts, rung=3), card)
        assert slack.journal.of("chat.update")[0].args["blocks"] == []


async def test_once_introduced_it_knows_the_address_of_a_message() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        await transport.probe()
        receipt = await transport.post(claimed())
        assert receipt.permalink == await permalink_of(slack, receipt.ts)


async def permalink_of(slack: SlackServer, ts: str) -> str:
    """The permalink of a message, as Slack itself gives it."""
    async with aiohttp.ClientSession() as session:
        token = slack.bot_token.text
        client = AsyncWebClient(token=token, base_url=slack.base_url, session=session, retry_handlers=[])
        return (await client.chat_getPermalink(channel=WIRE, message_ts=ts))["permalink"]


async def test_a_client_that_would_repeat_posts_is_not_taken() -> None:
    with pytest.raises(ValueError, match="retry_handlers"):
        SlackTransport(AsyncWebClient(token="xoxb-test"), clock=FixedClock())


async def test_words_that_cannot_be_made_ask_for_a_plainer_form(monkeypatch: pytest.MonkeyPatch) -> None:
    def render(*args: object, **kwargs: object) -> dict:
        raise KeyError("a bug")

    monkeypatch.setattr(blocks, "render", render)
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        error = await refused(transport)
        assert (error.reason, error.code) == (DeliveryReason.FORM, "render_failed")
        assert slack.journal.calls == []


@pytest.mark.parametrize("edits", [False, True])
async def test_what_stood_still_until_its_lease_was_over_does_not_leave(edits: bool) -> None:
    clock, frozen = HandClock(), aiohttp.TraceConfig()

    async def stand_still(*_: object) -> None:
        clock.advance(21)

    frozen.on_connection_create_end.append(stand_still)
    async with SlackServer() as slack, slack_transport(slack.base_url, clock=clock, traces=[frozen]) as transport:
        late = claimed(leave_by=clock.monotonic() + 20)
        card = Receipt(channel=WIRE, ts="1.000001")
        with pytest.raises(DeliveryError) as caught:
            await (transport.update(late, card) if edits else transport.post(late))
        assert caught.value.reason is DeliveryReason.LATE
        assert slack.journal.calls == []
        assert await transport.post(claimed(leave_by=clock.monotonic() + 30))


# --- what is answered ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("is_archived", DeliveryReason.CHANNEL),
        ("channel_not_found", DeliveryReason.CHANNEL),
        ("not_in_channel", DeliveryReason.CHANNEL),
        ("restricted_action_read_only_channel", DeliveryReason.CHANNEL),
        ("token_revoked", DeliveryReason.WORKSPACE),
        ("account_inactive", DeliveryReason.WORKSPACE),
        ("missing_scope", DeliveryReason.WORKSPACE),
        ("invalid_blocks", DeliveryReason.FORM),
        ("msg_blocks_too_long", DeliveryReason.FORM),
        ("msg_too_long", DeliveryReason.FORM),
        ("message_not_found", DeliveryReason.MESSAGE_GONE),
        ("edit_window_closed", DeliveryReason.MESSAGE_GONE),
        ("cannot_reply_to_message", DeliveryReason.MESSAGE_GONE),
        ("internal_error", DeliveryReason.UNKNOWN),
        ("fatal_error", DeliveryReason.UNKNOWN),
        ("service_unavailable", DeliveryReason.UNKNOWN),
        ("request_timeout", DeliveryReason.UNKNOWN),
        ("an_error_of_next_year", DeliveryReason.UNHEARD_OF),
    ],
)
async def test_each_refusal_has_its_reason(name: str, reason: DeliveryReason) -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        slack.faults.next("chat.postMessage", Fault(answer=Answer.ERROR, error=name))
        error = await refused(transport)
        assert (error.reason, error.code) == (reason, name)


@pytest.mark.parametrize(("asked", "waited"), [(17, 17.0), (600, 600.0), (10**12, 3600.0)])
async def test_a_429_says_how_long_to_wait_and_never_for_ever(asked: int, waited: float) -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        slack.faults.next("chat.postMessage", Fault(answer=Answer.RATE_LIMITED, retry_after_s=asked))
        error = await refused(transport)
        assert (error.reason, error.retry_after_s) == (DeliveryReason.RATE_LIMITED, waited)


@pytest.mark.parametrize("effect", [Effect.NONE, Effect.DONE])
@pytest.mark.parametrize(
    "answer",
    [Answer.RESET, Answer.STATUS, Answer.HTML, Answer.TRUNCATED, Answer.ERROR],
    ids=lambda answer: answer.value,
)
async def test_a_broken_answer_leaves_the_outcome_unknown_and_nothing_is_repeated(
    answer: Answer, effect: Effect
) -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        slack.faults.next("chat.postMessage", Fault(answer=answer, effect=effect))
        assert (await refused(transport)).reason is DeliveryReason.UNKNOWN
        assert len(slack.journal.of("chat.postMessage")) == 1
        assert slack.post_count(WIRE) == (1 if effect is Effect.DONE else 0)


@pytest.mark.parametrize(
    "answer",
    [
        {"ok": True},
        {"ok": True, "channel": WIRE, "ts": None},
        {"ok": True, "channel": WIRE, "ts": 1764000000.0001},
        {"ok": True, "channel": {"id": WIRE}, "ts": "1764000000.000100"},
        [],
        "ok",
        None,
    ],
    ids=str,
)
async def test_an_answer_that_does_not_say_where_the_message_stands_leaves_the_outcome_unknown(
    answer: object,
) -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        slack.faults.next("chat.postMessage", says(answer))
        assert (await refused(transport)).reason is DeliveryReason.UNKNOWN


async def test_no_answer_in_time_leaves_the_outcome_unknown() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url, timeout_s=1.0) as transport:
        slack.faults.next("chat.postMessage", Fault(answer=Answer.SLOW, effect=Effect.DONE, wait_s=60.0))
        error = await refused(transport)
        assert (error.reason, error.code) == (DeliveryReason.UNKNOWN, "timeout")


async def test_a_connection_that_was_never_made_is_no_unknown_outcome() -> None:
    async with slack_transport("http://127.0.0.1:9/api/") as transport:
        assert (await refused(transport)).reason is DeliveryReason.NOT_CONNECTED


async def test_a_name_that_cannot_be_resolved_is_no_unknown_outcome() -> None:
    async with slack_transport("http://slack.invalid/api/") as transport:
        assert (await refused(transport)).reason is DeliveryReason.NOT_CONNECTED
