"""The process's one TCP port: how many may stand there, and how long they may take to say what they want.

Everybody who reaches the port is a stranger until a request is read. An answer ends the connection: so whoever is
connected is either being served or has little time, and a proxy finds no idle connection that we are just closing.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from newsdesk.errors import ConfigError
from service.setting_errors import EXAMPLES

HEADERS_WITHIN_S = 5.0
CONNECTIONS = 256  # far above what Slack, a watcher and Prometheus need; each is a file that feeds could need
LINGER_S = 1.0  # for who is refused while still sending: long enough to be told
STOP_WITHIN_S = 2.0


@asynccontextmanager
async def open_port(
    app: web.Application, port: int, *, headers_within_s: float = HEADERS_WITHIN_S, connections: int = CONNECTIONS
) -> AsyncIterator[int]:
    """Serve until the block ends; yields the port (another one than asked for only when 0 was asked for).

    Raises ConfigError when the port cannot be had.
    """
    app.on_response_prepare.append(_ends_the_connection)
    # aiohttp counts this time from the beginning of a connection, whatever trickles in.
    runner = web.AppRunner(
        app,
        access_log=None,
        keepalive_timeout=headers_within_s,
        lingering_time=LINGER_S,
        shutdown_timeout=STOP_WITHIN_S,
    )
    await runner.setup()
    server = None
    try:
        server = await _listen(_admission(runner, connections), port)
        yield int(server.sockets[0].getsockname()[1])
    finally:
        if server is not None:
            server.close()
        await runner.cleanup()


def _admission(runner: web.AppRunner, connections: int) -> Callable[[], asyncio.Protocol]:
    def admit() -> asyncio.Protocol:
        assert runner.server is not None  # since setup()
        return runner.server() if len(runner.server.connections) < connections else _TurnedAway()

    return admit


class _TurnedAway(asyncio.Protocol):
    """Costs nothing but the hand-shake."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()


async def _listen(protocol: Callable[[], asyncio.Protocol], port: int) -> asyncio.Server:
    try:
        # All addresses: it is a container's only door.
        return await asyncio.get_running_loop().create_server(protocol, "0.0.0.0", port)  # noqa: S104
    except OSError as err:
        raise ConfigError(
            f"STRIKEWIRE_HTTP_PORT: port {port} cannot be used ({os.strerror(err.errno or 0)}). Another service may"
            " run already."
            f"\nExample: {EXAMPLES['STRIKEWIRE_HTTP_PORT']}, or 0 for any free port."
        ) from err


async def _ends_the_connection(_: web.Request, response: web.StreamResponse) -> None:
    """Make an answer end its connection and not say what it runs on. aiohttp has written its headers by now."""
    response.force_close()
    response.headers["Connection"] = "close"
    response.headers.pop("Server", None)
