"""What a text takes back it does not state: neither the old figure nor the old place reaches a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import PUBLISHED, extract, judged, the_strike, value_of

TAKEN_BACK = [
    (
        "en",
        "Correction: Caribbean boat strike",
        "A previous version of this article said four people were killed. The correct number is three.",
    ),
    ("en", "Correction: boat strike", "An earlier version misstated how many were killed. It was three, not four."),
    ("en", "Correction: boat strike", "An earlier version said four people were killed instead of three."),
    ("en", "Correction: boat strike", "An earlier version said four were killed. Southern Command said three."),
    ("en", "CORRECTED-US strike on alleged drug boat kills three, not four", ""),
    ("es", "Corrección: ataque a una lancha", "Una versión anterior decía que murieron cuatro; fueron tres."),
    ("es", "Corrección: mueren tres, no cuatro, en ataque a una lancha", ""),
    ("pt", "Correção: ataque a barco", "Uma versão anterior informava que quatro pessoas morreram. Foram três."),
    ("pt", "Correção: ataque matou três, e não quatro pessoas", ""),
    (
        "fr",
        "Rectificatif : frappe contre un bateau",
        "Une version précédente faisait état de quatre morts. Il y a eu trois morts.",
    ),
]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Death toll of Caribbean boat strike rises to six",
            "Southern Command had spoken of five dead in the boat destroyed on Saturday.",
        ),
        (
            "es",
            "Suben a seis los muertos en ataque a lancha en el Caribe",
            "El Comando Sur hablaba de cinco víctimas en la lancha destruida el sábado.",
        ),
        (
            "pt",
            "Sobe para seis o número de mortos em ataque a lancha no Caribe",
            "O Comando Sul falava em cinco vítimas na lancha destruída no sábado.",
        ),
        (
            "fr",
            "Le bilan de la frappe aux Caraïbes passe à six morts",
            "Le commandement Sud avait parlé de cinq morts dans le bateau détruit samedi.",
        ),
    ],
)
def test_the_day_of_the_boat_is_not_taken_back_with_its_dead(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="strike.updated")
    assert strike.killed is not None
    assert strike.date is not None
    assert (strike.killed.value, strike.date.value) == (6, date(2026, 2, 7))


@pytest.mark.parametrize(("lang", "title", "summary"), TAKEN_BACK)
def test_a_figure_that_is_taken_back_is_not_stated_and_its_successor_is(lang: str, title: str, summary: str) -> None:
    killed = the_strike(title, summary, lang=lang, new_event=False, topic="strike.updated").killed
    assert value_of(killed) == 3
    assert killed.text in f"{title}\n{summary}"


def test_a_place_that_is_taken_back_is_not_stated() -> None:
    event = the_strike(
        "Correction: boat strike that killed three was in the Caribbean, not Pacific",
        "An earlier version of this story placed the attack in the eastern Pacific.",
        new_event=False,
        topic="strike.updated",
    )
    assert event.location is Location.CARIBBEAN


def test_nothing_is_put_right_where_no_dead_are_taken_back() -> None:
    event = the_strike(
        "Correction: boat strike killed three",
        "An earlier version of this story misspelled the name of the ship. There were two reporters aboard.",
        new_event=False,
        topic="strike.updated",
    )
    assert value_of(event.killed) == 3


def test_a_correction_of_something_else_gives_no_number_of_dead() -> None:
    event = the_strike(
        "Correction: boat strike survivors",
        "An earlier version said two vessels were hit in the strike. It was one.",
        new_event=False,
        topic="survivors.search",
    )
    assert event.killed is None


def test_what_earlier_reports_said_is_no_figure_of_a_new_strike() -> None:
    event = the_strike(
        "US strike on boat kills six in the Caribbean", "Earlier reports said four people were killed."
    )
    assert value_of(event.killed) == 6


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Correction: US strike on alleged drug boat killed five, not four"),
        ("es", "Corrección: el ataque de EE.UU. a una lancha mató a cinco personas, no a cuatro"),
        ("pt", "Correção: ataque dos EUA a barco matou cinco pessoas, e não quatro"),
        ("fr", "Rectificatif : la frappe américaine a tué cinq personnes, et non quatre"),
    ],
)
def test_correction_says_how_many_it_did_not_kill(lang: str, title: str) -> None:
    judgement = replace(judged(lang=lang, new_event=False), correction=True)
    facts = extract(title, "", lang=lang, published_at=PUBLISHED, classification=judgement)
    assert facts.wrong_toll == 4
    assert extract(title, "", lang=lang, published_at=PUBLISHED, classification=judged(lang=lang)).wrong_toll is None


@pytest.mark.parametrize(
    ("lang", "title", "summary", "dead"),
    [
        (
            "en",
            "Man thought killed in boat strike is alive; US lowers toll to five",
            "He had been counted among six people killed in a strike on Sunday in the Pacific.",
            5,
        ),
        (
            "fr",
            "Donné pour mort, un homme retrouvé vivant après une frappe américaine",
            "Il faisait partie des six tués de dimanche. Le commandement a ramené le bilan à cinq morts.",
            5,
        ),
        (
            "es",
            "EE.UU. corrige: fueron tres los muertos frente a La Guajira",
            "El Comando Sur cambió el parte en el que figuraban dos muertos en una lancha.",
            3,
        ),
        (
            "en",
            "Pentagon corrects Hegseth: the final count is eight",
            "Eight were killed on the boats, a spokesman said of the nine dead that Hegseth had claimed.",
            8,
        ),
    ],
)
def test_what_was_said_of_the_dead_before_is_taken_back(lang: str, title: str, summary: str, dead: int) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="strike.updated")
    assert strike.killed is not None
    assert strike.killed.value == dead
