"""Who asks for today means what came today: strikes of other days that were announced then are named."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.handlers.commands.asking import ask, buttons, said
from tests.handlers.commands.desk import SHIPPED, DeskAnswers, a_record, claims
from tests.handlers.commands.statuses import NOW

TOLD = datetime(2026, 10, 5, 7, tzinfo=UTC)  # the day of NOW; the record reaches to the day before
LATE = a_record(38, claims(date(2026, 10, 2), said=TOLD, killed=2, location="eastern_pacific"))
DESK = DeskAnswers((*SHIPPED, LATE))


@pytest.mark.parametrize("typed", ["was anyone killed today", "anything today", "total since today", "list today"])
def test_strike_of_another_day_that_was_announced_today_is_named(typed: str) -> None:
    assert NOW.date() == TOLD.date()
    assert "Announced in them: S-38, Fri 2 Oct 2026: 2 killed, eastern Pacific – SOUTHCOM." in said(typed, DESK)
    assert [question for _, question in buttons(ask(typed, DESK))] == ["strike S-38"]


def test_days_behind_the_end_of_the_record_stay_unknown() -> None:
    assert said("total since today", DESK).startswith(
        "No strike of those days is on record. The record reaches to 4 Oct 2026: later days are not known, not quiet."
    )


def test_other_filters_hold_for_what_was_announced() -> None:
    assert "S-38" not in said("total since today in the Caribbean", DESK)
    assert "S-38" in said("total since today in the Pacific", DESK)
