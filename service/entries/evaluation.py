"""`eval`: scores of understanding, grouping and announcing against labelled entries."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from newsdesk.errors import UserError
from newsdesk.evaluation.evaluate import evaluate
from newsdesk.evaluation.evaluate_desk import add_desk
from newsdesk.evaluation.grouping import Truth, label_of, reading_of
from newsdesk.evaluation.jsonl import Row, as_row
from newsdesk.evaluation.replay import Replayed, item_of, replaying
from newsdesk.evaluation.report import format_report
from service.entries.entry_file import published, read_lines
from service.entries.entry_reader import EntryReader, shipped_days
from service.entries.progress import watched

Item = Mapping[str, Any]
TRAINING = Path(__file__).parents[2] / "training"
LABELS = ("relevant", "category", "new_event", "events", "cumulative")


def report(file: str | None, *, as_json: bool) -> str:
    """The scores as text or JSON. Entries of the development set are judged by predictions of models that had not
    seen their story; all others by the shipped model. Grouping and announcing are counted in a replay by the same."""
    if file is None and not TRAINING.is_dir():
        raise UserError("The development set comes with the repository, not with the program: name a file of labels.")
    items = list(read_lines(file or str(TRAINING / "items.jsonl")))
    _check_labels(items)
    reader = EntryReader(shipped_days())
    rows = _out_of_fold(items)
    read = (rows.get(item["id"]) or _read(reader, item) for item in watched(items, len(items), "Reading"))
    scores = evaluate(items, lambda _: next(read), basis=_basis(items, rows))
    scores.milliseconds = _milliseconds(reader, items)
    readings = _readings() if rows and len(rows) == len(items) else []
    add_desk(scores, [label_of(item) for item in items], _replayed(items, rows), _same(), readings)
    if as_json:
        return json.dumps(scores.as_dict(), ensure_ascii=False, indent=1)
    return format_report(scores)


def _check_labels(items: Sequence[Item]) -> None:
    for item in items:
        if missing := [name for name in LABELS if name not in item]:
            raise UserError(f"Entry {item['id']} has no label {missing[0]!r}: eval needs labelled entries.")


def _out_of_fold(items: Sequence[Item]) -> Mapping[str, Row]:
    """Predictions kept by `training.crossval`, for items that are exactly those of the development set."""
    try:
        known = {item["id"]: item for item in read_lines(str(TRAINING / "items.jsonl"))}
        rows = json.loads((TRAINING / "out_of_fold.json").read_text(encoding="utf-8"))
    except (UserError, OSError):  # an image ships without the training data
        return {}
    return {item["id"]: rows[item["id"]] for item in items if known.get(item["id"]) == item and item["id"] in rows}


def _basis(items: Sequence[Item], rows: Mapping[str, Row]) -> str:
    if not rows:
        return "by the shipped model, which was trained on none of them"
    others = len(items) - len(rows)
    return "out of fold: as `python -m training.crossval` last read them, by models that had not seen the story" + (
        f"; {others} by the shipped model" if others else ""
    )


def _read(reader: EntryReader, item: Item) -> Row:
    understood = reader.read(
        item["title"],
        item.get("summary") or "",
        link=item.get("url"),
        lang_hint=item.get("lang"),
        published_at=published(item),
    )
    return as_row(item["id"], understood)


def _milliseconds(reader: EntryReader, items: Sequence[Item]) -> float | None:
    """Median time of one entry, warm."""
    spent = []
    for item in items[:200]:
        began = time.perf_counter()
        _read(reader, item)
        spent.append(time.perf_counter() - began)
    return round(median(spent) * 1000, 3) if spent else None


def _replayed(items: Sequence[Item], rows: Mapping[str, Row]) -> Sequence[Replayed]:
    """What a desk made of the entries: kept with the predictions if all are of the development set."""
    kept = [row["replayed"] for item in items if (row := rows.get(item["id"]))]
    if len(kept) == len(items):
        return [Replayed(**one) for one in kept]
    told = [item_of({**item, "published": published(item)}) for item in items]
    return list(watched(replaying(told, EntryReader(), group_all=True), len(told), "Replaying"))


def _readings() -> Sequence[Truth]:
    """How others grouped the development set, see `training.examples.readings`."""
    read = json.loads((TRAINING / "readings.json").read_text(encoding="utf-8"))
    return [reading_of(stories) for stories in read]


def _same() -> Sequence[Sequence[str]]:
    try:
        lines: list[list[str]] = json.loads((TRAINING / "one_happening.json").read_text(encoding="utf-8"))
    except OSError:  # as above
        return []
    return lines
