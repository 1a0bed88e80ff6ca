"""Headlines over some time: "a month on", the deadliest week, what changed. What is done on such a day is news."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Eleven people died in three boats a year ago tonight. Their names remain unknown",
            "On March 19, 2026, U.S. forces hit two vessels in the Pacific and one in the Caribbean.",
        ),
        (
            "en",
            "Two Killed, One Pulled From the Sea: The Strike off Golfito, a Year On",
            "It was on March 19 that US forces hit a low-profile vessel in the Pacific.",
        ),
        (
            "es",
            "La Guajira, un mes después: dos lanchas, siete muertos y ninguna respuesta",
            "El 18 de febrero una lancha fue bombardeada en el Caribe y cuatro hombres murieron.",
        ),
        (
            "es",
            "Doce muertos en tres ataques: la semana más letal del año en el mar",
            "Empezó el lunes en el Pacífico (tres muertos) y siguió el miércoles en el Caribe (cuatro).",
        ),
        (
            "en",
            "A week of fire: five strikes, two seas and one denial",
            "Two dead off Colombia on Saturday and two in the Pacific a day later; three on Tuesday.",
        ),
        (
            "pt",
            "Sete dias, três ataques: o que mudou na guerra de Trump contra os barcos",
            "Entre segunda e sexta-feira morreram 12 pessoas.",
        ),
        (
            "es",
            "Dos mares, un mismo día: qué cambia tras los ataques del lunes",
            "La doble acción, con tres muertos en el Pacífico y cuatro en el Caribe, es la primera.",
        ),
    ],
)
def test_a_headline_over_some_time_tells_of_no_new_strike(lang: str, title: str, summary: str) -> None:
    read_as = read("2027-03-19", title, summary, lang).classification
    assert (read_as.new_event, read_as.category) == (False, Category.ANALYSIS)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills four on boat in Caribbean in deadliest week of campaign"),
        ("pt", "Dois meses depois, EUA retomam ataques a barcos e matam dois no Pacífico"),
        ("en", "US strike kills three in Pacific, where campaign began a year ago this week"),
        ("en", "Three killed in US strike on boat, a year ago today after first one"),
        ("en", "A week of storms: US strike on boat kills three in Caribbean"),
        ("en", "A month on, US strikes again: three killed on boat in eastern Pacific"),
    ],
)
def test_a_strike_after_some_time_is_new(lang: str, title: str) -> None:
    assert read("2027-03-19", title, "", lang).classification.new_event
