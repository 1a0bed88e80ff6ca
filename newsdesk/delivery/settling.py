"""Reading a channel's history, for three purposes: to settle a send whose outcome is unknown, to find a message
that stands there twice, and to learn after a restore what was said meanwhile. Nothing else ever reads history.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from newsdesk.alerts import Delivery, Kind, Receipt
from newsdesk.delivery.context import Context
from newsdesk.delivery.gateway import Gateway
from newsdesk.delivery.outcomes import Outcomes, back_off
from newsdesk.delivery.shared_time import SharedTime
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.monitoring import operator_notes

logger = logging.getLogger(__name__)

BACK_LOOK = timedelta(minutes=65)  # our clock may have been set since, by an hour if it was for another season
ROWS_AT_ONCE = 500


class Settler:
    """Settles unknown sends, sweeps for surplus copies, and reconciles after a restore."""

    def __init__(self, context: Context, time: SharedTime, outcomes: Outcomes) -> None:
        self._outbox = context.outbox
        self._call = context.call
        self._clock = context.clock
        self._policy = context.policy
        self._counts = context.counts
        self._time = time
        self._outcomes = outcomes
        # channel -> how often, and when to look again, on the monotonic clock
        self._failed_looks: dict[str, tuple[int, float]] = {}

    async def settle(self, gateway: Gateway) -> bool:
        """Give every unknown row of this gateway its outcome, where the history gives a verdict. True if there was
        one to settle."""
        settle = self._policy.settle
        rows = await self._call(self._outbox.unsettled, self._clock.now(), settle=settle, limit=ROWS_AT_ONCE)
        if not rows or not await self._time.is_right():
            return False
        for channel, of_channel in _by_channel(rows, gateway.transport.name).items():
            if not gateway.transport.keeps_history:
                await self._without_history(of_channel)
            elif self._may_look(channel):
                await self._by_history(gateway, channel, of_channel)
        return True

    async def audit(self, gateway: Gateway) -> bool:
        """Delete what stands in a channel twice: the later copies that nobody replied to. Frees nothing to send."""
        if not gateway.transport.keeps_history:
            return False
        after = self._policy.audit_after
        rows = await self._call(self._outbox.audit_due, self._clock.now(), after=after, limit=ROWS_AT_ONCE)
        for channel, of_channel in _by_channel(rows, gateway.transport.name).items():
            if self._may_look(channel):
                await self._audit_channel(gateway, channel, of_channel)
        return False

    async def reconcile(self, gateway: Gateway, channels: Iterable[str], *, since: datetime) -> None:
        """Learn from the history which keys are in the channels already. Raises DeliveryError when Slack cannot be
        asked: then nothing must be sent. A channel that is gone takes nothing either, and holds up nobody."""
        known = await self._call(self._outbox.channels, gateway.transport.name)
        for channel in dict.fromkeys([*channels, *known]):
            try:
                found = await gateway.transport.find(channel, None, since=since - BACK_LOOK)
            except DeliveryError as err:
                if err.reason is not DeliveryReason.CHANNEL:
                    raise
                logger.warning("channel not read back", extra={"channel": channel, "code": err.code})
                continue
            first = {key: receipts[0] for key, receipts in found.items()}
            self._counts["learned"] += await self._call(
                self._outbox.learn, gateway.transport.name, channel, first, now=self._clock.now()
            )

    async def _by_history(self, gateway: Gateway, channel: str, rows: Sequence[Delivery]) -> None:
        since = min(row.started_at or row.created_at for row in rows)
        try:
            found = await self._look(gateway, channel, rows, since=since)
        except DeliveryError as err:
            self._look_later(channel, err)
            if err.reason is DeliveryReason.CHANNEL:  # it will never be readable: as if there were no history
                await self._without_history(rows)
            return
        for row in rows:
            copies = found.get(row.key, [])
            if not copies and row.kind is Kind.THREAD and row.root_ts is None:
                # Its card became one of another record, and where the line would hang nobody has looked.
                await self._call(self._outbox.supersede, row, code="no_card")
            else:
                await self._decide(row, copies)

    async def _audit_channel(self, gateway: Gateway, channel: str, rows: Sequence[Delivery]) -> None:
        try:
            found = await self._look(gateway, channel, rows, since=min(row.created_at for row in rows))
        except DeliveryError as err:
            self._look_later(channel, err)
            return
        for row in rows:
            await self._drop_surplus(gateway, row, found.get(row.key, []))

    async def _decide(self, row: Delivery, copies: list[Receipt]) -> None:
        receipt = copies[0] if copies else None
        if await self._call(self._outbox.settle, row, receipt, now=self._clock.now()):
            self._counts["settled_found" if receipt else "settled_not_found"] += 1

    async def _look(
        self, gateway: Gateway, channel: str, rows: Sequence[Delivery], *, since: datetime
    ) -> Mapping[str, list[Receipt]]:
        """One paged look for all rows of a channel."""
        keys, threads = [row.key for row in rows], _threads(rows)
        found = await gateway.transport.find(channel, keys, since=since - BACK_LOOK, threads=threads)
        self._failed_looks.pop(channel, None)
        return found

    def _look_later(self, channel: str, error: DeliveryError) -> None:
        """No verdict this time. The rows stay as they are."""
        logger.warning("history not readable", extra={"channel": channel, "reason": error.reason, "code": error.code})
        failures = self._failed_looks.get(channel, (0, 0.0))[0] + 1
        wait_s = back_off(failures).total_seconds() if error.retry_after_s is None else error.retry_after_s
        self._failed_looks[channel] = (failures, self._clock.monotonic() + wait_s)

    def _may_look(self, channel: str) -> bool:
        _, again_at = self._failed_looks.get(channel, (0, 0.0))
        return again_at <= self._clock.monotonic()

    async def _without_history(self, rows: Sequence[Delivery]) -> None:
        for row in rows:
            if self._policy.on_unknown == "repeat":
                await self._decide(row, [])
            elif await self._call(self._outbox.park, row, code="outcome_unknown", now=self._clock.now()):
                await self._outcomes.note(operator_notes.outcome_held(row, now=self._clock.now()))

    async def _drop_surplus(self, gateway: Gateway, row: Delivery, copies: list[Receipt]) -> None:
        # A copy that people replied to stays, whichever it is: deleting it would tear their thread.
        keep = next((copy for copy in copies if copy.replies), copies[0] if copies else None)
        if not await self._call(self._outbox.audited, row, keep, now=self._clock.now()):
            return
        for copy in copies:
            if copy is keep or copy.replies:
                continue
            try:
                await gateway.transport.delete(copy)
                self._counts["surplus_deleted"] += 1
            except DeliveryError as err:
                logger.warning("surplus copy stays", extra={"channel": copy.channel, "code": err.code})


def _threads(rows: Iterable[Delivery]) -> Collection[str]:
    return {row.root_ts for row in rows if row.kind is Kind.THREAD and row.root_ts is not None}


def _by_channel(rows: Iterable[Delivery], transport: str) -> dict[str, list[Delivery]]:
    grouped: dict[str, list[Delivery]] = defaultdict(list)
    for row in rows:
        if row.transport == transport:
            grouped[row.channel].append(row)
    return grouped
