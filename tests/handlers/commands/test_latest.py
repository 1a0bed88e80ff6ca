"""`latest`: the newest strikes with their figures and sources."""

from __future__ import annotations

from tests.handlers.commands.asking import lines, said
from tests.handlers.commands.desk import (
    RUMOUR,
    SHIPPED,
    DeskAnswers,
)


def test_latest_shows_three_lines_a_strike_newest_first() -> None:
    assert lines("latest 1")[:4] == [
        "Latest strike",
        "4 killed · no survivors reported",
        "Sun 4 Oct 2026 · Caribbean · S-36",
        "SOUTHCOM",
    ]
    assert "+ 1 source" in said("latest 1")


def test_an_unconfirmed_strike_is_marked_and_stands_first() -> None:
    assert lines("latest 2", DeskAnswers((*SHIPPED, RUMOUR)))[1] == "Unconfirmed · 2 killed · survivors not stated"


def test_latest_names_the_last_day_on_record_and_the_next_command() -> None:
    assert "As of 2026-10-05 09:00 UTC · record to 4 Oct 2026" in said("latest")
    assert "one: /strikes strike S-36" in said("latest")


def test_an_empty_record_is_said_to_be_empty() -> None:
    assert "No strikes on record yet." in said("latest", DeskAnswers(()))


def test_latest_takes_a_number_it_can_show() -> None:
    assert said("latest 99") == "latest takes a number from 1 to 10, not 99. Try /strikes list 99"
