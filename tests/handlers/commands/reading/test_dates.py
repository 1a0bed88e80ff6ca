"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.commands.reading.dates import read_day, read_days
from handlers.commands.reading.days import Days, NotADate

TODAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-10-04", date(2026, 10, 4)),
        ("2026-1-4", date(2026, 1, 4)),
        ("2025/12/30", date(2025, 12, 30)),
        ("30 December last year", date(2025, 12, 30)),
        ("2 de octubre del año pasado", date(2025, 10, 2)),
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
        ("the day before yesterday", date(2026, 10, 3)),
        ("anteayer", date(2026, 10, 3)),
        ("tomorrow", date(2026, 10, 6)),
        ("mañana", date(2026, 10, 6)),
        ("pasado mañana", date(2026, 10, 7)),
        ("last week", date(2026, 9, 28)),
        ("3 days ago", date(2026, 10, 2)),
        ("hace 2 semanas", date(2026, 9, 21)),
        ("a month ago", date(2026, 9, 5)),
        ("Friday", date(2026, 10, 2)),
        ("el lunes pasado", date(2026, 9, 28)),
        ("Monday", TODAY),
        ("4 oct. 2026", date(2026, 10, 4)),
        ("31/12/2025", date(2025, 12, 31)),
        ("12/31/2025", date(2025, 12, 31)),
        ("10.10.2025", date(2025, 10, 10)),
        ("31/12", date(2025, 12, 31)),
        ("20/9/25", date(2025, 9, 20)),
        ("fri", date(2026, 10, 2)),
        ("vie", date(2026, 10, 2)),
        ("dom 4 oct", date(2026, 10, 4)),
        ("2-Sep-2025", date(2025, 9, 2)),
        ("2/sep/25", date(2025, 9, 2)),
        ("2 Sep 25", date(2025, 9, 2)),
        ("Sep 2 '25", date(2025, 9, 2)),
        ("4oct", date(2026, 10, 4)),
        ("oct4", date(2026, 10, 4)),
        ("2025.09.02", date(2025, 9, 2)),
        ("20250902", date(2025, 9, 2)),
        ("dos de setiembre", date(2026, 9, 2)),
        ("antes de ayer", date(2026, 10, 3)),
        ("antier", date(2026, 10, 3)),
        ("yesterday morning", date(2026, 10, 4)),
        ("hoy en la mañana", TODAY),
        ("esta madrugada", TODAY),
        ("this Monday", TODAY),
        ("este viernes", date(2026, 10, 2)),
        ("a year ago today", date(2025, 10, 5)),
        ("Christmas", date(2025, 12, 25)),
        ("Nochebuena", date(2025, 12, 24)),
        ("Thanksgiving", date(2025, 11, 27)),
        ("Thanksgiving 2024", date(2024, 11, 28)),
        ("Labor Day", date(2026, 9, 7)),
        ("Memorial Day", date(2026, 5, 25)),
        ("the Fourth of July", date(2026, 7, 4)),
        ("Halloween", date(2025, 10, 31)),
        ("New Year's Eve 2025", date(2025, 12, 31)),
        ("new year", date(2026, 1, 1)),
        ("the last day of 2025", date(2025, 12, 31)),
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
    ("typed", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("marzo", date(2026, 3, 1), date(2026, 3, 31)),
        ("diciembre de 2025", date(2025, 12, 1), date(2025, 12, 31)),
        ("this week", date(2026, 10, 5), date(2026, 10, 11)),
        ("last week", date(2026, 9, 28), date(2026, 10, 4)),
        ("la semana pasada", date(2026, 9, 28), date(2026, 10, 4)),
        ("last month", date(2026, 9, 1), date(2026, 9, 30)),
        ("este mes", date(2026, 10, 1), date(2026, 10, 31)),
        ("el año pasado", date(2025, 1, 1), date(2025, 12, 31)),
        ("past week", date(2026, 9, 29), TODAY),
        ("last 30 days", date(2026, 9, 6), TODAY),
        ("últimos 3 meses", date(2026, 7, 5), TODAY),
        ("last 24 hours", date(2026, 10, 4), TODAY),
        ("24h", date(2026, 10, 4), TODAY),
        ("past 48hrs", date(2026, 10, 3), TODAY),
        ("last hour", date(2026, 10, 4), TODAY),
        ("la última hora", date(2026, 10, 4), TODAY),
        ("tonight", date(2026, 10, 4), TODAY),
        ("last night", date(2026, 10, 4), TODAY),
        ("overnight", date(2026, 10, 4), TODAY),
        ("anoche", date(2026, 10, 4), TODAY),
        ("esta noche", date(2026, 10, 4), TODAY),
        ("this morning", TODAY, TODAY),
        ("esta mañana", TODAY, TODAY),
        ("midnight", TODAY, TODAY),
        ("this weekend", date(2026, 10, 3), date(2026, 10, 4)),
        ("last weekend", date(2026, 10, 3), date(2026, 10, 4)),
        ("el fin de semana", date(2026, 10, 3), date(2026, 10, 4)),
        ("Q3 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("year to date", date(2026, 1, 1), TODAY),
        ("last 2 months of 2025", date(2025, 11, 1), date(2025, 12, 31)),
        ("first week of October", date(2026, 10, 1), date(2026, 10, 7)),
        ("last week of December", date(2025, 12, 25), date(2025, 12, 31)),
        ("second week of October", date(2026, 10, 8), date(2026, 10, 14)),
        ("la primera semana de octubre de 2025", date(2025, 10, 1), date(2025, 10, 7)),
        ("primeros tres meses de 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("primera quincena de octubre", date(2026, 10, 1), date(2026, 10, 15)),
        ("second half of October 2025", date(2025, 10, 16), date(2025, 10, 31)),
        ("second half of 2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("H1 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("last quarter", date(2026, 7, 1), date(2026, 9, 30)),
        ("este trimestre", date(2026, 10, 1), date(2026, 12, 31)),
        ("primer trimestre de 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("fourth quarter of 2025", date(2025, 10, 1), date(2025, 12, 31)),
        ("week of 8 Oct 2025", date(2025, 10, 6), date(2025, 10, 12)),
        ("the month of October", date(2026, 10, 1), date(2026, 10, 31)),
        ("el año 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("last September", date(2026, 9, 1), date(2026, 9, 30)),
        ("last October", date(2025, 10, 1), date(2025, 10, 31)),  # this one is not over
        ("this October", date(2026, 10, 1), date(2026, 10, 31)),
        ("diciembre pasado", date(2025, 12, 1), date(2025, 12, 31)),
        ("9/2025", date(2025, 9, 1), date(2025, 9, 30)),
        ("Oct '25", date(2025, 10, 1), date(2025, 10, 31)),
        ("Sep-2025", date(2025, 9, 1), date(2025, 9, 30)),
        ("Friday night", date(2026, 10, 2), date(2026, 10, 3)),
        ("el viernes por la noche", date(2026, 10, 2), date(2026, 10, 3)),
        ("antenoche", date(2026, 10, 3), date(2026, 10, 4)),
        ("past couple of weeks", date(2026, 9, 22), TODAY),
        ("último par de meses", date(2026, 8, 5), TODAY),
    ],
)
def test_words_mean_the_span_that_an_editor_means(typed: str, first: date, last: date) -> None:
    assert read_days(typed, today=TODAY) == Days(first, last)


@pytest.mark.parametrize(
    "typed",
    [
        "last 0 days",
        "last 9999 weeks",
        "last 9999 months of 2025",
        "first 13 months of 2025",
        "fifth week of October",
        "third half of 2025",
        "Q5",
        "last week of 4 Oct",
        "últimos días",  # how many?
        "March last",
        "31-Sep-2025",
        "0001-01-01",
        "1899-12-31",
        "9999-12-31",
        "1/1/2200",
        "next week",
        "la mañana",
        "last",
        "Friday Monday",
        "0000-01-01",
        "",
        "31 Feb",
        "2026-13-01",
        "2026-13",
        "soon",
        "4",
        "4 5 Oct",
        "Oct Nov",
        "4 Oct 2026 2025",
        "45 Oct",
        "٤ Oct",
        "4/10/2026",
        "4/10",
        "1-15",
        "31/2",
        "31/31/2025",
        "next weekend",
        "el mar",
        "q5",
        "Q3 26",
    ],
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NotADate):
        read_day(typed, today=TODAY)


def test_on_a_sunday_the_weekend_is_this_one_and_the_last_one_has_ended() -> None:
    sunday = date(2026, 10, 4)
    assert read_days("this weekend", today=sunday).first == date(2026, 10, 3)
    assert read_days("last weekend", today=sunday).first == date(2026, 9, 26)
