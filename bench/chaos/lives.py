"""What both chaos runs share: senders that are born and killed, a Slack that answers badly, and the count."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from typing import Any

from bench.chaos.moments import minds_sigterm, stands_still, until
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
FROZEN_S = 2.5  # longer than the lease of `worker.POLICY` and its settling: meanwhile another sender takes over
AWAKE_S = 0.5  # after that, until it is killed


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Of a life: at a step, or after so many seconds. Who `freezes` there wakes up once more before it dies."""

    point: Point | None = None
    after_s: float = STEP_LIMIT_S
    freezes: bool = False


@dataclass(slots=True, kw_only=True)
class Outcome:
    engine: str
    senders: int
    alerts: int = 0
    kills: Counter[str] = field(default_factory=Counter)  # random, step, step not reached
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    doubled_late: list[str] = field(default_factory=list)  # by a post that came later than the protocol assumes
    late_posts: int = 0  # all of those
    misplaced: list[str] = field(default_factory=list)  # a reply elsewhere than under its card, an edit not made
    unfinished: int = 0  # rows that did not get to an end
    writes: int = 0  # calls that post or edit, while the kills last
    bad_answers: int = 0  # of them
    seconds: float = 0.0

    def excuse(self, late: Counter[str]) -> None:
        """A double by a post that this Slack made too late says nothing of the sender."""
        self.late_posts = late.total()
        self.doubled_late = [double for double in self.doubled if double.split()[0] in late]
        self.doubled = [double for double in self.doubled if double not in self.doubled_late]

    @property
    def failed(self) -> bool:
        return bool(self.lost or self.doubled or self.misplaced or self.unfinished)


def deaths(
    rng: random.Random,
    *,
    steps: Sequence[Point],
    kills: int,
    each_step: int,
    freezes: int,
    life_s: tuple[float, float],
) -> list[End]:
    """How each life ends, in random order. Where any freeze at random, one freezes at each step as well."""
    ends = [End(point=replace(step, nth=rng.randint(1, 2))) for step in steps for _ in range(each_step)]
    ends += [End(after_s=rng.uniform(*life_s)) for _ in range(kills)]
    ends += [End(point=replace(step, freezes=True), freezes=True) for step in steps if freezes]
    ends += [End(after_s=rng.uniform(*life_s), freezes=True) for _ in range(freezes)]
    rng.shuffle(ends)
    return ends


@asynccontextmanager
async def bad_slack(seed: int, channels: Sequence[str] = CHANNELS) -> AsyncIterator[SlackServer]:
    """One answer in four is bad, and the history lags."""
    slack = SlackServer(channels=channels, seed=seed, chaos=Chaos(), metering=False, strict=False)
    slack.workspace.history_lag_s = HISTORY_LAG_S
    async with slack:
        yield slack


async def keep_killing(target: Callable[[Any], None], orders: Any, ends: list[End], outcome: Outcome) -> None:
    for end in ends:
        sender = born(target, replace(orders, point=end.point))
        reached = await (_freeze(sender, end) if end.freezes else _live(sender, end))
        sender.kill()
        await asyncio.to_thread(sender.join)
        what = "frozen" if end.freezes else "step" if end.point else "random"
        outcome.kills[what if reached else f"not reached: {end.point}"] += 1


async def _live(sender: BaseProcess, end: End) -> bool:
    """Whether it came to its end, or time did."""
    await asyncio.to_thread(sender.join, end.after_s)
    return end.point is None or sender.exitcode is not None


async def _freeze(sender: BaseProcess, end: End) -> bool:
    """Whether it stood still where it should: for longer than its lease, and then it goes on for a moment."""
    pid = sender.pid
    assert pid is not None
    if end.point is None:
        await asyncio.to_thread(sender.join, end.after_s)
        os.kill(pid, signal.SIGSTOP)
    reached = await until(lambda: stands_still(pid), limit_s=STEP_LIMIT_S)
    await asyncio.sleep(FROZEN_S)
    os.kill(pid, signal.SIGCONT)
    await asyncio.to_thread(sender.join, AWAKE_S)
    return reached


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
