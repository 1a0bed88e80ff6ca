"""What is left of a boat that was struck, and what was in it, is news of a find, and no strike."""

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
LEFT = [
    ("en", "Hull of boat struck by US drifts ashore", "Three people were killed when it was struck."),
    ("en", "Debris from vessel bombed by US washes up in La Guajira", ""),
    ("es", "Venden como chatarra el motor de la lancha bombardeada por EE.UU.", ""),
    ("es", "Hallan restos de embarcación atacada por Estados Unidos", ""),
    ("pt", "Destroços de barco destruído pelos EUA chegam à praia", ""),
    ("fr", "L'épave du bateau détruit par les Américains retrouvée", ""),
]
STRUCK = [
    ("en", "US blows boat to pieces of wreckage, killing three", ""),
    (
        "en",
        "Military says drug boat hit on Sunday carried cocaine, three killed",
        "Southern Command struck the boat.",
    ),
    ("es", "EE.UU. ataca una lancha cargada de cocaína y mata a tres", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), LEFT)
def test_wreck_or_part_of_a_struck_boat_is_no_new_strike(lang: str, title: str, summary: str) -> None:
    assert not read(SEPTEMBER, title, summary, lang).classification.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), FOUND)
def test_cargo_of_a_struck_boat_is_a_find(lang: str, title: str, summary: str) -> None:
    judged = read(SEPTEMBER, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.INTERDICTION, False)


@pytest.mark.parametrize(("lang", "title", "summary"), STRUCK)
def test_strike_on_a_boat_with_cargo_is_a_strike(lang: str, title: str, summary: str) -> None:
    assert read(SEPTEMBER, title, summary, lang).classification.new_event
