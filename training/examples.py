"""The labelled examples, and what each may be used for. `bot.py eval training/strangers/p29.jsonl` scores one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsdesk.evaluation.grouping import Truth, reading_of
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.record.known_days import known_days
from storage.baseline.rows import read_baseline

FOLDER = Path(__file__).parent
Item = dict[str, Any]


def development_set() -> list[Item]:
    """The labelled entries of public pages."""
    return _lines(FOLDER / "items.jsonl")


def synthetic() -> list[Item]:
    """Training only, never in a test fold: written for what is thin in the development set. Those of `kinds.jsonl`
    teach what kind of news ours is, not what is ours, see `teaches_kind_alone`."""
    return _lines(FOLDER / "synthetic.jsonl") + _lines(FOLDER / "kinds.jsonl")


def learned() -> list[Item]:
    """Training only: sets of strangers that were scored and looked at. Each counts its entries from one, so its name
    is put before them."""
    sets = sorted((FOLDER / "learned").glob("*.jsonl"))
    return [
        {**item, "id": f"{path.stem}/{item['id']}", "synthetic": True, "teaches": "softly"}
        for path in sets
        for item in _lines(path)
    ]


def training_only() -> list[Item]:
    """All that teaches and is never judged."""
    return synthetic() + learned()


def teaches_kind_alone(item: Item) -> bool:
    """Told by names and asides: it would teach the desk to take much of the world's news for ours."""
    return item.get("teaches") == "kind"


def teaches_softly(item: Item) -> bool:
    """From a set of strangers: half of all examples, most told at length. They refine what the others teach."""
    return item.get("teaches") == "softly"


def held_out() -> list[Item]:
    """Scoring only, nobody tunes by them: made up, frozen before the words and rules of its time were last tuned."""
    return _lines(FOLDER / "held_out.jsonl")


def made_up_stories() -> list[Item]:
    """Scoring only: which entries tell of one happening? Each has one label in all languages; of its strikes
    only the day is told."""
    return _lines(FOLDER / "stories.jsonl")


def unseen_stories() -> list[Item]:
    """Scoring only: entries by happening, written without the rules in view; no weight was fitted to any of them."""
    return _lines(FOLDER / "unseen_stories.jsonl")


def strangers() -> dict[str, list[Item]]:
    """Scoring only, by letter: sets made up by writers who knew the label rules and the record of strikes, not the
    product. Each is a world of its own. Once looked at, a set moves to `learned`: `training/README.md`."""
    return {path.stem: _lines(path) for path in sorted((FOLDER / "strangers").glob("*.jsonl"))}


def published_at(item: Item) -> datetime:
    return datetime.fromisoformat(item["published"]).replace(tzinfo=UTC)


def story_of(item: Item) -> str:
    """Entries of one story never stand on both sides of a split; an entry without a story is its own."""
    return item.get("story") or f"alone-{item['id']}"


def one_happening() -> list[list[str]]:
    """Stories and lone entries of the development set that tell of one happening under several labels, most of them
    in two languages: read once through by hand. Reports of one new strike need no line, their day says it."""
    lines: list[list[str]] = json.loads((FOLDER / "one_happening.json").read_text("utf-8"))
    return lines


def readings() -> list[Truth]:
    """How three readers grouped the entries of the development set, each alone, from the texts and the one line that
    "same story" means "same happening": entry -> the name of its story, for entries that have company."""
    read: list[list[list[str]]] = json.loads((FOLDER / "readings.json").read_text("utf-8"))
    return [reading_of(stories) for stories in read]


def recorded_days() -> tuple[KnownDay, ...]:
    """Days of the strikes in the record that ships with the product."""
    return known_days(read_baseline().records)


def _lines(path: Path) -> list[Item]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
