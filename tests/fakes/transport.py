"""A transport in memory: channels with messages, a history that lags, and whatever can go wrong on demand."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from newsdesk.alerts import Delivery, Receipt
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.messages import Message
from newsdesk.ports import Clock


@dataclass
class Post:
    key: str
    channel: str
    ts: str
    at: datetime
    message: Message
    rung: int
    root_ts: str | None = None
    edits: list[Message] = field(default_factory=list)
    deleted: bool = False
    replies: int = 0


@dataclass(frozen=True)
class Fault:
    """`stored`: the message is in the channel although the sender hears of a failure; `late_s`: so long after it."""

    error: Exception | None
    stored: bool = False
    hangs_s: float = 0.0
    late_s: float = 0.0


@dataclass(frozen=True)
class Call:
    method: str
    channel: str
    at: datetime


class FakeTransport:
    def __init__(
        self, clock: Clock, *, name: str = "slack", keeps_history: bool = True, latency_s: float = 0.1
    ) -> None:
        self.name = name
        self.keeps_history = keeps_history
        self.latency_s = latency_s
        self.history_lag = timedelta(0)
        self.posts: list[Post] = []
        self.calls: list[Call] = []
        self.refusal: Callable[[Delivery], Exception | None] = lambda _: None  # standing
        self.find_errors: deque[DeliveryError] = deque()
        self.probe_error: DeliveryError | None = None
        self._faults: deque[Fault] = deque()
        self._clock = clock
        self._last_ts = 0

    # --- for tests --------------------------------------------------------------------------------------------

    def fail_next(self, reason: DeliveryReason, *, stored: bool = False, times: int = 1, **more: float) -> None:
        error = DeliveryError(reason, f"test_{reason}", **more)
        self._faults.extend([Fault(error, stored=stored)] * times)

    def break_next(self, fault: Fault) -> None:
        self._faults.append(fault)

    def refuse_all(self, reason: DeliveryReason, code: str) -> None:
        """Every call fails, also the probes, until `accept_all`."""
        self.probe_error = DeliveryError(reason, code)
        self.refusal = lambda _: DeliveryError(reason, code)

    def accept_all(self) -> None:
        self.probe_error = None
        self.refusal = lambda _: None

    def in_channel(self, channel: str) -> list[Post]:
        return [post for post in self.posts if post.channel == channel and not post.deleted]

    def keys(self, channel: str) -> list[str]:
        return [post.key for post in self.in_channel(channel)]

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def put(self, delivery: Delivery) -> Receipt:
        self._last_ts += 1
        ts = f"1700000000.{self._last_ts:06d}"
        self.posts.append(
            Post(
                key=delivery.key,
                channel=delivery.channel,
                ts=ts,
                at=self._clock.now(),
                message=delivery.message,
                rung=delivery.rung,
                root_ts=delivery.root_ts,
            )
        )
        return Receipt(channel=delivery.channel, ts=ts)

    def edit(self, delivery: Delivery) -> None:
        """Carry an edit out that a sender had requested before it died."""
        self._edit(delivery, Receipt(channel=delivery.channel, ts=delivery.root_ts or ""))

    # --- the port ---------------------------------------------------------------------------------------------

    async def post(self, delivery: Delivery) -> Receipt:
        return await self._write("post", delivery, lambda: self.put(delivery))

    async def update(self, delivery: Delivery, receipt: Receipt) -> Receipt:
        return await self._write("update", delivery, lambda: self._edit(delivery, receipt))

    async def find(
        self, channel: str, keys: Collection[str] | None, *, since: datetime, threads: Collection[str] = ()
    ) -> Mapping[str, list[Receipt]]:
        await self._called("find", channel)
        if self.find_errors:
            raise self.find_errors.popleft()
        found: dict[str, list[Receipt]] = defaultdict(list)
        shown_before = self._clock.now() - self.history_lag
        for post in self.in_channel(channel):
            if keys is not None and post.root_ts not in (None, *threads):
                continue
            if since <= post.at <= shown_before and (keys is None or post.key in keys):
                found[post.key].append(Receipt(channel=channel, ts=post.ts, replies=post.replies))
        return found

    async def delete(self, receipt: Receipt) -> None:
        await self._called("delete", receipt.channel)
        self._at(receipt).deleted = True

    async def probe(self) -> None:
        await self._called("probe", "")
        if self.probe_error:
            raise self.probe_error

    # --- helpers ----------------------------------------------------------------------------------------------

    async def _called(self, method: str, channel: str) -> None:
        self.calls.append(Call(method, channel, self._clock.now()))
        await asyncio.sleep(self.latency_s)

    async def _write(self, method: str, delivery: Delivery, act: Callable[[], Receipt]) -> Receipt:
        await self._called(method, delivery.channel)
        fault = self._faults.popleft() if self._faults else Fault(self.refusal(delivery))
        if fault.late_s:
            asyncio.get_running_loop().call_later(fault.late_s, act)
        elif fault.stored:
            act()
        await asyncio.sleep(fault.hangs_s)
        if fault.error is not None:
            raise fault.error
        return act()

    def _edit(self, delivery: Delivery, receipt: Receipt) -> Receipt:
        post = self._at(receipt)
        post.edits.append(delivery.message)
        return receipt

    def _at(self, receipt: Receipt) -> Post:
        for post in self.in_channel(receipt.channel):
            if post.ts == receipt.ts:
                return post
        raise DeliveryError(DeliveryReason.MESSAGE_GONE, "message_not_found")
