"""The common scenarios in our own Slack, over both ways to connect."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.common import ANA, SCENARIOS, WIRE
from tests.scenarios.office import Line, OfficeClock
from tests.scenarios.test_every_way import heard_as, wanted_of
from tests.scenarios.walks import THROUGH, WALKS, desk_behind
from tests.slack_bot import Bot, running_bot
from tests.slack_server import SlackServer


class OurPlace:
    def __init__(self, slack: SlackServer) -> None:
        self.slack = slack

    async def command(self, text: str) -> None:
        assert (await self.slack.command("/strikes", text, user=ANA, channel=WIRE)).acked

    async def say(self, text: str) -> None:
        assert (await self.slack.say(text, user=ANA, channel=WIRE)).acked

    async def chat(self, text: str) -> None:
        assert (await self.slack.people.chat(text, user=ANA, channel=WIRE)).acked

    async def open_home(self) -> dict[str, Any]:
        assert (await self.slack.people.open_home(user=ANA)).acked
        await self.slack.until(lambda: ANA in self.slack.workspace.homes)
        return self.slack.workspace.homes[ANA].body

    async def press(
        self, message: dict[str, Any], action_id: str, *, user: str = ANA, choose: str | None = None
    ) -> None:
        found = self.slack.workspace.find(WIRE, message["ts"])
        assert found is not None
        assert all(press.acked for press in await self.slack.click(found, action_id, user=user, choose=choose))

    async def form(self) -> dict[str, Any]:
        await self.slack.until(lambda: self.slack.workspace.stacks.get(ANA))
        return self.slack.workspace.stacks[ANA][-1].body

    async def fill_in(self, values: dict[str, Any]) -> None:
        assert (await self.slack.submit(values, user=ANA)).acked

    async def shown(self, count: int) -> list[dict[str, Any]]:
        await self.slack.until(lambda: self.slack.post_count(WIRE) >= count)
        return [message.to_json() for message in self.slack.messages(WIRE)]

    async def whispered(self, count: int) -> list[dict[str, Any]]:
        await self.slack.until(lambda: len(self.slack.ephemerals(ANA)) >= count)
        return [message.to_json() for message in self.slack.ephemerals(ANA)]


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


@pytest.fixture(params=["socket", "http"])
async def bot(slack: SlackServer, request: pytest.FixtureRequest) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url, mode=request.param) as bot:
        if request.param == "http":
            slack.use_http(bot.url)
        else:
            await slack.until(lambda: slack.socket_mode.sockets)
        yield bot


@pytest.mark.parametrize("name", SCENARIOS)
async def test_scenario_in_our_slack(name: str, slack: SlackServer, bot: Bot) -> None:
    await SCENARIOS[name](OurPlace(slack), bot)


@pytest.mark.parametrize("name", WALKS)
async def test_walk_in_our_slack(name: str, laid_down: Path) -> None:
    async with SlackServer(metering=False) as slack, desk_behind(slack.base_url, laid_down):
        line = slack.people.route = Line(slack.people.route, OfficeClock())
        await WALKS[name](OurPlace(slack))
    heard = {wanted_of(request) for request in line.sent}
    assert heard == {heard_as(way) for way in THROUGH[WALKS[name]]}
