"""What channels were told, message by message, for whoever must show later who heard what and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind
from newsdesk.messages import Message
from storage.codec import load_message
from storage.engine import reading
from storage.tables import deliveries as d


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMessage:
    """A message or an edit that the other side has confirmed, or that was found in the channel."""

    at: datetime
    channel: str
    kind: Kind
    alert_key: str
    revision: int
    message: Message
    card_lang: str
    attempts: int
    permalink: str | None


def told_messages(
    engine: sa.Engine, *, since: datetime, until: datetime, channel: str | None = None
) -> Iterator[ToldMessage]:
    """In the order in which they were told; of all channels if none is named."""
    wanted = sa.select(d).where(d.c.state == DeliveryState.SENT, d.c.ended_at >= since, d.c.ended_at < until)
    if channel is not None:
        wanted = wanted.where(d.c.channel == channel)
    with reading(engine) as connection:
        for row in connection.execute(wanted.order_by(d.c.ended_at, d.c.id)):
            yield ToldMessage(
                at=row.ended_at,
                channel=row.channel,
                kind=row.kind,
                alert_key=row.alert_key,
                revision=row.revision,
                message=load_message(row.message),
                card_lang=row.card_lang,
                attempts=row.attempt,
                permalink=row.permalink,
            )
