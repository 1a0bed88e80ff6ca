"""Two questions in one line are offered one by one: an answer to one of them would drop the other."""

from __future__ import annotations

import pytest

from tests.handlers.commands.asking import ask, buttons, said


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("how many strikes and when was the last one", "total", "latest 1"),
        ("total and latest", "total", "latest"),
        ("total, and last strike", "total", "latest 1"),
        ("how many killed and how many survivors", "total", "list survivors"),
        ("what was the last strike? how many killed in total?", "latest 1", "total"),
        ("list survivors and chart month", "list survivors", "chart month"),
    ],
)
def test_two_questions_are_offered_one_by_one(typed: str, first: str, second: str) -> None:
    assert said(typed) == f"These are two questions. One at a time: /strikes {first} and /strikes {second}"
    assert [value for _, value in buttons(ask(typed))] == [first, second]


def test_two_questions_in_spanish_are_told_in_spanish() -> None:
    told = said("cuántos muertos y cuál fue el último ataque en español")
    assert told == "Son dos preguntas. De una en una: /strikes total y /strikes latest 1"


@pytest.mark.parametrize(
    "typed",
    [
        "killed and presumed dead",
        "who was killed and where",
        "strikes and deaths since May",
        "how many strikes and how many killed",
        "strikes in March and how many died",  # the total of March says both
        "compare Caribbean and Pacific",
        "strikes between 1 and 15 Sept",
    ],
)
def test_one_question_with_two_parts_stays_one(typed: str) -> None:
    assert "two questions" not in said(typed)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("how many killed in the Pacific and how many in the Caribbean", "chart basin"),
        ("strikes in the Caribbean and Pacific since May", "chart basin since:2026-05-01"),
        ("how many dead in September and in October", "chart killed month since:2026-09-01 until:2026-10-31"),
        ("killed in 2025 and in 2026", "chart killed month since:2025-01-01 until:2026-12-31"),
    ],
)
def test_two_times_or_places_are_offered_side_by_side(typed: str, line: str) -> None:
    assert said(typed).startswith(f"No command answers just that. Nearest: /strikes {line}.")
