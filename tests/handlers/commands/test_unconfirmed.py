"""What is unconfirmed is named with who says so and never counted; where nothing counts, no nought is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from newsdesk.entries import Tier
from newsdesk.strikes import Field, StrikeRecord
from tests.handlers.commands.asking import ask, buttons, lines, said
from tests.handlers.commands.desk import OCTOBER, RUMOUR, SHIPPED, DeskAnswers, a_record, claims

DESK = DeskAnswers((*SHIPPED, RUMOUR))
RULE = "Confirmed: by an official source, the shipped record, a desk correction or two independent outlets."


@pytest.mark.parametrize(
    "question", ["total today", "map today", "chart today", "most today", "list confirmed today"]
)
def test_day_of_which_nothing_counts_yet_is_told_by_what_is_unconfirmed(question: str) -> None:
    assert said(question, DESK) == (
        "No confirmed strike there yet. S-37, Mon 5 Oct 2026 or earlier: unconfirmed, 2 killed, place not stated"
        " – El Colombiano. Nothing of it is counted."
    )
    assert buttons(ask(question, DESK)) == [("answer.run.1", "strike S-37")]


@pytest.mark.parametrize("question", ["list today", "timeline today", "export csv today"])
def test_rows_of_which_none_counts_are_not_headed_by_a_toll_of_nought(question: str) -> None:
    told = ask(question, DESK).text
    assert "1 record, unconfirmed and not counted" in told
    assert "0 killed" not in told and "2 Sep 2025" not in told


@pytest.mark.parametrize(
    "question", ["list unconfirmed", "unconfirmed", "lista sin confirmar", "ataques no confirmados"]
)
def test_list_of_what_is_unconfirmed_has_no_toll_and_says_what_confirms(question: str) -> None:
    shown = said(question, DESK)
    assert shown.startswith("1 record, unconfirmed and not counted, 5 Oct 2026, newest first")
    assert "S-37?" in shown and "S-36" not in shown and RULE in shown
    assert "El Colombiano, unconfirmed" in ask(question, DESK).text


def test_list_where_nothing_is_unconfirmed_says_why_and_leads_on() -> None:
    assert said("list unconfirmed in October").startswith("Nothing is unconfirmed in 1 record: behind each stands ")
    assert said("lista sin confirmar en español").startswith("No hay nada sin confirmar en 3 registros: ")
    assert [question for _, question in buttons(ask("list unconfirmed"))] == ["latest"]


@pytest.mark.parametrize("question", ["list unconfirmed confirmed", "list unconfirmed late"])
def test_nothing_is_said_to_be_confirmed_where_another_kind_left_it_out(question: str) -> None:
    assert said(question, DESK).startswith("No strike on record fits list unconfirmed")


def test_more_than_latest_shows_leads_to_a_list_of_the_same_kind() -> None:
    assert buttons(ask("latest confirmed 20", DESK))[0][1] == "list confirmed 20"


def test_latest_confirmed_leaves_out_what_is_not_and_says_so() -> None:
    shown = lines("latest confirmed 2", DESK)
    assert shown[:3] == ["Latest 2 announcements", "Only: confirmed", "4 killed · no survivors reported"]
    assert "S-37" not in " ".join(shown) and RULE in " ".join(shown)
    assert "More: /strikes latest confirmed 10" in " ".join(shown)


def test_latest_unconfirmed_is_what_waits_for_a_second_source() -> None:
    assert lines("latest unconfirmed", DESK)[1:3] == [
        "Only: unconfirmed",
        "Unconfirmed · 2 killed · survivors not stated",
    ]


def test_first_and_the_file_take_these_kinds_too() -> None:
    assert "S-37" not in said("first confirmed 10", DESK)
    assert (
        "S-37" in ask("export csv unconfirmed", DESK).plain
        and "S-36" not in ask("export csv unconfirmed", DESK).plain
    )


def test_whether_the_last_strike_is_confirmed_is_answered_by_the_last_strike() -> None:
    assert said("is the last strike confirmed?", DESK).startswith("Latest strike Unconfirmed · 2 killed")


def test_misspelt_kind_is_offered() -> None:
    assert buttons(ask("list uncomfirmed", DESK))[0] == ("answer.run", "list unconfirmed")


def test_records_of_one_day_are_told_apart_by_toll_and_who_says_so() -> None:
    another = replace(OCTOBER, number=40, last_number=40)
    assert "• S-36, Sun 4 Oct 2026: 4 killed, Caribbean – SOUTHCOM" in lines("4 Oct", DeskAnswers((OCTOBER, another)))


def test_help_of_a_command_names_the_words_that_it_takes() -> None:
    assert "Words: survivors, late, thin, confirmed, unconfirmed." in said("help list")
    assert "Palabras: confirmed, unconfirmed, killed." in said("help latest en español")


def told_ashore(*, owned: bool) -> StrikeRecord:
    """A strike that people ashore tell and that SOUTHCOM denies; US forces own to it two days later, or not."""
    told = [
        replace(one, tier=Tier.LOCAL, speaker=None) for one in claims(date(2026, 10, 4), outlet="Radio", killed=2)
    ]
    denial = replace(OCTOBER.claims[0], field=Field.DENIED, value="denied", outlet="Daily Two", tier=Tier.MAJOR)
    later = told[0].known_at + timedelta(days=2)
    words = claims(date(2026, 10, 4), said=later, outlet="AP", killed=2) if owned else []
    return a_record(36, [*told, denial, *(replace(one, speaker="US military") for one in words)])


@pytest.mark.parametrize("question", ["latest", "brief", "disputed", "disputed since October", "disputed S-36"])
@pytest.mark.parametrize(
    ("asked_in", "denied"),
    [("", "Denied: SOUTHCOM in Daily Two"), (" en español", "Negado: Comando Sur en Daily Two")],
)
def test_who_denies_a_strike_is_said_wherever_it_is_told_as_long_as_they_do(
    question: str, asked_in: str, denied: str
) -> None:
    standing, over = (DeskAnswers((told_ashore(owned=owned),)) for owned in (False, True))
    assert denied in said(question + asked_in, standing)
    assert "enied" not in said(question + asked_in, over) and "egado" not in said(question + asked_in, over)


def test_a_record_of_which_nothing_counts_is_read_out_without_a_total_of_nought() -> None:
    shown = said("brief", DeskAnswers((told_ashore(owned=False),)))
    assert shown.startswith("English Unconfirmed: 2 killed in US strike")
    assert "0 killed" not in shown


def test_line_that_begins_with_who_says_so_begins_with_a_capital() -> None:
    assert "Fuerzas armadas de EE. UU." in said("latest en español", DeskAnswers((told_ashore(owned=True),)))
