"""Two strikes in one sentence, each with its dead; and the sea of one strike beside the seas of all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import extract, facts_of, judged, the_strike, value_of


def _dead(title: str, lang: str, day: str) -> list[int]:
    told = extract(
        title,
        "",
        lang=lang,
        published_at=datetime.fromisoformat(day).replace(hour=15, tzinfo=UTC),
        classification=judged(lang=lang),
    )
    return sorted(event.killed.value for event in told.events if event.killed)


IN_A_ROW = [
    ("en", "After a US strike killed four on Monday, a second strike hit another boat, killing three"),
    ("es", "Tras un ataque de EE.UU. que mató a cuatro el lunes, un segundo alcanzó otra lancha y mató a tres"),
    ("pt", "Depois que um ataque matou quatro na segunda-feira, um segundo atingiu outro barco e matou três"),
    ("fr", "Après une frappe qui a tué quatre personnes lundi, une seconde frappe a fait trois morts"),
]


@pytest.mark.parametrize(("lang", "title"), IN_A_ROW)
def test_a_strike_of_the_day_before_that_leads_to_one_more_is_news_as_well(lang: str, title: str) -> None:
    assert _dead(title, lang, "2026-02-10") == [3, 4]


@pytest.mark.parametrize(("lang", "title"), IN_A_ROW)
def test_a_strike_of_days_before_leads_to_the_news_alone(lang: str, title: str) -> None:
    assert _dead(title, lang, "2026-02-13") == [3]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "As a US strike kills four in the Pacific, a second kills three"),
        ("en", "A US strike on a boat killed four on Monday and another strike killed three, the military said"),
        ("es", "Un ataque de EE.UU. mata a cuatro y un segundo ataque deja tres muertos"),
    ],
)
def test_one_strike_and_one_more_are_two(lang: str, title: str) -> None:
    assert _dead(title, lang, "2026-02-10") == [3, 4]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes kill four on Monday and three on Tuesday"),
        ("en", "A strike on Monday killed four and another on Tuesday killed three, Southern Command said"),
        ("es", "EE.UU. mata a cuatro el lunes y a tres el martes en ataques en el Pacífico"),
        ("es", "Un ataque el lunes mató a cuatro y otro el martes mató a tres, dijo el Comando Sur"),
        ("pt", "Um ataque na segunda-feira matou quatro e outro na terça-feira matou três"),
        ("fr", "Une frappe lundi a tué quatre hommes et une autre mardi en a tué trois"),
    ],
)
def test_dead_of_two_days_are_of_two_strikes(lang: str, title: str) -> None:
    assert _dead(title, lang, "2026-02-10") == [3, 4]


@pytest.mark.parametrize(
    ("lang", "title", "days"),
    [
        ("en", "Four died Sunday and three in a second strike on Monday, the military says", ["08", "09"]),
        ("en", "US strike kills four on Sunday and three more in another attack on Monday", ["08", "09"]),
        ("es", "Cuatro murieron el domingo y tres en un segundo ataque el lunes, según EE.UU.", ["08", "09"]),
        ("es", "Cuatro muertos el domingo y tres más en otro bombardeo de EE.UU. el lunes", ["08", "09"]),
        ("pt", "Quatro morreram no domingo e três num segundo ataque dos EUA na segunda-feira", ["08", "09"]),
        ("fr", "Quatre hommes sont morts dimanche et trois dans une deuxième frappe lundi", ["08", "09"]),
    ],
)
def test_dead_whose_verb_is_left_out_are_of_the_strike_named_behind_them(
    lang: str, title: str, days: list[str]
) -> None:
    assert _dead(title, lang, "2026-02-10") == [3, 4]
    assert [str(event.date.value)[-2:] for event in facts_of(title, lang=lang).events if event.date] == days


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills four, a day after three died in another attack"),
        ("en", "US strike kills four and leaves three in custody"),
        ("es", "Ataque de EE.UU. mata a cuatro; en otro ataque, la semana anterior, habían muerto tres"),
    ],
)
def test_dead_with_a_verb_and_a_day_of_their_own_are_not_of_the_news(lang: str, title: str) -> None:
    assert _dead(title, lang, "2026-02-10") == [4]


def test_the_day_of_the_dead_who_lead_to_the_news_is_not_the_day_of_the_news() -> None:
    strike = the_strike("After a US strike killed four on Friday, a second hit another boat, killing three")
    assert strike.date is not None
    assert str(strike.date.value) == "2026-02-10"


@pytest.mark.parametrize(
    "title",
    [
        "US strike kills three in Pacific, day after another strike killed four",
        "After a strike on Friday killed four, the US hit a boat again on Monday, killing three",
        "After a strike on Monday killed four, another one on Tuesday killed three",
    ],
)
def test_a_strike_of_another_day_than_the_news_is_not_in_a_row(title: str) -> None:
    assert _dead(title, "en", "2026-02-10") == [3]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US kills two in Caribbean", "Dozens of boats were hit in the Pacific and Caribbean since September."),
        ("es", "EE.UU. mata a dos en el Caribe", "Desde septiembre atacó decenas de lanchas en el Pacífico."),
        ("pt", "EUA matam dois no Caribe", "Desde setembro, os ataques atingiram dezenas de barcos no Pacífico."),
        ("fr", "Deux morts dans les Caraïbes", "Des dizaines de bateaux visés dans le Pacifique depuis septembre."),
    ],
)
def test_the_seas_of_all_strikes_are_not_that_of_this_one(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.CARIBBEAN


def test_a_text_that_puts_the_boat_in_another_sea_than_its_headline_names_none() -> None:
    assert the_strike("US kills two in Caribbean", "The vessel was hit in the Pacific.").location is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("fr", "Deuxième frappe en deux jours côté Pacifique"),
        ("es", "Segundo ataque en dos días del lado Pacífico"),
    ],
)
def test_the_side_of_the_ocean_names_it(lang: str, title: str) -> None:
    assert the_strike(title, lang=lang).location is Location.EASTERN_PACIFIC


def test_the_sea_is_taken_from_the_sentence_on_all_strikes_if_no_other_names_one() -> None:
    strike = the_strike(
        "US strike kills two", "It was the latest of dozens of strikes since September in the Pacific."
    )
    assert strike.location is Location.EASTERN_PACIFIC


@pytest.mark.parametrize(
    ("lang", "title", "strikes"),
    [
        ("en", "US kills two in the 12th strike", None),
        ("es", "EE.UU. mata a dos en el 12º ataque a una lancha", None),
        ("pt", "EUA matam dois no 12º ataque a barcos", None),
        ("fr", "Deux tués dans la 12e frappe américaine", None),
        ("en", "US kills two in the 12th strike of the campaign", 12),
        ("en", "US kills two in the 38th strike", 38),
    ],
)
def test_an_ordinal_that_the_campaign_passed_long_ago_is_of_a_sea_or_a_month(
    lang: str, title: str, strikes: int | None
) -> None:
    cumulative = facts_of(title, lang=lang).cumulative
    assert (cumulative and value_of(cumulative.strikes)) == strikes
