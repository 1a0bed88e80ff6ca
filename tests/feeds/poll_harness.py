"""A poller on a real SQLite store, with a web, a parser and an ingest whose answers the test writes down."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from random import Random
from typing import Any

import sqlalchemy as sa

from feeds.polling.poll import Poller, PollLimits
from feeds.polling.poll_rounds import FeedPoll
from feeds.polling.reader import FeedReader
from feeds.polling.recorder import PollContext, PollRecorder
from feeds.polling.schedule import PollRules, PollSchedule
from feeds.ports import Hold, hold_nothing
from feeds.results import Fetched, FetchFailed, FetchResult, NotModified, ParseFailed, Redirected
from newsdesk.entries import Feed, NewFeed, ParsedBody, PollOutcome, RawEntry, Window
from newsdesk.errors import FetchReason, LeaseLost
from newsdesk.messages import OperatorNote
from newsdesk.ports import IngestReport
from storage.store import SqlStore
from tests.fakes import FakeClock

START = datetime(2026, 10, 4, 12, tzinfo=UTC)


async def call(fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Any:
    """The store on a thread of its own, as in the service."""
    return await asyncio.to_thread(fn, *args, **kwargs)


def address(name: str) -> str:
    return f"https://{name}.example/rss"


def an_item(n: int, *, whole: bool = True) -> RawEntry:
    link = f"https://x.example/{n}"
    return RawEntry(guid=link, link=link, title=f"Story {n}", summary="", published_at=None, whole=whole)


def a_page(*items: RawEntry, etag: str | None = '"1"', **more: Any) -> Fetched:
    """A body is the numbers of its items; the parser below reads them."""
    body = " ".join(f"{item.title[6:]}{'' if item.whole else '!'}" for item in items)
    return Fetched(url="https://x.example/rss", body=body.encode(), etag=etag, **more)


A_TIMEOUT = FetchFailed(reason=FetchReason.TIMEOUT, detail="no whole answer in 20 s")
NO_NEWS = NotModified()


class Web:
    """Answers in the order given; the last one for ever. An answer may be an exception or a coroutine to wait for."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Any]] = defaultdict(list)
        self.asked: list[Feed] = []
        self.at_once = self.most_at_once = 0

    async def fetch(self, feed: Feed) -> FetchResult:
        answer = await self.ask(feed)
        assert not isinstance(answer, Redirected)
        return answer

    async def ask(
        self, feed: Feed, redirected: Redirected | None = None, hold: Hold = hold_nothing
    ) -> FetchResult | Redirected:
        self.asked.append(feed)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(0)
            answers = self.answers[feed.name]
            answer = answers.pop(0) if len(answers) > 1 else answers[0] if answers else NO_NEWS
            if isinstance(answer, Exception):
                raise answer
            return await answer() if callable(answer) else answer
        finally:
            self.at_once -= 1


class Parser:
    """Reads what `a_page` wrote, sparing known pieces; "broken" is no feed."""

    async def parse(self, fetched: Fetched, *, known_digests: bytes = b"", urgent: bool = False) -> ParsedBody:
        if fetched.body == b"broken":
            raise ParseFailed(FetchReason.NOT_A_FEED, "a page or file that holds no feed")
        known = {known_digests[n : n + 8] for n in range(0, len(known_digests), 8)}
        words = fetched.body.split()
        new = [word.decode() for word in words if word.rjust(8) not in known]
        items = tuple(an_item(int(word.rstrip("!")), whole=not word.endswith("!")) for word in new)
        return ParsedBody(entries=items, entries_seen=len(words), piece_digests=b"".join(w.rjust(8) for w in words))


class Desk:
    """An ingest that keeps what it is given. `fails` maps a feed's name to what it raises there."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.entries: list[tuple[str, str]] = []
        self.keys: list[str] = []
        self.outcomes: list[PollOutcome] = []
        self.fails: dict[str, Exception] = {}
        self.deliveries = 0

    def __call__(self, feed: Feed, body: ParsedBody, outcome: PollOutcome) -> IngestReport:
        if feed.name in self.fails:
            raise self.fails[feed.name]
        if not self.store.finish_polls([outcome]):
            raise LeaseLost
        new = [(feed.name, raw.title) for raw in body.entries if (feed.name, raw.title) not in self.entries]
        self.entries += new
        self.keys += body.keys
        self.outcomes.append(outcome)
        return IngestReport(new=len(new), deliveries=self.deliveries, gap=outcome.gap)


class Harness:
    def __init__(self, engine: sa.Engine, **limits: int) -> None:
        self.store = SqlStore(engine)
        self.clock = FakeClock(START)
        self.web, self.desk = Web(), Desk(self.store)
        self.woken = 0
        self.notes: list[OperatorNote] = []
        self.seen: list[FeedPoll] = []
        self.call: Callable[..., Awaitable[Any]] = call
        self.network_down = False
        self.limits = PollLimits(**limits)
        self.poller = self.new_poller()

    def new_poller(self) -> Poller:
        """A poller as after a restart: only the store remembers."""
        context = PollContext(
            store=self.store,
            call=lambda *args, **kwargs: self.call(*args, **kwargs),
            clock=self.clock,
            network_down=lambda: self.network_down,
        )
        schedule = PollSchedule(Random(1), PollRules(quarantine_after=3))
        recorder = PollRecorder(context, schedule, ingest=self.desk, wake_sender=self._wake, notify=self._notify)
        return Poller(
            context, FeedReader(context, self.web, Parser(), recorder), observe=self.seen.append, limits=self.limits
        )

    def add(self, *names: str, answers: list[Any] | None = None, **more: Any) -> None:
        self.store.add_feeds(
            [NewFeed(url=address(name), name=name, outlet=name, **more) for name in names], now=self.clock.now()
        )
        for name in names:
            self.web.answers[name] = list(answers or [])

    def feed(self, name: str) -> Feed:
        feed = self.store.feed_by_url(address(name))
        assert feed is not None
        return feed._replace(lease_token=None)

    def window(self, name: str) -> Window:
        feed = self.feed(name)
        return self.store.windows([feed.id])[feed.id]

    async def rounds(self, count: int, **advance: float) -> None:
        """Poll everything `count` times, the clock moving on between (seven hours: longer than any back-off)."""
        for _ in range(count):
            await self.poller.round(ignore_due=True)
            self.clock.advance(**(advance or {"hours": 7}))

    def _wake(self) -> None:
        self.woken += 1

    async def _notify(self, note: OperatorNote) -> None:
        self.notes.append(note)
