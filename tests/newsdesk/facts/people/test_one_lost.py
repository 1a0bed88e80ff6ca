"""A toll of one, in the nouns of tolls: "deja una víctima", "a strike claims one life"."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strikes, tolls_of


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat off Colombia claims one life"),
        ("en", "US strike claims a life in the eastern Pacific"),
        ("en", "US hits boat in the Caribbean: one fatality"),
        ("en", "One casualty in US strike on boat in the Pacific"),
        ("es", "Una baja en ataque de EE.UU. a lancha frente a Sucre"),
        ("es", "Bombardeo de EE.UU. en el Pacífico deja una víctima"),
        ("es", "EE.UU. hunde otra lancha en el Caribe: una víctima mortal"),
        ("es", "Un narcotraficante menos: EE.UU. hunde lancha en el Pacífico"),
        ("pt", "Ataque dos EUA a barco no Caribe faz uma vítima fatal"),
        ("pt", "Uma baixa em ataque americano a lancha no Pacífico"),
        ("pt", "EUA afundam lancha: um óbito confirmado"),
        ("fr", "Une frappe américaine fait une victime dans le Pacifique"),
        ("fr", "Un décès après une frappe américaine sur un bateau"),
        ("fr", "Frappe américaine dans les Caraïbes : une victime"),
    ],
)
def test_a_toll_of_one_counts(lang: str, title: str) -> None:
    assert tolls_of(the_strikes(title, "", lang)) == [1]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US hits boat; one casualty reported, a wounded man"),
        ("en", "US strike on boat left one life raft adrift"),
        ("es", "Una víctima del ataque de EE.UU. a la lancha era pescador"),
        ("es", "Una baja en el gabinete tras el ataque de EE.UU. a la lancha"),
        ("es", "El ataque de EE.UU. deja una víctima herida"),
        ("pt", "Uma vítima do ataque dos EUA era pescador, diz família"),
        ("fr", "Une victime de la frappe américaine était pêcheur"),
    ],
)
def test_one_of_those_known_or_hurt_is_no_toll(lang: str, title: str) -> None:
    assert 1 not in tolls_of(the_strikes(title, "", lang))
