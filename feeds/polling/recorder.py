"""What became of a poll, written down: entries and outcome at once, or the outcome alone, later, with others."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from feeds.polling.moved import MovedFeeds
from feeds.polling.notes import notes_on
from feeds.polling.outcomes import OutcomeBatch, Polled, outcome_of
from feeds.polling.parts import parts_of
from feeds.polling.poll_rounds import FeedPoll, summary_of
from feeds.polling.schedule import PollSchedule
from feeds.results import FetchFailed
from newsdesk.entries import Feed, ParsedBody, PollOutcome
from newsdesk.errors import FetchReason
from newsdesk.messages import OperatorNote
from newsdesk.ports import CallStore, Clock, FeedStore, Ingest, IngestReport

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PollContext:
    """What all of polling works with. While `network_down` says so, no feed is blamed for being out of reach."""

    store: FeedStore
    call: CallStore
    clock: Clock
    network_down: Callable[[], bool] = lambda: False


class PollRecorder:
    """`ingest` is called on the store's executor; `wake_sender` when a poll wrote deliveries; `notify` with each note
    for the operators, before the poll is recorded (it may be called again with a note of the same key after a crash);
    with one on feeds that moved a little later.
    """

    def __init__(
        self,
        context: PollContext,
        schedule: PollSchedule,
        *,
        ingest: Ingest,
        wake_sender: Callable[[], None],
        notify: Callable[[OperatorNote], Awaitable[None]],
    ) -> None:
        self._call, self._clock, self._network_down = context.call, context.clock, context.network_down
        self._schedule = schedule
        self._ingest, self._wake_sender, self._notify = ingest, wake_sender, notify
        self._outcomes = OutcomeBatch(context.store, context.call)
        self._moved = MovedFeeds(context.store, context.call, context.clock, self._tell_operators)

    async def record(self, feed: Feed, polled: Polled, began: float) -> FeedPoll:
        """Have the entries read and written, with the outcome in the same transaction."""
        outcome = self._outcome(feed, polled)
        for note in notes_on(feed, outcome):
            await self._tell_operators(note)
        self._moved.polled(feed, outcome)
        if polled.read is None or not polled.read.body.entries:
            return self._write_later(feed, outcome, began)
        report = IngestReport()
        *parts, last = parts_of(polled.read.body)
        for part in parts:
            report += await self._record_part(feed, part, outcome._replace(unfinished=True, window=None, gap=False))
        report += await self._record_part(feed, last, outcome)
        return summary_of(feed, outcome, report, seconds=self._clock.monotonic() - began)

    async def _record_part(self, feed: Feed, body: ParsedBody, outcome: PollOutcome) -> IngestReport:
        report = await self._call(self._ingest, feed, body, outcome)
        if report.deliveries:
            self._wake_sender()
        return report

    def record_later(self, feed: Feed, polled: Polled, began: float) -> FeedPoll:
        return self._write_later(feed, self._outcome(feed, polled), began)

    def record_fault(self, feed: Feed, error: Exception, began: float, *, lost: int = 0) -> FeedPoll:
        """The poll broke on a fault of ours, and with it so many entries are `lost`, until they come again."""
        logger.error("feed poll broke", exc_info=error, extra={"feed": feed.name})
        fault = FetchFailed(reason=FetchReason.INTERNAL, detail=f"our fault: {type(error).__name__}, see the log")
        return self._write_later(feed, self._outcome(feed, Polled(fault))._replace(brought=lost), began)

    async def flush(self) -> None:
        """Return when all is written and told."""
        await self._outcomes.flush()
        await self._moved.flush()

    async def _tell_operators(self, note: OperatorNote) -> None:
        level = logging.INFO if note.mended else logging.WARNING
        fields = {"kind": note.kind, "feed": note.subject, "reason": note.last_error}
        logger.log(level, "operators told", extra=fields)
        await self._notify(note)

    def _write_later(self, feed: Feed, outcome: PollOutcome, began: float) -> FeedPoll:
        self._outcomes.add(outcome)
        return summary_of(feed, outcome, seconds=self._clock.monotonic() - began)

    def _outcome(self, feed: Feed, polled: Polled) -> PollOutcome:
        now, down = self._clock.now(), self._network_down()
        ttl = polled.read.body.ttl if polled.read else None
        plan = self._schedule.next_poll(feed, polled.result, now, ttl=ttl, network_down=down)
        return outcome_of(feed, polled, plan, now=now)
