"""Connects the edges with the desk: the poller, the sender and the answers, made of one `Runtime`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from random import Random
from typing import TYPE_CHECKING

from newsdesk.dispatch import Dispatcher
from newsdesk.people.roles import EVERYTHING, Permission
from newsdesk.ports import Clock, Transport, reads
from newsdesk.prose.wording import Lang
from service.process.interpreter import tune_interpreter
from service.process.open_files import left_for
from service.runtime import Runtime
from service.settings import Settings

if TYPE_CHECKING:
    from feeds.fetching.fetch import Fetcher
    from feeds.parsing.parse import ParserPool
    from feeds.polling.poll import Poller
    from feeds.polling.poll_rounds import FeedPoll
    from handlers.commands.answering import Answer

PARSE_AND_QUEUE_S = 10  # of a feed's lease, beside the fetch
DNS_THREADS = 256  # name look-ups share asyncio's default executor, and one that hangs outlives its feed's place


def our_version() -> str:
    try:
        return version("strikewire")
    except PackageNotFoundError:  # run from a checkout
        return "0.1.0"


def user_agent(settings: Settings) -> str:
    """Says honestly who reads. Publishers block readers that hide; they write to those that do not."""
    contact = settings.config.polling.contact
    return f"Strikewire/{our_version()} ({'+' + contact if contact else 'newsroom feed reader, no contact given'})"


@asynccontextmanager
async def open_fetcher(settings: Settings, clock: Clock) -> AsyncIterator[Fetcher]:
    # With aiohttp a fifth of what a round with nothing due would load.
    from feeds.fetching.fetch import Fetcher, FetchSettings

    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(DNS_THREADS, thread_name_prefix="dns"))
    polling = settings.config.polling
    wanted = FetchSettings(
        user_agent=user_agent(settings),
        allowed_hosts=settings.allow_private_hosts,
        deadline=timedelta(seconds=polling.timeout_seconds),
        per_host=polling.per_host,
    )
    async with Fetcher(wanted, clock=clock) as fetcher:
        yield fetcher


@asynccontextmanager
async def open_reading(runtime: Runtime) -> AsyncIterator[tuple[Fetcher, ParserPool]]:
    from feeds.parsing.parse import ParserPool

    tune_interpreter()
    async with open_fetcher(runtime.settings, runtime.clock) as fetcher, ParserPool() as pool:
        yield fetcher, pool


@asynccontextmanager
async def open_poller(
    runtime: Runtime,
    *,
    wake_sender: Callable[[], None],
    observe: Callable[[FeedPoll], None] = lambda poll: None,
    network_down: Callable[[], bool] = lambda: False,
    claim: int | None = None,
) -> AsyncIterator[Poller]:
    """A poller with a fetcher and parsers of its own, for whoever needs nothing else of them. It is stopped at the
    end: what it knows is written. `claim` is how many feeds it leases at a time, if not as many as usual."""
    async with open_reading(runtime) as (fetcher, pool):
        poller = poller_of(
            runtime,
            fetcher,
            pool,
            wake_sender=wake_sender,
            observe=observe,
            network_down=network_down,
            claim=claim,
        )
        try:
            yield poller
        finally:
            await poller.stop()


def poller_of(
    runtime: Runtime,
    fetcher: Fetcher,
    pool: ParserPool,
    *,
    wake_sender: Callable[[], None],
    observe: Callable[[FeedPoll], None],
    network_down: Callable[[], bool],
    claim: int | None = None,
) -> Poller:
    from feeds.polling.poll import LIMITS, Poller, PollLimits
    from feeds.polling.reader import FeedReader
    from feeds.polling.recorder import PollContext, PollRecorder
    from feeds.polling.schedule import PollRules, PollSchedule

    polling = runtime.settings.config.polling
    context = PollContext(store=runtime.store, call=runtime.call, clock=runtime.clock, network_down=network_down)
    schedule = PollSchedule(Random(), PollRules(quarantine_after=polling.quarantine_after))
    recorder = PollRecorder(
        context, schedule, ingest=runtime.ingest(), wake_sender=wake_sender, notify=runtime.notify
    )
    limits = PollLimits(
        concurrency=polling.concurrency,
        spare=left_for(2, wanted=LIMITS.spare),  # of those that are read for the first time, and of the others
        of_a_host=2 * polling.per_host,
        claim=claim or LIMITS.claim,
        feed_time=timedelta(seconds=polling.timeout_seconds + PARSE_AND_QUEUE_S),
    )
    return Poller(context, FeedReader(context, fetcher, pool, recorder), observe=observe, limits=limits)


def dispatcher(runtime: Runtime, transports: Sequence[Transport]) -> Dispatcher:
    return Dispatcher(
        outbox=runtime.outbox,
        transports=transports,
        call=runtime.call,
        clock=runtime.clock,
        policy=runtime.settings.dispatch_policy(),
        operators=runtime.operators,
        clock_doubted=runtime.clock_doubted,
        look_at_clock=runtime.look_at_clock,
    )


def asker(runtime: Runtime, asked: Callable[[str], None] = lambda command: None) -> Callable[..., Answer]:
    """The function that answers a question from the record: words, time, language and what the person may do in, a
    reply out. Runs on the readers. `asked` is told the sub-command that answered, or "none"."""
    from handlers.commands.answering import answer  # a round of cron answers nobody and need not load this
    from handlers.commands.reading.language import in_its_language

    @reads
    def ask(text: str, now: datetime, lang: Lang = "en", may: Collection[Permission] = EVERYTHING) -> Answer:
        reply = answer(in_its_language(text, lang), answers=runtime.store, now=now, lang=lang, may=may)
        asked(reply.command or "none")
        return reply

    return ask
