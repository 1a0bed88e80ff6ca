"""A workspace without rate limits, and a bot in it that answers from the record of the tests of commands."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from slack_server import SlackServer
from tests.handlers.commands.desk import answer_of_desk
from tests.patience import unhurried
from tests.slack_bot import Bot, connected_bot


@pytest.fixture(autouse=True)
def nobody_is_in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    unhurried(monkeypatch)


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(metering=False) as server:
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, ask=answer_of_desk) as bot:
        yield bot
