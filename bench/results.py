"""Goals, what was measured, and the table of both."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

HEADS = ("goal", "what", "measured", "wanted", "reached", "beside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One figure beside its goal. `wanted` is the most that is allowed, or the least where `at_least` says so."""

    goal: str
    what: str
    measured: float
    wanted: float
    unit: str = "x"
    at_least: bool = False
    beside: str = ""  # the absolute figures behind a ratio, and whatever must be known to read it

    @property
    def reached(self) -> bool:
        return self.measured >= self.wanted if self.at_least else self.measured <= self.wanted

    def cells(self) -> tuple[str, ...]:
        """The row of the table. A goal that is just missed is spelt with as many decimals as show the distance."""
        unit, sign = self.unit, ">=" if self.at_least else "<="
        digits = _digits(self.measured, unit)
        while not self.reached and f"{self.measured:.{digits}f}" == f"{self.wanted:.{digits}f}":
            digits += 1
        away = abs(self.measured - self.wanted)
        verdict = "yes" if self.reached else f"no, by {_spelt(away, unit, max(digits, _digits(away, unit)))}"
        wanted = f"{sign} {_spelt(self.wanted, unit, _digits(self.wanted, unit))}"
        return self.goal, self.what, _spelt(self.measured, unit, digits), wanted, verdict, self.beside


def _digits(value: float, unit: str) -> int:
    return 0 if value >= 100 or value == int(value) else 1 if value >= 20 else 3 if unit == "share" else 2


def _spelt(value: float, unit: str, digits: int) -> str:
    return f"{value:.{digits}f} {unit}".removesuffix(" share").replace(" x", "x")


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def say(what: str) -> None:
    """Progress, for whoever waits."""
    print(f"bench: {what}", file=sys.stderr, flush=True)


def machine(feeds: int, *, idle_ms: float) -> str:
    """What must be known to read the figures. Wall times say little where an idle ticker is late."""
    cores = len(os.sched_getaffinity(0))
    python = f"{platform.python_implementation()} {platform.python_version()}"
    noise = f"load average {os.getloadavg()[0]:.1f} at the end, an idle 5 ms ticker up to {idle_ms:.0f} ms late"
    return f"{feeds} feeds, {cores} cores, {python}, plain HTTP on loopback; {noise}"


def show(results: Sequence[Result], *, title: str) -> None:
    table = Table(*HEADS, title=title)
    for result in results:
        table.add_row(*result.cells(), style=None if result.reached else "bold")
    width = None if sys.stdout.isatty() else 170
    Console(width=width).print(table)


def markdown(results: Sequence[Result], *, title: str) -> str:
    rows = [HEADS, ("---",) * len(HEADS), *(result.cells() for result in results)]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return f"{title}.\n\n" + "\n".join(lines) + "\n"
