"""Does anything grow that should not, over days of work?

    python -m bench.soak [--rounds 2000] [--feeds 200] [--minutes 10]

Polls, tells, watches, indexes and prunes as the service does, against newspapers and a Slack that are processes of
their own. Each round is so many minutes of the product's time, so that two thousand are a fortnight. One feed in
twenty has news in each round, a strike is told in each fiftieth, and of six feeds more two hang, two are not found
and two have no host. Prints what the process and the store hold, ten times.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import tempfile
import threading
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.hanging import bad_hosts
from bench.processes import memory_mb
from bench.product import Product, open_product, settings_for, urls_of
from bench.results import say
from bench.rounds import Newsstand, open_newsstand
from bench.telling import open_slack, telling
from service.jobs import upkeep
from service.jobs.monitor_job import MonitorJob, SlackReach
from service.playground.slack import free_port

LOOKS = 10
STRIKE_EVERY = 50  # rounds
SEAS = ("Caribbean", "eastern Pacific")
TABLES = ("entries", "polls", "deliveries", "decisions", "meta", "audit", "alerts", "parked_channels")
FETCH_S = 2.0  # of a feed that hangs: each holds up the rounds


async def soak(options: argparse.Namespace, folder: Path) -> Table:
    async with _desk(options, folder) as (product, stand):
        monitor = MonitorJob(product.runtime, reach=SlackReach, wake_sender=product.wake)
        rows = []
        for number in range(options.rounds + 1):
            await _round(product, stand, monitor, number, options)
            if number % max(1, options.rounds // LOOKS) == 0:
                rows.append({"round": str(number)} | _held(product, folder))
                say(f"round {number} of {options.rounds}")
    return _table(rows, title=f"{options.feeds} feeds, {options.minutes} minutes a round")


@asynccontextmanager
async def _desk(options: argparse.Namespace, folder: Path) -> AsyncIterator[tuple[Product, Newsstand]]:
    async with AsyncExitStack() as stack:
        slack_url = await stack.enter_async_context(open_slack(folder, "--no-metering"))
        stand = await stack.enter_async_context(open_newsstand(folder, options.feeds))
        hanging = await stack.enter_async_context(bad_hosts(2))
        missing = [f"http://127.0.0.1:{stand.port}/nowhere/{number}" for number in range(2)]
        closed = [f"http://127.0.0.1:{free_port()}/feed" for _ in range(2)]
        urls = [*urls_of(stand.port, options.feeds), *missing, *closed, *(url for _, url in hanging)]
        settings = settings_for(folder, urls, slack_url=slack_url, spacing_s=0)
        polling = settings.config.polling.model_copy(update={"timeout_seconds": FETCH_S})
        config = settings.config.model_copy(update={"polling": polling})
        allowed = (*settings.allow_private_hosts, *(address for address, _ in hanging))
        settings = settings.model_copy(update={"allow_private_hosts": allowed, "config": config})
        product = await stack.enter_async_context(open_product(settings))
        await stack.enter_async_context(telling(product))
        yield product, stand


async def _round(
    product: Product, stand: Newsstand, monitor: MonitorJob, number: int, options: argparse.Namespace
) -> None:
    product.clock.ahead += timedelta(minutes=options.minutes)
    await stand.turn("steady")
    if number % STRIKE_EVERY == 1:
        await _strike(product, stand, number)
    await product.poller.round()
    await upkeep.index_some(product.runtime)
    await monitor.check()
    if number % max(1, 60 // options.minutes) == 0:
        await upkeep.prune_old(product.runtime)


async def _strike(product: Product, stand: Newsstand, number: int) -> None:
    at = product.clock.now().replace(microsecond=0)
    sea, day = SEAS[number % 2], at - timedelta(days=1)
    title = f"US strike on alleged drug boat in {sea} kills {2 + number % 7}, official says"
    teaser = f"The US military struck a boat allegedly carrying drugs in the {sea} on {day:%A}, {day:%B} {day.day}."
    await stand.turn("publish", feed=number % 20, at=at.isoformat(), title=title, teaser=teaser)


def _held(product: Product, folder: Path) -> dict[str, str]:
    gc.collect()
    rss, pss = memory_mb(os.getpid())
    wal = folder / "desk.db-wal"
    held: dict[str, float] = {
        "days": product.clock.ahead / timedelta(days=1),
        "fds": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "threads": threading.active_count(),
        "tasks": len(asyncio.all_tasks()),
        "RSS MB": rss,
        "with children": pss,
        "WAL MB": wal.stat().st_size / 1e6 if wal.exists() else 0.0,
        "file MB": (folder / "desk.db").stat().st_size / 1e6,
    }
    held |= {table: product.count(f"SELECT count(*) FROM {table}") for table in TABLES}
    return {name: f"{value:.1f}".removesuffix(".0") for name, value in held.items()}


def _table(rows: list[dict[str, str]], *, title: str) -> Table:
    table = Table(*rows[0], title=title)
    for row in rows:
        table.add_row(*row.values())
    return table


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=2000)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--minutes", type=int, default=10, help="of the product's time in each round")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="strikewire-bench-") as place:
        table = asyncio.run(soak(options, Path(place)))
    Console(width=170).print(table)


if __name__ == "__main__":
    main()
