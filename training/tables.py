"""The scores as tables for `docs/evaluation.md`, written between two marks so that the words around them stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean, pstdev

from newsdesk.evaluation.grouping import ALL
from newsdesk.evaluation.report import Count, EvaluationReport, Shares

PAGE = Path(__file__).parent.parent / "docs" / "evaluation.md"
BEGIN, END = "<!-- scores: python -m training.crossval --markdown -->", "<!-- end of scores -->"
Score = Callable[[EvaluationReport], float]

SHOWN: Mapping[str, Score] = {
    "relevance F1": lambda report: report.relevance.f1,
    "new-strike F1": lambda report: report.new_event.f1,
    "category macro-F1": lambda report: report.category_macro_f1,
    "killed F1": lambda report: report.values["killed"].f1,
    "survivors F1": lambda report: report.values["survivors"].f1,
    "vessels F1": lambda report: report.values["vessels"].f1,
    "date F1": lambda report: report.values["date"].f1,
    "location F1": lambda report: report.values["location"].f1,
    "cumulative exact": lambda report: report.exact["cumulative"].share,
}


READINGS: Mapping[str, Callable[[EvaluationReport], Mapping[str, Count]]] = {
    "as labelled": lambda report: report.pairs_as_labelled,
    "one label a happening": lambda report: report.pairs_joined,
    "undisputed": lambda report: report.pairs_agreed,
}

# Of stories that were made up, and of those that nothing was fitted to.
Grouped = tuple[EvaluationReport, EvaluationReport]


def write(
    by_story: Sequence[EvaluationReport],
    by_time: EvaluationReport,
    held_out: EvaluationReport,
    made_up: Grouped,
    page: Path = PAGE,
) -> None:
    """Replace what stands between the marks of the page. Raises `ValueError` if a mark is missing."""
    text = page.read_text("utf-8")
    head, tail = text[: text.index(BEGIN)], text[text.index(END) :]
    page.write_text(f"{head}{BEGIN}\n\n{tables(by_story, by_time, held_out, made_up)}\n\n{tail}", "utf-8")


def tables(
    by_story: Sequence[EvaluationReport], by_time: EvaluationReport, held_out: EvaluationReport, made_up: Grouped
) -> str:
    """Six tables: the scores together, per language, per category, pairs of entries by what counts as one happening
    and by kind, and stories as they weigh when pairs, entries or stories count the same; `made_up` are stories
    written for the question."""
    groups = (SHOWN, _by_language(by_time), _by_category(by_time))
    heads = ("score", "language", "category")
    made = [_table(head, scores, by_story, by_time, held_out) for head, scores in zip(heads, groups, strict=True)]
    return "\n\n".join(
        "\n".join(table)
        for table in (
            *made,
            _readings(by_story, by_time),
            _pairs(by_story[0]),
            _grouped(by_story[0], by_time, *made_up),
        )
    )


def _table(
    head: str,
    scores: Mapping[str, Score],
    by_story: Sequence[EvaluationReport],
    by_time: EvaluationReport,
    held_out: EvaluationReport,
) -> Iterator[str]:
    yield f"| {head} | by story: mean | spread | by time | held out |"
    yield "|---|---:|---:|---:|---:|"
    for name, score in scores.items():
        values = [score(report) for report in by_story]
        spread = f"{mean(values):.3f} | {pstdev(values):.3f}"
        yield f"| {name} | {spread} | {score(by_time):.3f} | {score(held_out):.3f} |"


def _readings(by_story: Sequence[EvaluationReport], by_time: EvaluationReport) -> Iterator[str]:
    """Scores of all pairs, by what counts as one happening."""
    yield "| story pairs F1 | by story: mean | spread | by time |"
    yield "|---|---:|---:|---:|"
    for name, pairs in READINGS.items():
        values = [pairs(report)[ALL].f1 for report in by_story]
        yield f"| {name} | {mean(values):.3f} | {pstdev(values):.3f} | {pairs(by_time)[ALL].f1:.3f} |"


def _pairs(report: EvaluationReport) -> Iterator[str]:
    """Pairs of entries in one story, by kind of pair."""
    yield "| pairs | as labelled: F1 | one label a happening: P | R | F1 | undisputed: P | R | F1 |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for kind, joined in report.pairs_joined.items():
        agreed = report.pairs_agreed.get(kind, Count())
        values = (report.pairs_as_labelled[kind].f1, *_three(joined), *_three(agreed))
        sizes = "; ".join(str(_size(one)) for one in (joined, agreed))
        yield f"| {kind} ({sizes}) | " + " | ".join(f"{value:.3f}" for value in values) + " |"


def _grouped(
    by_story: EvaluationReport, by_time: EvaluationReport, made_up: EvaluationReport, unseen: EvaluationReport
) -> Iterator[str]:
    """One label a happening: how well it is grouped, by what counts the same."""
    yield "| counted | by story: precision | recall | F1 | by time: F1 | made-up | unseen: precision | recall | F1 |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    for name in ("pair", *made_up.grouped):
        first, later, other, last = (_counted(report, name) for report in (by_story, by_time, made_up, unseen))
        values = (*_three(first), later.f1, other.f1, *_three(last))
        sizes = "; ".join(str(_size(one)) for one in (first, other, last))
        yield f"| each {name} ({sizes}) | " + " | ".join(f"{value:.3f}" for value in values) + " |"


def _counted(report: EvaluationReport, name: str) -> Count | Shares:
    return report.pairs_joined[ALL] if name == "pair" else report.grouped[name]


def _size(score: Count | Shares) -> int:
    return score.counted if isinstance(score, Shares) else score.hit + score.missed


def _three(score: Count | Shares) -> tuple[float, float, float]:
    return score.precision, score.recall, score.f1


def _by_language(report: EvaluationReport) -> dict[str, Score]:
    languages = sorted(report.relevance_by_lang)
    scores: dict[str, Score] = {f"{lang} relevance F1": _relevance(lang) for lang in languages}
    return scores | {f"{lang} new-strike F1": _new_event(lang) for lang in languages}


def _by_category(report: EvaluationReport) -> dict[str, Score]:
    return {f"{name} F1 ({count.hit + count.missed})": _category(name) for name, count in report.categories.items()}


def _relevance(lang: str) -> Score:
    return lambda report: report.relevance_by_lang[lang].f1


def _new_event(lang: str) -> Score:
    return lambda report: report.new_event_by_lang[lang].f1


def _category(name: str) -> Score:
    return lambda report: report.categories[name].f1
