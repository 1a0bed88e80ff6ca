"""A strike per boat where the text gives each boat its own dead: in any order, or alike."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, killed_and_alive, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two boats, six deaths", "Each vessel had three men on it, Hegseth said, and none lived."),
        ("es", "Seis muertos en dos lanchas", "Cada lancha llevaba tres hombres y ninguno sobrevivió."),
        ("pt", "Seis mortos em dois barcos", "Cada um levava três homens. Ninguém sobreviveu."),
        ("fr", "Six morts sur deux bateaux", "Chacun transportait trois hommes, et aucun n'a survécu."),
    ],
)
def test_boats_that_are_told_alike_have_the_same_dead(lang: str, title: str, summary: str) -> None:
    assert killed_and_alive(title, summary, lang) == [(3, 0), (3, 0)]


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Two boats hit, two dead", "Each boat carried four people; six swam ashore."),
        ("US strike on two boats kills two", "Senators each got three minutes to see the video."),
    ],
)
def test_those_aboard_each_boat_are_not_dead_where_the_toll_says_otherwise(title: str, summary: str) -> None:
    assert [killed for killed, _ in killed_and_alive(title, summary, "en")] == [2]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two boats sunk in Pacific", "The strikes killed two and four people, respectively."),
        ("es", "Dos lanchas hundidas", "Los ataques mataron a dos y cuatro personas, respectivamente."),
        ("pt", "Dois barcos afundados", "Os ataques mataram duas e quatro pessoas, respectivamente."),
        ("fr", "Deux bateaux coulés", "Les frappes ont tué respectivement deux et quatre personnes."),
    ],
)
def test_respectively_gives_each_strike_its_dead(lang: str, title: str, summary: str) -> None:
    assert [killed for killed, _ in killed_and_alive(title, summary, lang)] == [2, 4]


@pytest.mark.parametrize(
    "title",
    [
        "Three dead on one boat, two on the next: what we know of Monday's strikes in the Pacific",
        "Three died on a panga, two on a low-profile craft in Monday's two hits in the Pacific",
    ],
)
def test_the_next_boat_and_one_of_low_profile_have_dead_of_their_own(title: str) -> None:
    assert killed_and_alive(title, "", "en") == [(3, None), (2, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Five dead, one alive after two boats are hit",
            "Saturday's first strike killed two and left the survivor; three men were killed in the second.",
        ),
        (
            "en",
            "Twin boat strikes leave five dead",
            "Two men were killed on one, with a third left alive, and three on the other.",
        ),
        (
            "es",
            "Cinco muertos en dos ataques",
            "El primer ataque mató a dos hombres y dejó un sobreviviente; tres murieron en el segundo.",
        ),
        (
            "pt",
            "Cinco mortos em dois ataques",
            "O primeiro matou dois homens e deixou um sobrevivente; três morreram no segundo.",
        ),
    ],
)
def test_a_boat_may_stand_before_its_dead_and_the_next_after_them(lang: str, title: str, summary: str) -> None:
    assert killed_and_alive(title, summary, lang) == [(2, 1), (3, None)]


def test_boats_alike_in_one_sea_and_a_third_in_another_are_three_strikes() -> None:
    events = facts_of(
        "Once muertos en tres ataques de una misma noche",
        "Dos embarcaciones, con cuatro personas cada una, fueron alcanzadas en el Pacífico; la tercera, en el "
        "Caribe, llevaba tres. Nadie sobrevivió.",
        lang="es",
    ).events
    assert [(value_of(event.killed), value_of(event.survivors), event.location) for event in events] == [
        (4, 0, Location.EASTERN_PACIFIC),
        (4, 0, Location.EASTERN_PACIFIC),
        (3, 0, Location.CARIBBEAN),
    ]


def test_a_boat_that_made_dead_of_its_own_is_one_beside_those_alike() -> None:
    read = killed_and_alive(
        "Les trois frappes de lundi ont tué onze personnes",
        "Deux dans le Pacifique, avec quatre morts chacune ; la troisième, dans les Caraïbes, en a fait trois.",
        "fr",
    )
    assert read == [(4, None), (4, None), (3, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes: five dead", "Both were in the Pacific, the first killing two, the second three."),
        ("es", "Cinco muertos", "El primero mató a dos y el segundo a tres."),
        ("pt", "Cinco mortos", "O primeiro matou dois e o segundo, três."),
        ("fr", "Cinq morts", "La première a tué deux hommes et la seconde trois."),
    ],
)
def test_the_verb_need_not_be_said_twice(lang: str, title: str, summary: str) -> None:
    assert killed_and_alive(title, summary, lang) == [(2, None), (3, None)]
