"""Semi-submersibles: taken at sea by a navy of the region, found empty, or on their way to Europe."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read


def _category(lang: str, title: str) -> Category:
    return read("2026-09-20", title, "", lang).classification.category


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Colombian navy seizes narco-sub in the Pacific"),
        ("en", "US Navy intercepts narco-sub in the Caribbean"),
        ("es", "Armada de Colombia captura narcosubmarino en el Pacífico"),
        ("es", "Armada ecuatoriana apresa semisumergible en el Pacífico; cuatro detenidos"),
        ("pt", "Marinha da Colômbia apreende narcossubmarino no Pacífico"),
        ("fr", "La marine colombienne saisit un narco-sous-marin dans le Pacifique"),
    ],
)
def test_submersible_that_a_navy_takes_is_a_catch(lang: str, title: str) -> None:
    assert _category(lang, title) is Category.INTERDICTION


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Colombia's navy finds unmanned narco sub off Santa Marta"),
        ("es", "La Armada de Colombia detecta un narcosubmarino no tripulado cerca de Santa Marta"),
        ("es", "Hallan narcosubmarino abandonado en playa de Tumaco"),
        ("fr", "La marine colombienne découvre un narco-sous-marin sans équipage"),
    ],
)
def test_submersible_that_is_found_is_news_of_the_trade(lang: str, title: str) -> None:
    assert _category(lang, title) is Category.CRIME


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Portuguese navy intercepts narco-submarine with 6.5 tonnes of cocaine in mid-Atlantic"),
        ("es", "La Marina portuguesa captura un narcosubmarino con seis toneladas de cocaína en el Atlántico"),
        ("es", "La Armada española apresa un semisumergible con 3 toneladas de cocaína en el Atlántico"),
        ("pt", "PJ e Marinha apreendem narcossubmarino com duas toneladas de cocaína no Atlântico"),
        ("fr", "La marine portugaise intercepte un narco-sous-marin chargé de 6,5 tonnes de cocaïne"),
    ],
)
def test_submersible_bound_for_europe_is_none_of_ours(lang: str, title: str) -> None:
    assert _category(lang, title) is Category.NONE
