"""Rounds of polling: the product beside the bare loop, the naive loop, and feedparser alone (P1 to P4, P6, P12, P13).

All are resident and warm, in one process, and read the same newspapers in the same state one after the other.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

import aiohttp
import feedparser
import sqlalchemy as sa

from bench.made import format_of
from bench.peers import BareLoop, NaiveLoop
from bench.processes import CpuMeter, StallWatch, module
from bench.product import Product, open_product, settings_for, urls_of
from bench.results import Result, say

WARM = 4  # feeds that are read before anything is measured: they start the parsers and load the model
SAMPLE = 200  # bodies for feedparser alone


@dataclass(frozen=True, slots=True)
class Cost:
    cpu_s: float
    wall_s: float


class Newsstand:
    """The newspapers' process, as the benchmark steers it."""

    def __init__(self, port: int, pid: int, session: aiohttp.ClientSession) -> None:
        self.port = port
        self.pid = pid
        self._session = session

    async def turn(self, name: str, **told: Any) -> int:
        """Change what is there; returns how many feeds changed."""
        async with self._session.post(f"http://127.0.0.1:{self.port}/round/{name}", json=told) as response:
            return int((await response.json())["changed"])

    async def state(self) -> dict[str, Any]:
        async with self._session.get(f"http://127.0.0.1:{self.port}/state") as response:
            return dict(await response.json())


@asynccontextmanager
async def open_newsstand(folder: Path, feeds: int, *, window: int | None = None) -> AsyncIterator[Newsstand]:
    options = ["--feeds", str(feeds)] + (["--window", str(window)] if window else [])
    async with (
        module("bench.newspapers", *options, log=folder / "papers.log") as (port, pid),
        aiohttp.ClientSession() as session,
    ):
        yield Newsstand(int(port), pid, session)


@dataclass(slots=True)
class Field:
    """Everybody who takes part, and what their rounds cost."""

    stand: Newsstand
    bare: BareLoop
    naive: NaiveLoop
    product: Product
    meter: CpuMeter
    costs: dict[str, list[Cost]] = field(default_factory=dict)
    stalls: dict[str, float] = field(default_factory=dict)
    missing: Counter[str] = field(default_factory=Counter)  # entries by format, over all rounds
    served: Counter[str] = field(default_factory=Counter)

    async def cost(self, name: str, work: Awaitable[object]) -> None:
        began, wall = self.meter.seconds(), time.perf_counter()
        await work
        cost = Cost(self.meter.seconds() - began, time.perf_counter() - wall)
        self.costs.setdefault(name, []).append(cost)

    async def product_round(self, name: str) -> None:
        """Every feed is due, and is claimed as the service claims it; in the first round all that are not warm."""
        if name != "first":
            self.product.make_due()
        async with StallWatch() as watch:
            await self.cost(f"product {name}", self.product.poller.round())
        self.stalls[name] = max(self.stalls.get(name, 0.0), watch.worst_s)
        await self._count_missing()

    def cpu_ms(self, name: str) -> float:
        """Of one round, the median of all."""
        return median(cost.cpu_s for cost in self.costs[name]) * 1000

    def wall_s(self, name: str) -> float:
        return median(cost.wall_s for cost in self.costs[name])

    async def _count_missing(self) -> None:
        published = Counter((await self.stand.state())["published"])
        stored = stored_by_format(self.product)
        self.served += published
        self.missing += published - stored


def stored_by_format(product: Product) -> Counter[str]:
    per_feed = "SELECT f.url, count(*) FROM entries e JOIN feeds f ON f.id = e.feed_id GROUP BY f.url"
    found: Counter[str] = Counter()
    with product.desk.engine.connect() as connection:
        for url, count in connection.execute(sa.text(per_feed)):
            found[format_of(int(url.rsplit("/", 1)[1]))] += count
    return found


async def measure_rounds(options: argparse.Namespace, folder: Path) -> list[Result]:
    feeds = options.feeds
    async with AsyncExitStack() as stack:
        say(f"making {feeds} feeds")
        stand = await stack.enter_async_context(open_newsstand(folder, feeds))
        urls = urls_of(stand.port, feeds)
        field = Field(
            stand=stand,
            bare=await stack.enter_async_context(BareLoop(urls)),
            naive=await stack.enter_async_context(NaiveLoop(urls, folder / "naive.db")),
            product=await stack.enter_async_context(open_product(settings_for(folder, urls))),
            meter=CpuMeter(outside={stand.pid}),
        )
        alone_ms = await _first(field)
        await _quiet(field, options.rounds)
        changed = await _steady(field, options.rounds)
        rows_written = await _rewritten(field, options.rounds)
    return _results(field, feeds, alone_ms=alone_ms, changed=changed, rows_written=rows_written)


async def _first(field: Field) -> float:
    """The first poll of everything; returns what feedparser alone needs for one of these bodies, in ms."""
    say("first poll: bare, feedparser alone, product, naive")
    await field.product.poller.round(limit=WARM)
    await field.cost("bare first", field.bare.round())
    alone_ms = _feedparser_alone(list(field.bare.bodies.values())[:SAMPLE])
    await field.product_round("first")
    await field.cost("naive first", field.naive.round())
    return alone_ms


def _feedparser_alone(bodies: Sequence[bytes]) -> float:
    began = time.process_time()
    for body in bodies:
        feedparser.parse(BytesIO(body))
    return (time.process_time() - began) / len(bodies) * 1000


async def _quiet(field: Field, rounds: int) -> None:
    say("rounds in which nothing changed")
    for _ in range(rounds):
        await field.cost("bare quiet", field.bare.round())
        await field.product_round("quiet")
    await field.cost("naive quiet", field.naive.round())


async def _steady(field: Field, rounds: int) -> int:
    """Returns how many feeds changed in each round."""
    say("rounds in which 5 % of the feeds have news")
    for _ in range(rounds):
        changed = await field.stand.turn("steady")
        await field.cost("bare steady", field.bare.round())
        await field.product_round("steady")
        await field.cost("naive steady", field.naive.round())
    return changed


async def _rewritten(field: Field, rounds: int) -> int:
    """Returns how many rows beside the feeds' own were written."""
    say("rounds in which every body comes again with known entries")
    counted = "SELECT sum(n) FROM (SELECT count(*) n FROM entries UNION ALL SELECT count(*) FROM polls)"
    before = field.product.count(counted)
    for _ in range(rounds):
        await field.stand.turn("rewritten")
        await field.cost("bare rewritten", field.bare.round())
        await field.product_round("rewritten")
    return field.product.count(counted) - before


def _results(field: Field, feeds: int, *, alone_ms: float, changed: int, rows_written: int) -> list[Result]:
    ms = field.cpu_ms
    quiet, bare = ms("product quiet") / feeds, ms("bare quiet") / feeds
    per_changed = (ms("product steady") - quiet * (feeds - changed)) / changed
    first = ms("product first") / (feeds - WARM)
    faster = field.wall_s("naive first") / field.wall_s("product first") * (feeds - WARM) / feeds
    known = ms("product rewritten") / feeds
    lost, of = sum(field.missing.values()), sum(field.served.values())
    beside_alone = f"product {{:.2f}}, feedparser alone {alone_ms:.2f} ms CPU a feed"
    return [
        Result(
            goal="P1", what="round in which nothing changed, CPU to the bare loop", measured=quiet / bare, wanted=1.5,
            beside=f"{quiet:.3f} to {bare:.3f} ms CPU a feed",
        ),
        Result(
            goal="P2", what="feed with 1-2 new entries, everything included, CPU to feedparser alone",
            measured=per_changed / alone_ms, wanted=0.30, beside=beside_alone.format(per_changed),
        ),
        Result(
            goal="P3", what="first poll of everything, CPU to feedparser alone",
            measured=first / alone_ms, wanted=1.25, beside=beside_alone.format(first),
        ),
        Result(
            goal="P3", what="first poll, feeds a second to a naive loop", measured=faster, wanted=1.5, at_least=True,
            beside=f"{(feeds - WARM) / field.wall_s('product first'):.0f} feeds/s; wall time",
        ),
        Result(
            goal="P4", what="round with 5 % changed, CPU of a naive aiohttp + feedparser + SQLite loop to ours",
            measured=ms("naive steady") / ms("product steady"), wanted=3, at_least=True,
            beside="lemon24/reader and Miniflux are not measured here",
        ),
        Result(
            goal="P6", what="entries stored of entries served, after each round", measured=1 - lost / of, wanted=1,
            unit="share", at_least=True, beside=f"RSS, Atom, RDF, JSON Feed; missing {dict(field.missing) or 'none'}",
        ),
        Result(
            goal="P12", what="longest stall of the event loop, first poll", unit="ms",
            measured=field.stalls["first"] * 1000, wanted=50, beside="lateness of a 5 ms ticker",
        ),
        Result(
            goal="P12", what="longest stall of the event loop, later rounds", unit="ms",
            measured=max(field.stalls[name] for name in ("quiet", "steady", "rewritten")) * 1000, wanted=50,
        ),
        Result(
            goal="P13", what="a 200 whose entries are all known", measured=known, wanted=1, unit="ms",
            beside=f"CPU; {ms('bare rewritten') / feeds:.2f} of it the bare loop's; rows written {rows_written}",
        ),
    ]  # fmt: skip
