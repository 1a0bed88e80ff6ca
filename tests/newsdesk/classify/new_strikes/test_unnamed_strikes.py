"""Strikes whose headline names neither who struck nor where, told by their manner; and others' in such words."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import headline

IN_THE_COMMANDS_WORDS = [
    ("en", "Lethal kinetic strike kills two"),
    ("en", "Kinetic strike leaves four dead"),
    ("en", "Four narco-terrorists killed in kinetic strike"),
    ("en", "Six male narco-terrorists killed"),
    ("es", "Ataque cinético letal mata a dos"),
    ("es", "Tres narcoterroristas muertos en ataque cinético"),
    ("pt", "Ataque cinético mata três"),
    ("fr", "Frappe cinétique létale: deux morts"),
    ("en", "Lethal strike on boat leaves three dead"),
    ("es", "Ataque letal a lancha deja tres muertos"),
    ("pt", "Ataque letal a barco deixa três mortos"),
    ("fr", "Frappe létale contre un bateau : trois morts"),
]
FROM_THE_AIR = [
    ("en", "Navy drone sinks panga"),
    ("en", "Marine drone sinks go-fast"),
    ("en", "Air Force drone destroys skiff in Pacific"),
    ("en", "Hellfire missile destroys speedboat off Colombia"),
    ("es", "Dron de la Armada de EE.UU. hunde panga"),
    ("pt", "Drone da Marinha dos EUA afunda lancha"),
    ("fr", "Un drone de la marine américaine coule une vedette"),
    ("en", "Apache helicopters strike boat off Venezuela"),
    ("en", "Harrier jets hit smuggling boat, killing three"),
]
ONE_BOAT_FEWER = [
    ("en", "Another boat gone, four dead"),
    ("en", "One less boat: three dead"),
    ("es", "Otra lancha menos: cuatro muertos"),
    ("pt", "Menos uma lancha: três mortos"),
    ("fr", "Un bateau de moins, quatre morts"),
]
WITH_ITS_CREW = [
    ("en", "Boat with four aboard bombed: three dead"),
    ("es", "Lancha con siete tripulantes atacada: seis muertos"),
    ("pt", "Barco com quatro tripulantes atacado: três mortos"),
    ("fr", "Bateau avec quatre hommes à bord frappé : trois morts"),
]
TAKEN_UP_AGAIN = [
    ("en", "US resumes boat strikes with attack"),
    ("es", "EE.UU. vuelve a atacar una lancha"),
    ("es", "EE.UU. reanuda ataques a lanchas con un bombardeo en el Caribe"),
    ("pt", "EUA voltam a atacar barco"),
    ("pt", "EUA retomam ataques a barcos com novo bombardeio"),
    ("en", "US carries out 72nd boat strike"),
    ("en", "Pentagon reports new strike, four killed"),
    ("es", "Hegseth: ataque cinético letal contra embarcación"),
    ("fr", "Le Pentagone annonce une frappe létale, trois morts"),
    ("en", "Joint Task Force Western Hemisphere strikes vessel"),
    ("es", "Fuerza de Tarea Lanza del Sur ejecuta ataque contra embarcación"),
    ("pt", "Dois mortos em novo bombardeio americano"),
    ("fr", "Washington annonce une frappe meurtrière dans les Caraïbes"),
    ("fr", "Les Etats-Unis reprennent les frappes contre les bateaux par une nouvelle attaque"),
]
OF_OTHERS = [
    ("en", "Kinetic strike kills two ISIS leaders in Syria"),
    ("en", "Ukrainian navy drone sinks patrol boat"),
    ("en", "Philippine navy drone sinks pirate boat in exercise"),
    ("en", "Navy drone sinks target boat during drill"),
    ("en", "Pentagon drone strike killed aid worker, not bomber, inquiry suggests"),
    ("en", "Pentagon quietly adds eight dead to New Year's-week attack"),
    ("en", "Another migrant boat gone, forty dead"),
    ("en", "Boat with 12 migrants struck: three dead"),
    ("en", "Boat with tourists struck by ferry: three dead"),
    ("es", "Bote con cuatro tripulantes atacado por sicarios: dos muertos"),
    ("es", "Lancha con pescadores atacada por piratas: dos muertos"),
    ("es", "Lancha atacada a tiros: dos muertos"),
    ("es", "Dron ruso hunde lancha en el mar Negro"),
    ("es", "Mueren tres narcoterroristas en operativo del Ejército colombiano"),
    ("pt", "Drone ucraniano afunda lancha russa"),
    ("fr", "Un drone ukrainien coule une vedette en mer Noire"),
    ("es", "Ataque letal a bus deja tres muertos"),
    ("es", "Ataque letal de tiburón a lancha deja un muerto"),
    ("es", "Ataque letal a lancha en Esmeraldas deja tres muertos"),
    ("es", "Ataque armado a lancha deja tres muertos"),
]


@pytest.mark.parametrize(
    ("lang", "title"), [*IN_THE_COMMANDS_WORDS, *FROM_THE_AIR, *ONE_BOAT_FEWER, *WITH_ITS_CREW, *TAKEN_UP_AGAIN]
)
def test_strike_told_by_its_manner_rings(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


@pytest.mark.parametrize(("lang", "title"), OF_OTHERS)
def test_such_words_of_other_wars_and_exercises_ring_nobody(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.new_event


def test_war_that_the_text_tells_of_in_such_words_is_another() -> None:
    text = "The militants were hit in Syria, the command said."
    assert not headline("en", "Kinetic strike kills two", text).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US destroys drug boat off Ecuador, Ecuadorian navy says"),
        ("es", "EE.UU. destruye narcolancha frente a Colombia: tres muertos, dice la Armada colombiana"),
    ],
)
def test_navy_that_only_speaks_of_a_strike_did_not_make_it(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event
