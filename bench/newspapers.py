"""A web of newspapers in a process of its own, so that what serving costs is in nobody's figure.

    python -m bench.newspapers --feeds 300                    rounds are set from outside, see below
    python -m bench.newspapers --growing --hostile 30         one new entry at each visit, 30 feeds stall a parser

Serves `/feed/N` on 127.0.0.1 to 127.0.0.HOSTS (a limit per host is not what is measured) with ETag, Last-Modified or
both, gzip for 85 % of the feeds, and answers a question about a known version with 304. Prints its port when it
listens. POST `/round/NAME` changes what is there: `steady` (a share of the feeds has one or two new entries),
`rewritten` (every body is sent again with another head), `publish` (one entry, as JSON). GET `/state` tells what was
asked and published.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import itertools
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import formatdate
from random import Random

from aiohttp import web

from bench.feed_generator import CONTENT_TYPES, MadeFeed, make_feeds
from tests.feeds.hostile_bodies import stalling_bodies

HOSTS = 60
GZIPPED = 85  # of a hundred
CHANGED = 0.05  # of the feeds in a steady round


@dataclass(slots=True)
class Page:
    """One feed as served. Its version counts the changes that a reader is told of."""

    feed: MadeFeed
    version: int = 0
    sent: bytes = b""

    def __post_init__(self) -> None:
        self.render()

    def render(self) -> None:
        self.version += 1
        body = self.feed.body(built=f"build {self.version}")
        self.sent = gzip.compress(body, 1) if self.gzipped else body

    @property
    def gzipped(self) -> bool:
        return self.feed.number % 100 < GZIPPED

    def headers(self) -> dict[str, str]:
        """A third of the feeds has an ETag alone, a third a date alone, a third both."""
        headers = {"Content-Type": f"{CONTENT_TYPES[self.feed.format]}; charset={self.feed.charset}"}
        if self.feed.number % 3 != 1:
            headers["ETag"] = f'"{self.feed.number}-{self.version}"'
        if self.feed.number % 3 != 2:
            headers["Last-Modified"] = formatdate(1_790_000_000 + self.version, usegmt=True)
        return headers

    def is_known_to(self, request: web.Request) -> bool:
        headers = self.headers()
        told = {
            "ETag": request.headers.get("If-None-Match"),
            "Last-Modified": request.headers.get("If-Modified-Since"),
        }
        return all(told[name] == headers[name] for name in told.keys() & headers.keys())


class Newspapers:
    def __init__(self, feeds: Sequence[MadeFeed], *, hostile: int = 0, growing: bool = False) -> None:
        self._pages = [Page(feed) for feed in feeds]
        bodies = [body.make() for body in stalling_bodies()] if hostile else []
        self._hostile = list(itertools.islice(itertools.cycle(bodies), hostile)) if hostile else []
        self._growing = growing
        self._rng = Random(1)
        self._answers: Counter[str] = Counter()
        self._first_request_at: float | None = None
        self._asked_at: dict[int, float] = {}
        self._longest_gap_s = 0.0

    def app(self) -> web.Application:
        app = web.Application()
        app.add_routes(
            [
                web.get("/feed/{number}", self.feed),
                web.post("/round/{name}", self.round),
                web.get("/state", self.state),
                web.post("/forget", self.forget),
            ]
        )
        return app

    async def feed(self, request: web.Request) -> web.Response:
        self._first_request_at = self._first_request_at or time.monotonic()
        number = int(request.match_info["number"])
        self._note(number)
        if number < len(self._hostile):
            return web.Response(body=self._hostile[number], content_type="application/xml")
        page = self._pages[number]
        if self._growing:
            self._publish(page)
        known = page.is_known_to(request)
        self._answers["304" if known else "200"] += 1
        if known:
            return web.Response(status=304, headers=page.headers())
        coding = {"Content-Encoding": "gzip"} if page.gzipped else {}
        return web.Response(body=page.sent, headers=page.headers() | coding)

    def _note(self, number: int) -> None:
        now = time.monotonic()
        self._longest_gap_s = max(self._longest_gap_s, now - self._asked_at.get(number, now))
        self._asked_at[number] = now

    async def round(self, request: web.Request) -> web.Response:
        match request.match_info["name"]:
            case "steady":
                changed = self._rng.sample(self._pages, max(1, round(CHANGED * len(self._pages))))
                for page in changed:
                    self._publish(page, count=self._rng.choice((1, 2)))
            case "rewritten":
                changed = self._pages
                for page in changed:
                    page.render()
            case "publish":
                told = await request.json()
                page = self._pages[told["feed"]]
                page.feed.publish(datetime.fromisoformat(told["at"]), title=told["title"], teaser=told["teaser"])
                page.render()
                return web.json_response({"changed": 1, "link": page.feed.entries[0].link})
            case _:
                raise web.HTTPNotFound
        return web.json_response({"changed": len(changed)})

    def _publish(self, page: Page, *, count: int = 1) -> None:
        for _ in range(count):
            page.feed.publish(datetime.now(UTC).replace(microsecond=0))
        page.render()

    async def state(self, _: web.Request) -> web.Response:
        published: Counter[str] = Counter()
        for page in self._pages:
            published[page.feed.format] += page.feed.published
        still = time.monotonic() - min(self._asked_at.values(), default=time.monotonic())
        return web.json_response(
            {
                "answers": self._answers,
                "published": published,
                "first_request_at": self._first_request_at,
                "asked": len(self._asked_at),
                "longest_gap_s": max(self._longest_gap_s, still),
            }
        )

    async def forget(self, _: web.Request) -> web.Response:
        self._answers.clear()
        self._first_request_at = None
        self._longest_gap_s = 0.0  # a gap that is open goes on
        return web.json_response({})


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.newspapers")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--window", type=int, help="entries in every feed, instead of 25 to 60")
    parser.add_argument("--hostile", type=int, default=0, help="of the feeds, how many stall a parser")
    parser.add_argument("--growing", action="store_true", help="one new entry at each visit")
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    feeds = make_feeds(options.feeds, window=options.window)
    papers = Newspapers(feeds, hostile=options.hostile, growing=options.growing)
    runner = web.AppRunner(papers.app(), access_log=None)
    await runner.setup()
    port = options.port
    for host in range(1, HOSTS + 1):
        await web.TCPSite(runner, f"127.0.0.{host}", port).start()
        port = runner.addresses[0][1]
    print(port, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(arguments()))
