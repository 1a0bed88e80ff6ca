"""An admin who handles feeds from Slack: the bot, what is typed, the form that is shown and filled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from newsdesk.people.roles import RoleList
from newsdesk.ports import TriedEntry, TriedFeed
from slack_server import SlackServer
from tests.builders import NOON, a_new_feed
from tests.slack_bot import Bot, connected_bot

ADMIN, EDITOR = "U0ADMIN", "U0EDITOR"
WIRE = "C0WIRE"
URL = "https://news.example/rss"
TRIED = TriedFeed(
    url=URL,
    title="Example <News>",
    lang="es-PA",
    entries=12,
    newest=(TriedEntry(title="US strikes boat", verdict="would ring: a new strike"),),
    others=("https://news.example/sport",),
)


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        for user in (ADMIN, EDITOR):
            server.add_user(user)
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    roles = RoleList(admins=frozenset({ADMIN}), editors=frozenset({EDITOR}))
    async with connected_bot(slack, roles=roles) as bot:
        bot.store.add_feeds([a_new_feed(name="BBC World"), a_new_feed("https://npr.example", name="NPR")], now=NOON)
        yield bot


async def typed(slack: SlackServer, text: str, user: str = ADMIN) -> None:
    await slack.command("/strikes", text, user=user, channel=WIRE)


async def form(slack: SlackServer, bot: Bot, answer: TriedFeed | str = TRIED) -> dict[str, Any]:
    """The form after the address was read."""
    bot.context.feeds.answers[URL] = answer
    await typed(slack, f"feeds add {URL}")
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN) and "Reading" not in str(shown(slack)))
    return shown(slack)


def shown(slack: SlackServer) -> dict[str, Any]:
    return slack.workspace.stacks[ADMIN][-1].body


def filled(**changes: str) -> dict[str, Any]:
    texts = {"name": "Example", "outlet": "Example News"} | changes
    chosen = {"tier": "major", "lang": "es", "minutes": "5"}
    return {name: {name: {"type": "plain_text_input", "value": value}} for name, value in texts.items()} | {
        name: {name: {"type": "static_select", "selected_option": {"text": {}, "value": value}}}
        for name, value in chosen.items()
    }
