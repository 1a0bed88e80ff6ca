"""The record that ships with the product: as a store, and as the plain rows of its files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path

from newsdesk.ports import Answers
from storage.baseline.load import load_baseline
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.store import SqlStore

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@contextmanager
def shipped_store(folder: Path) -> Iterator[Answers]:
    engine = open_engine(f"sqlite:///{folder / 'desk.sqlite'}")
    upgrade(engine)
    load_baseline(engine)
    yield SqlStore(engine)
    engine.dispose()


@dataclass(frozen=True, slots=True)
class Strike:
    """One line of strikes.csv, with what later.csv adds to it."""

    first: int
    last: int
    day: date
    announced: date
    location: str
    killed: int
    survivors: int
    presumed: tuple[tuple[date, int], ...]  # since when so many are presumed dead

    @property
    def strikes(self) -> int:
        return self.last - self.first + 1

    def presumed_by(self, day: date) -> int:
        return sum(n for known_on, n in self.presumed if known_on <= day)


def ledger_file() -> list[Strike]:
    later = rows_of("later.csv")
    strikes = []
    for row in rows_of("strikes.csv"):
        first, _, last = row["seq"].partition("-")
        presumed = tuple(
            (date.fromisoformat(change["known_on"]), int(change["value"]))
            for change in later
            if change["field"] == "presumed_dead" and int(first) <= int(change["seq"]) <= int(last or first)
        )
        strikes.append(
            Strike(
                first=int(first),
                last=int(last or first),
                day=date.fromisoformat(row["date"]),
                announced=date.fromisoformat(row["announced_date"]),
                location=row["location"],
                killed=int(row["killed"] or 0),
                survivors=int(row["survivors"] or 0),
                presumed=presumed,
            )
        )
    return strikes


def rows_of(name: str) -> list[dict[str, str]]:
    text = resources.files("storage.baseline").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
