"""A strike may be told by who is left, or beside the count of the campaign, without a boat or an actor."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "No survivors as strike sinks speedboat with three aboard in Caribbean"),
        ("es", "Sin supervivientes tras ataque a lancha con cuatro tripulantes en el Caribe"),
        ("pt", "Ninguém sobreviveu a ataque contra lancha no Pacífico, dizem EUA"),
        ("fr", "Aucun rescapé : frappe contre un bateau avec trois hommes à bord dans le Pacifique"),
        ("en", "US strike kills four; 75 strikes and 250 dead since September 2025"),
        ("es", "Ataque de EE.UU. mata a dos; suman 75 ataques y 250 muertos"),
        ("pt", "Ataque americano mata dois; são 75 ataques e 250 mortos"),
        ("fr", "Frappe américaine : deux morts ; 75 frappes et 250 morts en un an"),
        ("en", "Fourth strike in a week kills two in the Caribbean"),
        ("en", "US says boat strike killed three 'narco-terrorists', two survivors captured"),
        ("es", "Un misil de EE.UU. golpeó una lancha pesquera el lunes frente a Manabí: tres muertos"),
    ],
)
def test_it_is_a_new_strike(lang: str, title: str) -> None:
    assert read("2026-11-25", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Search for boat strike survivors ends, no survivors found"),
        ("es", "Termina la búsqueda sin sobrevivientes del ataque a la lancha del Pacífico"),
        ("en", "No survivors after plane crash in Pacific"),
        ("en", "No survivors of Israeli strike on boat off Gaza"),
        ("en", "After 75 strikes and 250 dead, Congress asks for names"),
        ("en", "75 strikes in, what has the boat campaign achieved?"),
        ("en", "'We were fishing', survivor of boat strike says"),
        ("en", "Nurses' third strike in four days in Caribbean nation"),
    ],
)
def test_it_is_none(lang: str, title: str) -> None:
    assert not read("2026-11-25", title, "", lang).classification.new_event
