"""A strike that a text names by its day is neither that of another day nor of the day of a speech."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.newsdesk.stated import facts_of, the_strike, value_of

WEDNESDAY = datetime(2025, 10, 29, 20, tzinfo=UTC)
BESIDE_MONDAYS = [
    (
        "en",
        "U.S. kills 4 in another strike on alleged drug boat",
        "Wednesday's strike was the 14th. Mexico's navy still seeks the lone survivor of Monday's strikes, which"
        " killed 14.",
    ),
    (
        "es",
        "EE.UU. mata a cuatro en otro ataque en el Pacífico",
        "El ataque del miércoles fue el 14º. Sigue la búsqueda del único sobreviviente de los ataques del lunes, que"
        " mataron a 14.",
    ),
    (
        "fr",
        "Quatre morts dans une frappe américaine dans le Pacifique",
        "La frappe de mercredi est la 14e. Les secours cherchent toujours le survivant des frappes de lundi.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), BESIDE_MONDAYS)
def test_survivor_of_mondays_strike_is_none_of_wednesdays(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, published_at=WEDNESDAY)
    assert strike.date is not None
    assert strike.killed is not None
    assert (strike.date.value, strike.killed.value, strike.survivors) == (date(2025, 10, 29), 4, None)


def test_survivor_of_the_one_strike_that_is_named_stays_its_own() -> None:
    text = "Tuesday's strike hit a boat with four aboard. The search for the survivor continued on Wednesday."
    strike = the_strike("US strike kills three in Caribbean", text, published_at=WEDNESDAY)
    assert value_of(strike.survivors) == 1


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Mexico objects to boat strikes: Wednesday's briefing",
            "Monday's attacks killed 14, the president said.",
        ),
        (
            "es",
            "Petro responde este miércoles a Washington",
            "El ataque del lunes, que mató a tres, fue un asesinato.",
        ),
    ],
)
def test_day_of_a_speech_is_not_that_of_the_strike_it_is_about(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, published_at=WEDNESDAY)
    assert strike.date is not None
    assert strike.date.value == date(2025, 10, 27)


def test_last_strike_before_the_news_gives_it_no_dead() -> None:
    text = "The last one was on Oct. 24 and killed five on two boats. Wednesday's left two dead and one alive."
    strike = the_strike("US military conducts first boat strike of the week", text, published_at=WEDNESDAY)
    assert value_of(strike.killed) == 2


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Military counts 126 dead in boat strikes, 10 of them presumed killed after searches"),
        ("es", "El Pentágono cuenta 126 muertos en los ataques a lanchas, diez de ellos dados por muertos"),
        ("fr", "Le Pentagone compte 126 morts dans ses frappes en mer, dix d'entre eux jamais retrouvés"),
    ],
)
def test_some_of_the_dead_of_a_total_are_the_dead_of_no_strike(lang: str, title: str) -> None:
    facts = facts_of(title, lang=lang, new_event=False, published_at=WEDNESDAY)
    assert all(event.killed is None for event in facts.events)
    assert facts.cumulative is not None
    assert value_of(facts.cumulative.killed) == 126
