"""What placing one entry costs in a store that is full: 100,000 entries in 1,000 stories, and in a tenth of that.

    python -m bench.placing

Milliseconds are CPU time of this thread. An entry is placed when its story and record are found and the decision is
made; the look-up in the store is counted apart, and so is the write, which is one transaction for the whole poll.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

import sqlalchemy as sa

from bench.crowd import crowd
from newsdesk.entries import NewFeed, ParsedBody, RawEntry, Tier
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.ingest.window import identify
from newsdesk.ports import DeskBatch, DeskQuery, DeskView, StoryWrite
from newsdesk.stories.terms import terms_of
from newsdesk.understanding import Category, Understanding
from service.entries.entry_reader import EntryReader
from storage.baseline.load import load_baseline
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.news.counters import NEXT_STORY, advance
from storage.news.story_rows import write_stories
from storage.store import SqlStore
from storage.tables import entries
from tests.builders import an_outcome

SIZES = ((10_000, 100), (100_000, 1_000))  # entries, stories
PLACED = 200
WARM_UP = 20

_SYLLABLES = ("ba", "ko", "ri", "men", "tu", "sal", "vor", "del", "qui", "nar", "fes", "lo", "gra", "ish", "um", "pe")
_PLACES = ("Caracas", "Trinidad", "Tumaco", "Esmeraldas", "Puerto Rico", "La Guaira", "Curaçao", "Guayaquil", "Manta")
_DOINGS = (
    "Senate votes on {person}'s war powers resolution over boat strikes near {place}",
    "{person} defends strikes on alleged drug boats off {place}",
    "USS {other} arrives off {place} as military buildup grows",
    "Coast Guard seizes cocaine from go-fast boat near {place}, {person} says",
    "Families of men killed off {place} sue over strike, citing {person}",
    "US strike kills {toll} on alleged drug boat in Caribbean off {place}, {person} says",
)


class Clock:
    """Stands at one moment: what is measured does not depend on it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return time.monotonic()


class Metered:
    """A store that counts the CPU time of what ingest asks of it."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.spent = dict.fromkeys(("look-up", "write"), 0.0)

    def known_entries(self, feed_id: int, keys: Any) -> Any:
        with self._counted("look-up"):
            return self._store.known_entries(feed_id, keys)

    def first_told(self, outlet: str, hashes: Any) -> Any:
        with self._counted("look-up"):
            return self._store.first_told(outlet, hashes)

    def desk_view(self, query: DeskQuery) -> DeskView:
        with self._counted("look-up"):
            return self._store.desk_view(query)

    def record(self, batch: DeskBatch) -> None:
        with self._counted("write"):
            self._store.record(batch)

    @contextmanager
    def _counted(self, what: str) -> Iterator[None]:
        began = time.thread_time()
        yield
        self.spent[what] += (time.thread_time() - began) * 1000


def name(rng: Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=3)).capitalize()


def headline(rng: Random) -> str:
    """One of a handful of sentences, with names that hardly any other has."""
    toll, place = rng.choice(("two", "three", "four", "six")), rng.choice(_PLACES)
    return rng.choice(_DOINGS).format(person=name(rng), other=name(rng), place=place, toll=toll)


def fill(store: SqlStore, engine: sa.Engine, *, size: int, stories: int, now: datetime) -> None:
    """A feed, the crowd of entries, and the stories that they belong to: the newest tenth of them is still open."""
    store.add_feeds([NewFeed(url="https://wire.example/feed", name="Wire", outlet="Wire", tier=Tier.WIRE)], now=now)
    crowd(engine, size)
    rng = Random(size)
    writes = [_story(number, number > 0.9 * stories, rng, now) for number in range(1, stories + 1)]
    with engine.begin() as connection:
        write_stories(connection, writes)
        connection.execute(entries.update().values(story_id=entries.c.id % stories + 1))
        advance(connection, NEXT_STORY, stories + 1)


def _story(number: int, is_open: bool, rng: Random, now: datetime) -> StoryWrite:
    title = headline(rng)
    age = timedelta(hours=rng.randrange(150)) if is_open else timedelta(days=8 + rng.randrange(300))
    return StoryWrite(
        id=number,
        category=rng.choice((Category.STRIKE, Category.OVERSIGHT, Category.BUILDUP, Category.LEGAL)),
        topic=None,
        title=title,
        first_seen_at=now - age,
        last_seen_at=now - age,
        terms=terms_of(title, " ".join(headline(rng) for _ in range(3))),
        outlets=frozenset({f"Paper {one}" for one in range(10)}),
    )


def measure(
    size: int, stories: int, folder: Path, reader: EntryReader, *, placed: int = PLACED
) -> dict[str, list[float]]:
    """The costs of each entry placed, by kind, in milliseconds."""
    engine = open_engine(f"sqlite:///{folder / 'desk.db'}")
    upgrade(engine)
    load_baseline(engine)
    now = datetime.now(UTC)
    store = SqlStore(engine)
    fill(store, engine, size=size, stories=stories, now=now)
    metered, rng = Metered(store), Random(7)
    understood: dict[str, Understanding] = {}
    ingest = DeskIngest(
        store=metered,
        understand=lambda entry: understood[entry.title],
        subscriptions=lambda: (),
        clock=Clock(now),
    )
    costs: dict[str, list[float]] = {"placing": [], "look-up": [], "write": []}
    for number in range(placed + WARM_UP):
        title, summary = f"{headline(rng)} ({number})", headline(rng)
        understood[title] = reader.read(title, summary, lang_hint="en", published_at=now)
        raw = RawEntry(guid=str(number), link=None, title=title, summary=summary, published_at=now)
        (feed,) = store.claim_due_feeds(now, limit=1, lease=timedelta(days=1), ignore_due=True)
        body = identify(feed, ParsedBody(entries=(raw,), entries_seen=1)).body  # the reader's part, as in the service
        outcome = an_outcome(feed, at=now, next_poll_at=now)
        metered.spent = dict.fromkeys(metered.spent, 0.0)
        began = time.thread_time()
        ingest(feed, body, outcome)
        metered.spent["placing"] = (time.thread_time() - began) * 1000 - metered.spent["write"]
        if number >= WARM_UP:
            for kind, values in costs.items():
                values.append(metered.spent[kind])
    engine.dispose()
    return costs


def main() -> None:
    reader = EntryReader()
    columns = ("entries", "stories", "placing ms", "95th", "look-up ms", "share", "write ms")
    print(" ".join(f"{name:>10}" for name in columns))
    for size, stories in SIZES:
        with tempfile.TemporaryDirectory(prefix="strikewire-bench-") as folder:
            costs = measure(size, stories, Path(folder), reader)
        placing, look_up, write = (median(costs[name]) for name in ("placing", "look-up", "write"))
        slow = quantiles(costs["placing"], n=20)[-1]
        share = f"{look_up / placing:.0%}"
        figures = [size, stories, *(f"{value:.2f}" for value in (placing, slow, look_up)), share, f"{write:.2f}"]
        print(" ".join(f"{figure:>10}" for figure in figures))


if __name__ == "__main__":
    main()
