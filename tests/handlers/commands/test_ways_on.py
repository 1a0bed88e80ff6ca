"""What there is no answer to names the way on, and the way is one press away: on a phone nobody types it again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from handlers.commands.answering import answer
from tests.handlers.commands.asking import ask, buttons, said
from tests.handlers.commands.desk import DeskAnswers, a_record, claims


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("strike 1 Jan 2026", ["strike S-34", "strike S-36"]),
        ("strike S-99", ["latest"]),
        ("why S-99", ["latest"]),
        ("why S-31", ["strike S-31"]),
        ("latest 99", ["list 99"]),
        ("list in November 2025", ["strike S-31"]),
        ("total on 30 December 2026", ["latest", "status"]),
        ("total by Sanderson", ["total"]),
        ("policy Atlantis", ["search Atlantis"]),
        ("policy Senate in October 2025", ["policy Senate", "search Senate since:2025-10-01 until:2025-10-31"]),
        ("policy category:war_powers until 2024", ["policy category:war_powers", "search until:2024-12-31"]),
        ("strike", ["strike latest", "list"]),
        ("list survivors in October 2026", ["list survivors"]),
        ("list survivors in the Caribbean", ["list survivors"]),
        ("strike 9/2/2025", ["strike 2025-09-02", "strike 2025-02-09"]),
        ("total 9/2/2025-12/31/2025", ["help total"]),  # neither day makes it a question
        ("list foo", ["help list"]),
        ("latest foo", ["help latest"]),
        ('search "boats', ["help search"]),
        ("why did it not ring", ["search did it not ring", "help why"]),
        ("S-31, S-34", ["strike S-31", "strike S-34"]),
        ("as-of 1 Jan 2020 total", ["total"]),
        ("frobnicate", ["search frobnicate", "latest", "total", "list", "help"]),
    ],
)
def test_way_on_is_one_press_away(typed: str, ways: list[str]) -> None:
    assert [question for _, question in buttons(ask(typed))] == ways


def test_way_on_from_a_question_about_the_past_stays_in_the_past() -> None:
    assert [question for _, question in buttons(ask("as-of 5 Jan 2026 strike 1 Jan"))] == [
        "as-of 2026-01-05 strike S-34"
    ]


def test_way_on_is_asked_in_the_language_of_the_question() -> None:
    assert [question for _, question in buttons(ask("strike S-99 en español"))] == ["latest en español"]


def test_way_on_to_a_record_says_which() -> None:
    labels = [each["text"]["text"] for each in ask("strike 1 Jan 2026").blocks[-1]["elements"]]
    assert labels == ["Open S-34", "Open S-36"]


def test_year_before_is_one_press_away() -> None:
    reply = answer("total in December", answers=DeskAnswers(), now=datetime(2027, 1, 20, 9, tzinfo=UTC))
    assert buttons(reply)[0][1] == "total since:2025-12-01 until:2025-12-31"


def test_day_on_which_strikes_were_only_announced_says_so() -> None:
    told = datetime(2026, 11, 5, 9, tzinfo=UTC)
    night, evening = (claims(date(2026, 11, on), said=told, killed=2, location="caribbean") for on in (3, 4))
    answers = DeskAnswers((a_record(38, night), a_record(39, evening)))
    assert said("5 Nov 2026", answers).startswith(
        "2 records fit Thu 5 Nov 2026: 0 of that day, 2 announced that day. Which one?"
    )
