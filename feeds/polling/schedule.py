"""When to ask a feed again, and what a poll makes of its state. Pure: values in, values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from feeds.results import FetchFailed, FetchResult
from newsdesk.entries import Feed, FeedState, Tier
from newsdesk.errors import UNREACHABLE, FetchReason

SOONEST = timedelta(seconds=60)  # nobody is asked more often, whatever a person typed
LATEST = timedelta(hours=24)  # nobody is asked less often, whatever a server said
JITTER = 0.05  # either way, so that feeds added together do not stay together
# A strike may follow months of silence, and asking in vain is one cheap 304: a publisher's "fresh for a day" or a
# long quiet stretches the interval, but never by more than these factors.
HINT_STRETCH = 3.0
QUIET_STRETCH = 4.0
QUIET_AFTER = timedelta(days=7)  # without a new entry; then the interval grows with the silence
UNREAD = frozenset({FetchReason.NO_PARSER})
NEVER_SLOWED = frozenset({Tier.PRIMARY, Tier.WIRE})  # first with the news: silence is no reason to look away


@dataclass(frozen=True, slots=True, kw_only=True)
class PollRules:
    """What an operator may set about failing feeds."""

    quarantine_after: int = 8  # failures in a row
    back_off_ceiling: timedelta = timedelta(hours=6)


class Plan(NamedTuple):
    """The part of a poll's outcome that this module decides."""

    state: FeedState
    failures: int
    next_poll_at: datetime


@dataclass(frozen=True, slots=True)
class PollSchedule:
    """Plans the next poll of a feed after each answer."""

    rng: Random
    rules: PollRules = PollRules()

    def next_poll(
        self,
        feed: Feed,
        result: FetchResult,
        now: datetime,
        *,
        ttl: timedelta | None = None,
        network_down: bool = False,
    ) -> Plan:
        """`ttl` is what the body itself said.

        Success heals at once. Failures back off exponentially to `rules.back_off_ceiling`; after
        `rules.quarantine_after` in a row the feed is quarantined: still asked, at that ceiling. 410 ends it.
        While our own network is down (see `newsdesk.monitoring.monitor`) a feed out of reach is not to blame, nor is
        any when no parser starts: it neither fails nor backs off, so that all are read soon after that is over.
        """
        ours = UNREACHABLE | UNREAD if network_down else UNREAD
        if isinstance(result, FetchFailed) and result.reason in ours:
            wait = _clamped(feed.interval * self._jitter())
            return Plan(state=feed.state, failures=feed.failures, next_poll_at=now + wait)
        if isinstance(result, FetchFailed):
            return self._after_failure(feed, result, now)
        wait = _clamped(_usual_wait(feed, now, hints=(result.fresh_for, ttl)) * self._jitter())
        return Plan(state=FeedState.ACTIVE, failures=0, next_poll_at=now + wait)

    def _after_failure(self, feed: Feed, result: FetchFailed, now: datetime) -> Plan:
        failures = feed.failures + 1
        if result.reason is FetchReason.GONE:
            return Plan(state=FeedState.GONE, failures=failures, next_poll_at=now + LATEST)
        quarantined = failures >= self.rules.quarantine_after
        wait = self.rules.back_off_ceiling if quarantined else self._back_off(feed, failures)
        # The server's own wish is a lower bound: jitter must not undercut it.
        wait = _clamped(max(wait * self._jitter(), result.retry_after or SOONEST))
        state = FeedState.QUARANTINED if quarantined else FeedState.ACTIVE
        return Plan(state=state, failures=failures, next_poll_at=now + wait)

    def _back_off(self, feed: Feed, failures: int) -> timedelta:
        doublings = min(failures - 1, 16)  # more would overflow a timedelta long after the ceiling
        return max(feed.interval, min(_clamped(feed.interval) * (1 << doublings), self.rules.back_off_ceiling))

    def _jitter(self) -> float:
        return self.rng.uniform(1 - JITTER, 1 + JITTER)


def _usual_wait(feed: Feed, now: datetime, *, hints: tuple[timedelta | None, ...]) -> timedelta:
    """The feed's interval, stretched by what the server says and by how long it has been quiet."""
    wait = feed.interval
    quiet = timedelta(0) if feed.last_new_at is None or feed.tier in NEVER_SLOWED else now - feed.last_new_at
    if quiet > QUIET_AFTER:
        wait = wait * min(QUIET_STRETCH, quiet / QUIET_AFTER)
    for hint in hints:
        if hint and hint > wait:
            wait = max(wait, min(hint, feed.interval * HINT_STRETCH))
    return wait


def _clamped(wait: timedelta) -> timedelta:
    return max(SOONEST, min(wait, LATEST))
