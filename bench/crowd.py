"""A store that is full already: entries written by SQL, in batches, findable like any other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import sqlalchemy as sa

from bench.feed_generator import words
from newsdesk.entries import Tier
from storage.answering.search import add_to_index
from storage.tables import entries, feeds

BATCH = 5_000


def crowd(engine: sa.Engine, count: int) -> None:
    """Add `count` entries, spread over the known feeds and over the last hundred days."""
    rng = Random(2)
    now = datetime.now(UTC)
    with engine.begin() as connection:
        owners = list(connection.execute(sa.select(feeds.c.id)).scalars())
        first = (connection.execute(sa.select(sa.func.max(entries.c.id))).scalar() or 0) + 1
        for at in range(0, count, BATCH):
            rows = [_row(first + n, owners[n % len(owners)], rng, now) for n in range(at, min(at + BATCH, count))]
            connection.execute(entries.insert(), rows)
            add_to_index(
                connection,
                [(first + at + n, str(row["title"]), str(row["summary"]), "en") for n, row in enumerate(rows)],
            )


def _row(number: int, feed: int, rng: Random, now: datetime) -> dict[str, object]:
    told = words()["desk" if number % 40 == 0 else "en"]
    seen = now - timedelta(minutes=rng.randrange(144_000))
    return {
        "id": number,
        "feed_id": feed,
        "key": f"crowd-{number}",
        "content_hash": "",
        "outlet": f"Paper {feed}",
        "tier": Tier.LOCAL,
        "title": f"{rng.choice(told['titles'])} ({number})",
        "summary": " ".join(rng.choices(told["sentences"], k=2)),
        "published_at": seen,
        "first_seen_at": seen,
        "lang": "en",
        "searchable": True,
    }
