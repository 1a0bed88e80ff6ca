"""No sum and no column of figures stands without who announced them."""

from __future__ import annotations

import pytest

from newsdesk.ports import Answers
from tests.handlers.commands.asking import ask, said
from tests.handlers.commands.desk import OCTOBER, RUMOUR, SHIPPED, DeskAnswers


@pytest.mark.parametrize("question", ["total", "chart", "chart killed", "map"])
def test_sum_names_who_announced_what_is_in_it_and_where_each_stands(question: str) -> None:
    shown = said(question, DeskAnswers((*SHIPPED, RUMOUR)))
    assert "Announced by (records): SOUTHCOM 3. Each with its figures: /strikes list" in shown


def test_strike_whose_announcer_is_not_on_record_is_counted_as_such(shipped: Answers) -> None:
    shown = said("total", shipped)
    assert "· not on record 1 ·" in shown
    assert "Shipped record" not in shown


def test_list_that_is_proposed_keeps_the_days_and_the_basin() -> None:
    assert "Each with its figures: /strikes list since:2026-10-01 basin:" in said("total since Oct in the Caribbean")
    assert "Anunciado por (registros): Comando Sur 3. Cada uno con sus cifras: " in said("total en español")


def test_columns_are_followed_by_who_says_so_the_usual_one_once() -> None:
    assert "Who says so: SOUTHCOM, but El Colombiano: S-37 " in said("list", DeskAnswers((*SHIPPED, RUMOUR)))
    assert "Who says so: SOUTHCOM As of" in said("list")
    assert "Who says so: El Colombiano: S-37; SOUTHCOM: S-36 " in said("list", DeskAnswers((OCTOBER, RUMOUR)))


def test_table_of_slack_has_them_in_its_own_column_instead() -> None:
    reply = ask("list", DeskAnswers((*SHIPPED, RUMOUR)))
    assert "Who says so" not in str(reply.blocks) and "Who says so" in str(reply.plainer)
