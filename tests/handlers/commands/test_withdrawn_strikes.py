"""A strike that its only source withdrew: no answer counts it, none hides it, and the past is as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.commands.answering import answer
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.strikes import Claim, RecordState, StrikeRecord
from tests.handlers.commands.desk import NOW, SHIPPED, DeskAnswers, a_record, claims

SAID = datetime(2026, 10, 3, 20, tzinfo=UTC)
DAY = date(2026, 10, 3)
NOTICE = "https://ap.example/notice"
_FACTS = {"killed": 6, "location": "caribbean"}


def taken_back(said: list[Claim], *, after: timedelta = timedelta(hours=20)) -> list[Claim]:
    at = SAID + after
    return [withdrawal_of(one, url=NOTICE, quote="RETRACTED", by=None, at=at, known_at=at) for one in said]


def withdrawn_record() -> StrikeRecord:
    said = claims(DAY, said=SAID, outlet="AP", **_FACTS)
    return a_record(37, [*said, *taken_back(said)])


def partly_withdrawn() -> StrikeRecord:
    said = claims(DAY, said=SAID, outlet="AP", **_FACTS)
    others = claims(DAY, said=SAID + timedelta(hours=1), outlet="CBS", killed=5, location="caribbean")
    return a_record(37, [*said, *others, *taken_back(said)])


def said(text: str, *records: StrikeRecord) -> str:
    answers = DeskAnswers((*SHIPPED, *(records or (withdrawn_record(),))))
    return " ".join(answer(text, answers=answers, now=NOW).plain.split())


def test_record_says_who_withdrew_when_and_what_had_been_reported() -> None:
    shown = said("strike S-37")
    assert shown.startswith("Withdrawn: 6 killed in US strike on alleged drug boat in the Caribbean")
    assert "withdrawn, not counted" in shown
    assert "Reports withdrawn: AP (4 Oct 2026)" in shown.replace(f" <{NOTICE}>", "").replace(f" {NOTICE}", "")
    assert "What had been reported: Killed: 6" in shown


def test_record_of_which_one_report_is_withdrawn_shows_the_others() -> None:
    shown = said("strike S-37", partly_withdrawn())
    assert shown.startswith("Unconfirmed: 5 killed")
    assert "Reports withdrawn: AP" in shown
    assert "Killed: 5" in shown
    assert "by its only source" not in shown


def test_day_of_a_withdrawn_strike_still_finds_it() -> None:
    assert "Withdrawn: 6 killed" in said("strike 2026-10-03")


def test_totals_do_not_count_it_and_say_so() -> None:
    assert said("total").startswith("12 killed in 6 strikes on 6 vessels")
    assert "Not counted: S-37, withdrawn." in said("total")


def test_list_names_it_below_the_table() -> None:
    assert "Not counted: S-37, withdrawn." in said("list")


def test_timeline_shows_it_as_withdrawn() -> None:
    assert "withdrawn: 6 killed, Caribbean · S-37" in said("timeline strikes")


@pytest.mark.parametrize("question", ["list", "timeline strikes", "total", "strike S-37"])
def test_what_was_brought_as_no_strike_is_not_said_to_be_withdrawn_by_its_source(question: str) -> None:
    no_strike = a_record(37, claims(DAY, said=SAID, outlet="AP", **_FACTS))
    shown = said(question, replace(no_strike, state=RecordState.WITHDRAWN))
    assert "withdrawn" in shown
    assert "only source" not in shown


def test_withdrawal_is_one_line_under_what_changed() -> None:
    changed = said("disputed")
    assert "S-37, 3 Oct 2026: AP withdrew its report, told 4 Oct 2026" in changed
    assert changed.count("S-37") == 1


@pytest.mark.parametrize("question", ["latest 1", "brief", "strike latest"])
def test_newest_strike_is_one_that_stands(question: str) -> None:
    record = withdrawn_record()
    newest = a_record(38, claims(date(2026, 10, 5), said=NOW - timedelta(hours=9), outlet="AP", **_FACTS))
    later = a_record(38, [*newest.claims, *_gone(newest)])
    shown = said(question, record, later)
    assert "Withdrawn" not in shown
    assert "4 killed" in shown


def _gone(record: StrikeRecord) -> list[Claim]:
    at = NOW - timedelta(hours=1)
    return [withdrawal_of(one, url=NOTICE, quote="", by=None, at=at, known_at=at) for one in record.claims]


def test_day_before_the_withdrawal_has_it_as_it_was() -> None:
    shown = said("as-of 3 Oct 2026 strike S-37")
    assert "6 killed" in shown
    assert "Withdrawn" not in shown
    assert "withdrawn" not in said("as-of 3 Oct 2026 timeline strikes").lower()


def test_day_after_the_withdrawal_has_it_withdrawn() -> None:
    assert "Reports withdrawn: AP" in said("as-of 4 Oct 2026 strike S-37")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("ataque S-37", "retirado, no se cuenta"),
        ("ataque S-37", "Informaciones retiradas: AP"),
        ("total", "No se cuentan: S-37, retirados."),
        ("cronología ataques", "retirado: 6 muertos"),
    ],
)
def test_spanish_says_the_same(question: str, words: str) -> None:
    answers = DeskAnswers((*SHIPPED, withdrawn_record()))
    shown = " ".join(answer(question, answers=answers, now=NOW, lang="es").plain.split())
    assert words in shown
