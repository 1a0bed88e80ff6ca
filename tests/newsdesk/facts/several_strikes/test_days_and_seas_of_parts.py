"""Each part of a toll has the day and the sea of its own clause."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import the_strikes, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Two boats, two strikes, five dead",
            "The first strike, with two dead, came on Sunday night; the second, with three, was announced on Monday.",
        ),
        (
            "es",
            "Dos lanchas, dos ataques y cinco muertos",
            "El primer bombardeo, con dos muertos, ocurrió el domingo; el segundo, con tres, fue anunciado el lunes.",
        ),
        (
            "fr",
            "Deux bateaux, deux frappes : cinq morts",
            "La première frappe, avec deux morts, a eu lieu dimanche ; la seconde, avec trois, a été annoncée lundi.",
        ),
    ],
)
def test_each_part_has_the_day_of_its_own_clause(lang: str, title: str, summary: str) -> None:
    told = [
        (value_of(strike.killed), strike.date.value.day if strike.date else None)
        for strike in the_strikes(title, summary, lang)
    ]
    assert told == [(2, 8), (3, 9)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Strikes in two oceans leave seven dead",
            "The Caribbean strike killed four and the Pacific one three.",
        ),
        (
            "fr",
            "Deux frappes font sept morts",
            "La première, dans les Caraïbes, en a fait quatre, la seconde, dans le Pacifique, trois.",
        ),
        ("pt", "Ataques em dois mares matam sete", "Quatro morreram no Caribe e três no Pacífico."),
    ],
)
def test_each_part_has_the_sea_of_its_own_clause(lang: str, title: str, summary: str) -> None:
    told = [(value_of(strike.killed), strike.location) for strike in the_strikes(title, summary, lang)]
    assert told == [(4, Location.CARIBBEAN), (3, Location.EASTERN_PACIFIC)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Six killed on two boats",
            "Four were killed on Sunday in the Caribbean and two on Monday off Jamaica.",
        ),
        ("es", "Seis muertos en dos lanchas", "Cuatro iban en la alcanzada el domingo, y dos en la del lunes."),
        ("es", "Seis muertos en dos lanchas", "Cuatro iban en la lancha alcanzada el domingo y dos en la del lunes."),
    ],
)
def test_boats_told_by_their_days_have_these_days(lang: str, title: str, summary: str) -> None:
    told = [
        (value_of(strike.killed), strike.date.value.day if strike.date else None)
        for strike in the_strikes(title, summary, lang)
    ]
    assert told == [(4, 8), (2, 9)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Five killed as two vessels are struck",
            "Sunday's first attack killed two, the second killed three, according to a post Monday by the command.",
        ),
        (
            "es",
            "Cinco muertos en dos ataques",
            "El primer ataque del domingo mató a dos, el segundo a tres, según una publicación del lunes.",
        ),
    ],
)
def test_the_day_of_a_post_is_that_of_no_strike(lang: str, title: str, summary: str) -> None:
    assert [strike.date.value.day for strike in the_strikes(title, summary, lang) if strike.date] == [8, 8]
