"""What a change of words, rules or examples does to entries that nobody labelled: `python -m training.reread FOLDER`.

FOLDER holds feed bodies as they were served (curl -O is enough). The first run keeps what was understood of each
entry in a file beside them; each later run prints the entries that are understood differently now, the grave ones
first, and keeps nothing, so that all changes since are seen together. `--keep` takes the present understanding as the
new base. Labels say whether a change is better; this says where to look.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.progress import track
from rich.table import Table

from feeds.parsing.parse import ParserPool
from feeds.results import Fetched, ParseFailed
from newsdesk.entries import RawEntry
from newsdesk.evaluation.jsonl import as_row
from newsdesk.understanding import Severity
from service.entries.entry_reader import EntryReader

KEPT = "understood.jsonl"
COMPARED = ("category", "topic", "severity", "new_event", "killed", "total")
GRAVE_FIRST = [str(severity) for severity in (Severity.URGENT, Severity.HIGH, Severity.NORMAL, Severity.LOW)]
Judged = Mapping[str, Any]


class Change(NamedTuple):
    before: Judged
    now: Judged

    @property
    def what(self) -> str:
        moved = [name for name in COMPARED if self.before[name] != self.now[name]]
        return "\n".join(f"{name}: {_said(self.before[name])} → {_said(self.now[name])}" for name in moved)


def understood(folder: Path) -> dict[str, Judged]:
    """What is made of each entry, by its words: the same words in two bodies are one entry."""
    paths = sorted(path for path in folder.iterdir() if path.is_file() and path.name != KEPT)
    reader = EntryReader()
    judged: dict[str, Judged] = {}
    for raw in asyncio.run(_entries(paths)):
        words = f"{raw.title}\n{raw.summary}"
        judged[words] = judged.get(words) or {"title": raw.title, "summary": raw.summary, **_judge(reader, raw)}
    return judged


async def _entries(paths: Sequence[Path]) -> list[RawEntry]:
    """The entries of every file that is a feed; other files have none."""
    found: list[RawEntry] = []
    async with ParserPool() as pool:
        for path in track(paths, "Reading", console=Console(stderr=True), transient=True):
            body = await asyncio.to_thread(path.read_bytes)
            with suppress(ParseFailed):
                fetched = Fetched(url=f"https://feed.invalid/{path.name}", body=body)
                found += (await pool.parse(fetched)).entries
    return found


def _judge(reader: EntryReader, raw: RawEntry) -> Judged:
    row = as_row("", reader.read(raw.title, raw.summary, link=raw.link, published_at=raw.published_at))
    return {name: row[name] for name in COMPARED if name in row} | {
        "killed": [event["killed"] for event in row["events"]],
        "total": row["cumulative"],
    }


def changes(before: Mapping[str, Judged], now: Mapping[str, Judged]) -> list[Change]:
    """What changed for entries that stand in both, grave changes first: by the graver of the two readings, new
    strikes ahead."""
    both = (Change(before[words], judged) for words, judged in now.items() if words in before)
    return sorted((change for change in both if change.what), key=_gravity)


def _gravity(change: Change) -> tuple[bool, int, str]:
    is_new = any(side["new_event"] for side in change)
    return not is_new, min(GRAVE_FIRST.index(side["severity"]) for side in change), change.now["title"]


def _said(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)


def keep(judged: Mapping[str, Judged], path: Path) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in judged.values()), "utf-8")


def kept(path: Path) -> dict[str, Judged]:
    rows: Iterator[Judged] = (json.loads(line) for line in path.read_text("utf-8").split("\n") if line)
    return {f"{row['title']}\n{row['summary']}": row for row in rows}


def summary(judged: Iterable[Judged]) -> str:
    """`16,878 entries, 424 ours, 70 new strikes`."""
    count = Counter[str]()
    for row in judged:
        count.update(["all"] + ["ours"] * (row["category"] != "none") + ["new"] * row["new_event"])
    return f"{count['all']:,} entries, {count['ours']:,} ours, {count['new']:,} new strikes"


def table_of(found: Iterable[Change]) -> Table:
    table = Table(show_lines=True)
    table.add_column("entry", ratio=3)
    table.add_column("before → now", ratio=2)
    for change in found:
        table.add_row(f"{change.now['title']}\n{change.now['summary'][:160]}", change.what)
    return table


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m training.reread", description="Entries understood differently.")
    parser.add_argument("folder", type=Path, help="of feed bodies")
    parser.add_argument("--base", type=Path, help=f"where the base is kept (default: {KEPT} in the folder)")
    parser.add_argument("--keep", action="store_true", help="make the present understanding the base")
    asked = parser.parse_args(arguments)
    if not asked.folder.is_dir():
        parser.error(f"{asked.folder} is no folder")
    base = asked.base or asked.folder / KEPT
    now = understood(asked.folder)
    if base.exists() and not asked.keep:
        before = kept(base)
        found = changes(before, now)
        console = Console()
        console.print(f"Before: {summary(before.values())}\nNow:    {summary(now.values())}\nChanged: {len(found)}")
        if found:
            console.print(table_of(found))
        return
    keep(now, base)
    print(f"{summary(now.values())}. Kept in {base}: change something, and run this again.")


if __name__ == "__main__":
    main()
