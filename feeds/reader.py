"""One poll of one feed: ask, parse, record. Whatever goes wrong inside stays inside."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from random import Random

from feeds.notes import notes_on
from feeds.outcomes import OutcomeBatch, Polled, outcome_of
from feeds.poll_rounds import FeedPoll, Unchanged, summary_of
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
RULES = PollRules()


@dataclass(frozen=True, slots=True, kw_only=True)
class PollContext:
    """What all of polling works with. While `network_down` says so, no feed is blamed for being out of reach."""

    store: FeedStore
    call: CallStore
    clock: Clock
    network_down: Callable[[], bool] = lambda: False


class FeedReader:
    """`ingest` is called on the store's executor; `wake_sender` when a poll wrote deliveries; `notify` with each note
    for the operators, before the poll is recorded (it may be called again with a note of the same key after a crash).
    """

    def __init__(
        self,
        context: PollContext,
        *,
        fetcher: Asks,
        parser: Parses,
        ingest: Ingest,
        wake_sender: Callable[[], None],
        notify: Callable[[OperatorNote], Awaitable[None]],
        rng: Random,
        rules: PollRules = RULES,
    ) -> None:
        self._call, self._clock, self._network_down = context.call, context.clock, context.network_down
        self._fetcher, self._parser, self._ingest = fetcher, parser, ingest
        self._wake_sender, self._notify = wake_sender, notify
        self._rng, self._rules = rng, rules
        self._outcomes = OutcomeBatch(context.store, context.call)
        self._windows = LastWindows(context.store, context.call)

    async def poll(self, feed: Feed, redirected: Redirected | None) -> FeedPoll | Unchanged | Redirected:
        """What became of it; of a 304 that is left to `settle`, and of an answer that leads elsewhere to another
        call."""
        began = self._clock.monotonic() - (redirected.spent_s if redirected else 0.0)
        polled: Polled | None = None
        try:
            result = await self._fetcher.ask(feed, redirected)
            if isinstance(result, Redirected):
                return result
            if isinstance(result, NotModified) and feed.state is FeedState.ACTIVE:
                return Unchanged(result, began)
            polled = await self._parsed(feed, result)
            del result  # with its body, which would wait for the store's turn behind those of fifty other feeds
            return await self._record(feed, polled, began)
        except (LeaseLost, StoreUnavailable, DeskMoved) as error:
            reason, seconds = type(error).__name__, self._clock.monotonic() - began
            return FeedPoll(name=feed.name, status=None, reason=reason, detail=str(error), seconds=seconds)
        except Exception as error:
            lost = len(polled.read.body.entries) if polled and polled.read else 0
            return self._broken(feed, error, began, lost=lost)

    def settle(self, feed: Feed, ended: Unchanged) -> FeedPoll:
        """Say what a 304 comes to, and have it written with others."""
        try:
            return self._write_later(feed, self._outcome(feed, Polled(ended.result), ended.began))
        except Exception as error:
            return self._broken(feed, error, ended.began)

    async def flush(self) -> None:
        """Return when all is written."""
        await self._outcomes.flush()

    async def _parsed(self, feed: Feed, result: FetchResult) -> Polled:
        if not isinstance(result, Fetched):
            return Polled(result=result)
        last = await self._windows.of(feed)
        urgent = feed.first_polled_at is not None
        try:
            body = await self._parser.parse(result, known_digests=last.piece_digests, urgent=urgent)
        except ParseFailed as failure:
            return Polled(FetchFailed(reason=failure.reason, detail=failure.detail, status=result.status))
        if len(body.entries) > MANY_ENTRIES:
            read = await asyncio.to_thread(identify, feed, body, last)
        else:
            read = identify(feed, body, last)
        return Polled(result=replace(result, body=b""), read=read, last=last)

    async def _record(self, feed: Feed, polled: Polled, began: float) -> FeedPoll:
        outcome = self._outcome(feed, polled, began)
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
        fields = {"kind": note.kind, "feed": note.subject, "reason": note.last_error}
        logger.log(level, "operators told", extra=fields)
        await self._notify(note)

    def _broken(self, feed: Feed, error: Exception, began: float, *, lost: int = 0) -> FeedPoll:
        logger.error("feed poll broke", exc_info=error, extra={"feed": feed.name})
        fault = FetchFailed(reason=FetchReason.INTERNAL, detail=f"our fault: {type(error).__name__}, see the log")
        return self._write_later(feed, self._outcome(feed, Polled(fault), began)._replace(brought=lost))

    def _write_later(self, feed: Feed, outcome: PollOutcome) -> FeedPoll:
        self._outcomes.add(outcome)
        return summary_of(feed, outcome, seconds=outcome.duration_s)

    def _outcome(self, feed: Feed, polled: Polled, began: float) -> PollOutcome:
        now, down = self._clock.now(), self._network_down()
        ttl = polled.read.body.ttl if polled.read else None
        plan = next_poll(feed, polled.result, now, self._rng, ttl=ttl, rules=self._rules, network_down=down)
        return outcome_of(feed, polled, plan, now=now, duration_s=self._clock.monotonic() - began)
