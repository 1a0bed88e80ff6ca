"""The poll loop: claim what is due, fetch, parse, hand on. One bad feed never stops another.

Nothing is lost by stopping anywhere: a feed that was claimed and not finished is free again when its lease runs out,
and validators are written in the same transaction as the entries they stand for.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from feeds.notes import notes_on
from feeds.outcomes import OutcomeBatch, Polled, outcome_of
from feeds.ports import Fetches, Parses
from feeds.results import Fetched, FetchFailed, ParseFailed
from feeds.schedule import PollRules, next_poll
from newsdesk.entries import Feed, FeedState, PollOutcome, PollStatus
from newsdesk.errors import DeskMoved, FetchReason, LeaseLost, StoreUnavailable
from newsdesk.messages import OperatorNote
from newsdesk.ports import CallStore, Clock, FeedStore, Ingest, IngestReport
from newsdesk.window import identify

logger = logging.getLogger(__name__)

POLLABLE = (FeedState.ACTIVE, FeedState.QUARANTINED)
NOTHING = IngestReport()
MANY_ENTRIES = 500  # identifying them takes 6 ms: from here on it would hold up the event loop


@dataclass(frozen=True, slots=True, kw_only=True)
class PollLimits:
    concurrency: int = 50  # feeds between claim and record; each may hold a body of 5 MB
    claim: int = 500  # feeds leased at a time
    feed_time: timedelta = timedelta(seconds=30)  # longest fetch 20 s, parse 3 s, a margin: leases count on it


RULES, LIMITS = PollRules(), PollLimits()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPoll:
    """What one poll of one feed came to. `status` is None when the feed was left for later; `reason` says why."""

    name: str
    status: PollStatus | None
    reason: str = ""
    detail: str = ""
    http_status: int | None = None
    new: int = 0
    revised: int = 0
    decisions: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReport:
    polls: tuple[FeedPoll, ...]
    started_at: datetime
    seconds: float

    def count(self, status: PollStatus | None) -> int:
        return sum(poll.status is status for poll in self.polls)

    @property
    def new(self) -> int:
        return sum(poll.new for poll in self.polls)


class Poller:
    """Polls feeds for the service (`tick`, `stop`) and for `poll --once` (`round`).

    `ingest` and the store are called on the store's executor; `wake_sender` when a poll wrote deliveries;
    `notify` with each note for the operators, before the poll is recorded (it may be called again with a note of the
    same key after a crash); `observe` with every finished poll. While `network_down` says so, no feed is blamed for
    being out of reach.
    """

    def __init__(
        self,
        *,
        store: FeedStore,
        call: CallStore,
        fetcher: Fetches,
        parser: Parses,
        ingest: Ingest,
        clock: Clock,
        rng: Random,
        wake_sender: Callable[[], None],
        notify: Callable[[OperatorNote], Awaitable[None]],
        observe: Callable[[FeedPoll], None] = lambda poll: None,
        network_down: Callable[[], bool] = lambda: False,
        rules: PollRules = RULES,
        limits: PollLimits = LIMITS,
    ) -> None:
        self._store, self._call = store, call
        self._fetcher, self._parser, self._ingest = fetcher, parser, ingest
        self._clock, self._rng = clock, rng
        self._wake_sender, self._notify, self._observe = wake_sender, notify, observe
        self._rules, self._limits = rules, limits
        self._outcomes = OutcomeBatch(store, call)
        self._network_down = network_down
        # A first poll is large and urgent to nobody: it leaves half of the places to feeds that may bring news.
        self._slots = asyncio.Semaphore(limits.concurrency)
        self._first_slots = asyncio.Semaphore(max(1, limits.concurrency // 2))
        self._running: set[asyncio.Task[FeedPoll]] = set()
        self._half_done = asyncio.Event()
        self._stopping = False

    async def tick(self) -> int:
        """Start what is due now, return how many that are, and wait for none: a slow feed delays no other's turn.

        Call it every few seconds. While the store is away it does nothing.
        """
        room = self._limits.claim - len(self._running)
        if room <= 0 or self._stopping:
            return 0
        try:
            return len(await self._start_due(room, due_at=self._clock.now()))
        except StoreUnavailable:
            logger.warning("no feed polled: the store is away")
            return 0

    async def round(self, *, ignore_due: bool = False, limit: int | None = None) -> RoundReport:
        """Poll all that is due now (with `ignore_due`: all), at most `limit` feeds, and wait until it is recorded.

        Raises StoreUnavailable if nothing can be claimed.
        """
        started_at, began = self._clock.now(), self._clock.monotonic()
        most = limit if limit is not None else await self._all() if ignore_due else None
        tasks: list[asyncio.Task[FeedPoll]] = []
        while not self._stopping:
            # With `ignore_due` what was just polled would count as due again: one claim takes all.
            asked = self._limits.claim if most is None else most - len(tasks)
            asked = asked if ignore_due else min(asked, self._limits.claim)
            started = await self._start_due(asked, due_at=started_at, ignore_due=ignore_due) if asked > 0 else []
            tasks += started
            if ignore_due or len(started) < asked or not started:
                break
            await self._until_half_done()
        polls = await asyncio.gather(*tasks, return_exceptions=True)
        await self._outcomes.flush()
        done = tuple(poll for poll in polls if isinstance(poll, FeedPoll))
        return RoundReport(polls=done, started_at=started_at, seconds=self._clock.monotonic() - began)

    async def stop(self, *, grace: timedelta = timedelta(seconds=3)) -> None:
        """Claim nothing more, finish what ends within `grace`, give up the rest, and write what is known.

        Feeds that were given up are free again when their lease runs out; nothing of them was written.
        """
        self._stopping = True
        if self._running:
            await asyncio.wait(self._running, timeout=grace.total_seconds())
        given_up = [task for task in self._running if task.cancel()]
        await asyncio.gather(*given_up, return_exceptions=True)
        await self._outcomes.flush()

    async def _all(self) -> int:
        return len(await self._call(self._store.feeds, states=POLLABLE))

    async def _start_due(
        self, limit: int, *, due_at: datetime, ignore_due: bool = False
    ) -> list[asyncio.Task[FeedPoll]]:
        waves = (len(self._running) + limit) // self._limits.concurrency + 2
        lease = self._clock.now() - due_at + waves * self._limits.feed_time
        feeds = await self._call(self._store.claim_due_feeds, due_at, limit=limit, lease=lease, ignore_due=ignore_due)
        return [self._start(feed) for feed in feeds]

    def _start(self, feed: Feed) -> asyncio.Task[FeedPoll]:
        task = asyncio.create_task(self._poll(feed))
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[FeedPoll]) -> None:
        self._running.discard(task)
        if len(self._running) <= self._limits.claim // 2:
            self._half_done.set()

    async def _until_half_done(self) -> None:
        """An event rather than `asyncio.wait`, which would put a callback on hundreds of tasks for each that ends."""
        self._half_done.clear()
        if len(self._running) > self._limits.claim // 2:
            await self._half_done.wait()

    async def _poll(self, feed: Feed) -> FeedPoll:
        async with self._first_slots if feed.first_polled_at is None else self._slots:
            if self._stopping:
                return FeedPoll(name=feed.name, status=None, reason="stopping")
            began = self._clock.monotonic()
            poll = await self._poll_apart(feed, began)
        _log(feed, poll)
        self._observe(poll)
        return poll

    async def _poll_apart(self, feed: Feed, began: float) -> FeedPoll:
        """The boundary of one feed: whatever goes wrong inside stays inside."""
        try:
            return await self._read_and_record(feed, await self._read(feed), began)
        except (LeaseLost, StoreUnavailable, DeskMoved) as error:
            seconds = self._clock.monotonic() - began
            return FeedPoll(
                name=feed.name, status=None, reason=type(error).__name__, detail=str(error), seconds=seconds
            )
        except Exception as error:
            logger.exception("feed poll broke", extra={"feed": feed.name})
            fault = FetchFailed(reason=FetchReason.INTERNAL, detail=f"our fault: {type(error).__name__}, see the log")
            outcome = self._outcome(feed, Polled(result=fault), began)
            self._outcomes.add(outcome)
            return _summary(feed, outcome, seconds=outcome.duration_s)

    async def _read(self, feed: Feed) -> tuple[Polled, timedelta | None]:
        """Fetch and parse; the second value is how long the body asks to be left alone."""
        result = await self._fetcher.fetch(feed)
        if not isinstance(result, Fetched):
            return Polled(result=result), None
        try:
            body = await self._parser.parse(
                result, known_digests=feed.piece_digests, urgent=feed.first_polled_at is not None
            )
        except ParseFailed as failure:
            failed = FetchFailed(reason=failure.reason, detail=failure.detail, status=result.status)
            return Polled(result=failed), None
        if len(body.entries) > MANY_ENTRIES:
            return Polled(result=result, read=await asyncio.to_thread(identify, feed, body)), body.ttl
        return Polled(result=result, read=identify(feed, body)), body.ttl

    async def _read_and_record(self, feed: Feed, answer: tuple[Polled, timedelta | None], began: float) -> FeedPoll:
        polled, ttl = answer
        outcome = self._outcome(feed, polled, began, ttl=ttl)
        for note in notes_on(feed, outcome):
            await self._tell_operators(note)
        if polled.read is None or not polled.read.body.entries:
            self._outcomes.add(outcome)
            return _summary(feed, outcome, seconds=outcome.duration_s)
        report = await self._call(self._ingest, feed, polled.read.body, outcome)
        if report.deliveries:
            self._wake_sender()
        return _summary(feed, outcome, report, seconds=self._clock.monotonic() - began)

    async def _tell_operators(self, note: OperatorNote) -> None:
        level = logging.INFO if note.mended else logging.WARNING
        logger.log(
            level, "operators told", extra={"kind": note.kind, "feed": note.subject, "reason": note.last_error}
        )
        await self._notify(note)

    def _outcome(self, feed: Feed, polled: Polled, began: float, *, ttl: timedelta | None = None) -> PollOutcome:
        now = self._clock.now()
        down = self._network_down()
        plan = next_poll(feed, polled.result, now, self._rng, ttl=ttl, rules=self._rules, network_down=down)
        return outcome_of(feed, polled, plan, now=now, duration_s=self._clock.monotonic() - began)


def _summary(feed: Feed, outcome: PollOutcome, report: IngestReport = NOTHING, *, seconds: float) -> FeedPoll:
    return FeedPoll(
        name=feed.name,
        status=outcome.status,
        reason=outcome.failure or "",
        detail=outcome.detail,
        http_status=outcome.http_status,
        new=report.new,
        revised=report.revised,
        decisions=report.decisions,
        seconds=seconds,
    )


def _log(feed: Feed, poll: FeedPoll) -> None:
    """One line a poll: failures as warnings, news as information, silence only for those who debug."""
    if poll.status is None or poll.status is PollStatus.FAILED:
        level = logging.WARNING
    else:
        level = logging.INFO if poll.new or poll.revised else logging.DEBUG
    if logger.isEnabledFor(level):
        fields = {"feed": feed.name, "status": poll.status or "left", "reason": poll.reason, "new": poll.new}
        logger.log(level, "feed polled", extra={**fields, "duration_s": round(poll.seconds, 3)})
