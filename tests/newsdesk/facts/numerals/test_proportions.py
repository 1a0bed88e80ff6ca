"""A proportion counts nobody, whatever stands beside it."""

from __future__ import annotations

import pytest

from newsdesk.facts.numerals.numbers import mark
from newsdesk.text.folding import fold
from tests.newsdesk.stated import facts_of


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nine in ten killed at sea were fishermen, families say."),
        ("en", "Nine out of 10 dead in the strikes were fishermen."),
        ("en", "Of the dead, nine of every ten were fishermen."),
        ("es", "Nueve de cada diez muertos en los ataques eran pescadores."),
        ("pt", "Nove em cada dez mortos nos ataques eram pescadores."),
        ("fr", "Neuf sur dix tués en mer étaient des pêcheurs."),
    ],
)
def test_numbers_of_a_proportion_count_nothing(lang: str, text: str) -> None:
    assert not mark(fold(text), lang).numbers
    assert not [event for event in facts_of("US strikes at sea", text, lang=lang).events if event.killed]


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "US military killed 3 in 10 strikes.", [3, 10]),
        ("en", "Two in three boats survived.", [2, 3]),
        ("en", "It killed nine out of ten aboard.", [9, 10]),
        ("es", "Matan a tres en diez ataques.", [3, 10]),
    ],
)
def test_numbers_of_two_things_count_both(lang: str, text: str, values: list[int]) -> None:
    assert [number.value for _, number in sorted(mark(fold(text), lang).numbers.items())] == values
