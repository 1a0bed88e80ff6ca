"""The common scenarios in our own Slack, over both ways to connect."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from slack_server import Message, SlackServer
from tests.scenarios.behind import desk_behind
from tests.scenarios.common import SCENARIOS
from tests.scenarios.hardships import HARDSHIPS
from tests.scenarios.heard import heard_as, wanted_of
from tests.scenarios.office import Line, OfficeClock
from tests.scenarios.on_local_slack import THROUGH, WALKS
from tests.scenarios.place import ANA, WIRE, Json
from tests.slack_bot import Bot, running_bot

BETWEEN = f"D{ANA[1:]}"  # the conversation of Ana and the bot


class OurPlace:
    def __init__(self, slack: SlackServer) -> None:
        self.slack = slack

    async def command(self, text: str) -> None:
        assert (await self.slack.command("/strikes", text, user=ANA, channel=WIRE)).acked

    async def say(self, text: str) -> None:
        assert (await self.slack.say(text, user=ANA, channel=WIRE)).acked

    async def chat(self, text: str) -> Json:
        assert (await self.slack.people.chat(text, user=ANA, channel=WIRE)).acked
        return self.slack.messages(WIRE)[-1].to_json()

    async def write_directly(self, text: str) -> None:
        self.slack.add_channel(BETWEEN, im_user=ANA)
        assert (await self.slack.say(text, user=ANA, channel=BETWEEN)).acked

    async def edit(self, message: Json, text: str) -> None:
        self._found(message).text = text
        await self._of_words("message_changed", message)

    async def delete(self, message: Json) -> None:
        self._found(message).deleted = True
        await self._of_words("message_deleted", message)

    async def open_home(self) -> None:
        assert (await self.slack.people.open_home(user=ANA)).acked

    async def press_at_home(self, action_id: str, *, choose: str | None = None) -> None:
        assert (await self.slack.people.press_home(action_id, user=ANA, choose=choose)).acked

    async def press(self, message: Json, action_id: str, *, user: str = ANA, choose: str | None = None) -> None:
        as_seen = replace(self._found(message), blocks=message["blocks"])
        assert all(press.acked for press in await self.slack.click(as_seen, action_id, user=user, choose=choose))

    async def fill_in(self, values: Json) -> Json:
        delivered = await self.slack.submit(values, user=ANA)
        assert delivered.acked
        return dict((delivered.response or {}).get("errors") or {})

    async def form(self) -> Json:
        await self.slack.until(lambda: self.slack.workspace.stacks.get(ANA))
        return self.slack.workspace.stacks[ANA][-1].body

    async def home(self) -> Json:
        await self.slack.until(lambda: ANA in self.slack.workspace.homes)
        return self.slack.workspace.homes[ANA].body

    async def shown(self, count: int) -> list[Json]:
        await self.slack.until(lambda: self.slack.post_count(WIRE) >= count)
        return [message.to_json() for message in self.slack.messages(WIRE)]

    async def whispered(self, count: int, *, user: str = ANA) -> list[Json]:
        await self.slack.until(lambda: len(self.slack.ephemerals(user)) >= count)
        return [message.to_json() for message in self.slack.ephemerals(user)]

    async def direct(self) -> list[Json]:
        return [message.to_json() for message in self.slack.messages(BETWEEN)]

    def _found(self, message: Json) -> Message:
        found = self.slack.workspace.find(WIRE, message["ts"])
        assert found is not None
        return found

    async def _of_words(self, subtype: str, message: Json) -> None:
        about = {"channel": WIRE, "channel_type": "channel", "message": message, "previous_message": message}
        event = {"type": "message", "subtype": subtype, "ts": self.slack.workspace.next_ts(), **about}
        assert (await self.slack.event(event)).acked


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
    async with SlackServer(metering=False) as slack, desk_behind(slack.base_url, laid_down) as behind:
        line = slack.people.route = Line(slack.people.route, OfficeClock())
        await WALKS[name](OurPlace(slack), behind)
    heard = {wanted_of(request) for request in line.sent}
    assert heard == {heard_as(named) for named in THROUGH[WALKS[name]] if named not in HARDSHIPS}
