"""Strikes in waters where none was before: who strikes and for what tells them, and whose sea it was may protest."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills two on sailboat off Fiji", "It carried cocaine to New Zealand, the military said."),
        ("en", "US forces sink yacht in South Pacific, three dead", "It is the campaign's first attack so far west."),
        ("es", "EE.UU. hunde un velero cargado de cocaína cerca de Fiyi: dos muertos", ""),
        ("pt", "EUA atacam barco de drogas ao largo da Guiné e matam quatro", ""),
        ("fr", "Frappe américaine contre un voilier chargé de cocaïne : deux morts", ""),
        ("en", "Yacht sunk by US forces between Azores and Cape Verde, five dead", "A patrol ship looks for bodies."),
        ("es", "Cinco muertos en un velero hundido por EE.UU. entre las Azores y Cabo Verde", ""),
        ("pt", "EUA matam quatro num veleiro ao largo dos Açores", ""),
        ("fr", "Six morts sur un voilier visé au large du Cap-Vert par l'armée américaine", ""),
    ],
)
def test_a_strike_of_the_campaign_rings_wherever_it_is(lang: str, title: str, summary: str) -> None:
    assert read("2027-06-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two dead as yacht sinks off Sydney", "It carried a family of four."),
        ("en", "Two Americans killed as yacht capsizes off Azores", ""),
        ("en", "American yacht hit by Israeli strike off Gaza, three killed", ""),
        ("en", "Two killed as yacht is struck by freighter off Azores, US Coast Guard says", ""),
        ("en", "US strikes Houthi boat in Red Sea, three killed", "It was said to carry drugs and arms."),
        ("en", "US strike kills three in Somalia", "Smugglers of drugs were among them."),
        ("en", "US Coast Guard kills suspect as it stops boat off Guam", "The campaign has killed 95 people so far."),
        ("en", "Navy seizes yacht with cocaine off Fiji", "Two men were held."),
        ("fr", "Un voilier coule au large de Tahiti, deux morts", ""),
    ],
)
def test_other_deaths_at_sea_and_in_other_wars_do_not(lang: str, title: str, summary: str) -> None:
    assert not read("2027-06-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Portugal summons US ambassador over strike on boat near the Azores"),
        ("fr", "Paris convoque l'ambassadeur américain après la frappe au large de Tahiti"),
    ],
)
def test_whoever_calls_in_the_envoy_over_a_boat_is_of_the_story(lang: str, title: str) -> None:
    assert read("2027-06-20", title, "", lang).classification.category is Category.DIPLOMACY


def test_an_envoy_called_over_an_air_raid_is_not() -> None:
    title = "Iraq summons US envoy over airstrike on militia base near the border"
    assert not read("2027-06-20", title, "", "en").classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump says US blew up Venezuelan pier 'where they load the boats with drugs'"),
        ("en", "US destroyed a dock in Venezuela used to load drug boats, officials say"),
        ("es", "EE.UU. destruyó un muelle en Venezuela donde cargaban lanchas con droga"),
        ("pt", "EUA destruíram cais na Venezuela onde se carregavam barcos com drogas"),
        ("fr", "Les États-Unis ont fait sauter un quai au Venezuela où étaient chargés des bateaux"),
    ],
)
def test_a_dock_blown_up_is_an_operation_on_land(lang: str, title: str) -> None:
    judged = read("2025-12-29", title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.BUILDUP, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Sepultan a pescador muerto en ataque de EE.UU. a lancha",
            "Al menos 243 personas han muerto en 72 ataques desde septiembre de 2025.",
        ),
        (
            "fr",
            "Un village enterre un pêcheur tué dans une frappe américaine sur un bateau",
            "Au moins 243 personnes ont été tuées dans 72 frappes depuis septembre 2025.",
        ),
    ],
)
def test_a_fisherman_who_is_buried_beside_the_campaigns_toll_is_no_strike_afar(
    lang: str, title: str, summary: str
) -> None:
    judged = read("2026-11-20", title, summary, lang).classification
    assert judged.relevant
    assert not judged.new_event
