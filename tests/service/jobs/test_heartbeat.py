"""An outside watcher hears of us while all is well, and of nothing else."""

from __future__ import annotations

import logging

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from feeds.fetching.fetch import Fetcher, FetchSettings
from service.jobs.heartbeat import Heartbeat
from tests.fakes import FakeClock


class Watcher:
    def __init__(self, status: int) -> None:
        self.status, self.heard = status, 0
        app = web.Application()
        app.add_routes([web.get("/ping", self._hear)])
        self.server = TestServer(app)

    async def _hear(self, _: web.Request) -> web.Response:
        self.heard += 1
        return web.Response(status=self.status)


async def ping(watcher: Watcher, *, well: bool) -> None:
    async with watcher.server as server:
        settings = FetchSettings(user_agent="test", allowed_hosts=[f"{server.host}:{server.port}"])
        async with Fetcher(settings, clock=FakeClock()) as fetcher:
            await Heartbeat(fetcher, str(server.make_url("/ping")), well=lambda: well).ping()


@pytest.mark.parametrize("status", [200, 204])
async def test_the_watcher_hears_of_us_while_all_is_well(status: int, caplog: pytest.LogCaptureFixture) -> None:
    watcher = Watcher(status)
    await ping(watcher, well=True)
    assert watcher.heard == 1
    assert caplog.records == []


async def test_the_watcher_hears_nothing_while_we_are_blind() -> None:
    watcher = Watcher(200)
    await ping(watcher, well=False)
    assert watcher.heard == 0


async def test_a_watcher_that_refuses_is_only_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        await ping(Watcher(500), well=True)
    assert [record.message for record in caplog.records] == ["heartbeat not taken"]
