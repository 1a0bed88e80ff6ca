"""The figures that the weekly note to operators is made of."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import Action, Kind
from newsdesk.monitoring.weekly import LONG, Review, is_noisy
from storage.polls.poll_rows import POLLED
from storage.tables import decisions, deliveries, entries, feeds, parked_channels

_SILENT = sa.func.count().filter(decisions.c.action == Action.SILENT)
_BY_FEED = (
    sa.select(feeds.c.name, sa.func.count(), _SILENT)
    .join(entries, entries.c.feed_id == feeds.c.id)
    .join(decisions, decisions.c.entry_id == entries.c.id)
    .where(feeds.c.removed_at.is_(None))
    .group_by(feeds.c.id, feeds.c.name)
    .order_by(feeds.c.name)
)


def read_review(connection: sa.Connection, now: datetime, *, channels: Collection[str]) -> Review:
    """`channels` are those with subscriptions; in a store younger than a month none of them counts as idle."""
    week, month = now - timedelta(days=7), now - LONG
    noisy = connection.execute(_BY_FEED.where(decisions.c.decided_at >= week)).all()
    last_new_at = sa.func.coalesce(feeds.c.last_new_at, feeds.c.added_at)
    quiet = sa.select(feeds.c.name).where(
        POLLED, feeds.c.failures == 0, feeds.c.added_at < month, last_new_at < month
    )
    parked = sa.select(parked_channels.c.channel, parked_channels.c.code).order_by(parked_channels.c.channel)
    told = sa.select(deliveries.c.channel).where(deliveries.c.created_at >= month, deliveries.c.kind != Kind.OPERATOR)
    oldest = connection.scalar(sa.select(sa.func.min(entries.c.first_seen_at, type_=entries.c.first_seen_at.type)))
    matched = set(connection.scalars(told.distinct()))
    return Review(
        noisy=tuple(f"{name} ({count} entries)" for name, count, silent in noisy if is_noisy(count, silent)),
        quiet=tuple(connection.scalars(quiet.order_by(feeds.c.name))),
        parked=tuple(f"{channel} ({code})" for channel, code in connection.execute(parked)),
        idle=tuple(sorted(set(channels) - matched)) if oldest and oldest < month else (),
    )
