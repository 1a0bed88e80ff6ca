"""Alerts: the card as it stands, and which channels have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind
from newsdesk.ports import AlertView, AlertWrite, Posted, ToldChannel
from storage.codec import dump_card, dump_times, load_card, load_times
from storage.statements import insert_or_update
from storage.tables import alerts, deliveries

_STRIKES = sa.bindparam("strikes", expanding=True)
_STORIES = sa.bindparam("stories", expanding=True)
_ALERTS = (
    sa.select(alerts)
    .where(sa.or_(alerts.c.strike_number.in_(_STRIKES), alerts.c.story_id.in_(_STORIES)))
    .order_by(alerts.c.key)
)
# A card that went into a digest cannot be edited, one that was overtaken never came.
_TOLD = (
    sa.select(deliveries)
    .where(
        deliveries.c.alert_key.in_(sa.bindparam("keys", expanding=True)),
        deliveries.c.kind == Kind.ROOT,
        deliveries.c.state.not_in([DeliveryState.COLLAPSED, DeliveryState.SUPERSEDED]),
    )
    .order_by(deliveries.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Alerts by key, and the strikes and stories of those that some channel has."""

    views: Mapping[str, AlertView] = field(default_factory=dict)
    told_strikes: frozenset[int] = frozenset()
    told_stories: frozenset[int] = frozenset()


def read_alerts(connection: sa.Connection, *, strikes: Collection[int], stories: Collection[int]) -> Cards:
    """The alerts of these records and stories."""
    if not strikes and not stories:
        return Cards()
    rows = connection.execute(_ALERTS, {"strikes": list(strikes), "stories": list(stories)}).all()
    told = _told(connection, [row.key for row in rows])
    return Cards(
        views={row.key: _to_view(row, told[row.key]) for row in rows},
        told_strikes=frozenset(row.strike_number for row in rows if told[row.key] and row.strike_number is not None),
        told_stories=frozenset(row.story_id for row in rows if told[row.key] and row.story_id is not None),
    )


def read_alert(connection: sa.Connection, key: str) -> tuple[AlertView, int | None] | None:
    """One alert by its key, and the number of its strike record."""
    row = connection.execute(sa.select(alerts).where(alerts.c.key == key)).one_or_none()
    return (_to_view(row, _told(connection, [key])[key]), row.strike_number) if row else None


def read_strike_alerts(connection: sa.Connection, *, since: datetime, until: datetime) -> tuple[AlertView, ...]:
    """The alerts of strikes that were first told after `since` and up to `until`, oldest first."""
    which = (
        sa.select(alerts)
        .where(alerts.c.created_at > since, alerts.c.created_at <= until, alerts.c.strike_number.is_not(None))
        .order_by(alerts.c.created_at, alerts.c.key)
    )
    rows = connection.execute(which).all()
    told = _told(connection, [row.key for row in rows])
    return tuple(_to_view(row, told[row.key]) for row in rows)


def read_posted(connection: sa.Connection, keys: Collection[str]) -> tuple[Posted, ...]:
    """Where the cards of these alerts went, collapsed ones included."""
    which = (
        sa.select(deliveries)
        .where(deliveries.c.alert_key.in_(keys), deliveries.c.kind == Kind.ROOT)
        .order_by(deliveries.c.id)
    )
    return tuple(
        Posted(channel=row.channel, state=row.state.value, at=row.ended_at, permalink=row.permalink)
        for row in connection.execute(which)
    )


def write_alerts(connection: sa.Connection, writes: Sequence[AlertWrite]) -> None:
    if writes:
        statement = insert_or_update(
            connection.dialect.name, alerts, kept=("created_at",), sticky=("strike_number", "story_id")
        )
        connection.execute(statement, [_row(write) for write in writes])


def _to_view(row: sa.Row, channels: Sequence[ToldChannel]) -> AlertView:
    return AlertView(
        key=row.key,
        revision=row.revision,
        card=load_card(row.card),
        severity=row.severity,
        created_at=row.created_at,
        updated_at=row.updated_at,
        channels=tuple(channels),
        rung=load_times(row.rung),
    )


def _row(write: AlertWrite) -> dict[str, object]:
    return {
        "key": write.key,
        "revision": write.revision,
        "card": dump_card(write.card),
        "severity": write.severity,
        "created_at": write.at,
        "updated_at": write.at,
        "strike_number": write.strike_number,
        "story_id": write.story_id,
        "rung": dump_times(write.rung),
    }


def _told(connection: sa.Connection, keys: Sequence[str]) -> dict[str, list[ToldChannel]]:
    told: dict[str, list[ToldChannel]] = defaultdict(list)
    if not keys:
        return told
    for row in connection.execute(_TOLD, {"keys": keys}):
        channel = ToldChannel(channel=row.channel, transport=row.transport, card_lang=row.card_lang)
        if channel not in told[row.alert_key]:
            told[row.alert_key].append(channel)
    return told
