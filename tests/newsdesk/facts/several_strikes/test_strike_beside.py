"""Another strike that a report of a new one tells of beside it gives the new one nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, the_strike, tolls_of, value_of

THURSDAY = datetime(2026, 10, 29, 20, tzinfo=UTC)
BESIDE = [
    (
        "en",
        "US kills 4 in strike on drug boat in the Caribbean",
        "Southern Command said Thursday's strike killed four men. A separate strike in the Pacific on Wednesday also"
        " killed four and left two survivors.",
    ),
    (
        "es",
        "EE.UU. mata a cuatro en un ataque a una lancha en el Caribe",
        "El ataque de este jueves mató a cuatro hombres. Otro ataque el miércoles en el Pacífico dejó también cuatro"
        " muertos y dos sobrevivientes.",
    ),
    (
        "pt",
        "EUA matam quatro em ataque a barco no Caribe",
        "O ataque desta quinta-feira matou quatro homens. Na véspera, quatro pessoas morreram no Pacífico e duas"
        " sobreviveram.",
    ),
    (
        "fr",
        "Quatre morts dans une frappe américaine contre un bateau aux Caraïbes",
        "La frappe de jeudi a tué quatre hommes. La veille, quatre personnes avaient péri dans le Pacifique et deux"
        " avaient survécu.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), BESIDE)
def test_strike_of_the_day_before_is_no_event_of_a_new_one(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, published_at=THURSDAY)
    assert value_of(strike.killed) == 4
    assert strike.survivors is None
    assert strike.location is Location.CARIBBEAN
    assert strike.date is not None
    assert strike.date.value == date(2026, 10, 29)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strikes kill seven in two days",
            "Thursday's strike killed four. A strike on Wednesday killed three.",
        ),
        (
            "es",
            "Siete muertos en dos días",
            "El ataque del jueves mató a cuatro. Un ataque el miércoles mató a tres.",
        ),
    ],
)
def test_headline_that_adds_both_up_tells_of_both(lang: str, title: str, summary: str) -> None:
    told = facts_of(title, summary, lang=lang, published_at=THURSDAY).events
    assert [event.killed.value for event in told if event.killed] == [4, 3]


def test_pair_of_strikes_of_the_days_before_counts_no_boats_of_the_new_one() -> None:
    title = "Fourth boat strike in four days leaves four dead in Pacific"
    summary = "Thursday's attack was announced on X. Five people were killed in a pair of strikes on Monday."
    strike = the_strike(title, summary, published_at=THURSDAY)
    assert value_of(strike.vessels) == 1


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("US strike sinks boat in Pacific", "All four crew were pulled out alive."),
        ("US strike sinks boat in Pacific", "The Coast Guard said all four hands were saved."),
    ],
)
def test_crew_that_was_saved_did_not_die(title: str, summary: str) -> None:
    strike = the_strike(title, summary, published_at=THURSDAY)
    assert strike.killed is None
    assert strike.survivors is None or strike.survivors.value == 4


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "56 hours, no sign: search for eastern Pacific strike survivor ends"),
        ("es", "Termina sin éxito la búsqueda del sobreviviente del ataque en el Pacífico"),
        ("pt", "Chega ao fim a busca pelo sobrevivente do ataque americano no Pacífico"),
        ("fr", "Les recherches du rescapé de la frappe américaine s'achèvent sans succès"),
    ],
)
def test_search_that_ends_is_not_on(lang: str, title: str) -> None:
    strike = the_strike(title, lang=lang, new_event=False, topic="survivors.search", published_at=THURSDAY)
    assert strike.search == "search suspended"


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "He was rescued on Thursday. Four crewmen died on Wednesday."),
        ("es", "Fue rescatado por un atunero la noche del jueves. Cuatro tripulantes murieron el miércoles."),
        ("pt", "Ele foi resgatado na quinta-feira. Quatro tripulantes morreram na quarta-feira."),
    ],
)
def test_day_of_a_rescue_is_not_that_of_the_strike(lang: str, summary: str) -> None:
    strike = the_strike("Strike survivor in the Pacific", summary, lang=lang, new_event=False, published_at=THURSDAY)
    assert strike.date is not None
    assert strike.date.value == date(2026, 10, 28)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes boat in the Caribbean", "It came two days after a strike killed two in the Pacific."),
        ("en", "US hits boat in the Caribbean days after killing two in the Pacific", ""),
        (
            "en",
            "New US strike",
            "The attack in the Caribbean comes three days after US forces killed two in the Pacific.",
        ),
        ("es", "EE.UU. ataca lancha en el Caribe dos días después de matar a dos en el Pacífico", ""),
        (
            "es",
            "EE.UU. ataca otra lancha",
            "El ataque en el Caribe llega tres días después de que fuerzas de EE.UU. mataran a dos en el Pacífico.",
        ),
        ("pt", "EUA atacam barco no Caribe dois dias depois de ataque que matou dois no Pacífico", ""),
        (
            "pt",
            "EUA atacam outra lancha",
            "O ataque no Caribe acontece três dias depois que forças dos EUA mataram duas pessoas no Pacífico.",
        ),
        (
            "fr",
            "L'armée américaine frappe un bateau dans les Caraïbes",
            "Cela survient deux jours après qu'une frappe a tué deux personnes dans le Pacifique.",
        ),
        ("fr", "Frappe aux Caraïbes deux jours après avoir tué deux hommes dans le Pacifique", ""),
    ],
)
def test_strike_told_by_how_long_before_it_was_lends_the_new_one_nothing(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, published_at=THURSDAY)
    assert strike.killed is None
    assert strike.location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US announces strike two days after it killed four in the Caribbean"),
        ("en", "Pentagon confirms strike two days after US forces killed four in the Caribbean"),
        ("es", "EE.UU. confirma ataque dos días después de que mató a cuatro en el Caribe"),
        ("fr", "Le Pentagone annonce la frappe deux jours après avoir tué quatre hommes aux Caraïbes"),
    ],
)
def test_strike_told_days_after_it_was_keeps_its_dead(lang: str, title: str) -> None:
    strike = the_strike(title, "", lang=lang, published_at=THURSDAY)
    assert value_of(strike.killed) == 4
    assert strike.location is Location.CARIBBEAN


def test_headline_that_counts_both_days_keeps_both() -> None:
    told = facts_of(
        "US strikes kill six in two days",
        "Thursday's attack killed four off Venezuela. It came a day after a strike killed two in the Pacific.",
        lang="en",
        published_at=THURSDAY,
    ).events
    assert tolls_of(told) == [4, 2]


def test_those_who_survived_an_older_strike_are_not_of_the_news() -> None:
    strike = the_strike(
        "Four people killed in latest US boat strike, days after survivors left in sea",
        "The vessel was hit on Friday. Three people who survived Wednesday's Pacific strike have not been found.",
    )
    assert strike.killed is not None and strike.date is not None
    assert (strike.killed.value, strike.survivors, strike.location) == (4, None, None)
    assert strike.date.value.strftime("%a") == "Fri"


def test_a_sea_of_the_day_before_is_not_that_of_the_news() -> None:
    strike = the_strike(
        "US strikes vessel in Caribbean, a day after deadly attacks in Pacific",
        "Two people were killed on Sunday when US forces hit a boat in the Caribbean Sea.",
    )
    assert strike.location is Location.CARIBBEAN
