"""What the container asks, from another process: is the service on this machine alive?"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from service.http.liveness_probe import alive_fault, ask
from service.settings import read_settings
from tests.bound import BOUND
from tests.service.running import ROOT


def serving(status: int) -> TestServer:
    async def livez(_: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()
    app.add_routes([web.get("/livez", livez)])
    return TestServer(app)


async def test_service_that_stands_still_is_not_alive() -> None:
    async with serving(503) as server:
        assert "503" in (await asyncio.to_thread(alive_fault, server.port) or "")


async def test_nobody_is_not_alive() -> None:
    assert alive_fault(unused_port())


async def test_the_way_to_it_leads_through_no_proxy() -> None:
    async with serving(200) as server:
        told = {"http_proxy": f"http://127.0.0.1:{unused_port()}", "STRIKEWIRE_HTTP_PORT": str(server.port)}
        asking = await asyncio.create_subprocess_exec(
            sys.executable, str(ROOT / "bot.py"), "healthcheck", env={"PATH": os.environ["PATH"], **told}, **BOUND
        )
        assert await asking.wait() == 0


@pytest.mark.parametrize("told", ["", "9100"])
def test_probe_asks_where_the_service_of_these_settings_is(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    asked: list[int] = []
    monkeypatch.setenv("STRIKEWIRE_HTTP_PORT", told)
    monkeypatch.setattr("service.http.liveness_probe.alive_fault", asked.append)
    assert ask() is None
    assert asked == [read_settings({"STRIKEWIRE_HTTP_PORT": told}).http_port]


@pytest.mark.parametrize("told", ["web", "-1", "65536"])
def test_port_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv("STRIKEWIRE_HTTP_PORT", told)
    assert ask() == f"STRIKEWIRE_HTTP_PORT: {told!r} is no port"


def test_asking_needs_no_library() -> None:
    env = {"PATH": os.environ["PATH"], "STRIKEWIRE_HTTP_PORT": str(unused_port())}
    asking = [sys.executable, "-S", str(ROOT / "bot.py"), "healthcheck"]  # -S: there are none
    done = subprocess.run(asking, env=env, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stderr.partition(":")[0]) == (1, "not alive")
