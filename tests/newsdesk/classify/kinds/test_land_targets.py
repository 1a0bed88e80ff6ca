"""What Americans strike ashore is an operation on land; a boat that is struck near a village stays a strike."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-20"
ASHORE = [
    ("en", "US strikes drug lab in Venezuelan jungle, three dead"),
    ("en", "US drone strike hits cartel compound in Sinaloa, killing eight"),
    ("es", "Bombardeo de EE.UU. en finca del Clan del Golfo deja cinco muertos"),
    ("pt", "EUA bombardeiam acampamento de facção no Equador e matam seis"),
    ("fr", "Frappe américaine contre un camp de trafiquants en Équateur : six morts"),
]
ON_BOATS = [
    ("en", "US strike on boat off fishing village in La Guajira kills three"),
    ("en", "Pentagon: boat that left jungle camp hit, two dead"),
    ("es", "Mueren tres en ataque de EE.UU. a lancha que salió de un campamento"),
]


@pytest.mark.parametrize(("lang", "title"), ASHORE)
def test_what_is_struck_ashore_is_an_operation_on_land(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.BUILDUP, False), judged


@pytest.mark.parametrize(("lang", "title"), ON_BOATS)
def test_a_boat_that_is_struck_near_one_is_a_new_strike(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event
