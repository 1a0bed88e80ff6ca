"""Places and people of the story under their less usual names: none of them belongs to somebody else's news."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US military strikes boat off Scarborough in Tobago, killing two"),
        ("es", "Estados Unidos golpea una embarcación frente a Puerto España y mata a dos"),
        ("fr", "Les États-Unis frappent un bateau au large de Port-d'Espagne : deux morts"),
        ("es", "EE.UU. hunde otra lancha frente a Barcelona, en el estado Anzoátegui; dos muertos"),
    ],
)
def test_a_port_of_the_story_that_has_a_namesake_is_here(lang: str, title: str) -> None:
    assert read("2026-09-20", title, "", lang).classification.relevance > 0.9


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Bombardeo estadunidense contra lancha mata a tres"),
        ("pt", "Bombardeio estadunidense contra lancha mata três"),
        ("es", "Ataque estadunidense en aguas de las Antillas mata a tres"),
        ("fr", "Le secrétaire à la Guerre annonce une nouvelle frappe : quatre morts"),
    ],
)
def test_those_who_strike_are_known_by_each_of_their_names(lang: str, title: str) -> None:
    assert read("2026-09-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "China and Philippines trade blame over water cannon at Scarborough Shoal"),
        ("es", "Barcelona y Valencia empatan en el derbi"),
        ("es", "Incautan cocaína en el puerto de Valencia, España"),
    ],
)
def test_their_namesakes_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, "", lang).classification.relevant
