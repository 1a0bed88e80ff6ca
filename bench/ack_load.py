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
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bench.newspapers import HOSTS
from bench.processes import free_port, module, process
from tests.slack_server import BOT_TOKEN, SIGNING_SECRET, SlackServer

QUESTIONS = ("total", "latest 3", "strike S-30", "search boat", "status", "help")
START_WITHIN_S = 60.0
ANSWERS_WITHIN_S = 20.0  # after the last command; the desk gives an answer up after that time
TARGET_P99_S = 1.0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.ack_load", description=__doc__)
    parser.add_argument("--rate", type=float, default=20.0, help="commands a second")
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--hostile", type=int, default=30, help="of them, how many stall a parser")
    return parser.parse_args()


def configuration(folder: Path, feeds: int, port: int) -> Path:
    blocks = ['[[subscription]]\nchannel = "C0WIRE"', "[polling]\ntick_seconds = 1\ntimeout_seconds = 10"]
    for number in range(feeds):
        url = f"http://127.0.0.{number % HOSTS + 1}:{port}/feed/{number}"
        name = f"Paper {number}"
        blocks.append(f'[[feed]]\nurl = "{url}"\nname = "{name}"\noutlet = "{name}"\ninterval_minutes = 1')
    path = folder / "config.toml"
    path.write_text("\n\n".join(blocks), encoding="utf-8")
    return path


def environment(folder: Path, slack: SlackServer, *, config: Path, port: int) -> dict[str, str]:
    """What operators set: HTTP mode, a fresh SQLite file, newspapers on this machine."""
    return {
        "DATABASE_URL": f"sqlite:///{folder}/desk.db",
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": slack.base_url,
        "STRIKEWIRE_CONFIG": str(config),
        "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": ",".join(f"127.0.0.{n}" for n in range(1, HOSTS + 1)),
        "STRIKEWIRE_HTTP_PORT": str(port),
        "STRIKEWIRE_LOG_FORMAT": "json",
    }


@asynccontextmanager
async def service(slack: SlackServer, options: argparse.Namespace) -> AsyncIterator[int]:
    """The desk as operators start it; yields its HTTP port once it is live."""
    papers, http = free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder:
        config = configuration(Path(folder), options.feeds, papers)
        env = environment(Path(folder), slack, config=config, port=http)
        numbers = (str(papers), str(options.feeds), str(options.hostile))
        growing = itertools.chain.from_iterable(zip(("--port", "--feeds", "--hostile"), numbers, strict=True))
        log = Path(folder, "desk.log")
        async with (
            module("bench.newspapers", "--growing", *growing, log=Path(folder, "papers.log")),
            process(sys.executable, "bot.py", "run", log=log, env=env) as desk,
        ):
            if not await live(desk, http):
                raise SystemExit(f"the service did not start:\n{log.read_text()[-3000:]}")
            yield http


async def live(desk: asyncio.subprocess.Process, port: int) -> bool:
    until = time.monotonic() + START_WITHIN_S
    async with aiohttp.ClientSession() as session:
        while desk.returncode is None and time.monotonic() < until:
            try:
                async with session.get(f"http://127.0.0.1:{port}/livez"):
                    return True
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)
    return False


async def load(slack: SlackServer, options: argparse.Namespace) -> list[tuple[float, bool]]:
    """(seconds from the appointed time to the ack, acked?) of each command."""
    questions = itertools.cycle(QUESTIONS)
    start = time.perf_counter()

    async def ask(at: float, question: str) -> tuple[float, bool]:
        await asyncio.sleep(at - time.perf_counter())
        delivered = await slack.command("/strikes", question, user="U0ANA", channel="C0WIRE")
        return time.perf_counter() - at, delivered.acked

    count = int(options.rate * options.seconds)
    return await asyncio.gather(*(ask(start + n / options.rate, next(questions)) for n in range(count)))


async def polls(port: int) -> int:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/metrics") as response:
        lines = re.findall(r"^strikewire_polls_total\{.*\} (\S+)$", await response.text(), re.MULTILINE)
    return int(sum(map(float, lines)))


def answers(slack: SlackServer) -> int:
    return sum(call.effect for call in slack.journal.of("response_url"))


def report(acks: list[tuple[float, bool]], answered: int, polled: int, options: argparse.Namespace) -> float:
    times = sorted(seconds for seconds, _ in acks)

    def percentile(share: float) -> float:
        return times[min(len(times) - 1, int(share * len(times)))]

    missed = sum(not acked for _, acked in acks)
    feeds = f"{options.feeds} feeds of which {options.hostile} hostile"
    print(f"{len(acks)} commands at {options.rate:g}/s, open loop, {feeds}")
    print(f"polls finished meanwhile {polled}, acks missed {missed}, answers delivered {answered}")
    shown = {"p50": percentile(0.5), "p95": percentile(0.95), "p99": percentile(0.99), "max": times[-1]}
    print("ack " + "  ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in shown.items()))
    return shown["p99"] if not missed else float("inf")


async def main(options: argparse.Namespace) -> int:
    async with SlackServer(metering=False) as slack, service(slack, options) as port:
        slack.use_http(f"http://127.0.0.1:{port}/slack/events")
        acks = await load(slack, options)
        polled = await polls(port)
        with contextlib.suppress(TimeoutError):
            await slack.until(lambda: answers(slack) >= len(acks), timeout_s=ANSWERS_WITHIN_S)
        p99 = report(acks, answers(slack), polled, options)
    return 0 if p99 < TARGET_P99_S else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(arguments())))
