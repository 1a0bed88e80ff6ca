"""What an entry is about, one level below its category, where its words make it plain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read


def entries() -> Iterator[list[str]]:
    """Category, topic, language, headline and text of each."""
    under: list[str] = []
    _, *lines = (Path(__file__).parent / "topics.txt").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("# "):
            under = line.removeprefix("# ").split("|")
        else:
            yield [*under, *line.split("|")]


@pytest.mark.parametrize(("category", "topic", "lang", "title", "summary"), list(entries()))
def test_words_give_the_topic_away(category: str, topic: str, lang: str, title: str, summary: str) -> None:
    judged = read("2026-10-20", title, summary, lang).classification
    assert (judged.category, judged.topic) == (category, topic), judged


def test_what_others_failed_on_is_no_finding_on_states() -> None:
    judged = read("2025-09-16", "Trump says Biden failed on drugs and border", "He spoke in Ohio.").classification
    assert judged.topic != "drug_trade.certification"


def test_ties_that_are_said_to_hold_are_not_cut() -> None:
    title = "Petro denies that Colombia suspended security cooperation with US"
    assert read("2025-11-12", title, "Talks go on, he said.").classification.topic != "intel.suspended"


def test_american_drills_off_venezuela_stay_forces_whatever_caracas_calls_them() -> None:
    title = "US destroyer begins drills with Trinidad off Venezuela"
    judged = read("2025-10-27", title, "Caracas called it a provocation.").classification
    assert judged.category is Category.BUILDUP


def test_a_strike_rings_though_a_rights_group_judges_it_behind_a_semicolon() -> None:
    title = "US strikes boat in Caribbean, killing four; Amnesty calls it murder"
    assert read("2025-12-09", title, "On Monday.").classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "Foreign Terrorist Organization Designation of Jamaat Example",
        "India strips airline of flying permit",
        "Pilots' sickout grounds flights of Caribbean Airlines",
    ],
)
def test_gangs_permits_and_pilots_elsewhere_are_none_of_ours(title: str) -> None:
    assert read("2026-10-20", title, "The union calls it an illegal strike.").classification.category is Category.NONE
