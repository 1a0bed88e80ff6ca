"""What the product is measured beside: a bare loop that only asks, and the loop that anybody would write first."""

from __future__ import annotations

import asyncio
import calendar
import sqlite3
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Self

import aiohttp
import feedparser

AT_ONCE = 50


class BareLoop:
    """aiohttp, 50 at a time, keeps validators; parses and stores nothing."""

    def __init__(self, urls: Sequence[str]) -> None:
        self.urls = list(urls)
        self.bodies: dict[str, bytes] = {}  # what the last round brought
        self._validators: dict[str, dict[str, str]] = {}

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=AT_ONCE))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def round(self) -> None:
        """Ask for every feed once, conditionally."""
        self.bodies = {}
        queue = iter(self.urls)
        await asyncio.gather(*(self._work(queue) for _ in range(AT_ONCE)))

    async def _work(self, queue: Iterator[str]) -> None:
        for url in queue:
            async with self._session.get(url, headers=self._validators.get(url, {})) as response:
                body = await response.read()
                if response.status == 200:
                    asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
                    self._validators[url] = {
                        asked[name]: response.headers[name] for name in asked if name in response.headers
                    }
                    self.took(url, body)

    def took(self, url: str, body: bytes) -> None:
        self.bodies[url] = body


class NaiveLoop(BareLoop):
    """The bare loop with feedparser inline and one SQLite transaction a body."""

    def __init__(self, urls: Sequence[str], file: Path) -> None:
        super().__init__(urls)
        self._db = sqlite3.connect(file)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("CREATE TABLE entry (feed, guid, title, link, summary, at, PRIMARY KEY (feed, guid))")

    def took(self, url: str, body: bytes) -> None:
        entries = feedparser.parse(BytesIO(body)).entries
        rows = [
            (url, e.get("id") or e.get("link"), e.get("title"), e.get("link"), e.get("summary"), _seconds(e))
            for e in entries
        ]
        with self._db:
            self._db.executemany("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?, ?)", rows)


def _seconds(entry: feedparser.FeedParserDict) -> int | None:
    at = entry.get("published_parsed") or entry.get("updated_parsed")
    return calendar.timegm(at) if at else None
