"""How fast a transport may be used, and whether it answers at all. Pure: every method is told the time.

Times are monotonic seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from newsdesk.alerts import Delivery, DispatchPolicy, Kind
from newsdesk.ports import Transport

FAILURES_IN_A_ROW = 5  # then the other side counts as down: one probe a minute instead of one attempt per row
MAX_IN_FLIGHT = 16  # sends at a time over one transport
CATCHING_UP = 1.02  # a slot that is late may go this much faster than its spacing, and no faster


class Method(StrEnum):
    POST = "post"
    UPDATE = "update"


Slot = tuple[str, Method]  # a channel, and what is done there


def method_of(kind: Kind) -> Method:
    return Method.UPDATE if kind is Kind.UPDATE else Method.POST


class Bucket:
    """A token bucket: `burst` at once, then `per_second`."""

    def __init__(self, per_second: float, burst: int) -> None:
        self._turn_s = 1 / per_second
        self._burst = burst
        self._full_at = float("-inf")  # when nothing will be missing in it

    @property
    def open_at(self) -> float:
        """The moment from which there is a token."""
        return self._full_at - (self._burst - 1) * self._turn_s

    def tokens(self, at: float) -> int:
        if at < self.open_at:
            return 0
        return self._burst if at >= self._full_at else 1 + int((at - self.open_at) / self._turn_s)

    def take(self, at: float) -> None:
        self._full_at = max(self._full_at, at) + self._turn_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    since: datetime
    code: str
    probe_at: float


class Gateway:
    """One transport with its rate limits and its circuit breaker.

    Each channel has a slot for posts and one for edits: one message at a time, the next post `spacing` later. So a
    full channel never delays another, and an edit takes nothing of the second between two posts. Each method has its
    budget and is held for as long as a 429 says. After `FAILURES_IN_A_ROW`, or when the workspace refuses, the
    gateway is down; when a probe succeeds it is on trial: one send at a time until one works.
    """

    def __init__(self, transport: Transport, policy: DispatchPolicy) -> None:
        self.transport = transport
        self.outage: Outage | None = None
        self._policy = policy
        self._spacing_s = policy.spacing.total_seconds()
        self._began: dict[Slot, float] = {}  # sends under way
        self._free_at: dict[Slot, float] = {}  # when the next post may begin
        self._held_until: dict[Method, float] = {}
        self._again_at: set[float] = set()  # when rows that came back may be tried again
        self._budgets = {
            Method.POST: Bucket(policy.posts_per_minute / 60, policy.posts_burst),
            Method.UPDATE: Bucket(policy.edits_per_minute / 60, policy.edits_burst),
        }
        self._failures = 0
        self._on_trial = False

    def open_kinds(self, at: float) -> Mapping[Kind, frozenset[str]]:
        """What may be sent now, each kind with the channels that are busy for it."""
        busy = {method: self._busy(method, at) for method in self._open_methods(at)}
        return {kind: busy[method_of(kind)] for kind in Kind if method_of(kind) in busy}

    def room(self, at: float) -> int:
        """How many sends may begin now, whatever is open; none while the gateway is down or full."""
        tokens = [self._budgets[method].tokens(at) for method in self._open_methods(at)]
        if self.outage or not tokens:
            return 0
        return max(0, min((1 if self._on_trial else MAX_IN_FLIGHT) - len(self._began), *tokens))

    def started(self, delivery: Delivery, at: float) -> None:
        self._began[_slot(delivery)] = at
        self._budgets[method_of(delivery.kind)].take(at)

    def finished(self, delivery: Delivery, at: float) -> None:
        """Free the slot. Posts keep their spacing from beginning to beginning, and a late one does not put off those
        after it. Slack counts arrivals, each somewhere between beginning and end. So a slow one leaves half of the
        spacing free after its end: then two arrive that far apart at least, and three take more than a spacing, which
        is within the short bursts that Slack grants."""
        slot = _slot(delivery)
        began = self._began.pop(slot)
        if method_of(delivery.kind) is Method.POST:
            in_turn = self._free_at.get(slot, began) + self._spacing_s
            self._free_at[slot] = max(in_turn, began + self._spacing_s / CATCHING_UP, at + self._spacing_s / 2)

    def hold(self, method: Method, until: float) -> None:
        self._held_until[method] = max(until, self._held_until.get(method, until))

    def rest(self, delivery: Delivery, until: float) -> None:
        """Send nothing of this kind to this channel before `until`."""
        self._free_at[_slot(delivery)] = until

    def tries_again(self, at: float) -> None:
        self._again_at.add(at)

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

    def next_opening(self, after: float) -> float | None:
        """The first moment later than `after` at which more may be sent than before; None when nothing waits for time
        alone."""
        self._again_at = {moment for moment in self._again_at if moment > after}
        moments = [self.outage.probe_at] if self.outage else self._openings()
        return min((moment for moment in moments if moment > after), default=None)

    def _openings(self) -> Iterator[float]:
        yield from self._free_at.values()
        yield from self._again_at
        yield from map(self._opens_at, Method)

    def _open_methods(self, at: float) -> list[Method]:
        return [method for method in Method if self._opens_at(method) <= at]

    def _opens_at(self, method: Method) -> float:
        return max(self._budgets[method].open_at, self._held_until.get(method, float("-inf")))

    def _busy(self, method: Method, at: float) -> frozenset[str]:
        waiting = (slot for slot, free_at in self._free_at.items() if free_at > at)
        return frozenset(channel for channel, of in (*self._began, *waiting) if of is method)


def _slot(delivery: Delivery) -> Slot:
    return delivery.channel, method_of(delivery.kind)
