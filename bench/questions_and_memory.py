"""How long questions take, how much memory the service holds, and how soon it starts (P9, P10, P11)."""

from __future__ import annotations

import argparse
import asyncio
import compileall
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bench import ack_load
from bench.crowd import crowd
from bench.processes import ROOT, memory_mb
from bench.results import Result, percentile, say
from bench.rounds import Newsstand, open_newsstand
from bench.service_process import ANSWERS_WITHIN_S, environment, serving
from bot import OURS
from service.playground.slack import free_port
from service.runtime import open_runtime
from service.settings import read_settings
from slack_server import SlackServer

CROWD = 100_000
RATE, SECONDS = 20.0, 10.0
READ_WITHIN_S = 120.0


async def measure_whole(options: argparse.Namespace, folder: Path) -> list[Result]:
    feeds = options.feeds
    _write_byte_code()
    async with SlackServer(metering=False) as slack, open_newsstand(folder, feeds) as stand:
        say(f"a store of {CROWD} entries and {feeds} feeds")
        port = free_port()
        env = environment(folder, slack, feeds=feeds, papers=stand.port, port=port)
        with open_runtime(read_settings(env)) as runtime:
            crowd(runtime.engine, CROWD)
        say("the service starts, reads everything for the first time, and is asked 20 questions a second")
        async with _service(folder, env, stand) as (pid, start_s):
            slack.use_http(f"http://127.0.0.1:{port}/slack/events")
            memory = asyncio.create_task(_most_memory(pid, stand, feeds))
            answers = await _questions(slack)
            rss, pss = await memory
        once_s = _once(env)
    return [*_answered(answers), *_held(rss, pss, feeds), *_started(start_s, once_s, feeds)]


def _write_byte_code() -> None:
    """As the image holds it, and a checkout from its second start on. Where the environment forbids Python to write
    it, each start would compile 560 modules: 0.6 s of CPU."""
    for package in filter(Path.is_dir, (ROOT / name for name in OURS)):
        compileall.compile_dir(package, quiet=1)


@asynccontextmanager
async def _service(folder: Path, env: dict[str, str], stand: Newsstand) -> AsyncIterator[tuple[int, float]]:
    """Yields the process id, and the seconds from its start to its first request for a feed."""
    began = time.monotonic()
    async with serving(folder, env) as pid:
        while (first := (await stand.state())["first_request_at"]) is None:
            await asyncio.sleep(0.05)
        yield pid, first - began


async def _questions(slack: SlackServer) -> list[float]:
    """Seconds from each appointed time to the answer with its blocks; the n-th answer is taken for the n-th's."""
    began = time.time()
    acks = await ack_load.load(slack, argparse.Namespace(rate=RATE, seconds=SECONDS))
    await slack.until(lambda: ack_load.answers(slack) >= len(acks), timeout_s=ANSWERS_WITHIN_S)
    came = sorted(call.at.timestamp() for call in slack.journal.of("response_url"))
    return [at - (began + n / RATE) for n, at in enumerate(came)]


async def _most_memory(pid: int, stand: Newsstand, feeds: int) -> tuple[float, float]:
    """The most that was held until every feed was read (MB: RSS of the service, PSS of it and its children)."""
    held = []
    until = time.monotonic() + READ_WITHIN_S
    while time.monotonic() < until and (await stand.state())["answers"].get("200", 0) < feeds:
        held.append(memory_mb(pid))
        await asyncio.sleep(0.5)
    return max(rss for rss, _ in held), max(pss for _, pss in held)


def _once(env: dict[str, str]) -> float:
    """CPU seconds of `poll --once` when no feed is due and nobody is to be told."""
    alone = {name: value for name, value in env.items() if not name.startswith("SLACK")}
    with open_runtime(read_settings(alone)) as runtime, runtime.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE feeds SET next_poll_at = '2100-01-01T00:00:00+00:00'")
    once = subprocess.Popen(
        [sys.executable, "bot.py", "poll", "--once"], cwd=ROOT, env=os.environ | alone, stdout=subprocess.DEVNULL
    )
    _, once.returncode, used = os.wait4(once.pid, 0)
    if once.returncode:
        raise SystemExit("poll --once failed")
    return used.ru_utime + used.ru_stime


def _answered(answers: Sequence[float]) -> list[Result]:
    what = f"question to answer with blocks, {CROWD} entries, {RATE:g}/s in an open loop, during a first poll"
    wanted = {"p95": (0.95, 50), "p99": (0.99, 150), "max": (1.0, 1000)}
    return [
        Result(
            goal="P9", what=f"{what}, {name}", measured=percentile(answers, share) * 1000, wanted=most, unit="ms",
            beside=f"{len(answers)} questions; wall time",
        )
        for name, (share, most) in wanted.items()
    ]  # fmt: skip


def _held(rss: float, pss: float, feeds: int) -> list[Result]:
    while_reading = f"{feeds} feeds, while they are read for the first time"
    return [
        Result(goal="P10", what=f"RSS of the service, {while_reading}", measured=rss, wanted=110, unit="MB"),
        Result(goal="P10", what=f"PSS of all its processes, {while_reading}", measured=pss, wanted=180, unit="MB"),
    ]


def _started(start_s: float, once_s: float, feeds: int) -> list[Result]:
    return [
        Result(
            goal="P11", what=f"start to first request, {feeds} feeds known", measured=start_s, wanted=1.5, unit="s",
            beside="wall time",
        ),
        Result(goal="P11", what="poll --once with nothing due, CPU", measured=once_s, wanted=0.8, unit="s"),
    ]  # fmt: skip
