"""The outcome of a send, and what the outbox is told about it. One case for each row of the error table.

Only UNKNOWN and UNHEARD_OF are ambiguous. An edit is made again at once, because editing twice leaves the same
message; should the first request of it be carried out after a newer edit, that one is made again
(`Outbox.repeat_edits`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from newsdesk.alerts import Delivery, Kind, Receipt
from newsdesk.delivery.context import Context
from newsdesk.delivery.gateway import Gateway, method_of
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.messages import OperatorNote, ThreadLine
from newsdesk.monitoring import operator_notes
from newsdesk.monitoring.operator_notes import OperatorChannel

LAST_RUNG = 3  # text alone
FIRST_BACK_OFF = timedelta(seconds=1)
LONGEST_BACK_OFF = timedelta(minutes=1)
UNSTATED_RETRY_AFTER_S = 30.0  # a 429 that does not say how long
TRIED_AGAIN_AFTER = timedelta(hours=1)  # a channel that refused us


def back_off(attempt: int) -> timedelta:
    """1, 2, 4 ... 60 s after the first, second, third attempt."""
    return min(FIRST_BACK_OFF * (1 << min(attempt - 1, 10)), LONGEST_BACK_OFF)


class Outcomes:
    """Writes down what became of a claimed row, and tells the gateway and the operators."""

    def __init__(self, context: Context, *, operators: Callable[[], OperatorChannel | None]) -> None:
        self._outbox = context.outbox
        self._call = context.call
        self._clock = context.clock
        self._counts = context.counts
        self._operators = operators
        self.hoped_for: set[str] = set()  # channels that refused us, and are tried again

    async def posted(self, gateway: Gateway, delivery: Delivery, receipt: Receipt) -> None:
        gateway.answered()
        await self._call(self._outbox.sent, delivery, receipt, now=self._clock.now())
        self._counts["updated" if delivery.kind is Kind.UPDATE else "sent"] += 1
        if delivery.channel in self.hoped_for:
            self.hoped_for.discard(delivery.channel)
            if await self._is_told_lost(delivery.channel):
                await self.note(operator_notes.channel_back(delivery.channel, now=self._clock.now()))

    async def refused(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        """Act on an error by its reason."""
        self._counts[error.reason] += 1
        match error.reason:
            case DeliveryReason.NOT_CONNECTED:
                gateway.failed(error.code, now=self._clock.now(), at=self._clock.monotonic())
                await self._again(gateway, delivery, error.code, after=back_off(delivery.attempt))
            case DeliveryReason.LATE:
                await self._again(gateway, delivery, error.code)
            case DeliveryReason.RATE_LIMITED:
                await self._rate_limited(gateway, delivery, error)
            case DeliveryReason.CHANNEL:
                await self._channel_refuses(gateway, delivery, error)
            case DeliveryReason.WORKSPACE:
                await self._workspace_refuses(gateway, delivery, error)
            case DeliveryReason.FORM:
                await self._form_refused(gateway, delivery, error)
            case DeliveryReason.MESSAGE_GONE:
                await self._message_gone(gateway, delivery, error)
            case DeliveryReason.UNHEARD_OF:
                await self._unheard_of(gateway, delivery, error)
            case DeliveryReason.UNKNOWN:
                gateway.failed(error.code, now=self._clock.now(), at=self._clock.monotonic())
                await self._unknown(gateway, delivery, error)

    async def reopen(self, gateway: Gateway) -> bool:
        """Try again what was kept for channels that refused us an hour ago: not all that mends them is told to us,
        such as a right to post that was given back. True if there is something to send again."""
        before = self._clock.now() - TRIED_AGAIN_AFTER
        channels = await self._call(self._outbox.reopen, gateway.transport.name, parked_before=before)
        self.hoped_for.update(channels)
        return bool(channels)

    async def note(self, note: OperatorNote) -> None:
        """Tell the operators, once for each key."""
        told = await self._call(self._operators)
        if told is not None:
            row = operator_notes.as_delivery(note, told)
            await self._call(self._outbox.enqueue, [row], now=self._clock.now())

    async def _rate_limited(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        # Slack means this method in the whole workspace, so every slot of it waits.
        wait_s = UNSTATED_RETRY_AFTER_S if error.retry_after_s is None else error.retry_after_s
        gateway.answered()
        gateway.hold(method_of(delivery.kind), self._clock.monotonic() + wait_s)
        await self._again(gateway, delivery, error.code, after=timedelta(seconds=wait_s))

    async def _channel_refuses(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        gateway.answered()
        now = self._clock.now()
        self.hoped_for.discard(delivery.channel)
        if not await self._call(self._outbox.park_channel, delivery, code=error.code, now=now):
            return
        if not await self._is_told_lost(delivery.channel):
            await self.note(operator_notes.channel_parked(delivery, error, now=now))

    async def _is_told_lost(self, channel: str) -> bool:
        return operator_notes.is_told(await self._call(self._outbox.newest_note, operator_notes.about(channel)))

    async def _workspace_refuses(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        gateway.go_down(error.code, now=self._clock.now(), at=self._clock.monotonic())
        await self._again(gateway, delivery, error.code)

    async def _form_refused(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        gateway.answered()
        now = self._clock.now()
        last = delivery.rung >= LAST_RUNG
        if last:
            await self._call(self._outbox.park, delivery, code=error.code, now=now)
        else:
            await self._again(gateway, delivery, error.code, rung=delivery.rung + 1)
        await self.note(operator_notes.form_refused(delivery, error.code, last_rung=last, now=now))

    async def _message_gone(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        """An edit becomes a new card. A line without its card stands in the channel itself, where all are rung."""
        gateway.answered()
        if isinstance(delivery.message, ThreadLine) and not delivery.message.broadcast:
            await self._call(self._outbox.supersede, delivery, code="no_card")
            return
        await self._again(gateway, delivery, error.code, kind=Kind.ROOT)

    async def _unheard_of(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        """Treat an error that nobody has named yet: it may concern this channel alone, so the others go on, and it
        may not last, so the delivery is tried again."""
        gateway.answered()
        gateway.rest(delivery, self._clock.monotonic() + LONGEST_BACK_OFF.total_seconds())
        await self._unknown(gateway, delivery, error)
        await self.note(operator_notes.unheard_of(delivery, error.code, now=self._clock.now()))

    async def _unknown(self, gateway: Gateway, delivery: Delivery, error: DeliveryError) -> None:
        now = self._clock.now()
        if delivery.kind is Kind.UPDATE:
            await self._again(gateway, delivery, error.code, after=back_off(delivery.attempt), given_up_at=now)
            return
        await self._call(self._outbox.unknown, delivery, code=error.code, now=now)

    async def _again(
        self,
        gateway: Gateway,
        delivery: Delivery,
        code: str,
        *,
        after: timedelta = timedelta(0),
        **changed: Any,
    ) -> None:
        not_before = self._clock.now() + after
        gateway.tries_again(self._clock.monotonic() + after.total_seconds())
        await self._call(self._outbox.retry, delivery, not_before=not_before, code=code, **changed)
