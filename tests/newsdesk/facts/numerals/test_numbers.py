"""The number grammar: what is printed in any of the four languages comes back as the number it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.facts.numerals.numbers import ARTICLE, CARDINAL, ORDINAL, Number, mark
from newsdesk.text.folding import fold
from newsdesk.understanding import Comparator
from tests.newsdesk.facts.spelling import spelled

LANGUAGES = ("en", "es", "pt", "fr")
DEAD = {"en": "people dead", "es": "muertos", "pt": "mortos", "fr": "morts"}
HEDGES = [
    ("en", "at least", Comparator.AT_LEAST),
    ("en", "more than", Comparator.MORE_THAN),
    ("en", "nearly", Comparator.NEARLY),
    ("en", "about", Comparator.ABOUT),
    ("es", "al menos", Comparator.AT_LEAST),
    ("es", "más de", Comparator.MORE_THAN),
    ("es", "casi", Comparator.NEARLY),
    ("es", "alrededor de", Comparator.ABOUT),
    ("pt", "ao menos", Comparator.AT_LEAST),
    ("pt", "mais de", Comparator.MORE_THAN),
    ("pt", "quase", Comparator.NEARLY),
    ("pt", "cerca de", Comparator.ABOUT),
    ("fr", "au moins", Comparator.AT_LEAST),
    ("fr", "plus de", Comparator.MORE_THAN),
    ("fr", "près de", Comparator.NEARLY),
    ("fr", "environ", Comparator.ABOUT),
]


def numbers(text: str, lang: str) -> list[Number]:
    found = mark(fold(text), lang).numbers
    return [found[start] for start in sorted(found)]


@given(st.integers(2, 199), st.sampled_from(LANGUAGES))
def test_a_number_in_words_comes_back(number: int, lang: str) -> None:
    found = numbers(f"{spelled(number, lang)} {DEAD[lang]}", lang)
    assert [(one.value, one.kind) for one in found] == [(number, CARDINAL)]


@given(st.integers(0, 1899), st.sampled_from(LANGUAGES))
def test_a_number_in_digits_comes_back(number: int, lang: str) -> None:
    assert [one.value for one in numbers(f"{number} {DEAD[lang]}", lang)] == [number]


@given(st.integers(2, 199), st.sampled_from(HEDGES))
def test_a_comparator_is_kept_with_its_number(number: int, hedge: tuple[str, str, Comparator]) -> None:
    lang, words, comparator = hedge
    for printed in (str(number), spelled(number, lang)):
        (one,) = numbers(f"{words} {printed} {DEAD[lang]}", lang)
        assert (one.value, one.comparator) == (number, comparator)


@given(st.integers(2, 199), st.sampled_from(LANGUAGES), st.text("aeiou ,.", max_size=12))
def test_a_number_is_found_where_it_stands(number: int, lang: str, before: str) -> None:
    text = f"{before} {spelled(number, lang)} {DEAD[lang]}"
    (one,) = numbers(text, lang)
    assert text[one.start : one.end] == spelled(number, lang)


@pytest.mark.parametrize(
    ("lang", "printed", "value", "comparator"),
    [
        ("en", "a pair of boats", 2, Comparator.EXACTLY),
        ("en", "two dozen strikes", 24, Comparator.EXACTLY),
        ("en", "a dozen strikes", 12, Comparator.ABOUT),
        ("en", "more than a dozen strikes", 12, Comparator.MORE_THAN),
        ("en", "28 or more", 28, Comparator.AT_LEAST),
        ("en", "230+ people", 230, Comparator.MORE_THAN),
        ("es", "un trío de lanchas", 3, Comparator.EXACTLY),
        ("es", "una veintena de ataques", 20, Comparator.ABOUT),
        ("es", "más de un centenar de muertos", 100, Comparator.MORE_THAN),
        ("pt", "uma dezena de barcos", 10, Comparator.ABOUT),
        ("fr", "une trentaine de bateaux", 30, Comparator.ABOUT),
        ("fr", "plus d'une trentaine de bateaux", 30, Comparator.MORE_THAN),
    ],
)
def test_pairs_dozens_and_scores_are_numbers(lang: str, printed: str, value: int, comparator: Comparator) -> None:
    (one,) = numbers(printed, lang)
    assert (one.value, one.comparator) == (value, comparator)


@pytest.mark.parametrize(
    ("lang", "printed", "value"),
    [
        ("en", "the 21st strike", 21),
        ("en", "the twenty-first strike", 21),
        ("es", "el décimo ataque", 10),
        ("es", "la octava operación", 8),
        ("es", "el 15º ataque", 15),
        ("pt", "a 3ª operação", 3),
        ("pt", "o quinto ataque", 5),
        ("fr", "le sixième raid", 6),
        ("fr", "la 48e frappe", 48),
        ("en", "the seventieth strike", 70),
        ("en", "the eighty-third strike", 83),
        ("es", "el vigésimo primer bombardeo", 21),
        ("es", "la trigésima segunda operación", 32),
        ("es", "el decimotercer ataque", 13),
        ("es", "el septuagésimo primer ataque", 71),
        ("pt", "a vigésima sétima operação", 27),
        ("pt", "o octogésimo ataque", 80),
        ("fr", "la vingt-deuxième attaque", 22),
        ("fr", "la trente et unième frappe", 31),
        ("fr", "la soixante et onzième frappe", 71),
        ("fr", "la quatre-vingt-dixième frappe", 90),
        ("fr", "la quatre-vingtième frappe", 80),
    ],
)
def test_ordinals_are_told_from_cardinals(lang: str, printed: str, value: int) -> None:
    (one,) = [found for found in numbers(printed, lang) if found.kind != ARTICLE]
    assert (one.value, one.kind) == (value, ORDINAL)


@pytest.mark.parametrize(
    "printed",
    ["$54.5 million", "2.8 tons", "51-48", "30 percent", "75%", "in 2025", "dozens of boats", "F-35s"],
)
def test_money_tallies_shares_and_years_count_nobody(printed: str) -> None:
    assert [one for one in numbers(printed, "en") if one.kind == CARDINAL] == []


def test_an_article_is_only_perhaps_a_number() -> None:
    assert [one.kind for one in numbers("un ataque dejó un muerto", "es")] == [ARTICLE, ARTICLE]


@pytest.mark.parametrize(
    ("lang", "text", "value", "comparator"),
    [
        ("en", "a half-dozen men", 6, Comparator.ABOUT),
        ("en", "half dozen men", 6, Comparator.ABOUT),
        ("fr", "septante morts", 70, Comparator.EXACTLY),
        ("fr", "nonante-deux morts", 92, Comparator.EXACTLY),
        ("fr", "une huitaine de morts", 8, Comparator.ABOUT),
        ("es", "una quincena de muertos", 15, Comparator.ABOUT),
        ("es", "un quinteto de tripulantes", 5, Comparator.EXACTLY),
        ("pt", "superam 100 mortos", 100, Comparator.MORE_THAN),
        ("pt", "em torno de 100 mortos", 100, Comparator.ABOUT),
    ],
)
def test_numbers_of_less_usual_words_are_read(lang: str, text: str, value: int, comparator: Comparator) -> None:
    assert [(one.value, one.comparator) for one in numbers(text, lang)] == [(value, comparator)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "la cuarentena de Venezuela"),
        ("es", "en una cuarentena naval"),
        ("fr", "mis en quarantaine"),
        ("es", "la quincena pasada"),
    ],
)
def test_a_quarantine_and_a_fortnight_count_nobody(lang: str, text: str) -> None:
    assert numbers(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [("es", "el doceavo ataque", 12), ("es", "el veinteavo ataque", 20), ("pt", "o duodécimo ataque", 12)],
)
def test_ordinals_of_the_press_are_read(lang: str, text: str, value: int) -> None:
    assert [(one.value, one.kind) for one in numbers(text, lang)] == [(value, ORDINAL)]
