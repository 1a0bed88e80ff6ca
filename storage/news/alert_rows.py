"""Alerts: the card as it stands, and which channels have it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind
from newsdesk.ports import AlertView, AlertWrite, Posted, ToldChannel
from storage.codec import CARD, TIMES
from storage.columns import Row
from storage.prepared import PreparedSelect
from storage.statements import insert_or_update
from storage.tables import alerts, deliveries

_STRIKES: sa.BindParameter[int] = sa.bindparam("strikes", expanding=True)
_STORIES: sa.BindParameter[int] = sa.bindparam("stories", expanding=True)
# A card that went into a digest cannot be edited, one that was overtaken never came.
IS_THERE = sa.and_(
    deliveries.c.kind == Kind.ROOT,
    deliveries.c.state.not_in([DeliveryState.COLLAPSED, DeliveryState.SUPERSEDED]),
)
# Two lists joined by OR would make SQLite sort whole cards.
_THEIRS = sa.union_all(
    sa.select(alerts.c.key).where(alerts.c.strike_number.in_(_STRIKES)),
    sa.select(alerts.c.key).where(alerts.c.story_id.in_(_STORIES)),
)
_TOLD_OR_DIGESTED = sa.and_(deliveries.c.kind == Kind.ROOT, deliveries.c.state != DeliveryState.SUPERSEDED)
_ALERTS = PreparedSelect(
    sa.select(
        alerts,
        deliveries.c.channel,
        deliveries.c.transport,
        deliveries.c.card_lang,
        deliveries.c.collapsed_into.label("digest"),
    )
    .outerjoin(deliveries, sa.and_(deliveries.c.alert_key == alerts.c.key, _TOLD_OR_DIGESTED))
    .where(alerts.c.key.in_(_THEIRS))
    .order_by(alerts.c.key, deliveries.c.id)
)
_TOLD = (
    sa.select(
        deliveries.c.alert_key,
        deliveries.c.channel,
        deliveries.c.transport,
        deliveries.c.card_lang,
        deliveries.c.collapsed_into.label("digest"),
    )
    .where(deliveries.c.alert_key.in_(sa.bindparam("keys", expanding=True)), _TOLD_OR_DIGESTED)
    .order_by(deliveries.c.id)
)


class Alerts(Mapping[str, AlertView]):
    """Alerts by key. A card is decoded when it is asked for: of a dozen that an entry could belong to, one is."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = {key: list(found) for key, found in groupby(rows, key=attrgetter("key"))}
        self._views: dict[str, AlertView] = {}

    def __getitem__(self, key: str) -> AlertView:
        if key not in self._views:
            rows = self._rows[key]
            self._views[key] = to_view(rows[0], [row for row in rows if row.channel is not None])
        return self._views[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def read_alerts(
    connection: sa.Connection, *, strikes: Collection[int], stories: Collection[int]
) -> Mapping[str, AlertView]:
    """The alerts of these records and stories."""
    if not strikes and not stories:
        return {}
    return Alerts(_ALERTS.ask(connection, strikes=list(strikes), stories=list(stories)))


def read_alert(connection: sa.Connection, key: str) -> tuple[AlertView, int | None] | None:
    """One alert by its key, and the number of its strike record."""
    row = connection.execute(sa.select(alerts).where(alerts.c.key == key)).one_or_none()
    return (to_view(row, _told(connection, [key])[key]), row.strike_number) if row else None


def read_strike_alerts(connection: sa.Connection, *, since: datetime, until: datetime) -> tuple[AlertView, ...]:
    """The alerts of strikes that were first told after `since` and up to `until`, oldest first."""
    which = (
        sa.select(alerts)
        .where(alerts.c.created_at > since, alerts.c.created_at <= until, alerts.c.strike_number.is_not(None))
        .order_by(alerts.c.created_at, alerts.c.key)
    )
    rows = connection.execute(which).all()
    told = _told(connection, [row.key for row in rows])
    return tuple(to_view(row, told[row.key]) for row in rows)


def read_posted(connection: sa.Connection, keys: Collection[str]) -> tuple[Posted, ...]:
    """The channels and messages of the cards of these alerts, collapsed ones included."""
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


def to_view(row: Row, told: Sequence[Row] = ()) -> AlertView:
    """An alert from its row, and those of its cards that are there or went into a digest."""
    return AlertView(
        key=row.key,
        revision=row.revision,
        card=CARD.load(row.card),
        severity=row.severity,
        created_at=row.created_at,
        channels=channels_of(one for one in told if one.digest is None),
        last_rang=TIMES.load(row.rung),
        in_digest=channels_of(one for one in told if one.digest is not None),
    )


def _row(write: AlertWrite) -> dict[str, object]:
    return {
        "key": write.key,
        "revision": write.revision,
        "card": CARD.dump(write.card),
        "severity": write.severity,
        "created_at": write.at,
        "strike_number": write.strike_number,
        "story_id": write.story_id,
        "rung": TIMES.dump(dict(write.last_rang)),
    }


def channels_of(rows: Iterable[Row]) -> tuple[ToldChannel, ...]:
    """The channels of rows of the outbox, each once."""
    told = (ToldChannel(channel=row.channel, transport=row.transport, card_lang=row.card_lang) for row in rows)
    return tuple(dict.fromkeys(told))


def _told(connection: sa.Connection, keys: Sequence[str]) -> dict[str, list[Row]]:
    """The cards of each of these alerts."""
    rows: dict[str, list[Row]] = {key: [] for key in keys}
    for row in connection.execute(_TOLD, {"keys": keys}) if keys else ():
        rows[row.alert_key].append(row)
    return rows
