"""A server that lies in every way a fetcher may meet, and a canary beside it that nobody may reach.

Raw sockets on 127.0.0.1, since an honest HTTP server cannot be made to send most of this. Each path has a name,
an answer (bytes, or a coroutine that misbehaves) and what must come of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Callable, Coroutine
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from tests.feeds.hostile_answers import FEED, answer, redirect
from tests.feeds.hostile_paths import TransportPath

CERTIFICATE = Path(__file__).with_name("data") / "self_signed.pem"

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[None, None, None]]


class RawServer:
    """`async with RawServer(serve) as server`: a listener on 127.0.0.1 that takes its connections down with it."""

    def __init__(self, serve: Serve, *, tls: ssl.SSLContext | None = None) -> None:
        self._serve = serve
        self._context = tls
        self._connections: list[tuple[asyncio.Task[None], asyncio.StreamWriter]] = []

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0, ssl=self._context)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task, writer in self._connections:
            task.cancel()
            writer.transport.abort()
        await asyncio.gather(*(task for task, _ in self._connections), return_exceptions=True)
        await asyncio.sleep(0)  # an aborted transport closes its socket one turn later

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections.append((asyncio.create_task(self._serve(reader, writer)), writer))


class HostileServer(RawServer):
    """`async with HostileServer(paths) as server`: `server.url(path)`, `server.canary_hits`, `server.requests`."""

    def __init__(self, paths: list[TransportPath], *, tls: bool = False) -> None:
        context = None
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
        super().__init__(self._answer_one, tls=context)
        self._answers = {path.path: path.answer for path in paths}
        self._tls = tls
        self.requests: list[bytes] = []  # heads, as they came
        self.canary_hits = 0

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        self._canary = await asyncio.start_server(self._sing, None, 0)
        self.canary_port: int = self._canary.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._canary.close()
        await super().__aexit__(kind, error, trace)

    def url(self, path: str) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}{path}"

    def _sing(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.canary_hits += 1
        writer.close()

    async def _answer_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            self.requests.append(head)
            await self._answer(head.split()[1].decode(), writer)
            await writer.drain()
        writer.close()

    async def _answer(self, target: str, writer: asyncio.StreamWriter) -> None:
        url = urlsplit(target)
        if url.path == "/hops":
            writer.write(_hop(**{name: values[0] for name, values in parse_qs(url.query).items()}))
            return
        found = self._answers[url.path]
        if callable(found):
            await found(writer)
        else:
            for name, port in ((b"{canary}", self.canary_port), (b"{port}", self.port)):
                found = found.replace(name, b"%d" % port)
            writer.write(found)


def _hop(left: str = "0", status: str = "302") -> bytes:
    if left == "0":
        return answer(FEED)
    return redirect(f"/hops?left={int(left) - 1}&status={status}", f"{status} Moved")
