"""Strikes as bars: one value a basin and month, letters where charts are refused, every figure in words below."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.commands.answering import Answer, answer
from handlers.rendering.validate import problems
from newsdesk.strikes import StrikeRecord
from tests.handlers.commands.desk import NOW, RUMOUR, SHIPPED, DeskAnswers, a_record, claims
from tests.handlers.rendering.rebuilding import rebuild

FEW = tuple(
    a_record(n, claims(day, killed=2, strikes=1, location=basin))
    for n, (day, basin) in enumerate(
        [
            (date(2026, 7, 6), "caribbean"),
            (date(2026, 7, 9), "eastern_pacific"),
            (date(2026, 9, 20), "undisclosed"),
            (date(2026, 9, 21), "caribbean"),
        ],
        start=1,
    )
)


def ask(text: str, *records: StrikeRecord) -> Answer:
    return answer(text, answers=DeskAnswers(records or FEW), now=NOW)


def said(text: str, *records: StrikeRecord) -> str:
    return " ".join(ask(text, *records).plain.split())


def bars(reply: Answer) -> dict[str, list[tuple[str, int]]]:
    chart = next(block["chart"] for block in reply.blocks if block["type"] == "data_visualization")
    return {each["name"]: [(point["label"], point["value"]) for point in each["data"]] for each in chart["series"]}


def test_each_month_has_a_bar_also_one_without_a_strike() -> None:
    assert bars(ask("chart")) == {
        "Caribbean": [("Jul 26", 1), ("Aug 26", 0), ("Sep 26", 1)],
        "Eastern Pacific": [("Jul 26", 1), ("Aug 26", 0), ("Sep 26", 0)],
        "Place not disclosed": [("Jul 26", 0), ("Aug 26", 0), ("Sep 26", 1)],
    }


def test_the_sentence_names_the_most_and_none_and_the_words_below_every_figure() -> None:
    shown = said("chart")
    assert shown.startswith("4 strikes, 6 Jul 2026 to 21 Sep 2026. Most in a month: 2 (Jul 2026). None: Aug 2026.")
    assert "In figures 2026: 2 (Jul) · 2 (Sep), else 0 Caribbean: 2026: 1 (Jul) · 1 (Sep), else 0" in shown
    assert "Longest gap: 73 days, 9 Jul 2026 to 20 Sep 2026" in shown
    assert "Busiest week: 2 strikes, from Mon 6 Jul 2026" in shown


def test_where_charts_are_refused_a_letter_is_a_strike() -> None:
    plainer = ask("chart").plainer
    assert [block["block_id"] for block in plainer] == ["head", "chart", "legend", "figures", "foot", "act"]
    assert plainer[1]["text"]["text"].splitlines()[1:-1] == ["Jul 26  2 CP", "Aug 26  0", "Sep 26  2 C?"]
    assert "C Caribbean · P Eastern Pacific · ? Place not disclosed" in plainer[2]["elements"][0]["text"]


def test_killed_are_drawn_in_the_same_way() -> None:
    reply = ask("chart killed")
    assert bars(reply)["Caribbean"] == [("Jul 26", 2), ("Aug 26", 0), ("Sep 26", 2)]
    assert said("chart killed").startswith(
        "8 killed in 4 strikes, 6 Jul 2026 to 21 Sep 2026. Most in a month: 4 (Jul 2026). None: Aug 2026."
    )
    assert "presumed dead not included. Also: /strikes chart killed week" in said("chart killed")
    assert "Busiest week" not in said("chart killed"), "that is of strikes"
    assert said("total killed by month") == said("chart killed month")


def test_where_charts_are_refused_a_letter_is_as_many_killed_as_the_fullest_month_needs() -> None:
    assert "One letter is 1 killed." in said("chart killed")
    shown = said("chart killed", a_record(5, claims(date(2026, 9, 3), killed=51, strikes=1, location="caribbean")))
    assert "Sep 26 51 CCCCCCCCCCCCCCCCCCCCCCCCCC C Caribbean. One letter is 2 killed or fewer." in shown


def test_a_month_whose_strikes_have_no_toll_is_not_one_without_strikes() -> None:
    untold = a_record(5, claims(date(2026, 8, 3), strikes=1, location="caribbean"))
    shown = said("chart killed", *FEW, untold)
    assert "None" not in shown
    assert "1 announcement gave no number of killed." in shown


def test_a_week_is_named_by_its_monday() -> None:
    labels = [label for label, _ in bars(ask("chart week in July"))["Caribbean"]]
    assert labels == ["6 Jul 26", "13 Jul 26", "20 Jul 26", "27 Jul 26"]


def test_a_basin_has_strikes_killed_and_presumed_dead_apart() -> None:
    assert bars(ask("chart by basin", *SHIPPED)) == {
        "Strikes": [("Place not disclosed", 2), ("Caribbean", 1), ("Eastern Pacific", 3)],
        "Killed": [("Place not disclosed", 5), ("Caribbean", 4), ("Eastern Pacific", 3)],
        "Presumed dead": [("Place not disclosed", 0), ("Caribbean", 0), ("Eastern Pacific", 8)],
    }
    assert "Eastern Pacific: 3 strikes, 3 killed, 8 presumed dead" in said("chart basin", *SHIPPED)


def test_what_is_unconfirmed_is_not_drawn() -> None:
    shown = said("chart", *SHIPPED, RUMOUR)
    assert shown.startswith("6 strikes, ")
    assert "Not counted: S-37, unconfirmed." in shown


def test_a_month_of_an_unconfirmed_strike_is_not_said_to_have_none() -> None:
    july = a_record(1, claims(date(2026, 7, 6), killed=2, strikes=1, location="caribbean"))
    assert "None: Aug 2026, Sep 2026. " in said("chart", july, RUMOUR)


def test_years_of_strikes_are_drawn_for_the_last_twenty_periods_in_every_form() -> None:
    start = date(2020, 1, 1)
    many = [
        a_record(n, claims(start + timedelta(days=n), killed=1, strikes=40, location=basin))
        for n, basin in enumerate(["caribbean", "eastern_pacific", "other", "undisclosed"] * 500, start=1)
    ]
    late = datetime(2026, 1, 1, tzinfo=UTC)
    for question in ("chart month since 2020", "chart week since 2020", "chart basin since 2020"):
        reply = answer(question, answers=DeskAnswers([replace(each, opened_at=late) for each in many]), now=NOW)
        for blocks in (reply.blocks, reply.plainer):
            assert problems({"text": reply.text, "blocks": blocks}) == []
            assert [rebuild(block) for block in blocks]
        assert max(len(line) for line in _columns(reply.plainer)) <= 40


def _columns(blocks: list[dict[str, Any]]) -> list[str]:
    return next(block["text"]["text"] for block in blocks if block["block_id"] == "chart").splitlines()


@pytest.mark.parametrize(
    ("question", "chart"),
    [
        ("total by month", "chart month"),
        ("total by week in July", "chart week in July"),
        ("total por cuenca since July", "chart basin since July"),
    ],
)
def test_a_total_by_something_is_its_chart(question: str, chart: str) -> None:
    assert ask(question).page == ask(chart).page


@pytest.mark.parametrize("question", ["chart pie", "chart month week"])
def test_a_chart_that_does_not_exist_is_answered_with_those_that_do(question: str) -> None:
    assert "There are /strikes chart month, chart week, chart basin, chart killed month, with days" in said(question)


def test_no_strike_in_the_span_is_said() -> None:
    assert said("chart in 2019").startswith("No strike on record for 1 Jan 2019 to 31 Dec 2019.")


def test_other_charts_are_proposed_of_the_same_strikes() -> None:
    assert said("chart month in the Pacific").endswith(
        "Also: /strikes chart week basin:eastern_pacific · /strikes chart killed month basin:eastern_pacific"
    )
