"""A text that counts the boats of a strike anew, and one that only counts them."""

from __future__ import annotations

import pytest

from newsdesk.record.recounted import recounts_boats

COUNTED_ANEW = [
    "Southern Command now says two boats were hit off Aruba",
    "US military struck two boats after first reporting a single vessel",
    "Pentagon: strike hit two vessels, not one",
    "El mando habla ahora de tres lanchas y siete muertos",
    "El ejército informó primero de una sola lancha: fueron dos",
    "Estados Unidos atacó no una sino dos embarcaciones el jueves",
    "Comando Sul fala agora em duas lanchas e cinco mortos",
    "Não um barco, mas dois barcos foram atingidos, dizem os EUA",
    "Washington parle désormais de deux bateaux détruits",
    "L'armée avait d'abord fait état d'un seul bateau",
]
COUNTED = [
    "US strikes two boats in the Caribbean, killing six",
    "Washington now says the boat carried cocaine",
    "Dos lanchas atacadas en el Pacífico, dice ahora Petro que en aguas colombianas",
    "Les États-Unis détruisent deux bateaux et tuent cinq personnes",
    "EUA dizem agora que o barco levava drogas",
    "Two boats and not a word on who was aboard",
]


@pytest.mark.parametrize("title", COUNTED_ANEW)
def test_more_boats_than_at_first_are_recognised(title: str) -> None:
    assert recounts_boats(title, "")


@pytest.mark.parametrize("title", COUNTED)
def test_boats_that_nobody_counted_before_are_not_counted_anew(title: str) -> None:
    assert not recounts_boats(title, "")
