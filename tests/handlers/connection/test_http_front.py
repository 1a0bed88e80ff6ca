"""HTTP mode: what is signed and fresh goes in once; everything else is refused and leaves nothing behind."""

from __future__ import annotations

import asyncio
import json
import logging
import random
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import pytest

from slack_server import BOT_USER, SIGNING_SECRET, Message, SlackServer
from slack_server.clock import HandClock
from slack_server.http_mode import HttpMode
from tests.forgeries import FORM, JSON, forgeries
from tests.slack_bot import Bot, card_blocks, running_bot

ANA = "U0ANA"
WIRE = "C0WIRE"
NEW_SECRET = "the-next-signing-secret"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def slack(clock: HandClock) -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=clock) as server:
        yield server


@pytest.fixture
async def bot(slack: SlackServer, clock: HandClock) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url, mode="http", clock=clock, secrets=(SIGNING_SECRET, NEW_SECRET)) as bot:
        yield bot


@pytest.fixture
async def http(slack: SlackServer, bot: Bot) -> HttpMode:
    return slack.use_http(bot.url)


async def test_command_click_mention_and_challenge_are_taken(slack: SlackServer, bot: Bot, http: HttpMode) -> None:
    assert await http.verify_url("a-challenge") == (200, json.dumps({"challenge": "a-challenge"}))
    assert (await slack.command("/strikes", "total", user=ANA, channel=WIRE)).status == 200
    card = slack.workspace.add_message(
        Message(channel=WIRE, ts=slack.workspace.next_ts(), text="card", blocks=card_blocks())
    )
    assert (await slack.click(card, "alert.sources", user=ANA))[0].status == 200
    assert (await slack.say(f"<@{BOT_USER}> latest", user=ANA, channel=WIRE)).status == 200
    await slack.until(lambda: len(bot.asked.questions) == 3)
    assert bot.asked.questions == ["total", "strike S-70", "latest"]


async def test_question_with_the_word_payload_is_not_taken_for_a_click(
    slack: SlackServer, bot: Bot, http: HttpMode
) -> None:
    assert (await slack.command("/strikes", "search payload=1 payload", user=ANA, channel=WIRE)).status == 200
    await slack.until(lambda: bot.asked.questions)
    assert bot.asked.questions == ["search payload=1 payload"]


async def test_both_secrets_are_accepted_while_they_change(slack: SlackServer, bot: Bot) -> None:
    for secret in (SIGNING_SECRET, NEW_SECRET):
        slack.use_http(bot.url, secret=secret)
        assert (await slack.command("/strikes", "total", user=ANA, channel=WIRE)).status == 200
    slack.use_http(bot.url, secret="the-secret-before-the-last")
    assert (await slack.command("/strikes", "total", user=ANA, channel=WIRE)).status == 401


async def test_request_older_than_five_minutes_is_refused(bot: Bot, http: HttpMode, clock: HandClock) -> None:
    body = b'{"type": "url_verification", "challenge": "x"}'
    now = clock.now().timestamp()
    for age, status in ((0, 200), (299, 200), (301, 401), (-301, 401)):
        assert (await http.send(body, {**JSON, **http.signed(body, at=now - age)}))[0] == status, age


async def test_forged_requests_are_never_accepted_and_never_an_error(
    slack: SlackServer, bot: Bot, http: HttpMode, clock: HandClock, caplog: pytest.LogCaptureFixture
) -> None:
    rng = random.Random(7)
    counted: dict[tuple[str, int], int] = {}
    for _ in range(500):
        for kind, (body, headers) in forgeries(rng, clock.now().timestamp()).items():
            status, _text = await http.send(body, headers)
            counted[kind, status] = counted.get((kind, status), 0) + 1
    assert {status for _, status in counted} == {401}
    assert sum(counted.values()) == 10_000 == bot.health.refused_requests
    assert bot.asked.questions == []
    assert len(caplog.records) <= 200  # a flood does not flood the log
    refused = [record for record in caplog.records if record.getMessage() == "request refused"]
    assert {record.why for record in refused} <= {"wrong signature, or stale", "unreadable signature"}
    assert len(refused) == 100


@pytest.mark.parametrize("body", [b'{"type": ', b"[" * 20_000, b"[1]", b"\xff\xfe", b"payload=%7B"])
async def test_signed_but_unreadable_body_is_refused_and_no_error(bot: Bot, http: HttpMode, body: bytes) -> None:
    headers = FORM if body.startswith(b"payload") else JSON
    assert (await http.send(body, {**headers, **http.signed(body)}))[0] == 401


async def test_body_over_a_megabyte_is_refused_also_without_a_length(bot: Bot, http: HttpMode) -> None:
    body = b"x" * 1_000_001

    async def chunks() -> AsyncIterator[bytes]:
        yield body

    assert (await http.send(body, {**FORM, **http.signed(body)}))[0] == 413
    assert (await http.send(chunks(), {**FORM, **http.signed(body)}))[0] == 413


async def test_replayed_requests_have_one_effect_each(slack: SlackServer, bot: Bot, http: HttpMode) -> None:
    questions = [f"search {n}" for n in range(50)]
    for question in questions:
        first = await slack.command("/strikes", question, user=ANA, channel=WIRE)
        body = urlencode(first.outgoing.payload).encode()
        headers = {**FORM, **http.signed(body)}
        replays = await asyncio.gather(*(http.send(body, headers) for _ in range(20)))
        assert {status for status, _ in replays} == {200}
    await slack.until(lambda: len(bot.asked.questions) >= len(questions))
    await bot.context.finish()
    assert bot.asked.questions == questions


async def test_refused_request_leaves_no_secret_in_the_log(
    bot: Bot, http: HttpMode, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    body = urlencode({"token": "canary-token", "response_url": "https://hooks.slack.com/canary"}).encode()
    await http.send(body, {**FORM, **http.signed(body, secret="wrong")})
    assert "canary" not in caplog.text
