"""The command line of the proof, and its table."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.chaos import senders, service
from bench.chaos.outcome import Outcome
from bench.results import say
from tests import postgres

TABLE_CHARS = 175


def main() -> int:
    options = _arguments()
    run = {"outbox": senders.run, "service": service.run}[options.line]
    outcomes = []
    for engine in options.engine:
        for many in options.senders:
            if options.line == "service" and engine == "sqlite" and many > 1:
                continue  # a second service on one file is turned away, which is tested elsewhere
            say(f"line {options.line!r} on {engine}, {many} at once")
            with _database(engine) as url:
                outcome = asyncio.run(run(engine, url, many, options))
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
    parser.add_argument("--stops", type=int, help="of the line 'service': stops by SIGTERM; a fifth of the kills")
    parser.add_argument("--freezes", type=int, default=20, help="of the line 'outbox': senders that stand still")
    parser.add_argument("--stories", type=int, default=12, help="invented strikes, with --line service")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    parser.add_argument("--senders", nargs="+", type=int, default=[1, 2], help="processes at once")
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
        yield url


def _say(outcome: Outcome) -> None:
    for name in ("lost", "doubled", "doubled_late", "misplaced"):
        for key in getattr(outcome, name)[:10]:
            print(f"  {name}: {key}", file=sys.stderr)
    for name, count in outcome.kills.items():
        if name.startswith("not reached"):
            print(f"  {outcome.engine}, {outcome.senders}: step {name} ({count}x)", file=sys.stderr)


def _table(outcomes: list[Outcome], *, line: str, seed: int) -> Table:
    table = Table(title=f"kill -9, line {line!r} (seed {seed})")
    rows = list(map(_cells, outcomes))
    for column in rows[0]:
        table.add_column(column, justify="left" if column == "engine" else "right")
    for row in rows:
        table.add_row(*map(str, row.values()))
    return table


def _cells(outcome: Outcome) -> dict[str, object]:
    return {
        "engine": outcome.engine,
        "at once": outcome.senders,
        "kills": outcome.kills.total(),
        "at a step": outcome.kills["step"],
        "asked": outcome.kills["asked"],
        "frozen": outcome.kills["frozen"],
        "slowest stop": f"{outcome.slowest_stop_s:.1f} s",
        "alerts": outcome.alerts,
        "bad answers": f"{100 * outcome.bad_answers / max(1, outcome.writes):.0f} %",
        "lost": len(outcome.lost),
        "doubled": len(outcome.doubled),
        "misplaced": len(outcome.misplaced),
        "unfinished": outcome.unfinished,
        "late posts": outcome.late_posts,
        "doubled late": len(outcome.doubled_late),
        "s": f"{outcome.seconds:.0f}",
    }
