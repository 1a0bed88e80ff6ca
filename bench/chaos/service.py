"""The proof on the service as it is shipped: `bot.py run`, killed again and again, at random and at every step.

    python -m bench.chaos --line service --kills 100

Beside it a Slack that answers one call in four badly and outlets whose news grows. What it has told and recorded in
the end is compared with what was due, and with a service that nobody disturbed.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import sqlalchemy as sa
from rich.console import Console
from rich.progress import Progress

from bench.chaos import verdict
from bench.chaos.deaths import Death, deaths
from bench.chaos.lateness import late_posts, pulse
from bench.chaos.launch import SETTLE_S, Launch
from bench.chaos.moments import Moment, World, ambush, minds_sigterm, until
from bench.chaos.outcome import Outcome, bad_slack, end_badness
from bench.chaos.press import Press, WatchedNewsroom
from bench.chaos.stories import MOST, Story, stories
from bench.chaos.worker import Point
from slack_server import SlackServer
from slack_server.patience import patience
from storage.engine import open_engine
from tests.bound import end_group

CHANNELS = tuple(f"C{number:02}" for number in range(12))
STEP_LIMIT_S = 15.0  # a moment that has not come by then is counted as not reached
DRAIN_LIMIT_S = 300.0


async def run(engine: str, url: str, services: int, options: argparse.Namespace) -> Outcome:
    rng = random.Random(f"{options.seed}/{engine}/{services}/service")
    ends = deaths(rng, kills=options.kills, each_step=options.each_step, stops=options.stops)
    told = stories(min(MOST, options.stories), datetime.now(UTC).date())
    return await prove(engine, url, services, ends=ends, told=told, seed=options.seed)


async def prove(
    engine: str,
    url: str,
    services: int,
    *,
    ends: list[Death],
    told: list[Story],
    seed: int,
    channels: Sequence[str] = CHANNELS,
) -> Outcome:
    """Let the service die of `ends` while the press tells these stories, and judge what came of it."""
    outcome = Outcome(engine=engine, senders=services)
    began = time.monotonic()
    async with WatchedNewsroom() as newsroom:
        with _store(url) as (opened, folder):
            async with bad_slack(seed, channels) as slack, pulse() as felt:
                launch = Launch(url=url, world=World(slack=slack, newsroom=newsroom, engine=opened), folder=folder)
                await _kill_all(launch, told, ends, services, outcome)
                verdict.judge_channels(slack, opened, told, outcome)
                outcome.excuse(late_posts(slack, felt, settle_s=SETTLE_S))
                verdict.judge_log(launch.log, outcome)
            found = verdict.record_of(opened)
        outcome.misplaced += verdict.differences(found, await _undisturbed(newsroom, told, channels))
    outcome.seconds = time.monotonic() - began
    return outcome


@contextmanager
def _store(url: str) -> Iterator[tuple[sa.Engine, Path]]:
    engine = open_engine(url)
    with tempfile.TemporaryDirectory(prefix="strikewire-chaos-") as folder:
        yield engine, Path(folder)
    engine.dispose()


# --- lives -----------------------------------------------------------------------------------------------------


async def _kill_all(launch: Launch, told: list[Story], ends: list[Death], services: int, outcome: Outcome) -> None:
    world = launch.world
    press = Press(world.newsroom, world.engine, told, share=lambda: outcome.kills.total() / len(ends))
    publishing = asyncio.create_task(press.run())
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(f"{outcome.engine}, {services} at once", total=len(ends))
        show = partial(progress.advance, bar)
        await asyncio.gather(*[_keep_killing(launch, ends[n::services], outcome, show) for n in range(services)])
    await end_badness(world.slack, outcome)
    await _finish(launch, publishing, outcome)


async def _keep_killing(launch: Launch, ends: list[Death], outcome: Outcome, show: Callable[[], None]) -> None:
    for death in ends:
        reached = await _live(launch, death, outcome)
        outcome.kills[_name(death) if reached else f"not reached: {death.at}"] += 1
        show()


def _name(death: Death) -> str:
    return "step" if death.at else "asked" if death.asked else "random"


async def _live(launch: Launch, death: Death, outcome: Outcome) -> bool:
    """One life, to its end. Whether it ended where it should."""
    point = death.at if isinstance(death.at, Point) else None
    began = datetime.now(UTC)
    service = await launch.service(point=point)
    try:
        if isinstance(death.at, Moment):
            async with ambush(death.at, launch.world) as came:
                reached = await until(came, limit_s=STEP_LIMIT_S)
                await _kill(service)
            return reached
        reached = await _until_death(launch, service, death)
        if death.asked:
            await _end(service, outcome)
            if outcome.senders == 1:  # else the other one may be sending
                left = await asyncio.to_thread(verdict.being_sent, launch.world.engine, since=began)
                outcome.misplaced += [f"left as being sent: {key}" for key in left]
        return reached
    finally:
        await _kill(service)


async def _until_death(launch: Launch, service: asyncio.subprocess.Process, death: Death) -> bool:
    """A fuse ends the process by itself; else it lives for its time."""
    if death.serving:
        seen = len(launch.world.slack.journal.of("auth.test"))
        await until(lambda: len(launch.world.slack.journal.of("auth.test")) > seen, limit_s=STEP_LIMIT_S)
    if death.asked:
        await until(lambda: minds_sigterm(service.pid), limit_s=STEP_LIMIT_S)
    with suppress(TimeoutError):
        await asyncio.wait_for(service.wait(), patience(STEP_LIMIT_S) if death.at else death.after_s)
    return death.at is None or service.returncode == -signal.SIGKILL


async def _kill(service: asyncio.subprocess.Process) -> None:
    """The service alone: what it started has to notice by itself."""
    if service.returncode is None:
        service.kill()
        await service.wait()


async def _finish(launch: Launch, publishing: asyncio.Task[None], outcome: Outcome) -> None:
    """One last life, left alone, tells the rest and ends when asked."""
    service = await launch.service()
    await until(lambda: minds_sigterm(service.pid), limit_s=STEP_LIMIT_S)
    deadline = time.monotonic() + DRAIN_LIMIT_S
    while time.monotonic() < deadline and service.returncode is None:
        outcome.unfinished = await asyncio.to_thread(verdict.under_way, launch.world.engine)
        if publishing.done() and outcome.unfinished == 0:
            break
        await asyncio.sleep(0.3)
    if publishing.done():
        await publishing
    else:
        publishing.cancel()
        outcome.lost.append("published, and not on record")
    await _end(service, outcome)


async def _end(service: asyncio.subprocess.Process, outcome: Outcome) -> None:
    asked_at = time.monotonic()
    if service.returncode is None:
        service.terminate()
    try:
        async with asyncio.timeout(10):
            await service.wait()
    except TimeoutError:
        outcome.misplaced.append("a service that was asked to stop did not within ten seconds")
    outcome.slowest_stop_s = max(outcome.slowest_stop_s, time.monotonic() - asked_at)
    if service.returncode != 0:
        outcome.misplaced.append(f"a service that was asked to stop ended with {service.returncode} instead of 0")
    end_group(service.pid)


# --- the same without a kill -----------------------------------------------------------------------------------


async def _undisturbed(newsroom: WatchedNewsroom, told: list[Story], channels: Sequence[str]) -> Counter[str]:
    """What the desk records when nobody disturbs it."""
    newsroom.clear()
    with tempfile.TemporaryDirectory(prefix="strikewire-chaos-") as place:
        url = f"sqlite:///{place}/undisturbed.db"
        with _store(url) as (engine, folder):
            async with SlackServer(channels=channels, metering=False) as slack:
                launch = Launch(url=url, world=World(slack=slack, newsroom=newsroom, engine=engine), folder=folder)
                service = await launch.service()
                with suppress(TimeoutError):  # then its record differs, and the verdict says in what
                    async with asyncio.timeout(DRAIN_LIMIT_S):
                        await Press(newsroom, engine, told, share=lambda: 1.0).run()
                await _end(service, Outcome(engine="sqlite", senders=1))
            return verdict.record_of(engine)
