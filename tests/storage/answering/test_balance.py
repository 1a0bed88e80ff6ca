"""A day's balance adds up for real: over a week of failures, revisions, floods and outages, to the last entry."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random
from string import ascii_lowercase
from typing import Any

import sqlalchemy as sa

from feeds.polling.poll import Poller
from feeds.polling.poll_rounds import FeedPoll
from feeds.polling.reader import FeedReader
from feeds.polling.recorder import PollContext, PollRecorder
from feeds.polling.schedule import PollSchedule
from feeds.ports import Hold, hold_nothing
from feeds.results import Fetched, FetchFailed, FetchResult, Redirected
from newsdesk.alerts import Receipt
from newsdesk.delivery.collapse import digest_of
from newsdesk.entries import Entry, Feed, NewFeed, ParsedBody, PollOutcome, RawEntry, Tier
from newsdesk.errors import FetchReason
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.monitoring.balance import Balance, balance_note, deliveries_sum, entries_sum, span_of
from newsdesk.ports import IngestReport
from newsdesk.understanding import NOTHING, Category, Severity, Understanding
from storage.answering.balance import read_balance
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import decisions, deliveries, entries
from storage.transactions import snapshot
from tests.builders import a_classification
from tests.fakes import FakeClock
from tests.newsdesk.understandings import WIRE_ROOM, a_follow_up, a_strike, news, strike_facts

MONDAY = datetime(2026, 10, 5, tzinfo=UTC)
STEP = timedelta(hours=2)
LATE = timedelta(minutes=15)


class TickingClock(FakeClock):
    """Time passes between any two looks, so that a poll at midnight is recorded after it."""

    def now(self) -> datetime:
        return self.advance(milliseconds=20)


class Week:
    """Four feeds, one channel, and a week in which much goes wrong."""

    def __init__(self, engine: sa.Engine) -> None:
        self.rng = Random(51495376)
        self.clock = TickingClock(MONDAY)
        self.store, self.outbox = SqlStore(engine), SqlOutbox(engine)
        self.items: dict[str, dict[str, tuple[str, str]]] = {name: {} for name in ("AP", "AFP", "EFE", "NPR")}
        self.made = 0
        self.slack_up = True
        self.seen: Counter[str] = Counter()
        self.judge = DeskIngest(
            store=self.store, understand=understand, subscriptions=lambda: (WIRE_ROOM,), clock=self.clock
        )
        feeds = [NewFeed(url=f"https://{n}.example/rss", name=n, outlet=n, tier=Tier.WIRE) for n in self.items]
        self.store.add_feeds(feeds, now=self.clock.now())
        context = PollContext(store=self.store, call=at_once, clock=self.clock)
        recorder = PollRecorder(
            context, PollSchedule(Random(1)), ingest=self.ingest, wake_sender=lambda: None, notify=self._unheard
        )
        self.poller = Poller(context, FeedReader(context, self, self, recorder), observe=self._count)

    async def live(self, days: int) -> None:
        for step in range(days * 12):
            self.slack_up = step % 40 not in range(20, 27)
            for name in self.items:
                self.publish(name, flood=step % 29 == 17 and name == "NPR")
            await self.poller.round(ignore_due=True)
            if self.slack_up:
                self.deliver()
            before = timedelta(milliseconds=self.rng.randrange(500))  # so that polls straddle midnight
            self.clock._now = MONDAY + (step + 1) * STEP - before

    def publish(self, name: str, *, flood: bool) -> None:
        """New items, changed items, and now and then a backlog at once."""
        items = self.items[name]
        for _ in range(25 if flood else self.rng.randrange(3)):
            self.made += 1
            kind = "news" if flood else self.rng.choice(("strike", "toll", "news", "weather", "weather", "weather"))
            words = ("".join(self.rng.choices(ascii_lowercase, k=8)) for _ in range(3))
            items[f"{kind}/{self.made}"] = (" ".join(words), f"{self.rng.randrange(2, 9)}")
        for guid in self.rng.sample(sorted(items), min(len(items), self.rng.randrange(2))):
            items[guid] = (items[guid][0], items[guid][1] + "1")

    async def ask(
        self, feed: Feed, redirected: Redirected | None = None, hold: Hold = hold_nothing
    ) -> FetchResult | Redirected:
        if self.rng.random() < 0.1:
            return FetchFailed(reason=FetchReason.TIMEOUT)
        newest = list(self.items[feed.name].items())[-40:]
        return Fetched(url=feed.url, body=json.dumps(newest).encode())

    async def parse(self, fetched: Fetched, **_: object) -> ParsedBody:
        published = self.clock.now() - timedelta(minutes=5)
        raws = tuple(
            RawEntry(guid=guid, link=None, title=title, summary=summary, published_at=published)
            for guid, (title, summary) in json.loads(fetched.body)
        )
        return ParsedBody(entries=raws, entries_seen=len(raws))

    def ingest(self, feed: Feed, body: ParsedBody, outcome: PollOutcome) -> IngestReport:
        if self.rng.random() < 0.05:
            raise RuntimeError("a fault of ours")
        return self.judge(feed, body, outcome)

    def deliver(self) -> None:
        """Collapse what is late, send the rest."""
        now = self.clock.now()
        overdue = self.outbox.overdue(now, transports=["slack"], age=LATE, rows=20, young=timedelta(minutes=30))
        for members in overdue:
            digest = digest_of(members, now=now, late=LATE)
            if digest is not None:
                self.outbox.collapse(members, digest, now=now)
        lease = timedelta(minutes=1)
        while claimed := self.outbox.claim(now, lease=lease, transports=("slack",)):
            (row,) = claimed
            self.outbox.sent(row, Receipt(channel=row.channel, ts=f"{row.id}.0"), now=now)

    def _count(self, poll: FeedPoll) -> None:
        self.seen["texts"] += poll.new + poll.revised
        self.seen.update(poll.decisions)

    async def _unheard(self, note: object) -> None:
        pass


async def at_once(fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Any:
    return fn(*args, **kwargs)


def understand(entry: Entry) -> Understanding:
    kind = (entry.guid or "").partition("/")[0]
    day = entry.first_seen_at.date().isoformat()
    if kind == "weather":
        dull = a_classification(Category.NONE, relevant=False, severity=Severity.LOW, new_event=False)
        return Understanding(classification=dull, facts=NOTHING)
    if kind == "news":
        return news(Category.OVERSIGHT)
    facts = strike_facts(day, killed=int(entry.summary[0]), location="caribbean")
    return a_strike(facts) if kind == "strike" else a_follow_up(facts)


def balance_of(engine: sa.Engine, day: date) -> Balance:
    with snapshot(engine) as connection:
        return read_balance(connection, *span_of(day))


def test_every_day_of_a_hard_week_adds_up(engine: sa.Engine) -> None:
    week = Week(engine)
    asyncio.run(week.live(7))
    total: Counter[str] = Counter()
    for day in (MONDAY.date() + timedelta(days=n) for n in range(8)):
        balance = balance_of(engine, day)
        assert balance.adds_up, f"{day}: {entries_sum(balance)}; {deliveries_sum(balance)}"
        total += Counter(balance.decided) + Counter(balance.deliveries)
        total += Counter(read=balance.read, stored=balance.stored, failed=balance.failed)
        total["due"] += sum(balance.deliveries.values())
    assert total["stored"] == week.seen["texts"], "what the poller said that it brought"
    assert total["read"] == week.seen["texts"] + total["failed"]
    for action in ("alert", "update", "digest", "silent"):
        assert total[action] == week.seen[action] > 0
    assert min(total["failed"], total["sent"], total["collapsed"]) > 0, "the week was hard"
    with engine.begin() as connection:
        assert total["due"] == connection.scalar(sa.select(sa.func.count()).select_from(deliveries))


def test_an_entry_without_a_decision_is_named(engine: sa.Engine) -> None:
    week = Week(engine)
    asyncio.run(week.live(1))
    with engine.begin() as connection:
        lost = connection.scalar(sa.select(sa.func.max(entries.c.id)))
        connection.execute(decisions.delete().where(decisions.c.entry_id == lost))
    balance = balance_of(engine, MONDAY.date())
    assert (balance.missing, balance.undecided) == (1, (lost,))
    note = balance_note(MONDAY.date(), balance)
    assert f"1 missing: E-{lost}" in note.lines[0]
    assert (note.subject, note.ask, note.mended) == ("Mon 5 Oct 2026, UTC: does not add up", f"why E-{lost}", False)


def test_an_entry_that_was_read_and_not_stored_is_missing(engine: sa.Engine) -> None:
    week = Week(engine)
    asyncio.run(week.live(1))
    with engine.begin() as connection:
        once = sa.select(sa.func.min(entries.c.id)).where(entries.c.revision == 1).scalar_subquery()
        connection.execute(entries.delete().where(entries.c.id == once))
    assert balance_of(engine, MONDAY.date()).missing == 1


def test_a_message_called_sent_that_is_nowhere_is_named(engine: sa.Engine) -> None:
    week = Week(engine)
    asyncio.run(week.live(1))
    with engine.begin() as connection:
        first = connection.scalar(sa.select(sa.func.min(deliveries.c.id)))
        gone = deliveries.update().where(deliveries.c.id == first)
        key = connection.scalar(gone.values(receipt_ts=None).returning(deliveries.c.key))
    balance = balance_of(engine, MONDAY.date())
    assert balance.astray == (key,)
    assert not balance.adds_up


def test_a_day_without_anything_adds_up(engine: sa.Engine) -> None:
    balance = balance_of(engine, MONDAY.date())
    assert balance == Balance()
    assert entries_sum(balance) == "0 read = 0 alerted + 0 updated + 0 in digests + 0 silent + 0 failed"
    assert deliveries_sum(balance) == "0 due = 0 sent + 0 collapsed + 0 waiting + 0 parked"
