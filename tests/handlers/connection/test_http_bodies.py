"""Bodies that may be anybody's: slow ones and too much at once are refused, what is small is read all the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from handlers.connection.http_front import MAX_BODY_BYTES, SMALL_BODY_BYTES, Bodies, NotFromSlack
from tests.patience import until

LARGE = b"x" * (SMALL_BODY_BYTES + 1)


class Reading:
    """A server that reads bodies and answers their length, or why it refused."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self.app = web.Application()
        self.app.router.add_post("/", self._receive)

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            return web.Response(text=str(len(await self._bodies.read(request))))
        except NotFromSlack as err:
            return web.Response(status=err.status)


class Dawdler:
    """A body of which a part comes, and the rest never."""

    def __init__(self, part: bytes) -> None:
        self._part = part

    async def chunks(self) -> AsyncIterator[bytes]:
        yield self._part
        await asyncio.Event().wait()


def _client(**limits: float) -> TestClient:
    return _client_of(_bodies(**limits))


def _bodies(**limits: float) -> Bodies:
    return Bodies(**{"within_s": 30, "at_once_bytes": 3 * SMALL_BODY_BYTES, **limits})


def _client_of(bodies: Bodies) -> TestClient:
    return TestClient(TestServer(Reading(bodies).app))


async def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    async with _client(within_s=0.05) as client:
        answer = await client.post("/", data=Dawdler(b"x").chunks())
        assert answer.status == 408


async def test_a_body_that_announces_itself_as_too_large_is_not_waited_for() -> None:
    async with _client() as client:
        headers = {"Content-Length": str(MAX_BODY_BYTES + 1)}
        async with asyncio.timeout(30):
            assert (await client.post("/", data=Dawdler(b"x").chunks(), headers=headers)).status == 413


@pytest.fixture
async def crowded() -> AsyncIterator[TestClient]:
    """Large bodies that never end hold all that may be held."""
    bodies = _bodies(at_once_bytes=2 * len(LARGE))
    async with _client_of(bodies) as client:
        held = [asyncio.create_task(client.post("/", data=Dawdler(LARGE).chunks())) for _ in range(2)]
        await until(lambda: bodies._held_bytes == 2 * len(LARGE))
        yield client
        for task in held:
            task.cancel()
        await asyncio.gather(*held, return_exceptions=True)


async def test_a_large_body_is_refused_while_others_hold_all_there_is(crowded: TestClient) -> None:
    assert await _status(crowded, LARGE) == 503


async def test_a_small_body_is_read_while_others_hold_all_there_is(crowded: TestClient) -> None:
    assert await _status(crowded, b"x" * 10_000) == 200


async def test_what_was_held_is_free_again() -> None:
    async with _client(within_s=1.0) as client:
        slow = [client.post("/", data=Dawdler(LARGE).chunks()) for _ in range(3)]
        assert {answer.status for answer in await asyncio.gather(*slow)} <= {408, 503}
        assert await _status(client, LARGE) == 200


async def _status(client: TestClient, body: bytes) -> int:
    try:
        async with asyncio.timeout(30):
            return (await client.post("/", data=body)).status
    except aiohttp.ClientError as err:
        pytest.fail(f"no answer: {err!r}")
