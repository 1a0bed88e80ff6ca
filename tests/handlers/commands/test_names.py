"""`names`: that no record has names is said first, then what families said, then the strikes with their figures."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.commands.answering import answer
from newsdesk.ports import Answers
from newsdesk.strikes import PolicyEvent
from tests.handlers.commands.asking import ask, buttons, lines, said
from tests.handlers.commands.desk import DeskAnswers
from tests.handlers.commands.shipped import NOW

NO_NAMES = "No record has names or nationalities of the killed."


class WithFamilies(DeskAnswers):
    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        days = (date(2025, 10, 14), date(2025, 12, 2))
        said = (a_complaint(n, day) for n, day in enumerate(days, start=1))
        return tuple(sorted(said, key=lambda event: event.date, reverse=True))[:limit]


def a_complaint(number: int, day: date) -> PolicyEvent:
    return PolicyEvent(
        number=number,
        date=day,
        topic="victims.complaint",
        actor="Families",
        country="Colombia",
        headline=f"Family files complaint {number}",
        urls=("https://example.org/family",),
    )


def test_strikes_of_those_days_stand_below_with_toll_table_and_who_announced_them() -> None:
    reply = ask("who was killed in December 2025")
    assert lines("who was killed in December 2025")[0] == NO_NAMES
    assert "8 killed in 5 strikes, 30 Dec 2025 to 31 Dec 2025" in said("who was killed in December 2025")
    assert "– SOUTHCOM." in reply.text and reply.text.startswith(NO_NAMES)
    assert "Killed: announced deaths only." in said("who was killed in December 2025")


def test_families_speak_after_the_days_asked_for_and_never_before() -> None:
    shown = said("names December 2025", WithFamilies())
    assert "2 Dec 2025 · Family files complaint 2 – Families (example.org" in shown
    assert "complaint 1" not in shown
    assert "All that families and lawyers said: /strikes policy category:victims" in shown


def test_without_any_word_of_families_only_the_way_to_all_of_it_is_told() -> None:
    shown = lines("names October 2026", WithFamilies())
    assert shown[:2] == [NO_NAMES, "All that families and lawyers said: /strikes policy category:victims"]
    assert lines("names October 2026")[1].startswith("4 killed in 1 strike")


def test_buttons_ask_for_the_names_and_for_the_file_of_those_days() -> None:
    days = "since:2025-12-01 until:2025-12-31"
    assert buttons(ask("names December 2025")) == [
        ("answer.run.csv", f"export csv {days}"),
        ("answer.share", f"names {days}"),
    ]


@pytest.mark.parametrize("typed", ["names of the dead in 2025", "nombres en 2025", "who died in 2025"])
def test_words_that_say_nothing_more_are_taken(typed: str) -> None:
    assert lines(typed)[:3] == lines("names 2025")[:3]


def test_other_words_are_named() -> None:
    assert said("names of Colombians").startswith("Could not read of Colombians.")


def test_days_without_a_strike_are_no_list_of_nobody() -> None:
    assert said("who was killed in November 2025").startswith("No strike on record for 1 Nov 2025 to 30 Nov 2025.")


def test_of_many_strikes_only_the_toll_is_told_and_the_way_to_them(shipped: Answers) -> None:
    reply = answer("names", answers=shipped, now=NOW)
    told = " ".join(reply.plain.split())
    assert "213 killed in 70 strikes, 2 Sep 2025 to 4 Oct 2026" in told
    assert "In which strikes: /strikes list · /strikes names December 2025" in told
    assert "S-70" not in told
    assert buttons(reply) == [("answer.run.list", "list"), ("answer.share", "names")]


def test_the_way_to_many_strikes_keeps_their_days(shipped: Answers) -> None:
    reply = answer("names since January", answers=shipped, now=NOW)
    assert buttons(reply)[0] == ("answer.run.list", "list since:2026-01-01")


def test_september_2025_is_told_from_the_shipped_record(shipped: Answers) -> None:
    told = answer("who was killed in September 2025", answers=shipped, now=NOW).plain
    assert "17 killed in 3 strikes, 2 Sep 2025 to 19 Sep 2025" in told and "Alejandro Carranza" in told
