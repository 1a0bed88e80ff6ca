"""A question with a slip is offered as it was meant, or asked back; what may mean something else is left as it is."""

from __future__ import annotations

import pytest

from tests.handlers.commands.asking import ask, buttons, said


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("what is the total in carribean", "total basin:caribbean"),
        ("how many kiled since marhc", "total since:2026-03-01"),
        ("survivers in the pacific", "list survivors basin:eastern_pacific"),
        ("totl since mrch", "total since march"),
    ],
)
def test_sentence_in_a_hurry_is_offered_as_it_was_meant(typed: str, line: str) -> None:
    reply = ask(typed)
    assert buttons(reply)[0] == ("answer.run", line)
    assert not reply.command


@pytest.mark.parametrize(
    "typed",
    ["policy marcha", "total since mrch for children", "list mrch banana", "summer 2026", "mute", "cartel", "shot"],
)
def test_what_cannot_be_read_when_it_is_mended_is_not_offered(typed: str) -> None:
    reply = ask(typed)
    assert "Did you mean" not in reply.plain
    assert not reply.command


@pytest.mark.parametrize("typed", ["boat hit, three killed", "another strike in the Pacific"])
def test_word_that_says_something_is_not_mended_into_one_that_says_nothing(typed: str) -> None:
    assert "Did you mean" not in said(typed)


def test_name_of_nobody_who_announced_a_strike_may_be_another_word() -> None:
    reply = ask("chart by mnth")
    assert buttons(reply)[0] == ("answer.run", "chart by month")


@pytest.mark.parametrize("typed", ["4/10", "total since 4/10", "how many dead since 4/10/26"])
def test_day_in_numbers_that_may_be_two_is_asked_back(typed: str) -> None:
    day = typed.split()[-1]
    assert said(typed) == f"Could not read {day}: it may be 4 Oct 2026 or 10 Apr 2026. Write it like 2026-10-04."


@pytest.mark.parametrize("day", ["1/2/2026", "1.2.2026", "1-2-2026"])
def test_day_in_numbers_is_asked_back_with_any_marks_between(day: str) -> None:
    assert said(f"total since {day}").startswith(f"Could not read {day}: it may be 1 Feb 2026 or 2 Jan 2026.")


@pytest.mark.parametrize(("typed", "name"), [("total by chance", "chance"), ("strikes by mistake", "mistake")])
def test_name_that_nobody_announced_a_strike_under_is_said_to_be_none(typed: str, name: str) -> None:
    assert said(typed).startswith(f"Nobody called {name} has announced a strike on record.")


@pytest.mark.parametrize("typed", ["hay otros ataques", "ataques otros"])
def test_others_are_no_slip_for_the_other_basin(typed: str) -> None:
    assert "Did you mean" not in said(typed)


def test_question_that_nobody_types_is_not_cut_into_a_shorter_one() -> None:
    assert "Did you mean" not in said(" ".join(["totl since March", *["the"] * 120, "in the Pacific"]))


def test_words_of_no_sentence_are_repeated_whole_with_the_search_for_them() -> None:
    told = said("what is the law on this?")
    assert told.startswith(
        "Could not read what is the law on this. What outlets wrote: /strikes search law. Most asked"
    )
