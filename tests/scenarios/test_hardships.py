"""What goes wrong between Slack and the bot, over both ways to connect; only our own Slack can do this on purpose."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from slack_server import BOT_USER, Message, SlackServer
from slack_server.clock import HandClock
from tests.slack_bot import Bot, card_blocks, running_bot

ANA = "U0ANA"
WIRE = "C0WIRE"
WHILE_NOTHING_MOVES_S = 30.0  # generous for a busy machine: an ack that waits for the store never comes


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def slack(clock: HandClock) -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=clock) as server:
        yield server


@pytest.fixture(params=["socket", "http"])
async def bot(slack: SlackServer, clock: HandClock, request: pytest.FixtureRequest) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url, mode=request.param, clock=clock) as bot:
        if request.param == "http":
            slack.use_http(bot.url)
        else:
            await slack.until(lambda: slack.socket_mode.sockets)
        yield bot


async def test_event_delivered_four_times_is_answered_once(slack: SlackServer, bot: Bot, clock: HandClock) -> None:
    slack.people.route.lost_acks = 4
    slack.people.route.ack_s = 0.2
    first = await slack.say(f"<@{BOT_USER}> total", user=ANA, channel=WIRE)
    for seconds in (0, 60, 300):
        clock.advance(seconds)
        assert await slack.people.redeliver() == 1
    assert [delivered.outgoing.attempt for delivered in first.attempts] == [1, 2, 3]
    assert not first.acked
    await bot.context.finish()
    assert bot.asked.questions == ["total"]
    assert slack.post_count(WIRE) == 2


async def test_fourth_redelivery_never_comes(slack: SlackServer, bot: Bot, clock: HandClock) -> None:
    slack.people.route.lost_acks = 4
    slack.people.route.ack_s = 0.2
    await slack.say(f"<@{BOT_USER}> total", user=ANA, channel=WIRE)
    for _ in range(3):
        clock.advance(300)
        await slack.people.redeliver()
    clock.advance(10_000)
    assert await slack.people.redeliver() == 0


async def test_a_double_click_is_one_question_a_later_press_another_and_a_replay_none(
    slack: SlackServer, bot: Bot, clock: HandClock
) -> None:
    card = Message(channel=WIRE, ts=slack.workspace.next_ts(), text="card", blocks=card_blocks())
    presses = await slack.click(slack.workspace.add_message(card), "alert.sources", user=ANA, times=2)
    await bot.context.finish()
    assert bot.asked.questions == ["strike S-70"]
    clock.advance(3)
    presses += await slack.click(card, "alert.sources", user=ANA)
    clock.advance(3)
    for press in presses:  # the very same presses once more, as a replay would bring them
        assert (await slack.people.route.deliver(press.outgoing)).acked
    await bot.context.finish()
    assert bot.asked.questions == ["strike S-70"] * 2


async def test_ack_comes_while_the_store_stands_still(slack: SlackServer, bot: Bot) -> None:
    bot.store_free.clear()
    slack.people.route.ack_s = WHILE_NOTHING_MOVES_S
    assert (await slack.command("/strikes", "total", user=ANA, channel=WIRE)).acked
    assert (await slack.say(f"<@{BOT_USER}> latest", user=ANA, channel=WIRE)).acked
    assert bot.asked.questions == []
    bot.store_free.set()
    await slack.until(lambda: slack.ephemerals(ANA) and slack.post_count(WIRE) == 2)
    assert sorted(bot.asked.questions) == ["latest", "total"]


async def test_stopping_lets_people_have_their_answers(slack: SlackServer, bot: Bot) -> None:
    bot.store_free.clear()
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    bot.store_free.set()
    await bot.context.finish()
    assert len(slack.ephemerals(ANA)) == 1
