"""A sentence that is no question of ours: which words stop it, and what may be asked instead."""

from __future__ import annotations

import pytest

from tests.handlers.commands.asking import ask, buttons, said


@pytest.mark.parametrize(
    ("typed", "unknown", "line"),
    [
        ("how many Colombians were killed", "Colombians", "total"),
        ("when was the first double tap", "double tap", "first 1"),
        ("strikes off Ecuador", "Ecuador", "list"),
        ("nationality of the dead since March", "nationality", "total since:2026-03-01"),
        ("what does Reuters say about S-31", "Reuters", "strike S-31"),
    ],
)
def test_words_that_are_not_known_are_named_and_left_out_of_the_question(typed: str, unknown: str, line: str) -> None:
    left = f"Could not read {unknown} in that. Without it: /strikes {line}."
    assert said(typed).startswith(f"{left} What outlets wrote: /strikes search {unknown}")
    assert [value for _, value in buttons(ask(typed))] == [line, f"search {unknown}", "help"]


@pytest.mark.parametrize(
    "typed",
    [
        "how many were not killed",
        "how many killed before Maduro fell",
        "cuántos muertos sin contar",
        "who isn't dead",
    ],
)
def test_nothing_is_offered_without_words_that_turn_a_question_around(typed: str) -> None:
    assert said(typed).startswith(f"Could not read {typed}. What outlets wrote: ")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("who said 11 dead", "list min:11"),
        ("quién dijo 11 muertos", "list min:11"),
        ("what was the deadliest day", "most 3"),
        ("southcom strikes", "list source:southcom"),
        ("average killed per strike in 2026", "total since:2026-01-01 until:2026-12-31"),
    ],
)
def test_what_comes_near_is_offered_and_not_answered(typed: str, line: str) -> None:
    assert said(typed).startswith(f"No command answers just that. Nearest: /strikes {line}.")


@pytest.mark.parametrize(
    "typed", ["how do I correct a figure", "¿cómo corregir una cifra?", "how can I mute a card?"]
)
def test_how_to_do_what_is_a_button_is_told_by_its_button(typed: str) -> None:
    assert "is no command but a button: press " in said(typed)


def test_command_that_is_repeated_before_a_question_says_nothing() -> None:
    assert said("/strikes total") == said("total")


def test_nobody_is_taken_for_who_announced_where_nothing_is_on_record() -> None:
    assert "source:" not in said("trump strikes in December 2026")


def test_day_with_its_year_first_is_no_day_of_two_readings() -> None:
    assert said("2025/12/30") == said("2025-12-30")


def test_help_is_about_the_command_that_is_named_among_other_words() -> None:
    assert said("ayuda con export") == said("help export")


def test_day_that_may_be_two_is_asked_back_whatever_else_is_unknown() -> None:
    assert "it may be" in said("was there a strike on 10/4")


@pytest.mark.parametrize(("typed", "way"), [("feeds down?", "feeds list"), ("feeds pause BBC", "feeds pause BBC")])
def test_a_terminal_is_told_a_line_that_works_there(typed: str, way: str) -> None:
    assert said(typed).endswith(f"python bot.py {way}")
