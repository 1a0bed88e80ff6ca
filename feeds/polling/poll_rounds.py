"""Results of polls: of one feed, and of all that were started together."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from feeds.fetching.host_limit import host_of
from feeds.results import NotModified, Redirected
from newsdesk.entries import Feed, PollOutcome, PollStatus
from newsdesk.ports import IngestReport

NO_NEWS = IngestReport()


class FeedPoll(NamedTuple):
    """What one poll of one feed came to. `status` is None when the feed was left for later; `reason` says why."""

    name: str
    status: PollStatus | None
    reason: str = ""
    detail: str = ""
    new: int = 0
    revised: int = 0
    decisions: Mapping[str, int] = NO_NEWS.decisions
    seconds: float = 0.0


class Unchanged(NamedTuple):
    """A 304 of a feed in good health: nothing is read, nobody is told."""

    result: NotModified
    began: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReport:
    polls: tuple[FeedPoll, ...]
    seconds: float

    def count(self, status: PollStatus | None) -> int:
        return sum(poll.status is status for poll in self.polls)

    @property
    def new(self) -> int:
        return sum(poll.new for poll in self.polls)


class PollTally:
    """What has come of the feeds that were started together, and whether any is still under way."""

    def __init__(self) -> None:
        self.polls: list[FeedPoll] = []
        self.started = 0
        self._ended = 0
        self._all_ended = asyncio.Event()

    def end(self, poll: FeedPoll | None) -> None:
        """Count one off; None when it was given up."""
        self._ended += 1
        if poll is not None:
            self.polls.append(poll)
        if self._ended == self.started:
            self._all_ended.set()

    async def complete(self) -> None:
        while self._ended < self.started:
            self._all_ended.clear()
            await self._all_ended.wait()


class PollTask(NamedTuple):
    """A feed to poll, with whom it was started, until when it is ours, and where it leads."""

    feed: Feed
    tally: PollTally
    leased_until: datetime
    redirected: Redirected | None = None

    @property
    def host(self) -> str:
        """The host that this task takes a place of."""
        return host_of(self.feed.url) if self.redirected is None else self.redirected.host


def summary_of(feed: Feed, outcome: PollOutcome, report: IngestReport = NO_NEWS, *, seconds: float) -> FeedPoll:
    return FeedPoll(
        name=feed.name,
        status=outcome.status,
        reason=outcome.failure or "",
        detail=outcome.detail,
        new=report.new,
        revised=report.revised,
        decisions=report.decisions,
        seconds=seconds,
    )
