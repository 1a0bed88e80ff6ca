"""One strike per boat, whether the boat is named before its dead or after them, or has a sea of its own."""

from __future__ import annotations

from datetime import date

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import the_strikes, tolls_of, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        (
            "en",
            "Missiles tear into pair of pangas off Colombia's Pacific coast",
            "Four died on one and three on the other, a spokesman said of Monday's attacks.",
            [4, 3],
        ),
        (
            "en",
            "11 dead, 3 boats, 2 seas",
            "Four died on each of two craft in the eastern Pacific and another three on one in the Caribbean.",
            [4, 4, 3],
        ),
        (
            "en",
            "US sinks two boats in separate strikes on same day",
            "Three people were killed Monday off Jamaica. Hours later a strike in the Pacific killed one "
            "and left two alive.",
            [3, 1],
        ),
        ("en", "Two boats struck, six dead", "On the first boat two men died; on the second, four.", [2, 4]),
        (
            "es",
            "Ataca EU tres embarcaciones en un solo día y abate a 8",
            "En la primera murieron tres hombres, en la segunda dos y en la tercera tres.",
            [3, 2, 3],
        ),
        ("es", "Dos lanchas, cinco muertos", "En una lancha murieron dos personas y en la otra tres.", [2, 3]),
        (
            "es",
            "Tres lanchas y once muertos",
            "El lunes hubo dos ataques en el Pacífico oriental, con cuatro muertos en cada uno, y otro en "
            "el Caribe, con tres.",
            [4, 4, 3],
        ),
        (
            "pt",
            "Dois barcos, cinco mortos: EUA anunciam ataques no Pacífico",
            "Na primeira lancha, dois homens morreram e um sobreviveu; na segunda, todos os três ocupantes "
            "foram mortos.",
            [2, 3],
        ),
        (
            "pt",
            "EUA atacam comboio de três lanchas e matam 10",
            "Quatro homens morreram na primeira, quatro na segunda e dois na terceira, de onde outros dois "
            "pularam no mar.",
            [4, 4, 2],
        ),
        (
            "fr",
            "Deux bateaux frappés, cinq morts",
            "Dans le premier, trois hommes sont morts ; dans le second, deux.",
            [3, 2],
        ),
        (
            "en",
            "Boat strike kills three",
            "In the first week of the year two boats were hit; in the second, none.",
            [3],
        ),
        (
            "es",
            "Ataque a lancha deja tres muertos",
            "En la primera semana hubo dos ataques, en la segunda tres.",
            [3],
        ),
    ],
)
def test_the_dead_of_each_boat(lang: str, title: str, summary: str, killed: list[int]) -> None:
    assert tolls_of(the_strikes(title, summary, lang)) == killed


def test_the_living_are_those_of_their_boat() -> None:
    first, second = the_strikes(
        "Dois barcos, cinco mortos: EUA anunciam ataques",
        "Na primeira lancha, dois homens morreram e um sobreviveu; na segunda, todos os três ocupantes foram mortos.",
        "pt",
    )
    assert (value_of(first.survivors), value_of(second.survivors)) == (1, 0)


def test_a_second_boat_is_no_monday() -> None:
    first, second = the_strikes(
        "EUA matam cinco em dois barcos no domingo (8)",
        "Na primeira lancha, dois homens morreram; na segunda, três.",
        "pt",
    )
    assert first.date is not None
    assert second.date is not None
    assert first.date.value == second.date.value == date(2026, 2, 8)


def test_two_strikes_in_two_seas_are_told_apart_by_sentence() -> None:
    first, second = the_strikes(
        "US sinks two boats in separate strikes on same day",
        "Three people were killed Monday off Jamaica. Hours later a strike in the Pacific killed one and "
        "left two alive.",
        "en",
    )
    assert (first.location, second.location) == (Location.CARIBBEAN, Location.EASTERN_PACIFIC)
    assert (value_of(first.survivors), value_of(second.survivors)) == (None, 2)


def test_the_day_of_a_search_is_not_the_strikes() -> None:
    (strike,) = the_strikes(
        "Deux morts et un survivant après une frappe contre un bateau",
        "Les secours cherchaient lundi l'homme, tombé à l'eau dimanche lors du tir.",
        "fr",
    )
    assert strike.date is not None
    assert strike.date.value == date(2026, 2, 8)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        (
            "en",
            "US says it hit two boats in the Pacific",
            "Four men were in one of them, Southern Command said, and all died. Three were killed in the other.",
            [4, 3],
        ),
        (
            "en",
            "Twin strikes kill eight",
            "The first boat had five aboard. The second had three. All eight died on Sunday in the Caribbean.",
            [5, 3],
        ),
        (
            "es",
            "Siete muertos en ataques a dos lanchas en el Pacífico",
            "En una viajaban cuatro hombres; en la otra, tres.",
            [4, 3],
        ),
        (
            "pt",
            "EUA atacam duas lanchas no Pacífico e matam sete",
            "Quatro homens estavam em uma das embarcações e três na outra, segundo o Comando Sul.",
            [4, 3],
        ),
        ("pt", "Três num barco, três no outro: Pentágono anuncia mais seis mortes", "", [3, 3]),
        ("pt", "Dois barcos afundados, sete mortos: quatro num, três noutro", "", [4, 3]),
        ("en", "Eleven dead after two strikes: eight Saturday, three Sunday", "Both were in the Pacific.", [8, 3]),
    ],
)
def test_boats_are_told_apart_over_two_sentences(lang: str, title: str, summary: str, killed: list[int]) -> None:
    assert tolls_of(the_strikes(title, summary, lang)) == killed


def test_survivors_of_boat_strikes_count_no_strikes() -> None:
    (strike,) = the_strikes("Un muerto y dos náufragos deja nuevo ataque de EU", "", "es")
    assert (value_of(strike.vessels), value_of(strike.survivors)) == (1, 2)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        ("es", "Seis muertos en dos ataques el mismo día, tres por bote", "", [3, 3]),
        (
            "pt",
            "Cinco mortos em barcos atacados",
            "Três homens seguiam numa das embarcações e dois na outra.",
            [3, 2],
        ),
        (
            "fr",
            "Trois embarcations, deux océans, onze tués",
            "Huit des victimes se trouvaient sur deux bateaux dans le Pacifique oriental, les trois autres dans les "
            "Caraïbes.",
            [8, 3],
        ),
    ],
)
def test_shares_of_boats_and_of_seas_are_told_apart(lang: str, title: str, summary: str, killed: list[int]) -> None:
    assert tolls_of(the_strikes(title, summary, lang)) == killed


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Five killed as US attacks two vessels in Pacific",
            "The first strike on Sunday killed two; the second killed three.",
        ),
        (
            "es",
            "Cinco muertos en dos ataques en el Pacífico",
            "El primer ataque del domingo mató a dos; el segundo mató a tres.",
        ),
        (
            "fr",
            "Cinq morts dans deux frappes dans le Pacifique",
            "La première frappe de dimanche a tué deux hommes ; la seconde, trois.",
        ),
    ],
)
def test_strikes_that_are_told_apart_may_have_their_day_between(lang: str, title: str, summary: str) -> None:
    strikes = the_strikes(title, summary, lang)
    assert tolls_of(strikes) == [2, 3]
    assert {strike.date.value for strike in strikes if strike.date} == {date(2026, 2, 8)}


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        ("en", "US hits two boats in Pacific", "One strike killed two, the other three.", [2, 3]),
        ("es", "EE.UU. ataca dos lanchas", "Un ataque mató a dos, el otro a tres, dijo el Comando Sur.", [2, 3]),
        ("pt", "EUA atacam dois barcos no Pacífico", "Um ataque matou dois; o outro, três.", [2, 3]),
        ("fr", "Les États-Unis frappent deux bateaux", "L'une a fait deux morts, l'autre trois.", [2, 3]),
        (
            "en",
            "US strikes three boats in two seas",
            "Two boats in the Pacific, with four killed on each, and another in the Caribbean, with three, were hit.",
            [4, 4, 3],
        ),
    ],
)
def test_boats_are_told_apart_where_nobody_sums_them_up(
    lang: str, title: str, summary: str, killed: list[int]
) -> None:
    assert tolls_of(the_strikes(title, summary, lang)) == killed


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Two dead in Caribbean strike, three in Pacific strike"),
        ("es", "Dos muertos en el Caribe, tres en el Pacífico en nuevos ataques de EE.UU."),
        ("pt", "Dois mortos no Caribe, três no Pacífico em novos ataques dos EUA"),
        ("fr", "Deux morts dans les Caraïbes, trois dans le Pacifique : nouvelles frappes américaines"),
    ],
)
def test_a_comma_joins_the_dead_of_two_seas(lang: str, title: str) -> None:
    told = [(value_of(strike.killed), strike.location) for strike in the_strikes(title, "", lang)]
    assert told == [(2, Location.CARIBBEAN), (3, Location.EASTERN_PACIFIC)]


def test_where_all_the_dead_were_others_may_have_lived() -> None:
    title, summary = "Three killed as US hits two boats", "All three dead were aboard the first boat."
    assert [value_of(strike.survivors) for strike in the_strikes(title, summary, "en")] == [None]
