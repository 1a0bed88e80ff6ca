"""What "had been" so: said of the strike in the news, or of one before it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.newsdesk.stated import the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes boat in Pacific", "It told reporters on Tuesday that Friday's attack had killed nine."),
        ("en", "US strikes boat in Pacific", "Officials said that strikes since Friday had killed nine."),
        ("es", "EE.UU. ataca una lancha", "El Pentágono dijo que el ataque del viernes había dejado cinco muertos."),
        ("fr", "Frappe américaine sur un bateau", "Le Pentagone a dit qu'une autre frappe avait fait cinq morts."),
    ],
)
def test_dead_of_a_strike_of_days_before_are_not_those_of_the_news(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).killed is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes boat in Pacific", "Officials said that Monday's strike had killed nine."),
        ("es", "EE.UU. ataca una lancha", "El Pentágono dijo que el ataque del lunes había dejado nueve muertos."),
    ],
)
def test_dead_that_are_said_to_have_died_in_the_news_are_its_own(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert value_of(strike.killed) == 9
    assert value_of(strike.date) == date(2026, 2, 9)
