"""`first` and `most`: which strike came first, and in which the most were killed."""

from __future__ import annotations

from datetime import date

from tests.handlers.commands.asking import lines, said
from tests.handlers.commands.desk import RUMOUR, DeskAnswers, a_record, claims

CARIBBEAN = a_record(1, claims(date(2025, 9, 2), killed=11, strikes=1, location="caribbean"))
PACIFIC = a_record(2, claims(date(2025, 10, 21), killed=2, strikes=1, location="eastern_pacific"))
THREE = a_record(3, claims(date(2025, 10, 27), killed=14, strikes=3, location="eastern_pacific"), last_number=5)
AGAIN = a_record(6, claims(date(2025, 11, 4), killed=2, strikes=1, location="eastern_pacific"))
DESK = DeskAnswers((CARIBBEAN, PACIFIC, THREE, AGAIN))


def test_the_first_strike_is_the_oldest_on_record() -> None:
    assert lines("first strike", DESK)[:3] == [
        "First strike",
        "11 killed · survivors not stated",
        "Tue 2 Sep 2025 · Caribbean · S-1",
    ]


def test_the_first_of_a_basin_says_that_it_is_of_that_basin() -> None:
    shown = said("first strike in the Pacific", DESK)
    assert shown.startswith("First strike Only: eastern Pacific 2 killed")
    assert "S-2" in shown


def test_more_of_the_first_come_in_their_order() -> None:
    shown = said("first 2", DESK)
    assert shown.startswith("First 2 strikes")
    assert shown.index("S-1") < shown.index("S-2")
    assert "More: /strikes first 10" in shown
    assert "More: /strikes first 10 basin:eastern_pacific ·" in said("first 2 in the Pacific", DESK)


def test_the_most_killed_are_those_of_one_strike_and_a_toll_of_several_stands_apart() -> None:
    shown = said("deadliest strike", DESK)
    assert shown.startswith("Most killed in one strike: 11 (S-1) 11 killed")
    assert "Announced together, not one strike: S-3 to S-5, 14 killed in 3 strikes" in shown


def test_of_as_many_killed_all_are_named() -> None:
    assert said("most in the Pacific since November 2025", DESK).startswith("Most killed in one strike: 2 (S-6)")
    assert said("most in the Pacific", DESK).startswith("Most killed in one strike: 2 (S-6, S-2)")


def test_where_every_toll_is_of_several_strikes_it_is_that_of_an_announcement() -> None:
    assert said("most", DeskAnswers((THREE,))).startswith("Most killed in one announcement: 14 (S-3 to S-5)")


def test_what_is_unconfirmed_is_first_but_has_no_toll_to_compare() -> None:
    desk = DeskAnswers((CARIBBEAN, RUMOUR))
    assert "S-37" in said("first", desk)
    assert "S-37" not in said("most", desk)


def test_what_they_do_not_know_is_told_with_a_line_that_works() -> None:
    assert said("first 99", DESK) == "first takes a number from 1 to 10, not 99. Try /strikes first 10"
    assert said("most survivors", DESK) == (
        "most goes by the killed and takes a number from 1 to 10, not survivors. Try /strikes most 5"
    )


def test_an_empty_record_has_no_first_and_no_most() -> None:
    for question in ("first", "most"):
        assert "No strikes on record yet." in said(question, DeskAnswers(()))


def test_the_first_killed_are_the_first_strikes_that_killed() -> None:
    nobody = a_record(7, claims(date(2025, 9, 1), killed=0, strikes=1, location="caribbean"))
    assert said("first killed", DeskAnswers((nobody, CARIBBEAN))) == said(
        "first min:1", DeskAnswers((nobody, CARIBBEAN))
    )
    assert said("first 2 deaths in the Pacific", DESK) == said("first 2 in the Pacific min:1", DESK)
