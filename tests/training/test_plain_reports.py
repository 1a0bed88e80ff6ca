"""Reports made of parts: what is varied, what is to be read in them, and how what went wrong is summed up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.plain_reports.__main__ import in_common
from training.plain_reports.variations import Report, groups_of, reports_of

PARTS: dict[str, Any] = {
    "who": ["US military", "US Navy"],
    "boat": ["boat", "yacht"],
    "where": ["in the Caribbean", "off Haiti"],
    "dead": {"two": 2, "half a dozen": 6},
}
STRIKE = "{who} strikes {boat} {where}, killing {dead}"


def _told(*forms: str, **group: Any) -> dict[str, Report]:
    reports = reports_of(PARTS, {"which": "x", "forms": forms, "expected": {"new_event": True}, **group})
    return {report.text: report for report in reports}


def test_two_parts_of_a_form_are_varied_and_the_others_stay() -> None:
    told = _told(STRIKE)
    assert "US Navy strikes yacht in the Caribbean, killing two" in told
    assert "US military strikes yacht off Haiti, killing two" in told
    assert "US Navy strikes yacht off Haiti, killing two" not in told


def test_a_group_says_which_parts_are_varied_together_and_which_words_it_has_otherwise() -> None:
    told = _told(STRIKE, vary=["who where"], parts={"who": ["Israel"], "where": ["in the Red Sea", "off Haiti"]})
    assert list(told) == [
        "Israel strikes boat in the Red Sea, killing two",
        "Israel strikes boat off Haiti, killing two",
    ]


def test_what_is_to_be_read_is_a_value_or_what_the_words_of_a_part_mean() -> None:
    told = _told("{dead} killed in US strike {where}", expected={"killed": "{dead}", "category": "strike"})
    assert told["Half a dozen killed in US strike off Haiti"].expected == {"killed": 6, "category": "strike"}


def test_each_of_several_strikes_may_have_a_figure_of_its_own_and_some_figures_are_none() -> None:
    told = _told(
        "US strikes two boats | {dead} died on each", expected={"killed": ["{dead}", 3], "survivors": "nothing"}
    )
    assert told["US strikes two boats | Half a dozen died on each"].expected == {"killed": [6, 3], "survivors": None}


def test_what_stands_behind_a_bar_is_the_summary() -> None:
    (report,) = _told("US strikes boat | {dead} were killed", vary=["where"]).values()
    assert (report.title, report.summary) == ("US strikes boat", "Two were killed")


def test_the_part_that_is_always_wrong_comes_first() -> None:
    yacht, boat, both = (Report("", "", tried, {}) for tried in (("yacht",), ("boat", "Haiti"), ("yacht", "Haiti")))
    assert in_common([yacht, both], [yacht, boat, both]) == ["yacht: 2 of 2", "Haiti: 1 of 2"]


def test_every_file_of_parts_can_be_read() -> None:
    files = list((Path(__file__).parents[2] / "training" / "plain_reports").glob("*/*.toml"))
    assert len(files) >= 4
    for file in files:
        assert all(reports for reports in groups_of(file).values())
