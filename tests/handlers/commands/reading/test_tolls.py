"""How many were killed, said in words: the least, the most, or just so many."""

from __future__ import annotations

import pytest

from handlers.commands.reading.tolls import take_toll
from tests.handlers.commands.asking import said

LEAST_AND_MOST = {
    "more than 5 dead": "min:6",
    "at least 5": "min:5",
    "10 or more killed": "min:10",
    "less than 3 dead": "max:2",
    "fewer than three killed": "max:2",
    "under 3 killed": "max:2",
    "at most 2 killed": "max:2",
    "no more than 2 dead": "max:2",
    "menos de 3 muertos": "max:2",
    "como máximo 3 muertos": "max:3",
    "with 3 dead": "min:3 max:3",
    "con exactamente 3 muertos": "min:3 max:3",
    "exactly 4 killed": "min:4 max:4",
    "3 to 5 dead": "min:3 max:5",
    "with 3-5 dead": "min:3 max:5",
    "between 5 and 3 dead": "min:3 max:5",
    "min 3 max 5": "min:3 max:5",
    "entre 3 y 5 muertos": "min:3 max:5",
    "strikes that killed 6": "min:6 max:6",
    "strikes that killed nobody": "max:0",
    "ataques sin muertos": "max:0",
    "strikes with no deaths": "max:0",
}


@pytest.mark.parametrize("typed", LEAST_AND_MOST)
def test_number_of_killed_in_words_is_a_least_or_a_greatest_toll(typed: str) -> None:
    filters, _ = take_toll(typed.split())
    assert " ".join(f"{name}:{value}" for name, value in filters.items()) == LEAST_AND_MOST[typed]


@pytest.mark.parametrize(
    "typed",
    [
        "more than 3 strikes",
        "at most 2 boats",
        "with 3 survivors",
        "strikes that killed 2 boats",
        "how many no dead",
        "3 killed",  # by whom, or in which strikes?
        "killed in 3 strikes",
        "fewer than 0 dead",
    ],
)
def test_number_of_anything_else_is_no_toll(typed: str) -> None:
    assert take_toll(typed.split()) == ({}, typed.split())


def test_at_most_is_not_the_most() -> None:
    assert "Only: at most 3 killed" in said("at most 3 killed")
    assert "S-36" not in said("at most 3 killed")


def test_just_so_many_are_neither_more_nor_fewer() -> None:
    told = said("strikes with 4 dead")
    assert told.startswith("4 killed in 1 strike, 4 Oct 2026, newest first Only: 4 killed")


def test_toll_that_is_no_number_is_named_by_its_filter() -> None:
    assert said("list max:few") == "max: takes a number of killed, not few. Try /strikes list max:5"


def test_list_says_of_which_strikes_alone_its_sum_is() -> None:
    assert "Only: eastern Pacific · at least 1 killed" in said("list in the Pacific min:1")
    assert "Only:" not in said("list")


@pytest.mark.parametrize("typed", ["chart month", "chart killed", "map"])
def test_drawing_says_of_which_strikes_alone_it_is(typed: str) -> None:
    assert "Only: Caribbean · at most 4 killed" in said(f"{typed} max:4 in the Caribbean")
    assert "Only:" not in said(typed)


def test_number_of_survivors_is_no_number_of_strikes() -> None:
    assert said("strikes with 3 survivors").startswith("list does not know with 3 survivors.")
    assert said("list survivors 3") != said("strikes with 3 survivors")
