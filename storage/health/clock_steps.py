"""Repairs after a clock that was ahead has been set right: what was dated in the future must not wait for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind
from newsdesk.delivery.wall_clock import SET
from newsdesk.messages import DigestMessage
from storage.codec import MESSAGE
from storage.health.record_times import mend_record_times
from storage.meta_rows import read_meta, write_meta
from storage.tables import deliveries as d
from storage.tables import feeds
from storage.transactions import writing

AHEAD = timedelta(minutes=5)  # what is nearer comes soon enough by itself
LONGEST_LEASE = timedelta(hours=1)  # of a feed; real ones take minutes
DAY = timedelta(days=1)
LOOK_BACK = timedelta(days=1)  # when a send of that future really began, nobody knows
UNDER_WAY_FOR = timedelta(minutes=2)  # longer than any send takes
_MARK = "clock"  # the row of `meta` with how far the wall clock was ahead of the monotonic one at the last start


def mend_times(engine: sa.Engine, *, now: datetime) -> int:
    """Make due what would wait for the future, and have sends of that future settled.

    Returns how many rows there were. Safe while sends are under way: none is repeated before the history was read.
    """
    with writing(engine) as connection:
        mended = sum(connection.execute(statement).rowcount for statement in _mends(now))
        mended += _end_digests(connection, now) + _release_held(connection, now)
        return mended + mend_record_times(connection, now, future=now + AHEAD)


def _end_digests(connection: sa.Connection, now: datetime) -> int:
    """A digest of a day to come told what was there when it was made: the next one goes on from now."""
    made = sa.select(d.c.id, d.c.message).where(d.c.kind == Kind.DIGEST, d.c.created_at > now + AHEAD)
    ended = 0
    for row in connection.execute(made).all():
        message = MESSAGE.load(row.message)
        if isinstance(message, DigestMessage) and message.until > now:
            right = MESSAGE.dump(replace(message, until=now))
            ended += connection.execute(sa.update(d).where(d.c.id == row.id).values(message=right)).rowcount
    return ended


def _release_held(connection: sa.Connection, now: datetime) -> int:
    """What was held in the future, for a cool-down or in quiet hours, comes at that time of the first day."""
    held = sa.select(d.c.id, d.c.not_before).where(
        d.c.state == DeliveryState.READY, d.c.created_at > now + AHEAD, d.c.not_before > now + DAY
    )
    rows = connection.execute(held).all()
    for row in rows:
        right = row.not_before - (row.not_before - now) // DAY * DAY
        connection.execute(sa.update(d).where(d.c.id == row.id).values(not_before=right))
    return len(rows)


def may_have_been_set(engine: sa.Engine, *, now: datetime, at: float) -> bool:
    """Since the last start; `at` is the monotonic time of `now`, which on one machine goes on over processes. True as
    well after a reboot, or on another machine: there nobody knows. Remembers this start."""
    ahead = now.timestamp() - at
    with writing(engine) as connection:
        before = read_meta(connection, _MARK)
        write_meta(connection, _MARK, repr(ahead))
    return before is not None and abs(ahead - float(before)) > SET


def _mends(now: datetime) -> tuple[sa.Update, ...]:
    future = now + AHEAD
    success = feeds.c.last_success_at
    seen = sa.case((success > future, sa.literal(now, success.type)), else_=success)
    polled = feeds.update().where(feeds.c.last_polled_at > future)
    leased = feeds.update().where(feeds.c.lease_until > now + LONGEST_LEASE)
    begun, leased_then = d.c.started_at > future, d.c.lease_until > future  # by a mend before, the second alone
    sent = d.c.state.in_((DeliveryState.SENDING, DeliveryState.UNKNOWN))
    under_way = sa.update(d).where(sent, sa.or_(begun, leased_then))
    # Its sender may have given it back, by the old clock, after it was mended.
    given_back = sa.and_(d.c.attempt > 0, d.c.not_before > future)
    retried = sa.update(d).where(d.c.state == DeliveryState.READY, sa.or_(begun, given_back))
    settled_anew: dict[str, object] = {
        "state": DeliveryState.SENDING,
        "started_at": now - LOOK_BACK,
        "lease_until": now + UNDER_WAY_FOR,
        "not_before": None,  # its time had come
    }
    return (
        polled.values(next_poll_at=now, last_polled_at=now, last_success_at=seen),
        leased.values(lease_token=None, lease_until=None),
        under_way.values(settled_anew),
        retried.values(not_before=None),
    )
