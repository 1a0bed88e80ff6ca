"""The day of a strike as every surface says it: stated, or only the last that it can have been."""

from __future__ import annotations

from datetime import date

import pytest

from newsdesk.prose.strike_days import sortable_day, strike_day, strike_days
from newsdesk.prose.wording import Lang
from tests.builders import a_card

SUNDAY = date(2026, 10, 4)
TOLD = a_card(happened_on=None, happened_by=SUNDAY, announced_on=date(2026, 10, 5))
STATED = a_card(happened_on=SUNDAY, announced_on=date(2026, 10, 6))


@pytest.mark.parametrize(
    ("lang", "stated", "told"),
    [
        ("en", "Sun 4 Oct 2026", "Sun 4 Oct 2026 or earlier"),
        ("es", "dom 4 oct 2026", "dom 4 oct 2026 o antes"),
    ],
)
def test_a_day_that_nobody_states_is_called_the_last_it_can_have_been(lang: Lang, stated: str, told: str) -> None:
    assert (strike_day(STATED, lang), strike_day(TOLD, lang)) == (stated, told)


def test_a_shorter_form_says_so_too() -> None:
    assert strike_day(TOLD, "en", weekday=False, year=False) == "4 Oct or earlier"


def test_in_columns_the_day_comes_first_so_that_they_sort() -> None:
    assert (sortable_day(STATED, "en"), sortable_day(TOLD, "es")) == ("2026-10-04", "2026-10-04 o antes")


def test_the_announcement_stands_beside_a_day_that_is_stated_alone() -> None:
    assert strike_days(STATED, "en") == "Sun 4 Oct 2026, announced 6 Oct"
    assert strike_days(TOLD, "en") == "Sun 4 Oct 2026 or earlier"


def test_a_card_of_an_earlier_release_is_bounded_by_its_announcement_or_has_no_day() -> None:
    before = a_card(happened_on=None, happened_by=None, announced_on=SUNDAY)
    assert strike_day(before, "en") == "Sun 4 Oct 2026 or earlier"
    assert strike_day(a_card(happened_on=None, announced_on=None), "es") == "fecha: sin datos"
