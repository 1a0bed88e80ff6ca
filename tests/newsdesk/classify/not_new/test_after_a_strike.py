"""Some time after a strike: what is still not known of it, who was sent home, what was asked. No strike is new."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

TUESDAY = "2026-02-10"
LATER = [
    (
        "en",
        "Coast Guard ends search for men who leapt off two boats",
        "They had abandoned them on Saturday after a third was struck, killing three, officials said.",
    ),
    (
        "pt",
        "EUA encerram buscas por quem pulou na água depois do bombardeio a três barcos",
        "Em 60 horas ninguém foi achado no Pacífico; três morreram no ataque.",
    ),
    (
        "en",
        "Two weeks after latest boat strike, still no word on who was aboard",
        "The Jan. 23 attack in the Pacific killed two. At least 126 people have died since September.",
    ),
    (
        "en",
        "Days after US boat strike in Caribbean, three dead remain unnamed",
        "Thursday's strike killed three. No cargo was shown.",
    ),
    (
        "es",
        "Una semana después del último ataque a una lancha, nadie sabe quiénes eran los tres muertos",
        "El ataque fue en el Caribe. Suman 126 muertos desde septiembre.",
    ),
    (
        "es",
        "A diez días del bombardeo a una embarcación, cuatro muertos siguen sin nombre",
        "El Comando Sur no ha mostrado carga alguna del ataque en el Pacífico.",
    ),
    (
        "pt",
        "Uma semana depois do ataque a barco no Caribe, quatro mortos seguem sem nome",
        "O Comando Sul não mostrou carga nenhuma.",
    ),
    (
        "fr",
        "Une semaine après la dernière frappe contre un bateau, trois morts toujours sans nom",
        "L'attaque dans les Caraïbes n'a pas été expliquée.",
    ),
]
HANDED_OVER = [
    ("en", "Costa Rica takes in wounded man from US boat strike; two others dead", ""),
    ("es", "Costa Rica acoge a herido del ataque de EE.UU. a lancha; otros dos murieron", ""),
    ("pt", "Costa Rica acolhe ferido do ataque dos EUA a barco; dois morreram", ""),
    ("fr", "Le Costa Rica accueille un blessé de la frappe américaine sur un bateau ; deux morts", ""),
    (
        "en",
        "Ecuador receives survivor and one body after US strike in Pacific",
        "A cutter handed them over on Monday. Southern Command had spoken of two survivors of Saturday's strike.",
    ),
    (
        "es",
        "Panamá recibe a un sobreviviente y tres cuerpos tras ataque de EE.UU. a una lancha en el Pacífico",
        "Un guardacostas los entregó el lunes; el ataque fue el sábado.",
    ),
    (
        "es",
        "Entregan en Manta a un herido y un cuerpo",
        "Iban en la embarcación que Estados Unidos atacó el sábado en el Pacífico.",
    ),
    (
        "pt",
        "Panamá recebe sobrevivente e três corpos após ataque dos EUA a barco no Pacífico",
        "A Guarda Costeira entregou o homem na segunda-feira. O ataque foi no sábado.",
    ),
    (
        "fr",
        "Le Panama accueille un survivant et deux corps après une frappe américaine dans le Pacifique",
        "Les garde-côtes américains les ont remis lundi. La frappe date de samedi.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), [*LATER, *HANDED_OVER])
def test_what_came_after_a_strike_is_no_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(TUESDAY, title, summary, lang).classification
    assert judged.relevant
    assert not judged.new_event, judged


@pytest.mark.parametrize(("lang", "title", "summary"), HANDED_OVER)
def test_people_and_bodies_handed_over_are_news_of_that_strike(lang: str, title: str, summary: str) -> None:
    judged = read(TUESDAY, title, summary, lang).classification
    assert (judged.category, judged.topic) == (Category.STRIKE, "survivors.repatriation"), judged


NEW = [
    (
        "en",
        "Days after deadly boat strike, US hits another vessel in Pacific",
        "Monday's strike killed two, Southern Command said.",
    ),
    (
        "es",
        "Una semana después del último ataque, EE.UU. hunde otra lancha en el Caribe",
        "Murieron tres hombres el lunes, informó el Comando Sur.",
    ),
    (
        "pt",
        "Dias após ataque, EUA afundam outro barco no Pacífico",
        "Dois homens morreram na segunda-feira, disse o Comando Sul.",
    ),
    (
        "fr",
        "Une semaine après, nouvelle frappe américaine contre un bateau dans les Caraïbes",
        "Trois hommes ont été tués lundi, selon le Commandement Sud.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), NEW)
def test_one_more_strike_some_time_after_is_new(lang: str, title: str, summary: str) -> None:
    judged = read(TUESDAY, title, summary, lang).classification
    assert judged.new_event, judged
