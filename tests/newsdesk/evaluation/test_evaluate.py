"""The ruler itself: hand-made predictions with known mistakes give known scores."""

from __future__ import annotations

from typing import Any

from newsdesk.evaluation.evaluate import evaluate
from newsdesk.evaluation.report import Count, Shares, format_report

NOTHING = {"strikes": None, "killed": None, "qualifier": None}


def event(killed: int | None, *, survivors: int | None = None, date: str | None = "2026-02-09") -> dict[str, Any]:
    return {"date": date, "location": "caribbean", "killed": killed, "survivors": survivors, "vessels": 1}


def an_item(name: str, category: str = "strike", **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "title": f"Entry {name}",
        "lang": "en",
        "relevant": category != "none",
        "category": category,
        "topic": None,
        "severity": "low",
        "new_event": False,
        "events": [],
        "cumulative": NOTHING,
        **more,
    }


def a_row(item: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**item, "relevance": 0.9, "newness": 0.9, "reasons": [], **more}


def test_a_perfect_reading_scores_one_everywhere() -> None:
    items = [an_item("a", events=[event(3)], new_event=True), an_item("b", "none")]
    report = evaluate(items, a_row)
    assert (report.relevance.f1, report.new_event.f1, report.category_macro_f1) == (1, 1, 1)
    assert report.values["killed"].f1 == report.exact["cumulative"].share == 1
    assert report.mistakes == []


def test_relevance_counts_misses_and_false_alarms() -> None:
    items = [an_item("a"), an_item("b"), an_item("c", "none")]
    report = evaluate(items, lambda item: a_row(item, relevant=item["id"] != "b", category="strike"))
    assert (report.relevance.precision, report.relevance.recall) == (0.5, 0.5)
    assert {mistake.id for mistake in report.mistakes} == {"b", "c"}


def test_a_wrong_toll_is_both_an_error_and_a_miss() -> None:
    report = evaluate([an_item("a", events=[event(3)])], lambda item: a_row(item, events=[event(4)]))
    assert (report.values["killed"].hit, report.values["killed"].wrong, report.values["killed"].missed) == (0, 1, 1)


def test_strikes_of_one_entry_are_paired_in_the_order_that_fits_best() -> None:
    item = an_item("a", events=[event(3), event(2)])
    report = evaluate([item], lambda item: a_row(item, events=[event(2), event(3)]))
    assert report.values["killed"].f1 == 1


def test_a_total_is_exact_only_with_its_qualifier() -> None:
    item = an_item("a", cumulative={"strikes": 21, "killed": 80, "qualifier": "more than"})
    found = {"strikes": 21, "killed": 80, "qualifier": "exactly"}
    assert evaluate([item], lambda item: a_row(item, cumulative=found)).exact["cumulative"].share == 0


def test_no_total_is_exact_where_none_is_printed() -> None:
    assert evaluate([an_item("a")], lambda item: a_row(item, cumulative=None)).exact["cumulative"].share == 1


def test_an_irrelevant_entry_with_extracted_dead_costs_precision() -> None:
    report = evaluate([an_item("a", "none")], lambda item: a_row(item, events=[event(3)]))
    assert report.values["killed"].wrong == 1


def test_the_table_names_its_basis_scores_and_mistakes() -> None:
    reasons = [{"what": "rule: labour strike", "weight": -3.0, "for": "relevant"}]
    report = evaluate(
        [an_item("a")],
        lambda item: a_row(item, relevant=False, category="none", relevance=0.1, reasons=reasons),
        basis="out of fold",
    )
    report.pairs_joined = {"all": Count(hit=93, wrong=7)}
    report.grouped = {"story": Shares(precision=0.9, recall=0.8, counted=7)}
    table = format_report(report)
    for words in (
        "out of fold",
        "relevance",
        "new strike",
        "killed",
        "story pairs with each happening under one label",
        "  by story                   0.900     0.800     0.847       7",
        "missed: strike",
        "labour strike",
    ):
        assert words in table


def test_the_report_is_made_of_plain_values() -> None:
    as_dict = evaluate([an_item("a", events=[event(3)])], a_row).as_dict()
    assert as_dict["relevance"]["f1"] == 1
    assert as_dict["exact"]["killed"] == 1
