"""Does a feed cost more when there are more of them, and more entries in the store? (P5, and P10 over many rounds)"""

from __future__ import annotations

import argparse
import os
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.crowd import crowd
from bench.processes import CpuMeter, memory_mb
from bench.product import Product, open_product, settings_for, urls_of
from bench.results import Result, say
from bench.rounds import Newsstand, open_newsstand

WINDOW = 5  # entries in each feed: an unchanged feed costs the same whatever it holds
CROWD = 100_000
ROUNDS = 5
MANY_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Costs:
    quiet_ms: float  # CPU of a feed that did not change
    changed_ms: float


async def measure_growth(options: argparse.Namespace, folder: Path) -> list[Result]:
    few, many = (1_000, 10_000) if options.long else (300, 1_500)
    say(f"{few} and {many} small feeds")
    small, _ = await _costs(folder / "few", few, entries=0, rounds=0)
    large, grown = await _costs(folder / "many", many, entries=CROWD, rounds=MANY_ROUNDS if options.long else 0)
    sizes = f"from {few} feeds to {many} and {CROWD} entries more"
    results = [
        Result(
            goal="P5", what=f"growth of the cost of an unchanged feed, {sizes}",
            measured=large.quiet_ms / small.quiet_ms, wanted=1.1,
            beside=f"{small.quiet_ms:.3f} to {large.quiet_ms:.3f} ms CPU",
        ),
        Result(
            goal="P5", what=f"growth of the cost of a changed feed, {sizes}",
            measured=large.changed_ms / small.changed_ms, wanted=1.1,
            beside=f"{small.changed_ms:.2f} to {large.changed_ms:.2f} ms CPU, small bodies",
        ),
    ]  # fmt: skip
    if options.long:
        results.append(
            Result(goal="P10", what=f"growth over {MANY_ROUNDS} rounds", measured=grown, wanted=2, unit="MB")
        )
    return results


async def _costs(folder: Path, feeds: int, *, entries: int, rounds: int) -> tuple[Costs, float]:
    """What a feed costs, and by how many MB this process grew in so many rounds more."""
    folder.mkdir()
    async with AsyncExitStack() as stack:
        stand = await stack.enter_async_context(open_newsstand(folder, feeds, window=WINDOW))
        product = await stack.enter_async_context(open_product(settings_for(folder, urls_of(stand.port, feeds))))
        await product.poller.round()
        if entries:
            crowd(product.desk.engine, entries)
        meter = CpuMeter(outside={stand.pid})
        quiet = median([await _round(product, meter) for _ in range(ROUNDS)])
        changed, spent = await _changed_rounds(product, stand, meter)
        before = memory_mb(os.getpid())[0]
        for _ in range(rounds):
            await _round(product, meter)
        grown = memory_mb(os.getpid())[0] - before
    per_feed = quiet / feeds
    return Costs(per_feed * 1000, (spent - per_feed * (feeds - changed)) / changed * 1000), grown


async def _changed_rounds(product: Product, stand: Newsstand, meter: CpuMeter) -> tuple[int, float]:
    costs = []
    for _ in range(ROUNDS):
        changed = await stand.turn("steady")
        costs.append(await _round(product, meter))
    return changed, median(costs)


async def _round(product: Product, meter: CpuMeter) -> float:
    product.make_due()
    began = meter.seconds()
    await product.poller.round()
    return meter.seconds() - began
