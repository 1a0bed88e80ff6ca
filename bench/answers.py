"""How long do people wait for an answer on a desk that is full and at work?

    python -m bench.answers                      100,000 entries, 1,000 stories, 300 feeds, two minutes
    python -m bench.answers --quick              a tenth of that

Fills an SQLite store with made data, starts the whole service on it in HTTP mode, lets it read growing feeds of a
local server once (how it answers during a first poll is P9 of `python -m bench`) and then again and again, and asks
every kind of question in an open loop: each goes out at its appointed time, whether or not the one before was
answered, and its answer counts from that time. Two figures say how to read that on a busy machine: what the same
question costs in CPU time of one thread with nothing else going on, and how long the service takes for /livez, where
there is nothing to do, in the same seconds.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import os
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bench.archive import fill_archive
from bench.processes import module
from bench.results import percentile, say
from bench.service_process import ANSWERS_WITHIN_S, CHANNEL, environment, polls, serving
from handlers.commands.answering import Answer
from service.playground.slack import free_port
from service.runtime import open_runtime
from service.settings import read_settings
from service.wiring import asker
from slack_server import SlackServer

QUESTIONS = (
    "latest", "latest 10", "first", "most", "total", "total in the Pacific since March", "total by month", "list",
    "list survivors", "chart killed",
    "list since:2026-01-01 min:5", "export csv", "export json", "chart month", "chart week", "chart basin", "brief",
    "strike S-31", "strike S-200", "strike 30 Dec 2025", "disputed", "disputed since March", "timeline",
    "timeline policy last 3 months", "as-of 5 Jan 2026 total", "as-of last week list", "as-of 5 Jan 2026 strike S-31",
    "as-of last month disputed", "policy", "policy Senate since January", "search boat", 'search "double tap"',
    "search senate resolution lang:en since:2026-09-01", "search council lang:es", "search nothinghasthisword",
    "why https://paper.example/50000", "why E-77", "why S-200", "status", "help", "totl",
)  # fmt: skip
TARGET_P95_MS = 100.0
TARGET_ACK_P99_MS = 1_000.0
PING_EVERY_S = 0.2
ALONE = 5  # times that each question is asked with nothing else going on
READ_WITHIN_S = 300.0


@dataclass(slots=True)
class Times:
    """Times of one question, in milliseconds."""

    alone: float  # CPU
    answers: list[float]
    acks: list[float]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.answers", description=__doc__.partition("\n")[0])
    parser.add_argument("--rate", type=float, default=10.0, help="questions a second")
    parser.add_argument("--seconds", type=float, default=90.0)
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--stories", type=int, default=1_000)
    parser.add_argument("--strikes", type=int, default=300, help="beside those of the shipped record")
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    options = parser.parse_args()
    if options.quick:
        for name in ("seconds", "feeds", "entries", "stories", "strikes"):
            setattr(options, name, getattr(options, name) // 10)
    return options


async def main(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="strikewire-bench-") as place:
        folder = Path(place)
        async with SlackServer(metering=False) as slack, _newspapers(folder, options.feeds) as papers:
            port = free_port()
            env = environment(folder, slack, feeds=options.feeds, papers=papers, port=port)
            times = _filled(env, options)
            say("the service starts and reads every feed once")
            async with serving(folder, env):
                await _read_once(port, options.feeds)
                say(f"questions in an open loop for {options.seconds:g} s, while it polls")
                slack.use_http(f"http://127.0.0.1:{port}/slack/events")
                before = await polls(port)
                pings = asyncio.create_task(_pings(port))
                missed = await _asked(slack, options, times)
                pings.cancel()
                polled = await polls(port) - before
    return _report(times, missed, await pings, polled, options)


@asynccontextmanager
async def _newspapers(folder: Path, feeds: int) -> AsyncIterator[int]:
    options = ("--growing", "--feeds", str(feeds))
    async with module("bench.newspapers", *options, log=folder / "papers.log") as (port, _):
        yield int(port)


def _filled(env: dict[str, str], options: argparse.Namespace) -> dict[str, Times]:
    """The store, made, and what each question costs on it alone."""
    with open_runtime(read_settings(env)) as runtime:
        say(f"{options.entries} entries, {options.stories} stories, {options.strikes} strikes and the shipped record")
        fill_archive(
            runtime.engine,
            size=options.entries,
            stories=options.stories,
            made_strikes=options.strikes,
            now=datetime.now(UTC),
        )
        ask = asker(runtime)
        return {question: Times(_alone(ask, question), [], []) for question in QUESTIONS}


def _alone(ask: Callable[[str, datetime], Answer], question: str) -> float:
    costs = []
    for _ in range(ALONE):
        began = time.thread_time()
        reply = ask(question, datetime.now(UTC))
        _ = reply.text, list(reply.blocks), list(reply.plainer)  # laid out, as the service does it
        costs.append((time.thread_time() - began) * 1000)
    return sorted(costs)[ALONE // 2]


async def _read_once(port: int, feeds: int) -> None:
    until = time.monotonic() + READ_WITHIN_S
    while await polls(port) < feeds:
        if time.monotonic() > until:
            raise SystemExit(f"not all of {feeds} feeds were read within {READ_WITHIN_S:g} s")
        await asyncio.sleep(1)


async def _asked(slack: SlackServer, options: argparse.Namespace, times: dict[str, Times]) -> int:
    """Ask for the whole time; returns how many questions went unanswered. Each is asked by a person of its own, so
    that its answer is known by who sees it."""
    count = int(options.rate * options.seconds)
    order = list(itertools.islice(itertools.cycle(QUESTIONS), count))
    random.Random(3).shuffle(order)
    began = time.time()
    due = {f"U{n:05d}": (question, began + n / options.rate) for n, question in enumerate(order)}
    await asyncio.gather(*(_ask(slack, user, *asked, times) for user, asked in due.items()))
    with contextlib.suppress(TimeoutError):
        await slack.until(lambda: len(_private(slack)) >= count, timeout_s=ANSWERS_WITHIN_S)
    answered = _private(slack)
    for user, came in answered.items():
        question, at = due[user]
        times[question].answers.append((came - at) * 1000)
    return count - len(answered)


async def _pings(port: int) -> list[float]:
    """How long a request without any work takes, until cancelled."""
    took: list[float] = []
    async with aiohttp.ClientSession() as session:
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                began = time.perf_counter()
                async with session.get(f"http://127.0.0.1:{port}/livez"):
                    took.append((time.perf_counter() - began) * 1000)
                await asyncio.sleep(PING_EVERY_S)
    return took


async def _ask(slack: SlackServer, user: str, question: str, at: float, times: dict[str, Times]) -> None:
    slack.add_user(user)
    await asyncio.sleep(at - time.time())
    await slack.command("/strikes", question, user=user, channel=CHANNEL)
    times[question].acks.append((time.time() - at) * 1000)


def _private(slack: SlackServer) -> dict[str, float]:
    """The time at which each person saw an answer."""
    return {m.ephemeral_to: float(m.ts) for m in slack.workspace.messages if m.ephemeral_to}


def _report(
    times: dict[str, Times], missed: int, pings: Sequence[float], polled: int, options: argparse.Namespace
) -> int:
    print(f"{options.entries} entries, {options.stories} stories, {options.strikes} strikes and the shipped record")
    print(f"{options.rate:g} questions/s in an open loop, {polled} polls of {options.feeds} growing feeds meanwhile")
    print(f"{'question':54} {'CPU alone':>9} {'p50':>6} {'p95':>6} {'p99':>6}  ms, n")
    for question, one in times.items():
        if one.answers:
            print(f"{question[:54]:54} {one.alone:9.1f} {_three(one.answers)}  {len(one.answers)}")
    every = [each for one in times.values() for each in one.answers]
    acks = [each for one in times.values() for each in one.acks]
    print(f"{'all answers':54} {'':9} {_three(every)}  {len(every)}, unanswered {missed}")
    print(f"{'all acks':54} {'':9} {_three(acks)}  {len(acks)}")
    print(
        f"{'/livez, no work at all':54} {'':9} {_three(pings)}  {len(pings)}, load average {os.getloadavg()[0]:.1f}"
    )
    reached = percentile(every, 0.95) <= TARGET_P95_MS and percentile(acks, 0.99) <= TARGET_ACK_P99_MS
    print(f"wanted: answers p95 <= {TARGET_P95_MS:g} ms, acks p99 <= {TARGET_ACK_P99_MS:g} ms, none unanswered")
    return 0 if reached and not missed else 1


def _three(values: Sequence[float]) -> str:
    return " ".join(f"{percentile(values, share):6.0f}" for share in (0.5, 0.95, 0.99))


if __name__ == "__main__":
    sys.exit(asyncio.run(main(arguments())))
