"""A toll that changes, the missing who are given up, victims who are named: all of a strike that is known."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Toll in US strike off Ecuador cut from nine to eight"),
        ("en", "Death toll in Pacific strike cut to four"),
        ("en", "Toll of last week's boat strike revised from four to six"),
        ("en", "Death toll from strike on suspected drug boat in the Pacific now six, Hegseth says"),
        ("en", "Fourth victim of US attack off Panama dies of injuries"),
        ("en", "Missing men of US boat strike presumed dead, Pentagon says"),
        ("es", "El ataque de EE.UU. frente a Panamá pasa a tener seis víctimas"),
        ("es", "El Pentágono rebaja a cuatro los muertos del bombardeo de la semana pasada a una panga"),
        ("es", "Asciende a nueve el saldo de muertos del bombardeo frente a Granada"),
        ("pt", "Ataque dos EUA no Pacífico passa a ter seis vítimas"),
        ("pt", "Pentágono dá como mortos os desaparecidos do ataque de segunda-feira a um barco"),
        ("pt", "Identificados os mortos do ataque de quinta-feira a um barco no Caribe"),
        ("fr", "Bilan revu à la baisse pour la frappe américaine au large de Panama : trois morts"),
        ("fr", "Les disparus de la frappe de lundi contre un bateau présumés morts, selon le Pentagone"),
    ],
)
def test_what_becomes_known_of_a_strike_is_no_new_one(lang: str, title: str) -> None:
    understood = read("2026-11-20", title, "", lang).classification
    assert understood.category is Category.STRIKE
    assert not understood.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike off Ecuador kills four, two missing presumed dead"),
        ("en", "US strike in Pacific kills three, bringing death toll to 402"),
        ("es", "Ataque de EE.UU. frente a Panamá deja seis víctimas"),
        ("es", "Nuevo bombardeo frente a Ecuador deja tres muertos y eleva el saldo a 402"),
        ("pt", "Ataque dos EUA no Pacífico deixa seis vítimas"),
        ("fr", "Frappe américaine au large de Panama : trois morts, deux disparus présumés morts"),
    ],
)
def test_a_strike_with_its_dead_and_missing_rings(lang: str, title: str) -> None:
    assert read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Fuel price in Pacific islands cut from nine to eight"),
        ("en", "Toll in nurses' strike talks: pay cut from five to four percent"),
        ("en", "Whale strike off Pacific coast: survivors found"),
        ("es", "El ataque de tiburón en el Caribe pasa a tener seis víctimas"),
        ("fr", "Fin des recherches des disparus du naufrage au large de la Martinique"),
    ],
)
def test_other_tolls_are_not_ours(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.relevant


def test_the_dead_of_soldiers_that_grow_are_no_toll_of_a_strike() -> None:
    title, summary = "Ejército reconoce quinta muerte en el ataque del domingo en Arauca", "Custodiaban un oleoducto."
    assert not read("2026-11-20", title, summary, "es").classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US military strikes boats, kills hundreds"),
        ("es", "EE.UU. ataca lanchas y mata a cientos"),
        ("en", "SOUTHCOM says it has killed 235 narco-terrorists"),
        ("en", "Minister: US strikes have killed six of our citizens"),
        ("es", "Ministro: ataques de EE.UU. han matado a seis colombianos"),
        ("pt", "Mais de 460 mortos em barcos bombardeados pelos EUA, soma ONG colombiana"),
        ("fr", "Les Etats-Unis frappent des bateaux et tuent des centaines de personnes"),
    ],
)
def test_dead_of_more_than_one_strike_are_of_no_new_one(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes boat in Caribbean, kills four; hundreds killed so far"),
        ("en", "SOUTHCOM says it has killed four narco-terrorists in Pacific"),
        ("en", "US strikes kill six in Pacific, Pentagon says"),
        ("es", "Tres lanchas atacadas por EE.UU. en el Pacífico: ocho muertos"),
    ],
)
def test_strikes_with_the_dead_of_the_day_ring(lang: str, title: str) -> None:
    assert read("2026-11-20", title, "", lang).classification.new_event
