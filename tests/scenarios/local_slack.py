"""The common scenarios against `local-slack`, a Slack double that others wrote. Run inside a network of its own:

    unshare --map-root-user --net sh -c 'ip link set lo up; exec python -m tests.scenarios.local_slack BINARY'

It listens on every interface, so it only ever gets a loopback that nobody else can reach. Prints one JSON object:
scenario -> null or what went wrong.

Known differences, which the scenarios keep clear of: any token is accepted, each envelope goes to all sockets,
nothing is delivered again, response addresses live for ever, metadata is dropped, Block Kit and rates are not
checked, a reply is never marked as sent to the channel, and an ephemeral message is listed with the others.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from tests.bound import BOUND
from tests.scenarios.common import ANA, BEN, SCENARIOS, WIRE
from tests.scenarios.convoy import told_in_one_card
from tests.scenarios.office import lay_down
from tests.scenarios.walks import WALKS, desk_behind
from tests.slack_bot import running_bot
from tests.slack_server import APP_TOKEN, BOT_TOKEN, BOT_USER, SIGNING_SECRET, TEAM_ID

CONVOY = "convoy_of_30_december"
PORT = 3000
BASE = f"http://localhost:{PORT}"
WAIT_S = 5.0
CONFIG = {
    "workspace": {"name": "Strikes", "domain": "strikes", "teamId": TEAM_ID},
    "app": {
        "appId": "A0STRIKES",
        "botUserId": BOT_USER,
        "botName": "strikewire",
        "botToken": BOT_TOKEN,
        "appToken": APP_TOKEN,
        "signingSecret": SIGNING_SECRET,
        "mode": "socket",
    },
    "users": [{"id": ANA, "name": "ana"}, {"id": BEN, "name": "ben"}],
    "channels": [{"id": WIRE, "name": "wire", "members": [ANA, BEN, BOT_USER]}],
}


class LocalPlace:
    def __init__(self, session: aiohttp.ClientSession, page: aiohttp.ClientWebSocketResponse) -> None:
        self.session = session
        self.page = page  # what the page in a browser would hold open
        self.stack: list[dict[str, Any]] = []  # the forms that it was told of, the top last

    async def command(self, text: str) -> None:
        await self._control("command", {"channel": WIRE, "user": ANA, "command": "/strikes", "text": text})

    async def say(self, text: str) -> None:
        await self._control("message", {"channel": WIRE, "user": ANA, "text": text})

    async def chat(self, text: str) -> None:
        await self.say(text)

    async def open_home(self) -> dict[str, Any]:
        await self._control("open-home", {"user": ANA})
        async with asyncio.timeout(WAIT_S):
            while not (views := await self._home_views()):
                await asyncio.sleep(0.02)
        return dict(next(iter(views.values())))

    async def _home_views(self) -> dict[str, Any]:
        """By app. Its web page is told of them, the control address is not."""
        async with self.session.ws_connect(f"{BASE}/ui") as page:
            state = (await page.receive_json())["state"]
        return dict((state.get("homeViews") or {}).get(ANA) or {})

    async def press(
        self, message: dict[str, Any], action_id: str, *, user: str = ANA, choose: str | None = None
    ) -> None:
        elements = [e for block in message["blocks"] for e in block.get("elements", [])]
        action = next(e for e in elements if e.get("action_id") == action_id)
        if choose is not None:
            chosen = next(one for one in action["options"] if one["value"].startswith(choose))
            action = {**action, "selected_option": chosen}
        await self._control("interact", {"channel": WIRE, "user": user, "messageTs": message["ts"], "action": action})

    async def form(self) -> dict[str, Any]:
        while not self.stack:
            await self._page_is_told("view")
        view = self.stack[-1]
        return dict(view.get("view") or view)

    async def fill_in(self, values: dict[str, Any]) -> None:
        await self.page.send_json({"t": "view_submit", "user": ANA, "values": values})
        await self._page_is_told("view", "view_errors")  # closed, another one on top, or what is wrong

    async def _page_is_told(self, *kinds: str) -> None:
        async with asyncio.timeout(WAIT_S):
            while True:
                told: dict[str, Any] = await self.page.receive_json()
                if told["t"] == "view":
                    self.stack = list(told.get("stack") or ())
                if told["t"] in kinds:
                    return

    async def shown(self, count: int) -> list[dict[str, Any]]:
        return await self._messages(count, private=False)

    async def whispered(self, count: int) -> list[dict[str, Any]]:
        return await self._messages(count, private=True)

    async def reset(self) -> None:
        await self._control("reset", {})

    async def _messages(self, count: int, *, private: bool) -> list[dict[str, Any]]:
        async with asyncio.timeout(WAIT_S):
            while True:
                async with self.session.get(f"{BASE}/_control/messages/{WIRE}") as response:
                    every = (await response.json())["messages"]
                found = [m for m in every if bool(m.get("ephemeral_to")) == private]
                if len(found) >= count:
                    return sorted(found, key=lambda m: float(m["ts"]))
                await asyncio.sleep(0.02)

    async def _control(self, what: str, body: dict[str, Any]) -> None:
        async with self.session.post(f"{BASE}/_control/{what}", json=body) as response:
            response.raise_for_status()


async def run_all() -> dict[str, str | None]:
    async with aiohttp.ClientSession() as session:
        await _listening(session)
        page = await session.ws_connect(f"{BASE}/ui")
        place = LocalPlace(session, page)
        async with running_bot(f"{BASE}/api/") as bot:
            await _connected(bot)
            results = {}
            for name, scenario in SCENARIOS.items():
                await place.reset()
                try:
                    await scenario(place, bot)
                    results[name] = None
                except Exception:
                    results[name] = traceback.format_exc()
        results[CONVOY] = await _convoy(place)
        return results | await _walks(session, place)


async def _walks(session: aiohttp.ClientSession, place: LocalPlace) -> dict[str, str | None]:
    """With the service behind it, anew for each."""
    results: dict[str, str | None] = {}
    with tempfile.TemporaryDirectory() as folder:
        lay_down(laid_down := Path(folder, "office.db"))
        for name, walk in WALKS.items():
            await place.reset()
            place.stack = []
            try:
                async with desk_behind(f"{BASE}/api/", laid_down):
                    await walk(place)
                results[name] = None
            except Exception:
                results[name] = traceback.format_exc()
    return results


async def _convoy(place: LocalPlace) -> str | None:
    """The story from feeds to channel, without a bot that listens."""
    await place.reset()
    try:
        with tempfile.TemporaryDirectory() as folder:
            await told_in_one_card(AsyncWebClient(BOT_TOKEN, base_url=f"{BASE}/api/"), Path(folder))
    except Exception:
        return traceback.format_exc()
    return None


async def _listening(session: aiohttp.ClientSession) -> None:
    async with asyncio.timeout(WAIT_S):
        while True:
            try:
                async with session.get(f"{BASE}/_control/state"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


async def _connected(bot: Any) -> None:
    async with asyncio.timeout(WAIT_S):
        while bot.health.down_since is not None:
            await asyncio.sleep(0.02)


async def main(binary: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder, "workspace.json")
        config.write_text(json.dumps(CONFIG), encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            binary,
            *("--config", str(config), "--port", str(PORT), "--files-dir", folder),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            **BOUND,
        )
        try:
            print(json.dumps(await run_all()))
        finally:
            process.kill()
            await process.wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
