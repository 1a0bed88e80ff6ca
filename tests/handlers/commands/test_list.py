"""The record as a table: sortable where Slack can, in 40 columns where it cannot, and the same in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from handlers.commands.answering import Answer, answer
from handlers.commands.shared.columns import in_columns
from handlers.payloads import Block
from handlers.rendering.validate import problems
from newsdesk.prose.wording import Lang, day
from newsdesk.record.shown_row import shown_row
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Comparator
from tests.handlers.commands.desk import CONVOY, NOW, OCTOBER, RUMOUR, SHIPPED, DeskAnswers


def ask(text: str, *records: StrikeRecord) -> Answer:
    return answer(text, answers=DeskAnswers(records or SHIPPED), now=NOW)


def said(text: str, *records: StrikeRecord) -> str:
    return " ".join(ask(text, *records).plain.split())


def table(reply: Answer) -> dict[str, Any]:
    return next(block for block in reply.blocks if block["type"] == "data_table")


def column(reply: Answer, name: str) -> list[int | str]:
    rows = table(reply)["rows"]
    at = [cell["text"] for cell in rows[0]].index(name)
    return [row[at].get("value", row[at]["text"]) for row in rows[1:]]


def in_rows(reply: Answer) -> list[str]:
    """The names of the records in columns."""
    text = next(block for block in reply.plainer if block["block_id"] == "table")["text"]["text"]
    return [line.split()[0] for line in text.splitlines() if line.startswith("S-")]


def questions(blocks: Sequence[Block]) -> list[str]:
    """What the buttons ask."""
    (act,) = (block for block in blocks if block["type"] == "actions")
    return [element["value"] for element in act["elements"]]


def test_the_table_has_a_row_a_record_newest_first_headed_by_its_name() -> None:
    reply = ask("list")
    assert column(reply, "Record") == ["S-36", "S-34 to S-35", "S-31 to S-33"]
    assert table(reply)["row_header_column_index"] == 0
    assert table(reply)["page_size"] == 10
    assert table(reply)["caption"].startswith("3 announcements, newest first: record, date, basin")


def test_figures_are_numbers_and_gaps_are_words() -> None:
    reply = ask("list")
    assert column(reply, "Killed") == [4, 5, 3]
    assert column(reply, "Survivors at first") == [0, "not stated", 8]
    assert column(reply, "Presumed dead") == [0, "not stated", 8]


def test_a_figure_that_is_not_exact_sorts_as_a_number_and_is_shown_as_it_was_said() -> None:
    rough = replace(OCTOBER, claims=tuple(replace(c, comparator=Comparator.AT_LEAST) for c in OCTOBER.claims))
    reply = ask("list", rough)
    killed = table(reply)["rows"][1][3]
    assert killed == {"type": "raw_number", "value": 4, "text": "at least 4"}
    assert ">=4" in reply.plain


@pytest.mark.parametrize(
    ("typed", "meant"), [("list top 2", "list 2"), ("list todos", "list"), ("list todas", "list")]
)
def test_a_word_that_asks_for_what_a_list_is_anyway_changes_nothing(typed: str, meant: str) -> None:
    assert said(typed) == said(meant)


@pytest.mark.parametrize("typed", ["list late September", "strikes late september", "strikes late in september"])
def test_the_end_of_a_month_is_no_announcement_that_came_late(typed: str) -> None:
    reply = ask(typed)
    assert not reply.command
    assert "list does not know late" in " ".join(reply.plain.split())


def test_late_announcements_of_a_month_are_listed() -> None:
    assert said("list late in October") == said("list late since:2026-10-01 until:2026-10-31")


def test_the_sentence_above_is_the_total_of_the_rows() -> None:
    assert said("list").startswith("12 killed in 6 strikes, 30 Dec 2025 to 4 Oct 2026, newest first")
    assert said("list 1").startswith("4 killed in 1 strike, 4 Oct 2026, the newest of 3 records")


def test_an_unconfirmed_record_is_in_the_table_and_not_in_the_sum() -> None:
    reply = ask("list", *SHIPPED, RUMOUR)
    assert column(reply, "Announced by")[0] == "El Colombiano, unconfirmed"
    assert "12 killed in 6 strikes" in reply.text
    assert "Not counted: S-37, unconfirmed." in " ".join(reply.plain.split())


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("list since 2026", ["S-36"]),
        ("list in the eastern Pacific", ["S-31 to S-33"]),
        ("list min:4", ["S-36", "S-34 to S-35"]),
        ("list source:southcom 2", ["S-36", "S-34 to S-35"]),
        ("list survivors", ["S-31 to S-33"]),
        ("list December 2025", ["S-34 to S-35", "S-31 to S-33"]),
    ],
)
def test_filters_and_kinds_choose_the_rows(question: str, names: list[str]) -> None:
    assert column(ask(question), "Record") == names


def test_a_list_of_survivors_says_what_became_of_them_in_either_form() -> None:
    assert column(ask("list survivors"), "What became of them") == ["8 presumed dead"]
    assert "What became of them: S-31 to S-33: 8 presumed dead" in said("list survivors")


def test_late_means_more_than_a_day_after() -> None:
    later = tuple(replace(c, claimed_at=c.claimed_at.replace(day=2, month=1, year=2026)) for c in CONVOY.claims)
    assert column(ask("list late", replace(CONVOY, claims=later), OCTOBER), "Announced on") == ["2026-01-02"]
    assert said("list late").startswith("No strike on record fits list late.")


def test_a_list_of_some_says_of_which_and_proposes_no_more_than_those() -> None:
    assert said("list survivors").startswith("3 killed in 3 strikes with 8 survivors at first, 30 Dec")
    assert said("list survivors").endswith(
        "Narrower: /strikes list survivors since March in the Pacific min:5 · file: /strikes export csv survivors"
    )
    assert said("list in the Pacific").endswith(
        "Narrower: /strikes list survivors basin:eastern_pacific · file: /strikes export csv basin:eastern_pacific"
    )
    assert "Narrower" not in said("list survivors min:2")


def test_the_whole_list_is_one_press_away_as_a_file() -> None:
    (act,) = (block for block in ask("list 1 survivors in 2025").blocks if block["type"] == "actions")
    button = act["elements"][0]
    assert button["action_id"] == "answer.run.csv"
    assert button["value"] == "export csv survivors since:2025-01-01 until:2025-12-31"
    assert "S-31 to S-33" in ask(button["value"]).plain


def test_where_slack_refuses_tables_there_are_forty_columns_and_a_legend() -> None:
    plainer = ask("list", *SHIPPED, RUMOUR).plainer
    assert [block["block_id"] for block in plainer] == ["head", "table", "legend", "foot", "act"]
    fence, *lines, end = plainer[1]["text"]["text"].splitlines()
    assert (fence, end) == ("```", "```")
    assert [len(line) for line in lines] == [40] * 5
    assert lines[1:] == [
        "S-37?   ≤5 Oct 26 -            2   -   -",
        "S-36     4 Oct 26 Caribbean    4   0   0",
        "S-34+   31 Dec 25 withheld     5   -   -",
        "S-31+   30 Dec 25 E.Pacific    3   8   8",
    ]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_longest_name_and_day_keep_a_space_between_them_and_every_figure(lang: Lang) -> None:
    late = {"happened_on": None, "happened_by": date(2026, 11, 27), "announced_on": date(2026, 11, 27)}
    toll = {
        "killed": 12,
        "killed_comparator": Comparator.ABOUT,
        "presumed_dead": 10,
        "survivors": 11,
        "location": "elsewhere",
    }
    rows = [
        replace(shown_row(RUMOUR), number=n, last_number=n + more, **late | toll)
        for n in (71, 171)
        for more in (0, 1)
    ]
    names = ("S-71?", "S-71+?", "S-171?", "S-171+?")
    _, *lines = in_columns(rows, lang)
    for name, (line,) in zip(names, lines, strict=True):
        assert " ".join(line.split()).startswith(
            f"{name} ≤{day(date(2026, 11, 27), lang, weekday=False, year=False)} 26 "
        )
        assert line.split()[-3:] == ["~12", "10", "11"]
        assert len(line) == 40


def test_a_table_holds_a_hundred_rows_and_more_are_named() -> None:
    many = [replace(OCTOBER, number=n, last_number=n) for n in range(1, 131)]
    reply = ask("list", *many)
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    assert problems({"text": reply.text, "blocks": reply.plainer}) == []
    assert len(column(reply, "Record")) == 100
    assert "newest 100 of 130 records" in reply.plain


def test_columns_come_in_pages_with_a_button_and_in_a_terminal_the_command_to_the_next() -> None:
    many = [replace(OCTOBER, number=n, last_number=n) for n in range(1, 61)]
    first, last = ask("list in October", *many), ask("list in October page:3", *many)
    days = "since:2026-10-01 until:2026-10-31"
    assert in_rows(first) == [f"S-{n}" for n in range(60, 35, -1)]
    assert "Rows 1 to 25 of 60" in first.plain
    assert first.plain.splitlines()[-1] == f"  Earlier: /strikes list {days} page:2"
    assert questions(first.plainer)[0] == f"list {days} page:2"
    assert in_rows(last) == [f"S-{n}" for n in range(10, 0, -1)]
    assert "Earlier:" not in last.plain
    assert questions(last.plainer)[0] == f"list {days} page:2"


def test_a_native_table_holds_all_of_it_and_needs_no_pages() -> None:
    many = [replace(OCTOBER, number=n, last_number=n) for n in range(1, 61)]
    reply = ask("list", *many)
    assert len(column(reply, "Record")) == 60
    assert questions(reply.blocks) == ["export csv", "list"]


def test_the_file_and_the_narrower_question_are_of_all_pages() -> None:
    many = [replace(OCTOBER, number=n, last_number=n) for n in range(1, 61)]
    reply = ask("list page:2", *many)
    assert "export csv" in questions(reply.plainer)
    assert "Narrower: /strikes list survivors · file: /strikes export csv" in said("list page:2", *many)


def test_a_page_of_the_past_leads_to_the_next_page_of_the_past() -> None:
    many = [replace(CONVOY, number=n, last_number=n) for n in range(1, 61)]
    reply = ask("as-of 1 Feb 2026 list", *many)
    assert questions(reply.plainer)[0] == "as-of 2026-02-01 list page:2"


def test_a_list_asked_for_in_another_language_goes_on_in_it() -> None:
    many = [replace(OCTOBER, number=n, last_number=n) for n in range(1, 61)]
    assert questions(ask("list en español", *many).plainer)[0] == "list page:2 en español"


@pytest.mark.parametrize("wrong", ["list foo", "list 0", "list 3 4"])
def test_words_that_a_list_does_not_know_are_named(wrong: str) -> None:
    assert said(wrong).startswith(f"list does not know {wrong.removeprefix('list ')}. It takes survivors, late, thin")


def test_min_takes_a_number() -> None:
    assert said("list min:many") == "min: takes a number of killed, not many. Try /strikes list min:5"
