"""Retention: old rows are removed, so that the store's size follows the news and not the years.

What must outlast everything else are the keys of entries and deliveries: an old item that comes back is not news,
and a message that was sent is never sent again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState
from storage.answering.search import drop_from_index
from storage.tables import (
    audit,
    deliveries,
    entries,
    entry_revisions,
    feeds,
    polls,
    seen_requests,
    stories,
    story_outlets,
    story_terms,
    understandings,
)
from storage.transactions import reading, writing

BATCH = 500  # rows of one transaction: a writer waits milliseconds for it, not seconds
ENDED = (DeliveryState.SENT, DeliveryState.COLLAPSED, DeliveryState.SUPERSEDED)


# How long rows are kept. Strike records, claims, policy events and alerts are kept for ever.
POLLS = timedelta(days=7)
STORY_TERMS = timedelta(days=30)  # placement looks back a week
TEXTS = timedelta(days=90)  # of entries that were not about the subject
LONG = timedelta(days=400)  # entries that belong to no strike record, deliveries, stories, the audit log


def prune(engine: sa.Engine, *, now: datetime) -> dict[str, int]:
    """Remove what is past its time; returns how many rows of each kind."""
    gone: Counter[str] = Counter()
    for kind, rows in pruning(engine, now=now):
        gone[kind] += rows
    return dict(gone)


def pruning(engine: sa.Engine, *, now: datetime) -> Iterator[tuple[str, int]]:
    """Prune batch by batch, each a transaction of its own; yields the kind and how many rows went. Whoever takes
    one batch at a time lets other writes go in between, and may stop."""
    long_ago = now - LONG
    closed = sa.select(stories.c.id).where(stories.c.last_seen_at < now - STORY_TERMS)
    old_ids = sa.select(stories.c.id).where(stories.c.last_seen_at < long_ago)
    ended = sa.and_(deliveries.c.state.in_(ENDED), deliveries.c.created_at < long_ago)
    kinds = {
        "polls": _delete(engine, polls, polls.c.at < now - POLLS),
        "requests": _delete(engine, seen_requests, seen_requests.c.until_at <= now),
        "audit": _delete(engine, audit, audit.c.at < long_ago),
        "story terms": _delete(engine, story_terms, story_terms.c.story_id.in_(closed)),
        "story outlets": _delete(engine, story_outlets, story_outlets.c.story_id.in_(old_ids)),
        "stories": _delete(engine, stories, stories.c.last_seen_at < long_ago),
        "texts": _empty_texts(engine, now - TEXTS),
        "entries": _delete_entries(engine, long_ago),
        "deliveries": _delete(engine, deliveries, sa.and_(ended, _no_members())),
    }
    for kind, batches in kinds.items():
        for rows in batches:
            yield kind, rows


def certified(engine: sa.Engine, *, now: datetime) -> datetime:
    """Up to when ages may be counted: `now`, but not later than the last time that an https:// feed was read.

    A clock that is years ahead reads none, as no certificate lasts so long, and must not empty the desk. A desk that
    reads http:// alone, or nothing yet, has its clock's word only.
    """
    by_certificate = sa.func.max(feeds.c.last_success_at).filter(feeds.c.url.startswith("https://"))
    last_read = sa.select(sa.func.coalesce(by_certificate, sa.func.max(feeds.c.last_success_at)))
    with reading(engine) as connection:
        return min(now, connection.scalar(last_read) or now)


def _delete(engine: sa.Engine, table: sa.Table, condition: sa.ColumnElement[bool]) -> Iterator[int]:
    """Delete in batches, by primary key."""
    key = tuple(table.primary_key)
    rows = sa.select(*key).where(condition).order_by(*key).limit(BATCH)
    target = sa.tuple_(*key) if len(key) > 1 else key[0]
    statement = table.delete().where(target.in_(rows))
    gone = BATCH
    while gone == BATCH:
        with writing(engine) as connection:
            gone = connection.execute(statement).rowcount
        yield gone


def _no_members() -> sa.ColumnElement[bool]:
    """A digest goes after the rows that went into it."""
    member = deliveries.alias("member")
    return ~sa.exists().where(member.c.collapsed_into == deliveries.c.id)


def _empty_texts(engine: sa.Engine, before: datetime) -> Iterator[int]:
    """Empty old entries that were not about the subject: only title, link, key and decision stay. They are
    searched for in a read transaction of its own, which walks along all that is old and keeps no writer waiting."""
    dull = sa.or_(entries.c.category.is_(None), entries.c.category == "none")
    understood = sa.exists().where(understandings.c.entry_id == entries.c.id)
    says_more = sa.or_(entries.c.summary != "", understood)
    rows = (
        sa.select(entries.c.id)
        .where(entries.c.first_seen_at < before, dull, says_more, entries.c.strike_number.is_(None))
        .limit(BATCH)
    )
    ids = [0] * BATCH
    while len(ids) == BATCH:
        with reading(engine) as connection:
            ids = list(connection.execute(rows).scalars())
        yield _empty(engine, rows.where(entries.c.id.in_(ids))) if ids else 0


def _empty(engine: sa.Engine, rows: sa.Select[int]) -> int:
    empty = {"summary": "", "credit": "", "tags": "[]", "searchable": True}  # True: the indexer has nothing to do
    with writing(engine) as connection:
        ids = list(connection.execute(rows).scalars())  # once more: a revision may have come
        connection.execute(entries.update().where(entries.c.id.in_(ids)).values(empty))
        connection.execute(understandings.delete().where(understandings.c.entry_id.in_(ids)))
        connection.execute(entry_revisions.delete().where(entry_revisions.c.entry_id.in_(ids)))
        drop_from_index(connection, ids)
    return len(ids)


def _delete_entries(engine: sa.Engine, before: datetime) -> Iterator[int]:
    """Understandings, decisions and revisions go with their entry."""
    rows = (
        sa.select(entries.c.id)
        .where(entries.c.first_seen_at < before, entries.c.strike_number.is_(None))
        .order_by(entries.c.first_seen_at)
        .limit(BATCH)
    )
    ids = [0] * BATCH
    while len(ids) == BATCH:
        with writing(engine) as connection:
            ids = list(connection.execute(rows).scalars())
            drop_from_index(connection, ids)
            connection.execute(entries.delete().where(entries.c.id.in_(ids)))
        yield len(ids)
