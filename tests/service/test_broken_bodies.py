"""What is wrong with a feed is told by whatever looks at it, in words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.service.conftest import Cli

WHOLE = '<rss version="2.0"><channel><title>Wire</title><item><title>One</title></item><item><title>Two</title>'
CUT_OFF, EMPTY, UNCLOSED = WHOLE.removesuffix("title>"), "", f"{WHOLE}</item></channel>"


BODIES = {"cut": CUT_OFF, "empty": EMPTY, "unclosed": UNCLOSED}


@pytest.fixture
async def outlets() -> AsyncIterator[TestServer]:
    app = web.Application()
    app.router.add_get("/{name}", _answer)
    async with TestServer(app) as server:
        yield server


async def _answer(request: web.Request) -> web.Response:
    return web.Response(text=BODIES[request.match_info["name"]], content_type="application/rss+xml")


@pytest.fixture
def desk(cli: Cli, outlets: TestServer, tmp_path) -> Cli:
    config = tmp_path / "config.toml"
    config.write_text("".join(f'[[feed]]\nurl = "{outlets.make_url(f"/{name}")}"\nname = "{name}"\n'
                              for name in BODIES))  # fmt: skip

    async def run(*arguments: str) -> str:
        more = {"STRIKEWIRE_CONFIG": str(config), "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": outlets.host}
        return (await asyncio.to_thread(cli, *arguments, **more)).stdout

    return run


async def test_a_body_that_was_cut_off_is_told_by_a_round_a_test_and_the_list(desk: Cli, outlets: TestServer) -> None:
    said = "cut off inside an entry: 2 read, the last one perhaps in part"
    assert f"cut\tok\t{said}" in await desk("poll", "--once")
    assert f"The body is {said}." in await desk("feeds", "test", "cut")
    assert f"\t{said}" in await desk("feeds", "list")
    assert f"• cut: {said}" in " ".join((await desk("ask", "/strikes status")).split())


async def test_a_body_that_is_broken_still_is_told_after_a_second_poll(desk: Cli) -> None:
    for _ in range(2):
        await desk("poll", "--once", "--all")
    assert "\tnot well-formed: 2 entries read" in await desk("feeds", "list")


async def test_one_failure_is_one_failure_and_a_feed_that_was_never_read_says_so(desk: Cli) -> None:
    await desk("poll", "--once")
    listed = await desk("feeds", "list")
    assert "active, 1 failure\tnever\tnot_a_feed: an empty body" in listed
