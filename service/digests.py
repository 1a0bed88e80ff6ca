"""Posts the digests that are due. What was posted stands in the outbox; nothing here must be remembered."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

from newsdesk.alerting.digest_figures import Figures
from newsdesk.alerting.digests import Slot, digest_row, digests_of, due, latest_slot
from newsdesk.errors import StoreUnavailable
from newsdesk.ports import prompt
from service.wiring import Desk

logger = logging.getLogger(__name__)

SETTLED = timedelta(seconds=30)  # what was being recorded when a slot fell due is in the store after this


class Digests:
    def __init__(self, desk: Desk, wake_sender: Callable[[], None]) -> None:
        self._desk = desk
        self._wake_sender = wake_sender
        self._begun = desk.clock.now()
        self._done: dict[str, Slot] = {}  # by channel: looked at before, so that most rounds ask one small query

    async def post_due(self) -> None:
        try:
            posted = await self._desk.call(self._post_due)
        except StoreUnavailable:
            logger.warning("digests wait: the store is away")
            return
        if posted:
            self._wake_sender()

    @prompt
    def _post_due(self) -> int:
        """How many went into the outbox."""
        now = self._desk.clock.now()
        slots = [latest_slot(one, now - SETTLED) for one in digests_of(self._desk.subscriptions())]
        return sum(self._post(slot) for slot in slots if self._done.get(slot.subscription.channel) != slot)

    def _post(self, slot: Slot) -> int:
        desk, subscription = self._desk, slot.subscription
        now = desk.clock.now()
        last = desk.store.last_digest(subscription.transport, subscription.channel)
        one = due(slot, last_until=last, begun=self._begun, now=now)
        row = None
        if one is not None:
            told = desk.store.past_alerts(one.since, one.until).alerts
            past = (*told, *desk.store.kept_for_digest(one.since, one.until))
            figures = Figures(ledger=desk.store.ledger(), decided=desk.store.decided(one.since, one.until))
            row = digest_row(one, past, desk.store.status(now), now=now, figures=figures)
        posted = desk.outbox.enqueue([row], now=now) if row else 0
        self._done[subscription.channel] = slot
        return posted
