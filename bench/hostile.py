"""Every hostile body through the real parser pool, every hostile transport through the real fetcher.

    python -m bench.hostile [--mutations N] [--folder FEEDS]

With production limits, except that more than two fetches of one host run at once (all the lies are told by one
server), and with one body in the pool at a time: a deadline begins when a child is asked, not while a body waits for
one. Prints a row for each and the totals that matter; exits with 1 if anything ended other than foreseen. Seconds are
wall time: run it alone. With a folder each file in it is read as well, such as the test feeds of other parsers: each
must be a feed or be refused in a word. What is read must do no harm in a database, a log or Slack.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import resource
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from feeds.fetching.fetch import Fetcher, FetchSettings
from feeds.parsing.parse import DEADLINE, ParserPool
from feeds.results import Fetched, FetchFailed, ParseFailed
from newsdesk.entries import Feed, Tier
from service.clock import SystemClock
from tests.feeds.harmless import harms
from tests.feeds.hostile_bodies import (
    BAD_CHARSET,
    NO_FEED,
    READ,
    REFUSED,
    HostileBody,
    hostile_bodies,
    mutations,
)
from tests.feeds.hostile_paths import FETCHED, NOT_MODIFIED, TransportPath, transport_paths
from tests.feeds.hostile_server import HostileServer

T = TypeVar("T")
FETCHES_AT_ONCE = 20
MOST_MB = 300  # memory of the parent, whatever the bodies
FORESEEN = (READ, NO_FEED, REFUSED, BAD_CHARSET)  # of the feeds of others
GRACE_S = 1.5  # over a deadline: before it begins, 4 MB are decoded and cut, which takes 0.15 s of a core


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    outcome: str
    foreseen: tuple[str, ...]
    seconds: float
    deadline_s: float

    @property
    def is_late(self) -> bool:
        return self.seconds > self.deadline_s + GRACE_S

    @property
    def is_odd(self) -> bool:
        return self.is_late or self.outcome not in self.foreseen


async def parse_all(bodies: Iterable[HostileBody], deadline: timedelta = DEADLINE) -> tuple[list[Row], int]:
    """Rows, and how many children it took. Side by side a body would seem late that waited behind a stalling one."""
    async with ParserPool(deadline=deadline) as pool:
        await pool.parse(Fetched(url="http://warm.example/", body=b"<rss version='2.0'><channel/></rss>"))

        async def parse(hostile: HostileBody) -> Row:
            headers = {"content-type": hostile.content_type}
            body = Fetched(url="http://x.example/feed", body=hostile.make(), headers=headers)
            started = time.monotonic()
            try:
                outcome = READ if not any(harms(await pool.parse(body))) else "harmful"
            except ParseFailed as refusal:
                outcome = refusal.reason.value
            seconds = time.monotonic() - started
            return Row(hostile.name, outcome, hostile.outcomes, seconds, deadline.total_seconds())

        return [await parse(hostile) for hostile in bodies], pool.deaths


def bodies_in(folder: Path) -> Iterator[HostileBody]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield HostileBody(str(file.relative_to(folder)), file.read_bytes, FORESEEN)


async def fetch_all(paths: list[TransportPath]) -> tuple[list[Row], int]:
    """Rows, and how often the canary was reached."""
    async with HostileServer(paths) as server:
        settings = FetchSettings(
            user_agent="Strikewire bench",
            allowed_hosts=(f"127.0.0.1:{server.port}",),
            extra_ports=(server.canary_port,),
            per_host=FETCHES_AT_ONCE,
        )
        async with Fetcher(settings, clock=SystemClock()) as fetcher:

            async def fetch(path: TransportPath) -> Row:
                url = server.url(path.path)
                # With a validator, as a feed has that was read before: else no 304 is believed.
                feed = Feed(id=1, url=url, name="x", outlet="x", tier=Tier.LOCAL, etag='"7"')
                result = await fetcher.fetch(feed)
                outcome = FETCHED if isinstance(result, Fetched) else NOT_MODIFIED
                if isinstance(result, FetchFailed):
                    outcome = result.reason.value
                return Row(path.name, outcome, path.outcomes, result.duration_s, settings.deadline.total_seconds())

            return await side_by_side(fetch, paths, FETCHES_AT_ONCE), server.canary_hits


async def side_by_side(do: Callable[[T], Awaitable[Row]], things: Iterable[T], width: int) -> list[Row]:
    queue = iter(things)
    rows: list[Row] = []

    async def work() -> None:
        rows.extend([await do(thing) for thing in queue])

    await asyncio.gather(*(work() for _ in range(width)))
    return rows


def print_rows(title: str, rows: list[Row]) -> None:
    print(f"\n{title:<44} {'outcome':<20} {'seconds':>8}")
    for row in rows:
        print(f"{row.name:<44} {row.outcome:<20} {row.seconds:>8.3f}{'   UNFORESEEN' if row.is_odd else ''}")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mutations", type=int, default=2000)
    options.add_argument("--folder", type=Path, help="feeds of others, read as well")
    given = options.parse_args()
    bodies, deaths = asyncio.run(parse_all(hostile_bodies()))
    mutated, mutation_deaths = asyncio.run(parse_all(mutations(given.mutations)))
    others, other_deaths = asyncio.run(parse_all(bodies_in(given.folder))) if given.folder else ([], 0)
    transports, canary_hits = asyncio.run(fetch_all(transport_paths()))
    print_rows("body class", bodies)
    print_rows("transport path", transports)
    rows = list(itertools.chain(bodies, mutated, others, transports))
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    odd = [row for row in rows if row.is_odd]
    print(f"\nbody classes {len(bodies)}, transport paths {len(transports)}, mutated feeds {len(mutated)}")
    print(f"slowest mutated feed       {max(row.seconds for row in mutated):.3f} s")
    counted = Counter(row.outcome for row in others).most_common()
    print(
        f"feeds of others            {len(others)}: {', '.join(f'{name} {count}' for name, count in counted) or '-'}"
    )
    print(f"children killed or lost    {deaths} on body classes, {mutation_deaths} on mutated feeds, {other_deaths}")
    print(f"largest memory of parent   {memory_mb} MB, at most {MOST_MB}")
    print(f"deadline overruns          {sum(row.is_late for row in rows)}")
    print(f"canary hits                {canary_hits}")
    print(f"unforeseen outcomes        {len(odd)} {[row.name for row in odd][:10]}")
    return 1 if odd or canary_hits or memory_mb > MOST_MB else 0


if __name__ == "__main__":
    sys.exit(main())
