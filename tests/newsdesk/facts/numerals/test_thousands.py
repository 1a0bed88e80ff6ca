"""A figure counts with the word behind it: "25 mil" are no 25."""

from __future__ import annotations

import pytest

from newsdesk.facts.numerals.numbers import mark
from newsdesk.text.folding import fold
from tests.newsdesk.stated import facts_of


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("pt", "salva 25 mil vidas", 25_000),
        ("es", "salva veinticinco mil vidas", 25_000),
        ("en", "saves 25 thousand lives", 25_000),
        ("fr", "sauve 25 mille vies", 25_000),
        ("es", "dos millones de dosis", 2_000_000),
        ("pt", "três milhões de doses", 3_000_000),
        ("en", "25 miles off Cuba", 25),
        ("es", "a 25 millas de Cuba", 25),
        ("pt", "a 25 milhas de Cuba", 25),
    ],
)
def test_word_of_scale_multiplies_the_figure_before_it(lang: str, text: str, value: int) -> None:
    assert [number.value for number in mark(fold(text), lang).numbers.values()] == [value]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("pt", "Trump: cada barco destruído no Caribe salva 25 mil vidas"),
        ("es", "Trump: cada lancha destruida en el Caribe salva 25 mil vidas"),
        ("en", "Trump: each boat destroyed in Caribbean saves 25 thousand lives"),
        ("fr", "Trump : chaque bateau détruit dans les Caraïbes sauve 25 mille vies"),
    ],
)
def test_lives_said_to_be_saved_are_no_dead(lang: str, title: str) -> None:
    assert not any(event.killed for event in facts_of(title, "", lang=lang).events)
