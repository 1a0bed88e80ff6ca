"""The poll loop: claim what is due, give each feed a place, count off what ends. One bad feed never stops another.

Nothing is lost by stopping anywhere: a feed that was claimed and not finished is free again when its lease runs out,
and validators are written in the same transaction as the entries they stand for.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from feeds.polling.batch import EndOfTurnBatch
from feeds.polling.fair_pool import FairPool
from feeds.polling.poll_log import PollLog
from feeds.polling.poll_rounds import FeedPoll, PollTally, PollTask, RoundReport, Unchanged
from feeds.polling.reader import FeedReader
from feeds.polling.recorder import PollContext
from feeds.ports import Hold
from feeds.results import Redirected
from newsdesk.errors import StoreUnavailable
from newsdesk.said_once import SaidOnce

logger = logging.getLogger(__name__)

PATIENCE_S = 0.02  # most answers are a 304, which costs nothing however many come at once
FIRST_PATIENCE_S = 0.25  # nearly all answers are whole bodies, which wait in memory for their turn


@dataclass(frozen=True, slots=True, kw_only=True)
class PollLimits:
    concurrency: int = 50  # feeds between answer and record; each may hold a body of 5 MB
    spare: int = 450  # feeds more, while their hosts are slow to answer; each holds a socket
    of_a_host: int = 4  # of these, feeds of one host: two are asked while two others are read and recorded
    claim: int = 1_000  # feeds leased at a time: a claim beside the event loop costs half as much again
    feed_time: timedelta = timedelta(seconds=30)  # longest fetch 20 s, parse 3 s, a margin: leases count on it


LIMITS = PollLimits()


class Poller:
    """Polls feeds for the service (`tick`, `stop`) and for `poll --once` (`round`); `observe` is called with every
    finished poll."""

    def __init__(
        self,
        context: PollContext,
        reader: FeedReader,
        *,
        observe: Callable[[FeedPoll], None] = lambda poll: None,
        limits: PollLimits = LIMITS,
    ) -> None:
        self._store, self._call, self._clock = context.store, context.call, context.clock
        self._reader, self._observe, self._limits = reader, observe, limits
        self._log = PollLog(context.network_down)
        self._endings = EndOfTurnBatch(self._end)
        # A first poll is large and urgent to nobody: it leaves the places to feeds that may bring news.
        self._places = self._new_places(limits.concurrency, patience_s=PATIENCE_S)
        self._first_places = self._new_places(max(1, limits.concurrency // 2), patience_s=FIRST_PATIENCE_S)
        self._under_way = 0  # feeds claimed and not done with
        self._half_done = asyncio.Event()
        self._stopping = False
        self._store_fault = SaidOnce()

    def _new_places(self, most: int, *, patience_s: float) -> FairPool[PollTask]:
        return FairPool(
            self._poll,
            most=most,
            whose=lambda task: task.host,
            share=self._limits.of_a_host,
            spare=self._limits.spare,
            patience_s=patience_s,
        )

    async def tick(self) -> int:
        """Start what is due now, return how many that are, and wait for none: a slow feed delays no other's turn.

        Call it every few seconds. While the store is away it does nothing, and says so once.
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
        except StoreUnavailable as err:
            if self._store_fault.begins(str(err)):
                logger.warning("no feed polled: the store is away", extra={"error": str(err)})
        else:
            self._store_fault.ends()
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
        await self._reader.flush()
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
        await self._reader.flush()

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

    async def _poll(self, task: PollTask, hold: Hold) -> None:
        ended: FeedPoll | Unchanged | Redirected | None = None
        try:
            if self._clock.now() < task.leased_until:
                ended = await self._reader.poll(task.feed, task.redirected, hold)
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
            poll = self._reader.settle(feed, ended) if isinstance(ended, Unchanged) else ended
            if poll is not None:
                self._log.note(poll)
                self._observe(poll)
        except Exception:
            logger.exception("feed poll broke after it was recorded", extra={"feed": feed.name})
        finally:
            self._ended(tally, poll)
