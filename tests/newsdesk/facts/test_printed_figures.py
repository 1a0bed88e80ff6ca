"""Figures in the many ways that papers print them: the living, the dead and their boats, in four languages."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import facts_of, the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "survivors"),
    [
        ("en", "What will become of the three men the Navy is holding after a boat strike?", "", 3),
        ("en", "Lawyers ask for the two men held aboard a US warship since Thursday's strike", "", 2),
        ("es", "Qué pasará con los dos hombres retenidos en un buque de EE.UU. tras el ataque", "", 2),
        ("pt", "Os dois homens detidos em um navio americano após o ataque de quinta-feira", "", 2),
        ("fr", "Que faire des deux hommes détenus à bord d'un navire américain après la frappe ?", "", 2),
        ("en", "Strike on boat: the two rescued men arrive in Quito", "", 2),
        ("en", "After the strike on a boat, crews saw four people alive in the water", "", 4),
        ("es", "Tras el ataque a la lancha vieron a cuatro personas vivas en el agua", "", 4),
        ("pt", "Após o ataque ao barco, quatro pessoas vivas foram vistas na água", "", 4),
        ("fr", "Après la frappe contre un bateau, quatre personnes vivantes dans l'eau", "", 4),
        ("fr", "Il était seul survivant d'une frappe américaine contre un bateau", "", 1),
        ("fr", "Le rescapé d'une frappe américaine rentre au Mexique", "", 1),
        ("en", "Five people leapt from a boat before the strike, the Coast Guard says", "", 5),
        ("en", "Six had swum away from the boat hit in Tuesday's strike", "", 6),
        ("es", "Cinco personas se lanzaron al agua antes del ataque a la lancha", "", 5),
        ("pt", "Cinco homens pularam no mar antes do ataque ao barco", "", 5),
        ("fr", "Cinq hommes ont sauté à l'eau avant la frappe contre un bateau", "", 5),
        ("en", "Coast Guard searches for five people after strike on boat", "", 5),
        ("es", "La Guardia Costera busca a cinco personas tras el ataque a una lancha", "", 5),
        ("pt", "Guarda Costeira procura cinco pessoas após ataque a barco", "", 5),
        ("fr", "Les garde-côtes recherchent cinq personnes après la frappe contre un bateau", "", 5),
        ("en", "A man who lived through the boat strike is freed", "The other survivor is still in a hospital.", 2),
        ("es", "Liberan a uno que vivió tras el ataque", "El otro sobreviviente sigue en un hospital de Cali.", 2),
        ("pt", "Volta para casa um sobrevivente do ataque", "O outro sobrevivente segue internado.", 2),
        ("fr", "Un survivant de la frappe est rentré", "L'autre survivant est encore à l'hôpital.", 2),
    ],
)
def test_the_living_are_counted_in_whatever_way_they_are_told(
    lang: str, title: str, summary: str, survivors: int
) -> None:
    found = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.custody").survivors
    assert value_of(found) == survivors


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Ecuador takes in survivor and three bodies after US strike on boat", ""),
        ("en", "After the strike a cutter brought ashore three bodies and a single living man", ""),
        ("es", "Guardacostas entregan a un herido y tres cuerpos tras el ataque a una lancha", ""),
        ("es", "Panamá recibe a sobreviviente y tres cadáveres tras ataque a lancha", ""),
        ("pt", "Panamá recebe um sobrevivente e três corpos após ataque a barco", ""),
        ("fr", "Le Panama reçoit un survivant et trois corps après une frappe contre un bateau", ""),
        (
            "es",
            "Sobreviviente de ataque a lancha está en el hospital",
            "Lo entregaron con los cuerpos de sus tres compañeros.",
        ),
        (
            "en",
            "Survivor of strike on boat is in hospital",
            "He was handed over with the bodies of his three companions.",
        ),
    ],
)
def test_bodies_brought_with_one_who_lives_are_the_dead(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.custody")
    assert strike.killed is not None and strike.survivors is not None
    assert (strike.killed.value, strike.survivors.value) == (3, 1)


def test_bodies_alone_say_nothing_of_how_many_a_strike_killed() -> None:
    title = "Search for survivors of US strike on boat goes on as two bodies wash ashore"
    assert the_strike(title, new_event=False, topic="survivors.search").killed is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Four survivors, said the military; rescuers found one", ""),
        (
            "en",
            "Panama takes in survivor and two bodies",
            "The command had first spoken of four survivors of the strike.",
        ),
        (
            "es",
            "Panamá recibe a sobreviviente y dos cuerpos",
            "El Comando Sur había hablado primero de cuatro sobrevivientes.",
        ),
        (
            "pt",
            "Panamá recebe sobrevivente e dois corpos",
            "O Comando Sul falara inicialmente em quatro sobreviventes.",
        ),
        ("fr", "Le Panama reçoit un survivant et deux corps", "L'armée avait d'abord parlé de quatre survivants."),
    ],
)
def test_the_living_that_were_found_count_before_those_first_told(lang: str, title: str, summary: str) -> None:
    found = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.custody").survivors
    assert value_of(found) == 1


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Eight who survived a strike on a boat are now counted among the dead", ""),
        ("en", "Boat strike killed nine, two of them survivors of the first blast", ""),
        ("es", "El ataque a la lancha dejó nueve muertos, dos de ellos supervivientes del primer misil", ""),
        ("pt", "O ataque ao barco deixou nove mortos, dois deles sobreviventes do primeiro míssil", ""),
        ("fr", "La frappe a fait neuf morts, dont deux survivants du premier tir", ""),
    ],
)
def test_who_lived_for_a_while_is_no_survivor(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang, new_event=False, topic="strike.disputed").survivors is None


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        ("en", "Boat strikes resume: 4 killed in Caribbean, the first attack since May", "", 4),
        ("es", "Cuatro muertos en ataque a lancha, el primero desde mayo", "", 4),
        ("en", "Strike on boat: both crew members died, command says", "", 2),
        ("es", "Ataque a lancha: murieron ambos tripulantes", "", 2),
        ("pt", "Ataque a barco: os dois ocupantes morreram", "", 2),
        ("pt", "Ataque a barco: ambos os ocupantes morreram", "", 2),
        ("fr", "Frappe contre un bateau : les deux occupants ont été tués", "", 2),
        ("es", "Comando Sur reporta ataque a lancha: murieron los tres ocupantes", "", 3),
    ],
)
def test_the_dead_are_read_though_something_earlier_is_named(
    lang: str, title: str, summary: str, killed: int
) -> None:
    found = the_strike(title, summary, lang=lang).killed
    assert value_of(found) == killed


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        (
            "en",
            "Six who jumped are presumed dead",
            "That lifts the toll of the Jan. 30 attack from three to nine.",
            9,
        ),
        ("en", "Command counts six more dead", "It raises that day's toll of the strike from three to nine.", 9),
        (
            "en",
            "Six who survived the Jan. 30 strike counted among the dead",
            "This lifts that day's toll from three to nine.",
            9,
        ),
        ("fr", "Les naufragés de la frappe présumés morts", "Aux trois tués s'ajoutent six disparus, soit neuf.", 9),
        (
            "es",
            "Dan por muertos a seis náufragos del ataque",
            "A los tres muertos se suman seis desaparecidos, es decir, nueve.",
            9,
        ),
        (
            "pt",
            "Náufragos do ataque dados como mortos",
            "Aos três mortos somam-se seis desaparecidos, ou seja, nove.",
            9,
        ),
    ],
)
def test_a_toll_that_grew_is_its_newest_figure(lang: str, title: str, summary: str, killed: int) -> None:
    found = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.presumed_dead").killed
    assert value_of(found) == killed


@pytest.mark.parametrize(
    ("lang", "title", "summary", "each"),
    [
        ("en", "US strikes 2 boats, killing 4", "Three were killed on one boat and one on the other.", [3, 1]),
        ("es", "Cuatro muertos en ataques a dos lanchas", "Tres murieron en una lancha y uno en la otra.", [3, 1]),
        ("pt", "Quatro mortos em ataques a dois barcos", "Três morreram em um barco e um no outro.", [3, 1]),
        (
            "fr",
            "Quatre morts dans des frappes sur deux bateaux",
            "Trois ont été tués sur un bateau et un sur l'autre.",
            [3, 1],
        ),
        (
            "fr",
            "Sept morts sur trois bateaux",
            "Deux hommes ont été tués sur chacun des deux premiers bateaux, et trois sur le dernier.",
            [2, 2, 3],
        ),
        (
            "es",
            "Siete muertos en tres lanchas atacadas",
            "Dos hombres murieron en cada una de las dos primeras lanchas y tres en la última.",
            [2, 2, 3],
        ),
        (
            "pt",
            "Sete mortos em ataques a três barcos",
            "Dois homens morreram em cada uma das duas primeiras lanchas e três na última.",
            [2, 2, 3],
        ),
        (
            "en",
            "Seven killed in strikes on three boats",
            "Two men were killed on each of the first two boats and three on the last.",
            [2, 2, 3],
        ),
    ],
)
def test_figures_are_broken_down_by_boat_as_printed(lang: str, title: str, summary: str, each: list[int]) -> None:
    events = facts_of(title, summary, lang=lang).events
    assert [event.killed.value for event in events if event.killed] == each


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strikes two boats, killing 5",
            "Two men died and one survived in the first; three were killed in the second.",
        ),
        (
            "es",
            "Cinco muertos en dos lanchas",
            "Dos hombres murieron y uno sobrevivió en la primera; tres murieron en la segunda.",
        ),
        (
            "pt",
            "Cinco mortos em dois barcos",
            "Dois homens morreram e um sobreviveu no primeiro; três morreram no segundo.",
        ),
        (
            "fr",
            "Cinq morts sur deux bateaux",
            "Deux hommes ont été tués et un a survécu sur le premier ; trois ont été tués sur le second.",
        ),
    ],
)
def test_the_survivor_of_one_boat_is_of_that_boat_alone(lang: str, title: str, summary: str) -> None:
    first, second = facts_of(title, summary, lang=lang).events
    assert first.survivors is not None and first.survivors.value == 1
    assert second.survivors is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US hits boat in Caribbean; three defense officials said the boat was sunk"),
        ("es", "EE.UU. ataca una lancha; tres fuentes dijeron que la lancha fue hundida"),
        ("pt", "EUA atacam barco; três fontes disseram que o barco afundou"),
        ("fr", "Frappe contre un bateau ; trois responsables disent que le bateau a coulé"),
    ],
)
def test_those_who_speak_of_a_boat_are_no_boats(lang: str, title: str) -> None:
    vessels = the_strike(title, lang=lang).vessels
    assert value_of(vessels) == 1


def test_boats_that_nobody_counted_are_not_one() -> None:
    strike = the_strike(
        "Coast Guard ends search for survivors of a strike on boats", new_event=False, topic="survivors.search"
    )
    assert strike.vessels is None
