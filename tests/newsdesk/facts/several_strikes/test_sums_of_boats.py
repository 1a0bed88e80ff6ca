"""A split of one announcement agrees with what the text says of the whole: its dead, and its boats."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, killed_and_alive

PACIFIC, CARIBBEAN = Location.EASTERN_PACIFIC, Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US hits two boats, killing six", "In the two strikes three men sat in each boat; none lived."),
        ("es", "EE.UU. ataca dos lanchas y mata a seis", "En los dos ataques iban tres hombres en cada lancha."),
        (
            "es",
            "EE.UU. ataca dos lanchas y mata a seis",
            "Fueron dos ataques y en cada lancha viajaban tres hombres.",
        ),
        ("pt", "EUA atacam dois barcos e matam seis", "Foram dois ataques e em cada barco seguiam três homens."),
        (
            "fr",
            "Six morts sur deux bateaux",
            "Il y a eu deux frappes et dans chaque bateau se trouvaient trois hommes.",
        ),
    ],
)
def test_so_many_strikes_are_no_dead_of_each_boat(lang: str, title: str, summary: str) -> None:
    assert [killed for killed, _ in killed_and_alive(title, summary, lang)] == [3, 3]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Strikes on two boats kill six", "Four men were on each, officials said."),
        ("en", "Strikes on two boats kill six", "Two men died on each of three boats, an official said."),
        ("es", "Seis muertos en dos lanchas", "En cada lancha viajaban cuatro personas."),
        ("pt", "Seis mortos em dois barcos", "Em cada barco seguiam quatro pessoas."),
        ("fr", "Six morts sur deux bateaux", "Chaque bateau transportait quatre personnes."),
    ],
)
def test_a_split_that_adds_up_to_something_else_is_dropped(lang: str, title: str, summary: str) -> None:
    assert [killed for killed, _ in killed_and_alive(title, summary, lang)] == [6]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Ten killed on three boats",
            "Four died on each of the two boats hit in the Pacific and two more in the Caribbean.",
        ),
        (
            "es",
            "Diez muertos en tres lanchas",
            "Cuatro murieron en cada una de las dos del Pacífico y dos más en el Caribe.",
        ),
        (
            "pt",
            "Dez mortos em três barcos",
            "Quatro morreram em cada um dos dois barcos no Pacífico e mais dois no Caribe.",
        ),
        (
            "fr",
            "Dix morts sur trois bateaux",
            "Quatre morts sur chacun des deux bateaux dans le Pacifique et deux autres dans les Caraïbes.",
        ),
    ],
)
def test_two_alike_in_one_sea_and_more_in_the_other_are_three(lang: str, title: str, summary: str) -> None:
    events = facts_of(title, summary, lang=lang).events
    read = [(event.killed.value if event.killed else None, event.location) for event in events]
    assert read == [(4, PACIFIC), (4, PACIFIC), (2, CARIBBEAN)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Five killed in two strikes",
            "The first attack left two dead and one man in the sea; the second killed three.",
        ),
        (
            "es",
            "Cinco muertos en dos ataques",
            "El primero dejó dos muertos y un sobreviviente; el segundo mató a tres.",
        ),
        (
            "pt",
            "Cinco mortos em dois ataques",
            "O primeiro deixou dois mortos e um sobrevivente; o segundo matou três.",
        ),
        (
            "fr",
            "Cinq morts dans deux frappes",
            "La première a laissé deux morts et un survivant ; la seconde a fait trois morts.",
        ),
    ],
)
def test_each_strike_keeps_the_dead_it_left(lang: str, title: str, summary: str) -> None:
    assert killed_and_alive(title, summary, lang) == [(2, 1), (3, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Two strikes kill seven",
            "Four men died on Monday, hours after news that three others had been killed the day before.",
        ),
        (
            "es",
            "Dos ataques dejan siete muertos",
            "Cuatro murieron el lunes, horas después de que otros tres fueran abatidos la víspera.",
        ),
        (
            "pt",
            "Dois ataques deixam sete mortos",
            "Quatro morreram na segunda-feira, horas depois de outros três terem sido mortos na véspera.",
        ),
        (
            "fr",
            "Deux frappes font sept morts",
            "Quatre hommes sont morts lundi ; trois autres avaient été tués la veille.",
        ),
    ],
)
def test_dead_of_two_days_that_make_the_whole_are_two_strikes(lang: str, title: str, summary: str) -> None:
    assert sorted(killed or 0 for killed, _ in killed_and_alive(title, summary, lang)) == [3, 4]


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Two strikes kill seven", "Four of them were Colombians; three Ecuadorians died too."),
        (
            "US strike on boat kills seven",
            "Four died on Monday; three had been killed the day before on another boat.",
        ),
    ],
)
def test_parts_of_the_dead_are_no_strikes(title: str, summary: str) -> None:
    assert [killed for killed, _ in killed_and_alive(title, summary, "en")] == [7]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Eleven killed overnight on three boats",
            "Two had four men each, a third three. All 11 died on Feb. 8.",
        ),
        ("es", "Once muertos este lunes en tres lanchas", "Los 11 murieron el 8 de febrero, según el comunicado."),
        ("pt", "Onze mortos nesta segunda em três barcos", "Os 11 morreram em 8 de fevereiro, diz a nota."),
        ("fr", "Onze morts lundi sur trois bateaux", "Les 11 sont morts le 8 février, selon le communiqué."),
    ],
)
def test_the_dead_of_the_headline_told_again_are_no_second_strike(lang: str, title: str, summary: str) -> None:
    read = [killed for killed, _ in killed_and_alive(title, summary, lang)]
    assert sum(killed or 0 for killed in read) == 11


def test_as_many_dead_of_another_strike_are_another_strike() -> None:
    read = killed_and_alive("Three killed Monday in Pacific", "Another three died on Sunday in the Caribbean.", "en")
    assert [killed for killed, _ in read] == [3, 3]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Eight dead on two boats", "There were eight men, four on each one."),
        ("es", "Ocho muertos en dos lanchas", "Eran ocho hombres, cuatro en cada una."),
        ("pt", "Oito mortos em duas lanchas", "Eram oito homens, quatro em cada uma."),
        ("fr", "Huit morts sur deux vedettes", "Ils étaient huit, quatre sur chacune."),
    ],
)
def test_so_many_in_each_one_are_no_proportion(lang: str, title: str, summary: str) -> None:
    assert [killed for killed, _ in killed_and_alive(title, summary, lang)] == [4, 4]
