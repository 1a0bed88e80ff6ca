"""`latest`: the newest strikes with their figures and sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.handlers.commands.asking import ask, lines, said
from tests.handlers.commands.desk import (
    RUMOUR,
    SHIPPED,
    DeskAnswers,
    a_record,
    claims,
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


def test_text_of_the_answer_keeps_what_is_unconfirmed_and_who_says_so() -> None:
    desk = DeskAnswers((*SHIPPED, RUMOUR))
    assert ", unconfirmed, 2 killed, Place not stated – El Colombiano. " in ask("latest 2", desk).text
    assert "Sun 4 Oct 2026, 4 killed, Caribbean – SOUTHCOM." in ask("latest 2", desk).text
    assert ", sin confirmar, 2 muertos, " in ask("latest 2 en español", desk).text
    assert " 2 killed – El Colombiano, unconfirmed. " in ask("list 2", desk).text
    assert " 4 killed – SOUTHCOM." in ask("list 2", desk).text


def test_text_of_the_answer_has_one_stop_after_an_abbreviation() -> None:
    cited = replace(RUMOUR, claims=tuple(replace(claim, speaker="a US official") for claim in RUMOUR.claims))
    told = ask("latest 1 en español", DeskAnswers((cited,))).text
    assert told.endswith("EE. UU.") and "UU.." not in told


def test_latest_names_the_last_day_on_record_and_the_next_command() -> None:
    assert "As of 2026-10-05 09:00 UTC · record to 4 Oct 2026" in said("latest")
    assert "one: /strikes strike S-36" in said("latest")


def test_an_empty_record_is_said_to_be_empty() -> None:
    assert "No strikes on record yet." in said("latest", DeskAnswers(()))


def test_latest_takes_a_number_it_can_show() -> None:
    assert said("latest 99") == "latest takes a number from 1 to 10, not 99. Try /strikes list 99"
    assert said("latest 12345").startswith("latest takes a number from 1 to 10, not 12345.")


def test_word_that_latest_does_not_know_is_told_with_what_it_takes() -> None:
    assert said("latest rumour") == (
        "latest does not know rumour. It takes confirmed, unconfirmed, killed, a number from 1 to 10, days and a"
        " basin: /strikes latest 5 in the Pacific since March"
    )
    assert said("latest rumour en español").startswith(
        "latest no conoce rumour. Admite confirmed, unconfirmed, killed, un número del 1 al 10"
    )


def test_latest_killed_are_the_newest_strikes_that_killed() -> None:
    nobody = a_record(99, claims(date(2026, 10, 5), killed=0, strikes=1, location="caribbean"))
    desk = DeskAnswers((*SHIPPED, nobody))
    assert "S-99" in said("latest 2 boats", desk)
    for asked in ("latest killed 2", "latest 2 killed", "últimos 2 muertos"):
        assert said(asked, desk) == said("latest 2 min:1", desk)
    assert "S-99" not in said("latest killed", desk)
    assert said("latest killed min:4", desk) == said("latest min:4", desk)
