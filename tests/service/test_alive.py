"""What the container asks, from another process: is the service on this machine alive?"""

from __future__ import annotations

import asyncio
import os
import sys

from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from service.cli.alive import alive_fault
from tests.bound import BOUND
from tests.service.running import ROOT


def serving(status: int) -> TestServer:
    async def livez(_: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()
    app.add_routes([web.get("/livez", livez)])
    return TestServer(app)


async def test_one_that_stands_still_is_not_alive() -> None:
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
