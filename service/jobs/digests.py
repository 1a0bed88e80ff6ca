"""Posts the digests that are due. What was posted stands in the outbox; nothing here must be remembered."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from newsdesk.alerting.digest_figures import Figures
from newsdesk.alerting.digests import Slot, digest_row, digests_of, due, latest_slot
from newsdesk.alerting.routing import held_until
from newsdesk.alerts import Subscription
from newsdesk.errors import StoreUnavailable
from newsdesk.ports import prompt
from service.runtime import Runtime

logger = logging.getLogger(__name__)

SETTLED = timedelta(seconds=30)  # what was being recorded when a slot fell due is in the store after this


class Digests:
    """`begun` is since when somebody looks what is due, from now on if not told: a channel's first digest tells
    nothing from before."""

    def __init__(self, runtime: Runtime, wake_sender: Callable[[], None], *, begun: datetime | None = None) -> None:
        self._runtime = runtime
        self._wake_sender = wake_sender
        self._begun = begun or runtime.clock.now()
        self._broken: set[str] = set()  # channels
        self._done: dict[str, Slot] = {}  # by channel: looked at before, so that most rounds ask one small query

    async def post_due(self) -> None:
        """Raises StoreUnavailable: then they wait for the next look."""
        if await self._runtime.call(self._post_due):
            self._wake_sender()

    @prompt
    def _post_due(self) -> int:
        """How many went into the outbox."""
        now = self._runtime.clock.now()
        return sum(self._post_for(one, now) for one in digests_of(self._runtime.subscriptions()))

    def _post_for(self, subscription: Subscription, now: datetime) -> int:
        """The boundary of one subscription: whatever is wrong with it, the others get theirs. It is logged when it
        begins."""
        channel = subscription.channel
        try:
            slot = latest_slot(subscription, now - SETTLED)
            posted = 0 if self._done.get(channel) == slot else self._post(slot)
        except StoreUnavailable:
            raise
        except Exception:
            if channel not in self._broken:
                logger.exception("digest not posted", extra={"channel": channel})
            self._broken.add(channel)
            return 0
        self._broken.discard(channel)
        return posted

    def _post(self, slot: Slot) -> int:
        runtime, subscription = self._runtime, slot.subscription
        now = runtime.clock.now()
        last = runtime.store.last_digest(subscription.transport, subscription.channel)
        if last is not None and held_until(subscription, now, urgent=True):
            return 0  # paused: one at the end tells all of it. A first one is made, since none says where it begins
        one = due(slot, last_until=last, begun=self._begun, now=now)
        row = None
        if one is not None:
            alerts = runtime.store.past_alerts(one.since, one.until).alerts
            past = (*alerts, *runtime.store.kept_for_digest(one.since, one.until))
            figures = Figures(ledger=runtime.store.ledger(), decided=runtime.store.decided(one.since, one.until))
            row = digest_row(one, past, runtime.store.status(now), now=now, figures=figures)
        posted = runtime.outbox.enqueue([row], now=now) if row else 0
        self._done[subscription.channel] = slot
        return posted
