"""Invited to a channel: greeted once, with a way to begin."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.rendering.blocks import render
from handlers.rendering.validate import problems
from newsdesk.alerts import Subscription
from newsdesk.messages import Notice
from newsdesk.ports import AuditNote
from slack_server import BOT_USER, SlackServer
from tests.builders import NOON
from tests.slack_bot import Bot, connected_bot

WIRE, DESK = "C0WIRE", "C0DESK"
DAY_S = 24 * 3600


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, clock=slack.clock, configured=[Subscription(channel=DESK)]) as bot:
        yield bot


async def join(slack: SlackServer, bot: Bot, channel: str, who: str = BOT_USER, **invited: str) -> list[Notice]:
    """What is in the outbox after somebody joined."""
    event = {"type": "member_joined_channel", "channel": channel, "user": who, "channel_type": "C", **invited}
    assert (await slack.event(event)).acked
    await bot.context.finish()
    return [row.new.message for row in bot.store.deliveries]


async def test_invited_bot_greets_once_with_two_buttons(slack: SlackServer, bot: Bot) -> None:
    (notice,) = await join(slack, bot, WIRE)
    shown = render(notice, card_lang="en", mention=None, rung=0, now=NOON)
    assert problems(shown) == []
    assert "Nothing is posted here until the channel is subscribed." in str(shown["blocks"])
    buttons = shown["blocks"][-1]["elements"]
    assert [(one["action_id"], one["value"]) for one in buttons] == [
        ("subscribe.open", WIRE),
        ("answer.run.help", "help"),
    ]


async def test_bot_that_left_and_came_back_within_a_month_does_not_greet_again(slack: SlackServer, bot: Bot) -> None:
    await join(slack, bot, WIRE)
    slack.clock.advance(29 * DAY_S)
    assert len(await join(slack, bot, WIRE)) == 1


async def test_channel_of_the_configuration_gets_one_line_that_names_its_rule(slack: SlackServer, bot: Bot) -> None:
    (notice,) = await join(slack, bot, DESK)
    shown = render(notice, card_lang="en", mention=None, rung=0, now=NOON)
    (block,) = shown["blocks"]
    assert block["text"]["text"] == (
        "*This channel is subscribed:* strikes, policy, courts, Congress · high and urgent · all basins · at once."
        " Managed by configuration."
    )


async def test_channel_that_people_subscribed_is_not_greeted(slack: SlackServer, bot: Bot) -> None:
    made = Subscription(channel=WIRE, managed=False)
    bot.store.save_subscription(made, AuditNote(at=NOON, actor="T0/U0", action="subscribe"))
    assert await join(slack, bot, WIRE) == []


async def test_other_people_who_join_are_not_greeted(slack: SlackServer, bot: Bot) -> None:
    assert await join(slack, bot, WIRE, who="U0ANA") == []


async def test_button_of_the_greeting_opens_the_form_of_its_channel(slack: SlackServer, bot: Bot) -> None:
    (notice,) = await join(slack, bot, WIRE)
    shown = render(notice, card_lang="en", mention=None, rung=0, now=NOON)
    await bot.context.client.chat_postMessage(channel=WIRE, text=shown["text"], blocks=shown["blocks"])
    (message,) = slack.messages(WIRE)
    await slack.click(message, "subscribe.open", user="U0ANA")
    await slack.until(lambda: slack.workspace.stacks.get("U0ANA"))
    first = slack.workspace.stacks["U0ANA"][-1].body["blocks"][0]
    assert first["element"]["initial_conversation"] == WIRE


@pytest.mark.parametrize(("locale", "lang"), [("es-419", "es"), ("pt-BR", "en")])
async def test_greeting_is_in_the_language_of_who_invited_the_bot(
    slack: SlackServer, bot: Bot, locale: str, lang: str
) -> None:
    slack.add_user("U0ANA", locale=locale)
    await join(slack, bot, WIRE, inviter="U0ANA")
    assert [row.new.card_lang for row in bot.store.deliveries] == [lang]
