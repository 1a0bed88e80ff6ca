"""Dead of the roads, of gunmen and on rivers: words that this story shares with them ring for none of them."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read
from tests.newsdesk.stated import tolls_of


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Accidente de tráfico deja cuatro muertos en Estados Unidos"),
        ("es", "Tres muertos en un accidente de tráfico cerca de Caracas"),
        ("fr", "Deux morts dans un accident, trafic perturbé, aux États-Unis"),
    ],
)
def test_traffic_is_no_trafficking(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, "", lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Gunmen's attack on boat off Trinidad kills two fishermen"),
        ("es", "Sicarios: ataque a una lancha en Manta deja tres muertos"),
        ("pt", "Ataque a barco no Amazonas deixa três mortos"),
        ("es", "Enfrentamiento entre narcos deja cinco muertos, dice EE.UU."),
        ("fr", "Trafic de drogue : trois morts dans une fusillade aux États-Unis"),
    ],
)
def test_those_whom_gunmen_shoot_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, "", lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US: drug smugglers kill four in Arizona"),
        ("es", "Contrabando: tres muertos en Estados Unidos"),
        ("es", "Narcotráfico: tres muertos en EE.UU."),
        ("pt", "Contrabando: três mortos nos Estados Unidos"),
        ("fr", "Trafic de drogue : trois morts aux États-Unis"),
    ],
)
def test_those_who_die_in_america_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, "", lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Three drug smugglers killed, US says"),
        ("es", "Tres narcotraficantes muertos, dice EE.UU."),
        ("pt", "EUA matam três traficantes"),
    ],
)
def test_those_whom_americans_kill_are_ours(lang: str, title: str) -> None:
    assert read("2026-09-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "USS Boxer launches strike on boat, killing three", 3),
        ("en", "US cruise missile strike on boat kills three", 3),
        ("en", "Two mariners killed in US strike on boat in Caribbean", 2),
        ("es", "EE.UU. mata a dos marineros en una lancha en el Caribe", 2),
        ("pt", "EUA matam dois marinheiros em barco no Caribe", 2),
        ("fr", "Trois marins tués dans une frappe américaine sur un bateau", 3),
        ("en", "US gunship shooting at boat kills three, Southcom says", 3),
    ],
)
def test_ships_arms_and_sailors_are_no_game_and_no_cruise(lang: str, title: str, killed: int) -> None:
    told = read("2026-09-20", title, "", lang)
    assert told.classification.relevance > 0.8
    assert told.classification.new_event
    assert tolls_of(told.facts.events) == [killed]


def test_what_the_gunmen_of_a_cartel_do_stays_of_this_story() -> None:
    title = "Jalisco burns: cartel gunmen block roads after boss is killed"
    assert read("2026-02-22", title, "", "en").classification.category == "crime"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Gunmen kill three on boat off Trinidad as US strikes go on in Caribbean"),
        ("en", "Boat capsizes off Colombia killing three as US strikes in Caribbean continue"),
        ("en", "Police raid kills 20 in Rio as US strikes boats off Venezuela"),
        ("es", "Sicarios matan a tres pescadores en Manabí mientras siguen los ataques de EE.UU. en el Pacífico"),
        ("pt", "Naufrágio mata três no Caribe enquanto EUA atacam barcos na região"),
        ("fr", "Naufrage au large de la Colombie : trois morts, alors que les frappes américaines continuent"),
    ],
)
def test_dead_with_a_cause_of_their_own_beside_our_strikes_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Three killed as US strikes boat in Pacific"),
        ("es", "Tres muertos en el Pacífico al atacar EE.UU. una lancha"),
        ("en", "US strike kills three in Pacific as storm nears Mexico"),
    ],
)
def test_dead_of_a_strike_told_beside_it_ring(lang: str, title: str) -> None:
    assert read("2026-09-20", title, "", lang).classification.new_event
