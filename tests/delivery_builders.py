"""Messages and outbox rows for tests about telling."""

from __future__ import annotations

from datetime import UTC, date, datetime

from newsdesk.alerts import Kind, Lane, NewDelivery
from newsdesk.entries import Tier
from newsdesk.messages import CardFigure, CardState, Change, LineCard, Message, SourceLink, StrikeCard, ThreadLine
from newsdesk.strikes import Field
from newsdesk.understanding import Category

NOON = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)
WIRE = "C0WIRE"


def a_card(number: int = 71, *, revision: int = 1, killed: int = 4, seen_at: datetime = NOON) -> StrikeCard:
    return StrikeCard(
        record=f"S-{number}",
        record_name=f"S-{number}",
        revision=revision,
        state=CardState.OFFICIAL,
        killed=CardFigure(value=killed),
        locations=("caribbean",),
        vessels=1,
        happened_on=date(2026, 10, 4),
        source="SOUTHCOM",
        officials=1,
        origins=1,
        sources=(SourceLink(outlet="SOUTHCOM", url="https://example.org/a", tier=Tier.PRIMARY, official=True),),
        seen_at=seen_at,
    )


def a_line(number: int = 412) -> LineCard:
    return LineCard(
        record=f"N-{number}",
        revision=1,
        category=Category.BUILDUP,
        headline="A destroyer reached the Caribbean",
        headline_lang="en",
        source=SourceLink(outlet="Example News", url="https://example.org/b", tier=Tier.MAJOR),
        happened_on=None,
        seen_at=NOON,
    )


def a_thread_line(number: int = 71, *, broadcast: bool = False) -> ThreadLine:
    change = Change(field=Field.KILLED, old="4", new="6", who="SOUTHCOM", on=date(2026, 10, 5))
    return ThreadLine(
        record=f"S-{number}",
        record_name=f"S-{number}",
        kind="change",
        change=change,
        who="SOUTHCOM",
        on=date(2026, 10, 5),
        url="https://example.org/c",
        broadcast=broadcast,
    )


def a_row(
    number: int = 71,
    *,
    kind: Kind = Kind.ROOT,
    channel: str = WIRE,
    transport: str = "slack",
    lane: Lane = Lane.BREAKING,
    revision: int = 1,
    message: Message | None = None,
    not_before: datetime | None = None,
) -> NewDelivery:
    """A card of strike `number`, or what follows it."""
    alert_key = f"strike/S-{number}"
    suffix = "" if kind is Kind.ROOT else f":r{revision}"
    default = a_thread_line(number) if kind is Kind.THREAD else a_card(number, revision=revision)
    return NewDelivery(
        key=f"{alert_key}:{channel}:{kind}{suffix}",
        channel=channel,
        transport=transport,
        kind=kind,
        lane=lane,
        alert_key=alert_key,
        revision=revision,
        message=message or default,
        not_before=not_before,
    )
