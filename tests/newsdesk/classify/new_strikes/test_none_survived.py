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


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "'No survivors', says Hegseth",
            "He posted images of a boat on fire in the Caribbean; three were aboard.",
        ),
        ("es", 'Iban cinco en la lancha; "no quedó nadie", dice Hegseth', "La nave fue atacada en el Pacífico."),
        ("pt", "Barco no Pacífico levava cinco; 'não sobrou ninguém', diz Hegseth", ""),
        ("fr", "« Aucun survivant », assure Hegseth", "Le Pentagone a diffusé les images d'une vedette en feu."),
    ],
)
def test_those_who_strike_ring_when_they_say_that_none_lived(lang: str, title: str, summary: str) -> None:
    assert read("2026-11-25", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Hegseth: no survivors of Sept. 2 strike", ""),
        ("en", "Hegseth ordered 'no survivors', report says", "The boat was hit twice on Sept. 2."),
        (
            "en",
            "'There were no survivors,' Hegseth told senators",
            "They asked about the boat that was hit in September.",
        ),
        ("es", "Hegseth niega haber ordenado que no quedaran sobrevivientes", ""),
        ("en", "No survivors from plane crash, Pentagon says", ""),
    ],
)
def test_what_they_say_of_a_known_strike_or_another_thing_does_not_ring(lang: str, title: str, summary: str) -> None:
    assert not read("2026-11-25", title, summary, lang).classification.new_event
