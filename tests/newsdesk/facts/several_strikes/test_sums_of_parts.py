"""Counts that add up to the toll of the news, one for each boat, are the dead of each boat."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, the_strikes, tolls_of, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        ("pt", "Ataques deixam mais cinco mortos", "Foram atingidos dois barcos, com três e duas vítimas.", [3, 2]),
        ("en", "US military hits two vessels, killing six", "The boats carried four and two men.", [4, 2]),
        (
            "es",
            "Siete muertos en ataques a dos lanchas",
            "Las embarcaciones llevaban a cuatro y tres personas.",
            [4, 3],
        ),
        ("fr", "Deux bateaux détruits, cinq morts", "Les frappes américaines ont fait trois et deux morts.", [3, 2]),
        ("es", "Nueve muertos en tres ataques", "Los ataques mataron a dos, tres y cuatro personas.", [2, 3, 4]),
        (
            "en",
            "Two boats hit, six dead",
            "One off Venezuela had four aboard, one off Jamaica two.",
            [4, 2],
        ),
    ],
)
def test_as_many_counts_as_boats_are_one_each(lang: str, title: str, summary: str, killed: list[int | None]) -> None:
    assert tolls_of(the_strikes(title, summary, lang)) == killed


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Three boats in two oceans: US military strikes kill 11 in one night",
            "Two vessels in the Eastern Pacific, with four killed on each, and a third in the Caribbean, where three "
            "died, were destroyed.",
        ),
        (
            "es",
            "Tres lanchas destruidas y once muertos",
            "Dos embarcaciones fueron alcanzadas en el Pacífico oriental, con cuatro muertos en cada una, y una "
            "tercera en el Caribe, donde murieron tres.",
        ),
        (
            "pt",
            "Três barcos destruídos e 11 mortos",
            "Dois barcos no Pacífico, com quatro mortos em cada, e um terceiro no Caribe, onde morreram três, foram "
            "atingidos.",
        ),
        (
            "fr",
            "Trois bateaux visés, onze morts",
            "Deux embarcations dans le Pacifique, avec quatre morts sur chacune, et une troisième dans les Caraïbes, "
            "où trois hommes sont morts.",
        ),
    ],
)
def test_so_many_on_each_of_two_and_others_on_a_third(lang: str, title: str, summary: str) -> None:
    strikes = the_strikes(title, summary, lang)
    assert tolls_of(strikes) == [4, 4, 3]
    assert [value_of(strike.vessels) for strike in strikes] == [1, 1, 1]
    assert [strike.location for strike in strikes] == [Location.EASTERN_PACIFIC] * 2 + [Location.CARIBBEAN]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Five killed, one survivor in two boat strikes",
            "Two men died and one lived when the first boat was hit Saturday; three were killed on the second.",
        ),
        (
            "es",
            "Cinco muertos y un sobreviviente en dos ataques",
            "Dos hombres murieron y uno sobrevivió cuando la primera lancha fue atacada el sábado; tres murieron en "
            "la segunda.",
        ),
        (
            "pt",
            "Cinco mortos e um sobrevivente em dois ataques",
            "Dois homens morreram e um sobreviveu quando o primeiro barco foi atingido no sábado; três morreram no "
            "segundo.",
        ),
        (
            "fr",
            "Cinq morts et un survivant dans deux frappes",
            "Deux hommes sont morts et un a survécu quand le premier bateau a été touché samedi ; trois ont été tués "
            "sur le second.",
        ),
    ],
)
def test_who_lived_is_no_part_of_the_toll(lang: str, title: str, summary: str) -> None:
    told = [(value_of(strike.killed), value_of(strike.survivors)) for strike in the_strikes(title, summary, lang)]
    assert told == [(2, 1), (3, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strikes on three boats kill 11",
            "Eight of the dead were in the eastern Pacific and the rest in the Caribbean.",
        ),
        (
            "es",
            "Tres lanchas, once muertos",
            "Ocho de las víctimas murieron en el Pacífico y el resto en el Caribe.",
        ),
        (
            "pt",
            "EUA atacam três barcos e matam 11",
            "Oito das vítimas morreram no Pacífico e as demais no Caribe.",
        ),
        (
            "fr",
            "Trois bateaux frappés, onze morts",
            "Huit des victimes sont mortes dans le Pacifique et les autres dans les Caraïbes.",
        ),
    ],
)
def test_the_rest_are_those_left_of_the_toll(lang: str, title: str, summary: str) -> None:
    pacific, caribbean = the_strikes(title, summary, lang)
    assert (value_of(pacific.killed), value_of(caribbean.killed)) == (8, 3)
    assert (pacific.location, caribbean.location) == (Location.EASTERN_PACIFIC, Location.CARIBBEAN)
    assert (pacific.vessels, caribbean.vessels) == (None, None)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes on two boats kill five", "Three of the dead were Colombians and two Venezuelans."),
        ("en", "US strikes on two boats kill five", "Three men and two women died."),
        ("es", "Dos ataques dejan siete muertos", "Cuatro cuerpos fueron recuperados y tres siguen desaparecidos."),
        ("fr", "Deux frappes font cinq morts", "Trois étaient colombiens et deux équatoriens."),
        ("pt", "EUA matam sete em ataques a dois barcos", "Quatro eram colombianos e três, equatorianos."),
    ],
)
def test_people_told_apart_by_who_they_were_are_of_no_boat(lang: str, title: str, summary: str) -> None:
    (strike,) = the_strikes(title, summary, lang)
    assert value_of(strike.killed) in (5, 7)
    assert value_of(strike.vessels) == 2


def test_so_many_and_so_many_dead_of_the_strikes_count_no_strikes() -> None:
    title, summary = "Seven killed in strikes on two boats", "Officials said the strikes left four and three dead."
    assert facts_of(title, summary).cumulative is None
    assert tolls_of(the_strikes(title, summary, "en")) == [4, 3]


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("pt", "Quatro em cada uma das duas do Pacífico e três na do Caribe."),
        ("es", "Cuatro en cada una de las dos del Pacífico y tres en la del Caribe."),
        ("fr", "Quatre sur chacun des deux dans le Pacifique et trois dans les Caraïbes."),
    ],
)
def test_each_of_two_is_of_boats_without_their_noun(lang: str, summary: str) -> None:
    title = {
        "pt": "Ataques a três barcos matam 11",
        "es": "Tres lanchas, once muertos",
        "fr": "Trois bateaux, 11 morts",
    }
    assert tolls_of(the_strikes(title[lang], summary, lang)) == [4, 4, 3]


def test_two_boats_with_a_sentence_each_are_one_each() -> None:
    summary = "Three died on Sunday in the Caribbean. Two died on Monday in the Pacific."
    strikes = the_strikes("US reports strikes on two boats, five dead", summary, "en")
    assert [value_of(strike.vessels) for strike in strikes] == [1, 1]


@pytest.mark.parametrize(
    ("lang", "title", "summary", "alive"),
    [
        (
            "en",
            "Strikes on two boats kill five, leave one survivor",
            "Two people died in the first attack and three in the second. The lone survivor came from the first.",
            [1, None],
        ),
        (
            "es",
            "Cinco muertos y un sobreviviente en dos ataques",
            "Dos personas murieron en el primero y tres en el segundo. El sobreviviente iba en la segunda lancha.",
            [None, 1],
        ),
        (
            "pt",
            "Cinco mortos e um sobrevivente em dois ataques",
            "Dois morreram no primeiro e três no segundo. O sobrevivente estava no primeiro barco.",
            [1, None],
        ),
        (
            "fr",
            "Cinq morts et un survivant dans deux frappes",
            "Deux hommes sont morts dans la première et trois dans la seconde. Le survivant se trouvait sur le "
            "premier bateau.",
            [1, None],
        ),
    ],
)
def test_the_survivor_is_of_the_boat_that_is_named(
    lang: str, title: str, summary: str, alive: list[int | None]
) -> None:
    assert [value_of(strike.survivors) for strike in the_strikes(title, summary, lang)] == alive
