"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.commands.dates import NotADate, read_day

TODAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-10-04", date(2026, 10, 4)),
        ("2026-1-4", date(2026, 1, 4)),
        ("4 Oct 2026", date(2026, 10, 4)),
        ("Oct 4, 2026", date(2026, 10, 4)),
        ("Sun 4 Oct 2026", date(2026, 10, 4)),
        ("4th of October 2026", date(2026, 10, 4)),
        ("4 de octubre de 2026", date(2026, 10, 4)),
        ("30 dic 2025", date(2025, 12, 30)),
        ("4 Oct", date(2026, 10, 4)),
        ("30 Dec", date(2025, 12, 30)),
        ("March", date(2026, 3, 1)),
        ("since November", date(2025, 11, 1)),
        ("Mar 2026", date(2026, 3, 1)),
        ("2026-03", date(2026, 3, 1)),
        ("2026", date(2026, 1, 1)),
        ("today", TODAY),
        ("ayer", date(2026, 10, 4)),
        ("last week", date(2026, 9, 28)),
    ],
)
def test_a_day_is_read_as_it_was_meant(typed: str, day: date) -> None:
    assert read_day(typed, today=TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [("March", date(2026, 3, 31)), ("2026-02", date(2026, 2, 28)), ("2025", date(2025, 12, 31))],
)
def test_until_a_month_means_its_last_day(typed: str, day: date) -> None:
    assert read_day(typed, today=TODAY, last=True) == day


@pytest.mark.parametrize(
    "typed",
    ["", "31 Feb", "2026-13-01", "2026-13", "soon", "4", "4 5 Oct", "Oct Nov", "4 Oct 2026 2025", "45 Oct", "٤ Oct"],
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NotADate):
        read_day(typed, today=TODAY)
