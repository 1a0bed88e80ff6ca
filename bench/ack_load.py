"""Does Slack get its ack in time while the desk reads hundreds of feeds, some of them hostile?

`python -m bench.ack_load` starts the whole service in HTTP mode on a fresh SQLite file, lets it poll feeds of a local
server, and sends signed commands in an **open loop**: each goes out at its appointed time whether or not the one
before was acked, and its latency counts from that time. A closed loop would hide every stall behind itself.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import sys
import tempfile
import time
from pathlib import Path

from bench.processes import module
from bench.results import percentile
from bench.service_process import ANSWERS_WITHIN_S, CHANNEL, environment, polls, serving
from service.playground.slack import free_port
from slack_server import SlackServer

QUESTIONS = ("total", "latest 3", "strike S-30", "search boat", "status", "help")
TARGET_P99_S, TARGET_MAX_S = 1.0, 2.5  # Slack waits for three
SHOWN = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.ack_load", description=__doc__)
    parser.add_argument("--rate", type=float, default=20.0, help="commands a second")
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--hostile", type=int, default=30, help="of them, how many stall a parser")
    return parser.parse_args()


async def load(slack: SlackServer, options: argparse.Namespace) -> list[tuple[float, bool]]:
    """(seconds from the appointed time to the ack, acked?) of each command."""
    questions = itertools.cycle(QUESTIONS)
    start = time.perf_counter()

    async def ask(at: float, question: str) -> tuple[float, bool]:
        await asyncio.sleep(at - time.perf_counter())
        delivered = await slack.command("/strikes", question, user="U0ANA", channel=CHANNEL)
        return time.perf_counter() - at, delivered.acked

    count = int(options.rate * options.seconds)
    return await asyncio.gather(*(ask(start + n / options.rate, next(questions)) for n in range(count)))


def answers(slack: SlackServer) -> int:
    return sum(call.effect for call in slack.journal.of("response_url"))


def report(acks: list[tuple[float, bool]], answered: int, polled: int, options: argparse.Namespace) -> bool:
    """Print the figures; are they as they should be?"""
    times = [seconds for seconds, _ in acks]
    missed = sum(not acked for _, acked in acks)
    feeds = f"{options.feeds} feeds of which {options.hostile} hostile"
    print(f"{len(acks)} commands at {options.rate:g}/s, open loop, {feeds}")
    print(f"polls finished meanwhile {polled}, acks missed {missed}, answers delivered {answered}")
    shown = {name: percentile(times, share) for name, share in SHOWN.items()}
    print("ack " + "  ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in shown.items()))
    in_time = shown["p99"] < TARGET_P99_S and shown["max"] < TARGET_MAX_S
    return in_time and not missed


async def main(options: argparse.Namespace) -> int:
    numbers = ("--feeds", str(options.feeds), "--hostile", str(options.hostile))
    with tempfile.TemporaryDirectory() as place:
        folder, port = Path(place), free_port()
        async with (
            SlackServer(metering=False) as slack,
            module("bench.newspapers", "--growing", *numbers, log=folder / "papers.log") as (papers, _),
            serving(folder, environment(folder, slack, feeds=options.feeds, papers=int(papers), port=port)),
        ):
            slack.use_http(f"http://127.0.0.1:{port}/slack/events")
            acks = await load(slack, options)
            polled = await polls(port)
            with contextlib.suppress(TimeoutError):
                await slack.until(lambda: answers(slack) >= len(acks), timeout_s=ANSWERS_WITHIN_S)
            good = report(acks, answers(slack), polled, options)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(arguments())))
