"""Words that only say how long ago something was: "first since the double tap", "a year after the first strike"."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read
from tests.newsdesk.stated import the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills one, the first since a double tap on Sept. 2"),
        ("en", "US strike on boat kills one, first since court ruling"),
        ("es", "EE.UU. mata a una persona en el Pacífico, el primer ataque desde el doble golpe del 2 de septiembre"),
        ("pt", "EUA matam um no Pacífico, o primeiro ataque desde o duplo ataque de 2 de setembro"),
        ("fr", "Une frappe américaine tue un homme, la première depuis la double frappe du 2 septembre"),
    ],
)
def test_the_first_strike_since_something_is_a_new_one(lang: str, title: str) -> None:
    understood = read("2026-03-10", title, "", lang)
    judged = understood.classification
    assert (judged.new_event, judged.severity) == (True, Severity.URGENT), judged
    assert [event.killed.value for event in understood.facts.events if event.killed] == [1]


def test_a_double_tap_that_is_the_news_is_no_new_strike() -> None:
    title = "Admiral ordered double tap on Sept. 2, the first strike, lawmakers told"
    assert not read("2026-03-10", title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US forces kill one man on a boat in the Pacific"),
        ("es", "EE.UU. mata a uno en el Pacífico"),
        ("pt", "EUA matam uma pessoa em barco no Pacífico"),
        ("fr", "Les États-Unis tuent une personne sur un bateau dans le Pacifique"),
    ],
)
def test_one_killed_counts_whoever_kills(lang: str, title: str) -> None:
    killed = the_strike(title, lang=lang).killed
    assert value_of(killed) == 1


def test_they_hit_a_boat_in_portuguese_and_in_the_plural_too() -> None:
    title = "Em seu 70º ataque, EUA atingem barco no Atlântico, mais perto do Brasil"
    summary = "Três morreram na segunda. O Itamaraty disse acompanhar o caso."
    assert read("2026-09-29", title, summary, "pt").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "One year since the first strike killed eleven people off Venezuela", ""),
        ("en", "A year ago, the first US strike on a boat killed eleven", ""),
        ("en", "One year after the first strike that killed eleven, US still bombs boats", ""),
        ("es", "A un año del primer ataque que mató a once", "Fue contra una lancha, el 2 de septiembre."),
        ("es", "Se cumple un año del primer ataque de EE.UU. a una lancha, que mató a once", ""),
        ("es", "Hace un año, un primer ataque mató a once personas en el Caribe", ""),
        ("pt", "A um ano do primeiro ataque dos EUA que matou onze no Caribe", ""),
        (
            "fr",
            "Un an après la première frappe, retour sur onze morts dans les Caraïbes",
            "Le 2 septembre 2025, l'armée américaine détruisait un bateau venu du Venezuela.",
        ),
    ],
)
def test_an_anniversary_of_the_first_strike_looks_back(lang: str, title: str, summary: str) -> None:
    judged = read("2026-09-02", title, summary, lang).classification
    assert (judged.category, judged.severity, judged.new_event) == (Category.ANALYSIS, Severity.LOW, False), judged


@pytest.mark.parametrize(
    "title",
    [
        "Month after US strike kills two, questions remain",
        "Three weeks after US strike on a boat kills four, nobody knows who they were",
    ],
)
def test_a_strike_of_weeks_ago_is_not_new_in_the_present_tense_either(title: str) -> None:
    assert not read("2026-09-02", title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "A week after Caribbean strike US kills four on boat in Pacific, Pentagon says"),
        ("en", "A year after first boat strike, US hits another vessel in Pacific"),
        ("en", "On anniversary of first strike, US kills three on boat in Caribbean"),
        ("es", "A un año del primer ataque, EE.UU. bombardea otra lancha"),
        ("pt", "Um ano após o primeiro ataque, EUA atingem mais um barco e matam três"),
        ("fr", "Un an après la première frappe, Washington frappe un bateau dans le Pacifique : trois morts"),
    ],
)
def test_a_strike_that_is_told_on_the_anniversary_is_new(lang: str, title: str) -> None:
    assert read("2026-09-02", title, "", lang).classification.new_event


def test_a_bill_that_is_filed_on_the_anniversary_is_of_congress() -> None:
    title = "A year after the first strike, Democrats file war powers resolution"
    assert read("2026-09-02", title, "").classification.category is Category.OVERSIGHT


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Un año del primer ataque a una lancha: once muertos"),
        ("es", "Se cumple un año del ataque que mató a once en el Caribe"),
        ("pt", "Um ano do primeiro ataque que matou onze"),
        ("pt", "Faz um ano o ataque que matou onze no Caribe"),
        ("fr", "Il y a un an, une frappe américaine tuait onze personnes dans les Caraïbes"),
        ("en", "One year since US strike killed 11 off Venezuela"),
    ],
)
def test_the_time_since_a_strike_makes_it_an_old_one(lang: str, title: str) -> None:
    assert not read("2026-09-02", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "EE.UU. mata a cuatro en el Pacífico, a un año del ataque que mató a once"),
        ("pt", "EUA matam quatro no Pacífico um ano após o ataque que matou onze"),
        (
            "fr",
            "Les États-Unis tuent quatre personnes dans le Pacifique, un an après la frappe qui en a tué onze",
        ),
        ("en", "US kills four in Pacific, a year after strike that killed 11"),
    ],
)
def test_the_time_since_an_old_strike_may_stand_beside_a_new_one(lang: str, title: str) -> None:
    understood = read("2026-09-02", title, "", lang)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events if event.killed] == [4]
