"""News of a strike on a boat that names other things as well: countries far away, storms, fishermen, bodies."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import headline


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US military strike on boat kills four",
            "President Donald Trump told reporters in Israel on Monday that a US strike killed four aboard a boat.",
        ),
        (
            "es",
            "Ataque de EE.UU. a lancha deja tres muertos",
            "El secretario Hegseth dijo en Japón que el ataque mató a tres hombres.",
        ),
        ("en", "In Japan, Hegseth announces strike on boat, three dead", ""),
        ("en", "US strike on boat kills 3", "It used a drone of the kind used in Pakistan and Afghanistan."),
    ],
)
def test_where_an_official_speaks_is_not_where_a_boat_was_struck(lang: str, title: str, summary: str) -> None:
    assert headline(lang, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat kills five despite war in Ukraine"),
        ("es", "El Pentágono dice que un ataque a una lancha mató a cinco en plena guerra en Ucrania"),
        ("es", "EE.UU. ataca una lancha en el Caribe pese a guerra con Irán"),
        ("pt", "EUA atacam barco no Pacífico em plena guerra com o Irã"),
        ("fr", "Les États-Unis frappent un bateau dans le Pacifique en pleine guerre avec l'Iran"),
    ],
)
def test_a_war_that_goes_on_meanwhile_does_not_take_a_strike_away(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "US strikes boat in Caribbean amid storm",
        "US sinks fishing boat in Caribbean, killing four",
        "US strikes boat with Hezbollah links in Caribbean, killing three",
        "US hits Russian-made speedboat in Caribbean, three killed",
        "US kills two in boat strike, hurricane kills 30 in Jamaica",
        "Venezuela says US missile hit fishing boat Monday, killing eleven",
        "US missile hits fishing boat off Colombia, killing two amid Venezuela tensions",
        "US missile hits fishing boat off Colombia, killing two",
    ],
)
def test_a_boat_that_americans_struck_here_is_ours_whatever_is_told_of_it(title: str) -> None:
    assert headline("en", title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike on boat off Yemen kills three", ""),
        ("en", "US strike on boat kills three", "The boat was in the Red Sea when a US missile hit it."),
        ("es", "Ataque de EE.UU. a una lancha frente a Yemen mata a tres", ""),
        ("fr", "Une frappe américaine sur un bateau au large du Yémen fait trois morts", ""),
        ("en", "US strike kills three in Yemen, Pentagon says", ""),
    ],
)
def test_a_boat_struck_off_another_coast_is_of_another_war(lang: str, title: str, summary: str) -> None:
    assert not headline(lang, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Bodies of two men killed in US strike found off Colombia"),
        ("es", "Hallan cuerpos de dos muertos en ataque de EE.UU. en La Guajira"),
        ("pt", "Encontrados corpos de três mortos em ataque dos EUA a barco"),
    ],
)
def test_bodies_that_are_found_are_those_of_a_strike_that_is_known(lang: str, title: str) -> None:
    understood = headline(lang, title).classification
    assert understood.category is Category.STRIKE
    assert not understood.new_event
