"""The proof on senders alone: real outbox, real protocol, real Slack client, killed at random and at every step, and
frozen.

    python -m bench.chaos --line outbox --kills 100
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from multiprocessing.process import BaseProcess

import sqlalchemy as sa

from bench.chaos.lateness import late_posts, pulse
from bench.chaos.moments import minds_sigterm, stands_still, until, until_none
from bench.chaos.outcome import STEPS, Outcome, bad_slack, end_badness
from bench.chaos.worker import SETTLE_S, Orders, Point, all_rows, work
from newsdesk.alerts import DeliveryState, Kind
from slack_server import BOT_TOKEN, Message, SlackServer
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.tables import deliveries
from storage.transactions import reading

CHANNELS = tuple(f"C{number:02}" for number in range(8))
ALERTS_A_KILL = 6
LIFE_S = (0.05, 0.6)  # of a sender that is killed at a random moment
STEP_LIMIT_S = 8.0  # a step that is not reached by then is killed anyway, and counted
DRAIN_LIMIT_S = 120.0  # without one more row at its end: a busy machine takes its time, and loses nothing
FROZEN_S = 2.5  # longer than the lease of `worker.POLICY` and its settling: meanwhile another sender takes over
AWAKE_S = 0.5  # after that, until it is killed


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The end of a sender's life: at a step, or after so many seconds. One that `freezes` wakes up once more
    before it dies."""

    point: Point | None = None
    after_s: float = STEP_LIMIT_S
    freezes: bool = False


async def run(engine: str, url: str, senders: int, options: argparse.Namespace) -> Outcome:
    rng = random.Random(f"{options.seed}/{engine}/{senders}")
    ends = _ends(rng, kills=options.kills, each_step=options.each_step, freezes=options.freezes)
    outcome = Outcome(engine=engine, senders=senders, alerts=len(ends) * ALERTS_A_KILL)
    began = time.monotonic()
    opened = open_engine(url)
    upgrade(opened)
    async with bad_slack(options.seed, CHANNELS) as slack, pulse() as felt:
        orders = Orders(
            database_url=url,
            slack_url=slack.base_url,
            token=BOT_TOKEN,
            alerts=outcome.alerts,
            channels=CHANNELS,
            published_from=datetime.now(UTC).timestamp(),
            every_s=0.35 / senders / ALERTS_A_KILL,
        )
        await asyncio.gather(*[_keep_killing(orders, ends[n::senders], outcome) for n in range(senders)])
        await end_badness(slack, outcome)
        await _finish(orders, opened, outcome)
        _judge(slack, orders, outcome)
        outcome.excuse(late_posts(slack, felt, settle_s=SETTLE_S))
    opened.dispose()
    outcome.seconds = time.monotonic() - began
    return outcome


# --- lives -----------------------------------------------------------------------------------------------------


def _ends(rng: random.Random, *, kills: int, each_step: int, freezes: int) -> list[End]:
    """How each life ends, in random order. Where any freeze at random, one freezes at each step as well."""
    steps = (Point(when="before", call="enqueue"), Point(when="after", call="enqueue"), *STEPS)
    ends = [End(point=replace(step, nth=rng.randint(1, 2))) for step in steps for _ in range(each_step)]
    ends += [End(after_s=rng.uniform(*LIFE_S)) for _ in range(kills)]
    ends += [End(point=replace(step, freezes=True), freezes=True) for step in steps if freezes]
    ends += [End(after_s=rng.uniform(*LIFE_S), freezes=True) for _ in range(freezes)]
    rng.shuffle(ends)
    return ends


def _born(orders: Orders) -> BaseProcess:
    """Forked from a process that has everything imported: a life then begins in milliseconds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["bench.chaos.worker"])
    sender = context.Process(target=work, args=(orders,))
    sender.start()
    return sender


async def _keep_killing(orders: Orders, ends: list[End], outcome: Outcome) -> None:
    for end in ends:
        sender = _born(replace(orders, point=end.point))
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


async def _finish(orders: Orders, engine: sa.Engine, outcome: Outcome) -> None:
    """One last sender, left alone, tells the rest and ends when asked."""
    sender = _born(orders)
    pid = sender.pid
    assert pid is not None
    await until(lambda: minds_sigterm(pid), limit_s=STEP_LIMIT_S)
    outcome.unfinished = await until_none(partial(_unfinished, orders, engine), limit_s=DRAIN_LIMIT_S)
    sender.terminate()
    await asyncio.to_thread(sender.join, 10)
    if sender.exitcode != 0:
        outcome.misplaced.append(f"the last sender ended with {sender.exitcode} instead of 0")
        sender.kill()


def _unfinished(orders: Orders, engine: sa.Engine) -> int:
    ended = deliveries.c.state.in_([DeliveryState.SENT, DeliveryState.SUPERSEDED])
    with reading(engine) as connection:
        done = connection.scalar(sa.select(sa.func.count()).select_from(deliveries).where(ended)) or 0
    return sum(1 for _ in all_rows(orders.alerts, orders.channels)) - done


# --- the verdict -----------------------------------------------------------------------------------------------


def _judge(slack: SlackServer, orders: Orders, outcome: Outcome) -> None:
    """Compare what was to be told with what stands in the channels."""
    messages = [message for channel in CHANNELS for message in slack.messages(channel)]
    copies = Counter(message.key for message in messages)
    by_key = {message.key: message for message in messages}
    cards = {message.ts: message for message in messages if not message.is_reply}
    for row in all_rows(orders.alerts, orders.channels):
        if row.kind is Kind.UPDATE:
            card = by_key.get(row.key.replace(":update:r2", ":root"))
            if card is None or not card.edits:
                outcome.misplaced.append(f"not edited: {row.key}")
        elif copies[row.key] == 0:
            outcome.lost.append(row.key)
        elif copies[row.key] > 1:
            outcome.doubled.append(f"{row.key} {_times_of(row.key, slack)}")
        elif row.kind is Kind.THREAD and not _hangs_right(by_key[row.key], cards):
            outcome.misplaced.append(f"elsewhere: {row.key}")


def _times_of(key: str, slack: SlackServer) -> str:
    """The times at which each copy was requested and at which it stood in the channel."""
    asked = [
        call.at.timestamp()
        for call in slack.journal.calls
        if call.effect and key in str(call.args.get("metadata", ""))
    ]
    stood = [float(one.ts) for channel in CHANNELS for one in slack.messages(channel) if one.key == key]
    first = min(asked, default=0.0)
    words = [" ".join(f"+{moment - first:.2f}" for moment in sorted(moments)) for moments in (asked, stood)]
    return f"(asked at {words[0]} s, written at {words[1]} s)"


def _hangs_right(reply: Message, cards: dict[str, Message]) -> bool:
    card = cards.get(reply.thread_ts or "")
    return card is not None and str(card.key).split(":")[0] == str(reply.key).split(":")[0]
