"""What a plane looked like is told of a strike that is known; a plane that strikes is news."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

JANUARY = "2026-01-13"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US attacked boat with aircraft that looked like a civilian plane", "It was used on Sept. 2."),
        ("es", "EE.UU. usó un avión camuflado como civil en el ataque a una lancha", "Murieron once personas."),
        ("pt", "Avião usado pelos EUA em ataque que matou 11 estava pintado como aeronave civil", ""),
        (
            "fr",
            "Un avion maquillé en appareil civil a servi à la frappe contre un bateau",
            "Onze morts aux Caraïbes.",
        ),
    ],
)
def test_plane_in_disguise_is_no_new_strike(lang: str, title: str, summary: str) -> None:
    assert not read(JANUARY, title, summary, lang).classification.new_event


def test_plane_that_strikes_is() -> None:
    title = "US aircraft strikes boat in Caribbean, killing three"
    assert read(JANUARY, title, "The plane, painted grey, fired twice on Monday.").classification.new_event
