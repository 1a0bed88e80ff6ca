"""What exists once in a process: the record and what works on it, opened here and closed here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from feeds.catalogue import load_catalogue
from newsdesk.alerts import Subscription
from newsdesk.entries import Entry, NewFeed
from newsdesk.messages import OperatorNote
from newsdesk.monitoring.operator_notes import OperatorChannel, as_delivery
from newsdesk.ports import Clock, reads
from newsdesk.understanding import Understanding
from service.answer_priority import PeopleFirst
from service.clock import SystemClock
from service.entries.entry_reader import EntryReader
from service.process.loading import without
from service.settings import Settings
from storage.address import make_place
from storage.baseline.load import load_baseline
from storage.engine import Engine, open_engine
from storage.executor import StoreCaller
from storage.health.clock_steps import may_have_been_set, mend_times
from storage.health.database_clock import DatabaseClock, shared_clock
from storage.health.presence import Presence, free_leases, service_presence
from storage.migrations import upgrade
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore

if TYPE_CHECKING:
    from newsdesk.ingest.desk_ingest import DeskIngest


@dataclass(slots=True, kw_only=True)
class Runtime:
    """The record and what works on it, without network."""

    settings: Settings
    clock: Clock  # by which all that is written down goes: on PostgreSQL the server's
    machine: Clock = field(default_factory=SystemClock)  # for what others outside measure us by
    engine: Engine
    store: SqlStore
    outbox: SqlOutbox
    call: StoreCaller
    reader: EntryReader
    people_first: PeopleFirst = field(default_factory=PeopleFirst)
    clock_doubted: bool = False  # it may have been set while no service was here
    presence: Presence = field(default_factory=Presence)

    async def look_at_clock(self) -> None:
        """Follow the database's clock where it is ours: somebody may have set it. Raises StoreUnavailable."""
        if isinstance(self.clock, DatabaseClock):
            await self.call(self.clock.look)

    @reads
    def operators(self) -> OperatorChannel | None:
        """Who is told of faults, under the id that their channel has today: one small query."""
        named = self.configured_operators()
        if named is None or named.transport != "slack":
            return named
        return replace(named, channel=self.store.channel_ids("slack").get(named.channel, named.channel))

    def configured_operators(self) -> OperatorChannel | None:
        """Who is told of faults, under the id that the configuration names: for when the store cannot be asked."""
        if not self.settings.slack:
            return OperatorChannel(transport="console", channel="console")
        channel = self.settings.config.operators.channel
        return None if channel is None else OperatorChannel(transport="slack", channel=channel)

    def subscriptions(self) -> tuple[Subscription, ...]:
        """All subscriptions as they stand now, of the configuration and of people: one small query."""
        configured = self.configured()
        return (*configured, *self.store.subscriptions()) if self.settings.slack else configured

    def configured(self) -> tuple[Subscription, ...]:
        """The subscriptions of the configuration, under the ids that their channels have today."""
        configured = self.settings.subscriptions()
        if not configured or not self.settings.slack:
            return configured
        ids = self.store.channel_ids("slack")
        return tuple(replace(one, channel=ids.get(one.channel, one.channel)) for one in configured)

    def ingest(self) -> DeskIngest:
        from newsdesk.ingest.desk_ingest import DeskIngest  # a tenth of what a round with nothing due would load

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
        operators = await self.call(self.operators)
        if operators is not None:
            await self.call(self.outbox.enqueue, [as_delivery(note, operators)], now=self.clock.now())


@contextmanager
def open_runtime(
    settings: Settings, *, clock: Clock | None = None, service: bool = False, polls: bool = True
) -> Iterator[Runtime]:
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
        with service_presence(engine) if service else nullcontext() as presence:
            with without("pygments"):  # 5 MB after a first start, for templates' tracebacks in colours
                upgrade(engine)
            clock = clock or shared_clock(engine, machine)
            doubted = take_over(engine, clock, presence) if presence else False
            store = SqlStore(engine, configured_channels=settings.channels())
            load_baseline(engine)
            if polls or not store.feeds():
                store.sync_catalogue(catalogue(settings), now=clock.now())
            yield Runtime(
                settings=settings,
                clock=clock,
                machine=machine,
                engine=engine,
                store=store,
                outbox=SqlOutbox(engine),
                call=call,
                reader=EntryReader(),
                clock_doubted=doubted,
                presence=presence or Presence(),
            )
    finally:
        call.close()
        engine.dispose()


def take_over(engine: Engine, clock: Clock, presence: Presence) -> bool:
    """Mend what the last service left: feeds that it was reading, times in what is no future any more. Returns
    whether the clock may have been set since it looked."""
    if presence.alone:
        free_leases(engine)
    doubted = may_have_been_set(engine, now=clock.now(), at=clock.monotonic())
    mend_times(engine, now=clock.now())
    return doubted


def open_beside(settings: Settings) -> AbstractContextManager[Runtime]:
    """Open the desk for a command that runs beside the service, perhaps with other settings: the list of feeds is
    not touched."""
    return open_runtime(settings, polls=False)


def catalogue(settings: Settings) -> tuple[NewFeed, ...]:
    """The feeds of the TOML file when it names any, else those that ship with the product."""
    configured = settings.config.feeds
    return load_catalogue() if configured is None else configured
