"""Telling past the outbox, for when the store that holds it is away: one note, as well as it goes, and not twice.

What the outbox would remember stands in the channel: its history says whether the note is there already, from an
earlier try whose outcome was lost or from another service that noticed the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
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
    """Post the row, unless a note whose key begins `alike` was posted since; returns which one stands there. Of two
    that were posted in the same moment the later one is taken back by who posted it.

    Where no history can be read, a post whose outcome is unknown is given up (`repeat=False`) or an error. Raises
    DeliveryError when nothing stands there, as far as is known: then try again.
    """
    if transport.keeps_history:
        found = await transport.find(row.channel, None, since=since)
        if first := await _first(transport, row, found, alike=alike):
            return first
    try:
        ours = Standing(key=row.key, receipt=await _post(transport, _as_sent(row, now)))
    except DeliveryError as err:
        if err.reason is DeliveryReason.UNKNOWN and not (transport.keeps_history or repeat):
            return Standing(key=row.key)
        raise
    if transport.keeps_history:
        with suppress(DeliveryError):  # two notes are better than none
            found = await transport.find(row.channel, None, since=since)
            return await _first(transport, row, found, alike=alike) or ours
    return ours


async def _first(
    transport: Transport, row: NewDelivery, found: Mapping[str, list[Receipt]], *, alike: str
) -> Standing | None:
    """The first of such notes; any other that has our key is surplus, and goes."""
    there = [(receipt, key) for key, receipts in found.items() if key.startswith(alike) for receipt in receipts]
    if not there:
        return None
    (first, key), *others = sorted(there, key=lambda one: float(one[0].ts))
    for receipt in (receipt for receipt, of in others if of == row.key):
        with suppress(DeliveryError):  # whoever posted in the same second took it back
            await transport.delete(receipt)
    return Standing(key=key, receipt=first)


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
