"""What is told of a strike that is known: asked how it killed, how its boat sailed, who was among its dead."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

SUNDAY = "2026-11-22"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Ecuador's president asks Washington why it killed three off Manta",
            "Quito wants the video of Thursday's strike.",
        ),
        ("es", "México pregunta a Washington cómo mató a dos hombres", "Quiere el video del ataque del jueves."),
        ("pt", "Colômbia quer saber por que EUA mataram quatro homens", "O ataque foi na quinta-feira no Caribe."),
        ("fr", "La Colombie demande où les États-Unis ont tué quatre hommes", "La frappe de jeudi visait un bateau."),
    ],
)
def test_neighbour_that_asks_how_a_strike_killed_rings_no_new_one(lang: str, title: str, summary: str) -> None:
    judged = read(SUNDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.DIPLOMACY, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills four as Congress asks how many have died", "The boat was hit on Saturday."),
        ("es", "Ataque de EE.UU. mata a cuatro mientras Bogotá pide explicaciones", "La hundió el sábado."),
    ],
)
def test_new_strike_rings_beside_what_others_ask(lang: str, title: str, summary: str) -> None:
    assert read(SUNDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Es ecuatoriano el náufrago que sobrevivió al ataque; está grave en un hospital de Manzanillo",
            "Sus dos compañeros murieron el jueves cuando el Comando Sur bombardeó la lancha en el Pacífico.",
        ),
        (
            "en",
            "Castaway who survived US missile is in critical condition, Mexican hospital says",
            "Two shipmates died on Thursday when Southern Command hit their boat in the eastern Pacific.",
        ),
    ],
)
def test_how_a_survivor_fares_rings_no_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(SUNDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Boat had turned around before US strike, officials say", "Five people died off Venezuela."),
        (
            "es",
            "La lancha había dado media vuelta cuando la atacó EE. UU.",
            "Murieron cinco en el Caribe, dicen fuentes.",
        ),
        ("pt", "Lancha tinha mudado de rumo antes do ataque dos EUA", "Cinco pessoas morreram, segundo autoridades."),
        ("es", "Un pescador de Riohacha está entre los muertos del bombardeo de EE.UU.", "Lo confirmó un diario."),
        ("en", "Fisherman from Riohacha is among the dead of US strike, newspaper says", "He was 34."),
        (
            "es",
            "Sumergible atacado en el Caribe: tres muertos y dos con vida",
            "Uno de los sobrevivientes ya está en Colombia; Estados Unidos devolverá al otro.",
        ),
        (
            "en",
            "US strike on submersible: three dead, two alive",
            "One of the survivors is already back in Colombia, the navy says.",
        ),
    ],
)
def test_what_comes_out_on_a_known_strike_rings_no_new_one(lang: str, title: str, summary: str) -> None:
    judged = read(SUNDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, False)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "How four fishermen died in a US strike in the Pacific"),
        ("es", "Así murieron cuatro pescadores en un ataque de EE. UU. en el Pacífico"),
        ("pt", "Assim morreram quatro pescadores em ataque dos EUA no Pacífico"),
        ("fr", "Voici comment quatre pêcheurs sont morts dans une frappe américaine dans le Pacifique"),
    ],
)
def test_how_they_died_is_told_of_a_known_strike(lang: str, title: str) -> None:
    assert not read("2026-11-24", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump says US killed 11 in first boat strike one year ago"),
        ("en", "US struck this boat two months ago, killing four"),
        ("en", "US killed 11 in boat strike in 2025"),
        ("en", "Indian fisherman killed by US Navy in Gulf, 2012"),
        ("en", "Video shows moment US missile hit boat in September, killing three"),
        ("es", "EE.UU. mató a 11 en una lancha hace un año"),
        ("pt", "Trump diz que EUA mataram 11 no primeiro ataque há um ano"),
        ("fr", "Trump rappelle que les Etats-Unis ont tué 11 hommes il y a un an sur un bateau"),
        ("fr", "Vidéo : le moment où un missile américain frappe un bateau en septembre"),
        ("es", "Así atacó EE.UU. la lancha en la que murieron 11"),
        ("en", "The night a US missile hit a fishing boat"),
        ("es", "La noche en que un misil de EE.UU. cayó sobre una lancha"),
        ("fr", "La nuit où un missile américain a frappé un bateau de pêche"),
    ],
)
def test_strike_of_a_month_or_year_past_rings_no_new_one(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US kills four in boat strike, a year after first one"),
        ("en", "US strike kills four in Caribbean; campaign began a year ago"),
        ("en", "US kills four in Pacific, first strike there since it began a year ago"),
        ("es", "EE.UU. mata a cuatro en el Caribe, donde empezó los ataques hace un año"),
        ("es", "Tres muertos en tercer ataque a una lancha desde que EE.UU. reanudó la ofensiva en agosto"),
        ("pt", "EUA matam quatro no Caribe, onde iniciaram ataques há um ano"),
        ("en", "US strike kills four in campaign that began in 2025"),
        ("es", "EE.UU. mata a cuatro en ataque a lancha; van 70 desde 2025"),
        ("en", "Tonight the US struck a boat in the Caribbean, killing four"),
    ],
)
def test_new_strike_rings_beside_when_the_campaign_began(lang: str, title: str) -> None:
    assert read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills 11 in Caribbean", "On this day a year ago, the military hit a boat off Venezuela."),
        ("en", "US strike on boat kills 11", "From our archive: this article was first published on Sept. 3, 2025."),
        ("en", "US strikes boat in Caribbean, killing four", "This video was first posted in October 2025."),
        ("es", "Un día como hoy: EE.UU. ataca lancha y mata a 11", ""),
        ("es", "EE.UU. mata a tres en lancha", "Archivo: nota publicada el 16 de septiembre de 2025."),
        ("pt", "EUA atacam barco e matam quatro", "O vídeo é de outubro de 2025 e voltou a circular."),
        ("fr", "Les Etats-Unis frappent un bateau : quatre morts", "La vidéo date d'octobre 2025."),
    ],
)
def test_what_is_printed_again_is_no_news(lang: str, title: str, summary: str) -> None:
    assert not read("2026-11-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills four in Caribbean", "First published on Nov. 20, 2026, at 3 p.m.; updated."),
        ("en", "US strikes boat in Caribbean, killing four", "The campaign dates from September 2025."),
        (
            "es",
            "EE.UU. ataca lancha y mata a cuatro",
            "El video circula en redes. Todo empezó en septiembre de 2025.",
        ),
        ("fr", "Les Etats-Unis frappent un bateau : quatre morts", "La vidéo circule sur les réseaux depuis jeudi."),
    ],
)
def test_new_strike_rings_when_it_is_printed_first(lang: str, title: str, summary: str) -> None:
    assert read("2026-11-20", title, summary, lang).classification.new_event
