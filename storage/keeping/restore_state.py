"""The state of a restored database, kept until nothing can go wrong by the restore any more.

What was sent since the backup stands in the channels and not in the restored outbox: before anything is sent the
channels are read back, and what stands there is learned (`learn` of the outbox). Learned keys name records and
stories by number, "strike/S-71" and "news/N-412". When the same news comes in again, what a card links to says which
number is whose (`storage.keeping.restored_numbers`); of a card that links to nothing, the next strike or story gets
the number. After an hour nothing new may get it: it would count as told already, and would be edited into a message
about something else.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import STORY_KEY, STRIKE_KEY
from storage.keeping.restored_numbers import forget_pages, let_told_feeds_begin
from storage.meta_rows import forget_meta, read_meta, write_meta
from storage.news.counters import NEXT_STORY, NEXT_STRIKE, advance
from storage.tables import deliveries, feeds, subscriptions
from storage.transactions import reading, writing

BACKED_UP = "backed_up_at"  # a row of `meta` in every copy
RESTORED = "restored_from"  # after its return: the time back to which the channels must be read
RENUMBER = "renumber_at"  # after that: when learned numbers stop being given anew
NEWS_COMES_AGAIN_WITHIN = timedelta(hours=1)  # every feed is due at once after a restore
_AS_OLD_AS = sa.func.coalesce(sa.func.max(feeds.c.last_polled_at), sa.func.max(feeds.c.added_at))
_NUMBERED = {NEXT_STRIKE: STRIKE_KEY, NEXT_STORY: STORY_KEY}


def restored_from(engine: sa.Engine) -> datetime | None:
    """The time of the backup that this database was restored from; None once `reconciled` was called."""
    return _moment(engine, RESTORED)


def told_through(engine: sa.Engine, transport: str) -> bool:
    """Was anything ever told through this transport, or has somebody asked for it?"""
    told = [sa.exists().where(table.c.transport == transport) for table in (deliveries, subscriptions)]
    with reading(engine) as connection:
        return bool(connection.scalar(sa.select(sa.or_(*told))))


def note_restored(engine: sa.Engine) -> datetime | None:
    """The database was put back by other means than `restore`: it is as old as its last poll, or as its feeds when
    it was copied before the first one: the one in whose place it is may have told much.

    Returns that time; None when it knows no feed.
    """
    with writing(engine) as connection:
        at: datetime | None = connection.scalar(sa.select(_AS_OLD_AS))
        forget_meta(connection, BACKED_UP, RESTORED, RENUMBER)
        if at is not None:
            write_meta(connection, RESTORED, at.isoformat())
    return at


def reconciled(engine: sa.Engine, *, now: datetime) -> None:
    """The channels were read back to the time of the backup: sending is safe again."""
    with writing(engine) as connection:
        forget_meta(connection, RESTORED)
        write_meta(connection, RENUMBER, (now + NEWS_COMES_AGAIN_WITHIN).isoformat())
        let_told_feeds_begin(connection, now=now)


def leave_learned_numbers(engine: sa.Engine, *, now: datetime) -> None:
    """Once what came again has its number again, number new records after everything that a channel was told of."""
    due_at = _moment(engine, RENUMBER)
    if due_at is None or now < due_at < now + 2 * NEWS_COMES_AGAIN_WITHIN:  # later: the clock was set back since
        return
    with writing(engine) as connection:
        for counter, prefix in _NUMBERED.items():
            keys = sa.select(deliveries.c.alert_key).where(deliveries.c.alert_key.startswith(prefix)).distinct()
            numbers = [int(number) for key in connection.scalars(keys) for number in re.findall(r"-(\d+)$", key)]
            advance(connection, counter, max(numbers, default=0) + 1)
        forget_meta(connection, RENUMBER)
        forget_pages(connection)


def _moment(engine: sa.Engine, name: str) -> datetime | None:
    with reading(engine) as connection:
        value = read_meta(connection, name)
    return datetime.fromisoformat(value) if value else None
