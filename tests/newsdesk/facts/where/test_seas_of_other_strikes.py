"""The sea of an earlier strike, told beside the news, is not the sea of the news."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US kills four in Pacific, two days after a Caribbean strike that left three dead", ""),
        ("en", "US kills four on boat", "Monday's attack in the Pacific came a day after one that killed two."),
        (
            "en",
            "US kills four on boat",
            "Monday's attack in the Pacific followed another on Friday in the Caribbean.",
        ),
        (
            "es",
            "EE.UU. mata a cuatro en una lancha",
            "El ataque en el Pacífico llega un día después de otro en el Caribe.",
        ),
        ("pt", "EUA matam quatro em lancha", "O ataque no Pacífico ocorreu um dia depois de outro no Caribe."),
        ("pt", "EUA matam quatro em lancha no Pacífico dias depois do ataque no Caribe", ""),
        ("fr", "Les États-Unis tuent quatre hommes", "La frappe dans le Pacifique suit une autre dans les Caraïbes."),
    ],
)
def test_an_attack_that_followed_another_lies_where_it_is_told_itself(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.location is Location.EASTERN_PACIFIC
    assert value_of(strike.killed) == 4


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Military kills 4 in Caribbean, official says",
            "The attack took place Monday, the day Hegseth announced two others in the Pacific. Nobody survived.",
        ),
        (
            "es",
            "Ataque en el Caribe deja cuatro muertos",
            "Fue el lunes, el mismo día en que Hegseth anunció otros dos en el Pacífico.",
        ),
        (
            "pt",
            "Ataque no Caribe mata quatro",
            "Foi na segunda, o dia em que Hegseth anunciou outros dois no Pacífico.",
        ),
        ("fr", "Quatre morts dans les Caraïbes", "La frappe date de lundi, comme deux autres dans le Pacifique."),
    ],
)
def test_the_sea_of_others_that_are_only_counted_is_theirs(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Search for lone survivor of strike ends", "The attack killed two others in the eastern Pacific."),
        ("es", "Termina la búsqueda del sobreviviente del ataque", "El ataque mató a otros dos en el Pacífico."),
    ],
)
def test_people_killed_beside_a_survivor_are_no_other_strikes(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.EASTERN_PACIFIC


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Strike in Pacific kills two", "It was Monday's; the one on Friday was the third in the Caribbean."),
        (
            "en",
            "Two killed in Pacific",
            "Monday's strike was announced on X. The one on Friday was in the Caribbean.",
        ),
        (
            "en",
            "US strikes in Pacific for first time",
            "Two died on Monday; all earlier attacks took place in the Caribbean.",
        ),
        ("es", "Ataque en el Pacífico", "Dos murieron el lunes; los ataques anteriores fueron en el Caribe."),
        ("pt", "Ataque no Pacífico", "Dois morreram na segunda-feira; os anteriores ocorreram no Caribe."),
        ("fr", "Frappe dans le Pacifique", "Deux morts lundi ; les précédentes avaient visé les Caraïbes."),
    ],
)
def test_the_sea_of_those_before_does_not_contradict_the_headline(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.EASTERN_PACIFIC


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "EE.UU. ataca otra lancha: tres muertos", "Hace dos semanas, otra había sido hundida en el Caribe."),
        (
            "pt",
            "EUA atacam outro barco: três mortos",
            "Há duas semanas, outro fora afundado no Caribe, com onze mortos.",
        ),
        (
            "fr",
            "Nouvelle frappe : trois morts",
            "Il y a deux semaines, un autre bateau a été coulé dans les Caraïbes.",
        ),
        ("en", "US strikes another boat, killing three", "Two weeks ago another was sunk in the Caribbean."),
    ],
)
def test_where_a_boat_was_hit_weeks_ago_says_nothing_of_today(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is None


def test_headline_and_text_that_name_two_seas_of_one_strike_give_none() -> None:
    strike = the_strike("US strike in Caribbean kills two", "The boat was hit in the eastern Pacific on Monday.")
    assert strike.location is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Man found alive two days after a strike that killed three in the Pacific"),
        ("es", "Hallan con vida a un hombre dos días después de un ataque que mató a tres en el Pacífico"),
        ("pt", "Homem é achado vivo dois dias depois de um ataque que matou três no Pacífico"),
        ("fr", "Un homme retrouvé vivant deux jours après une frappe qui a fait trois morts dans le Pacifique"),
    ],
)
def test_the_one_strike_there_is_is_not_one_before(lang: str, title: str) -> None:
    killed = the_strike(title, lang=lang).killed
    assert value_of(killed) == 3


@pytest.mark.parametrize(
    ("lang", "title", "sea"),
    [
        ("en", "US strike kills three in Caribbean; Pacific nations protest", Location.CARIBBEAN),
        ("en", "Carrier heads to Pacific, US strike kills two in Caribbean", Location.CARIBBEAN),
        ("es", "EE.UU. mata a tres en el Pacífico, tras los ataques en el Caribe", Location.EASTERN_PACIFIC),
        ("pt", "EUA matam dois no Caribe; porta-aviões segue para o Pacífico", Location.CARIBBEAN),
        (
            "fr",
            "Les États-Unis tuent deux hommes dans les Caraïbes, le porte-avions part pour le Pacifique",
            Location.CARIBBEAN,
        ),
        (
            "en",
            "US strike in the Pacific kills two, first since Caribbean strike that killed four",
            Location.EASTERN_PACIFIC,
        ),
    ],
)
def test_a_sea_told_beside_the_dead_is_not_theirs(lang: str, title: str, sea: Location) -> None:
    assert the_strike(title, lang=lang).location is sea


def test_two_seas_told_with_the_dead_give_none() -> None:
    assert the_strike("US strikes kill three in Caribbean and Pacific").location is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "U.S. carries out first Pacific strike, killing 2",
            "Hegseth announced the attack, seven weeks into a campaign that had been limited to the Caribbean.",
        ),
        ("es", "EE.UU. mata a dos en el Pacífico", "Los ataques estaban hasta hoy limitados al Caribe."),
        ("pt", "EUA matam dois no Pacífico", "Os ataques estavam restritos ao Caribe."),
        ("fr", "Deux morts dans le Pacifique", "La campagne était limitée aux Caraïbes."),
        (
            "en",
            "As Congress weighed an old boat strike, a new one killed four",
            "It was announced in the Eastern Pacific on Monday, hours after lawmakers in Washington watched footage "
            "of two survivors dying on September 2.",
        ),
    ],
)
def test_what_happened_before_takes_no_sea_from_the_strike(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.EASTERN_PACIFIC


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills two", "It was in the Caribbean. Most other strikes were in the eastern Pacific."),
        ("en", "US strike kills two", "Hit in the Caribbean, far from the Pacific, it sank at once."),
        (
            "en",
            "US strike kills two",
            "In all, 402 died in the Pacific and the Caribbean; this boat was in the Caribbean.",
        ),
        ("en", "US strike kills two in the Caribbean", "It has hit 140 boats in the Pacific and the Caribbean."),
        ("es", "Ataque de EE.UU. deja dos muertos", "Fue en el Caribe, lejos del Pacífico."),
        ("es", "Ataque de EE.UU. deja dos muertos", "Fue en el Caribe. La campaña empezó en el Pacífico."),
        ("pt", "Ataque dos EUA mata dois", "Foi no Caribe. A maioria dos ataques ocorreu no Pacífico."),
        ("pt", "Ataque dos EUA mata dois", "Foi no Caribe, enquanto os porta-aviões vão para o Pacífico."),
        ("fr", "Une frappe américaine fait deux morts", "Elle a eu lieu dans les Caraïbes, loin du Pacifique."),
        (
            "fr",
            "Une frappe américaine fait deux morts",
            "Elle a eu lieu dans les Caraïbes. La plupart des frappes ont visé le Pacifique.",
        ),
    ],
)
def test_the_sea_of_the_campaign_is_not_that_of_the_strike(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills two", "Caribbean leaders met as the boat was hit in the eastern Pacific."),
        ("es", "Ataque de EE.UU. deja dos muertos", "Fue en el Pacífico. Lo condenan países del Caribe."),
        ("pt", "Ataque dos EUA mata dois", "Foi no Pacífico. Líderes do Caribe protestaram."),
        (
            "fr",
            "Une frappe américaine fait deux morts",
            "Elle a visé le Pacifique. Des pays des Caraïbes protestent.",
        ),
    ],
)
def test_those_who_live_by_a_sea_do_not_place_the_strike_in_it(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.EASTERN_PACIFIC


def test_what_a_boat_had_left_is_no_earlier_strike() -> None:
    strike = the_strike(
        "US strike kills two", "The boat had left Güiria, Venezuela, when it was hit in the Caribbean."
    )
    assert strike.location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Two killed in US strike on boat in Caribbean; second attack reported in Pacific",
            "The command would not discuss reports of another one in the Pacific.",
        ),
        (
            "en",
            "US strike on boat in Caribbean kills two",
            "Monday's attack was announced with another in the Pacific.",
        ),
        (
            "en",
            "Two killed as US strikes boat in Caribbean",
            "Monday's attack was announced together with one in the Pacific.",
        ),
        (
            "es",
            "Dos muertos en ataque de EE.UU. a una lancha en el Caribe",
            "El ataque se anunció junto con otro en el Pacífico.",
        ),
        (
            "es",
            "Dos muertos en ataque de EE.UU. a una lancha en el Caribe",
            "El ataque del lunes fue anunciado junto con uno en el Pacífico.",
        ),
        (
            "pt",
            "Dois mortos em ataque dos EUA a lancha no Caribe",
            "O ataque de segunda-feira foi anunciado junto com um no Pacífico.",
        ),
        (
            "pt",
            "Ataque dos EUA mata dois no Caribe",
            "Foi anunciado no mesmo dia que outro ataque no Pacífico.",
        ),
        (
            "fr",
            "Deux morts dans une frappe américaine aux Caraïbes",
            "Elle a été annoncée avec une autre dans le Pacifique.",
        ),
    ],
)
def test_the_sea_of_one_more_that_is_told_beside_it_is_not_its_own(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.CARIBBEAN


def test_one_more_strike_that_is_all_the_news_lies_where_it_is_told() -> None:
    strike = the_strike("US kills three on boat", "Hegseth announced another strike in the Pacific on Monday.")
    assert strike.location is Location.EASTERN_PACIFIC


def test_the_second_of_two_strikes_is_in_the_other_sea_of_the_headline() -> None:
    facts = facts_of(
        "Five killed in two US attacks on boats in the Pacific and Caribbean",
        "The first, in the eastern Pacific, killed three people; the second killed two.",
    )
    assert [event.location for event in facts.events] == [Location.EASTERN_PACIFIC, Location.CARIBBEAN]
