"""A new strike rings also where the headline tells of it in a verb, a boat or an outcome of its own."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

FRIDAY = "2026-01-23"
NEW = [
    ("en", "US military conducts first boat strike of the year", "Two people died and one survived on Friday."),
    ("en", "Pentagon carries out another boat strike", "Two people were killed on Friday in the eastern Pacific."),
    (
        "es",
        "EE. UU. bombardea convoy frente a Guatemala; buscan a ocho náufragos",
        "Tres murieron el jueves en el Pacífico.",
    ),
    (
        "fr",
        "Washington frappe un convoi de bateaux au large du Guatemala ; huit naufragés recherchés",
        "Trois morts jeudi.",
    ),
    (
        "es",
        "EE.UU. ejecuta extrajudicialmente a otras seis personas en el Pacífico",
        "Dos lanchas destruidas el jueves.",
    ),
    ("pt", "Três sobreviventes após ataque dos EUA a embarcação no Pacífico Oriental", ""),
    ("en", "Two survivors after US strike on suspected drug boat", ""),
    ("fr", "Deux survivants après une frappe américaine sur un bateau dans le Pacifique", ""),
    ("es", "Por primera vez habría sobrevivientes tras un ataque de Estados Unidos a una embarcación", ""),
    ("es", "Hunde EU lancha a 300 km de Manta", ""),
    ("es", "Ataca Marina de EU lancha en el Pacífico", ""),
    ("es", "Mata EU a un presunto narco en el Pacífico", ""),
]
KNOWN = [
    ("en", "Two survivors of US strike on suspected drug boat", ""),
    ("en", "Two survivors after US strike on drug boat sent home", ""),
    ("en", "Survivors after the US strike on boat tell their story", ""),
    (
        "en",
        "US military admits it killed eight more in December boat strike",
        "The toll of the Dec. 30 attack is now 11, not three.",
    ),
    (
        "es",
        "EE.UU. admite más muertos en el ataque de diciembre",
        "El saldo del ataque del 30 de diciembre es ahora de 11, no tres.",
    ),
    ("en", "2 die after US strike on boat in Pacific, Coast Guard says, correcting earlier account", ""),
    ("es", "Destruye Marina lancha en Sinaloa", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), NEW)
def test_new_strike_in_words_of_its_own_rings(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True)


@pytest.mark.parametrize(("lang", "title", "summary"), KNOWN)
def test_strike_that_is_told_again_rings_nobody(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strikes boat",
            "Three people were killed on Tuesday. The toll is now 95, not 94, the Pentagon said.",
        ),
        ("es", "EE.UU. mata a tres en ataque a lancha", "La cifra de muertos de la campaña es 95, no 94."),
        ("es", "Otra narcolancha hundida por EE.UU.", "Según nuestro recuento, van 30 ataques."),
        (
            "pt",
            "EUA destroem outro barco",
            "Três morreram na terça-feira no Caribe. Pela nossa contagem, são 30 ataques.",
        ),
        ("en", "Hegseth announces new strike", "By our count it was the 30th strike since September."),
    ],
)
def test_strike_beside_a_count_of_the_campaign_rings(lang: str, title: str, summary: str) -> None:
    assert read("2025-12-10", title, summary, lang).classification.new_event
