"""What both chaos runs share: senders that are born and killed, a Slack that answers badly, and the count."""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from typing import Any

from bench.chaos.moments import minds_sigterm, until
from bench.chaos.worker import Point
from tests.slack_server import Chaos, SlackServer

CHANNELS = tuple(f"C{number:02}" for number in range(8))
STEPS = tuple(
    Point(when=when, call=call)
    for when, call in (
        ("before", "claim"),
        ("after", "claim"),
        ("after", "holds"),
        ("before", "post"),
        ("during", "post"),
        ("after", "post"),
        ("before", "sent"),
        ("after", "sent"),
        ("before", "retry"),
        ("after", "retry"),
        ("before", "unknown"),
        ("after", "unknown"),
        ("before", "expire_leases"),
        ("before", "find"),
        ("after", "find"),
        ("before", "settle"),
        ("after", "settle"),
        ("during", "update"),
        ("after", "update"),
    )
)  # the boundaries of the delivery protocol, after the row is in
STEP_LIMIT_S = 8.0  # a step that is not reached by then is killed anyway, and counted
DRAIN_LIMIT_S = 120.0
HISTORY_LAG_S = 0.3

Death = tuple[Point | None, float]  # at a step, or after so many seconds


@dataclass(slots=True, kw_only=True)
class Outcome:
    engine: str
    senders: int
    alerts: int = 0
    kills: Counter[str] = field(default_factory=Counter)  # random, step, step not reached
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)  # a reply elsewhere than under its card, an edit not made
    unfinished: int = 0  # rows that did not get to an end
    writes: int = 0  # calls that post or edit, while the kills last
    bad_answers: int = 0  # of them
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        return bool(self.lost or self.doubled or self.misplaced or self.unfinished)


def deaths(
    rng: random.Random, *, steps: Sequence[Point], kills: int, each_step: int, life_s: tuple[float, float]
) -> list[Death]:
    """How each life ends, in random order."""
    at_steps = [(replace(step, nth=rng.randint(1, 2)), STEP_LIMIT_S) for step in steps for _ in range(each_step)]
    ends: list[Death] = [*at_steps, *((None, rng.uniform(*life_s)) for _ in range(kills))]
    rng.shuffle(ends)
    return ends


@asynccontextmanager
async def bad_slack(seed: int, channels: Sequence[str] = CHANNELS) -> AsyncIterator[SlackServer]:
    """One answer in four is bad, and the history lags."""
    slack = SlackServer(channels=channels, seed=seed, chaos=Chaos(), metering=False, strict=False)
    slack.workspace.history_lag_s = HISTORY_LAG_S
    async with slack:
        yield slack


async def keep_killing(target: Callable[[Any], None], orders: Any, ends: list[Death], outcome: Outcome) -> None:
    for point, life_s in ends:
        sender = born(target, replace(orders, point=point))
        await asyncio.to_thread(sender.join, life_s)
        reached = sender.exitcode is not None
        sender.kill()
        await asyncio.to_thread(sender.join)
        outcome.kills["random" if point is None else "step" if reached else f"not reached: {point}"] += 1


async def end_badness(slack: SlackServer, outcome: Outcome) -> None:
    """The kills are over: Slack answers well from here on."""
    writes = [call for call in slack.journal.calls if call.method.startswith("chat.")]
    outcome.writes = len(writes)
    outcome.bad_answers = sum(call.fault is not None for call in writes)
    slack.faults.clear()
    await slack.api.settle()


async def finish(target: Callable[[Any], None], orders: Any, unfinished: Callable[[], int], outcome: Outcome) -> None:
    """One last sender, left alone, tells the rest and ends when asked."""
    sender = born(target, orders)
    pid = sender.pid
    assert pid is not None
    await until(lambda: minds_sigterm(pid), limit_s=STEP_LIMIT_S)
    deadline = time.monotonic() + DRAIN_LIMIT_S
    while time.monotonic() < deadline:
        outcome.unfinished = await asyncio.to_thread(unfinished)
        if outcome.unfinished == 0:
            break
        await asyncio.sleep(0.3)
    sender.terminate()
    await asyncio.to_thread(sender.join, 10)
    if sender.exitcode != 0:
        outcome.misplaced.append(f"the last sender ended with {sender.exitcode} instead of 0")
        sender.kill()


def born(target: Callable[[Any], None], orders: Any) -> BaseProcess:
    sender = _context().Process(target=target, args=(orders,))
    sender.start()
    return sender


def _context() -> ForkServerContext:
    """Senders are forked from a process that has everything imported: a life then begins in milliseconds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["bench.chaos.worker"])
    return context
