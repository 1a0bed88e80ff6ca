"""A workspace with two editors, and the bot in it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from slack_server import SlackServer
from tests.handlers.editors import BO, EDITORS, EVE
from tests.slack_bot import EDITORS_ROOM, Bot, connected_bot


@pytest.fixture
def slack(slack: SlackServer) -> SlackServer:
    slack.add_channel(EDITORS_ROOM)
    for user in (BO, EVE):
        slack.add_user(user)
    return slack


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, roles=EDITORS) as bot:
        yield bot
