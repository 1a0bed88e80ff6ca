"""Rounds of polling: the product beside the bare loop, the naive loop, and feedparser alone (P1 to P4, P6, P12, P13).

All are resident and warm, in one process, and read the same newspapers in the same state one after the other. What is
set in relation is measured in turn: a machine that others use, too, is not as fast after a minute as it was before.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from operator import truediv
from pathlib import Path
from statistics import mean, median
from typing import Any

import aiohttp
import feedparser
import sqlalchemy as sa

from bench.feed_generator import format_of
from bench.peers import BareLoop, NaiveLoop
from bench.processes import CpuMeter, StallWatch, module
from bench.product import Product, open_product, settings_for, urls_of
from bench.results import Result, say

WARM = 4  # feeds that are read before anything is measured: they start the parsers
SAMPLE = 100  # bodies for feedparser alone: so many hold every format in its share
QUIET_PAIRS = 15  # rounds without news of the product and of the bare loop, in turn: a tenth of a second each


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

    async def publish(self, feed: int, *, at: datetime, title: str, teaser: str) -> str:
        """One entry more on top of a feed; returns its link."""
        told = {"feed": feed, "at": at.replace(microsecond=0).isoformat(), "title": title, "teaser": teaser}
        async with self._session.post(f"http://127.0.0.1:{self.port}/round/publish", json=told) as response:
            return str((await response.json())["link"])

    async def forget(self) -> None:
        """Count answers and silences from now on."""
        await self._session.post(f"http://127.0.0.1:{self.port}/forget")

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
    sample: list[bytes] = field(default_factory=list)  # bodies for feedparser alone

    async def cost(self, name: str, work: Awaitable[object]) -> float:
        """Do the work; returns its longest stall, in seconds. The ticker that feels it runs beside everybody."""
        async with StallWatch() as watch:
            began, wall = self.meter.seconds(), time.perf_counter()
            await work
            cost = Cost(self.meter.seconds() - began, time.perf_counter() - wall)
        self.costs.setdefault(name, []).append(cost)
        return watch.worst_s

    async def product_round(self, name: str) -> None:
        """Every feed is due, and is claimed as the service claims it; in the first round all that are not warm."""
        if name != "first":
            self.product.make_due()
        worst_s = await self.cost(f"product {name}", self.product.poller.round())
        self.stalls[name] = max(self.stalls.get(name, 0.0), worst_s)
        await self._count_missing()

    async def quiet_pair(self, name: str) -> None:
        """A round in which nothing changed, the bare loop's and ours."""
        await self.cost(f"bare {name}", self.bare.round())
        await self.product_round(name)

    async def feedparser_alone(self, name: str) -> None:
        await self.cost(f"alone {name}", parse_all(self.sample))

    def cpu_ms(self, name: str) -> float:
        """CPU of one round, the median of all."""
        return median(cost.cpu_s for cost in self.costs[name]) * 1000

    def alone_ms(self, name: str) -> list[float]:
        """CPU that feedparser alone needs for one body, in each of its turns."""
        return [cost.cpu_s / len(self.sample) * 1000 for cost in self.costs[f"alone {name}"]]

    def changed_ms(self, feeds: int, changed: int) -> list[float]:
        """CPU of a feed with news in each of the rounds that have some: all that they cost beyond what their other
        feeds cost in the round without news that was just before."""
        rounds = zip(self.costs["product steady"], self.costs["product before"], strict=True)
        return [(it.cpu_s - before.cpu_s / feeds * (feeds - changed)) / changed * 1000 for it, before in rounds]

    def ratio(self, name: str, to: str) -> float:
        """Ratio of the CPU of two that took turns, the median of all pairs: what slows the machine slows both of a
        pair."""
        return median(one.cpu_s / other.cpu_s for one, other in zip(self.costs[name], self.costs[to], strict=True))

    def wall_s(self, name: str) -> float:
        return median(cost.wall_s for cost in self.costs[name])

    def beside_alone(self, ms: float, name: str) -> str:
        return f"product {ms:.2f}, feedparser alone {median(self.alone_ms(name)):.2f} ms CPU a feed"

    async def _count_missing(self) -> None:
        published = Counter((await self.stand.state())["published"])
        stored = stored_by_format(self.product)
        self.served += published
        self.missing += published - stored


def stored_by_format(product: Product) -> Counter[str]:
    per_feed = "SELECT f.url, count(*) FROM entries e JOIN feeds f ON f.id = e.feed_id GROUP BY f.url"
    found: Counter[str] = Counter()
    with product.runtime.engine.connect() as connection:
        for url, count in connection.execute(sa.text(per_feed)):
            found[format_of(int(url.rsplit("/", 1)[1]))] += count
    return found


async def parse_all(bodies: Sequence[bytes]) -> None:
    for body in bodies:
        feedparser.parse(BytesIO(body))


async def measure_rounds(options: argparse.Namespace, folder: Path) -> list[Result]:
    """Measure the rounds that the wanted goals need and no others: the naive loop takes most of the time."""
    feeds, wanted = options.feeds, set(options.only)
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
        with_naive = bool(wanted & {"P3", "P4"})
        results = await _first(field, feeds, with_naive=with_naive)
        if wanted & {"P1", "P6", "P12"}:
            results += await _quiet(field, feeds, options.rounds)
        if wanted & {"P2", "P4", "P6", "P12"}:
            results += await _steady(field, feeds, options.rounds, with_naive=with_naive)
        if wanted & {"P6", "P12", "P13"}:
            results += await _rewritten(field, feeds, options.rounds)
        return results + _of_all_rounds(field)


async def _first(field: Field, feeds: int, *, with_naive: bool) -> list[Result]:
    say("first poll: bare, feedparser alone, product" + (", naive" if with_naive else ""))
    await field.product.poller.round(limit=WARM)
    await field.cost("bare first", field.bare.round())
    field.sample = [field.bare.bodies[url] for url in field.bare.urls[:SAMPLE]]
    await field.feedparser_alone("first")
    await field.product_round("first")
    await field.feedparser_alone("first")
    read = feeds - WARM
    first = field.cpu_ms("product first") / read
    results = [
        Result(
            goal="P3", what="first poll of everything, CPU to feedparser alone",
            measured=first / mean(field.alone_ms("first")), wanted=1.25, beside=field.beside_alone(first, "first"),
        )
    ]  # fmt: skip
    if with_naive:
        await field.cost("naive first", field.naive.round())
        faster = field.wall_s("naive first") / field.wall_s("product first") * read / feeds
        rate = read / field.wall_s("product first")
        results.append(
            Result(
                goal="P3", what="first poll, feeds a second to a naive loop", measured=faster, wanted=1.5,
                at_least=True, beside=f"{rate:.0f} feeds/s; wall time",
            )
        )  # fmt: skip
    return results


async def _quiet(field: Field, feeds: int, rounds: int) -> list[Result]:
    say("rounds in which nothing changed")
    for _ in range(max(rounds, QUIET_PAIRS)):
        await field.quiet_pair("quiet")
    quiet, bare = field.cpu_ms("product quiet") / feeds, field.cpu_ms("bare quiet") / feeds
    return [
        Result(
            goal="P1", what="round in which nothing changed, CPU to the bare loop",
            measured=field.ratio("product quiet", "bare quiet"), wanted=1.5,
            beside=f"{quiet:.3f} to {bare:.3f} ms CPU a feed",
        )
    ]  # fmt: skip


async def _steady(field: Field, feeds: int, rounds: int, *, with_naive: bool) -> list[Result]:
    say("rounds in which 5 % of the feeds have news")
    changed = 1
    for _ in range(rounds):
        await field.quiet_pair("before")
        changed = await field.stand.turn("steady")
        await field.cost("bare steady", field.bare.round())
        await field.product_round("steady")
        if with_naive:
            await field.cost("naive steady", field.naive.round())
        await field.feedparser_alone("steady")
    per_changed = field.changed_ms(feeds, changed)
    results = [
        Result(
            goal="P2", what="feed with 1-2 new entries, everything included, CPU to feedparser alone",
            measured=median(map(truediv, per_changed, field.alone_ms("steady"))), wanted=0.30,
            beside=field.beside_alone(median(per_changed), "steady"),
        )
    ]  # fmt: skip
    if with_naive:
        results.append(
            Result(
                goal="P4", what="round with 5 % changed, CPU of a naive aiohttp + feedparser + SQLite loop to ours",
                measured=field.ratio("naive steady", "product steady"), wanted=3, at_least=True,
                beside="lemon24/reader and Miniflux are not measured here",
            )
        )  # fmt: skip
    return results


async def _rewritten(field: Field, feeds: int, rounds: int) -> list[Result]:
    say("rounds in which every body comes again with known entries")
    counted = "SELECT sum(n) FROM (SELECT count(*) n FROM entries UNION ALL SELECT count(*) FROM polls)"
    before = field.product.count(counted)
    for _ in range(rounds):
        await field.stand.turn("rewritten")
        await field.cost("bare rewritten", field.bare.round())
        await field.product_round("rewritten")
    known, bare = field.cpu_ms("product rewritten") / feeds, field.cpu_ms("bare rewritten") / feeds
    rows_written = field.product.count(counted) - before  # beside the feeds' own
    return [
        Result(
            goal="P13", what="a 200 whose entries are all known", measured=known, wanted=1, unit="ms",
            beside=f"CPU; {bare:.2f} of it the bare loop's; rows written {rows_written}",
        )
    ]  # fmt: skip


def _of_all_rounds(field: Field) -> list[Result]:
    lost, of = sum(field.missing.values()), sum(field.served.values())
    later = max((worst_s for name, worst_s in field.stalls.items() if name != "first"), default=0.0)
    return [
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
            measured=later * 1000, wanted=50,
        ),
    ]  # fmt: skip
