"""What divers and navies find in a boat after it was struck is news of a find, and no strike."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

SEPTEMBER = "2025-09-21"
FOUND = [
    ("en", "Divers bring up cocaine from boat hit by U.S. military", "Three people were killed when it was struck."),
    ("es", "Recuperan cocaína de una lancha destruida por EE.UU.", "Tres personas habían muerto en el ataque."),
    ("fr", "Des plongeurs remontent de la cocaïne d'un bateau frappé par les Américains", ""),
    ("pt", "Marinha encontra cocaína em barco atingido pelos EUA", "Três pessoas morreram no ataque."),
]
STRUCK = [
    (
        "en",
        "Military says drug boat hit on Sunday carried cocaine, three killed",
        "Southern Command struck the boat.",
    ),
    ("es", "EE.UU. ataca una lancha cargada de cocaína y mata a tres", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), FOUND)
def test_cargo_of_a_struck_boat_is_a_find(lang: str, title: str, summary: str) -> None:
    judged = read(SEPTEMBER, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.INTERDICTION, False)


@pytest.mark.parametrize(("lang", "title", "summary"), STRUCK)
def test_strike_on_a_boat_with_cargo_is_a_strike(lang: str, title: str, summary: str) -> None:
    assert read(SEPTEMBER, title, summary, lang).classification.new_event
