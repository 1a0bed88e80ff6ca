"""An American strike and its dead ring without a boat, a sea or a place; where another war is told, they do not."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Severity
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-25"
OURS = [
    ("en", "US strike kills 3 on Thanksgiving eve"),
    ("en", "Five killed in two US strikes over weekend"),
    ("en", "Five Killed in Two US Strikes Over Weekend"),
    ("en", "31st strike: two dead, one survivor"),
    ("en", "U.S. strike kills one, leaves three adrift on raft"),
    ("en", "Three killed in US strike"),
    ("en", "US strike kills three; no Americans hit"),
    ("en", "US strike on Monday kills three"),
    ("es", "Ataque de EE.UU. deja tres muertos"),
    ("es", "Dos ataques de EE.UU. dejan cinco muertos el fin de semana"),
    ("es", "Tres muertos en ataque de EEUU"),
    ("pt", "Ataque dos EUA mata três"),
    ("pt", "Cinco mortos em dois ataques dos EUA no fim de semana"),
    ("fr", "Frappe américaine : trois morts"),
    ("fr", "Deux frappes américaines font cinq morts"),
]
OF_OTHER_WARS = [
    ("en", "US strike kills three in Kismayo", ""),
    ("en", "US strike kills three near Deir Ezzor", ""),
    ("en", "U.S. strike on Fordo kills three", ""),
    ("en", "US strike on camp kills five", ""),
    ("en", "US strikes kill 12 IS fighters in northern Somalia, Africom says", ""),
    ("en", "US strike kills three militants", ""),
    ("en", "US strike kills three Iranian scientists", ""),
    ("en", "US strike kills three", "Africom said it hit al-Shabab in Somalia."),
    ("en", "US strikes kill 40", ""),
    ("en", "31st strike on Kyiv: two dead", ""),
    ("en", "US strike that killed three was unlawful, says expert", ""),
    ("en", "Family of three killed in US strike sues", ""),
    ("es", "Ataque de EE.UU. mata a tres en Kismayo", ""),
    ("es", "Ataque de EE.UU. deja tres muertos", "Los misiles cayeron sobre Sokoto, en Nigeria."),
    ("pt", "Ataque dos EUA mata três em Kismayo", ""),
    ("fr", "Frappe américaine à Kismayo : trois morts", ""),
    ("fr", "Frappe américaine : trois djihadistes tués", ""),
]


@pytest.mark.parametrize(("lang", "title"), OURS)
def test_american_strike_with_dead_and_no_place_rings(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.severity is Severity.URGENT


@pytest.mark.parametrize(("lang", "title", "summary"), OF_OTHER_WARS)
def test_american_strike_in_another_war_rings_nothing(lang: str, title: str, summary: str) -> None:
    assert not read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills two off Baja California"),
        ("en", "US strike kills two off Saona"),
        ("es", "Ataque de EE.UU. mata a dos frente a Talara"),
        ("pt", "Ataque dos EUA mata dois ao largo de Arica"),
        ("fr", "Frappe américaine : deux morts au large de Saint-Martin"),
    ],
)
def test_dead_of_a_strike_off_any_coast_of_these_seas_ring(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Strike off Arica by dockworkers leaves port shut"),
        ("en", "Missile strike off Berbera kills two"),
        ("en", "Gunmen's attack on boat off Saona kills two"),
        ("es", "Dos muertos al volcar una lancha frente a Talara"),
    ],
)
def test_what_else_happens_off_them_does_not(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event
