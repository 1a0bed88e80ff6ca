"""A fetcher in front of the server that lies, and what its tests say of an answer."""

from __future__ import annotations

import socket
import time
from datetime import UTC, datetime, timedelta

from aiohttp.abc import AbstractResolver, ResolveResult

from feeds.fetching.fetch import FetchSettings
from feeds.results import Fetched, FetchFailed, FetchResult
from newsdesk.entries import Feed, Tier
from tests.feeds.hostile_paths import FETCHED, NOT_MODIFIED, transport_paths
from tests.feeds.hostile_server import HostileServer

PATHS = transport_paths()


class WallClock:
    def now(self) -> datetime:
        return datetime(2026, 8, 1, 12, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class FakeResolver(AbstractResolver):
    """Answers a name with the addresses it was given; each look-up takes the next list, the last one stays."""

    def __init__(self, *answers: list[str]) -> None:
        self._answers = list(answers)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        addresses = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=6,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None:
        pass


def a_feed(url: str, etag: str | None = None, last_modified: str | None = None) -> Feed:
    return Feed(id=1, url=url, name="x", outlet="x", tier=Tier.LOCAL, etag=etag, last_modified=last_modified)


def settings(server: HostileServer, deadline: timedelta = timedelta(seconds=20)) -> FetchSettings:
    """The server itself is allowed; the canary's port is open, so that only its address stands in the way."""
    return FetchSettings(
        user_agent="Strikewire/test (+https://desk.example.org)",
        allowed_hosts=(f"127.0.0.1:{server.port}",),
        extra_ports=(server.canary_port,),
        deadline=deadline,
    )


def outcome(result: FetchResult) -> str:
    if isinstance(result, FetchFailed):
        return result.reason.value
    return FETCHED if isinstance(result, Fetched) else NOT_MODIFIED
