"""The kill -9 proof: alerts are neither lost nor doubled, whenever a sender dies.

    python -m bench.chaos                      100 random kills + every step boundary, both engines, 1 and 2 senders
    python -m bench.chaos --kills 500 --seed 7 --engine sqlite --senders 1

Senders (real outbox, real protocol, real Slack client) work against a faithful Slack that answers one call in four
badly while the kills last: resets before and after the write, 5xx, half answers, writes that come late, 429, and a
history that lags. Settle times are scaled down from a minute to 1.4 s. Exit code 1 if any alert is lost or doubled.
The default takes about six minutes on two cores.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.chaos_worker import Orders, Point, all_rows, work
from newsdesk.alerts import Kind
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.outbox import SqlOutbox
from tests import postgres
from tests.slack_server import BOT_TOKEN, Chaos, Message, SlackServer

CHANNELS = tuple(f"C{number:02}" for number in range(8))
STEPS = tuple(
    Point(when=when, call=call)
    for when, call in (
        ("before", "enqueue"),
        ("after", "enqueue"),
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
)  # the boundaries of the delivery protocol
EACH_STEP = 3  # deaths at each, at different passings
STEP_LIMIT_S = 8.0  # a step that is not reached by then is killed anyway, and counted
LIFE_S = (0.05, 0.6)  # of a sender that is killed at a random moment
ALERTS_A_KILL = 6
DRAIN_LIMIT_S = 120.0
HISTORY_LAG_S = 0.3
TABLE_CHARS = 118


@dataclass(slots=True, kw_only=True)
class Outcome:
    engine: str
    senders: int
    alerts: int
    kills: Counter[str] = field(default_factory=Counter)  # random, step, step not reached
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)  # a reply elsewhere than under its card, an edit not made
    unfinished: int = 0  # rows that did not get to an end
    calls: int = 0
    bad_answers: int = 0
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        return bool(self.lost or self.doubled or self.misplaced or self.unfinished)


def main() -> int:
    options = _arguments()
    outcomes = []
    for engine in options.engine:
        for senders in options.senders:
            with ExitStack() as stack:
                url = stack.enter_context(_database(engine))
                outcome = asyncio.run(_run(engine, url, senders, options))
            outcomes.append(outcome)
            _say(outcome)
    Console(width=TABLE_CHARS).print(_table(outcomes, seed=options.seed))
    return 1 if any(outcome.failed for outcome in outcomes) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.chaos", description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=100, help="random kills in each run")
    parser.add_argument("--each-step", type=int, default=EACH_STEP, help="kills at each step boundary in each run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    parser.add_argument("--senders", nargs="+", type=int, default=[1, 2])
    return parser.parse_args()


@contextmanager
def _database(engine: str) -> Iterator[str]:
    with ExitStack() as stack:
        if engine == "sqlite":
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="strikewire-chaos-"))
            url = f"sqlite:///{Path(folder) / 'chaos.db'}"
        else:
            server = stack.enter_context(postgres.server())
            url = postgres.text_of(stack.enter_context(postgres.database(server)))
        opened = open_engine(url)
        upgrade(opened)
        opened.dispose()
        yield url


# --- one run ---------------------------------------------------------------------------------------------------


async def _run(engine: str, url: str, senders: int, options: argparse.Namespace) -> Outcome:
    rng = random.Random(f"{options.seed}/{engine}/{senders}")
    deaths = _deaths(rng, options)
    outcome = Outcome(engine=engine, senders=senders, alerts=len(deaths) * ALERTS_A_KILL)
    began = time.monotonic()
    async with _slack(options.seed) as slack:
        orders = Orders(
            database_url=url,
            slack_url=slack.base_url,
            token=BOT_TOKEN,
            alerts=outcome.alerts,
            channels=CHANNELS,
            published_from=datetime.now(UTC).timestamp(),
            every_s=0.35 / senders / ALERTS_A_KILL,
        )
        await asyncio.gather(*[_keep_killing(orders, deaths[number::senders], outcome) for number in range(senders)])
        outcome.calls = len(slack.journal.calls)
        outcome.bad_answers = sum(call.fault is not None for call in slack.journal.calls)
        slack.faults.clear()
        await slack.api.settle()
        await _finish(orders, outcome)
        _judge(slack, orders, outcome)
    outcome.seconds = time.monotonic() - began
    return outcome


def _deaths(rng: random.Random, options: argparse.Namespace) -> list[tuple[Point | None, float]]:
    """Each life's end: at a step, or after so many seconds."""
    steps = [(replace(step, nth=rng.randint(1, 2)), STEP_LIMIT_S) for step in STEPS for _ in range(options.each_step)]
    deaths = [*steps, *((None, rng.uniform(*LIFE_S)) for _ in range(options.kills))]
    rng.shuffle(deaths)
    return deaths


@asynccontextmanager
async def _slack(seed: int) -> AsyncIterator[SlackServer]:
    slack = SlackServer(channels=CHANNELS, seed=seed, chaos=Chaos(), metering=False, strict=False)
    slack.workspace.history_lag_s = HISTORY_LAG_S
    async with slack:
        yield slack


async def _keep_killing(orders: Orders, deaths: list[tuple[Point | None, float]], outcome: Outcome) -> None:
    for point, life_s in deaths:
        sender = _born(replace(orders, point=point))
        await asyncio.to_thread(sender.join, life_s)
        reached = sender.exitcode is not None
        sender.kill()
        await asyncio.to_thread(sender.join)
        outcome.kills["random" if point is None else "step" if reached else f"not reached: {point}"] += 1


def _born(orders: Orders) -> BaseProcess:
    sender = _context().Process(target=work, args=(orders,))
    sender.start()
    return sender


def _context() -> ForkServerContext:
    """Senders are forked from a process that has everything imported: a life then begins in milliseconds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["bench.chaos_worker"])
    return context


async def _finish(orders: Orders, outcome: Outcome) -> None:
    """One last sender, left alone and with a Slack that works, tells the rest and ends when asked."""
    engine = open_engine(orders.database_url)
    outbox = SqlOutbox(engine)
    expected = sum(1 for _ in all_rows(orders.alerts, orders.channels))
    sender = _born(orders)
    deadline = time.monotonic() + DRAIN_LIMIT_S
    while time.monotonic() < deadline:
        states = await asyncio.to_thread(lambda: outbox.stats(datetime.now(UTC)).by_state)
        outcome.unfinished = expected - states.get("sent", 0) - states.get("superseded", 0)
        if outcome.unfinished == 0:
            break
        await asyncio.sleep(0.3)
    sender.terminate()
    await asyncio.to_thread(sender.join, 10)
    if sender.exitcode != 0:
        outcome.misplaced.append(f"the last sender ended with {sender.exitcode} instead of 0")
        sender.kill()
    engine.dispose()


# --- the verdict -----------------------------------------------------------------------------------------------


def _judge(slack: SlackServer, orders: Orders, outcome: Outcome) -> None:
    """Compare what was to be told with what stands in the channels."""
    messages = [message for channel in CHANNELS for message in slack.messages(channel)]
    copies = Counter(message.key for message in messages)
    by_key = {message.key: message for message in messages}
    cards = {message.ts: message for message in messages if not message.is_reply}
    for row in all_rows(orders.alerts, orders.channels):
        if row.kind is Kind.UPDATE:
            card = by_key.get(row.key.replace(":update:r2", ":root:r1"))
            if card is None or not card.edits:
                outcome.misplaced.append(f"not edited: {row.key}")
        elif copies[row.key] == 0:
            outcome.lost.append(row.key)
        elif copies[row.key] > 1:
            outcome.doubled.append(row.key)
        elif row.kind is Kind.THREAD and not _hangs_right(by_key[row.key], cards):
            outcome.misplaced.append(f"elsewhere: {row.key}")


def _hangs_right(reply: Message, cards: dict[str, Message]) -> bool:
    card = cards.get(reply.thread_ts or "")
    return card is not None and str(card.key).split(":")[0] == str(reply.key).split(":")[0]


def _say(outcome: Outcome) -> None:
    for name in ("lost", "doubled", "misplaced"):
        for key in getattr(outcome, name)[:10]:
            print(f"  {name}: {key}", file=sys.stderr)
    for name, count in outcome.kills.items():
        if name.startswith("not reached"):
            print(f"  {outcome.engine}, {outcome.senders}: step {name} ({count}x)", file=sys.stderr)


def _table(outcomes: list[Outcome], *, seed: int) -> Table:
    table = Table(title=f"kill -9 while telling (seed {seed})")
    columns = (
        "engine",
        "senders",
        "kills",
        "at a step",
        "alerts",
        "bad answers",
        "lost",
        "doubled",
        "misplaced",
        "unfinished",
        "s",
    )
    for column in columns:
        table.add_column(column, justify="left" if column == "engine" else "right")
    for outcome in outcomes:
        table.add_row(
            outcome.engine,
            str(outcome.senders),
            str(outcome.kills.total()),
            str(outcome.kills["step"]),
            str(outcome.alerts),
            f"{100 * outcome.bad_answers / max(1, outcome.calls):.0f} %",
            str(len(outcome.lost)),
            str(len(outcome.doubled)),
            str(len(outcome.misplaced)),
            str(outcome.unfinished),
            f"{outcome.seconds:.0f}",
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
