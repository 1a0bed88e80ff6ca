"""A workspace without rate limits, and a bot in it that answers from the record of the tests of commands."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from datetime import datetime

import pytest

from handlers.commands.answering import Answer, answer
from newsdesk.people.roles import Permission
from newsdesk.prose.wording import Lang
from slack_server import SlackServer
from tests.handlers.commands.desk import NOW, DeskAnswers
from tests.patience import unhurried
from tests.slack_bot import Bot, running_bot


@pytest.fixture(autouse=True)
def nobody_is_in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    unhurried(monkeypatch)


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(metering=False) as server:
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    def ask(text: str, now: datetime, lang: Lang, may: Collection[Permission]) -> Answer:
        return answer(text, answers=DeskAnswers(), now=NOW, lang=lang, may=may)

    async with running_bot(slack.base_url, ask=ask) as bot:
        await slack.until(lambda: slack.socket_mode.sockets)
        yield bot
