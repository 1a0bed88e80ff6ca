"""Telling past the outbox, for when the store that holds it is away: one note, as well as it goes, and not twice.

What the outbox would remember stands in the channel: its history says whether the note is there already, from an
earlier try whose outcome was lost or from another service that noticed the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from newsdesk.alerts import Delivery, DeliveryState, NewDelivery, Receipt
from newsdesk.delivery.outcomes import LAST_RUNG
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.ports import Transport


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A note that stands in its channel; without a receipt it may."""

    key: str
    receipt: Receipt | None = None


async def tell_directly(
    transport: Transport, row: NewDelivery, *, alike: str, since: datetime, now: datetime, repeat: bool
) -> Standing:
    """Post the row, unless a note whose key begins `alike` was posted since; returns which one stands there.

    Where no history can be read, a post whose outcome is unknown is given up (`repeat=False`) or an error. Raises
    DeliveryError when nothing stands there, as far as is known: then try again.
    """
    if transport.keeps_history:
        found = await transport.find(row.channel, None, since=since)
        known = next((key for key in (row.key, *found) if key in found and key.startswith(alike)), None)
        if known is not None:
            return Standing(key=known, receipt=found[known][0])
    try:
        return Standing(key=row.key, receipt=await _post(transport, _as_sent(row, now)))
    except DeliveryError as err:
        if err.reason is DeliveryReason.UNKNOWN and not (transport.keeps_history or repeat):
            return Standing(key=row.key)
        raise


async def _post(transport: Transport, delivery: Delivery) -> Receipt:
    try:
        return await transport.post(delivery)
    except DeliveryError as err:
        if err.reason is not DeliveryReason.FORM:
            raise
    return await transport.post(replace(delivery, rung=LAST_RUNG))


def _as_sent(row: NewDelivery, now: datetime) -> Delivery:
    """The row as a transport takes it; it has no number, since it is in no outbox."""
    return Delivery(
        id=0,
        key=row.key,
        channel=row.channel,
        transport=row.transport,
        kind=row.kind,
        lane=row.lane,
        alert_key=row.alert_key,
        revision=row.revision,
        message=row.message,
        state=DeliveryState.SENDING,
        attempt=1,
        created_at=now,
        card_lang=row.card_lang,
    )
