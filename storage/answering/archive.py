"""Alerts of the past, as subscriptions would have seen them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import Action, Kind
from newsdesk.messages import DigestMessage
from newsdesk.ports import PastAlert, PastNews, reads
from newsdesk.prose.story_cards import line_card
from storage.codec import CARD, MESSAGE, UNDERSTANDING
from storage.columns import Row
from storage.news.entry_rows import to_entry
from storage.tables import alerts, decisions, deliveries, entries, feeds, understandings
from storage.transactions import reading

MOST_LINES = 200  # of a digest

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
_CARDS = (
    sa.select(deliveries.c.alert_key, sa.func.min(deliveries.c.id).label("first"))
    .where(
        deliveries.c.alert_key.in_(sa.bindparam("keys", expanding=True)),
        deliveries.c.kind == Kind.ROOT,
        deliveries.c.permalink.is_not(None),
    )
    .group_by(deliveries.c.alert_key)
    .subquery()
)
_CARD_URLS = sa.select(_CARDS.c.alert_key, deliveries.c.permalink).join(_CARDS, _CARDS.c.first == deliveries.c.id)
_SPAN = sa.and_(decisions.c.decided_at > sa.bindparam("since"), decisions.c.decided_at <= sa.bindparam("until"))
_KEPT = (
    sa.select(entries, understandings.c.severity, understandings.c.body)
    .join(decisions, decisions.c.entry_id == entries.c.id)
    .join(
        understandings,
        sa.and_(understandings.c.entry_id == entries.c.id, understandings.c.revision == decisions.c.revision),
    )
    .where(_SPAN, decisions.c.action == Action.DIGEST, decisions.c.alert_key.is_(None))
    .order_by(entries.c.id)
)
_DECIDED = sa.select(decisions.c.action, sa.func.count()).where(_SPAN).group_by(decisions.c.action)
_WATCHED = sa.select(sa.func.min(feeds.c.first_polled_at, type_=feeds.c.first_polled_at.type))


class SqlArchive:
    """Implements `newsdesk.ports.Archive`."""

    _engine: sa.Engine

    @reads
    def past_alerts(self, since: datetime, until: datetime, *, limit: int = 500) -> PastNews:
        with reading(self._engine) as connection:
            rows = connection.execute(_ALERTS.limit(limit), {"since": since, "until": until}).all()
            called = _called(connection, rows)
            urls: dict[str, str | None] = dict(
                connection.execute(_CARD_URLS, {"keys": [row.key for row in rows]}).all()
            )
            return PastNews(
                alerts=tuple(_to_past(row, called[row.key], urls.get(row.key)) for row in rows),
                watched_since=connection.execute(_WATCHED).scalar(),
            )

    @reads
    def kept_for_digest(self, since: datetime, until: datetime) -> tuple[PastAlert, ...]:
        with reading(self._engine) as connection:
            first: dict[int, Row] = {}
            for row in connection.execute(_KEPT, {"since": since, "until": until}):
                first.setdefault(row.story_id or -row.id, row)
            return tuple(_to_kept(row) for row in list(first.values())[-MOST_LINES:][::-1])

    @reads
    def decided(self, since: datetime, until: datetime) -> Mapping[str, int]:
        with reading(self._engine) as connection:
            found = connection.execute(_DECIDED, {"since": since, "until": until})
            return {action.value: number for action, number in found}

    @reads
    def digest(self, transport: str, channel: str, key: str) -> DigestMessage | None:
        return self._digest(_digests(transport, channel, deliveries.c.alert_key == key))

    @reads
    def last_digest(self, transport: str, channel: str) -> datetime | None:
        of_channel = deliveries.c.alert_key.startswith(f"digest/{channel}/", autoescape=True)
        found = self._digest(_digests(transport, channel, of_channel))
        return found.until if found else None

    def _digest(self, wanted: sa.Select[str]) -> DigestMessage | None:
        with reading(self._engine) as connection:
            text = connection.execute(wanted).scalar()
        message = MESSAGE.load(text) if text else None
        return message if isinstance(message, DigestMessage) else None


def _digests(transport: str, channel: str, which: sa.ColumnElement[bool]) -> sa.Select[str]:
    """The newest of the digests of a channel."""
    return (
        sa.select(deliveries.c.message)
        .where(
            deliveries.c.channel == channel,
            deliveries.c.transport == transport,
            deliveries.c.kind == Kind.DIGEST,
            which,
        )
        .order_by(deliveries.c.id.desc())
        .limit(1)
    )


def _called(connection: sa.Connection, rows: Sequence[Row]) -> Mapping[str, list[Row]]:
    """The entries that called for each alert."""
    called: dict[str, list[Row]] = defaultdict(list)
    stories = [row.story_id for row in rows if row.story_id is not None]
    if stories:
        keys = [row.key for row in rows]
        for entry in connection.execute(_CALLED, {"stories": stories, "keys": keys}):
            called[entry.alert_key].append(entry)
    return called


def _to_kept(row: Row) -> PastAlert:
    """An entry without a card, as a line."""
    entry = to_entry(row)
    card = line_card(entry, UNDERSTANDING.load(row.body), record=f"E-{row.id}", now=row.first_seen_at)
    return PastAlert(
        key=f"entry/E-{row.id}",
        card=card,
        severity=row.severity,
        created_at=row.first_seen_at,
        text=f"{row.title} {row.summary}",
        languages=frozenset({row.lang} if row.lang else ()),
    )


def _to_past(row: Row, called: Sequence[Row], card_url: str | None) -> PastAlert:
    return PastAlert(
        key=row.key,
        card=CARD.load(row.card),
        severity=row.severity,
        created_at=row.created_at,
        text=" ".join(f"{entry.title} {entry.summary}" for entry in called),
        languages=frozenset(entry.lang for entry in called if entry.lang),
        card_url=card_url,
    )
