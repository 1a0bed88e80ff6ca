"""What is no act of these days rings nobody: a newspaper's own review, airlines that come back."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

JUNE = "2026-06-19"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "They Survived U.S. Boat Strikes. Almost None Were Saved.",
            "A review of its logs shows it.",
        ),
        (
            "en",
            "Reading the watchdog's report on Southern Spear",
            "What the document published in May leaves out: names.",
        ),
        (
            "es",
            "Los que sobrevivieron a los ataques",
            "Una investigación de este diario revela qué fue de ellos.",
        ),
    ],
)
def test_newspapers_own_review_is_analysis(lang: str, title: str, summary: str) -> None:
    judged = read(JUNE, title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "American Airlines strikes deal to resume daily Miami-Caracas flights"),
        ("es", "Aerolíneas reanudan vuelos a Caracas tras el cierre del espacio aéreo de Venezuela"),
    ],
)
def test_flights_that_start_again_are_not_urgent(lang: str, title: str) -> None:
    assert read(JUNE, title, "", lang).classification.severity.rank < Severity.HIGH.rank


def test_sky_that_is_closed_is_urgent() -> None:
    judged = read(
        "2026-01-03", "FAA closes airspace over Venezuela, airlines suspend Caracas flights", ""
    ).classification
    assert judged.severity is Severity.URGENT


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Hegseth: full video of Sept. 2 boat strike won't be made public"),
        ("es", "Hegseth se niega a difundir el video completo del ataque en el que murieron dos náufragos"),
        ("pt", "Pentágono recusa divulgar vídeo completo do segundo ataque a barco"),
        ("fr", "Le Pentagone refuse de diffuser la vidéo de la double frappe"),
    ],
)
def test_video_that_congress_may_not_have_is_oversight(lang: str, title: str) -> None:
    assert read("2025-12-16", title, "", lang).classification.category is Category.OVERSIGHT


def test_strike_whose_footage_is_withheld_is_new() -> None:
    text = "Southern Command said on Monday that the boat was hit in the Pacific."
    assert read(
        "2025-12-16", "US strike kills four, Pentagon will not release footage", text
    ).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Three tankers that slipped out of Venezuela come back",
            "US forces had seized two others earlier in the week.",
        ),
        (
            "es",
            "Petroleros que zarparon de Venezuela están de vuelta en puerto",
            "Estados Unidos había incautado otros dos.",
        ),
    ],
)
def test_tankers_that_come_back_are_not_urgent(lang: str, title: str, summary: str) -> None:
    assert read("2026-01-10", title, summary, lang).classification.severity.rank < Severity.HIGH.rank
