"""What is no question of ours is still looked for: in what outlets wrote and on the policy timeline."""

from __future__ import annotations

import pytest

from handlers.commands.reading.subjects import subjects, words_to_look_for
from tests.handlers.commands.asking import ask, buttons, said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("who was Alejandro Carranza?", "Alejandro Carranza"),
        ("did Mexico rescue anyone", "Mexico rescue"),
        ("quién era Alejandro Carranza", "Alejandro Carranza"),
        ("is airspace over Venezuela closed", "airspace Venezuela closed"),
        ("strikes near Ecuador", "strikes Ecuador"),
        ("how many", ""),
    ],
)
def test_words_that_only_ask_are_not_looked_for(typed: str, words: str) -> None:
    assert " ".join(words_to_look_for(typed)) == words


def test_subject_is_all_words_together_and_then_each_name() -> None:
    assert list(subjects(["Mexico", "rescue", "killed", "strikes"])) == ["Mexico rescue", "Mexico", "rescue"]


def test_search_is_for_the_words_that_are_about_something() -> None:
    assert "What outlets wrote: /strikes search Mexico rescue." in said("did Mexico rescue anyone")


def test_what_the_policy_timeline_has_is_offered() -> None:
    assert said("what does venezuela want").endswith("Policy timeline: /strikes policy venezuela")
    assert ("answer.run.1", "policy venezuela") in buttons(ask("what does venezuela want"))
    assert said("how many killed off Venezuela").endswith("Policy timeline: /strikes policy Venezuela")


@pytest.mark.parametrize("typed", ["foo bar", "double tap", "how many killed off Ecuador", "resolution blues"])
def test_policy_timeline_is_not_named_where_it_has_nothing(typed: str) -> None:
    assert "Policy timeline" not in said(typed)


def test_part_of_a_longer_word_is_no_subject() -> None:
    assert "Policy timeline" not in said("what is a solution")  # resolution
