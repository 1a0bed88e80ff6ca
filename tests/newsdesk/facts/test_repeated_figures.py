"""A toll told twice is one toll, a part is no whole, and whoever speaks of a day speaks on another."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read
from tests.newsdesk.stated import extract, facts_of, judged, the_strike, the_total, value_of


def test_all_of_them_were_told_of_before() -> None:
    facts = extract(
        "Eleven killed overnight in strikes on three boats across two seas",
        "Two vessels in the Pacific carried four men each and a third, in the Caribbean, carried three, the command "
        "said in a post early Tuesday. All 11 were killed late on Feb. 16.",
        lang="en",
        published_at=datetime(2026, 2, 17, 15, tzinfo=UTC),
        classification=judged(),
    )
    assert sorted(event.killed.value for event in facts.events if event.killed) == [3, 4, 4]
    assert {event.date.value for event in facts.events if event.date} == {date(2026, 2, 16)}


def test_four_in_each_one_is_no_proportion() -> None:
    title = "Noite termina com 11 mortos em dois oceanos"
    summary = "Eram oito homens em duas lanchas no Pacífico, quatro em cada uma, e três numa embarcação no Caribe."
    events = facts_of(title, summary, lang="pt").events
    assert sorted(event.killed.value for event in events if event.killed) == [3, 4, 4]


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Each vessel was hit in the Pacific on Sunday, said Pete Hegseth on Monday."),
        ("es", "Ambas lanchas fueron atacadas el domingo, dijo Pete Hegseth este lunes."),
        ("pt", "As embarcações foram atingidas no domingo, disse Hegseth nesta segunda-feira (9)."),
        ("fr", "Les deux bateaux ont été frappés dimanche, a dit Pete Hegseth lundi."),
    ],
)
def test_the_day_on_which_somebody_named_spoke_is_not_that_of_the_strike(lang: str, summary: str) -> None:
    title = {"en": "Six killed in strikes", "es": "Seis muertos", "pt": "Seis mortos"}.get(lang, "Six morts")
    days = {event.date.value for event in facts_of(title, summary, lang=lang).events if event.date}
    assert days == {date(2026, 2, 8)}


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Three dead in convoy", "Southern Command said Monday that three men were killed a day earlier."),
        ("es", "Tres muertos", "El Comando Sur informó este lunes de un ataque perpetrado la víspera."),
    ],
)
def test_the_day_before_the_one_on_which_it_was_told_is_that_of_the_strike(
    lang: str, title: str, summary: str
) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.date is not None
    assert strike.date.value == date(2026, 2, 8)


def test_nobody_lived_where_all_of_them_were_killed() -> None:
    events = facts_of("Six killed", "Each vessel carried three men and all of them were killed.").events
    assert [event.survivors.value if event.survivors else None for event in events] == [0, 0]


def test_six_dead_who_are_called_something_may_have_left_survivors() -> None:
    assert the_strike("Strike kills six", "Washington called all six dead narco-terrorists.").survivors is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US kills two in Pacific strike, asks Ecuador to search for a third"),
        ("es", "Comando Sur mata a dos en el Pacífico y pide a Ecuador que busque a un tercero"),
        ("pt", "EUA matam dois no Pacífico e pedem ao Equador que busque um terceiro"),
        ("fr", "Washington tue deux hommes dans le Pacifique et demande à l'Équateur de chercher un troisième"),
    ],
)
def test_a_strike_whose_third_man_is_sought_is_new(lang: str, title: str) -> None:
    assert read("2026-02-10", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary", "strikes"),
    [
        ("es", "Retoman los ataques: dos muertos", "Con el del viernes ya van 36 en total.", 36),
        ("pt", "Retomam os ataques: dois mortos", "Com este já são 36.", 36),
        ("es", "Cuatro muertos en un ataque", "Es la operación número 37 desde que arrancó la campaña.", 37),
        ("en", "Inspector general: files missing for nine boat strikes", "It reviewed nine of the 64 cases.", None),
        ("en", "Sixteen or 17 strikes on boats, and nobody has shown a name", "", None),
    ],
)
def test_attacks_are_counted_as_printed_and_parts_are_not(
    lang: str, title: str, summary: str, strikes: int | None
) -> None:
    category = Category.OVERSIGHT if title.startswith("Inspector") else Category.STRIKE
    total = facts_of(title, summary, lang=lang, category=category).cumulative
    assert (total and value_of(total.strikes)) == strikes
    assert not (total and total.killed)


def test_the_dead_beside_this_one_are_no_attacks() -> None:
    total = the_total("Tres muertos en otro ataque", "Con este son 151 los muertos.", lang="es")
    assert total.strikes is None
