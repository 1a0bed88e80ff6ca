"""The poll loop: claim what is due, fetch, parse, hand on. One bad feed never stops another.

Nothing is lost by stopping anywhere: a feed that was claimed and not finished is free again when its lease runs out,
and validators are written in the same transaction as the entries they stand for.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from feeds.batch import EndOfTurnBatch
from feeds.fair_pool import FairPool
from feeds.notes import notes_on
from feeds.outcomes import OutcomeBatch, Polled, outcome_of
from feeds.poll_log import PollLog
from feeds.poll_rounds import FeedPoll, PollTally, PollTask, RoundReport, Unchanged, summary_of
from feeds.ports import Asks, Parses
from feeds.results import Fetched, FetchFailed, FetchResult, NotModified, ParseFailed, Redirected
from feeds.schedule import PollRules, next_poll
from feeds.windows import LastWindows
from newsdesk.entries import Feed, FeedState, PollOutcome
from newsdesk.errors import DeskMoved, FetchReason, LeaseLost, StoreUnavailable
from newsdesk.ingest.window import identify
from newsdesk.messages import OperatorNote
from newsdesk.ports import CallStore, Clock, FeedStore, Ingest

logger = logging.getLogger(__name__)

MANY_ENTRIES = 500  # identifying them takes 6 ms: from here on it would hold up the event loop


@dataclass(frozen=True, slots=True, kw_only=True)
class PollLimits:
    concurrency: int = 50  # feeds between claim and record; each may hold a body of 5 MB
    of_a_host: int = 4  # of these, feeds of one host: two are asked while two others are read and recorded
    claim: int = 1_000  # feeds leased at a time: a claim beside the event loop costs half as much again
    feed_time: timedelta = timedelta(seconds=30)  # longest fetch 20 s, parse 3 s, a margin: leases count on it


RULES, LIMITS = PollRules(), PollLimits()


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
        fetcher: Asks,
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
        self._windows = LastWindows(store, call)
        self._network_down = network_down
        self._log = PollLog(network_down)
        self._endings = EndOfTurnBatch(self._end)
        # A first poll is large and urgent to nobody: it leaves the places to feeds that may bring news.
        self._places = self._new_places(limits.concurrency)
        self._first_places = self._new_places(max(1, limits.concurrency // 2))
        self._under_way = 0  # feeds claimed and not done with
        self._half_done = asyncio.Event()
        self._stopping = False

    def _new_places(self, most: int) -> FairPool[PollTask]:
        return FairPool(self._poll, most=most, whose=lambda task: task.host, share=self._limits.of_a_host)

    async def tick(self) -> int:
        """Start what is due now, return how many that are, and wait for none: a slow feed delays no other's turn.

        Call it every few seconds. While the store is away it does nothing.
        """
        self._log.tell()
        started = 0
        try:
            while (room := self._limits.claim - self._under_way) > 0 and not self._stopping:
                # In slices: a lease counts with as many feeds as were asked for, and who dies holds it to its end.
                asked = min(room, self._limits.concurrency)
                taken = await self._start_due(asked, due_at=self._clock.now(), tally=PollTally())
                started += taken
                if taken < asked:
                    break
        except StoreUnavailable:
            logger.warning("no feed polled: the store is away")
        return started

    async def round(self, *, ignore_due: bool = False, limit: int | None = None) -> RoundReport:
        """Poll all that is due now (with `ignore_due`: all), at most `limit` feeds, and wait until it is recorded.

        Raises StoreUnavailable if nothing can be claimed. Cancelled, it gives up all that the poller has under way.
        """
        started_at, began = self._clock.now(), self._clock.monotonic()
        most = limit
        if most is None:  # asked first: how long a lease lasts goes by how many feeds are claimed with it
            most = await self._call(self._store.count_due, started_at, ignore_due=ignore_due)
        tally = PollTally()
        try:
            await self._start_all(tally, most, due_at=started_at, ignore_due=ignore_due)
            await tally.complete()
        except asyncio.CancelledError:
            await self.stop(grace=timedelta(0))
            raise
        await self._outcomes.flush()
        self._log.tell()
        return RoundReport(polls=tuple(tally.polls), seconds=self._clock.monotonic() - began)

    async def stop(self, *, grace: timedelta = timedelta(seconds=3)) -> None:
        """Claim nothing more, finish what ends within `grace`, give up the rest, and write what is known.

        Feeds that were given up are free again when their lease runs out; nothing of them was written.
        """
        self._stopping = True
        both = self._places, self._first_places
        self._leave([task for places in both for task in places.withdraw()])
        await asyncio.gather(*(places.finish(within_s=grace.total_seconds()) for places in both))
        self._endings.settle()
        self._log.tell()
        await self._outcomes.flush()

    async def _start_all(self, tally: PollTally, most: int, *, due_at: datetime, ignore_due: bool) -> None:
        while not self._stopping:
            # With `ignore_due` what was just polled would count as due again: one claim takes all.
            left = most - tally.started
            asked = left if ignore_due else min(left, self._limits.claim)
            if asked <= 0:
                return
            started = await self._start_due(asked, due_at=due_at, tally=tally, ignore_due=ignore_due)
            if ignore_due or started < asked:
                return
            await self._until_half_done()

    async def _start_due(self, limit: int, *, due_at: datetime, tally: PollTally, ignore_due: bool = False) -> int:
        waves = (self._under_way + limit) // self._limits.concurrency + 2
        until = self._clock.now() + waves * self._limits.feed_time
        lease = until - due_at
        feeds = await self._call(self._store.claim_due_feeds, due_at, limit=limit, lease=lease, ignore_due=ignore_due)
        tally.started += len(feeds)
        self._start([PollTask(feed, tally, until) for feed in feeds])
        return len(feeds)

    def _start(self, tasks: Sequence[PollTask]) -> None:
        self._under_way += len(tasks)
        self._line_up(tasks)

    def _line_up(self, tasks: Sequence[PollTask]) -> None:
        if self._stopping:
            self._leave(tasks)
            return
        self._places.put(task for task in tasks if task.feed.first_polled_at is not None)
        self._first_places.put(task for task in tasks if task.feed.first_polled_at is None)

    def _leave(self, tasks: Sequence[PollTask]) -> None:
        for task in tasks:
            self._ended(task.tally, FeedPoll(name=task.feed.name, status=None, reason="stopping"))

    def _ended(self, tally: PollTally, poll: FeedPoll | None) -> None:
        tally.end(poll)
        self._under_way -= 1
        if self._under_way <= self._limits.claim // 2:
            self._half_done.set()

    async def _until_half_done(self) -> None:
        self._half_done.clear()
        if self._under_way > self._limits.claim // 2:
            await self._half_done.wait()

    async def _poll(self, task: PollTask) -> None:
        ended: FeedPoll | Unchanged | Redirected | None = None
        try:
            if self._clock.now() < task.leased_until:
                ended = await self._poll_apart(task)
            else:  # its host kept the line waiting: by now it is claimed anew, and what is read twice fills the line
                ended = FeedPoll(name=task.feed.name, status=None, reason="lease over")
        finally:
            if isinstance(ended, Redirected):
                self._line_up([task._replace(redirected=ended)])
            else:
                self._endings.add((task, ended))

    def _end(self, ending: tuple[PollTask, FeedPoll | Unchanged | None]) -> None:
        """Say what a poll came to; of a 304 it is yet to be worked out."""
        (feed, tally, *_), ended = ending
        poll: FeedPoll | None = None
        try:
            poll = self._unchanged(feed, ended) if isinstance(ended, Unchanged) else ended
            if poll is not None:
                self._log.note(poll)
                self._observe(poll)
        except Exception:
            logger.exception("feed poll broke after it was recorded", extra={"feed": feed.name})
        finally:
            self._ended(tally, poll)

    async def _poll_apart(self, task: PollTask) -> FeedPoll | Unchanged | Redirected:
        """The boundary of one feed: whatever goes wrong inside stays inside."""
        feed, redirected = task.feed, task.redirected
        began = self._clock.monotonic() - (redirected.spent_s if redirected else 0.0)
        answer: tuple[Polled, timedelta | None] | None = None
        try:
            result = await self._fetcher.ask(feed, redirected)
            if isinstance(result, Redirected):
                return result
            if isinstance(result, NotModified) and feed.state is FeedState.ACTIVE:
                return Unchanged(result, began)
            answer = await self._read(feed, result)
            del result  # with its body, which would wait for the store's turn behind those of fifty other feeds
            return await self._read_and_record(feed, answer, began)
        except (LeaseLost, StoreUnavailable, DeskMoved) as error:
            seconds = self._clock.monotonic() - began
            return FeedPoll(
                name=feed.name, status=None, reason=type(error).__name__, detail=str(error), seconds=seconds
            )
        except Exception as error:
            lost = len(answer[0].read.body.entries) if answer and answer[0].read else 0
            return self._broken(feed, error, began, lost=lost)

    def _unchanged(self, feed: Feed, ended: Unchanged) -> FeedPoll:
        try:
            return self._write_later(feed, self._outcome(feed, Polled(ended.result), ended.began))
        except Exception as error:
            return self._broken(feed, error, ended.began)

    def _broken(self, feed: Feed, error: Exception, began: float, *, lost: int = 0) -> FeedPoll:
        logger.error("feed poll broke", exc_info=error, extra={"feed": feed.name})
        fault = FetchFailed(reason=FetchReason.INTERNAL, detail=f"our fault: {type(error).__name__}, see the log")
        return self._write_later(feed, self._outcome(feed, Polled(fault), began)._replace(brought=lost))

    def _write_later(self, feed: Feed, outcome: PollOutcome) -> FeedPoll:
        self._outcomes.add(outcome)
        return summary_of(feed, outcome, seconds=outcome.duration_s)

    async def _read(self, feed: Feed, result: FetchResult) -> tuple[Polled, timedelta | None]:
        """Parse what came; the second value is how long the body asks to be left alone."""
        if not isinstance(result, Fetched):
            return Polled(result=result), None
        last = await self._windows.of(feed)
        try:
            body = await self._parser.parse(
                result, known_digests=last.piece_digests, urgent=feed.first_polled_at is not None
            )
        except ParseFailed as failure:
            failed = FetchFailed(reason=failure.reason, detail=failure.detail, status=result.status)
            return Polled(result=failed), None
        if len(body.entries) > MANY_ENTRIES:
            read = await asyncio.to_thread(identify, feed, body, last)
        else:
            read = identify(feed, body, last)
        return Polled(result=replace(result, body=b""), read=read, last=last), body.ttl

    async def _read_and_record(self, feed: Feed, answer: tuple[Polled, timedelta | None], began: float) -> FeedPoll:
        polled, ttl = answer
        outcome = self._outcome(feed, polled, began, ttl=ttl)
        for note in notes_on(feed, outcome):
            await self._tell_operators(note)
        if polled.read is None or not polled.read.body.entries:
            return self._write_later(feed, outcome)
        report = await self._call(self._ingest, feed, polled.read.body, outcome)
        if report.deliveries:
            self._wake_sender()
        return summary_of(feed, outcome, report, seconds=self._clock.monotonic() - began)

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
