"""Does a feed cost more when there are more of them, and more entries in the store? (P5, and P10 over many rounds)"""

from __future__ import annotations

import argparse
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from operator import truediv
from pathlib import Path
from statistics import median

from bench.crowd import crowd
from bench.peers import BareLoop
from bench.processes import CpuMeter, memory_mb
from bench.product import Product, open_product, settings_for, urls_of
from bench.results import Result, say
from bench.rounds import Newsstand, open_newsstand

WINDOW = 5  # entries in each feed: an unchanged feed costs the same whatever it holds
CROWD = 100_000
ROUNDS = 15  # with news, and as many without
# Feeds of one claim: few enough that rounds of both sizes are many claims. A claim beside the event loop costs more
# than one before the first request, and of those that the service takes in a round 1,000 feeds would be a single one.
CLAIM = 100
MANY_ROUNDS = 200


@dataclass(slots=True)
class Side:
    """One size of what is compared, and the CPU of its rounds."""

    feeds: int
    stand: Newsstand
    bare: BareLoop
    product: Product
    changed: int = 0  # feeds in each of the rounds with news
    bare_s: list[float] = field(default_factory=list)
    quiet_s: list[float] = field(default_factory=list)
    steady_s: list[float] = field(default_factory=list)

    @property
    def quiet_ms(self) -> float:
        """CPU of a feed that did not change."""
        return median(self.quiet_s) / self.feeds * 1000

    @property
    def changed_ms(self) -> float:
        """CPU of a feed with news, the median of all rounds."""
        return median(self.rounds_ms())

    def rounds_ms(self) -> list[float]:
        """CPU of a feed with news in each of the rounds."""
        unchanged_ms = self.quiet_ms * (self.feeds - self.changed)
        return [(seconds * 1000 - unchanged_ms) / self.changed for seconds in self.steady_s]


async def measure_growth(options: argparse.Namespace, folder: Path) -> list[Result]:
    few, many = (1_000, 10_000) if options.long else (1_000, 3_000)
    say(f"{few} and {many} small feeds")
    async with AsyncExitStack() as stack:
        small = await stack.enter_async_context(_open_side(folder / "few", few, entries=0))
        large = await stack.enter_async_context(_open_side(folder / "many", many, entries=CROWD))
        await _take_turns([small, large])
        results = _grown(small, large, sizes=f"from {few} feeds to {many} and {CROWD} entries more")
        if options.long:
            before = memory_mb(os.getpid())[0]
            for _ in range(MANY_ROUNDS):
                await _round(large.product, CpuMeter())
            grown = memory_mb(os.getpid())[0] - before
            results.append(
                Result(goal="P10", what=f"growth over {MANY_ROUNDS} rounds", measured=grown, wanted=2, unit="MB")
            )
    return results


@asynccontextmanager
async def _open_side(folder: Path, feeds: int, *, entries: int) -> AsyncIterator[Side]:
    folder.mkdir()
    async with AsyncExitStack() as stack:
        stand = await stack.enter_async_context(open_newsstand(folder, feeds, window=WINDOW))
        urls = urls_of(stand.port, feeds)
        bare = await stack.enter_async_context(BareLoop(urls))
        product = await stack.enter_async_context(open_product(settings_for(folder, urls), claim=CLAIM))
        await bare.round()
        await product.poller.round()
        if entries:
            crowd(product.runtime.engine, entries)
        yield Side(feeds, stand, bare, product)


async def _take_turns(sides: Sequence[Side]) -> None:
    """What slows the machine slows both of a pair."""
    meter = CpuMeter(outside={side.stand.pid for side in sides})
    for _ in range(ROUNDS):
        for side in sides:
            began = meter.seconds()
            await side.bare.round()
            side.bare_s.append(meter.seconds() - began)
            side.quiet_s.append(await _round(side.product, meter))
    for _ in range(ROUNDS):
        for side in sides:
            side.changed = await side.stand.turn("steady")
            side.steady_s.append(await _round(side.product, meter))


def _grown(small: Side, large: Side, *, sizes: str) -> list[Result]:
    per_feed = small.feeds / large.feeds
    bare = median(map(truediv, large.bare_s, small.bare_s)) * per_feed
    return [
        Result(
            goal="P5", what=f"growth of the cost of an unchanged feed, {sizes}",
            measured=median(map(truediv, large.quiet_s, small.quiet_s)) * per_feed, wanted=1.1,
            beside=f"{small.quiet_ms:.3f} to {large.quiet_ms:.3f} ms CPU; the bare loop {bare:.2f}x",
        ),
        Result(
            goal="P5", what=f"growth of the cost of a changed feed, {sizes}",
            measured=median(map(truediv, large.rounds_ms(), small.rounds_ms())), wanted=1.1,
            beside=f"{small.changed_ms:.2f} to {large.changed_ms:.2f} ms CPU, small bodies",
        ),
    ]  # fmt: skip


async def _round(product: Product, meter: CpuMeter) -> float:
    product.make_due()
    began = meter.seconds()
    await product.poller.round()
    return meter.seconds() - began
