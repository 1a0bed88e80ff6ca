"""Sends one claimed row: looks at the lease, sends, writes down the outcome."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from newsdesk.alerts import Delivery, Kind, Receipt
from newsdesk.delivery.context import Context
from newsdesk.delivery.gateway import Gateway
from newsdesk.delivery.outcomes import Outcomes
from newsdesk.errors import DeliveryError, DeliveryReason, StoreUnavailable
from newsdesk.messages import NewsCard, StrikeCard, Unreadable
from newsdesk.ports import Transport

logger = logging.getLogger(__name__)


class Sender:
    """Sends rows that were claimed. Once `stopping` is set it hands back what it has not begun to send."""

    def __init__(self, context: Context, outcomes: Outcomes) -> None:
        self.stopping = False
        self._outbox = context.outbox
        self._call = context.call
        self._clock = context.clock
        self._policy = context.policy
        self._outcomes = outcomes

    async def deliver(self, gateway: Gateway, delivery: Delivery) -> None:
        """Send one delivery and write its outcome. Never raises: if the outcome cannot be written, the lease runs
        out and the row is settled like any other unknown one."""
        try:
            await self._attempt(gateway, delivery)
        except StoreUnavailable as err:
            logger.warning("outcome not written", extra={"key": delivery.key, "error": str(err)})
        except Exception:
            logger.exception("delivery failed", extra={"key": delivery.key})
        finally:
            gateway.finished(delivery, self._clock.monotonic())

    async def _attempt(self, gateway: Gateway, delivery: Delivery) -> None:
        if self.stopping:
            await self._call(self._outbox.retry, delivery, not_before=self._clock.now(), code="handed_back")
            return
        if delivery.kind is Kind.UPDATE and delivery.root_ts is None:
            # Its card became a line of a digest, and a digest is never edited.
            await self._call(self._outbox.supersede, delivery, code="no_card")
            return
        if isinstance(delivery.message, Unreadable):
            await self._call(self._outbox.park, delivery, code="newer_release", now=self._clock.now())
            logger.warning("a message of a newer release is kept for it", extra={"key": delivery.key})
            return
        if not await self._call(self._outbox.holds, delivery, now=self._clock.now()):
            return
        try:
            receipt = await self._transmit(gateway.transport, self._worded(delivery))
        except DeliveryError as err:
            extra = {"key": delivery.key, "status": err.reason, "code": err.code, "attempt": delivery.attempt}
            logger.warning("delivery not made", extra=extra)
            await self._outcomes.refused(gateway, delivery, err)
            return
        await self._outcomes.posted(gateway, delivery, receipt)
        logger.info("delivery made", extra={"key": delivery.key, "status": "ok", "attempt": delivery.attempt})

    async def _transmit(self, transport: Transport, delivery: Delivery) -> Receipt:
        """Whatever escapes a transport that is no DeliveryError leaves the outcome unknown. The send ends with its
        lease, however late it began: from then on somebody else may look whether it was made."""
        left_s = min(delivery.leave_by - self._clock.monotonic(), self._policy.send_timeout.total_seconds())
        if left_s <= 0:
            raise DeliveryError(DeliveryReason.LATE, "lease_over")
        try:
            async with asyncio.timeout(left_s):
                if delivery.kind is Kind.UPDATE and delivery.root_ts is not None:
                    return await transport.update(delivery, Receipt(channel=delivery.channel, ts=delivery.root_ts))
                return await transport.post(delivery)
        except DeliveryError:
            raise
        except TimeoutError as err:
            raise DeliveryError(DeliveryReason.UNKNOWN, "timeout") from err
        except asyncio.CancelledError as err:  # we are stopping and cannot wait for the answer
            raise DeliveryError(DeliveryReason.UNKNOWN, "stopped") from err
        except Exception as err:
            logger.exception("transport failed", extra={"key": delivery.key})
            raise DeliveryError(DeliveryReason.UNKNOWN, type(err).__name__) from err

    def _worded(self, delivery: Delivery) -> Delivery:
        """A card says so when it comes late, and when it stands in for one that cannot be edited any more."""
        card = delivery.message
        if delivery.kind is not Kind.ROOT or not isinstance(card, StrikeCard | NewsCard):
            return delivery
        late = self._clock.now() - delivery.created_at > self._policy.collapse_age
        delayed_since = card.delayed_since or (delivery.created_at if late else None)
        card = replace(card, delayed_since=delayed_since, posted_again=delivery.root_ts is not None)
        return replace(delivery, message=card)
