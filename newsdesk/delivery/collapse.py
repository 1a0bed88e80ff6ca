"""Many late alerts of one channel become one message (after an outage, or when a feed floods)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal

from newsdesk.alerts import Delivery, NewDelivery, digest_delivery
from newsdesk.delivery.context import Context
from newsdesk.messages import DigestItem, DigestMessage, LineCard, NewsCard, StrikeCard

MIN_ITEMS = 2  # a digest of one alert says less than the alert


async def collapse_late(context: Context, transports: Sequence[str], *, ahead: timedelta) -> int:
    """Fold queues that are too old or too long: what is due of them, and what will be within `ahead`. Returns how
    many rows went into digests."""
    outbox, call, policy, now = context.outbox, context.call, context.policy, context.clock.now()
    late = policy.collapse_age
    overdue = await call(
        outbox.overdue,
        now + ahead,
        transports=transports,
        age=late,
        rows=policy.collapse_rows,
        young=policy.breaking_alone,
    )
    folded = 0
    for members in overdue:
        digest = digest_of(members, now=now, late=late)
        if digest is not None and await call(outbox.collapse, members, digest, now=now):
            folded += len(members)
    return folded


def digest_of(members: Sequence[Delivery], *, now: datetime, late: timedelta) -> NewDelivery | None:
    """One digest for READY rows of one channel: each alert once, in its last revision. None if it is not worth one.

    Its key is made of its members, so that the same rows always make the same digest.
    """
    items = _items(members)
    if len(items) < MIN_ITEMS:
        return None
    first = members[0]
    since = min(item.first_seen_at for item in items)
    digest = sha256("\n".join(sorted(row.key for row in members)).encode()).hexdigest()[:24]
    key = f"digest/{digest}"
    message = DigestMessage(key=key, why=_why(members, now - since, late), since=since, until=now, items=tuple(items))
    not_before = max((row.held_until for row in members if row.held_until), default=None)
    return digest_delivery(message, first, key=f"{key}:{first.channel}:digest", not_before=not_before)


def _why(members: Sequence[Delivery], waited: timedelta, late: timedelta) -> Literal["quiet", "outage", "burst"]:
    if any(row.held_until for row in members):
        return "quiet"
    return "outage" if waited > late else "burst"


def _items(members: Sequence[Delivery]) -> list[DigestItem]:
    """Cards by record; an earlier digest that was never sent gives back what it held."""
    items: dict[str, DigestItem] = {}
    for row in sorted(members, key=lambda row: (row.revision, row.id)):
        match row.message:
            case StrikeCard() | NewsCard() | LineCard() as card:
                _put(items, DigestItem(record=card.record, headline_of=card, first_seen_at=row.created_at))
            case DigestMessage(items=held):
                for item in held:
                    _put(items, item)
            case _:  # a thread line: its card says the same
                pass
    return sorted(items.values(), key=lambda item: item.first_seen_at)


def _put(items: dict[str, DigestItem], item: DigestItem) -> None:
    known = items.get(item.record)
    if known is None:
        items[item.record] = item
        return
    newest = max((known, item), key=lambda one: one.headline_of.revision)
    first_seen_at = min(known.first_seen_at, item.first_seen_at)
    items[item.record] = DigestItem(record=item.record, headline_of=newest.headline_of, first_seen_at=first_seen_at)
