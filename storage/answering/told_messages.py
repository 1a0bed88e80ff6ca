"""What channels were told, message by message, for whoever must show later who heard what and when."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind
from newsdesk.messages import Message
from storage.codec import MESSAGE
from storage.columns import Row
from storage.tables import deliveries as d
from storage.transactions import reading

_LEARNED = 0  # the revision of what was read back from a channel after a restore: its words are there only


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMessage:
    """A message or an edit that the other side has confirmed, or that was found in the channel."""

    at: datetime
    channel: str
    kind: Kind
    alert_key: str
    revision: int
    message: Message | None  # None: its words stand in the channel only
    card_lang: str
    attempts: int
    permalink: str | None


def told_messages(engine: sa.Engine, *, since: datetime, until: datetime, channel: str | None) -> list[ToldMessage]:
    """Messages in the order in which they were told; of all channels if none is named."""
    ended = sa.and_(d.c.ended_at >= since, d.c.ended_at < until)
    wanted = sa.select(d).where(d.c.state == DeliveryState.SENT, sa.or_(ended, d.c.revision == _LEARNED))
    if channel is not None:
        wanted = wanted.where(d.c.channel == channel)
    with reading(engine) as connection:
        found = [_told(row) for row in connection.execute(wanted.order_by(d.c.ended_at, d.c.id))]
    return sorted((one for one in found if since <= one.at < until), key=lambda one: one.at)


def _told(row: Row) -> ToldMessage:
    learned = row.revision == _LEARNED
    return ToldMessage(
        at=_moment_of(row.receipt_ts, row.ended_at) if learned else row.ended_at,
        channel=row.channel,
        kind=row.kind,
        alert_key=row.alert_key,
        revision=row.revision,
        message=None if learned else MESSAGE.load(row.message),
        card_lang=row.card_lang,
        attempts=row.attempt,
        permalink=row.permalink,
    )


def _moment_of(ts: str | None, otherwise: datetime) -> datetime:
    """The moment at which a message was posted, as its id says; we may have learned of it long after."""
    with suppress(ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(float(ts or ""), UTC)
    return otherwise
