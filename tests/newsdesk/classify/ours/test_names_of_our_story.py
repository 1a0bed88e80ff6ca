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


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "White House says drug boats near Haiti are fair game"),
        ("es", "La Casa Blanca niega que EE.UU. atacara un barco cerca de Haití"),
        ("pt", "A Casa Branca nega que os EUA tenham atacado um barco perto do Haiti"),
        ("fr", "La Maison-Blanche dément une frappe américaine sur un bateau près d'Haïti"),
        ("es", "Sindicato de pescadores condena el bombardeo de EE.UU. frente a Ecuador"),
        ("pt", "Sindicato de pescadores condena o bombardeio dos EUA na costa do Equador"),
        ("fr", "Le syndicat des pêcheurs condamne la frappe américaine au large de l'Équateur"),
        ("pt", "Lula condena o ataque com míssil dos EUA a um barco de pesca na Jamaica"),
        ("fr", "Le Panama condamne la frappe de missile américaine sur un bateau de pêche en Jamaïque"),
    ],
)
def test_waters_near_haiti_fishers_unions_and_missiles_at_fishing_boats_are_ours(lang: str, title: str) -> None:
    judged = read("2026-11-20", title, "", lang).classification
    assert judged.relevant
    assert not judged.new_event
