"""Every trap of the story as a sentence: what looks like a strike and is not, what looks like a figure and is not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsdesk.evaluation.jsonl import Row, as_row
from tests.newsdesk.reading import read

TRAPS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "traps.toml").read_text("utf-8"))["trap"]


def understood(trap: dict[str, Any]) -> Row:
    found = read(trap["published"], trap["title"], trap["summary"], trap["lang"])
    return {**as_row(trap["id"], found), "correction": found.classification.correction}


def seen(row: Row, name: str) -> Any:
    """What came out, under the names that traps.toml uses; "none" stands for nothing."""
    events, total = row["events"], row["cumulative"] or {}
    first = events[0] if events else {}
    match name:
        case "events_killed":
            return sorted(event["killed"] for event in events if event["killed"] is not None)
        case "locations":
            return sorted(event["location"] for event in events)
        case "total_killed" | "total_strikes":
            return total.get(name.removeprefix("total_")) or "none"
        case "qualifier":
            return total.get("qualifier")
        case "date" | "location" | "survivors":
            value = first.get(name)
            return "none" if value is None else value
        case "not_severity":
            return row["severity"]
        case _:
            return row[name]


@pytest.mark.parametrize("trap", TRAPS, ids=[trap["id"] for trap in TRAPS])
def test_a_trap_is_not_fallen_into(trap: dict[str, Any]) -> None:
    row = understood(trap)
    for name, expected in trap["is"].items():
        found = seen(row, name)
        if name == "not_severity":
            assert found != expected, row
        else:
            assert found == expected, (name, row)
