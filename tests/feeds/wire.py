"""A desk's poll side, whole, and the publishers that it polls: real servers, a real database, real children."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from hashlib import sha256
from random import Random

import sqlalchemy as sa
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

from feeds.fetching.fetch import Fetcher, FetchSettings
from feeds.parsing.parse import ParserPool
from feeds.polling.poll import Poller
from feeds.polling.poll_rounds import RoundReport
from feeds.polling.reader import FeedReader
from feeds.polling.recorder import PollContext, PollRecorder
from feeds.polling.schedule import PollSchedule
from newsdesk.entries import Entry, NewFeed
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.messages import OperatorNote
from newsdesk.understanding import Category, Severity, Understanding
from storage.engine import open_engine
from storage.executor import StoreCaller
from storage.store import SqlStore
from storage.tables import entries
from tests.builders import an_understanding
from tests.fakes import FakeClock
from tests.feeds.poll_harness import START
from tests.patience import ONE_DOCUMENT

OFF_TOPIC = an_understanding(Category.NONE, relevance=0.0, severity=Severity.LOW)


class Publisher:
    """A local server of feeds with validators, as real ones have: unchanged bodies are answered with 304."""

    def __init__(self) -> None:
        self.bodies: dict[str, tuple[bytes, str]] = {}
        self.answers: list[tuple[str, int]] = []
        self.hangs: set[str] = set()  # never answered
        self.leads: dict[str, str] = {}  # from a host of its own to another name
        self.apart: set[str] = set()  # each at a host of its own
        app = web.Application()
        app.router.add_get("/{name}", self._answer)
        self.server = TestServer(app, host="127.0.0.1")

    def url(self, name: str) -> str:
        host = "127.0.0.1" if name in self.hangs else "localhost"  # two hosts, as far as a reader can know
        host = f"{name}.localhost" if name in {*self.leads, *self.apart} else host
        return f"http://{host}:{self.server.port}/{name}"

    def rss(self, name: str, *titles: str) -> None:
        items = "".join(
            f"<item><title>{title}</title><link>https://{name}.example/{title[-1]}?utm_source=rss</link>"
            f"<guid>{name}-{title[-1]}</guid><pubDate>Sun, 04 Oct 2026 11:00:00 GMT</pubDate></item>\n"
            for title in titles
        )
        text = f'<rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>'
        self.bodies[name] = (text.encode(), "application/rss+xml")

    def json(self, name: str, *titles: str) -> None:
        items = [{"id": title, "url": f"https://{name}.example/{title[-1]}", "title": title} for title in titles]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": name, "items": items}
        self.bodies[name] = (json.dumps(feed).encode(), "application/feed+json")

    async def _answer(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name in self.hangs:
            await asyncio.Event().wait()
        if name in self.leads:
            self.answers.append((name, 302))
            raise web.HTTPFound(self.url(self.leads[name]))
        response = self._response(name, request.headers.get("If-None-Match"))
        self.answers.append((name, response.status))
        return response

    def _response(self, name: str, known: str | None) -> web.Response:
        if name not in self.bodies:
            return web.Response(status=404)
        body, kind = self.bodies[name]
        etag = f'"{sha256(body).hexdigest()[:16]}"'
        if known == etag:
            return web.Response(status=304, headers={"ETag": etag})
        packed = gzip.compress(body)
        headers = {"ETag": etag, "Content-Encoding": "gzip"}
        return web.Response(body=packed, content_type=kind, headers=headers)


class AllHere(AbstractResolver):
    """Every name is that of this machine."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        flags = socket.AI_NUMERICHOST
        return [ResolveResult(hostname=host, host="127.0.0.1", port=port, family=family, proto=0, flags=flags)]

    async def close(self) -> None:
        """There is nothing to close."""


class Wire:
    """A desk's poll side, whole: what `service` wires together."""

    def __init__(self, engine: sa.Engine, publisher: Publisher, call: StoreCaller) -> None:
        self.engine, self.publisher, self.call = engine, publisher, call
        self.store = SqlStore(engine)
        self.clock = FakeClock(START)
        self.read: list[str] = []
        self.notes: list[OperatorNote] = []

    def subscribe(self, *names: str) -> None:
        feeds = [NewFeed(url=self.publisher.url(name), name=name, outlet=name) for name in names]
        self.store.add_feeds(feeds, now=self.clock.now())

    @asynccontextmanager
    async def poller(self) -> AsyncIterator[Poller]:
        own = [f"{name}.localhost" for name in {*self.publisher.leads, *self.publisher.apart}]
        hosts = [f"{host}:{self.publisher.server.port}" for host in ("127.0.0.1", "localhost", *own)]
        # What hangs must not be over before a test has given up: then nothing was held up, only late.
        settings = FetchSettings(user_agent="strikewire-test", allowed_hosts=hosts, deadline=timedelta(hours=1))
        async with (
            Fetcher(settings, clock=self.clock, resolver=AllHere()) as fetcher,
            ParserPool(deadline=ONE_DOCUMENT) as parser,
        ):
            context = PollContext(store=self.store, call=self.call, clock=self.clock)
            ingest = DeskIngest(store=self.store, understand=self._understand, subscriptions=list, clock=self.clock)
            recorder = PollRecorder(
                context, PollSchedule(Random(1)), ingest=ingest, wake_sender=lambda: None, notify=self._notify
            )
            yield Poller(context, FeedReader(context, fetcher, parser, recorder))

    async def rounds(self, count: int) -> list[RoundReport]:
        async with self.poller() as poller:
            reports = []
            for _ in range(count):
                reports.append(await poller.round())
                self.clock.advance(hours=1)
            return reports

    def titles(self) -> list[str]:
        with self.engine.connect() as connection:
            return sorted(connection.scalars(sa.select(entries.c.title)))

    def _understand(self, entry: Entry) -> Understanding:
        self.read.append(entry.title)
        return OFF_TOPIC

    async def _notify(self, note: OperatorNote) -> None:
        self.notes.append(note)


@asynccontextmanager
async def open_wire(database_url: str) -> AsyncIterator[Wire]:
    publisher = Publisher()
    await publisher.server.start_server()
    engine = open_engine(database_url)
    call = StoreCaller(engine.dialect.name)
    yield Wire(engine, publisher, call)
    call.close()
    engine.dispose()
    await publisher.server.close()
