"""How many boats: those that people left are a part, "the other two" are not all; and which strike is the news."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Location
from tests.newsdesk.stated import facts_of, the_strike, value_of


def _boats(title: str, summary: str = "", lang: str = "en", *, news: bool = True) -> int | None:
    vessels = the_strike(title, summary, lang=lang, new_event=news).vessels
    return vessels.value if vessels else None


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The other two boats were sunk when they were empty."),
        ("es", "Los otros dos barcos fueron hundidos ya vacíos."),
        ("pt", "Os outros dois barcos foram afundados já vazios."),
        ("fr", "Les deux autres bateaux étaient vides."),
    ],
)
def test_beside_the_other_two_boats_there_was_one(lang: str, summary: str) -> None:
    assert _boats("Attack on convoy: three killed", summary, lang) == 3


@pytest.mark.parametrize(
    ("summary", "boats"),
    [
        ("Eight people left two boats after a first vessel was struck on Dec. 30, killing three.", 3),
        ("People leapt from two boats on Dec. 30. Three died on a third boat.", 3),
        ("People who jumped from two boats on Dec. 30 are now counted as killed: 11 died.", None),
        ("The strikes of Dec. 30 destroyed two boats and killed three.", 2),
    ],
)
def test_boats_that_people_left_are_a_part_of_those_struck(summary: str, boats: int | None) -> None:
    assert _boats("Search ends for survivors of strikes", summary, news=False) == boats


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("es", "Buscan a quienes saltaron de las naves atacadas; tres murieron el martes."),
        ("pt", "Procuram quem pulou: tripulantes pularam dos barcos atacados; três morreram na terça-feira."),
    ],
)
def test_boats_that_people_left_are_counted_by_nobody(lang: str, summary: str) -> None:
    assert _boats("Guardia Costera", summary, lang, news=False) is None


def test_two_attacks_on_one_boat_struck_one() -> None:
    assert _boats("US kills 11 in two attacks on one boat", news=False) == 1


def test_of_a_run_of_strikes_the_latest_is_the_news() -> None:
    assert _boats("Two attacks in two days: three more die", "The latest operation was on Monday.") == 1
    assert _boats("Two attacks kill three", "They were carried out on Monday.") == 2


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Three killed in strike as Ford steams into Caribbean", "The target was in the Eastern Pacific."),
        ("en", "Three killed as carrier enters the Caribbean", "The strike was in the Eastern Pacific."),
        ("fr", "Trois morts ; le porte-avions gagne les Caraïbes", "La frappe a eu lieu dans le Pacifique."),
    ],
)
def test_where_the_fleet_goes_is_not_where_the_boat_was(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).location is Location.EASTERN_PACIFIC


@pytest.mark.parametrize(
    ("lang", "title", "location"),
    [
        ("en", "Dominican-coast boat strike kills three", Location.CARIBBEAN),
        ("es", "Ataque a 126 millas náuticas de Golfito deja tres muertos", Location.EASTERN_PACIFIC),
        ("pt", "Ataque a 50 milhas náuticas de Barbados deixa três mortos", Location.CARIBBEAN),
    ],
)
def test_a_coast_is_named_in_other_forms(lang: str, title: str, location: Location) -> None:
    assert the_strike(title, lang=lang).location is location


def test_a_second_strike_in_a_row_is_not_the_second_blast_of_september() -> None:
    (event,) = facts_of("Strike kills two", "Monday's was the second strike in as many days.", new_event=False).events
    assert event.date is not None
    assert event.date.value.isoformat() == "2026-02-09"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Four killed as US military hits boat off Venezuela", "Four vessels have now been destroyed."),
        ("es", "Cuatro muertos en ataque a lancha", "Ya son cuatro las embarcaciones destruidas desde septiembre."),
        ("es", "Cuatro muertos en ataque a lancha", "Cuatro embarcaciones han sido destruidas hasta ahora."),
        ("pt", "Quatro mortos em ataque a barco", "Quatro embarcações já foram destruídas."),
        ("fr", "Quatre morts dans une frappe sur un bateau", "Quatre embarcations ont désormais été détruites."),
    ],
)
def test_boats_destroyed_so_far_are_not_those_of_one_strike(lang: str, title: str, summary: str) -> None:
    assert _boats(title, summary, lang) == 1


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Two strikes in two days: US kills three men in Pacific",
            "The day before, two had died in the Caribbean.",
        ),
        (
            "es",
            "Dos ataques en dos días: EE. UU. mata a tres en el Pacífico",
            "El día anterior, dos habían muerto en el Caribe.",
        ),
        ("pt", "Dois ataques em dois dias: EUA matam três no Pacífico", "Na véspera, dois tinham morrido no Caribe."),
        (
            "fr",
            "Deux frappes en deux jours : trois tués dans le Pacifique",
            "La veille, deux hommes étaient morts dans les Caraïbes.",
        ),
    ],
)
def test_run_of_strikes_with_the_day_before_told_apart_has_one_in_the_news(
    lang: str, title: str, summary: str
) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.vessels is not None
    assert (strike.vessels.value, strike.location) == (1, Location.EASTERN_PACIFIC)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes leave five dead in the Pacific"),
        ("es", "Nuevos ataques de EE. UU. en el Pacífico oriental dejan cinco muertos"),
        ("pt", "Ataques dos EUA matam cinco no Pacífico"),
        ("fr", "De nouvelles frappes américaines font cinq morts dans le Pacifique"),
        ("en", "Three killed in latest US strike on drug boats"),
        ("en", "Three die in US attack on suspected smuggling vessels"),
        ("es", "Ataque de EE.UU. contra presuntas narcolanchas deja tres muertos"),
        ("pt", "Ataque dos EUA contra barcos mata três"),
        ("fr", "Nouvelle frappe américaine contre des bateaux : trois morts"),
        ("en", "US strikes suspected smuggling boats, killing five"),
        ("en", "US kills five as it attacks drug traffickers' ships anew"),
        ("en", "US strikes boat convoy, killing five"),
        ("es", "EE.UU. hunde lanchas en el Caribe: cinco muertos"),
        ("pt", "EUA afundam barcos e matam cinco"),
        ("pt", "EUA bombardeiam barcos no Pacífico e no Caribe no mesmo dia; cinco morrem"),
        ("fr", "Les États-Unis frappent des bateaux : cinq morts"),
    ],
)
def test_strikes_that_nobody_counts_have_no_number_of_boats(lang: str, title: str) -> None:
    assert _boats(title, lang=lang) is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Three killed in latest US strike on drug boat"),
        ("es", "Ataque de EE.UU. contra presunta narcolancha deja tres muertos"),
        ("fr", "Nouvelle frappe américaine contre un bateau : trois morts"),
        ("en", "US strikes boat, killing three; boats have been hit since September"),
        ("es", "Washington retoma los ataques a lanchas: dos muertos y un sobreviviente"),
        ("pt", "EUA retomam ataques a barcos no Pacífico após três semanas; há dois mortos"),
    ],
)
def test_strike_on_a_boat_struck_one(lang: str, title: str) -> None:
    assert _boats(title, lang=lang) == 1


_DESTROYED_IN_ONE_DAY = [
    ("en", "US has now destroyed four boats in one day, killing 14"),
    ("en", "US has already sunk four boats this Monday; 14 dead"),
    ("en", "Five boats have now been hit in a single night"),
    ("es", "EE.UU. destruye ya cuatro lanchas en un solo día y mata a 14"),
    ("es", "Ya son cuatro las lanchas: EE.UU. hunde cuatro lanchas el lunes, 14 muertos"),
    ("pt", "EUA já destruíram quatro barcos nesta segunda-feira; 14 mortos"),
    ("pt", "EUA já afundaram quatro barcos num só dia"),
    ("fr", "Les États-Unis ont désormais détruit quatre bateaux lundi, 14 morts"),
    ("fr", "Déjà cinq bateaux coulés en une seule journée, selon les États-Unis"),
]


@pytest.mark.parametrize(("lang", "title"), _DESTROYED_IN_ONE_DAY)
def test_already_so_many_in_a_day_are_that_days(lang: str, title: str) -> None:
    assert _boats(title, lang=lang) in (4, 5)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US has now destroyed four boats since Monday"),
        ("en", "US has already destroyed six boats, killing 37"),
        ("es", "EE.UU. ya ha destruido seis lanchas"),
        ("pt", "EUA já destruíram seis barcos"),
        ("fr", "Les États-Unis ont déjà détruit six bateaux"),
    ],
)
def test_of_boats_destroyed_so_far_nobody_says_how_many_are_new(lang: str, title: str) -> None:
    assert _boats(title, lang=lang) is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes another boat", "Six vessels have now been destroyed."),
        ("es", "EE.UU. ataca otra lancha", "Ya ha destruido seis."),
        ("pt", "EUA atacam outro barco", "Seis embarcações já foram destruídas."),
        ("fr", "Les États-Unis frappent un bateau", "Six bateaux ont déjà été détruits."),
    ],
)
def test_one_boat_more_is_one_beside_those_so_far(lang: str, title: str, summary: str) -> None:
    assert _boats(title, summary, lang) == 1


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Five boats in five days: US strikes another vessel in Pacific, killing four"),
        ("es", "Van cinco lanchas en cinco días: EE.UU. ataca otra embarcación en el Pacífico y mata a cuatro"),
        ("pt", "Cinco barcos em cinco dias: EUA atacam outra embarcação no Pacífico e matam quatro"),
        ("fr", "Cinq bateaux en cinq jours : les États-Unis frappent une autre embarcation et tuent quatre hommes"),
    ],
)
def test_run_of_boats_over_days_is_none_of_the_one_in_the_news(lang: str, title: str) -> None:
    strike = the_strike(title, lang=lang)
    assert strike.vessels is not None
    assert strike.killed is not None
    assert (strike.vessels.value, strike.killed.value) == (1, 4)


def test_boats_of_one_day_are_those_of_the_news() -> None:
    assert _boats("Two boats in two days: US strikes kill five in Pacific") == 2


@pytest.mark.parametrize(
    ("lang", "title", "boats"),
    [
        ("en", "US military kills eight in triple boat strike", 3),
        ("en", "Twin strikes kill five in the Caribbean", 2),
        ("en", "Nine killed in pair of strikes on suspected drug boats, military says", 2),
        ("en", "US strikes a couple of drug boats in Pacific, killing five", 2),
        ("es", "Triple bombardeo de EE.UU. deja ocho muertos en el Pacífico", 3),
        ("pt", "Triplo ataque dos EUA mata oito no Pacífico", 3),
        ("fr", "Triple frappe américaine : huit morts dans le Pacifique", 3),
        ("en", "US strike kills three; the toll could triple, experts on attacks say", 1),
    ],
)
def test_a_triple_strike_is_three(lang: str, title: str, boats: int) -> None:
    assert _boats(title, lang=lang) == boats


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Relatives file a petition over the attack on two boats of Jan. 29 in the Caribbean"),
        ("es", "Familias llevan a la CIDH el bombardeo de dos botes del 29 de enero en el Caribe"),
        ("pt", "Famílias processam os EUA por ataque a duas lanchas de 29 de janeiro no Caribe"),
        ("fr", "Des familles portent plainte pour la frappe contre deux bateaux du 29 janvier dans les Caraïbes"),
    ],
)
def test_a_strike_is_named_by_its_day_behind_its_boats(lang: str, title: str) -> None:
    strike = the_strike(title, lang=lang, new_event=False, category=Category.LEGAL)
    assert strike.date is not None
    assert str(strike.date.value) == "2026-01-29"
    assert value_of(strike.vessels) == 2


def test_a_narco_terrorist_and_a_boat_crew_are_no_boat() -> None:
    vessels = the_strike("Latest US strike on alleged drug vessel kills 3 narco-terrorists").vessels
    assert vessels is not None and vessels.text == "vessel"
    told = facts_of(
        "Trump has accused boat crews of being narco-terrorists", new_event=False, topic="strike.disputed"
    )
    assert all(event.vessels is None for event in told.events)
