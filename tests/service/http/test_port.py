"""The TCP port: who says nothing is put out, who comes when it is crowded is turned away, all others are served."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from newsdesk.errors import ConfigError
from service.http.port import open_port

Visitor = tuple[asyncio.StreamReader, asyncio.StreamWriter]

HEADERS_WITHIN_S = 0.1
LONG_S = 1.0  # for who asks at once, on a busy machine
WITHIN_S = web.AppKey("WITHIN_S", float)
QUESTION = b"GET / HTTP/1.1\r\nHost: desk\r\n\r\n"


async def _slow(request: web.Request) -> web.Response:
    await asyncio.sleep(2 * request.app[WITHIN_S])
    return web.Response(text="served")


@asynccontextmanager
async def visitors(port: int, number: int = 1) -> AsyncIterator[list[Visitor]]:
    opened = [await asyncio.open_connection("127.0.0.1", port) for _ in range(number)]
    try:
        async with asyncio.timeout(30):
            yield opened
    finally:
        for _, writer in opened:
            writer.close()


def _app(within_s: float = 0.0) -> web.Application:
    app = web.Application()
    app[WITHIN_S] = within_s
    app.router.add_get("/", _slow)
    return app


@pytest.fixture
async def port() -> AsyncIterator[int]:
    async with open_port(_app(), 0, headers_within_s=HEADERS_WITHIN_S) as port:
        yield port


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost: de"])
async def test_who_does_not_finish_asking_is_put_out(port: int, said: bytes) -> None:
    async with visitors(port) as [(reader, writer)]:
        writer.write(said)
        assert await reader.read() == b""


async def test_a_letter_now_and_then_wins_no_time(port: int) -> None:
    async with visitors(port) as [(reader, writer)]:
        writer.write(b"GET / HTTP/1.1\r\nX: ")
        put_out = asyncio.create_task(_heard_until_put_out(reader))
        while not put_out.done():
            writer.write(b"G")
            await asyncio.wait([put_out], timeout=HEADERS_WITHIN_S / 10)
        assert put_out.result() == b""


async def _heard_until_put_out(reader: asyncio.StreamReader) -> bytes:
    """A letter that comes after the door was shut is answered with a reset."""
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""


async def test_an_answer_may_take_longer_than_the_question_and_ends_the_connection() -> None:
    async with (
        open_port(_app(LONG_S), 0, headers_within_s=LONG_S) as port,
        visitors(port) as [(reader, writer)],
    ):
        writer.write(QUESTION)
        head, body = (await reader.read()).split(b"\r\n\r\n")
    assert body == b"served"
    assert b"Connection: close" in head
    assert b"aiohttp" not in head


async def test_who_comes_when_it_is_crowded_is_turned_away_until_somebody_leaves() -> None:
    async with open_port(_app(), 0, headers_within_s=60, connections=3) as port:
        async with visitors(port, 3), visitors(port) as [(turned_away, _)]:
            assert await turned_away.read() == b""
        async with asyncio.timeout(30):
            while not await _answered(port):
                await asyncio.sleep(0)


async def _answered(port: int) -> bool:
    async with visitors(port) as [(reader, writer)]:
        writer.write(QUESTION)
        try:
            return b"served" in await reader.read()
        except ConnectionError:
            return False


async def test_a_port_that_is_taken_is_named_with_what_to_do(port: int) -> None:
    with pytest.raises(ConfigError, match=rf"(?s)port {port} cannot be used.*or 0 for any free port"):
        async with open_port(web.Application(), port):
            pass
