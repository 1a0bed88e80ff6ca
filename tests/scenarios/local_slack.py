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
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from handlers.connection.http_front import PATH
from slack_server import APP_TOKEN, BOT_TOKEN, BOT_USER, SIGNING_SECRET, TEAM_ID
from tests.bound import BOUND
from tests.patience import unhurried
from tests.scenarios.behind import desk_behind
from tests.scenarios.beyond import BEYOND, UNLIKE_OTHERS
from tests.scenarios.common import SCENARIOS
from tests.scenarios.convoy import told_in_one_card
from tests.scenarios.local_place import LocalPlace
from tests.scenarios.office import lay_down
from tests.scenarios.on_local_slack import OVER_HTTP, WALKS, Walk
from tests.scenarios.place import ANA, BEN, WIRE, until
from tests.slack_bot import Bot, running_bot

CONVOY = "convoy_of_30_december"
PORT, HTTP_PORT, BOT_PORT = 3000, 3001, 3002  # of the one with a socket, of the one that sends requests, and whereto
APP = {
    "appId": "A0STRIKES",
    "botUserId": BOT_USER,
    "botName": "strikewire",
    "botToken": BOT_TOKEN,
    "appToken": APP_TOKEN,
    "signingSecret": SIGNING_SECRET,
}
BY_SOCKET = {"mode": "socket"}
BY_HTTP = {"mode": "events", "requestUrl": f"http://127.0.0.1:{BOT_PORT}{PATH}"}
WORKSPACE = {
    "workspace": {"name": "Strikes", "domain": "strikes", "teamId": TEAM_ID},
    "users": [{"id": ANA, "name": "ana"}, {"id": BEN, "name": "ben"}, *UNLIKE_OTHERS],
    "channels": [{"id": WIRE, "name": "wire", "members": [ANA, BEN, BOT_USER]}],
}

Results = AsyncIterator[tuple[str, str | None]]  # what was tried, and what went wrong


async def by_socket(place: LocalPlace, laid_down: Path) -> Results:
    api = f"{place.base}/api/"
    async with running_bot(api) as bot:
        await _connected(bot)
        for name, scenario in SCENARIOS.items():
            yield name, await _tried(place, scenario(place, bot))
        for name, beyond in BEYOND.items():
            yield name, await _tried(place, beyond.tried(place))
    yield CONVOY, await _tried(place, _convoy(api))
    for name, walk in WALKS.items():
        yield name, await _tried(place, _walked(walk, place, laid_down))


async def over_http(place: LocalPlace, laid_down: Path) -> Results:
    for walk in OVER_HTTP:
        name = f"{walk.__name__} over HTTP"
        yield name, await _tried(place, _walked(walk, place, laid_down, http_port=BOT_PORT))


async def _tried(place: LocalPlace, scenario: Awaitable[None]) -> str | None:
    """What went wrong, in a Slack where nothing has happened yet."""
    await place.reset()
    try:
        await scenario
    except Exception:
        return traceback.format_exc()
    return None


async def _walked(walk: Walk, place: LocalPlace, laid_down: Path, *, http_port: int = 0) -> None:
    """Take a walk with a service of its own behind the place."""
    async with desk_behind(f"{place.base}/api/", laid_down, http_port=http_port) as behind:
        await walk(place, behind)


async def _convoy(api: str) -> None:
    """The story from feeds to channel, without a bot that listens."""
    with tempfile.TemporaryDirectory() as folder:
        await told_in_one_card(AsyncWebClient(BOT_TOKEN, base_url=api), Path(folder))


async def _connected(bot: Bot) -> None:
    async def connected() -> bool:
        return bot.health.down_since is None

    await until(connected)


@asynccontextmanager
async def _running(binary: str, port: int, reached: Mapping[str, str]) -> AsyncIterator[LocalPlace]:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder, "workspace.json")
        config.write_text(json.dumps({**WORKSPACE, "app": {**APP, **reached}}), encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            binary,
            *("--config", str(config), "--port", str(port), "--files-dir", folder),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            **BOUND,
        )
        try:
            # It hangs up after ten seconds, and whoever asks at that very moment gets no answer.
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True)) as session:
                place = LocalPlace(session, port)
                await until(place.answers)
                yield place
        finally:
            process.kill()
            await process.wait()


async def main(binary: str) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        unhurried(patch)
        lay_down(laid_down := Path(folder, "office.db"))
        async with _running(binary, PORT, BY_SOCKET) as place:
            results = {name: wrong async for name, wrong in by_socket(place, laid_down)}
        async with _running(binary, HTTP_PORT, BY_HTTP) as place:
            results |= {name: wrong async for name, wrong in over_http(place, laid_down)}
    print(json.dumps(results))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
