"""Scores of what was read, put together as a report, and the report as a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

FIELDS = ("killed", "survivors", "vessels", "date", "location")
_JOINED = "story pairs with each happening under one label"
_AGREED = "the same, without pairs of which most readers say otherwise"


@dataclass(slots=True)
class Count:
    """Hits, false alarms and misses of one question."""

    hit: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, expected: bool, found: bool) -> None:
        self.hit += expected and found
        self.wrong += found and not expected
        self.missed += expected and not found

    @property
    def precision(self) -> float:
        return _share(self.hit, self.hit + self.wrong)

    @property
    def recall(self) -> float:
        return _share(self.hit, self.hit + self.missed)

    @property
    def f1(self) -> float:
        return _share(2 * self.hit, 2 * self.hit + self.wrong + self.missed)

    def as_dict(self) -> dict[str, float]:
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "count": self.hit + self.missed,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Mean shares over `counted` entries or stories, each of which counts the same."""

    precision: float
    recall: float
    counted: int

    @property
    def f1(self) -> float:
        return _share(2 * self.precision * self.recall, self.precision + self.recall)

    def as_dict(self) -> dict[str, float]:
        return {name: round(getattr(self, name), 4) for name in ("precision", "recall", "f1", "counted")}


@dataclass(slots=True)
class Exact:
    """How often a value was exactly right, stated or not."""

    right: int = 0
    asked: int = 0

    def add(self, right: bool) -> None:
        self.right += right
        self.asked += 1

    @property
    def share(self) -> float:
        return _share(self.right, self.asked)


@dataclass(frozen=True, slots=True)
class ScoringError:
    """One wrong judgement: how sure it was, and what pushed it."""

    id: str
    title: str
    what: str
    sureness: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class EvaluationReport:
    """How often reading agrees with the labels, counted for each thing that is read."""

    entries: int = 0
    basis: str = ""  # how the predictions were made: "out of fold" or "by the shipped model"
    relevance: Count = field(default_factory=Count)
    new_event: Count = field(default_factory=Count)
    categories: dict[str, Count] = field(default_factory=dict)
    severity: Exact = field(default_factory=Exact)
    topic: Exact = field(default_factory=Exact)
    relevance_by_lang: dict[str, Count] = field(default_factory=dict)
    new_event_by_lang: dict[str, Count] = field(default_factory=dict)
    values: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in FIELDS})
    exact: dict[str, Exact] = field(default_factory=lambda: {name: Exact() for name in (*FIELDS, "cumulative")})
    languages: Exact = field(default_factory=Exact)
    milliseconds: float | None = None  # median per entry, where somebody measured it
    mistakes: list[ScoringError] = field(default_factory=list)
    # what a desk made of the entries, see `evaluate_desk`; by kind of pair
    pairs_as_labelled: dict[str, Count] = field(default_factory=dict)
    pairs_joined: dict[str, Count] = field(default_factory=dict)
    pairs_agreed: dict[str, Count] = field(default_factory=dict)  # the same without those that readers dispute
    grouped: dict[str, Shares] = field(default_factory=dict)  # by entry and by story, each happening under one label
    announcing: dict[str, float] = field(default_factory=dict)

    @property
    def category_macro_f1(self) -> float:
        return _share(sum(count.f1 for count in self.categories.values()), len(self.categories))

    def as_dict(self) -> dict[str, Any]:
        return {
            "entries": self.entries,
            "basis": self.basis,
            "relevance": self.relevance.as_dict(),
            "new_event": self.new_event.as_dict(),
            "category_macro_f1": round(self.category_macro_f1, 4),
            "categories": {name: count.as_dict() for name, count in self.categories.items()},
            "relevance_by_lang": {name: count.as_dict() for name, count in self.relevance_by_lang.items()},
            "new_event_by_lang": {name: count.as_dict() for name, count in self.new_event_by_lang.items()},
            "values": {name: count.as_dict() for name, count in self.values.items()},
            "exact": {name: round(exact.share, 4) for name, exact in self.exact.items()},
            "severity_exact": round(self.severity.share, 4),
            "topic_exact": round(self.topic.share, 4),
            "language_exact": round(self.languages.share, 4),
            "milliseconds_median": self.milliseconds,
            "mistakes": [
                {"id": m.id, "title": m.title, "what": m.what, "reasons": list(m.reasons)} for m in self.mistakes
            ],
            "story_pairs_as_labelled": {name: count.as_dict() for name, count in self.pairs_as_labelled.items()},
            "story_pairs_joined": {name: count.as_dict() for name, count in self.pairs_joined.items()},
            "story_pairs_agreed": {name: count.as_dict() for name, count in self.pairs_agreed.items()},
            "grouped": {name: shares.as_dict() for name, shares in self.grouped.items()},
            "announcing": self.announcing,
        }


def format_report(report: EvaluationReport) -> str:
    """The report as a plain table for a terminal or a page."""
    lines = [*_of_reading(report), *_of_the_desk(report)]
    if report.milliseconds is not None:
        lines += ["", f"{report.milliseconds:.2f} ms per entry (median)"]
    if report.mistakes:
        lines += ["", "worst mistakes"]
        lines += [f"  {m.id} {m.what}: {m.title[:80]} [{'; '.join(m.reasons)}]" for m in report.mistakes]
    return "\n".join(lines)


def _of_reading(report: EvaluationReport) -> list[str]:
    lines = [f"{report.entries} entries, {report.basis}" if report.basis else f"{report.entries} entries", ""]
    lines += [f"{'':24}{'precision':>10}{'recall':>10}{'F1':>10}{'count':>8}"]
    lines += [_line("relevance", report.relevance), _line("new strike", report.new_event)]
    lines += [_line(f"  relevance {lang}", count) for lang, count in sorted(report.relevance_by_lang.items())]
    lines += [_line(f"  new strike {lang}", count) for lang, count in sorted(report.new_event_by_lang.items())]
    lines += [f"{'category (macro)':24}{'':20}{report.category_macro_f1:10.3f}"]
    lines += [_line(f"  {name}", count) for name, count in report.categories.items()]
    lines += [_line(f"{name} (stated)", count) for name, count in report.values.items()]
    lines += ["", "exactly right, in per cent"]
    shares = {**report.exact, "severity": report.severity, "topic": report.topic, "language": report.languages}
    return lines + [f"  {name:22}{100 * exact.share:10.1f}{exact.asked:28}" for name, exact in shares.items()]


def _of_the_desk(report: EvaluationReport) -> list[str]:
    """How it grouped and announced, where it was asked."""
    lines: list[str] = []
    for head, pairs in (
        ("story pairs as labelled", report.pairs_as_labelled),
        (_AGREED, report.pairs_agreed),
        (_JOINED, report.pairs_joined),
    ):
        lines += ["", head, *(_line(f"  {name}", count) for name, count in pairs.items())] if pairs else []
    lines += [_line(f"  by {name}", shares) for name, shares in report.grouped.items()]
    lines += ["", "announcing"] if report.announcing else []
    return lines + [f"  {name:22}{value:10.3f}" for name, value in report.announcing.items()]


def _line(name: str, score: Count | Shares) -> str:
    size = score.counted if isinstance(score, Shares) else score.hit + score.missed
    return f"{name:24}{score.precision:10.3f}{score.recall:10.3f}{score.f1:10.3f}{size:8}"


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
