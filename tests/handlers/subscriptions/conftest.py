"""A workspace without rate limits, with a guest in it, and the bot that goes by its clock."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from slack_server import SlackServer
from slack_server.clock import HandClock
from tests.slack_bot import Bot, connected_bot


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=HandClock(), metering=False) as server:
        server.add_user("U0GUEST", is_restricted=True)
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, clock=slack.clock) as bot:
        yield bot
