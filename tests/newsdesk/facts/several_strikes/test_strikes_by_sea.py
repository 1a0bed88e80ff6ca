"""Strikes told apart by their seas, and one of them by those who lived through it."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, value_of

CARIBBEAN, PACIFIC = Location.CARIBBEAN, Location.EASTERN_PACIFIC
Told = tuple[Location | None, int | None, int | None]


def _told(title: str, summary: str, lang: str) -> list[Told]:
    """The sea, the dead and the living of each strike."""
    events = facts_of(title, summary, lang=lang).events
    return [(event.location, value_of(event.killed), value_of(event.survivors)) for event in events]


@pytest.mark.parametrize(
    ("lang", "title", "told"),
    [
        ("en", "Two dead in Pacific, three rescued in Caribbean after US strikes on boats", (2, 3)),
        ("en", "US strikes kill four in the Pacific and two survive in the Caribbean", (4, 2)),
        ("es", "Dos muertos en el Pacífico y tres sobrevivientes en el Caribe tras ataques de EE.UU.", (2, 3)),
        ("pt", "Um morto no Pacífico e três resgatados no Caribe após ataques dos EUA", (1, 3)),
        ("fr", "Deux morts dans le Pacifique, cinq rescapés aux Caraïbes : double frappe américaine", (2, 5)),
    ],
)
def test_who_lived_in_another_sea_than_the_dead_lived_through_another_strike(
    lang: str, title: str, told: tuple[int, int]
) -> None:
    assert _told(title, "", lang) == [(PACIFIC, told[0], None), (CARIBBEAN, None, told[1])]


def test_the_living_of_another_sea_may_have_a_sentence_of_their_own() -> None:
    told = _told(
        "Two US boat strikes in one day",
        "The first, in the Pacific, left two dead and one survivor. In the Caribbean three men were rescued.",
        "en",
    )
    assert told == [(PACIFIC, 2, 1), (CARIBBEAN, None, 3)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills one in the Pacific, two survivors taken to a Caribbean port", ""),
        ("es", "Ataque de EE.UU. mata a uno en el Pacífico; dos sobrevivientes, llevados a un puerto del Caribe", ""),
        ("en", "US strike kills one in the Pacific; two survivors rescued", ""),
        (
            "en",
            "US strike kills one in the Pacific",
            "Two survivors of an earlier strike in the Caribbean were freed.",
        ),
        ("fr", "Une frappe fait un mort dans le Pacifique, deux rescapés", ""),
    ],
)
def test_one_strike_with_survivors_stays_one(lang: str, title: str, summary: str) -> None:
    assert [(sea, dead) for sea, dead, _ in _told(title, summary, lang)] == [(PACIFIC, 1)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US hits one boat in Caribbean, another in Pacific; two men pulled out alive",
            "Thursday's first strike killed three in the Caribbean. In the second, in the Pacific, two died and two "
            "survived.",
        ),
        (
            "es",
            "EE.UU. golpea una lancha en el Caribe y otra en el Pacífico; hay dos sobrevivientes",
            "El primer ataque mató a tres en el Caribe. En el segundo, en el Pacífico, murieron dos y sobrevivieron "
            "dos.",
        ),
    ],
)
def test_a_headline_that_names_two_seas_is_told_by_two_sentences(lang: str, title: str, summary: str) -> None:
    assert _told(title, summary, lang) == [(CARIBBEAN, 3, None), (PACIFIC, 2, 2)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes kill nine", "Three and two died in the Pacific and four in the Caribbean."),
        ("es", "Nueve muertos en ataques de EE.UU.", "Tres y dos murieron en el Pacífico y cuatro en el Caribe."),
        ("pt", "Ataques dos EUA deixam nove mortos", "Três e dois no Pacífico e quatro no Caribe."),
        (
            "fr",
            "Neuf morts dans des frappes américaines",
            "Trois et deux dans le Pacifique, quatre dans les Caraïbes.",
        ),
    ],
)
def test_counts_that_are_linked_share_a_sea(lang: str, title: str, summary: str) -> None:
    assert _told(title, summary, lang) == [(PACIFIC, 3, None), (PACIFIC, 2, None), (CARIBBEAN, 4, None)]


def test_counts_that_are_linked_share_the_sea_named_behind_them() -> None:
    told = _told("US strikes kill nine", "Four died in the Caribbean and three and two in the Pacific.", "en")
    assert told == [(CARIBBEAN, 4, None), (PACIFIC, 3, None), (PACIFIC, 2, None)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US forces kill three in the Caribbean and another two in the Pacific"),
        ("es", "Militares de EE.UU. matan a tres en el Caribe y a dos en el Pacífico"),
        ("es", "Estados Unidos abate a tres en el Caribe y a otros dos en el Pacífico"),
        ("pt", "Forças dos EUA matam três no Caribe e outros dois no Pacífico"),
        ("pt", "Exército americano mata três nas Caraíbas e mais dois no Pacífico"),
        ("fr", "L'armée américaine tue trois hommes en mer des Caraïbes, puis deux dans le Pacifique"),
    ],
)
def test_the_verb_of_two_seas_need_not_be_said_twice(lang: str, title: str) -> None:
    assert _told(title, "", lang) == [(CARIBBEAN, 3, None), (PACIFIC, 2, None)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US kills three in Caribbean, days after two died in Pacific"),
        ("es", "EE.UU. mata a tres en el Caribe tras matar a dos en el Pacífico"),
        ("pt", "EUA matam três no Caribe depois de matar dois no Pacífico"),
    ],
)
def test_the_dead_of_another_sea_that_were_killed_before_are_of_no_news(lang: str, title: str) -> None:
    assert [dead for _, dead, _ in _told(title, "", lang)] == [3]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US boat strikes: one dead in the Caribbean and three in the Pacific"),
        ("en", "One person was killed in the Caribbean Sea, three in the Pacific in US strikes on boats"),
        ("es", "Una persona murió en el Caribe y tres en el Pacífico en ataques de EE.UU. a lanchas"),
        ("es", "EE.UU. bombardea lanchas: un muerto en el mar Caribe y tres en el océano Pacífico"),
        ("pt", "EUA atacam barcos: morrem um no mar do Caribe e três no Pacífico"),
        ("pt", "Uma pessoa morreu no Caribe e três no Pacífico em ataques dos EUA a lanchas"),
        ("fr", "Frappes américaines : un tué dans les Caraïbes et trois dans le Pacifique"),
        ("fr", "Une personne tuée dans les Caraïbes et trois dans le Pacifique par l'armée américaine"),
    ],
)
def test_the_first_of_two_seas_may_have_one_dead(lang: str, title: str) -> None:
    assert _told(title, "", lang) == [(CARIBBEAN, 1, None), (PACIFIC, 3, None)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes boats: three dead in the Caribbean and another in the Pacific"),
        ("en", "US strikes boats: three dead in the Caribbean and one more in the Pacific"),
        ("es", "Tres murieron en el Caribe y otra en el Pacífico por ataques de EE.UU."),
        ("es", "EE.UU. ataca lanchas: tres muertos en el Caribe y uno más en el Pacífico"),
        ("pt", "EUA atacam barcos: três mortos no Caribe e outro no Pacífico"),
        ("fr", "Frappes américaines : trois morts dans les Caraïbes et un autre dans le Pacifique"),
    ],
)
def test_another_in_another_sea_is_one_more_dead(lang: str, title: str) -> None:
    assert _told(title, "", lang) == [(CARIBBEAN, 3, None), (PACIFIC, 1, None)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US kills three on a boat in the Caribbean and another in the Pacific"),
        ("es", "EE.UU. deja tres muertos en una lancha en el Caribe y otra en el Pacífico"),
        ("pt", "EUA matam três em ataque no Caribe e outro no Pacífico"),
        ("fr", "L'armée américaine tue trois hommes sur un bateau dans les Caraïbes et un autre dans le Pacifique"),
        ("es", "EE.UU. mata a tres en el Caribe y un portaaviones navega en el Pacífico"),
        ("en", "US kills three in the Caribbean and one is in hospital in the Pacific port of Manta"),
    ],
)
def test_another_boat_in_another_sea_is_no_dead(lang: str, title: str) -> None:
    assert [dead for _, dead, _ in _told(title, "", lang)] == [3]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Three dead in the Caribbean strike and one in the Pacific"),
        ("es", "Tres muertos en el ataque del Caribe y uno en el del Pacífico"),
        ("es", "Tres abatidos en el bombardeo del Caribe y uno en el ataque del Pacífico"),
        ("pt", "Três mortos no ataque do Caribe e um no do Pacífico"),
        ("fr", "Trois morts dans la frappe des Caraïbes et un dans celle du Pacifique"),
        ("fr", "Trois tués dans l'attaque des Caraïbes et un dans la frappe du Pacifique"),
    ],
)
def test_a_strike_may_be_named_by_its_sea(lang: str, title: str) -> None:
    assert _told(title, "", lang) == [(CARIBBEAN, 3, None), (PACIFIC, 1, None)]


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The Caribbean strike killed two people and the Pacific one four."),
        ("es", "El ataque del Caribe dejó dos muertos y el del Pacífico, cuatro."),
        ("es", "En el bombardeo del Caribe murieron dos personas y en el del Pacífico, cuatro."),
        ("pt", "O ataque do Caribe deixou dois mortos e o do Pacífico, quatro."),
        ("fr", "La frappe des Caraïbes a fait deux morts, celle du Pacifique quatre."),
    ],
)
def test_the_sea_may_stand_before_its_dead(lang: str, summary: str) -> None:
    assert _told("US strikes", summary, lang) == [(CARIBBEAN, 2, None), (PACIFIC, 4, None)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes leave five dead: four in the Caribbean strike and one in the Pacific"),
        ("es", "Ataques de EE. UU. dejan cinco muertos: cuatro en el ataque del Caribe y uno en el del Pacífico"),
        ("pt", "Ataques dos EUA deixam cinco mortos: quatro no ataque do Caribe e um no do Pacífico"),
        ("fr", "Frappes américaines, cinq morts : quatre dans la frappe des Caraïbes et un dans celle du Pacifique"),
    ],
)
def test_an_article_counts_one_of_the_toll(lang: str, title: str) -> None:
    assert _told(title, "", lang) == [(CARIBBEAN, 4, None), (PACIFIC, 1, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Three boats hit, 11 dead",
            "Two boats in the Pacific carried four men each and one in the Caribbean three.",
        ),
        ("es", "Once muertos en tres golpes: dos en el Pacífico (ocho víctimas), uno en el Caribe (tres)", ""),
    ],
)
def test_one_with_dead_of_its_own_is_a_boat(lang: str, title: str, summary: str) -> None:
    told = _told(title, summary, lang)
    assert (sum(dead or 0 for _, dead, _ in told), (CARIBBEAN, 3, None) in told) == (11, True)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes kill four off Venezuela and two off Ecuador"),
        ("es", "Ataques de EE. UU. matan a cuatro frente a Venezuela y a dos frente a Ecuador"),
        ("pt", "Ataques dos EUA matam quatro perto da Venezuela e dois perto do Equador"),
        ("fr", "Des frappes américaines tuent quatre hommes près du Venezuela et deux près de l'Équateur"),
    ],
)
def test_coasts_of_two_seas_part_two_strikes(lang: str, title: str) -> None:
    assert _told(title, "", lang) == [(CARIBBEAN, 4, None), (PACIFIC, 2, None)]


def test_coasts_of_one_sea_part_none() -> None:
    assert [dead for _, dead, _ in _told("US strikes kill four off Venezuela and two off Aruba", "", "en")] != [4, 2]
