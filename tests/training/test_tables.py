"""The page of scores: tables between two marks, the words around them untouched."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.evaluation.evaluate import evaluate
from newsdesk.evaluation.report import Count, EvaluationReport, Shares
from training.tables import BEGIN, END, PAGE, tables, write


def a_report() -> EvaluationReport:
    report = evaluate([], lambda item: item)
    report.categories = {"legal": Count(hit=3, missed=1)}
    report.relevance_by_lang = report.new_event_by_lang = {"pt": Count(hit=1, wrong=1)}
    report.pairs_as_labelled = {"strikes": Count(hit=1, wrong=1, missed=3)}
    report.pairs_joined = {"all": Count(hit=4, wrong=1), "strikes": Count(hit=3, wrong=1)}
    report.pairs_as_labelled["all"] = Count(hit=1)
    report.pairs_agreed = {"all": Count(hit=4), "strikes": Count(hit=3, missed=1)}
    report.grouped = {"story": Shares(precision=0.9, recall=0.8, counted=7)}
    return report


def test_tables_stand_between_the_marks_and_the_words_stay(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", "utf-8")
    write([a_report(), a_report()], a_report(), a_report(), (a_report(), a_report()), page)
    text = page.read_text("utf-8")
    assert text.startswith("before\n")
    assert text.endswith(f"{END}\nafter\n")
    assert "old" not in text


def test_a_page_without_marks_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing", "utf-8")
    with pytest.raises(ValueError, match="not found"):
        write([a_report()], a_report(), a_report(), (a_report(), a_report()), page)


def test_each_score_stands_beside_its_spread_and_the_other_splits() -> None:
    made = tables([a_report(), a_report()], a_report(), a_report(), (a_report(), a_report()))
    assert "| legal F1 (4) | 0.857 | 0.000 | 0.857 | 0.857 |" in made
    assert "| pt relevance F1 | 0.667 | 0.000 | 0.667 | 0.667 |" in made
    assert "| each pair (4; 4; 4) | 0.800 | 1.000 | 0.889 | 0.889 | 0.889 | 0.800 | 1.000 | 0.889 |" in made
    assert "| each story (7; 7; 7) | 0.900 | 0.800 | 0.847 | 0.847 | 0.847 | 0.900 | 0.800 | 0.847 |" in made
    assert "| strikes (3; 4) | 0.333 | 0.750 | 1.000 | 0.857 | 1.000 | 0.750 | 0.857 |" in made
    assert "| one label a happening | 0.889 | 0.000 | 0.889 |" in made
    assert "| undisputed | 1.000 | 0.000 | 1.000 |" in made


def test_the_page_in_the_repository_has_its_tables() -> None:
    text = PAGE.read_text("utf-8")
    assert "| relevance F1 |" in text[text.index(BEGIN) : text.index(END)]
