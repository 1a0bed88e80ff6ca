"""The record as a file: every row once, gaps empty, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from handlers.commands.answering import Answer, answer
from newsdesk.strikes import StrikeRecord
from tests.handlers.commands.desk import NOW, RUMOUR, SHIPPED, DeskAnswers


def ask(text: str, *records: StrikeRecord) -> Answer:
    return answer(text, answers=DeskAnswers(records or SHIPPED), now=NOW)


def rows(text: str, *records: StrikeRecord) -> list[dict[str, str]]:
    file = ask(text, *records).file
    assert file is not None
    return list(csv.DictReader(io.StringIO(file.content, newline="")))


def test_a_csv_has_a_row_a_record_newest_first_with_gaps_empty() -> None:
    found = rows("export csv")
    assert [row["record"] for row in found] == ["S-36", "S-34 to S-35", "S-31 to S-33"]
    assert (found[0]["killed"], found[0]["killed_is"], found[0]["survivors_at_first"]) == ("4", "exactly", "0")
    assert (found[1]["survivors_at_first"], found[1]["presumed_dead"]) == ("", "")
    assert found[2]["presumed_dead"] == "8"


def test_json_has_the_same_rows_with_numbers_as_numbers() -> None:
    file = ask("export json").file
    assert file is not None
    assert file.name == "strikes-2026-10-05.json"
    found = json.loads(file.content)
    assert [row["killed"] for row in found] == [4, 5, 3]
    assert found[1]["survivors_at_first"] is None


def test_the_words_beside_the_file_are_the_total_of_its_rows() -> None:
    assert ask("export").text == (
        "strikes-2026-10-05.csv: 3 records, 12 killed in 6 strikes, 30 Dec 2025 to 4 Oct 2026."
    )


def test_a_record_that_its_sum_leaves_out_is_named_beside_the_file() -> None:
    shown = str(ask("export", *SHIPPED, RUMOUR).blocks)
    assert "4 records, 12 killed in 6 strikes" in shown
    assert "Not counted: S-37, unconfirmed." in shown
    assert "Not counted" not in str(ask("export").blocks)


def test_the_filters_are_those_of_a_list() -> None:
    assert [row["record"] for row in rows("export csv survivors")] == ["S-31 to S-33"]
    assert [row["record"] for row in rows("export csv since 2026 in the Caribbean min:2")] == ["S-36"]


def test_what_a_spreadsheet_would_run_is_text() -> None:
    hostile = replace(RUMOUR, claims=tuple(replace(claim, origin='=HYPERLINK("x")') for claim in RUMOUR.claims))
    assert rows("export csv", hostile)[0]["announced_by"] == '\'=HYPERLINK("x")'


def test_a_terminal_prints_the_file_itself() -> None:
    shown = ask("export csv").plain
    assert shown.splitlines()[0].startswith("record,date,date_is,announced,basin")
    assert len(shown.splitlines()) == 4


def test_the_past_can_be_exported_too() -> None:
    assert [row["record"] for row in rows("as-of 5 Jan 2026 export csv")] == ["S-34 to S-35", "S-31 to S-33"]


@pytest.mark.parametrize("wrong", ["export pdf", "export csv json"])
def test_a_form_that_does_not_exist_is_answered_with_those_that_do(wrong: str) -> None:
    assert ask(wrong).text.startswith(f"export does not know {wrong.removeprefix('export ')}. It takes csv or json")
