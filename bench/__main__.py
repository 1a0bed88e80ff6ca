"""What the product costs, beside a bare loop and a naive one, with the goal for each figure.

    python -m bench                          300 feeds, about four minutes on two cores
    python -m bench --feeds 1000             the run that stands in docs/performance.md
    python -m bench --only P1 P2 --feeds 100

Files: `rounds`, `growth`, `telling`, `understanding` and `questions_and_memory` measure one group of goals each;
`results` holds the goals. `feed_generator`, `newspapers` and `peers` are what the product is fed and held against;
`product`, `service_process` and `processes` start it; `archive` and `crowd` fill its store. `answers`, `placing`,
`ack_load`, `hanging`, `besieged`, `hostile`, `foreign`, `forged`, `outage`, `long_texts`, `soak` and `chaos` are
commands of their own.

Ratios of CPU time, taken in one run, hold on any machine; wall times do not. No figure here fails a test.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench.growth import measure_growth
from bench.processes import idle_lateness_ms
from bench.questions_and_memory import measure_whole
from bench.results import Result, machine, markdown, show
from bench.rounds import measure_rounds
from bench.telling import measure_burst, measure_latency

Subject = Callable[[argparse.Namespace, Path], Awaitable[list[Result]]]
SUBJECTS: dict[Subject, set[str]] = {
    measure_rounds: {"P1", "P2", "P3", "P4", "P6", "P12", "P13"},
    measure_growth: {"P5"},
    measure_latency: {"P7"},
    measure_burst: {"P8"},
    measure_whole: {"P9", "P10", "P11"},
}
ALL = tuple(f"P{number}" for number in range(1, 14))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--only", nargs="+", choices=ALL, default=ALL, metavar="P", help="such as P1 P2")
    parser.add_argument("--rounds", type=int, default=5, help="of each kind (15 without news); the median counts")
    parser.add_argument("--long", action="store_true", help="P5 up to 10,000 feeds, P10 over 200 rounds")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/performance.md")
    return parser.parse_args()


async def measure(options: argparse.Namespace) -> list[Result]:
    wanted = set(options.only)
    results: list[Result] = []
    for subject, goals in SUBJECTS.items():
        if goals & wanted:
            with tempfile.TemporaryDirectory(prefix="strikewire-bench-") as folder:
                results += await subject(options, Path(folder))
    found = [result for result in results if result.goal in wanted]
    return sorted(found, key=lambda result: ALL.index(result.goal))


def main() -> None:
    options = arguments()
    idle_ms = asyncio.run(idle_lateness_ms())
    results = asyncio.run(measure(options))
    title = machine(options.feeds, idle_ms=idle_ms)
    if options.markdown:
        print(markdown(results, title=title))
    else:
        show(results, title=title)


if __name__ == "__main__":
    main()
