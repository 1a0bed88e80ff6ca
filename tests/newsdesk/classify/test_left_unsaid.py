"""What a headline leaves unsaid because its readers know it: who struck, where, what became of the dead."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import headline


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike on boat in Caribbean", "Four dead."),
        ("en", "New US strikes on drug boats", "Two men died in the Pacific and one in the Caribbean on Saturday."),
        ("es", "Ataque de EE. UU. a una lancha en el Caribe", "Cuatro muertos."),
        ("pt", "Ataque dos EUA a barco no Caribe", "Quatro mortos."),
        ("pt", "Ataque dos EUA a barco no Pacífico", "O governo Trump anunciou a morte de dois homens."),
        ("fr", "Frappe américaine sur un bateau dans les Caraïbes", "Quatre morts."),
    ],
)
def test_strike_that_is_only_named_is_new_where_the_text_counts_its_dead(lang: str, title: str, summary: str) -> None:
    assert headline(lang, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike on boat in Caribbean", "The strike on Sept. 2, 2025, killed 11 people."),
        ("en", "US strike on boat in Caribbean", "The strikes have killed more than 200 people since 2025."),
        ("en", "New US strikes on drug boats", "The campaign has killed 203 people since last year."),
        ("en", "New US strikes on drug boats raise questions", "Four people were killed in September."),
        ("pt", "Ataque dos EUA a barco no Caribe", "Os ataques já deixaram mais de 200 mortos desde setembro."),
    ],
)
def test_dead_of_earlier_strikes_make_it_no_new_one(lang: str, title: str, summary: str) -> None:
    assert not headline(lang, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Coast Guard searches for survivors after strike kills two"),
        ("es", "La Guardia Costera busca sobrevivientes tras ataque que dejó dos muertos"),
        ("pt", "Guarda Costeira procura sobreviventes após ataque que matou dois"),
        ("fr", "Les garde-côtes recherchent des survivants après une frappe qui a fait deux morts"),
    ],
)
def test_search_after_a_strike_is_of_ours(lang: str, title: str) -> None:
    judged = headline(lang, title).classification
    assert judged.category is Category.STRIKE
    assert not judged.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Coast Guard searches for survivors after lightning strike kills two"),
        ("en", "Coast Guard searches for survivors after Israeli strike kills two"),
        ("en", "Coast Guard searches for survivors after boat strikes reef, killing two"),
        ("es", "Guardia Costera busca sobrevivientes tras ataque de tiburón que dejó dos muertos"),
        ("pt", "Guarda Costeira procura sobreviventes após ataque de piratas que matou dois"),
    ],
)
def test_search_after_something_else_is_none_of_ours(lang: str, title: str) -> None:
    assert headline(lang, title).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Clarification: strike on Monday killed three, not four"),
        ("es", "Aclaración: el ataque del lunes mató a tres, no a cuatro"),
        ("pt", "Esclarecimento: ataque de segunda matou três, não quatro"),
        ("fr", "Précision : la frappe de lundi a tué trois personnes, et non quatre"),
    ],
)
def test_toll_put_right_is_a_correction_whoever_struck(lang: str, title: str) -> None:
    judged = headline(lang, title).classification
    assert (judged.category, judged.new_event, judged.correction) == (Category.STRIKE, False, True)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Correction: shark attack on Monday killed one, not two"),
        ("en", "Correction: Russian strike on Monday killed three, not four"),
        ("en", "Correction: knife attack killed three, not four"),
        ("es", "Corrección: ataque con cuchillo mató a tres, no a cuatro"),
    ],
)
def test_toll_of_something_else_put_right_is_none_of_ours(lang: str, title: str) -> None:
    assert headline(lang, title).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trinidad seeks clarification from US on boat strike"),
        ("es", "Colombia pide aclaración a EE. UU. por ataque a lancha en el Caribe"),
    ],
)
def test_who_asks_for_a_clarification_corrects_nothing(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.correction
