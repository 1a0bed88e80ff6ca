"""The command line in this process, on a database of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from aiohttp import web
from typer.testing import CliRunner, Result

from service.cli import app
from service.demo.newsroom import SampleNewsroom
from slack_server import SlackServer
from slack_server.patience import patience
from tests.bound import end_group
from tests.service.running import STARTED

Cli = Callable[..., Result]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str | None]:
    """What the command sees: no token, no config of the machine it runs on."""
    names = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "STRIKEWIRE_CONFIG")
    return {"DATABASE_URL": f"sqlite:///{tmp_path}/data/desk.db", **dict.fromkeys(names)}


@pytest.fixture
def cli(environment: dict[str, str | None]) -> Cli:
    """`cli("ask", "latest")` runs the command and returns its result; `stdin` is what is piped into it."""

    def run(*arguments: str, stdin: str | None = None, **more: str) -> Result:
        return CliRunner().invoke(app, arguments, input=stdin, env={**environment, **more})

    return run


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Ends what a test that failed has started and not ended."""
    yield
    while STARTED:
        end_group(STARTED.pop())


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


class WatchedNewsroom(SampleNewsroom):
    """Tells who came: `await newsroom.read("wire")` waits until that feed was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.hangs = False  # whoever asks is kept waiting, for as long as he stays
        self._closed = asyncio.Event()
        self._asked = {key: asyncio.Event() for key in self.outlets}

    async def __aexit__(self, *_: object) -> None:
        self._closed.set()
        await super().__aexit__()

    async def read(self, outlet: str) -> None:
        async with asyncio.timeout(patience(30)):
            await self._asked[outlet].wait()

    def was_read(self, outlet: str) -> bool:
        return self._asked[outlet].is_set()

    async def _serve(self, request: web.Request) -> web.Response:
        self._asked[request.match_info["path"]].set()
        if self.hangs:
            await self._closed.wait()
        return await super()._serve(request)


@pytest.fixture
async def newsroom() -> AsyncIterator[WatchedNewsroom]:
    async with WatchedNewsroom() as running:
        yield running
