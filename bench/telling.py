"""From a feed to a message in a Slack that is a process of its own (P7), and forty alerts at once (P8)."""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bench.processes import module
from bench.product import Product, open_product, settings_for, urls_of
from bench.results import Result, percentile, say
from bench.rounds import Newsstand, open_newsstand
from newsdesk.alerts import Delivery, Receipt
from newsdesk.ports import Transport
from service.runtime import Runtime, open_runtime
from service.slack.side import open_sender
from service.wiring import dispatcher
from tests.delivery_builders import a_row

PAPERS = 5
ALERTS = 40
HEARD_WITHIN_S = 3.0
TOLD_WITHIN_S = 90.0
SEAS = ("Caribbean", "eastern Pacific")


async def measure_latency(_options: argparse.Namespace, folder: Path) -> list[Result]:
    """P7: a new strike on top of a feed that is known; the days go on, so that each strike is a new one."""
    say(f"{ALERTS} new strikes, one after the other, from the feed to the channel")
    async with open_slack(folder, "--no-metering") as base_url, open_newsstand(folder, PAPERS) as stand:
        settings = settings_for(folder, urls_of(stand.port, PAPERS), slack_url=base_url, spacing_s=0)
        async with open_product(settings) as product, telling(product) as told:
            await product.poller.round()
            seconds = [await _one_strike(product, stand, told, number) for number in range(ALERTS)]
    heard = [each for each in seconds if each is not None]
    beside = f"{len(heard)} of {ALERTS} heard; wall time"
    wanted = {"p50": (0.5, 25), "p95": (0.95, 60)}
    return [
        Result(
            goal="P7", what=f"request for a feed to message in the channel, {name}", unit="ms",
            measured=percentile(heard, share) * 1000, wanted=most, beside=beside,
        )
        for name, (share, most) in wanted.items()
    ]  # fmt: skip


class Watched:
    """A transport that says when a post was through."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.through = asyncio.Event()
        self.at = 0.0
        self.name, self.keeps_history = transport.name, transport.keeps_history

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    async def post(self, delivery: Delivery) -> Receipt:
        receipt = await self._transport.post(delivery)
        self.at = time.perf_counter()
        self.through.set()
        return receipt


@asynccontextmanager
async def telling(product: Product) -> AsyncIterator[Watched]:
    async with open_sender(product.runtime) as transport:
        watched = Watched(transport)
        sender = dispatcher(product.runtime, [watched])
        product.sender.append(sender)
        stop = asyncio.Event()
        running = asyncio.create_task(sender.run(stop))
        yield watched
        stop.set()
        sender.wake()
        await running


async def _one_strike(product: Product, stand: Newsstand, told: Watched, number: int) -> float | None:
    """Seconds from the tick that claims the feed to the answer of Slack; None if nothing was told in time. A tick, as
    in the service: who waits for the whole round waits until the other feeds' outcomes are written, too."""
    product.clock.ahead += timedelta(days=1)
    now = product.clock.now()
    sea, day, killed = SEAS[number % 2], now - timedelta(days=1), 2 + number % 5
    await stand.turn(
        "publish",
        feed=number % PAPERS,
        at=now.replace(microsecond=0).isoformat(),
        title=f"US strike on alleged drug boat in {sea} kills {killed}, official says",
        teaser=f"The US military struck a boat allegedly carrying drugs in the {sea} on {day:%A}, {day:%B} {day.day},"
        f" killing {killed} people, a US official said.",
    )
    (sender,) = product.sender
    told.through.clear()
    receipts, began = sender.counts["sent"], time.perf_counter()
    await product.poller.tick()
    try:
        async with asyncio.timeout(HEARD_WITHIN_S):
            await told.through.wait()
            while sender.counts["sent"] == receipts:  # the next one finds a sender at rest
                await asyncio.sleep(0.001)
    except TimeoutError:
        return None
    return told.at - began


async def measure_burst(_options: argparse.Namespace, folder: Path) -> list[Result]:
    """P8: forty alerts at once for one channel, and for ten."""
    say(f"{ALERTS} alerts at once: one channel, and ten")
    cases = [(1, 41.0), (10, 4.0)]
    bursts = await asyncio.gather(*(_burst(folder / f"to-{channels}", channels) for channels, _ in cases))
    results = []
    for (channels, wanted), (seconds, state) in zip(cases, bursts, strict=True):
        many = f"{ALERTS} alerts at once, {channels} channel{'s' * (channels > 1)}"
        posts, keys = state["calls"].get("chat.postMessage", 0), [message["key"] for message in state["messages"]]
        wrong = posts - ALERTS + ALERTS - len(set(keys)) + len(keys) - len(set(keys)) + len(state["violations"])
        results += [
            Result(goal="P8", what=many, measured=seconds, wanted=wanted, unit="s", beside="wall time"),
            Result(
                goal="P8", what=f"{many}: refused, lost or twice", measured=wrong, wanted=0, unit="",
                beside=f"{posts} calls, {len(keys)} messages, {len(state['violations'])} violations",
            ),
        ]  # fmt: skip
    return results


async def _burst(folder: Path, channels: int) -> tuple[float, dict[str, Any]]:
    folder.mkdir()
    names = [f"C{number:03}" for number in range(channels)]
    async with open_slack(folder, "--channels", ",".join(names)) as base_url:
        settings = settings_for(folder, (), slack_url=base_url, channels=names)
        with open_runtime(settings) as runtime:
            rows = [a_row(1000 + number, channel=names[number % channels]) for number in range(ALERTS)]
            await runtime.call(runtime.outbox.enqueue, rows, now=runtime.clock.now())
            seconds = await _tell_all(runtime)
        async with (
            aiohttp.ClientSession() as session,
            session.get(base_url.replace("/api/", "/_control/state")) as state,
        ):
            return seconds, await state.json()


async def _tell_all(runtime: Runtime) -> float:
    async with open_sender(runtime) as transport:
        began = time.perf_counter()
        await dispatcher(runtime, [transport]).drain(patience=timedelta(seconds=TOLD_WITHIN_S))
        return time.perf_counter() - began


@asynccontextmanager
async def open_slack(folder: Path, *options: str) -> AsyncIterator[str]:
    async with module("slack_server", *options, log=folder / "slack.log") as (base_url, _):
        yield base_url
