"""A strike of which nobody says whose it was is ours where it hits boats of this story; others strike, too."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        (
            "en",
            "Two killed north of Bonaire; another taken in by tanker",
            "Monday's strike destroyed a go-fast 70 miles off.",
        ),
        ("en", "Deadliest strike since the first: nine of ten aboard killed in eastern Pacific", ""),
        (
            "es",
            "Tres muertos al norte de Curazao",
            "El bombardeo del jueves hundió una lancha a 50 millas.",
        ),
        (
            "pt",
            "Três mortos a oeste das Galápagos",
            "O bombardeio de domingo destruiu uma lancha a 80 milhas.",
        ),
        ("fr", "Trois morts au nord d'Aruba", "La frappe de lundi a détruit un hors-bord à 40 milles de l'île."),
    ],
)
def test_a_strike_on_a_boat_here_rings_though_nobody_is_named(lang: str, title: str, text: str) -> None:
    assert read("2027-03-26", title, text, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "Two killed off Jamaica", "A lightning strike sank a fishing boat on Monday."),
        ("en", "Two dead off Barbados", "The whale strike sank a yacht, the coast guard said."),
        ("en", "Two killed off Yemen", "The strike on Friday sank a boat in the Red Sea."),
        ("es", "Dos muertos frente a Esmeraldas", "El ataque de piratas hundió una lancha de pescadores."),
        ("en", "Deadliest strike since first: 30 of 40 aboard bus killed in Kharkiv", ""),
    ],
)
def test_other_strikes_and_other_seas_are_not_ours(lang: str, title: str, text: str) -> None:
    assert not read("2027-03-26", title, text, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Warship opens fire on boat in eastern Pacific, three dead",
            "The USS Halsey hit a skiff off Ecuador.",
        ),
        (
            "es",
            "Buque de guerra dispara contra lancha en el Pacífico: tres muertos",
            "El USS Halsey hundió una lancha frente a Ecuador.",
        ),
    ],
)
def test_warship_known_by_its_name_alone_strikes_for_its_flag(lang: str, title: str, summary: str) -> None:
    assert read("2026-02-10", title, summary, lang).classification.new_event
