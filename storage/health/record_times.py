"""Repairs of the record after a clock that was ahead has been set right: what it learned in the future it knows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.entries import Tier
from newsdesk.record.writing import strike_write
from storage.codec import TIMES
from storage.columns import Row
from storage.news.counters import overtake
from storage.news.strike_rows import read_numbered, write_strikes
from storage.tables import alerts, claims, entries, strikes

FURTHEST_ZONE = timedelta(days=1)  # that far ahead an outlet may date what it prints
WITNESSES = 2  # outlets; one may print the days of what is to come

_SET_TIMES = (
    claims.update()
    .where(claims.c.id == sa.bindparam("claim"))
    .values(
        known_at=sa.bindparam("known", type_=claims.c.known_at.type),
        claimed_at=sa.bindparam("claimed", type_=claims.c.claimed_at.type),
    )
)


def mend_record_times(connection: sa.Connection, now: datetime, *, future: datetime) -> int:
    """Move what was learned after `future` back by one span, so that the last of it was learned now and all keeps its
    order; else a correction of now would be older than what it corrects. Nothing moves where it is the clock of now
    that is wrong. Returns how many claims there were."""
    learned = sa.select(claims.c.id, claims.c.strike_number, claims.c.known_at, claims.c.claimed_at)
    rows = connection.execute(learned.where(claims.c.known_at > future, claims.c.tier != Tier.RECORD)).all()
    if not rows or _is_behind(connection, now, future):
        return 0
    ahead = max(row.known_at for row in rows) - now
    overtake(connection)
    connection.execute(_SET_TIMES, [_times(row, ahead) for row in rows])
    _show_anew(connection, {row.strike_number for row in rows}, now)
    _mend_rings(connection, future, ahead, now)
    return len(rows)


def _is_behind(connection: sa.Connection, now: datetime, future: datetime) -> bool:
    """Whether outlets printed what they cannot have printed yet."""
    printed = sa.select(sa.func.count(entries.c.outlet.distinct())).where(
        entries.c.first_seen_at > future, entries.c.published_at > now + FURTHEST_ZONE
    )
    return connection.scalars(printed).one() >= WITNESSES


def _times(row: Row, ahead: timedelta) -> Mapping[str, object]:
    """Nothing is said after it was learned."""
    known = row.known_at - ahead
    return {"claim": row.id, "known": known, "claimed": min(row.claimed_at, known)}


def _show_anew(connection: sa.Connection, numbers: set[int], now: datetime) -> None:
    connection.execute(
        strikes.update().where(strikes.c.number.in_(numbers), strikes.c.opened_at > now).values(opened_at=now)
    )
    write_strikes(connection, [strike_write(record, ()) for record in read_numbered(connection, numbers)])


def _mend_rings(connection: sa.Connection, future: datetime, ahead: timedelta, now: datetime) -> None:
    """A field that rang in the future would be quiet until then."""
    for row in connection.execute(sa.select(alerts.c.key, alerts.c.rung).where(alerts.c.rung != "{}")).all():
        rang = TIMES.load(row.rung)
        right = {field: min(at - ahead, now) if at > future else at for field, at in rang.items()}
        if right != rang:
            connection.execute(alerts.update().where(alerts.c.key == row.key).values(rung=TIMES.dump(right)))
