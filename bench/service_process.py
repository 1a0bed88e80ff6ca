"""The whole service as operators start it, in a process of its own: HTTP mode, a fresh SQLite file, newspapers and a
Slack of this machine."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bench.newspapers import HOSTS
from bench.processes import process
from slack_server import BOT_TOKEN, SIGNING_SECRET, SlackServer

CHANNEL = "C0WIRE"
START_WITHIN_S = 60.0
ANSWERS_WITHIN_S = 20.0  # after the last command; the desk gives an answer up after that time


def environment(
    folder: Path, slack: SlackServer, *, feeds: int, papers: int, port: int, database_url: str = ""
) -> dict[str, str]:
    """What operators set, to read so many feeds of the newspapers at that port."""
    return {
        "DATABASE_URL": database_url or f"sqlite:///{folder}/desk.db",
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": slack.base_url,
        "STRIKEWIRE_CONFIG": str(_configuration(folder, feeds, papers)),
        "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": ",".join(f"127.0.0.{n}" for n in range(1, HOSTS + 1)),
        "STRIKEWIRE_HTTP_PORT": str(port),
        "STRIKEWIRE_LOG_FORMAT": "json",
    }


def _configuration(folder: Path, feeds: int, papers: int) -> Path:
    blocks = [f'[[subscription]]\nchannel = "{CHANNEL}"', "[polling]\ntick_seconds = 1\ntimeout_seconds = 10"]
    for number in range(feeds):
        url = f"http://127.0.0.{number % HOSTS + 1}:{papers}/feed/{number}"
        name = f"Paper {number}"
        blocks.append(f'[[feed]]\nurl = "{url}"\nname = "{name}"\noutlet = "{name}"\ninterval_minutes = 1')
    path = folder / "config.toml"
    path.write_text("\n\n".join(blocks), encoding="utf-8")
    return path


@asynccontextmanager
async def serving(folder: Path, env: dict[str, str]) -> AsyncIterator[int]:
    """Yields its process id once it is live."""
    log = folder / "desk.log"
    async with process(sys.executable, "bot.py", "run", log=log, env=env) as desk:
        if not await _live(desk, int(env["STRIKEWIRE_HTTP_PORT"])):
            raise SystemExit(f"the service did not start:\n{log.read_text()[-3000:]}")
        yield desk.pid


async def _live(desk: asyncio.subprocess.Process, port: int) -> bool:
    until = time.monotonic() + START_WITHIN_S
    async with aiohttp.ClientSession() as session:
        while desk.returncode is None and time.monotonic() < until:
            try:
                async with session.get(f"http://127.0.0.1:{port}/livez"):
                    return True
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)
    return False


async def polls(port: int) -> int:
    """How many it has finished."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/metrics") as response:
        lines = re.findall(r"^strikewire_polls_total\{.*\} (\S+)$", await response.text(), re.MULTILINE)
    return int(sum(map(float, lines)))
