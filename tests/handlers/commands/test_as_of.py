"""Any question about the record, asked of an earlier day."""

from __future__ import annotations

import pytest

from handlers.rendering.validate import problems
from tests.handlers.commands.asking import ask, said


@pytest.mark.parametrize(
    "question",
    [
        "as-of 5 Jan 2026 total",
        "as of 5 January 2026",
        "as-of 2026-01-05 total",
        "total as-of 2026-01-05",
        "total as-of:2026-01-05",
        "total as:2026-01-05",
    ],
)
def test_a_total_of_then_has_the_figures_of_then(question: str) -> None:
    shown = said(question)
    assert shown.startswith("8 killed in 5 strikes on 5 vessels")
    assert "0 presumed dead" in shown
    assert "As of 2026-01-05 23:59 UTC · record to 31 Dec 2025" in shown
    assert shown.endswith("What was known at the end of Mon 5 Jan 2026. Now: /strikes total")


def test_the_end_of_a_year_is_its_last_day() -> None:
    assert said("total as of the end of 2025") == said("as-of 31 Dec 2025 total")


@pytest.mark.parametrize("question", ["total", "list", "chart", "latest", "map", "brief"])
def test_before_the_first_strike_it_is_said_of_that_day_and_not_of_today(question: str) -> None:
    assert said(f"as-of 1 Jan 2025 {question}") == (
        f"No strike was on record at the end of Wed 1 Jan 2025. Now: /strikes {question}"
    )


def test_text_of_an_answer_about_the_past_says_of_which_day_it_is() -> None:
    assert ask("as-of 5 Jan 2026").text.startswith("As of 5 Jan 2026: 8 killed in 5 strikes")


@pytest.mark.parametrize(
    "question", ["latest", "list", "chart", "brief", "strike S-31", "disputed", "timeline", "policy", "total"]
)
def test_every_question_about_the_record_can_be_asked_of_the_past(question: str) -> None:
    reply = ask(f"as-of 5 Jan 2026 {question}")
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    assert "What was known at the end of Mon 5 Jan 2026." in " ".join(reply.plain.split())
    assert "S-36" not in reply.plain


def test_buttons_of_an_answer_about_the_past_ask_of_the_same_day() -> None:
    reply = ask("as-of 5 Jan 2026 strike 31 Dec 2025")
    values = [e["value"] for b in reply.blocks if b["type"] == "actions" for e in b["elements"]]
    assert values == ["as-of 2026-01-05 strike S-31", "as-of 2026-01-05 strike S-34"]


def test_questions_named_by_an_answer_about_the_past_ask_of_the_same_day() -> None:
    shown = said("as-of 5 Jan 2026 total basin:pacific")
    assert "Each with its figures: /strikes as-of 2026-01-05 list basin:pacific" in shown
    assert shown.endswith("Now: /strikes total basin:pacific")


def test_where_nothing_was_on_record_then_fewer_filters_are_tried_of_the_same_day() -> None:
    shown = said("as-of 5 Jan 2026 total basin:caribbean")
    assert shown.endswith("Fewer filters find more: /strikes as-of 2026-01-05 total")


def test_words_of_time_are_those_of_then() -> None:
    assert said("as-of 5 Jan 2026 list last week").startswith("8 killed in 5 strikes, 30 Dec 2025 to 31 Dec 2025")
    assert said("as-of 5 Jan 2026 total basin:pacific since:2025-12-01").startswith("3 killed in 3 strikes")


def test_a_month_means_its_end_and_this_month_today() -> None:
    assert "at the end of Sat 31 Jan 2026" in said("as-of January 2026")
    assert "As of 2026-10-05 09:00 UTC" in said("as-of this month")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("as-of", "As of which day? Write it like /strikes as-of 5 Jan 2026 total in the Pacific"),
        (
            "as-of 0001-01-01 total yesterday",
            "As of which day? Write it like /strikes as-of 5 Jan 2026 total in the Pacific",
        ),
        ("as-of Pentecost total", "As of which day? Write it like /strikes as-of 5 Jan 2026 total in the Pacific"),
        ("as-of 1 Jan 2027", "Fri 1 Jan 2027 is still to come. Nothing is known of it yet."),
        ("as-of tomorrow", "Tue 6 Oct 2026 is still to come. Nothing is known of it yet."),
        ("as-of mañana total", "Tue 6 Oct 2026 is still to come. Nothing is known of it yet."),
        (
            "as-of 5 Jan 2026 total lang:es",
            "total has no filter lang:. It takes since:, until:, basin:, min:, max:, source:",
        ),
    ],
)
def test_what_cannot_be_asked_of_the_past_is_said(question: str, words: str) -> None:
    assert said(question) == words


@pytest.mark.parametrize("question", ["why S-31", "status", "as-of 4 Jan 2026 total", "search boats"])
def test_questions_that_are_not_about_the_record_are_named(question: str) -> None:
    assert said(f"as-of 5 Jan 2026 {question}").startswith("Not a question about the record: ")


@pytest.mark.parametrize(
    "question",
    [
        "as-of 30 Feb 2026 total",
        "strike 30 Feb 2026",
        "total as-of:2026-02-30",
        "total as of 30 Feb 2026",
        "as-of:2026-02-30 total",
        "total 31/13/2025",
        "31/13/2025",
        "31 Feb",
        "list 31/13/2025",
        "timeline 31 feb",
        "chart week 31/13/2025",
        "what happened on 31/13/2025",
    ],
)
def test_day_that_no_calendar_has_is_said_to_be_none(question: str) -> None:
    assert said(question).startswith("No calendar has the day ")


@pytest.mark.parametrize("question", ["as-of whenever total", "total as-of:whenever", "total as-of:"])
def test_words_that_mean_no_day_are_asked_for_one(question: str) -> None:
    assert said(question).startswith("As of which day?")


def test_misspelt_question_of_the_past_is_offered_as_it_was_meant() -> None:
    assert said("as-of 5 Jan 2026 totl in the Pacific") == (
        "Could not read totl. Did you mean /strikes as-of 2026-01-05 total in the Pacific?"
    )
