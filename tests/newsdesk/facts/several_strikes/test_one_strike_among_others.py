"""Ordinals, other strikes and other days in one sentence with the news, and who is told of beside the dead."""

from __future__ import annotations

from datetime import date

import pytest

from newsdesk.understanding import Category, Location
from tests.newsdesk.stated import facts_of, the_strike, the_total, tolls_of, value_of


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Four killed off Venezuela in 40th strike since September"),
        ("es", "Cuatro muertos frente a Venezuela en el ataque número 40 desde septiembre"),
        ("pt", "Quatro mortos na costa da Venezuela no 40º ataque desde setembro"),
    ],
)
def test_what_is_counted_since_september_are_the_strikes_that_stand_by_it(lang: str, title: str) -> None:
    facts = facts_of(title, lang=lang)
    assert tolls_of(facts.events) == [4]
    assert facts.cumulative is not None
    assert (value_of(facts.cumulative.strikes), value_of(facts.cumulative.killed)) == (40, None)


def test_the_number_of_an_attack_before_a_total_is_not_the_total() -> None:
    total = the_total("Dos fallecidos en el ataque 37: ya son 128", lang="es")
    assert value_of(total.killed) == 128
    assert value_of(total.strikes) != 128


def test_the_day_before_what_was_said_is_that_of_the_strike() -> None:
    strike = the_strike("Three killed", "SOUTHCOM said Monday the strikes took place a day earlier in the Pacific.")
    assert strike.date is not None
    assert (strike.date.value, strike.location) == (date(2026, 2, 8), Location.EASTERN_PACIFIC)


def test_a_strike_of_the_day_before_lies_elsewhere() -> None:
    title = "US kills three in eastern Pacific, day after one that killed two in Caribbean"
    assert the_strike(title).location is Location.EASTERN_PACIFIC


def test_the_sixteenth_attack_on_boats_struck_one() -> None:
    assert value_of(the_strike("Dois mortos no 16º ataque a barcos", lang="pt").vessels) == 1


def test_victims_of_a_strike_count_no_strikes() -> None:
    strike = the_strike("Bodies of two strike victims brought to Golfito with lone survivor", new_event=False)
    assert [value_of(strike.killed), value_of(strike.survivors), value_of(strike.strikes)] == [2, 1, None]


def test_member_states_are_no_members_of_a_crew() -> None:
    title = "Families from three member states say the deaths of more than 225 are crimes"
    assert facts_of(title, category=Category.LEGAL, new_event=False).events == ()


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "His father died on Jan. 28 in a US strike."),
        ("es", "Su padre murió el 28 de enero en un ataque estadounidense."),
        ("pt", "O pai morreu em 28 de janeiro num ataque americano."),
        ("fr", "Son mari est mort le 28 janvier dans une frappe américaine."),
    ],
)
def test_a_day_of_death_in_a_strike_is_the_day_of_the_strike(lang: str, summary: str) -> None:
    (event,) = facts_of("A family sues", summary, lang=lang, category=Category.LEGAL, new_event=False).events
    assert event.date is not None
    assert event.date.value == date(2026, 1, 28)


@pytest.mark.parametrize(
    ("lang", "title", "survivors"),
    [
        ("en", "Search for eight missing after attack that killed three ends", 8),
        ("fr", "Un mort et deux disparus recherchés après une frappe", 2),
        ("pt", "Encerradas buscas por náufrago de ataque que matou dois", 1),
    ],
)
def test_who_is_sought_after_a_strike_lived_through_it(lang: str, title: str, survivors: int) -> None:
    assert value_of(the_strike(title, lang=lang, new_event=False).survivors) == survivors


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "After Senate vote on Sept. 2 strike, US hits another boat, killing three"),
        ("en", "Days after a strike that killed two, another kills three"),
        ("en", "Strike kills three on day admiral briefs Congress on Sept. 2 attack that killed 11"),
        ("es", "Tras la audiencia sobre el ataque del 2 de septiembre, EE. UU. mata a tres"),
        ("es", "Días después de un ataque que mató a dos, otro deja tres muertos"),
        ("pt", "Antes de audiência sobre o ataque de 2 de setembro, EUA matam três"),
        ("fr", "Après l'audition sur la frappe du 2 septembre, une attaque fait trois morts"),
    ],
)
def test_what_leads_to_the_news_or_goes_beside_it_is_not_the_news(lang: str, title: str) -> None:
    assert value_of(the_strike(title, lang=lang).killed) == 3


def test_the_day_of_what_leads_to_the_news_is_not_its_day() -> None:
    strike = the_strike("After a strike on Friday killed two, the US hit a boat again on Monday, killing three")
    assert strike.date is not None
    assert strike.date.value == date(2026, 2, 9)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Sunday's strike was the 45th."),
        ("en", "It was carried out on Monday, the 45th since September."),
        ("es", "Dos muertos en el Pacífico, el ataque 45 desde septiembre."),
        ("es", "Fue el 45 desde septiembre."),
    ],
)
def test_the_so_many_th_strike_is_told_in_any_place(lang: str, text: str) -> None:
    total = the_total("US strike kills two", text, lang=lang)
    assert value_of(total.strikes) == 45


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two killed in strike", "A third is in Ecuadorian hands."),
        ("es", "Dos muertos en el ataque", "Un tercero está en manos de Ecuador."),
        ("fr", "Frappe : deux tués", "L'homme rescapé a été remis à l'Équateur."),
    ],
)
def test_the_third_where_two_died_lived(lang: str, title: str, summary: str) -> None:
    assert value_of(the_strike(title, summary, lang=lang).survivors) == 1


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Saturday's had left one dead and two in the water."),
        ("es", "El del sábado había dejado un muerto."),
        ("fr", "Celle de samedi avait fait un mort."),
    ],
)
def test_the_day_of_the_one_before_is_not_that_of_the_news(lang: str, summary: str) -> None:
    strike = the_strike("US strike kills two", summary, lang=lang)
    assert strike.date is not None
    assert strike.date.basis == "published"


def test_what_the_previous_ones_killed_is_the_total_in_print() -> None:
    facts = facts_of("Four died in Friday's strike; the previous ones killed 117")
    assert tolls_of(facts.events) == [4]
    assert facts.cumulative is not None
    assert value_of(facts.cumulative.killed) == 117


@pytest.mark.parametrize(
    ("lang", "title", "survivors"),
    [
        ("en", "Six who lived through strike that killed two are flown home", 6),
        ("fr", "L'Équatorien rescapé de la frappe qui a tué deux hommes est libre", 1),
        ("es", "Libre el pescador sobreviviente del ataque que mató a dos", 1),
    ],
)
def test_those_who_lived_are_not_taken_for_strikes_or_for_nobody(lang: str, title: str, survivors: int) -> None:
    strike = the_strike(title, lang=lang, new_event=False)
    assert (value_of(strike.killed), value_of(strike.survivors)) == (2, survivors)


def test_what_a_semicolon_parts_from_the_news_may_look_back_alone() -> None:
    summary = "Thursday's attack was in the Caribbean; 27 had died in the five before it."
    assert the_strike("US holds two after strike on sub kills two", summary).location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "strikes"),
    [
        ("en", "Four killed: Monday's strike was at least the 26th and took the dead to 99", 26),
        ("pt", "Ataque de segunda-feira com quatro mortos no Caribe, o 26º", 26),
        ("fr", "Une frappe lundi dans les Caraïbes, quatre morts, la 26e", 26),
    ],
)
def test_a_strike_is_counted_at_the_end_too(lang: str, title: str, strikes: int) -> None:
    total = the_total(title, lang=lang)
    assert value_of(total.strikes) == strikes


def test_a_tally_is_a_total() -> None:
    total = the_total("Two killed in Pacific strike; tally 185")
    assert value_of(total.killed) == 185
