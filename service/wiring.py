"""Connects the edges with the desk. Everything that exists once in a process is made here, and closed here."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from random import Random
from typing import TYPE_CHECKING

from feeds.catalogue import load_catalogue
from newsdesk.alerts import Subscription
from newsdesk.dispatch import Dispatcher
from newsdesk.entries import Entry, NewFeed
from newsdesk.ingest import DeskIngest
from newsdesk.messages import OperatorNote
from newsdesk.ports import Clock, Transport, reads
from newsdesk.prose.wording import Lang
from newsdesk.understanding import Understanding
from newsdesk.watching.operator_notes import OperatorChannel, as_delivery
from service.clock import SystemClock
from service.interpreter import settle
from service.people_first import PeopleFirst
from service.reader import Reader
from service.settings import Settings
from storage.baseline.load import load_baseline
from storage.clock_steps import may_have_been_set, mend_times
from storage.database_clock import DatabaseClock, shared_clock
from storage.engine import Engine, make_place, open_engine
from storage.executor import StoreCaller
from storage.migrations import upgrade
from storage.outbox import SqlOutbox
from storage.presence import free_leases, service_presence
from storage.store import SqlStore

if TYPE_CHECKING:
    from feeds.fetch import Fetcher
    from feeds.parse import ParserPool
    from feeds.poll import Poller
    from feeds.rounds import FeedPoll
    from handlers.commands import Answer

PARSE_AND_QUEUE_S = 10  # of a feed's lease, beside the fetch
DNS_THREADS = 64  # name look-ups share asyncio's default executor; six threads make 120 hosts wait for seconds


def our_version() -> str:
    try:
        return version("strikewire")
    except PackageNotFoundError:  # run from a checkout
        return "0.1.0"


@dataclass(slots=True, kw_only=True)
class Desk:
    """The record and what works on it, without network."""

    settings: Settings
    clock: Clock  # by which all that is written down goes: on PostgreSQL the server's
    machine: Clock = field(default_factory=SystemClock)  # for what others outside measure us by
    engine: Engine
    store: SqlStore
    outbox: SqlOutbox
    call: StoreCaller
    reader: Reader
    people_first: PeopleFirst = field(default_factory=PeopleFirst)
    clock_doubted: bool = False  # it may have been set while no service was here

    async def look_at_clock(self) -> None:
        """Follow the database's clock where it is ours: somebody may have set it. Raises StoreUnavailable."""
        if isinstance(self.clock, DatabaseClock):
            await self.call(self.clock.look)

    @reads
    def operators(self) -> OperatorChannel | None:
        """Who is told of faults, under the id that their channel has today: one small query."""
        if not self.settings.slack:
            return OperatorChannel(transport="console", channel="console")
        channel = self.settings.config.operators.channel
        if channel is None:
            return None
        return OperatorChannel(transport="slack", channel=self.store.channel_ids("slack").get(channel, channel))

    def subscriptions(self) -> tuple[Subscription, ...]:
        """All subscriptions as they stand now, of the configuration and of people: one small query."""
        configured = self.configured()
        return (*configured, *self.store.subscriptions()) if self.settings.slack else configured

    def configured(self) -> tuple[Subscription, ...]:
        """The subscriptions of the configuration, under the ids that their channels have today."""
        told = self.settings.subscriptions()
        if not told or not self.settings.slack:
            return told
        ids = self.store.channel_ids("slack")
        return tuple(replace(one, channel=ids.get(one.channel, one.channel)) for one in told)

    def ingest(self) -> DeskIngest:
        return DeskIngest(
            store=self.store,
            understand=self._understand,
            subscriptions=self.subscriptions,
            clock=self.clock,
            backfill=timedelta(hours=self.settings.config.polling.backfill_hours),
        )

    def _understand(self, entry: Entry) -> Understanding:
        self.people_first.give_way()
        return self.reader(entry)

    async def notify(self, note: OperatorNote) -> None:
        """Tell the operators; without a channel for them the log has it already."""
        told = await self.call(self.operators)
        if told is not None:
            await self.call(self.outbox.enqueue, [as_delivery(note, told)], now=self.clock.now())


@contextmanager
def open_desk(
    settings: Settings, *, clock: Clock | None = None, service: bool = False, polls: bool = True
) -> Iterator[Desk]:
    """Open the database, bring it up to date and load what ships with the product; close it all afterwards.

    Who `polls` reads the feeds that its settings name; anybody else leaves the list as it is, unless there is none.

    A `service` keeps a second one off the same SQLite file, takes over what one that was killed was reading, and goes
    by the clock of this start. With a `clock` everything goes by that one.
    """
    machine = clock or SystemClock()
    engine = open_engine(settings.database_url.get_secret_value())
    make_place(engine)
    call = StoreCaller(engine.dialect.name)
    try:
        with service_presence(engine) if service else nullcontext(False) as alone:
            upgrade(engine)
            clock = clock or shared_clock(engine, machine)
            if alone:
                free_leases(engine)
            doubted = service and may_have_been_set(engine, now=clock.now(), at=clock.monotonic())
            if service:
                mend_times(engine, now=clock.now())
            store = SqlStore(engine, configured_channels=settings.channels())
            load_baseline(engine)
            if polls or not store.feeds():
                store.sync_catalogue(catalogue(settings), now=clock.now())
            yield Desk(
                settings=settings,
                clock=clock,
                machine=machine,
                engine=engine,
                store=store,
                outbox=SqlOutbox(engine),
                call=call,
                reader=Reader(),
                clock_doubted=doubted,
            )
    finally:
        call.close()
        engine.dispose()


def open_beside(settings: Settings) -> AbstractContextManager[Desk]:
    """Open the desk for a command that runs beside the service, perhaps with other settings: the list of feeds is
    not touched."""
    return open_desk(settings, polls=False)


def catalogue(settings: Settings) -> tuple[NewFeed, ...]:
    """The feeds of the TOML file when it names any, else those that ship with the product."""
    told = settings.config.feeds
    return load_catalogue() if told is None else told


def user_agent(settings: Settings) -> str:
    """Says honestly who reads. Publishers block readers that hide; they write to those that do not."""
    contact = settings.config.polling.contact
    return f"Strikewire/{our_version()} ({'+' + contact if contact else 'newsroom feed reader, no contact given'})"


@asynccontextmanager
async def open_fetcher(settings: Settings, clock: Clock) -> AsyncIterator[Fetcher]:
    from feeds.fetch import Fetcher, FetchSettings  # with aiohttp a fifth of what a round with nothing due would load

    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(DNS_THREADS, thread_name_prefix="dns"))
    polling = settings.config.polling
    wanted = FetchSettings(
        user_agent=user_agent(settings),
        allowed_hosts=settings.allow_private_hosts,
        deadline=timedelta(seconds=polling.timeout_seconds),
        per_host=polling.per_host,
        connections=polling.concurrency,
    )
    async with Fetcher(wanted, clock=clock) as fetcher:
        yield fetcher


@asynccontextmanager
async def open_reading(desk: Desk) -> AsyncIterator[tuple[Fetcher, ParserPool]]:
    from feeds.parse import ParserPool

    settle()
    async with open_fetcher(desk.settings, desk.clock) as fetcher, ParserPool() as pool:
        yield fetcher, pool


@asynccontextmanager
async def open_poller(
    desk: Desk,
    *,
    wake_sender: Callable[[], None],
    observe: Callable[[FeedPoll], None] = lambda poll: None,
    network_down: Callable[[], bool] = lambda: False,
) -> AsyncIterator[Poller]:
    """A poller with a fetcher and parsers of its own, for whoever needs nothing else of them."""
    async with open_reading(desk) as (fetcher, pool):
        yield poller_of(desk, fetcher, pool, wake_sender=wake_sender, observe=observe, network_down=network_down)


def poller_of(
    desk: Desk,
    fetcher: Fetcher,
    pool: ParserPool,
    *,
    wake_sender: Callable[[], None],
    observe: Callable[[FeedPoll], None] = lambda poll: None,
    network_down: Callable[[], bool] = lambda: False,
) -> Poller:
    from feeds.poll import Poller, PollLimits
    from feeds.schedule import PollRules

    polling = desk.settings.config.polling
    return Poller(
        store=desk.store,
        call=desk.call,
        fetcher=fetcher,
        parser=pool,
        ingest=desk.ingest(),
        clock=desk.clock,
        rng=Random(),
        notify=desk.notify,
        wake_sender=wake_sender,
        observe=observe,
        network_down=network_down,
        rules=PollRules(quarantine_after=polling.quarantine_after),
        limits=PollLimits(
            concurrency=polling.concurrency,
            of_a_host=2 * polling.per_host,
            feed_time=timedelta(seconds=polling.timeout_seconds + PARSE_AND_QUEUE_S),
        ),
    )


def dispatcher(desk: Desk, transports: Sequence[Transport]) -> Dispatcher:
    return Dispatcher(
        outbox=desk.outbox,
        transports=transports,
        call=desk.call,
        clock=desk.clock,
        policy=desk.settings.dispatch_policy(),
        operators=desk.operators,
        clock_doubted=desk.clock_doubted,
        look_at_clock=desk.look_at_clock,
    )


def asker(desk: Desk, asked: Callable[[str], None] = lambda command: None) -> Callable[..., Answer]:
    """The function that answers a question from the record: words, time and language in, a reply out. Runs on the
    readers. `asked` is told the sub-command that answered, or "none"."""
    from handlers.commands import answer  # a round from the command line answers nobody and need not load this

    @reads
    def ask(text: str, now: datetime, lang: Lang = "en") -> Answer:
        reply = answer(text, answers=desk.store, now=now, lang=lang)
        asked(reply.command or "none")
        return reply

    return ask
