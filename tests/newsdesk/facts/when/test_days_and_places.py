"""The day and the place of a strike, as stated or as taken."""

from __future__ import annotations

from datetime import date

import pytest

from newsdesk.facts.when.dates import find_days
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.text.folding import fold
from newsdesk.understanding import (
    Location,
)
from tests.newsdesk.reading import read
from tests.newsdesk.stated import PUBLISHED, facts_of, the_strike, tolls_of, value_of


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("on Feb. 5", date(2026, 2, 5), "stated"),
        ("el 5 de febrero", date(2026, 2, 5), "stated"),
        ("em 5 de fevereiro de 2026", date(2026, 2, 5), "stated"),
        ("le 5 février", date(2026, 2, 5), "stated"),
        ("(05.02.2026)", date(2026, 2, 5), "stated"),
        ("on Dec. 30", date(2025, 12, 30), "stated"),
        ("on New Year's Eve", date(2025, 12, 31), "stated"),
        ("na segunda-feira (9)", date(2026, 2, 9), "stated"),
        ("o primeiro fora do Caribe, na terça (3)", date(2026, 2, 3), "stated"),
        ("foi o primeiro do ano, na quinta.", date(2026, 2, 5), "weekday"),
        ("l'attaque menée la veille à l'ouest de l'île", date(2026, 2, 9), "relative"),
        ("on Tuesday", date(2026, 2, 10), "weekday"),
        ("el lunes", date(2026, 2, 9), "weekday"),
        ("na sexta-feira", date(2026, 2, 6), "weekday"),
        ("samedi", date(2026, 2, 7), "weekday"),
        ("on Tuesday of last week", date(2026, 2, 3), "weekday"),
        ("el lunes de la semana pasada", date(2026, 2, 2), "weekday"),
        ("na sexta-feira da semana passada", date(2026, 2, 6), "weekday"),
        ("le samedi de la semaine dernière", date(2026, 2, 7), "weekday"),
        ("yesterday", date(2026, 2, 9), "relative"),
        ("ayer", date(2026, 2, 9), "relative"),
        ("hoje", date(2026, 2, 10), "relative"),
        ("antier", date(2026, 2, 8), "relative"),
        ("anteontem", date(2026, 2, 8), "relative"),
        ("avant-hier", date(2026, 2, 8), "relative"),
        ("na 2ª-feira", date(2026, 2, 9), "weekday"),
        ("esta noche", date(2026, 2, 10), "relative"),
        ("esta madrugada", date(2026, 2, 10), "relative"),
        ("esta noite", date(2026, 2, 10), "relative"),
        ("ce soir", date(2026, 2, 10), "relative"),
        ("cette nuit", date(2026, 2, 10), "relative"),
        ("the day before yesterday", date(2026, 2, 8), "relative"),
        ("antes de ayer", date(2026, 2, 8), "relative"),
        ("on the 5th of February", date(2026, 2, 5), "stated"),
        ("el pasado 5 de febrero", date(2026, 2, 5), "stated"),
        ("el pasado 5.", date(2026, 2, 5), "weekday"),
        ("el pasado día 5", date(2026, 2, 5), "weekday"),
        ("no último dia 5", date(2026, 2, 5), "weekday"),
        ("el ataque del 5 dejó ruinas", date(2026, 2, 5), "weekday"),
        ("na noite do dia 5", date(2026, 2, 5), "weekday"),
        ("la frappe du 5 était longue", date(2026, 2, 5), "weekday"),
        ("ils ont frappé le 5 un bateau", date(2026, 2, 5), "weekday"),
        ("nesta quinta o barco afundou", date(2026, 2, 5), "weekday"),
        ("the strike was carried out on the 5th off Peru", date(2026, 2, 5), "weekday"),
        ("el ataque fue hace dos días", date(2026, 2, 8), "relative"),
        ("la frappe a été menée il y a trois jours", date(2026, 2, 7), "relative"),
    ],
)
def test_days_are_resolved_against_the_day_of_publication(text: str, day: date, basis: str) -> None:
    (found,) = find_days(fold(text), PUBLISHED.date())
    assert (found.value, found.basis) == (day, basis)


@pytest.mark.parametrize(
    "text",
    [
        "The admiral briefed reporters Tuesday 3:30 p.m. on the attack",
        "On Tuesday 4.30pm the vessel was struck",
        "On Tuesday 2,500 pounds of cocaine were on the vessel",
    ],
)
def test_a_clock_or_a_weight_after_a_weekday_is_no_day_of_the_month(text: str) -> None:
    (found,) = find_days(fold(text), PUBLISHED.date())
    assert found.basis == "weekday"


@pytest.mark.parametrize(
    "text",
    [
        "El dólar tuvo un aumento del 2,5 % tras el ataque",
        "los ataques del 2, 3 y 4",
        "tras el ataque del 5 % al salario",
        "la frappe du 5 au 7 a duré",
    ],
)
def test_a_percentage_or_one_of_a_row_is_no_day_of_the_month(text: str) -> None:
    assert not [day for day in find_days(fold(text), PUBLISHED.date()) if day.basis == "stated"]


@pytest.mark.parametrize(
    "text",
    [
        "Hundida una lancha en el mar 3 muertos",
        "EUA atacam barco no mar. 3 mortos",
        "Bombardean un bote en alta mar 4 muertos",
        "2 dead, and 3 may have survived",
        "9 out of 10 boats were struck",
        "2 set adrift by the blast",
    ],
)
def test_a_count_beside_a_word_that_is_a_month_elsewhere_is_no_day(text: str) -> None:
    assert find_days(fold(text), PUBLISHED.date()) == []


@pytest.mark.parametrize("text", ["on Mar. 3", "el 3 mar", "on 3 May", "em 9 out. 2025", "a 2 set"])
def test_the_same_words_are_months_where_they_date(text: str) -> None:
    (found,) = find_days(fold(text), PUBLISHED.date())
    assert found.basis == "stated"


@pytest.mark.parametrize("text", ["lundi prochain", "el lunes próximo", "na segunda-feira que vem", "next Monday"])
def test_a_day_to_come_is_none_that_was(text: str) -> None:
    assert find_days(fold(text), PUBLISHED.date()) == []


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("es", "EE.UU. hunde una lancha en alta mar. 4 muertos", 4),
        ("pt", "EUA atacam barco no mar. 3 mortos", 3),
        ("en", "US strike on boat kills 2, 3 may be alive", 2),
    ],
)
def test_a_toll_that_is_no_date_makes_a_new_strike(lang: str, title: str, killed: int) -> None:
    told = read("2026-02-10", title, "", lang)
    assert told.classification.new_event
    assert tolls_of(told.facts.events) == [killed]


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert find_days("on june 31", PUBLISHED.date()) == []


def test_a_stated_date_wins_over_a_weekday() -> None:
    event = the_strike("US strikes boat on Friday, killing two", "The attack of Feb. 5 was the 37th.")
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (date(2026, 2, 5), "stated")


def test_a_strike_without_a_day_is_taken_for_the_newest_recorded_one() -> None:
    days = [KnownDay(day, day) for day in (date(2026, 1, 23), date(2026, 2, 9))]
    event = the_strike("US strike on drug boat kills two", known_days=days)
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (date(2026, 2, 9), "published")


def test_an_undated_report_means_the_recorded_day_that_agrees_with_it() -> None:
    pacific = KnownDay(date(2026, 2, 8), date(2026, 2, 9), frozenset({Location.EASTERN_PACIFIC}), frozenset({3, 6}))
    caribbean = KnownDay(date(2026, 2, 9), date(2026, 2, 12), frozenset({Location.CARIBBEAN}), frozenset({4}))
    told = {
        "US strikes two boats in Pacific, killing six": date(2026, 2, 8),
        "US strike kills four in the Caribbean": date(2026, 2, 9),
        "US strike kills two": date(2026, 2, 8),  # nobody had announced the other by then
    }
    for title, day in told.items():
        event = the_strike(title, known_days=(pacific, caribbean))
        assert event.date is not None
        assert (event.date.value, event.date.basis) == (day, "published")


def test_a_strike_without_a_day_or_a_record_is_dated_by_its_publication() -> None:
    event = the_strike(
        "US strike on drug boat kills two", known_days=[KnownDay(date(2026, 1, 23), date(2026, 1, 23))]
    )
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (PUBLISHED.date(), "published")


@pytest.mark.parametrize(
    ("lang", "title", "location"),
    [
        ("en", "US strikes boat in the eastern Pacific, two dead", Location.EASTERN_PACIFIC),
        ("es", "EE.UU. ataca lancha en el Pacífico oriental: dos muertos", Location.EASTERN_PACIFIC),
        ("pt", "EUA atacam barco no mar do Caribe; dois mortos", Location.CARIBBEAN),
        ("fr", "Frappe dans la mer des Caraïbes : deux morts", Location.CARIBBEAN),
        ("es", "EE.UU. ataca lancha frente a Venezuela: dos muertos", Location.CARIBBEAN),
        ("pt", "Três homens morreram no ataque, no mar do Caribe", Location.CARIBBEAN),
        ("pt", "Estados Unidos atacam barco, no Pacífico; dois mortos", Location.EASTERN_PACIFIC),
        ("pt", "Ataques dos EUA no Caribe e no Pacífico matam seis em dois barcos", None),
        ("es", "EE.UU. ataca lancha en el Pacífico, no en el Caribe: dos muertos", Location.EASTERN_PACIFIC),
        ("en", "US strikes boat from Venezuela in international waters, two dead", None),
    ],
)
def test_the_basin_is_named_or_unknown(lang: str, title: str, location: Location | None) -> None:
    assert the_strike(title, lang=lang).location == location


def test_two_announcements_on_different_days_are_two_strikes() -> None:
    facts = facts_of(
        "US strikes two drug boats in three days, six dead",
        "Four people were killed in the Caribbean on Monday. Two people were killed in the Pacific on Saturday.",
    )
    assert [(value_of(event.killed), event.location) for event in facts.events] == [
        (4, Location.CARIBBEAN),
        (2, Location.EASTERN_PACIFIC),
    ]


@pytest.mark.parametrize(
    ("lang", "summary", "words"),
    [
        ("en", "Hegseth did not say where the strike took place.", "did not say where"),
        ("es", "El Comando Sur informó sin precisar el lugar.", "sin precisar el lugar"),
    ],
)
def test_a_place_that_was_withheld_is_quoted_as_withheld(lang: str, summary: str, words: str) -> None:
    event = the_strike("US strike on drug boat kills three", summary, lang=lang)
    assert (event.location, event.location_text) == (None, words)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "day"),
    [
        ("en", "Survivor of boat strike flown home", "He was handed over on Friday, four days after an attack.", 2),
        ("en", "Navy holds two men pulled from the sea a day after the attack", "", 9),
        ("en", "Survivor of Monday's boat strike held", "He was pulled out two days after the attack.", 9),
        ("es", "Sigue detenido el que sobrevivió", "Lo tienen cuatro días después del bombardeo.", 6),
        ("es", "Vuelve el isleño que se salvó", "El ataque del día 3 mató a tres de sus compañeros.", 3),
        ("es", "La familia lo llora", "El ataque fue el jueves 5.", 5),
    ],
)
def test_a_strike_is_dated_by_what_came_after_it(lang: str, title: str, summary: str, day: int) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.custody")
    assert strike.date is not None
    assert strike.date.value == date(2026, 2, day)


def test_a_toll_that_one_day_alone_had_tells_which_strike_is_talked_about() -> None:
    days = (KnownDay(date(2026, 1, 20), date(2026, 1, 20), killed=frozenset({11})),)
    told = the_strike("Boat had turned back before strike that killed 11", new_event=False, known_days=days)
    assert told.date is not None
    assert told.date.value == date(2026, 1, 20)
    assert (
        the_strike("Boat had turned back before strike that killed 3", new_event=False, known_days=days).date is None
    )


@pytest.mark.parametrize("title", ["Dois mortos no ataque de terça", "Dois mortos em ataque na noite de segunda"])
def test_short_weekdays_follow_the_strike_that_they_date(title: str) -> None:
    strike = the_strike(title, lang="pt")
    assert strike.date is not None
    assert strike.date.basis == "weekday"
