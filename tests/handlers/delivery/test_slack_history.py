"""What of a channel's history the sender reads, and when it gives no verdict."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.delivery.slack import EVENT_TYPE, PAGE_ROWS, ahead_of
from newsdesk.alerts import Kind
from newsdesk.errors import DeliveryError, DeliveryReason
from slack_server import BOT_ID, Answer, Effect, Fault, Message, SlackServer
from slack_server.clock import HandClock
from tests.delivery_builders import NOON, WIRE, a_row
from tests.handlers.delivery.transports import claimed, slack_transport

KEY = claimed().key

NOTHING_BUT_OK = Fault(answer=Answer.SLOW)  # {"ok": true}, as some proxies say


def stored(slack: SlackServer, number: int, **changes: object) -> Message:
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": a_row(number).key}}
    fields = {"channel": WIRE, "ts": slack.workspace.next_ts(), "text": "x", "metadata": metadata, **changes}
    return slack.workspace.add_message(Message(**fields))


async def test_every_page_of_the_history_is_read() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        first = stored(slack, 1)
        for number in range(2, 2 * PAGE_ROWS + 5):
            stored(slack, number)
        found = await transport.find(WIRE, [a_row(1).key], since=NOON - timedelta(days=999))
        assert [copy.ts for copy in found[a_row(1).key]] == [first.ts]
        assert len(slack.journal.of("conversations.history")) == 3


async def test_copies_come_oldest_first() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        ids = [stored(slack, 1).ts for _ in range(3)]
        found = await transport.find(WIRE, None, since=NOON - timedelta(days=999))
        assert [copy.ts for copy in found[a_row(1).key]] == ids


async def test_history_says_what_a_card_links_to() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        await transport.post(claimed())
        link = "https://wire.example/1?a=1&b=2"
        stored(slack, 2, text=f"plain <{link.replace('&', '&amp;')}|words> {link}")
        found = await transport.find(WIRE, None, since=NOON - timedelta(days=999))
        assert found[a_row(2).key][0].links == (link,)
        assert {source.url for source in claimed().message.sources} <= set(found[KEY][0].links)


async def test_only_our_own_messages_count() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        stored(slack, 1, bot_id="B0OTHER")
        stored(slack, 2, bot_id=None, user="U0ANA")
        stored(slack, 3, metadata={"event_type": "other", "event_payload": {"key": a_row(3).key}})
        stored(slack, 4, bot_id=BOT_ID)
        found = await transport.find(WIRE, None, since=NOON - timedelta(days=999))
        assert list(found) == [a_row(4).key]


async def test_thread_lines_are_found_under_their_card() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        card = await transport.post(claimed())
        row = a_row(71, kind=Kind.THREAD)
        line = await transport.post(claimed(row, root_ts=card.ts))
        long_ago = NOON - timedelta(days=999)
        assert await transport.find(WIRE, [row.key], since=long_ago) == {}
        found = await transport.find(WIRE, [row.key], since=long_ago, threads=[card.ts])
        assert [copy.ts for copy in found[row.key]] == [line.ts]
        assert set(await transport.find(WIRE, None, since=long_ago)) == {KEY, row.key}


async def test_thread_of_an_older_card_is_read_back_where_one_of_its_lines_was_shown_in_the_channel() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        card = stored(slack, 71, ts=f"{(NOON - timedelta(days=30)).timestamp():.6f}")
        shown = stored(slack, 1, thread_ts=card.ts, broadcast=True)
        quiet = stored(slack, 2, thread_ts=card.ts)
        found = await transport.find(WIRE, None, since=NOON - timedelta(days=3))
        assert {copy.ts for copies in found.values() for copy in copies} == {shown.ts, quiet.ts}


async def test_a_channel_that_is_read_back_is_not_asked_for_the_threads_of_others() -> None:
    """A lively channel has hundreds, of which Slack shows fifty in a minute: nothing is sent until all are read."""
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        card = await transport.post(claimed())
        line = await transport.post(claimed(a_row(71, kind=Kind.THREAD), root_ts=card.ts))
        theirs = stored(slack, 1, bot_id=None, user="U0ANA")
        theirs.thread_ts = theirs.ts
        stored(slack, 2, bot_id=None, user="U0BO", thread_ts=theirs.ts)
        found = await transport.find(WIRE, None, since=NOON - timedelta(days=999))
        assert {copy.ts for copies in found.values() for copy in copies} == {card.ts, line.ts}
        assert [call.args["ts"] for call in slack.journal.of("conversations.replies")] == [card.ts]


async def test_a_clock_hours_ahead_of_slacks_finds_what_it_has_just_sent() -> None:
    ours = HandClock()
    ours.advance(3 * 3600)
    async with SlackServer(clock=HandClock()) as slack, slack_transport(slack.base_url, clock=ours) as transport:
        await transport.post(claimed())
        assert set(await transport.find(WIRE, [KEY], since=ours.now())) == {KEY}


@pytest.mark.parametrize(
    ("said", "ahead"),
    [
        ({"Date": "Mon, 05 Oct 2026 09:00:00 GMT"}, timedelta(hours=3)),
        ({"Date": "Mon, 05 Oct 2026 15:00:00 GMT"}, timedelta(hours=-3)),
        ({"Date": "Mon, 05 Oct 2026 09:00:00 -0000"}, timedelta(0)),
        ({"Date": "soon"}, timedelta(0)),
        ({}, timedelta(0)),
    ],
)
def test_clocks_are_compared_only_if_the_answer_says_its_time(said: dict[str, str], ahead: timedelta) -> None:
    assert ahead_of(said, NOON) == ahead


async def test_a_deleted_thread_holds_nothing() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        assert await transport.find(WIRE, [KEY], since=NOON, threads=["1.000001"]) == {}
        assert slack.journal.of("conversations.replies")[0].error == "thread_not_found"


async def test_a_page_that_fails_means_no_verdict() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        for number in range(PAGE_ROWS + 5):
            stored(slack, number)
        slack.faults.next("conversations.history", Fault(answer=Answer.SLOW, effect=Effect.DONE))
        slack.faults.next("conversations.history", Fault(answer=Answer.HTML))
        with pytest.raises(DeliveryError):
            await transport.find(WIRE, None, since=NOON - timedelta(days=999))


@pytest.mark.parametrize("method", ["auth.test", "conversations.history"])
async def test_answer_without_what_was_asked_for_means_no_verdict(method: str) -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        await transport.post(claimed())
        slack.faults.next(method, NOTHING_BUT_OK)
        with pytest.raises(DeliveryError) as refused:
            await transport.find(WIRE, [KEY], since=NOON - timedelta(days=999))
        assert refused.value.reason is DeliveryReason.UNKNOWN
        assert await transport.find(WIRE, [KEY], since=NOON - timedelta(days=999))


async def test_reading_waits_for_retry_after() -> None:
    async with SlackServer() as slack, slack_transport(slack.base_url) as transport:
        stored(slack, 1)
        slack.faults.next("conversations.history", Fault(answer=Answer.RATE_LIMITED, retry_after_s=0))
        assert await transport.find(WIRE, None, since=NOON - timedelta(days=999))


async def test_a_missing_history_scope_closes_the_channel_not_the_workspace() -> None:
    async with SlackServer(scopes={"chat:write"}) as slack, slack_transport(slack.base_url) as transport:
        with pytest.raises(DeliveryError) as caught:
            await transport.find(WIRE, None, since=NOON)
        assert (caught.value.reason, caught.value.code) == (DeliveryReason.CHANNEL, "missing_scope")
