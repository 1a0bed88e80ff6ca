"""Two strikes told with two days side by side, and days that are said of something else than the strike."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsdesk.facts.when.dates import find_days
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.text.folding import fold
from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, the_strike, value_of

THURSDAY = datetime(2025, 10, 23, 20, tzinfo=UTC)
IN_ORDER = [
    (
        "en",
        "US military strikes two boats, five killed",
        "The attacks on Oct 21 and Oct 22 killed two and three people.",
    ),
    ("en", "Two US strikes kill five", "Strikes on Tuesday and Wednesday killed two and three people."),
    ("en", "US strikes kill five", "Strikes on two boats on Oct. 21 and 22 killed two and three men."),
    ("es", "EE.UU. ataca dos lanchas: cinco muertos", "Los ataques del 21 y el 22 de octubre mataron a dos y tres."),
    ("es", "EE.UU. ataca dos lanchas: cinco muertos", "Los ataques del 21 y 22 de octubre mataron a dos y tres."),
    ("pt", "EUA atacam dois barcos: cinco mortos", "Os ataques de 21 e 22 de outubro mataram dois e três."),
    ("fr", "Deux frappes américaines : cinq morts", "Celles des 21 et 22 octobre ont fait deux et trois morts."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), IN_ORDER)
def test_first_strike_was_on_the_first_day_and_second_on_the_second(lang: str, title: str, summary: str) -> None:
    told = [(event.date, event.killed) for event in facts_of(title, summary, lang=lang, published_at=THURSDAY).events]
    assert [(day.value.day, killed.value) for day, killed in told if day and killed] == [(21, 2), (22, 3)]


IN_CLAUSES = [
    (
        "en",
        "US military hits more boats",
        "On Oct. 21 two men were killed in the Pacific; on Oct. 22 a convoy of three boats was hit and three died.",
    ),
    (
        "es",
        "EE.UU. ataca más lanchas",
        "El martes murieron dos hombres en el Pacífico; el miércoles fue atacado un convoy de tres naves y murieron"
        " tres personas.",
    ),
    (
        "pt",
        "EUA atacam mais barcos",
        "Na terça-feira morreram dois homens no Pacífico, e na quarta um comboio de três barcos foi atingido e três"
        " pessoas morreram.",
    ),
    (
        "fr",
        "Série de frappes américaines",
        "Le 21 octobre, deux hommes ont été tués dans le Pacifique ; le 22, un convoi de trois navires a été frappé"
        " et trois personnes sont mortes.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), IN_CLAUSES)
def test_each_clause_that_opens_with_a_day_tells_a_strike_of_its_own(lang: str, title: str, summary: str) -> None:
    one, other = facts_of(title, summary, lang=lang, published_at=THURSDAY).events
    assert [(event.date.value.day, event.killed.value) for event in (one, other) if event.date and event.killed] == [
        (21, 2),
        (22, 3),
    ]
    assert (one.location, other.location) == (Location.EASTERN_PACIFIC, None)
    assert (one.vessels, value_of(other.vessels)) == (None, 3)


_LISTED = [
    ("Strikes on Oct. 21 and 22 killed five", {21, 22}),
    ("Strikes on Oct. 20, 21 & 22, 2025", {20, 21, 22}),
    ("the strikes of 21st and 22nd October", {21, 22}),
    ("Ataques del 21 y 22 de octubre dejan cinco muertos", {21, 22}),
    ("los días 20, 21 y 22 de octubre", {20, 21, 22}),
    ("ataques de 21 e 22 de outubro", {21, 22}),
    ("les frappes du 1er et du 2 octobre", {1, 2}),
    ("ataques de segunda e terça-feira", {20, 21}),
    # and what counts no days
    ("killed two on Oct. 20 and 22 on Oct. 21", {20, 21}),
    ("killed two on Oct. 20 and 22 people on Tuesday", {20, 21}),
    ("14 died on Oct. 20 and 3 survived", {20}),
    ("mató a 3 y el 21 de octubre a otros 4", {21}),
    ("les 30 et 31 septembre", set()),
]


@pytest.mark.parametrize(("text", "days"), _LISTED)
def test_days_whose_month_is_said_once_are_days(text: str, days: set[int]) -> None:
    assert {day.value.day for day in find_days(fold(text), THURSDAY.date())} == days


def test_year_behind_listed_days_is_that_of_each() -> None:
    days = find_days("on oct. 21 and 22, 2025, and del 21 y 22 de octubre de 2025", date(2026, 11, 20))
    assert {day.value.year for day in days} == {2025}


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Three US strikes kill nine", "The strikes of Oct. 20, 21 and 22 killed two, three and four people."),
        (
            "es",
            "EE.UU. ataca tres lanchas: nueve muertos",
            "Los ataques de los días 20, 21 y 22 de octubre dejaron dos, tres y cuatro muertos.",
        ),
    ],
)
def test_three_strikes_on_three_days_side_by_side_have_one_each(lang: str, title: str, summary: str) -> None:
    told = [(event.date, event.killed) for event in facts_of(title, summary, lang=lang, published_at=THURSDAY).events]
    assert [(day.value.day, killed.value) for day, killed in told if day and killed] == [(20, 2), (21, 3), (22, 4)]


def test_sea_of_strikes_that_are_only_counted_is_not_that_of_the_news() -> None:
    text = "The attack killed two people, the first in that ocean after seven strikes in the Caribbean."
    assert the_strike("US strikes boat in Pacific", text, published_at=THURSDAY).location is Location.EASTERN_PACIFIC


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "pt",
            "EUA matam três em barco no Pacífico",
            "O Comando Sul informou na quarta o ataque da terça-feira.",
        ),
        ("en", "News roundup, Oct 22: another strike, three dead", "Tuesday's strike was reported late at night."),
        ("en", "US strike kills three", "It was Tuesday's. At least 40 have died, a figure raised Wednesday."),
    ],
)
def test_day_of_a_report_or_a_tally_is_not_that_of_the_strike(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, published_at=THURSDAY)
    assert strike.date is not None
    assert strike.date.value == date(2025, 10, 21)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "fr",
            "Frappe américaine : trois morts",
            "Ils ont péri en début de semaine, fait connu jeudi.",
        ),
        ("en", "US strike killed three", "They died early this week; the news was reported on Thursday."),
    ],
)
def test_strike_early_in_the_week_is_the_recorded_one(lang: str, title: str, summary: str) -> None:
    monday = KnownDay(day=date(2025, 10, 20), announced_on=date(2025, 10, 23), killed=frozenset({3}))
    strike = the_strike(title, summary, lang=lang, published_at=THURSDAY, known_days=[monday])
    assert strike.date is not None
    assert strike.date.value == date(2025, 10, 20)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills four", "The official, who spoke Wednesday, said the strike took place Monday."),
        (
            "es",
            "Ataque de EE.UU. deja cuatro muertos",
            "El ataque ocurrió el lunes, dijo el miércoles un funcionario.",
        ),
    ],
)
def test_day_on_which_it_took_place_is_that_of_the_strike(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, published_at=THURSDAY)
    assert strike.date is not None
    assert strike.date.value == date(2025, 10, 20)


def test_dead_of_a_similar_strike_lend_the_news_no_day_and_no_sea() -> None:
    text = "Two men died Monday in a similar strike in the Caribbean. At least 60 have been killed."
    strike = the_strike("Second strike in two days: 3 killed in eastern Pacific", text, published_at=THURSDAY)
    assert strike.location is Location.EASTERN_PACIFIC
    assert strike.date is not None
    assert strike.date.value == THURSDAY.date()


def test_roundup_of_two_seas_tells_of_two_strikes() -> None:
    text = "Two killed in the Caribbean on Oct. 21, three in the eastern Pacific on Oct. 22."
    events = facts_of("Roundup, Oct. 23: strikes in two oceans, five dead", text, published_at=THURSDAY).events
    assert [(event.date.value.day, event.killed.value) for event in events if event.date and event.killed] == [
        (21, 2),
        (22, 3),
    ]


def test_day_of_another_strike_is_not_that_of_the_news() -> None:
    text = "Three people were killed on Wednesday in the Pacific. Another strike took place Monday, officials said."
    strike = the_strike("US strikes boat", text, published_at=THURSDAY)
    assert strike.date is not None
    assert strike.date.value == date(2025, 10, 22)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US reveals secret strike that killed four", "It was on Oct. 16. Strikes in September killed eleven."),
        (
            "es",
            "EE.UU. revela un ataque secreto: cuatro muertos",
            "Ocurrió el 16 de octubre. Otro dejó once muertos.",
        ),
    ],
)
def test_strike_kept_secret_for_days_has_its_own_dead(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, published_at=THURSDAY)
    assert value_of(strike.killed) == 4
