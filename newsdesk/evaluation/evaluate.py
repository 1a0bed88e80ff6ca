"""Score what was understood against labels: pure, so that the command line, the tests and training share one ruler.

`killed F1` is micro F1 over stated figures: labelled and extracted strikes of an entry are paired one to one, best
pairs first; a pair with the same figure is a hit, any other extracted figure is wrong, any other labelled one missed.
`cumulative exact` asks for strikes, killed and qualifier together, over all relevant entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import permutations
from typing import Any

from newsdesk.evaluation.report import FIELDS, Count, EvaluationReport, ScoringError

Item = Mapping[str, Any]  # a labelled entry
Row = Mapping[str, Any]  # as `newsdesk.evaluation.jsonl.as_row` makes it
WORST_SHOWN = 15
_MOST_PAIRED = 6  # strikes per entry up to which every pairing is tried


def evaluate(items: Sequence[Item], predict: Callable[[Item], Row], *, basis: str = "") -> EvaluationReport:
    """Score every item."""
    report = EvaluationReport(entries=len(items), basis=basis)
    names = sorted({item["category"] for item in items})
    report.categories = {name: Count() for name in names}
    for item in items:
        _score(report, item, predict(item))
    report.mistakes = sorted(report.mistakes, key=lambda mistake: -mistake.sureness)[:WORST_SHOWN]
    return report


def _score(report: EvaluationReport, item: Item, row: Row) -> None:
    report.relevance.add(item["relevant"], row["relevant"])
    report.new_event.add(item["new_event"], row["new_event"])
    report.relevance_by_lang.setdefault(item["lang"], Count()).add(item["relevant"], row["relevant"])
    report.new_event_by_lang.setdefault(item["lang"], Count()).add(item["new_event"], row["new_event"])
    for name, count in report.categories.items():
        count.add(item["category"] == name, row["category"] == name)
    report.languages.add(item["lang"] == row["lang"])
    report.mistakes += _mistakes(item, row)
    if item["relevant"]:
        report.severity.add(item["severity"] == row["severity"])
        report.topic.add(item["topic"] == row["topic"])
        report.exact["cumulative"].add(_totals(item["cumulative"]) == _totals(row["cumulative"]))
    for expected, found in _paired(item["events"], row["events"]):
        _score_event(report, expected, found)


def _score_event(report: EvaluationReport, expected: Row | None, found: Row | None) -> None:
    for name in FIELDS:
        stated = expected[name] if expected else None
        extracted = found[name] if found else None
        if stated is not None and stated == extracted:
            report.values[name].hit += 1
        else:
            report.values[name].missed += stated is not None
            report.values[name].wrong += extracted is not None
        if expected and found:
            report.exact[name].add(stated == extracted)


def _paired(expected: Sequence[Row], found: Sequence[Row]) -> Iterable[tuple[Row | None, Row | None]]:
    """Labelled and extracted strikes one to one, so that as many values as possible agree."""
    size = max(len(expected), len(found))
    left = [*expected, *[None] * (size - len(expected))]
    right = [*found, *[None] * (size - len(found))]
    if size <= 1 or size > _MOST_PAIRED:
        return zip(left, right, strict=True)
    best = max(permutations(right), key=lambda order: sum(map(_agreement, left, order)))
    return zip(left, best, strict=True)


def _agreement(expected: Row | None, found: Row | None) -> int:
    if expected is None or found is None:
        return 0
    return sum(expected[name] == found[name] for name in FIELDS)


def _totals(total: Row | None) -> tuple[Any, Any, Any]:
    return (total["strikes"], total["killed"], total["qualifier"]) if total else (None, None, None)


def _mistakes(item: Item, row: Row) -> Iterable[ScoringError]:
    if item["relevant"] != row["relevant"]:
        what = "missed" if item["relevant"] else "false alarm"
        yield _mistake(
            item, row, f"{what}: {item['category']} read as {row['category']}", row["relevance"], "relevant"
        )
    elif item["new_event"] != row["new_event"]:
        what = "new strike missed" if item["new_event"] else "old news read as a new strike"
        yield _mistake(item, row, what, row["newness"], "new_event")
    elif item["category"] != row["category"]:
        yield _mistake(item, row, f"{item['category']} read as {row['category']}", 0.5, f"category={row['category']}")


def _mistake(item: Item, row: Row, what: str, chance: float, question: str) -> ScoringError:
    reasons = [f"{push['what']} {push['weight']:+.1f}" for push in row["reasons"] if push["for"] == question]
    return ScoringError(item["id"], item["title"], what, abs(chance - 0.5), tuple(reasons[:4]))
