"""The command line of the proof, and its table."""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.chaos import service
from bench.chaos.lateness import late_posts, pulse
from bench.chaos.lives import CHANNELS, STEPS, Outcome, bad_slack, deaths, end_badness, finish, keep_killing
from bench.chaos.worker import SETTLE_S, Orders, Point, all_rows, work
from newsdesk.alerts import Kind
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.outbox import SqlOutbox
from tests import postgres
from tests.slack_server import BOT_TOKEN, Message, SlackServer

LIFE_S = (0.05, 0.6)  # of a sender that is killed at a random moment
ALERTS_A_KILL = 6
TABLE_CHARS = 150


def main() -> int:
    options = _arguments()
    run = {"outbox": _run, "service": service.run}[options.line]
    outcomes = []
    for engine in options.engine:
        for senders in options.senders:
            if options.line == "service" and engine == "sqlite" and senders > 1:
                continue  # a second service on one file is turned away, which is tested elsewhere
            with _database(engine, migrated=options.line != "service") as url:
                outcome = asyncio.run(run(engine, url, senders, options))
            outcomes.append(outcome)
            _say(outcome)
    Console(width=TABLE_CHARS).print(_table(outcomes, line=options.line, seed=options.seed))
    return 1 if any(outcome.failed for outcome in outcomes) else 0


def _arguments() -> argparse.Namespace:
    what = "Kill senders at every moment and count the alerts that are lost or doubled."
    parser = argparse.ArgumentParser(prog="python -m bench.chaos", description=what)
    parser.add_argument("--line", choices=("outbox", "service"), default="outbox")
    parser.add_argument("--kills", type=int, default=100, help="random kills in each run")
    parser.add_argument("--each-step", type=int, default=3, help="kills at each step boundary in each run")
    parser.add_argument("--freezes", type=int, default=20, help="of the line 'outbox': senders that stand still")
    parser.add_argument("--stories", type=int, default=12, help="invented strikes, with --line service")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    parser.add_argument("--senders", nargs="+", type=int, default=[1, 2], help="processes at once")
    return parser.parse_args()


@contextmanager
def _database(engine: str, *, migrated: bool) -> Iterator[str]:
    with ExitStack() as stack:
        if engine == "sqlite":
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="strikewire-chaos-"))
            url = f"sqlite:///{Path(folder) / 'chaos.db'}"
        else:
            server = stack.enter_context(postgres.server())
            url = postgres.text_of(stack.enter_context(postgres.database(server)))
        if migrated:
            opened = open_engine(url)
            upgrade(opened)
            opened.dispose()
        yield url


# --- one run ---------------------------------------------------------------------------------------------------


async def _run(engine: str, url: str, senders: int, options: argparse.Namespace) -> Outcome:
    rng = random.Random(f"{options.seed}/{engine}/{senders}")
    steps = (Point(when="before", call="enqueue"), Point(when="after", call="enqueue"), *STEPS)
    numbers = {"kills": options.kills, "each_step": options.each_step, "freezes": options.freezes}
    ends = deaths(rng, steps=steps, life_s=LIFE_S, **numbers)
    outcome = Outcome(engine=engine, senders=senders, alerts=len(ends) * ALERTS_A_KILL)
    began = time.monotonic()
    async with bad_slack(options.seed) as slack, pulse() as felt:
        orders = Orders(
            database_url=url,
            slack_url=slack.base_url,
            token=BOT_TOKEN,
            alerts=outcome.alerts,
            channels=CHANNELS,
            published_from=datetime.now(UTC).timestamp(),
            every_s=0.35 / senders / ALERTS_A_KILL,
        )
        await asyncio.gather(*[keep_killing(work, orders, ends[n::senders], outcome) for n in range(senders)])
        await end_badness(slack, outcome)
        await _finish(orders, outcome)
        _judge(slack, orders, outcome)
        outcome.excuse(late_posts(slack, felt, settle_s=SETTLE_S))
    outcome.seconds = time.monotonic() - began
    return outcome


async def _finish(orders: Orders, outcome: Outcome) -> None:
    engine = open_engine(orders.database_url)
    outbox = SqlOutbox(engine)
    expected = sum(1 for _ in all_rows(orders.alerts, orders.channels))

    def unfinished() -> int:
        states = outbox.stats(datetime.now(UTC)).by_state
        return expected - states.get("sent", 0) - states.get("superseded", 0)

    await finish(work, orders, unfinished, outcome)
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
            outcome.doubled.append(f"{row.key} {_times_of(row.key, slack)}")
        elif row.kind is Kind.THREAD and not _hangs_right(by_key[row.key], cards):
            outcome.misplaced.append(f"elsewhere: {row.key}")


def _times_of(key: str, slack: SlackServer) -> str:
    """When each copy was asked for and when it stood in the channel."""
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


def _say(outcome: Outcome) -> None:
    for name in ("lost", "doubled", "doubled_late", "misplaced"):
        for key in getattr(outcome, name)[:10]:
            print(f"  {name}: {key}", file=sys.stderr)
    for name, count in outcome.kills.items():
        if name.startswith("not reached"):
            print(f"  {outcome.engine}, {outcome.senders}: step {name} ({count}x)", file=sys.stderr)


def _table(outcomes: list[Outcome], *, line: str, seed: int) -> Table:
    table = Table(title=f"kill -9, line {line!r} (seed {seed})")
    columns = (
        "engine",
        "at once",
        "kills",
        "at a step",
        "frozen",
        "alerts",
        "bad answers",
        "lost",
        "doubled",
        "misplaced",
        "unfinished",
        "late posts",
        "doubled late",
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
            str(outcome.kills["frozen"]),
            str(outcome.alerts),
            f"{100 * outcome.bad_answers / max(1, outcome.writes):.0f} %",
            str(len(outcome.lost)),
            str(len(outcome.doubled)),
            str(len(outcome.misplaced)),
            str(outcome.unfinished),
            str(outcome.late_posts),
            str(len(outcome.doubled_late)),
            f"{outcome.seconds:.0f}",
        )
    return table
