"""Whichever call of the database fails between a feed and a channel: each alert is told once, with its last figure.

Rounds as a timer starts them: poll, record, decide, tell. What fails in one, as on a disk with faults, ends it like a
crash; the next begins anew.
"""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from feeds.polling.poll import Poller
from feeds.polling.reader import FeedReader
from feeds.polling.recorder import PollContext, PollRecorder
from feeds.polling.schedule import PollSchedule
from newsdesk.alerts import DispatchPolicy
from newsdesk.dispatch import Dispatcher
from newsdesk.entries import NewFeed, Tier
from newsdesk.errors import DeliveryReason, StoreUnavailable
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.messages import StrikeCard
from storage.engine import open_engine
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.fakes.transport import FakeTransport
from tests.feeds.poll_harness import Parser, Web, a_page, address, an_item
from tests.inspected import migrated
from tests.newsdesk.understandings import WIRE_ROOM, a_strike, strike_facts
from tests.virtual_time import START, VirtualClock, simulate

QUICK = DispatchPolicy(send_timeout=timedelta(seconds=1), settle=timedelta(seconds=2))
DAY = str((START - timedelta(days=1)).date())
READ_AS = {
    "Story 1": a_strike(strike_facts(DAY, location="caribbean", killed=2)),
    "Story 2": a_strike(strike_facts(DAY, location="caribbean", killed=3), speaker="SOUTHCOM"),
}
PARTS = 6  # of all calls, each a test of its own
ROUNDS = 4  # two feeds, one fault; a lease that is left takes one more


class Disk:
    """Fails once: at the `nth` call of the database, or after that commit took effect."""

    def __init__(self, nth: int, *, after_commit: bool = False) -> None:
        self.left, self.after_commit = nth, after_commit
        self.failed = False

    def passes(self, do: Callable[[], object], *, commits: bool) -> object:
        if self.after_commit and not commits:
            return do()
        self.left -= 1
        if self.left != 0:
            return do()
        self.failed = True
        if self.after_commit:
            do()
        raise sqlite3.OperationalError("disk I/O error")


def engine_on(disk: Disk, file: Path) -> sa.Engine:
    class Cursor(sqlite3.Cursor):
        def execute(self, *args):
            return disk.passes(lambda: super(Cursor, self).execute(*args), commits=False)

        def executemany(self, *args):
            return disk.passes(lambda: super(Cursor, self).executemany(*args), commits=False)

    class Connection(sqlite3.Connection):
        def cursor(self, factory=Cursor):
            return super().cursor(factory)

        def commit(self):
            return disk.passes(super().commit, commits=True)

    engine = open_engine(f"sqlite:///{file}")

    @event.listens_for(engine, "do_connect")
    def connect(_dialect, _record, _args, options):
        options["factory"] = Connection

    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))
    return engine


class Cycle:
    """Two outlets of which the second raises the toll, one channel, and a Slack that once says nothing."""

    def __init__(self, disk: Disk, file: Path) -> None:
        self.engine = engine_on(disk, file)
        self.clock, self.web = VirtualClock(), Web()
        self.slack = FakeTransport(self.clock)
        self.slack.fail_next(DeliveryReason.UNKNOWN, stored=True)
        self.web.answers = {name: [a_page(an_item(n))] for n, name in ((1, "AP"), (2, "AFP"))}
        self.crashes = 0

    async def run(self) -> None:
        for number in range(ROUNDS):
            try:
                await self._round(number)
            except StoreUnavailable:
                self.crashes += 1
            await asyncio.sleep(700)
        self.engine.dispose()

    async def _round(self, number: int) -> None:
        store = SqlStore(self.engine)
        for name in ("AP", "AFP")[: number + 1]:
            feed = NewFeed(url=address(name), name=name, outlet=name, tier=Tier.WIRE)
            store.add_feeds([feed], now=self.clock.now())
        ingest = DeskIngest(
            store=store,
            understand=lambda entry: READ_AS[entry.title],
            subscriptions=lambda: (WIRE_ROOM,),
            clock=self.clock,
            backfill=timedelta(hours=72),
        )
        common = {"call": call, "clock": self.clock}
        sender = Dispatcher(outbox=SqlOutbox(self.engine), transports=[self.slack], policy=QUICK, **common)
        context = PollContext(store=store, network_down=lambda: False, **common)
        recorder = PollRecorder(
            context, PollSchedule(Random(1)), ingest=ingest, wake_sender=lambda: None, notify=nobody
        )
        poller = Poller(context, FeedReader(context, self.web, Parser(), recorder))
        await poller.round()
        await sender.drain(patience=timedelta(seconds=20))


async def call(fn, /, *args, **kwargs):
    return fn(*args, **kwargs)


async def nobody(_: object) -> None: ...


@pytest.mark.parametrize("first", range(1, PARTS + 1))
@pytest.mark.parametrize("after_commit", [False, True])
def test_whichever_call_of_the_database_fails_each_alert_is_told_once(
    tmp_path: Path, after_commit: bool, first: int
) -> None:
    async def story(disk: Disk, file: Path) -> Cycle:
        cycle = Cycle(disk, file)
        await cycle.run()
        return cycle

    for nth in itertools.count(first, PARTS):
        disk, file = Disk(nth, after_commit=after_commit), tmp_path / f"{nth}.db"
        file.write_bytes(migrated())
        cycle = simulate(story(disk, file))
        cards = [post for post in cycle.slack.posts if isinstance(post.message, StrikeCard)]
        assert len(cards) == 1, f"call {nth}"
        assert len(cycle.slack.keys(WIRE_ROOM.channel)) == len(set(cycle.slack.keys(WIRE_ROOM.channel))), (
            f"call {nth}"
        )
        shown = cards[0].edits[-1] if cards[0].edits else cards[0].message
        assert shown.killed.value == 3, f"call {nth}"
        assert cycle.crashes <= 1, f"call {nth}"
        file.unlink()
        if not disk.failed:
            break
    assert nth > 50
