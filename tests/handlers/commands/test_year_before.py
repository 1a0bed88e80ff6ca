"""Days typed without a year are the latest ones. If nothing is on record of them, those of the year before are named:
they may be meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers.commands.answering import answer
from newsdesk.strikes import PolicyEvent
from tests.handlers.commands.desk import SHIPPED, VOTE, DeskAnswers, a_record, claims

NOW = datetime(2027, 1, 20, 9, tzinfo=UTC)  # the record reaches to 4 Oct 2026


FIRST = a_record(1, claims(date(2025, 9, 2), killed=11, location="caribbean"))


def _said(text: str, now: datetime = NOW) -> str:
    return " ".join(answer(text, answers=DeskAnswers((FIRST, *SHIPPED)), now=now).plain.split())


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("total in December", "total since:2025-12-01 until:2025-12-31"),
        ("how many killed on 30 December", "total since:2025-12-30 until:2025-12-30"),
        ("strikes in December in the Pacific", "list since:2025-12-01 until:2025-12-31 basin:eastern_pacific"),
        ("total in December by SOUTHCOM", "total since:2025-12-01 until:2025-12-31 source:SOUTHCOM"),
    ],
)
def test_days_after_the_record_name_those_of_the_year_before(typed: str, line: str) -> None:
    told = _said(typed)
    assert "later days are not known, not quiet" in told
    assert f"A year earlier: /strikes {line}" in told


def test_days_within_the_record_without_a_strike_name_those_of_the_year_before() -> None:
    told = _said("how many died on 2 September")
    assert told.startswith("No strike on record for 2 Sep 2026. Nearest: ")
    assert "A year earlier: /strikes total since:2025-09-02 until:2025-09-02" in told


@pytest.mark.parametrize("typed", ["total yesterday", "total last week", "total in November", "total since November"])
def test_days_just_passed_or_without_a_strike_a_year_ago_name_no_others(typed: str) -> None:
    assert "A year earlier" not in _said(typed)


def test_kind_that_was_asked_for_is_kept_in_the_year_before() -> None:
    there = DeskAnswers((FIRST, *SHIPPED, a_record(50, claims(date(2026, 12, 30), killed=2, survivors=0))))
    shown = " ".join(answer("list survivors in December", answers=there, now=NOW).plain.split())
    assert "A year earlier: /strikes list survivors since:2025-12-01 until:2025-12-31." in shown
    shown = " ".join(answer("list late in December", answers=there, now=NOW).plain.split())
    assert "A year earlier" not in shown and shown.endswith("Fewer filters find more: /strikes list late")


class WithAnniversary(DeskAnswers):
    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        return (replace(VOTE, date=date(2026, 9, 2)),)


@pytest.mark.parametrize(
    ("typed", "is_named"), [("what happened on September 2", True), ("timeline policy 2 Sep 2026", False)]
)
def test_timeline_of_an_anniversary_names_the_strikes_of_the_year_before(typed: str, is_named: bool) -> None:
    shown = answer(typed, answers=WithAnniversary((FIRST, *SHIPPED)), now=NOW).plain
    earlier = "Strikes a year earlier: /strikes timeline since:2025-09-02 until:2025-09-02"
    assert (earlier in " ".join(shown.split())) is is_named
