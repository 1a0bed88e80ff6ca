"""The service as a process of its own, and what tests ask of it."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import Collection
from pathlib import Path

import aiohttp

from service.demo.newsroom import SampleNewsroom
from service.setting_errors import SECRETS
from slack_server.patience import patience
from tests.bound import BOUND

ROOT = Path(__file__).parents[2]
CONFIG = """
[polling]
tick_seconds = 0.2
backfill_hours = 1
[delivery]
settle_seconds = 1
send_timeout_seconds = {send_timeout}
[[subscription]]
channel = "C0WIRE"
categories = ["strike"]
min_severity = "low"
"""
RESPONSE_URL = re.compile(r"/response/[\w-]{8,}")  # lets whoever has it answer in our name
FEED = """
[[feed]]
url = "http://{host}/{path}.xml"
name = "{name}"
outlet = "{name}"
tier = "{tier}"
lang = "{lang}"
interval_minutes = 1
"""
STARTED: set[int] = set()  # processes that have not been waited for


class Contains(str):
    """Equal to any text that holds this one."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and str(self) in other


class Lacks(str):
    """Equal to any text that does not hold this one."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and str(self) not in other


class Running:
    """A started service and what it has printed so far. None of its secrets may be in that."""

    def __init__(self, process: asyncio.subprocess.Process, secrets: Collection[str] = ()) -> None:
        self.process = process
        self._secrets = secrets
        self.printed = ""
        self.log = ""
        self._logging = asyncio.create_task(self._read_log())

    async def says(self, pattern: str) -> re.Match[str]:
        """Wait until it has printed something that matches."""
        assert self.process.stdout is not None
        async with asyncio.timeout(patience(30)):
            while not (found := re.search(pattern, self.printed)):
                line = await self.process.stdout.readline()
                assert line, f"ended without {pattern!r}:\n{self.printed}{self.log}"
                self.printed += line.decode()
        return found

    async def logs(self, words: str, *, within_s: float = 30) -> None:
        """Wait until its log holds these words."""
        async with asyncio.timeout(patience(within_s)):
            while words not in self.log:
                assert not self._logging.done(), f"ended without {words!r}:\n{self.log}"
                await asyncio.sleep(0.02)

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Its exit status and its log, after a signal; fails when it does not end in time: by itself it takes nine
        seconds at most, and the machine may be busy."""
        self.process.send_signal(number)
        async with asyncio.timeout(patience(20)):
            return await self.ended()

    async def ended(self) -> tuple[int, str]:
        assert self.process.stdout is not None
        self.printed += (await self.process.stdout.read()).decode()
        await self._logging
        leaked = [secret for secret in self._secrets if secret in self.printed + self.log]
        assert not leaked + RESPONSE_URL.findall(self.log), self.printed + self.log
        status = await self.process.wait()
        STARTED.discard(self.process.pid)
        return status, self.log

    def close_output(self) -> None:
        """From now on nobody reads what it prints."""
        self.process._transport.get_pipe_transport(1).close()

    async def port(self) -> str:
        return (await self.says(r"127\.0\.0\.1:(\d+)/readyz"))[1]

    async def _read_log(self) -> None:
        assert self.process.stderr is not None
        while line := await self.process.stderr.readline():
            self.log += line.decode()


async def start(
    folder: Path,
    newsroom: SampleNewsroom,
    *command: str,
    outlets: tuple[str, ...] = ("wire",),
    send_timeout: float = 10,
    before: tuple[str, ...] = (),
    **more: str,
) -> Running:
    """Start it on a database in `folder`, with the newsroom's outlets as its feeds; or start another command."""
    config = folder / "config.toml"
    known = (newsroom.outlets[key] for key in outlets)
    feeds = (FEED.format(host=newsroom.host, path=o.path, name=o.name, tier=o.tier, lang=o.lang) for o in known)
    config.write_text(CONFIG.format(send_timeout=send_timeout) + "".join(feeds), encoding="utf-8")
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": f"sqlite:///{folder}/desk.db",
        "STRIKEWIRE_CONFIG": str(config),
        "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": newsroom.host,
        "STRIKEWIRE_HTTP_PORT": "0",
        **more,
    }
    process = await asyncio.create_subprocess_exec(
        *before, sys.executable, str(ROOT / "bot.py"), *(command or ["run"]),
        env=environment, stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, **BOUND,
    )  # fmt: skip
    STARTED.add(process.pid)
    return Running(process, [more[name] for name in SECRETS if name in more])


async def get(port: str, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()
