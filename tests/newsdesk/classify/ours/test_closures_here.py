"""Air and sea that the United States close near the coasts of the story, and what is closed for other reasons."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "FAA closes airspace between Jamaica and Haiti, cites military activity"),
        ("en", "US declares exclusion zone off Haiti for all vessels"),
        ("es", "EE.UU. cierra el espacio aéreo entre Cuba y Haití"),
        ("es", "Estados Unidos declara una zona de exclusión frente a Haití"),
        ("pt", "EUA fecham espaço aéreo entre Cuba e Jamaica"),
        ("fr", "Washington ferme l'espace aérien entre Haïti et Cuba"),
    ],
)
def test_air_or_sea_closed_here_is_of_the_buildup(lang: str, title: str) -> None:
    assert read("2026-11-20", title, "", lang).classification.category is Category.BUILDUP


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump: skies over Venezuela are closed"),
        ("es", "Trump declara cerrado el cielo de Venezuela"),
        ("pt", "Céu da Venezuela fechado, diz Trump"),
        ("fr", "Ciel du Venezuela fermé, annonce Trump"),
    ],
)
def test_a_sky_that_is_closed_here_is_urgent(lang: str, title: str) -> None:
    judged = read("2025-11-29", title, "", lang).classification
    assert (judged.topic, judged.severity) == ("closure.airspace", Severity.URGENT)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Six airlines stop flying to Caracas", "The carriers cited an FAA warning of military activity."),
        ("es", "Iberia y Turkish dejan de volar a Maiquetía", "La FAA alertó de actividad militar."),
        ("pt", "Gol e TAP suspendem voos para Caracas após alerta dos EUA", ""),
        ("fr", "Iberia et TAP cessent de desservir Caracas", "La FAA avait averti d'une activité militaire."),
    ],
)
def test_airlines_that_stay_away_close_no_sky(lang: str, title: str, summary: str) -> None:
    judged = read("2025-11-22", title, summary, lang).classification
    assert (judged.topic, judged.severity) == ("closure.airspace", Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Airlines cancel flights to Venezuela over unpaid debts", ""),
        ("es", "Aerolíneas suspenden vuelos a Venezuela por deudas", ""),
        ("en", "FAA closes airspace near Puerto Rico after rocket breaks up", "Debris fell into the sea."),
        ("en", "FAA shuts airspace over Haiti after gunfire hits jet", "Gangs control most of the capital."),
        ("en", "Poland closes airspace after drones cross border", ""),
        ("es", "Cierran el espacio aéreo de Cuba por el huracán", ""),
        ("en", "FAA halts flights over Caribbean as rocket breaks up", "The airspace reopened at 7 pm."),
        (
            "es",
            "Restos de un cohete obligan a cerrar el espacio aéreo del Caribe",
            "La FAA desvió decenas de vuelos.",
        ),
        ("pt", "FAA fecha espaço aéreo no Caribe por destroços de foguete", "Voos foram desviados."),
        ("fr", "Débris de fusée : la FAA ferme l'espace aérien au-dessus des Caraïbes", "Des vols ont été déroutés."),
        ("en", "Radar failure halts flights in Puerto Rico", "The FAA said the airspace would reopen by night."),
    ],
)
def test_air_closed_for_another_reason_is_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert not read("2026-11-20", title, summary, lang).classification.relevant


def test_soldiers_in_the_air_outweigh_a_rocket() -> None:
    title = "FAA warns pilots off Venezuela a day after rocket debris shut Caribbean skies"
    judged = read("2025-11-22", title, "The notice names military activity around Maiquetía.").classification
    assert judged.topic == "closure.airspace"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Container vessel strikes harbour bridge, no one hurt"),
        ("en", "Iran seizes oil tanker in Gulf, US official says"),
        ("en", "Ferry strikes pier, inquiry opened"),
    ],
)
def test_ships_that_hit_a_bridge_or_are_taken_by_others_are_not_either(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.relevant


def test_a_follow_on_strike_is_no_walkout() -> None:
    judged = read("2025-12-01", "Senate panel vows scrutiny of follow-on strike of Sept. 2", "", "en").classification
    assert judged.category is Category.OVERSIGHT
