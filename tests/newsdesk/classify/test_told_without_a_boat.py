"""News of the story whose headline names no boat that was struck: a dock, a search far out, a tanker on the run."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

WINTER = "2025-12-30"
DOCKS = [
    ("en", "CIA carried out drone strike on port facility on Venezuelan coast", "No one was there at the time."),
    (
        "es",
        'Trump asegura que EE.UU. "golpeó" un muelle en la costa de Venezuela',
        "Sería el primero en tierra.",
    ),
    ("fr", "La CIA a frappé un quai au Venezuela, selon CNN", ""),
]
SEARCHES = [
    (
        "Coast Guard suspends search for two people after strike on low-profile vessel",
        "A hull was found.",
    ),
    ("Coast Guard suspends search for two mariners in Eastern Pacific", "U.S. Southern Command had alerted it."),
    ("Coast Guard gives up search for men who leapt from boats", "It had covered part of the eastern Pacific."),
    ("Coast Guard suspends search in Eastern Pacific", "The person in distress was reported on Friday."),
]
OF_OTHERS = [
    ("es", "Incendio consume cuatro lanchas en el muelle de Esmeraldas", "Los bomberos descartan un ataque."),
    ("en", "US missile boat hits pier in Trinidad", ""),
    ("en", "Dock strike looms as US longshoremen reject deal", "Venezuelan oil cargoes may be delayed."),
    ("en", "Coast Guard suspends search for missing kayaker off Oahu", "The Pacific swell was high."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), DOCKS)
def test_dock_that_is_hit_is_an_operation_on_land(lang: str, title: str, summary: str) -> None:
    judged = read(WINTER, title, summary, lang).classification
    assert (judged.category, judged.topic, judged.severity) == (Category.BUILDUP, "land.operation", Severity.HIGH)
    assert not judged.new_event


@pytest.mark.parametrize(("title", "summary"), SEARCHES)
def test_search_of_the_coast_guard_far_out_is_that_for_survivors(title: str, summary: str) -> None:
    judged = read(WINTER, title, summary).classification
    assert (judged.category, judged.topic) == (Category.STRIKE, "survivors.search")


@pytest.mark.parametrize(("lang", "title", "summary"), OF_OTHERS)
def test_docks_and_searches_of_others_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert not read(WINTER, title, summary, lang).classification.relevant


def test_longer_video_of_a_strike_is_no_new_one() -> None:
    title = "Longer video shows crews leaping from narco boats before second engagement"
    judged = read("2026-01-02", title, "It is of the Dec. 30 attack on a convoy of three vessels.").classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, False)


def test_strike_that_is_named_by_a_month_past_is_known() -> None:
    title = "Pentagon quietly adds eight dead to December attack on convoy"
    assert not read("2026-01-08", title, "That toll rose from three to 11.").classification.new_event


def test_tanker_on_the_run_is_not_urgent() -> None:
    judged = read(WINTER, "Tanker Bella 1 still running from Coast Guard a week on", "").classification
    assert (judged.category, judged.severity) == (Category.INTERDICTION, Severity.HIGH)
