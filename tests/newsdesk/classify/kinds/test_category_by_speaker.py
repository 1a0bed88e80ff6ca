"""Who speaks decides the kind of news, though the text tells of one strike with its day and its dead."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-02-10"
COLUMNISTS = [
    (
        "es",
        "La guerra que nadie declaró: bombardeos y silencio en el Pacífico",
        "Columnista - Ana Duarte. El ataque del lunes contra dos lanchas, con cinco muertos, obliga a preguntar.",
    ),
    (
        "en",
        "Another U.S. boat strike, another press release without proof",
        "Monday's strike killed two men in the Caribbean, SOUTHCOM says. Nobody knows what was aboard. An explainer.",
    ),
    (
        "fr",
        "Frappe sur un bateau : le droit au fond de la mer",
        "Notre chroniqueur revient sur l'attaque américaine de lundi, qui a tué trois hommes dans le Pacifique.",
    ),
]
BILLS = [
    (
        "en",
        "Defense policy bill would freeze Pentagon travel until strike video is released",
        "The text was posted Sunday. The second strike of Sept. 2 killed two survivors of the first one.",
    ),
    (
        "es",
        "Proyecto de ley del Senado retendría fondos a Hegseth hasta que entregue el video de un ataque",
        "El segundo ataque del 2 de septiembre mató a dos sobrevivientes.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), COLUMNISTS)
def test_columnist_who_recounts_a_strike_reports_none(lang: str, title: str, summary: str) -> None:
    thought = read(PUBLISHED, title, summary, lang).classification
    assert (thought.category, thought.new_event) == (Category.ANALYSIS, False)


@pytest.mark.parametrize(("lang", "title", "summary"), BILLS)
def test_bill_about_a_strike_is_news_of_congress(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is Category.OVERSIGHT


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Senators leave screening of the 'double-tap' video divided"),
        ("es", "Congresistas ven el video del doble ataque y salen divididos"),
    ],
)
def test_congress_on_the_double_strike_is_ours_though_nothing_else_is_named(lang: str, title: str) -> None:
    thought = read(PUBLISHED, title, "", lang).classification
    assert (thought.relevant, thought.category) == (True, Category.OVERSIGHT)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Hegseth faces House panel over Saturday's boat", "Three people died in the attack in the Caribbean."),
        (
            "es",
            "Hegseth acude el martes al Senado por la lancha de Tumaco",
            "El ataque del 2 de febrero dejó dos muertos.",
        ),
        ("pt", "Hegseth recusa à Câmara o vídeo do barco", "O ataque de 2 de fevereiro matou três no Caribe."),
        ("fr", "Hegseth s'explique devant la commission sur la vedette de samedi", "L'attaque a tué trois hommes."),
        (
            "fr",
            "Frappes en mer : l'inspection du Pentagone relève des dossiers vides",
            "Les bateaux n'ont pas de nom.",
        ),
    ],
)
def test_who_must_answer_for_a_strike_is_news_of_oversight(lang: str, title: str, summary: str) -> None:
    thought = read(PUBLISHED, title, summary, lang).classification
    assert (thought.category, thought.new_event) == (Category.OVERSIGHT, False)


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("en", "Guatemala rules out that Monday's strike on a boat was in its waters", Category.DIPLOMACY),
        ("es", "Panamá descarta que el bombardeo del lunes a una lancha fuera en sus aguas", Category.DIPLOMACY),
        ("es", "Washington pone precio a la cabeza del jefe de Los Choneros", Category.POLICY),
        ("pt", "EUA põem a cabeça a prêmio do chefe do Clã do Golfo, cartel da Colômbia", Category.POLICY),
        ("en", "US revokes visas of Ecuadorian judges who freed boat crews", Category.POLICY),
        ("es", "EE.UU. retira la visa a dos jueces que liberaron a tripulantes de una lancha", Category.POLICY),
        ("fr", "Pétrole vénézuélien : le Trésor américain assouplit ses sanctions", Category.POLICY),
        ("en", "Treasury eases sanctions on Venezuelan oil for buyers in India and Spain", Category.POLICY),
        ("en", "Coast Guard boards Panama-flagged tanker near Gulf of Paria", Category.INTERDICTION),
        ("en", "Coast Guard boards Comoros-flagged tanker off Trinidad", Category.INTERDICTION),
        ("es", "Marina decomisa 38 bultos de cocaína de una lancha frente a Guerrero", Category.INTERDICTION),
        ("es", "Tribunal avala extraditar a EE. UU. a operador de Los Huistas", Category.CRIME),
    ],
)
def test_what_a_government_does_is_told_by_its_act(lang: str, title: str, category: Category) -> None:
    thought = read(PUBLISHED, title, "", lang).classification
    assert (thought.category, thought.new_event) == (category, False)


def test_oil_that_a_firm_sells_under_a_licence_is_no_news_of_sanctions() -> None:
    title, summary = (
        "Chevron doubles Venezuelan liftings as Treasury widens licence",
        "Refiners booked a dozen tankers.",
    )
    assert read(PUBLISHED, title, summary, "en").classification.category is Category.NONE
