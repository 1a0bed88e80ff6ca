"""`local-slack` as a place, driven as its own web page drives it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from slack_server import BOT_TOKEN
from slack_server.patience import patience
from slack_server.payloads import action_of
from tests.scenarios.place import ANA, WIRE, WITHIN_S, Json, until


class LocalPlace:
    def __init__(self, session: aiohttp.ClientSession, port: int) -> None:
        self.session = session
        self.base = f"http://localhost:{port}"

    # --- what people do ---

    async def command(self, text: str) -> None:
        await self.control("command", channel=WIRE, user=ANA, command="/strikes", text=text)

    async def say(self, text: str) -> None:
        await self.chat(text)

    async def chat(self, text: str) -> Json:
        written: Json = (await self.control("message", channel=WIRE, user=ANA, text=text))["message"]
        return written

    async def write_directly(self, text: str) -> None:
        await self.control("message", channel=await self._between(), user=ANA, text=text)

    async def edit(self, message: Json, text: str) -> None:
        await self.control("edit-message", channel=WIRE, ts=message["ts"], user=message["user"], text=text)

    async def delete(self, message: Json) -> None:
        """Delete a message as its author: the local Slack knows no admins."""
        await self.control("delete-message", channel=WIRE, ts=message["ts"], user=message["user"])

    async def open_home(self) -> None:
        await self.control("open-home", user=ANA)

    async def press_at_home(self, action_id: str, *, choose: str | None = None) -> None:
        """Press a button on the Home as the page does; the control address takes presses on messages alone."""
        action = action_of((await self.home())["blocks"], action_id, choose)
        async with self._page() as (page, _):
            await page.send_json({"t": "block_action", "channel": WIRE, "user": ANA, "action": action})

    async def press(self, message: Json, action_id: str, *, user: str = ANA, choose: str | None = None) -> None:
        action = action_of(message["blocks"], action_id, choose)
        await self.control("interact", channel=WIRE, user=user, messageTs=message["ts"], action=action)

    async def fill_in(self, values: Json) -> Json:
        """The page is told that the form closed, that another one is on top, or what is wrong."""
        async with self._page() as (page, _), asyncio.timeout(patience(WITHIN_S)):
            await page.send_json({"t": "view_submit", "user": ANA, "values": values})
            while (told := await page.receive_json())["t"] not in ("view", "view_errors"):
                continue
        return dict(told.get("errors") or {})

    # --- what people see ---

    async def form(self) -> Json:
        async def open_now() -> list[Json]:
            return list((await self._state())["modalStack"])

        return (await until(open_now))[-1]

    async def home(self) -> Json:
        async def published() -> list[Json]:  # by app
            return list((await self._state())["homeViews"].get(ANA, {}).values())

        return (await until(published))[0]

    async def shown(self, count: int) -> list[Json]:
        return await self._messages(count, None)

    async def whispered(self, count: int, *, user: str = ANA) -> list[Json]:
        return await self._messages(count, user)

    async def direct(self) -> list[Json]:
        return await self._in_channel(await self._between())

    # --- how ---

    async def reset(self) -> None:
        await self.control("reset")

    async def answers(self) -> bool:
        try:
            async with self.session.get(f"{self.base}/_control/state"):
                return True
        except aiohttp.ClientConnectionError:
            return False

    async def control(self, what: str, **body: Any) -> Json:
        async with self.session.post(f"{self.base}/_control/{what}", json=body) as response:
            response.raise_for_status()
            return dict(await response.json())

    async def call(self, method: str, token: str = BOT_TOKEN, **arguments: Any) -> Json:
        """The Web API, as an app calls it."""
        bearer = {"Authorization": f"Bearer {token}"}
        async with self.session.post(f"{self.base}/api/{method}", json=arguments, headers=bearer) as response:
            return dict(await response.json())

    async def sent(self, kind: str) -> list[Json]:
        """What it sent to the bot of this kind, as its log has it, oldest first."""
        async with self.session.get(f"{self.base}/_control/log") as response:
            log = (await response.json())["log"]
        return [one["detail"] for one in log if one["kind"] == kind]

    async def _between(self) -> str:
        """The channel of the person and the bot alone."""
        return str((await self.call("conversations.open", users=ANA))["channel"]["id"])

    @asynccontextmanager
    async def _page(self) -> AsyncIterator[tuple[aiohttp.ClientWebSocketResponse, Json]]:
        """Its page in a browser, opened anew, and all that it is told then."""
        async with self.session.ws_connect(f"{self.base}/ui") as page:
            yield page, dict((await page.receive_json())["state"])

    async def _state(self) -> Json:
        async with self._page() as (_, state):
            return state

    async def _messages(self, count: int, only_for: str | None) -> list[Json]:
        async def enough() -> list[list[Json]]:
            found = [m for m in await self._in_channel(WIRE) if m.get("ephemeral_to") == only_for]
            return [sorted(found, key=lambda m: float(m["ts"]))] if len(found) >= count else []

        return (await until(enough))[0]

    async def _in_channel(self, channel: str) -> list[Json]:
        async with self.session.get(f"{self.base}/_control/messages/{channel}") as response:
            return list((await response.json())["messages"])
