"""Short figures of headlines: a third who was saved, the wounded, hedges, numbers of strikes, totals."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Comparator, Location
from tests.newsdesk.stated import facts_of, the_strike, the_total, value_of


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "'Five fewer narco-terrorists': Hegseth touts strike on vessel", 5),
        ("pt", "Dupla é morta em ataque dos EUA a lancha", 2),
        ("en", "Trio is killed in US strike on boat", 3),
        ("fr", "Un duo est tué dans une frappe contre un bateau", 2),
    ],
)
def test_parties_and_boasts_are_numbers_of_dead(lang: str, title: str, killed: int) -> None:
    found = the_strike(title, lang=lang).killed
    assert value_of(found) == killed


@pytest.mark.parametrize(
    ("lang", "title", "summary", "total"),
    [
        ("en", "Boat strike kills two", "The command put the count at 162 since it began.", (None, 162)),
        ("es", "Mueren tres en nuevo ataque a lancha; van 157", "", (None, 157)),
        ("pt", "Morrem três em novo ataque a lancha; já são 157", "", (None, 157)),
        ("es", "Tres muertos en ataque a lancha", "La cifra de víctimas supera ya las 160.", (None, 160)),
        ("pt", "Três mortos em ataque a lancha", "O número de mortos já ultrapassa os 160.", (None, 160)),
        ("fr", "Trois morts dans une frappe", "Le nombre de morts dépasse désormais les 160.", (None, 160)),
        (
            "en",
            "Two more boats sunk",
            "The strikes, Nos. 43 and 44 of the campaign, bring the toll to 151.",
            (44, 151),
        ),
        ("en", "US has carried out 58 strikes, killing no fewer than 190 people", "", (58, 190)),
        ("es", "EE.UU. suma 58 ataques a lanchas, que mataron a no menos de 190 personas", "", (58, 190)),
        ("pt", "EUA somam 58 ataques a barcos, que mataram não menos de 190 pessoas", "", (58, 190)),
    ],
)
def test_totals_stand_in_few_words(lang: str, title: str, summary: str, total: tuple[int | None, int | None]) -> None:
    found = the_total(title, summary, lang=lang)
    assert (found.strikes.value if found.strikes else None, found.killed.value if found.killed else None) == total


def test_what_exceeds_a_number_is_more_than_it() -> None:
    found = facts_of(
        "Tres muertos en ataque a lancha", "La cifra de víctimas supera ya las 160.", lang="es"
    ).cumulative
    assert found is not None and found.killed is not None
    assert found.killed.comparator is Comparator.MORE_THAN


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Three ships of the Navy are in the region."),
        ("en", "Four US Navy ships cruise off the coast."),
        ("es", "Tres buques de guerra navegan por la zona."),
        ("es", "Cuatro buques estadounidenses navegan por la zona."),
        ("pt", "Três navios americanos estão na região."),
        ("fr", "Trois navires américains croisent dans la zone."),
    ],
)
def test_ships_of_the_navy_are_no_boats_struck(lang: str, summary: str) -> None:
    titles = {
        "en": "US strike on boat kills two",
        "es": "Ataque a lancha deja dos muertos",
        "pt": "Ataque a barco mata dois",
        "fr": "Une frappe contre un bateau fait deux morts",
    }
    vessels = the_strike(titles[lang], summary, lang=lang).vessels
    assert value_of(vessels) == 1


def test_bodies_found_elsewhere_are_not_of_the_strike() -> None:
    strike = the_strike("Boat hit in Caribbean; three dead", "Police found two bodies and a wounded man in a house.")
    assert strike.survivors is None
    assert strike.killed is not None and strike.killed.value == 3


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike on boat kills two", "The hurricane has killed 60 people in Haiti."),
        ("es", "Ataque a lancha deja dos muertos", "El huracán deja 60 muertos en Haití."),
        ("pt", "Ataque a barco mata dois", "Operação policial no Rio deixou 121 mortos."),
        ("fr", "Une frappe contre un bateau fait deux morts", "Ouragan : le bilan monte à 60 morts."),
    ],
)
def test_the_dead_of_storms_and_raids_ashore_are_no_total(lang: str, title: str, summary: str) -> None:
    assert facts_of(title, summary, lang=lang).cumulative is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Pentagon raises from three to nine the toll of the Jan. 30 strike"),
        ("es", "El Pentágono eleva de tres a nueve el saldo del ataque del 30 de enero"),
        ("pt", "Pentágono eleva de três para nove o saldo do ataque de 30 de janeiro"),
        ("fr", "Le Pentagone porte de trois à neuf le bilan de la frappe du 30 janvier"),
    ],
)
def test_a_raised_toll_may_be_named_after_its_figures(lang: str, title: str) -> None:
    found = the_strike(title, lang=lang, new_event=False, topic="strike.updated").killed
    assert value_of(found) == 9


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Boat strikes: four dead in the Pacific and three in the Caribbean"),
        ("es", "Ataques a lanchas: cuatro muertos en el Pacífico y tres en el Caribe"),
        ("pt", "Ataques a barcos: quatro mortos no Pacífico e três no Caribe"),
        ("fr", "Frappes : quatre morts dans le Pacifique et trois dans les Caraïbes"),
    ],
)
def test_two_seas_named_in_one_breath_are_two_strikes(lang: str, title: str) -> None:
    told = [(event.location, event.killed.value) for event in facts_of(title, lang=lang).events if event.killed]
    assert told == [(Location.EASTERN_PACIFIC, 4), (Location.CARIBBEAN, 3)]


def test_nearly_two_hundred_is_a_total_in_portuguese() -> None:
    found = facts_of("Os 61 ataques dos EUA já mataram quase 200 pessoas", lang="pt", new_event=False).cumulative
    assert found is not None and found.killed is not None and found.strikes is not None
    assert (found.strikes.value, found.killed.value) == (61, 200)


def test_the_dead_of_the_day_before_do_not_name_the_day() -> None:
    found = the_strike(
        "3 killed in strike on boat", "The military released video of Monday's blast; Sunday's attack had killed two."
    ).date
    assert found is not None
    assert found.value.day == 9


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Sole survivor of boat strike is in hospital", "The strike killed his two companions."),
        ("es", "El único superviviente del ataque está en un hospital", "El ataque mató a sus dos compañeros."),
        ("pt", "Único sobrevivente do ataque está no hospital", "O ataque matou seus dois companheiros."),
        ("fr", "Le seul survivant de la frappe est hospitalisé", "Elle a tué ses deux compagnons."),
    ],
)
def test_companions_who_died_were_not_all(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.custody")
    assert strike.killed is not None and strike.survivors is not None
    assert (strike.killed.value, strike.survivors.value) == (2, 1)


def test_the_number_of_a_strike_may_stand_before_a_colon() -> None:
    found = facts_of("Strike No. 50: US kills four in eastern Pacific").cumulative
    assert found is not None and found.strikes is not None
    assert found.strikes.value == 50


def test_eliminated_is_dead_in_french_too() -> None:
    found = the_strike("Quatre « narcoterroristes » éliminés dans une frappe", lang="fr").killed
    assert value_of(found) == 4


@pytest.mark.parametrize(
    ("title", "dead"),
    [
        ("US strike on boat killed three rescued fishermen", 3),
        ("US strike: one boat hit, killed four on board", 4),
        ("Strike number one killed 11 men", 11),
    ],
)
def test_whom_a_strike_killed_stand_right_behind_it(title: str, dead: int) -> None:
    killed = the_strike(title).killed
    assert value_of(killed) == dead
