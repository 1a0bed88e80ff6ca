"""Rate limits as Slack documents them, and the record of a bot that does not wait.

https://docs.slack.dev/apis/web-api/rate-limits/: tiers are per method and minute; posting is special: one message a
second and channel with short bursts, several hundred a minute and workspace.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

from slack_server.clock import Clock
from slack_server.errors import SlackRefusal
from slack_server.journal import Journal, Violation

UNDER_WAY_S = 0.1  # a call may have set out before the bot could know that its lane was closed
PER_MINUTE = {1: 1, 2: 20, 3: 50, 4: 100}
SPECIAL_PER_MINUTE = 300  # "hundreds per minute": auth.test, chat.getPermalink, all posts of a workspace
POSTS_PER_SECOND = 1.0


@dataclass(slots=True)
class Bucket:
    """Refills at `rate_s` tokens a second up to `capacity`."""

    rate_s: float
    capacity: float
    tokens: float
    seen_at: float

    def take(self, now: float) -> float:
        """0.0 when a token was there, else the seconds until one will be."""
        self.tokens = min(self.capacity, self.tokens + (now - self.seen_at) * self.rate_s)
        self.seen_at = now
        # The tolerance keeps a bot that waited exactly one second from failing by a rounding error.
        if self.tokens >= 1 - 1e-6:
            self.tokens -= 1
            return 0.0
        return (1 - self.tokens) / self.rate_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A 429: when, in monotonic seconds, and until when the lane is closed."""

    method: str
    lane: str
    at: float
    until: float


@dataclass(slots=True)
class Meter:
    """Counts calls as Slack does, answers 429 when there are too many, and writes down who went too fast."""

    clock: Clock
    journal: Journal
    burst: int = 3  # messages at once in one channel before one a second holds
    enabled: bool = True
    _buckets: dict[str, Bucket] = field(default_factory=dict)
    _calls: dict[str, deque[float]] = field(default_factory=dict)
    closings: list[Closing] = field(default_factory=list)
    _closed: dict[str, Closing] = field(default_factory=dict)

    def admit(self, method: str, tier: int, channel: str | None) -> None:
        """Raises `ratelimited` with Retry-After. A call inside an earlier Retry-After is a violation as well."""
        if not self.enabled:
            return
        lane = f"{method}:{channel}" if method == "chat.postMessage" else method
        now = self.clock.monotonic()
        self._check_obedience(lane, now)
        wait_s = self._wait(method, tier, channel, now)
        if wait_s > 0:
            self.close(lane, math.ceil(wait_s))

    def close(self, lane: str, retry_after_s: int) -> None:
        """Answer a call by 429, whatever the reason. What comes too early is a violation here as well."""
        now = self.clock.monotonic()
        if self.enabled:
            self._check_obedience(lane, now)
        closing = Closing(method=lane.partition(":")[0], lane=lane, at=now, until=now + retry_after_s)
        self._closed[lane] = closing
        self.closings.append(closing)
        raise SlackRefusal("ratelimited", retry_after_s=retry_after_s)

    def _check_obedience(self, lane: str, now: float) -> None:
        closed = self._closed.get(lane)
        left_s = closed.until - now if closed else 0.0
        if closed is None or left_s <= 1e-3:
            return
        if now - closed.at > UNDER_WAY_S:
            detail = f"called {left_s:.2f} s before Retry-After was over ({lane})"
            self.journal.violations.append(
                Violation(rule="retry_after", method=closed.method, detail=detail, at=self.clock.now())
            )
        raise SlackRefusal("ratelimited", retry_after_s=math.ceil(left_s))

    def _wait(self, method: str, tier: int, channel: str | None, now: float) -> float:
        if method == "chat.postMessage":
            return max(self._minute("posts", SPECIAL_PER_MINUTE, now), self._channel(channel or "", now))
        return self._minute(method, PER_MINUTE.get(tier, SPECIAL_PER_MINUTE), now)

    def _channel(self, channel: str, now: float) -> float:
        new = Bucket(POSTS_PER_SECOND, self.burst, self.burst, now)
        return self._buckets.setdefault(channel, new).take(now)

    def _minute(self, lane: str, allowed: int, now: float) -> float:
        calls = self._calls.setdefault(lane, deque())
        while calls and calls[0] <= now - 60:
            calls.popleft()
        if len(calls) >= allowed:
            return calls[0] + 60 - now
        calls.append(now)
        return 0.0
