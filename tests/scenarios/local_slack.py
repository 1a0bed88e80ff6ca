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
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from tests.bound import BOUND
from tests.scenarios.behind import desk_behind
from tests.scenarios.beyond import BEYOND, UNLIKE_OTHERS
from tests.scenarios.common import SCENARIOS
from tests.scenarios.convoy import told_in_one_card
from tests.scenarios.local_place import BASE, PORT, LocalPlace
from tests.scenarios.office import lay_down
from tests.scenarios.on_local_slack import THROUGH, Walk
from tests.scenarios.place import ANA, BEN, WIRE, WITHIN_S
from tests.slack_bot import running_bot
from tests.slack_server import APP_TOKEN, BOT_TOKEN, BOT_USER, SIGNING_SECRET, TEAM_ID

CONVOY = "convoy_of_30_december"
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
    "users": [{"id": ANA, "name": "ana"}, {"id": BEN, "name": "ben"}, *UNLIKE_OTHERS],
    "channels": [{"id": WIRE, "name": "wire", "members": [ANA, BEN, BOT_USER]}],
}


async def run_all() -> dict[str, str | None]:
    async with aiohttp.ClientSession() as session:
        await _listening(session)
        place = LocalPlace(session)
        results = {}
        async with running_bot(f"{BASE}/api/") as bot:
            await _connected(bot)
            for name, scenario in SCENARIOS.items():
                results[name] = await _tried(place, scenario(place, bot))
            for name, beyond in BEYOND.items():
                results[name] = await _tried(place, beyond.tried(place))
        results[CONVOY] = await _tried(place, _convoy())
        with tempfile.TemporaryDirectory() as folder:
            lay_down(laid_down := Path(folder, "office.db"))
            for walk in THROUGH:
                results[walk.__name__] = await _tried(place, _walked(walk, place, laid_down))
        return results


async def _tried(place: LocalPlace, scenario: Awaitable[None]) -> str | None:
    """What went wrong, in a Slack where nothing has happened yet."""
    await place.reset()
    try:
        await scenario
    except Exception:
        return traceback.format_exc()
    return None


async def _walked(walk: Walk, place: LocalPlace, laid_down: Path) -> None:
    """With the service behind it, anew for each."""
    async with desk_behind(f"{BASE}/api/", laid_down) as behind:
        await walk(place, behind)


async def _convoy() -> None:
    """The story from feeds to channel, without a bot that listens."""
    with tempfile.TemporaryDirectory() as folder:
        await told_in_one_card(AsyncWebClient(BOT_TOKEN, base_url=f"{BASE}/api/"), Path(folder))


async def _listening(session: aiohttp.ClientSession) -> None:
    async with asyncio.timeout(WITHIN_S):
        while True:
            try:
                async with session.get(f"{BASE}/_control/state"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


async def _connected(bot: Any) -> None:
    async with asyncio.timeout(WITHIN_S):
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
