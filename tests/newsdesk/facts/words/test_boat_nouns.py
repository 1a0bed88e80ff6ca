"""A boat counts by whatever name a writer gives it, in four languages; what only sounds like one does not."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US forces destroy a smuggling skiff in the Caribbean, three dead"),
        ("en", "Three dead after a missile hits a dinghy off the coast"),
        ("en", "Three dead as US sinks low-profile submersible"),
        ("en", "Three dead aboard a narco-sub"),
        ("es", "Tres muertos al ser hundida una yola en el Caribe"),
        ("es", "Tres muertos en una planeadora destruida en alta mar"),
        ("es", "Estados Unidos hunde un semisumergible: tres muertos"),
        ("pt", "EUA afundam uma voadeira no Caribe e matam três"),
        ("pt", "Três mortos em traineira destruída no Pacífico"),
        ("fr", "Trois morts à bord d'une pirogue coulée dans le Pacifique"),
        ("fr", "Trois morts sur un hors-bord détruit en mer"),
        ("fr", "Trois morts à bord d'une saintoise frappée au large de la Martinique"),
    ],
)
def test_one_boat_is_read_under_every_name(lang: str, title: str) -> None:
    vessels = the_strike(title, lang=lang).vessels
    assert value_of(vessels) == 1


@pytest.mark.parametrize(
    ("lang", "title", "vessels"),
    [
        ("en", "US destroys two skiffs in the Caribbean, killing five", 2),
        ("en", "Three go-fasts hit in one night, seven dead", 3),
        ("en", "Two semi-submersibles sunk in the Pacific, five dead", 2),
        ("en", "Three killed in strikes on two alleged narco-trafficking boats", 2),
        ("es", "Ataque a dos peñeros deja cinco muertos", 2),
        ("es", "EE.UU. hunde tres cayucos en el Pacífico y mata a siete", 3),
        ("es", "Dos semisumergibles hundidos, cinco muertos", 2),
        ("pt", "EUA destroem duas catraias no Caribe e matam cinco", 2),
        ("pt", "Dois semissubmersíveis afundados, cinco mortos", 2),
        ("fr", "Deux yoles détruites, cinq morts", 2),
        ("fr", "Trois vedettes coulées dans le Pacifique, sept morts", 3),
    ],
)
def test_several_boats_are_counted_under_every_name(lang: str, title: str, vessels: int) -> None:
    found = the_strike(title, lang=lang).vessels
    assert value_of(found) == vessels


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US forces strike skiffs in the Pacific, killing seven", ""),
        ("es", "Ataque contra peñeros deja siete muertos", ""),
        ("fr", "Frappe sur des yoles : sept morts", ""),
        ("en", "Eight dead in US strikes on alleged drug boats, military says", ""),
        ("es", "Ocho muertos en ataques contra presuntas narcolanchas", ""),
        ("pt", "Oito mortos em ataques contra supostas narcolanchas no Pacífico", ""),
        ("fr", "Huit morts dans des frappes contre des bateaux", ""),
    ],
)
def test_boats_that_nobody_counted_are_not_one(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang, new_event=False).vessels is None
