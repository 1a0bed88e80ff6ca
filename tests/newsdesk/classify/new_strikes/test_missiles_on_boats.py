"""Strikes told by their missile, and those off Haiti, whose gangs are another war."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import headline


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Missile lands on skiff off Carupano; US confirms strike", ""),
        ("en", "Missile slams into boat off Venezuela, killing three", ""),
        ("es", "Cae misil sobre peñero frente a Sucre", "EE.UU. confirma ataque."),
        ("es", "Impacta misil contra lancha frente a Ecuador; dos muertos", ""),
        ("es", "Misil cae sobre un bote frente a Falcón", "El Pentágono confirma un ataque."),
        ("pt", "Míssil cai sobre barco pesqueiro na costa de Sucre; EUA confirmam ataque", ""),
        ("fr", "Un missile tombe sur une pirogue au large de Sucre ; Washington confirme une frappe", ""),
        ("fr", "Un missile s'abat sur une vedette au large de la Colombie, trois morts", ""),
    ],
)
def test_missile_that_comes_down_on_a_boat_is_a_strike(lang: str, title: str, summary: str) -> None:
    assert headline(lang, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Four more dead by American missile"),
        ("es", "Suben a la lista: otros tres muertos por misil gringo"),
        ("es", "Otros tres muertos por un misil yanqui frente a Tumaco"),
        ("pt", "Outros quatro mortos por míssil dos EUA"),
        ("pt", "Mais dois mortos por míssil ianque no Pacífico"),
        ("fr", "Quatre morts de plus sous un missile américain dans le Pacifique"),
    ],
)
def test_dead_by_american_missiles_are_of_a_new_strike(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Haitian fishermen report US strike on boat off Grand'Anse"),
        ("en", "Haitian officials report a US strike on a boat off Jacmel"),
        ("es", "Haití reporta ataque de EE.UU. contra una lancha frente a Jacmel"),
        ("es", "Pescadores haitianos reportan ataque de EE.UU. a lancha frente a Jeremie"),
        ("pt", "Haiti relata ataque dos EUA a embarcação ao sul do país"),
        ("fr", "Des pêcheurs haïtiens signalent une frappe américaine contre un bateau au large des Cayes"),
    ],
)
def test_strike_off_haiti_rings_whoever_reports_it(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Houthi missile slams into cargo ship"),
        ("en", "Iranian missile falls on tanker in Red Sea"),
        ("en", "Missile lands on house in Caracas"),
        ("es", "Cae misil iraní sobre buque en el golfo de Omán"),
        ("es", "Corea del Norte: cae misil sobre el mar de Japón"),
        ("en", "Drone strike kills four Haitian gang members in Port-au-Prince"),
        ("en", "Haitian boat capsizes off Grand'Anse, 12 dead"),
        ("en", "Senators demand report on US strike on boat off Venezuela"),
        ("en", "Three dead by US missile in Yemen"),
        ("fr", "Trois morts sous un missile américain en Somalie"),
    ],
)
def test_missiles_and_dead_of_others_ring_for_nobody(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.new_event
