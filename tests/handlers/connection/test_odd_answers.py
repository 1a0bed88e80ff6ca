"""A workspace, or what stands in front of it, may answer anything: nothing breaks, and nobody gains a right."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from handlers.connection.client import SlackClient
from handlers.connection.identity import first_socket_address, identify
from handlers.home.tab import _channels_of
from handlers.interaction import Interaction
from handlers.subscriptions.commands import channel_of
from handlers.subscriptions.subscribe import _channel
from newsdesk.errors import ConfigError, SlackUnreachable
from newsdesk.people.roles import Permission
from newsdesk.prose.mistakes import Mistake
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer, faults
from tests.slack_bot import Bot, running_bot

ODD_VALUES: list[Any] = [None, 7, "odd", [], ["odd"], {}, {"odd": 7}]
ODD: list[Any] = [*ODD_VALUES, {"ok": True}, {"ok": "yes"}]
TOLD = {"ok": True, "user_id": "U0BOT", "bot_id": "B0BOT", "team_id": "T0STRIKES", "url": "https://s.example/"}


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url) as bot:
        yield bot


def a_client(slack: SlackServer) -> SlackClient:
    return SlackClient(BOT_TOKEN, base_url=slack.base_url, session=None)


@pytest.mark.parametrize(
    "body", [*ODD, *({**TOLD, name: odd} for name in list(TOLD)[1:4] for odd in ODD_VALUES)], ids=str
)
async def test_who_we_are_is_unknown_in_words_when_the_answer_is_odd(slack: SlackServer, body: object) -> None:
    slack.faults.always("auth.test", faults.says(body))
    try:
        found = await identify(a_client(slack))
    except (SlackUnreachable, ConfigError):
        return
    assert all(isinstance(name, str) for name in (found.team_id, found.bot_id, found.bot_user_id))


@pytest.mark.parametrize("body", [body for body in ODD_VALUES if not isinstance(body, dict)], ids=str)
async def test_answer_that_is_no_object_is_none_and_the_log_says_what_it_was(
    slack: SlackServer, body: object, caplog: pytest.LogCaptureFixture
) -> None:
    slack.faults.always("auth.test", faults.says(body))
    with pytest.raises(aiohttp.ClientPayloadError):
        await a_client(slack).auth_test()
    (line,) = (line for line in caplog.records if line.getMessage() == "answer is no object")
    assert (line.url.rpartition("/")[2], line.kind) == ("auth.test", type(body).__name__)


async def test_fault_of_ours_is_no_answer_of_slack(slack: SlackServer) -> None:
    with pytest.raises(AttributeError):
        await a_client(slack).api_call("auth.test", headers=7)


@pytest.mark.parametrize("body", [*ODD, *({"ok": True, "url": odd} for odd in ODD_VALUES)], ids=str)
async def test_socket_address_that_is_none_is_slack_unreachable(slack: SlackServer, body: object) -> None:
    slack.faults.always("apps.connections.open", faults.says(body))
    with pytest.raises((SlackUnreachable, ConfigError)):
        await first_socket_address(a_client(slack), APP_TOKEN)


OF_A_PERSON = ["user", "is_restricted", "enterprise_user", "team_id", "locale", "tz"]


@pytest.mark.parametrize("odd", ODD_VALUES, ids=str)
@pytest.mark.parametrize("name", OF_A_PERSON)
async def test_profile_with_something_odd_is_read_without_a_right(
    slack: SlackServer, bot: Bot, name: str, odd: object
) -> None:
    user = odd if name == "user" else {"id": "U0EVE", "team_id": "T0OTHER", name: odd}
    slack.faults.always("users.info", faults.says({"ok": True, "user": user}))
    access = await bot.context.rights.may("U0EVE", "T0STRIKES", Permission.SUBSCRIBE)
    assert access.words


@pytest.mark.parametrize("body", ODD, ids=str)
async def test_profile_that_is_none_gives_no_right(slack: SlackServer, bot: Bot, body: object) -> None:
    slack.faults.always("users.info", faults.says(body))
    access = await bot.context.rights.may("U0EVE", "T0STRIKES", Permission.SUBSCRIBE)
    assert access.words


@pytest.mark.parametrize("body", [*ODD, *({"ok": True, "channel": odd} for odd in ODD_VALUES[:-1])], ids=str)
async def test_channel_of_which_nothing_can_be_read_may_be_subscribed(
    slack: SlackServer, bot: Bot, body: object
) -> None:
    """Whether anything can be posted there, the first message tells."""
    slack.faults.always("conversations.info", faults.says(body))
    assert await _channel(bot.context, "C0WIRE") == ({}, None)
    with pytest.raises(Mistake):
        asked = Interaction.of_press({"user": {"id": "U0ANA", "team_id": "T0STRIKES"}}, channel="C0WIRE")
        await channel_of(bot.context, asked, ("#nowhere",))


@pytest.mark.parametrize("body", [*ODD, *({"ok": True, "channels": odd} for odd in ODD_VALUES)], ids=str)
async def test_person_whose_channels_cannot_be_read_sees_all_or_none(
    slack: SlackServer, bot: Bot, body: object
) -> None:
    slack.faults.always("users.conversations", faults.says(body))
    assert await _channels_of(bot.context, "U0ANA") in (None, frozenset())
