"""What a server may say and do, rightly and wrongly."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from typing import Any

import brotli

FEED = b"<rss version='2.0'><channel><title>t</title><item><title>one</title></item></channel></rss>"


DRIP_S = 0.02


BOMB_MB = 60


Misbehave = Callable[[asyncio.StreamWriter], Awaitable[None]]


def answer(body: bytes = FEED, *headers: str, status: str = "200 OK", length: bool = True) -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def packed(body: bytes, encoding: str) -> bytes:
    return answer(body, f"Content-Encoding: {encoding}")


def redirect(location: str, status: str = "302 Found") -> bytes:
    return answer(b"", f"Location: {location}", status=status)


def chunked(*chunks: bytes) -> bytes:
    return answer(b"".join(chunks), "Transfer-Encoding: chunked", length=False)


async def drip(writer: asyncio.StreamWriter, first: bytes, piece: bytes, every_s: float = DRIP_S) -> None:
    """Send `first`, then `piece` again and again, slowly and without end."""
    writer.write(first)
    while True:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(every_s)


async def flood(writer: asyncio.StreamWriter, first: bytes, piece: bytes) -> None:
    writer.write(first)
    while True:
        writer.write(piece)
        await writer.drain()


async def reset(writer: asyncio.StreamWriter, first: bytes = b"") -> None:
    writer.write(first)
    await writer.drain()
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


async def silence(writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def slow_but_honest(writer: asyncio.StreamWriter) -> None:
    writer.write(answer(b"", f"Content-Length: {len(FEED)}", length=False))
    for at in range(0, len(FEED), 20):
        writer.write(FEED[at : at + 20])
        await writer.drain()
        await asyncio.sleep(DRIP_S / 2)


def bomb(packer: Any) -> bytes:
    """BOMB_MB of blanks, packed without ever being there as a whole."""
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(BOMB_MB)) + packer.flush()


def brotli_bomb() -> bytes:
    packer = brotli.Compressor(quality=1)
    return b"".join(packer.process(b" " * 1_000_000) for _ in range(BOMB_MB)) + packer.finish()
