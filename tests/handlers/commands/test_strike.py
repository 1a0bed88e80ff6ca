"""`strike`: one record with every claim, and what is not on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.entries import Tier
from newsdesk.strikes import RETRACTED, Field
from tests.handlers.commands.asking import ask, buttons, lines, said
from tests.handlers.commands.desk import (
    SHIPPED,
    DeskAnswers,
)


def test_a_record_shows_each_claim_with_who_and_when() -> None:
    shown = said("strike S-31")
    assert shown.startswith("3 killed, 8 presumed dead in 3 US strikes on alleged drug boats in the eastern Pacific")
    assert "Killed: 3 Presumed dead: 8 – SOUTHCOM in AP, 7 Jan 2026" in shown
    assert "Where no source stands beside it: SOUTHCOM, 31 Dec 2025, official." in shown
    assert "Survivors at first: 8" in shown


def test_figures_that_differ_stand_side_by_side_and_the_shown_one_is_marked() -> None:
    october = SHIPPED[2]
    other = replace(october.claims[1], outlet="UPI", origin="UPI", value=5, speaker=None)
    answers = DeskAnswers((replace(october, claims=(*october.claims, other)),))
    shown = lines("strike S-36", answers)
    assert "• 4 – SOUTHCOM, 4 Oct 2026, official; also CBS. Shown" in shown
    assert any(line.startswith("• 5 – UPI, 4 Oct 2026") for line in shown)


def test_correction_of_the_desk_is_shown_and_the_rule_beside_it_says_why() -> None:
    october = SHIPPED[2]
    desk = {"tier": Tier.DESK, "outlet": "desk", "origin": "desk (ana and bo)", "speaker": None, "value": 5}
    answers = DeskAnswers((replace(october, claims=(*october.claims, replace(october.claims[1], **desk))),))
    assert "• 5 – desk correction (ana and bo), 4 Oct 2026. Shown" in lines("strike S-36", answers)
    assert (
        "Rule for what is shown: a confirmed desk correction first, then the official source, also as a wire"
        in said("strike S-36", answers)
    )


def test_page_of_a_correction_that_was_undone_is_no_source_any_more() -> None:
    october = SHIPPED[2]
    desk = {"tier": Tier.DESK, "outlet": "desk", "origin": "desk (ana)", "url": "https://corrected.example/"}
    said_once, undone = (replace(october.claims[1], value=value, **desk) for value in (5, RETRACTED))
    stands, gone = (
        said("strike S-36", DeskAnswers((replace(october, claims=(*october.claims, *claims)),)))
        for claims in ((said_once,), (said_once, undone))
    )
    assert "corrected.example" in stands
    assert "corrected.example" not in gone


def test_record_says_who_denied_the_strike_and_who_owned_to_it_since() -> None:
    october = SHIPPED[2]
    denied = {"field": Field.DENIED, "value": "denied", "outlet": "CBS", "origin": "CBS", "tier": Tier.MAJOR}
    before = {"claimed_at": october.claims[1].claimed_at - timedelta(days=1), "url": None}
    denial = replace(october.claims[1], **denied, **before)
    shown = lines("strike S-36", DeskAnswers((replace(october, claims=(*october.claims, denial)),)))
    assert "Denied at first: SOUTHCOM in CBS, 3 Oct 2026. Acknowledged since: SOUTHCOM" in " ".join(shown)


@pytest.mark.parametrize("copied", ["*S-36*", "`S-36`", '"S-36"', "(S-36)", "#S-36", "_S-36_:", "S-36,"])
def test_name_of_a_record_is_read_with_what_stood_around_it(copied: str) -> None:
    assert lines(copied) == lines("S-36")


@pytest.mark.parametrize(
    "hyphen", ["\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}", "\N{WORD JOINER}-\N{WORD JOINER}", "\N{SOFT HYPHEN}-"]
)
@pytest.mark.parametrize("question", ["strike S{}31", "S{}31", "S{}31 to S{}33"])
def test_name_with_another_hyphen_or_something_unseen_is_read_as_it_looks(question: str, hyphen: str) -> None:
    assert said(question.replace("{}", hyphen)) == said(question.replace("{}", "-"))


def test_a_number_inside_a_group_finds_the_group() -> None:
    assert lines("strike 32")[0] == lines("strike S-31")[0]


def test_a_record_says_what_is_not_on_record_and_what_is_close_in_time() -> None:
    assert "Not on record: exact place, names, nationalities, cargo" in said("strike S-31")
    assert "Close in time and not the same: S-34 to S-35 (31 Dec)" in said("strike S-31")


def test_a_day_with_two_announcements_asks_which() -> None:
    reply = ask("strike 31 Dec 2025")
    assert "2 records fit Wed 31 Dec 2025: 1 of that day, 1 announced that day. Which one?" in said("31 Dec 2025")
    assert buttons(reply) == [("answer.run.1", "strike S-31"), ("answer.run.2", "strike S-34")]


def test_a_record_in_a_line_has_its_presumed_dead_beside_the_killed() -> None:
    assert "• S-31 to S-33, Tue 30 Dec 2025: 3 killed, 8 presumed dead, eastern Pacific" in said("31 Dec 2025")


def test_a_record_that_does_not_exist_names_the_last_one() -> None:
    assert said("strike S-99") == (
        "No record S-99. The last is S-36. Try /strikes latest or a date: /strikes strike 2026-10-04."
    )


def test_a_day_without_a_strike_names_the_nearest_ones() -> None:
    assert said("strike 1 Jan 2026") == (
        "No strike on record for Thu 1 Jan 2026. Nearest: S-34 to S-35, Wed 31 Dec 2025; S-36, Sun 4 Oct 2026."
    )


def test_outlet_that_reports_often_hides_no_other_among_the_sources() -> None:
    october = SHIPPED[2]
    often = [replace(october.claims[1], outlet="AP", origin="AP", url=f"https://ap.example/{n}") for n in range(20)]
    late = replace(october.claims[1], outlet="UPI", origin="UPI", url="https://upi.example/1")
    shown = said("strike S-36", DeskAnswers((replace(october, claims=(*october.claims, *often, late)),)))
    assert "https://upi.example/1" in shown
    assert "https://ap.example/0" in shown and "https://ap.example/19" not in shown
