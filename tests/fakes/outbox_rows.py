"""The rows of an outbox in memory, and what can be told of one alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from newsdesk.alerts import DeliveryState, Kind, Lane, NewDelivery, Receipt
from newsdesk.messages import DigestMessage, LineCard, NewsCard, OperatorNote, StrikeCard

READY, SENDING, UNKNOWN = DeliveryState.READY, DeliveryState.SENDING, DeliveryState.UNKNOWN
SENT, PARKED = DeliveryState.SENT, DeliveryState.PARKED
FOLLOWS = "channel_parked"  # the code of a row that was not sent, since its channel refuses others
MENDED = "mended"  # under way when the channel was said to take messages again
UNSENT = (READY, SENDING, UNKNOWN, PARKED)


@dataclass(eq=False)
class Row:
    id: int
    new: NewDelivery
    kind: Kind
    created_at: datetime
    not_before: datetime | None
    state: DeliveryState = READY
    attempt: int = 0
    rung: int = 0
    started_at: datetime | None = None
    lease_until: datetime | None = None
    ended_at: datetime | None = None
    code: str | None = None
    receipt: Receipt | None = None
    into: int | None = None
    audited: bool = False
    given_up_at: datetime | None = None


def place(row: Row) -> tuple[str, str]:
    return row.new.transport, row.new.channel


def posted_within(row: Row, after: datetime, before: datetime) -> bool:
    return row.state in (SENDING, UNKNOWN, SENT) and row.started_at is not None and after < row.started_at < before


def due(row: Row, now: datetime) -> bool:
    return row.not_before is None or row.not_before <= now


def folds(row: Row, now: datetime, young: timedelta) -> bool:
    match row.new.message:
        case StrikeCard() | NewsCard() | LineCard():
            goes_alone = row.new.lane is Lane.BREAKING and now - row.created_at < young
            return row.kind is Kind.ROOT and not goes_alone
        case DigestMessage(why=why):
            return why != "daily"
        case _:
            return False


def trace(key: str, transport: str, channel: str, now: datetime) -> NewDelivery:
    alert_key, _, rest = key.partition(f":{channel}:")
    kind = Kind(rest.partition(":")[0]) if rest else Kind.OPERATOR
    note = OperatorNote(key=key, kind="back", subject=key, since=now)
    common = {"channel": channel, "transport": transport, "lane": Lane.NORMAL}
    return NewDelivery(key=key, kind=kind, alert_key=alert_key, revision=0, message=note, **common)
