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
