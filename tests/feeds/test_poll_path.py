"""From a publisher's server to the record with every real part: fetcher, parser children, ingest, SQLite."""

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

import pytest
import sqlalchemy as sa
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

from feeds.fetch import Fetcher, FetchSettings
from feeds.parse import ParserPool
from feeds.poll import Poller, PollLimits
from feeds.poll_rounds import FeedPoll, RoundReport
from feeds.reader import FeedReader
from feeds.recorder import PollContext, PollRecorder
from feeds.schedule import PollSchedule
from newsdesk.entries import Entry, NewFeed, PollStatus
from newsdesk.ingest import DeskIngest
from newsdesk.messages import OperatorNote
from newsdesk.understanding import NOTHING, Category, Classification, Severity, Understanding
from storage.engine import open_engine
from storage.executor import StoreCaller
from storage.monitoring import SqlMonitor
from storage.store import SqlStore
from storage.tables import entries, feeds
from tests.fakes import FakeClock
from tests.feeds.poll_harness import START
from tests.patience import ONE_DOCUMENT

OFF_TOPIC = Classification(
    lang="en",
    relevant=False,
    relevance=0.0,
    category=Category.NONE,
    topic=None,
    severity=Severity.LOW,
    new_event=False,
    newness=0.0,
)


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
        settings = FetchSettings(user_agent="strikewire-test", allowed_hosts=hosts)
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
        return Understanding(classification=OFF_TOPIC, facts=NOTHING)

    async def _notify(self, note: OperatorNote) -> None:
        self.notes.append(note)


@pytest.fixture
async def wire(sqlite_url: str) -> AsyncIterator[Wire]:
    publisher = Publisher()
    await publisher.server.start_server()
    engine = open_engine(sqlite_url)
    call = StoreCaller("sqlite")
    yield Wire(engine, publisher, call)
    call.close()
    engine.dispose()
    await publisher.server.close()


def statuses(report: RoundReport) -> dict[str, tuple[PollStatus | None, int]]:
    return {poll.name: (poll.status, poll.new) for poll in report.polls}


async def test_second_round_of_unchanged_feeds_asks_conditionally_and_stores_nothing(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 2", "Story 1")
    wire.publisher.json("json", "Story 3")
    wire.subscribe("npr", "json", "missing")
    first, second = await wire.rounds(2)
    assert statuses(first) == {
        "npr": (PollStatus.OK, 2),
        "json": (PollStatus.OK, 1),
        "missing": (PollStatus.FAILED, 0),
    }
    assert statuses(second) == {
        "npr": (PollStatus.NOT_MODIFIED, 0),
        "json": (PollStatus.NOT_MODIFIED, 0),
        "missing": (PollStatus.FAILED, 0),
    }
    assert wire.titles() == ["Story 1", "Story 2", "Story 3"]


@pytest.mark.parametrize("kind", ["rss", "json"])
async def test_new_and_edited_entries_are_read_and_known_ones_are_not(wire: Wire, kind: str) -> None:
    publish = getattr(wire.publisher, kind)
    publish("npr", "Story 2", "Story 1")
    wire.subscribe("npr")
    async with wire.poller() as poller:
        await poller.round()
        wire.clock.advance(hours=1)
        wire.read.clear()
        publish("npr", "Story 3", "Corrected story 2", "Story 1")
        report = await poller.round()
    (poll,) = report.polls
    assert (poll.new, poll.revised) == (1, 1)
    assert sorted(wire.read) == ["Corrected story 2", "Story 3"]
    assert len(wire.titles()) == 3


async def test_restart_between_polls_changes_nothing(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 2", "Story 1")
    wire.subscribe("npr")
    await wire.rounds(1)
    wire.publisher.rss("npr", "Story 3", "Story 2")
    (report,) = await wire.rounds(1)
    assert statuses(report) == {"npr": (PollStatus.OK, 1)}
    assert wire.titles() == ["Story 1", "Story 2", "Story 3"]


async def test_window_that_rolled_over_is_noticed_with_real_bodies(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 2", "Story 1")
    wire.subscribe("npr")
    await wire.rounds(1)
    wire.publisher.rss("npr", "Story 9", "Story 8")
    await wire.rounds(1)
    (feed,) = SqlMonitor(wire.engine).feeds(wire.clock.now())
    assert feed.gap_at == START + timedelta(hours=1)


async def test_failed_feed_tells_its_reason(wire: Wire) -> None:
    wire.publisher.bodies["page"] = (b"<html><body>Sign in</body></html>", "text/html")
    wire.subscribe("missing", "page")
    (report,) = await wire.rounds(1)
    polls: dict[str, FeedPoll] = {poll.name: poll for poll in report.polls}
    assert (polls["missing"].reason, polls["missing"].detail) == ("http_status", "HTTP 404")
    assert polls["page"].reason == "not_a_feed"


async def test_feed_of_twelve_polls_with_live_links_loses_and_repeats_nothing(wire: Wire) -> None:
    wire.subscribe("live")

    def publish(first: int, last: int) -> None:
        items = "".join(
            f"<item><title>Minute {n}</title><link>https://live.example/#{n}</link><guid>m-{n}</guid></item>\n"
            for n in range(last, first - 1, -1)
        )
        text = f'<rss version="2.0"><channel><title>live</title>{items}</channel></rss>'
        wire.publisher.bodies["live"] = (text.encode(), "application/rss+xml")

    async with wire.poller() as poller:
        for last in range(2, 26, 2):
            publish(max(1, last - 5), last)
            await poller.round()
            wire.clock.advance(minutes=20)
    assert len(wire.titles()) == 24
    assert len(set(wire.titles())) == 24


async def test_fifty_feeds_of_a_host_that_hangs_hold_up_no_other_outlet(wire: Wire) -> None:
    names = [f"hangs{n}" for n in range(50)]
    wire.publisher.hangs.update(names)
    wire.subscribe(*names)
    wire.publisher.rss("npr", "Story 1")
    wire.publisher.rss("ap", "Story 2")
    wire.subscribe("npr", "ap")
    async with wire.poller() as poller:
        assert await poller.tick() == 52
        async with asyncio.timeout(10):
            while len(wire.titles()) < 2:
                await asyncio.sleep(0)
        await poller.stop(grace=timedelta(0))
    assert wire.titles() == ["Story 1", "Story 2"]


@pytest.mark.parametrize("hanging", [60, 240])
@pytest.mark.parametrize("first", [True, False], ids=["first polls", "known feeds"])
async def test_more_hosts_that_hang_than_there_are_places_hold_up_no_other_outlet(
    wire: Wire, hanging: int, first: bool
) -> None:
    assert hanging > PollLimits().concurrency
    names = [f"hangs{n}" for n in range(hanging)]
    wire.publisher.hangs.update(names)
    wire.publisher.apart.update(names)
    wire.subscribe(*names)
    wire.publisher.rss("npr", "Story 1")
    wire.subscribe("npr")
    with wire.engine.begin() as connection:
        connection.execute(feeds.update().values(first_polled_at=None if first else START))
    async with wire.poller() as poller:
        assert await poller.tick() == len(names) + 1
        async with asyncio.timeout(10):
            while not wire.titles():
                await asyncio.sleep(0.01)
        await poller.stop(grace=timedelta(0))


async def test_feeds_of_many_hosts_that_all_lead_to_one_that_hangs_hold_up_no_other_outlet(wire: Wire) -> None:
    names = [f"moved{n}" for n in range(60)]
    wire.publisher.hangs.add("hub")
    wire.publisher.leads.update(dict.fromkeys(names, "hub"))
    wire.subscribe(*names)
    wire.publisher.rss("npr", "Story 1")
    wire.publisher.rss("ap", "Story 2")
    wire.subscribe("npr", "ap")
    async with wire.poller() as poller:
        assert await poller.tick() == 62
        async with asyncio.timeout(10):
            while len(wire.titles()) < 2 or len(wire.publisher.answers) < 62:
                await asyncio.sleep(0)
        await poller.stop(grace=timedelta(0))
    assert sorted(name for name, status in wire.publisher.answers if status == 302) == sorted(names), (
        "asked once each"
    )


async def test_feed_that_leads_to_another_host_is_read_there(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 1")
    wire.publisher.leads.update({"old": "older", "older": "npr"})
    wire.subscribe("old")
    (report,) = await wire.rounds(1)
    assert statuses(report) == {"old": (PollStatus.OK, 1)}
    assert wire.publisher.answers == [("old", 302), ("older", 302), ("npr", 200)]


async def test_two_hosts_that_lead_to_each_other_are_left_after_five_redirects(wire: Wire) -> None:
    wire.publisher.leads.update({"ping": "pong", "pong": "ping"})
    wire.subscribe("ping")
    (report,) = await wire.rounds(1)
    assert [(poll.status, poll.reason) for poll in report.polls] == [(PollStatus.FAILED, "too_many_redirects")]
    assert len(wire.publisher.answers) == 6
