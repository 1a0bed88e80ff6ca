"""An article that counts the campaign before it tells of an old strike looks back, whatever its words sound like."""

from __future__ import annotations

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

TITLE = "What a season of missiles at sea has bought"
TOTALS = "Twenty-one missile strikes, more than 80 dead, and not one cargo shown to the public."
OLD = (
    "The attack of September 2 killed all 11 people aboard; only in November did readers learn that men clinging to"
    " the wreck were struck a second time. The Pentagon says each vessel was a threat."
)


def test_totals_before_an_old_strike_make_a_look_back() -> None:
    judged = read("2025-12-01", TITLE, f"{TOTALS} {OLD}").classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW)


def test_old_strike_without_totals_is_no_look_back_by_its_figures() -> None:
    assert read("2025-12-01", TITLE, OLD).classification.category is Category.STRIKE
