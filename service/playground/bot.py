"""The real bot of the playground, `bot.py run`, told by environment and file as anywhere else."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from newsdesk.entries import NewFeed
from newsdesk.errors import UserError
from service.demo.newsroom import SampleNewsroom
from service.demo.screen import decided
from service.playground.process import ended
from service.playground.slack import ANA, APP_TOKEN, BO, BOT_TOKEN, DESK, EVA
from storage.engine import open_engine
from storage.store import SqlStore

ENTRY = Path(__file__).parents[2] / "bot.py"
READY_WITHIN_S = 60.0
_SECONDS = re.compile(r" \d+\.\d$")  # at the end of a row, under a title that the page does not show
_CONFIG = f"""
[roles]
admins = ["{ANA}"]
editors = ["{BO}", "{EVA}"]
[operators]
channel = "{DESK}"
[polling]
tick_seconds = 1
[delivery]
settle_seconds = 1
"""
_FEED = """
[[feed]]
url = "{feed.url}"
name = "{feed.name}"
outlet = "{feed.outlet}"
tier = "{feed.tier}"
lang = "{feed.lang}"
interval_minutes = 1
"""


class Bot:
    """Its commands, all on one database."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._environment = environment

    @property
    def log(self) -> Path:
        return self._folder / "bot.log"

    async def poll(self) -> list[str]:
        """Read all feeds now, instead of within the minute; returns its lines on feeds that are not as before."""
        process = await self._start("poll", "--once", "--all", output=asyncio.subprocess.PIPE)
        async with ended(process):
            printed, _ = await process.communicate()
        lines = (_SECONDS.sub("", " ".join(line.split())) for line in printed.decode().splitlines()[1:])
        return [line for line in lines if not line.endswith(("not_modified", "unchanged"))]

    async def decisions(self, links: Sequence[str]) -> list[str]:
        """What became of these entries, and why."""
        return await asyncio.to_thread(_decided, self._environment["DATABASE_URL"], links)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        with self.log.open("wb") as log:
            process = await self._start("run", output=log.fileno())
        async with ended(process):
            await self._ready(process)
            yield

    async def _ready(self, process: asyncio.subprocess.Process) -> None:
        async with asyncio.timeout(READY_WITHIN_S):
            while "/readyz" not in self.log.read_text(encoding="utf-8"):
                if process.returncode is not None:
                    raise UserError(f"The bot did not start:\n{self.log.read_text(encoding='utf-8')}")
                await asyncio.sleep(0.1)

    async def _start(self, *command: str, output: int) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, str(ENTRY), *command),
            env=self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for the playground, which ends it in order
        )


def bot_of(folder: Path, newsroom: SampleNewsroom, slack: str) -> Bot:
    config = folder / "config.toml"
    config.write_text(_CONFIG + "".join(map(_feed, newsroom.feeds())), encoding="utf-8")
    ours = {
        "DATABASE_URL": f"sqlite:///{folder}/desk.db",
        "STRIKEWIRE_CONFIG": str(config),
        "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": newsroom.host,
        "STRIKEWIRE_HTTP_PORT": "0",
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": f"{slack}/api/",
    }
    theirs = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "STRIKEWIRE_"))}
    return Bot(folder, theirs | ours)


def _decided(database: str, links: Sequence[str]) -> list[str]:
    engine = open_engine(database)
    try:
        found = map(SqlStore(engine).explain, links)
        return [f"{decided(known.decision)}: {known.entry.title}" for known in found if known]
    finally:
        engine.dispose()


def _feed(feed: NewFeed) -> str:
    return _FEED.format(feed=feed)
