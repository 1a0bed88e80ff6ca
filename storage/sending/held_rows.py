"""What becomes of rows that wait for a channel when its subscription changes; written in the same transaction."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind
from storage.sending import outbox_rows as rows
from storage.tables import alerts
from storage.tables import deliveries as d


def hold_back(connection: sa.Connection, transport: str, channel: str, *, until: datetime) -> int:
    """Cards, lines and digests, READY or PARKED, that fall due before `until` wait till then; what was tried keeps
    its time. Returns how many."""
    due_before = sa.func.coalesce(d.c.not_before, d.c.created_at) < until
    posts = rows.untried_posts(transport, channel, Kind.ROOT, Kind.THREAD, Kind.DIGEST)
    return connection.execute(sa.update(d).where(*posts, due_before).values(not_before=until)).rowcount


def bring_forward(connection: sa.Connection, transport: str, channel: str, *, to: datetime) -> int:
    """Rows, READY or PARKED, that are held on purpose beyond `to` fall due then; what was tried keeps its time.
    Returns how many."""
    held = (rows.WAITING, d.c.attempt == 0, d.c.not_before > to)
    earlier = sa.update(d).where(d.c.transport == transport, d.c.channel == channel, *held)
    return connection.execute(earlier.values(not_before=to)).rowcount


def call_off(connection: sa.Connection, transport: str, channel: str, *, since: datetime | None = None) -> int:
    """Cards and digests that wait and were not tried are not wanted any more, nor what follows such a card; those of
    alerts from before `since` stay. Returns how many."""
    posts = [*rows.untried_posts(transport, channel, Kind.ROOT, Kind.DIGEST)]
    if since is not None:
        posts.append(~sa.exists().where(alerts.c.key == d.c.alert_key, alerts.c.created_at < since))
    over = {"state": DeliveryState.SUPERSEDED, "code": rows.CALLED_OFF}
    gone = sa.update(d).where(*posts).values(over).returning(d.c.alert_key)
    keys = list(connection.scalars(gone))
    follows = rows.untried_posts(transport, channel, Kind.UPDATE, Kind.THREAD)
    theirs = sa.update(d).where(*follows, d.c.alert_key.in_(keys))
    return len(keys) + connection.execute(theirs.values(over)).rowcount
