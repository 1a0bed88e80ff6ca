"""What was asked for in the past, as subscriptions would have seen it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from newsdesk.alerts import Action, Kind
from newsdesk.messages import DigestMessage
from newsdesk.ports import PastAlert, PastNews, reads
from storage.codec import load_card, load_message
from storage.engine import reading
from storage.tables import alerts, decisions, deliveries, entries, feeds

_ALERTS = (
    sa.select(alerts)
    .where(alerts.c.created_at > sa.bindparam("since"), alerts.c.created_at <= sa.bindparam("until"))
    .order_by(alerts.c.created_at.desc(), alerts.c.key.desc())
)
_CALLED = (
    sa.select(decisions.c.alert_key, entries.c.title, entries.c.summary, entries.c.lang)
    .join(decisions, decisions.c.entry_id == entries.c.id)
    .where(
        entries.c.story_id.in_(sa.bindparam("stories", expanding=True)),
        decisions.c.alert_key.in_(sa.bindparam("keys", expanding=True)),
        decisions.c.action.in_([Action.ALERT, Action.DIGEST]),
    )
    .order_by(entries.c.id)
)
_WATCHED = sa.select(sa.func.min(feeds.c.first_polled_at, type_=feeds.c.first_polled_at.type))


class SqlArchive:
    """Implements `newsdesk.ports.Archive`."""

    _engine: sa.Engine

    @reads
    def past_alerts(self, since: datetime, until: datetime, *, limit: int = 500) -> PastNews:
        with reading(self._engine) as connection:
            rows = connection.execute(_ALERTS.limit(limit), {"since": since, "until": until}).all()
            called = _called(connection, rows)
            return PastNews(
                alerts=tuple(_to_past(row, called[row.key]) for row in rows),
                watched_since=connection.execute(_WATCHED).scalar(),
            )

    @reads
    def last_digest(self, transport: str, channel: str) -> datetime | None:
        with reading(self._engine) as connection:
            text = connection.execute(_last_digest(transport, channel)).scalar()
        message = load_message(text) if text else None
        return message.until if isinstance(message, DigestMessage) else None


def _last_digest(transport: str, channel: str) -> sa.Select[Any]:
    return (
        sa.select(deliveries.c.message)
        .where(
            deliveries.c.channel == channel,
            deliveries.c.transport == transport,
            deliveries.c.kind == Kind.DIGEST,
            deliveries.c.alert_key.startswith(f"digest/{channel}/", autoescape=True),
        )
        .order_by(deliveries.c.id.desc())
        .limit(1)
    )


def _called(connection: sa.Connection, rows: Sequence[Any]) -> Mapping[str, list[Any]]:
    """The entries that called for each alert."""
    called: dict[str, list[Any]] = defaultdict(list)
    stories = [row.story_id for row in rows if row.story_id is not None]
    if stories:
        keys = [row.key for row in rows]
        for entry in connection.execute(_CALLED, {"stories": stories, "keys": keys}):
            called[entry.alert_key].append(entry)
    return called


def _to_past(row: Any, called: Sequence[Any]) -> PastAlert:
    return PastAlert(
        key=row.key,
        card=load_card(row.card),
        severity=row.severity,
        created_at=row.created_at,
        text=" ".join(f"{entry.title} {entry.summary}" for entry in called),
        languages=frozenset(entry.lang for entry in called if entry.lang),
    )
