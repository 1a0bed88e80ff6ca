"""Is what plain reports tell read, whatever boat was struck off whatever coast, and by whoever tells it?

`python -m training.plain_reports [rings] [--language es] [--show 20]` reads reports made of parts with the shipped
model, and prints how many are read otherwise than they must be, which parts they have in common, and some of them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from newsdesk.classify import Classifier
from newsdesk.evaluation.jsonl import as_row
from newsdesk.understand import understand
from training.plain_reports.variations import Report, groups_of, readings

CHECKS = sorted(path.name for path in Path(__file__).parent.iterdir() if any(path.glob("*.toml")))
PUBLISHED = datetime(2026, 11, 20, 15, tzinfo=UTC)  # a Friday; any day after the campaign began would do
COMMON_PARTS = 5  # shown


def wrong(classifier: Classifier, lang: str, which: str, reports: Sequence[Report]) -> Iterator[tuple[Report, Any]]:
    """The reports that are read otherwise, each with what was read instead."""
    for report in track(reports, f"{lang}, {which}", transient=True, disable=not sys.stdout.isatty()):
        read = understand(classifier, report.title, report.summary, lang_hint=lang, published_at=PUBLISHED)
        answers = readings(as_row("", read))
        if otherwise := {
            asked: answers[asked] for asked, value in report.expected.items() if answers[asked] != value
        }:
            yield report, otherwise


def in_common(found: Sequence[Report], among: Sequence[Report]) -> list[str]:
    """The parts that are wrong most often, each with its share."""
    wrongs = Counter(part for report in found for part in report.tried)
    uses = Counter(part for report in among for part in report.tried)
    ranked = sorted(wrongs, key=lambda part: -wrongs[part] / uses[part])
    return [f"{part}: {wrongs[part]} of {uses[part]}" for part in ranked]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.plain_reports", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("check", nargs="?", choices=CHECKS, help="only this one")
    parser.add_argument("--language", choices=("en", "es", "pt", "fr"), help="only this one")
    parser.add_argument("--show", type=int, default=10, metavar="N", help="at most so many of each kind")
    args = parser.parse_args()
    classifier, console = Classifier.load(), Console()
    table = Table("check", "language", "which", "reports", "wrong", "parts in common")
    shown: list[str] = []
    for path in sorted(Path(__file__).parent.glob(f"{args.check or '*'}/{args.language or '*'}.toml")):
        check, lang = path.parent.name, path.stem
        for which, reports in groups_of(path).items():
            found = list(wrong(classifier, lang, which, reports))
            common = in_common([report for report, _ in found], reports)[:COMMON_PARTS]
            table.add_row(check, lang, which, f"{len(reports):,}", f"{len(found):,}", escape("\n".join(common)))
            sample = random.Random(1).sample(found, min(args.show, len(found)))
            shown += [f"{check}, {lang}, {which}: {report.text}\n    {otherwise}" for report, otherwise in sample]
    console.print(table)
    for line in shown:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
