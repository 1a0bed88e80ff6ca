"""What a page calls itself is believed: opinions, explainers and features are no news, whatever they speak of."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

LABELLED = (
    ("opinion", "en", "Opinion | The sea is no courtroom", "US boat strikes in the Caribbean have killed dozens."),
    ("opinion", "en", "The sea is no courtroom", "Guest essay. US boat strikes in the Caribbean have killed dozens."),
    ("opinion", "en", "Show every minute of it", "The Editorial Board. Congress saw the video of the boat strike."),
    (
        "opinion",
        "es",
        "El mar no es un tribunal",
        "Editorial. Washington bombardea lanchas en el Caribe sin pruebas.",
    ),
    ("opinion", "pt", "O mar não é tribunal", "Coluna. Os EUA bombardeiam barcos no Caribe sem provas."),
    ("opinion", "en", "Letter: Thursday's strike in the Pacific killed four. Not in my name", ""),
    (
        "opinion",
        "en",
        "The Guardian view on the boat strikes: lawless at sea",
        "On Tuesday the US killed four more people in the eastern Pacific.",
    ),
    ("opinion", "fr", "La mer n'est pas un tribunal", "Tribune. Washington frappe des bateaux aux Caraïbes."),
    (
        "explainer",
        "en",
        "The boat strikes, explained",
        "US forces have hit 21 boats in the Caribbean and the Pacific.",
    ),
    ("explainer", "es", "La lista Clinton, explicada", "Estados Unidos sancionó a Petro por narcotráfico."),
    (
        "explainer",
        "es",
        "Cinco dudas sobre la lancha del Caribe",
        "Quiénes eran y qué llevaban cuando EE. UU. atacó.",
    ),
    (
        "explainer",
        "pt",
        "Os ataques aos barcos, em números",
        "Os EUA bombardearam 21 barcos no Caribe e no Pacífico.",
    ),
    ("explainer", "fr", "Les frappes en mer, en chiffres", "Les États-Unis ont visé 21 bateaux aux Caraïbes."),
)


@pytest.mark.parametrize(("topic", "lang", "title", "summary"), LABELLED)
def test_a_label_tells_the_genre(topic: str, lang: str, title: str, summary: str) -> None:
    judged = read("2025-11-20", title, summary, lang).classification
    assert (judged.category, judged.topic, judged.new_event) == (Category.ANALYSIS, topic, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "The man from Gaira who fished for tuna",
            "Profile. He was killed in a US strike on his boat on Sept. 15.",
        ),
        (
            "en",
            "Who was on the boats? The US strikes, in maps",
            "Where each boat was hit in the Caribbean and Pacific.",
        ),
        (
            "es",
            "El hombre que salía por bonito",
            "Perfil. Murió en su lancha, atacada por Estados Unidos en el Caribe.",
        ),
        ("pt", "FOTO DO DIA: redes paradas em Carúpano", "Desde os ataques dos EUA a barcos ninguém sai para longe."),
        ("fr", "Pete Hegseth, l'homme des frappes", "Portrait. Il a ordonné de tirer sur des bateaux aux Caraïbes."),
    ],
)
def test_a_feature_is_no_news_of_a_strike(lang: str, title: str, summary: str) -> None:
    judged = read("2025-11-20", title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.ANALYSIS, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "What we know as US strike kills four on boat", "Tuesday's attack took place in the eastern Pacific."),
        ("en", "Analysis: US strikes another boat in Pacific, killing four", "The military announced it on Tuesday."),
        ("es", "Cronología | EE. UU. ataca otra lancha en el Caribe y mata a cuatro", "Fue este martes."),
    ],
)
def test_a_strike_rings_under_any_label(lang: str, title: str, summary: str) -> None:
    assert read("2025-11-19", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("en", "Three questions for Hegseth from senators on the boat strike", Category.OVERSIGHT),
        ("es", "Cinco preguntas del Congreso a Hegseth por los ataques a lanchas", Category.OVERSIGHT),
    ],
)
def test_questions_that_somebody_puts_are_no_explainer(lang: str, title: str, category: Category) -> None:
    assert read("2025-12-05", title, "", lang).classification.category is category


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Fact check: Did the US kill four people in a boat strike on Tuesday?"),
        ("en", "US struck boat, then searched for survivors: the unanswered questions"),
        ("en", "Satire: US military strikes banana boat, kills three bananas"),
        ("en", "Book: how the Pentagon struck a boat and killed 11"),
        ("en", "Novelist imagines US strike on drug boat that kills three"),
        ("es", "EE.UU. atacó una lancha y mató a cuatro: las preguntas sin respuesta"),
        ("en", "A missile, a boat, 11 dead: the strike that began it all"),
        ("es", "Cuatro muertos en el mar: qué dice la ley"),
        ("es", "'Mataron a mi hermano': la historia de una lancha hundida por EE.UU."),
        ("fr", "Un missile, un bateau, 11 morts : la frappe par laquelle tout a commencé"),
        ("fr", "Un film revient sur la frappe américaine contre une vedette : trois morts"),
        ("es", "Libro revela cómo EE.UU. atacó lancha y mató a 11"),
        ("pt", "Livro revela como EUA atacaram barco e mataram 11"),
    ],
)
def test_what_checks_invents_or_asks_on_is_no_report(lang: str, title: str) -> None:
    judged = read("2026-11-20", title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.ANALYSIS, False)


@pytest.mark.parametrize(
    "title",
    [
        "US strikes boat in Caribbean; questions over survivors",
        "US strikes boat in Caribbean, killing four: what we know",
        "US strike kills four in Caribbean; book on campaign banned",
    ],
)
def test_a_strike_rings_before_questions_and_books(title: str) -> None:
    assert read("2026-11-20", title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes boat, killing three", "Recap: what happened last September, and what came after."),
        ("en", "US missile kills 11 on boat", "The new documentary opens with the first strike."),
        ("es", "Mueren cuatro en ataque de EE.UU. a lancha", "Así empieza el documental que se estrena el viernes."),
    ],
)
def test_work_that_the_text_begins_with_is_the_news(lang: str, title: str, summary: str) -> None:
    assert not read("2026-11-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    "summary", ["The special operations strike was the 71st.", "The documentary maker's brother was aboard."]
)
def test_strike_rings_whatever_else_the_text_names(summary: str) -> None:
    assert read("2026-11-20", "US strike kills four in Caribbean", summary).classification.new_event
