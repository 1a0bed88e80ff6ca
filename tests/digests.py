"""A digest that an outage made: one strike, and more votes than one message has room for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from newsdesk.alerts import Kind, NewDelivery
from newsdesk.messages import DigestItem, DigestMessage
from tests.builders import NOON, a_card, a_new_delivery, a_news_card

KEY = "digest/8f31c2"
SEEN = NOON - timedelta(hours=6)
ITEMS = tuple(
    DigestItem(record=card.record, headline_of=card, first_seen_at=SEEN + timedelta(minutes=n))
    for n, card in enumerate((a_card(), *(a_news_card(number) for number in range(500, 521))))
)


def a_digest(**changes: Any) -> DigestMessage:
    plain = {"key": KEY, "why": "outage", "since": SEEN, "until": NOON, "items": ITEMS}
    return DigestMessage(**plain | changes)


def digest_in(channel: str, **changes: Any) -> NewDelivery:
    """The outbox row of that digest in a channel."""
    message = a_digest(**changes)
    told = {"key": f"{message.key}:{channel}:digest", "alert_key": message.key, "message": message}
    return a_new_delivery(channel, kind=Kind.DIGEST, **told)
