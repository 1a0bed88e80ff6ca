"""News in other words: what is done at sea and about it, as four languages may put it, and what only sounds
like it."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-24"


@pytest.mark.parametrize(
    ("lang", "title", "summary", "topic"),
    [
        ("en", "Honduras hauls in US envoy after strike kills two of its fishermen", "", "diplomacy.rift"),
        ("es", "Bogotá retira a su embajador en Washington", "Petro citó los ataques a lanchas.", "diplomacy.rift"),
        ("pt", "Panamá convoca embaixador americano após ataque a barco", "", "diplomacy.rift"),
        ("fr", "Quito rappelle son ambassadrice à Washington après la frappe", "", "diplomacy.rift"),
        ("en", "Netherlands resumes intelligence sharing with US in Caribbean", "", "intel.restored"),
        ("es", "Colombia reanuda el intercambio de inteligencia con EE. UU.", "", "intel.restored"),
    ],
)
def test_a_formal_act_of_another_government_is_told_by_its_topic(
    lang: str, title: str, summary: str, topic: str
) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.category, judged.topic, judged.severity) == (Category.DIPLOMACY, topic, Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Trump pulls ambassador nominee for Norway", ""),
        ("en", "Kyiv recalls ambassador from Budapest", ""),
        ("es", "España llama a consultas a su embajadora en Israel", ""),
    ],
)
def test_envoys_of_other_quarrels_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title", "summary", "topic"),
    [
        ("en", "Brother puts a name to man killed in US boat strike", "", "victims.identity"),
        (
            "fr",
            "Frappe américaine : les familles mettent un nom sur deux des morts",
            "",
            "victims.identity",
        ),
        (
            "es",
            "Siguen detenidos en un buque los dos sobrevivientes del ataque",
            "EE. UU. calla.",
            "survivors.custody",
        ),
        ("pt", "Sobrevivente de ataque dos EUA está detido em navio de guerra", "", "survivors.custody"),
        ("en", "Plane scours Pacific for man who outlived US strike", "", "survivors.search"),
        ("pt", "EUA dão como mortos dois sobreviventes de ataque a lancha", "", "survivors.presumed_dead"),
    ],
)
def test_what_became_of_those_aboard_is_told_by_its_topic(lang: str, title: str, summary: str, topic: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.category, judged.topic, judged.new_event) == (Category.STRIKE, topic, False)


@pytest.mark.parametrize(
    ("lang", "title", "severity"),
    [
        ("en", "Judge hears arguments in suit over boat strike deaths", Severity.NORMAL),
        ("es", "Familias de muertos en ataque a lancha alegan ante un tribunal de Boston", Severity.NORMAL),
        ("en", "Judge rejects bid to dismiss suit over boat strike deaths", Severity.HIGH),
        ("pt", "Justiça rejeita arquivar ação por mortos em ataque a barco", Severity.HIGH),
        ("fr", "Un juge ordonne de publier l'avis secret sur les frappes en mer", Severity.HIGH),
    ],
)
def test_a_suit_is_routine_while_it_is_heard_and_matters_when_it_is_decided(
    lang: str, title: str, severity: Severity
) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.topic, judged.severity) == (Category.LEGAL, "law.litigation", severity)


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("es", "Armada de Colombia incauta 2,7 toneladas frente a Tumaco", Category.INTERDICTION),
        ("pt", "Marinha do Equador apreende 1,9 tonelada perto de Galápagos", Category.INTERDICTION),
        ("es", "La Armada decomisa tres toneladas de pepino de mar en Galápagos", Category.NONE),
        ("en", "Migrant boat goes down off Tobago; two found clinging to hull", Category.NONE),
        ("en", "SOUTHCOM airman finishes third in Miami marathon", Category.NONE),
        ("en", "Pentagon signs contract to speed up missile production", Category.NONE),
        ("fr", "Brent : les tensions autour du Venezuela font grimper les cours", Category.NONE),
    ],
)
def test_a_catch_that_leaves_the_drug_out_is_ours_and_look_alikes_are_not(
    lang: str, title: str, category: Category
) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is category


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("en", "Supercarrier reaches Caribbean as boat-strike toll hits 280", Category.BUILDUP),
        ("pt", "Câmara dos EUA rejeita por 219 a 207 limite a ataques a barcos", Category.OVERSIGHT),
        ("es", "Tres meses y 31 lanchas destruidas por EE. UU.: van 104 muertos", Category.ANALYSIS),
        ("en", "Caribbean strikes have killed 92 as calls for answers grow", Category.ANALYSIS),
    ],
)
def test_figures_of_the_campaign_beside_the_news_are_not_the_news(lang: str, title: str, category: Category) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.new_event) == (category, False)


@pytest.mark.parametrize(
    ("lang", "title", "severity"),
    [
        ("en", "US Coast Guard pursues oil tanker in Caribbean off Venezuela", Severity.HIGH),
        ("es", "Guardia Costera de EE. UU. persigue a un petrolero frente a Venezuela", Severity.HIGH),
        ("en", "US Coast Guard seizes oil tanker off Venezuela after long pursuit", Severity.URGENT),
        ("es", "EE. UU. captura un petrolero frente a Venezuela tras una persecución", Severity.URGENT),
    ],
)
def test_a_tanker_rings_as_urgent_once_it_is_taken(lang: str, title: str, severity: Severity) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.severity) == (Category.INTERDICTION, severity)
