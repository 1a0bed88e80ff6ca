"""A headline that calls it an accident tells of no strike, whosever the boat."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US boat accident kills three in Pacific", ""),
        ("en", "US boat accident kills three in Pacific", "A boat capsized off Hawaii on Saturday, killing three."),
        ("en", "US Navy boat accident kills two in Caribbean", ""),
        ("es", "Accidente de un barco de EE. UU. deja tres muertos en el Pacífico", ""),
        ("pt", "Acidente com barco dos EUA mata três no Pacífico", ""),
        ("fr", "Un accident de bateau américain fait trois morts dans le Pacifique", ""),
        ("en", "US tourists killed in boat crash in the Caribbean", ""),
        ("es", "Turistas estadounidenses mueren en choque de lanchas en el Caribe", ""),
        ("pt", "Turistas americanos morrem em acidente de barco no Caribe", ""),
        ("fr", "Des touristes américains tués dans un accident de bateau dans les Caraïbes", ""),
    ],
)
def test_accident_is_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert read("2026-09-20", title, summary, lang).classification.category is Category.NONE


def test_strike_that_was_no_accident_is_still_a_strike() -> None:
    title = "No accident: US strike kills three on boat in Pacific"
    assert read("2026-09-20", title, "", "en").classification.new_event
