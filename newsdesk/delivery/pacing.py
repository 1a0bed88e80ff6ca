"""How fast a transport may be used, and whether it answers at all. Pure: every method is told the time.

Times are monotonic seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from newsdesk.alerts import Delivery, DispatchPolicy, Kind
from newsdesk.ports import Transport

FAILURES_IN_A_ROW = 5  # then the other side counts as down: one probe a minute instead of one attempt per row
MAX_IN_FLIGHT = 16  # sends at a time over one transport


class Method(StrEnum):
    POST = "post"
    UPDATE = "update"


def method_of(kind: Kind) -> Method:
    return Method.UPDATE if kind is Kind.UPDATE else Method.POST


class Bucket:
    """A token bucket: `burst` at once, then `per_second`."""

    def __init__(self, per_second: float, burst: int) -> None:
        self._per_second = per_second
        self._burst = burst
        self._tokens = float(burst)
        self._at: float | None = None

    def wait_s(self, at: float) -> float:
        """Seconds until there is a token."""
        self._refill(at)
        return max(0.0, (1 - self._tokens) / self._per_second)

    def take(self, at: float) -> None:
        self._refill(at)
        self._tokens -= 1

    def _refill(self, at: float) -> None:
        if self._at is not None:
            self._tokens = min(self._burst, self._tokens + max(0.0, at - self._at) * self._per_second)
        self._at = at


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    since: datetime
    code: str
    probe_at: float


class Line:
    """One transport as the sender sees it.

    One lane for each channel: one message at a time, the next one `spacing` later, so a full channel never delays
    another. Each method has its budget and is held for as long as a 429 says. After `FAILURES_IN_A_ROW`, or when the
    workspace refuses, the line is down; when a probe succeeds it is on trial: one send at a time until one works.
    """

    def __init__(self, transport: Transport, policy: DispatchPolicy) -> None:
        self.transport = transport
        self.outage: Outage | None = None
        self._policy = policy
        self._spacing_s = policy.spacing.total_seconds()
        self._started: dict[str, float] = {}  # channel -> when its send began
        self._free_at: dict[str, float] = {}  # channel -> when its next post may begin
        self._held_until: dict[Method, float] = {}
        self._budgets = {
            Method.POST: Bucket(policy.posts_per_minute / 60, policy.posts_burst),
            Method.UPDATE: Bucket(policy.edits_per_minute / 60, policy.edits_burst),
        }
        self._failures = 0
        self._on_trial = False

    def busy_channels(self, at: float) -> set[str]:
        self._free_at = {channel: free for channel, free in self._free_at.items() if free > at}
        return {*self._started, *self._free_at}

    def open_kinds(self, at: float) -> tuple[Kind, ...]:
        """What may be sent now; nothing while the line is down or full."""
        if self.outage or len(self._started) >= (1 if self._on_trial else MAX_IN_FLIGHT):
            return ()
        free = {method for method in Method if self._wait_for(method, at) <= 0}
        return tuple(kind for kind in Kind if method_of(kind) in free)

    def started(self, delivery: Delivery, at: float) -> None:
        self._started[delivery.channel] = at
        self._budgets[method_of(delivery.kind)].take(at)

    def finished(self, delivery: Delivery, at: float) -> None:
        """Free the lane. Slack counts when a message arrives, which is somewhere between its start and its end:
        counting from both keeps two arrivals a second apart."""
        began = self._started.pop(delivery.channel)
        if method_of(delivery.kind) is Method.POST:
            self._free_at[delivery.channel] = max(began + self._spacing_s, at + self._spacing_s / 1.02)

    def hold(self, method: Method, until: float) -> None:
        self._held_until[method] = max(until, self._held_until.get(method, until))

    def answered(self) -> None:
        """The other side took or refused a message: it is there."""
        self._failures = 0
        self._on_trial = False

    def failed(self, code: str, *, now: datetime, at: float) -> None:
        self._failures += 1
        if self._on_trial or self._failures >= FAILURES_IN_A_ROW:
            self.go_down(code, now=now, at=at)

    def go_down(self, code: str, *, now: datetime, at: float) -> None:
        since = self.outage.since if self.outage else now
        self.outage = Outage(since=since, code=code, probe_at=at + self._policy.probe.total_seconds())

    def probe_due(self, at: float) -> bool:
        return self.outage is not None and self.outage.probe_at <= at

    def try_again(self) -> None:
        self.outage = None
        self._on_trial = True

    def wait_s(self, at: float) -> float | None:
        """Seconds until something is allowed that is not allowed now; None if nothing is waiting for time alone."""
        return min((wait for wait in self._waits(at) if wait > 0), default=None)

    def _waits(self, at: float) -> Iterator[float]:
        if self.outage:
            yield self.outage.probe_at - at
            return
        yield from (free - at for free in self._free_at.values())
        yield from (self._wait_for(method, at) for method in Method)

    def _wait_for(self, method: Method, at: float) -> float:
        return max(self._budgets[method].wait_s(at), self._held_until.get(method, at) - at)
