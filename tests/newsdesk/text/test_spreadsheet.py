"""A cell that came from elsewhere is shown by a spreadsheet, and never run."""

from __future__ import annotations

import pytest

from newsdesk.text.spreadsheet import as_cell, from_cell

FORMULAS = ["=1+1", "=", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "－1", "=\n1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_would_run_as_a_formula_is_marked_as_text_and_comes_back(text: str) -> None:
    assert as_cell(text) == f"'{text}"
    assert from_cell(as_cell(text)) == text


@pytest.mark.parametrize("value", ["BBC", "'til dawn", "", 4, -4, None, True])
def test_what_is_no_formula_stays_as_it_is(value: object) -> None:
    assert as_cell(value) is value


def test_an_apostrophe_that_belongs_to_the_text_stays() -> None:
    assert from_cell("'til dawn") == "'til dawn"
