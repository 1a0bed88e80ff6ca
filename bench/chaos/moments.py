"""Moments of the service's work that can be seen from outside, where it is then held until it is killed."""

from __future__ import annotations

import asyncio
import re
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa

from bench.chaos.press import WatchedNewsroom
from bench.chaos.traps import trap
from slack_server import Answer, Effect, Fault, SlackServer
from slack_server.patience import patience

LOOK_EVERY_S = 0.005
COUNT_EVERY_S = 0.3
HELD_S = 3.0  # much more than it takes to kill
LATE_S = 0.3  # a write that Slack carries out when the sender is dead


class Moment(StrEnum):
    STARTING = "asking Slack who we are"
    FEED_ASKED = "waiting for a feed"
    FEED_ANSWERED = "with a feed just read"
    RECORDING = "inside the transaction that records"
    POST_ASKED = "posting, before the write"
    POST_LATE = "posting, the write follows"
    POST_WRITTEN = "posting, after the write"
    POST_ANSWERED = "with the answer to a post"
    EDIT_ASKED = "editing, before the write"
    EDIT_WRITTEN = "editing, after the write"
    HISTORY_ASKED = "reconciling, before the answer"
    HISTORY_ANSWERED = "reconciling, with the answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything that the service works with."""

    slack: SlackServer
    newsroom: WatchedNewsroom
    engine: sa.Engine


POST, EDIT, HISTORY = "chat.postMessage", "chat.update", "conversations.history"
_HELD = {
    Moment.STARTING: ("auth.test", Effect.NONE),
    Moment.POST_ASKED: (POST, Effect.NONE),
    Moment.POST_LATE: (POST, Effect.LATE),
    Moment.POST_WRITTEN: (POST, Effect.DONE),
    Moment.EDIT_ASKED: (EDIT, Effect.NONE),
    Moment.EDIT_WRITTEN: (EDIT, Effect.DONE),
    Moment.HISTORY_ASKED: (HISTORY, Effect.NONE),
}
_ANSWERED = {Moment.POST_ANSWERED: POST, Moment.HISTORY_ANSWERED: HISTORY}


@asynccontextmanager
async def ambush(moment: Moment, world: World) -> AsyncIterator[Callable[[], bool]]:
    """Inside the block the moment is waited for; what is yielded says whether it has come."""
    if moment in _HELD:
        yield _held(world.slack, *_HELD[moment])
    elif moment in _ANSWERED:
        yield _answered(world.slack, _ANSWERED[moment])
    elif moment is Moment.RECORDING:
        with trap(world.engine) as caught:
            yield caught
    else:
        async with _feed(moment, world.newsroom) as came:
            yield came


def minds_sigterm(pid: int) -> bool:
    """Whether the process has come as far as catching the signal, or to its end: while the interpreter starts, nobody
    catches it."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return True
    (caught,) = (int(mask, 16) for mask in re.findall(r"SigCgt:\s*(\w+)", status))
    return bool(caught >> (signal.SIGTERM - 1) & 1)


def stands_still(pid: int) -> bool:
    return "\nState:\tT" in Path(f"/proc/{pid}/status").read_text()


async def until(came: Callable[[], bool], *, limit_s: float) -> bool:
    """Whether it came in time: so many seconds on an idle machine, more on a busy one."""
    try:
        async with asyncio.timeout(patience(limit_s)):
            while not await asyncio.to_thread(came):
                await asyncio.sleep(LOOK_EVERY_S)
    except TimeoutError:
        return False
    return True


async def until_none(left: Callable[[], int], *, limit_s: float, every_s: float = COUNT_EVERY_S) -> int:
    """Wait until none is left. Returns how many are once there were not fewer than ever for `limit_s`: a count that
    swings gets nowhere, however often it changes."""
    fewest = deadline = float("inf")
    while True:
        count = await asyncio.to_thread(left)
        if count < fewest:
            fewest, deadline = count, time.monotonic() + limit_s
        if not count or time.monotonic() > deadline:
            return count
        await asyncio.sleep(every_s)


def _held(slack: SlackServer, method: str, effect: Effect) -> Callable[[], bool]:
    seen = len(slack.journal.calls)
    fault = Fault(answer=Answer.RESET, effect=effect, wait_s=HELD_S, late_s=LATE_S)
    slack.faults.next(method, fault)
    return lambda: any(call.method == method and call.fault == fault.name for call in slack.journal.calls[seen:])


def _answered(slack: SlackServer, method: str) -> Callable[[], bool]:
    seen = len(slack.journal.calls)
    return lambda: any(
        call.method == method and call.effect and not call.fault for call in slack.journal.calls[seen:]
    )


@asynccontextmanager
async def _feed(moment: Moment, newsroom: WatchedNewsroom) -> AsyncIterator[Callable[[], bool]]:
    asked, answered = newsroom.asked, newsroom.answered
    newsroom.holding = moment is Moment.FEED_ASKED
    try:
        if newsroom.holding:
            yield lambda: newsroom.asked > asked
        else:
            yield lambda: newsroom.answered > answered
    finally:
        newsroom.holding = False
