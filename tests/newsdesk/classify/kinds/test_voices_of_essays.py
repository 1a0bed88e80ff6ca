"""Who speaks in an essay shows what it is: its unnamed writer, all of us, or nobody; named speakers make news."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Hegseth and the second missile",
            "Survivors of a boat strike are not targets, argues a retired naval judge.",
        ),
        (
            "es",
            "Hegseth y el segundo misil",
            "Los sobrevivientes de un ataque a una lancha no son blancos, escribe un exfiscal naval.",
        ),
        (
            "pt",
            "Hegseth e o segundo míssil",
            "Sobreviventes de um ataque a um barco não são alvos, escreve a nossa colunista.",
        ),
        (
            "fr",
            "Hegseth et le second missile",
            "Les survivants d'une frappe sur un bateau ne sont pas des cibles, s'indigne l'auteur.",
        ),
        ("en", "So now we sink fishing boats", "The second strike of September 2 killed two survivors."),
        (
            "es",
            "Callamos ante los náufragos rematados",
            "El doble ataque del 2 de septiembre mató a dos sobrevivientes.",
        ),
        ("fr", "Nous laissons tuer des naufragés", "La double frappe du 2 septembre a tué deux survivants."),
        (
            "en",
            "The war that nobody voted for",
            "Hegseth's second strike on survivors came under no law that Congress passed.",
        ),
        (
            "es",
            "La guerra que nadie votó",
            "El segundo ataque de Hegseth contra los sobrevivientes no tiene ley del Congreso.",
        ),
        (
            "pt",
            "A guerra que ninguém votou",
            "O segundo ataque de Hegseth contra os sobreviventes não tem lei do Congresso.",
        ),
        (
            "fr",
            "La guerre que personne n'a votée",
            "La seconde frappe de Hegseth contre les survivants n'a pas de loi du Congrès.",
        ),
        (
            "es",
            "Qué busca Washington frente a Venezuela",
            "El bloqueo, el portaaviones y los ataques a lanchas tienen que ver con el petróleo.",
        ),
    ],
)
def test_an_essay_is_known_by_who_speaks_in_it(lang: str, title: str, summary: str) -> None:
    judged = read("2025-12-08", title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "category"),
    [
        (
            "en",
            "White House: we gave no order to kill survivors of first boat",
            "Karoline Leavitt answered the Washington Post on Monday.",
            Category.STRIKE,
        ),
        (
            "es",
            "Bradley: no dejamos náufragos con vida por orden de Hegseth",
            "El almirante habló el lunes del segundo ataque del 2 de septiembre.",
            Category.STRIKE,
        ),
    ],
)
def test_who_acted_and_says_we_is_news(lang: str, title: str, summary: str, category: Category) -> None:
    judged = read("2025-12-08", title, summary, lang).classification
    assert (judged.category, judged.severity) == (category, Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "On Tuesday we killed four men in a boat, and nobody asked why"),
        ("en", "Last Thursday my country blew up a boat and killed three people. I want to know their names"),
        ("es", "El martes matamos a cuatro hombres en una lancha y nadie preguntó por qué"),
        ("en", "I saw the US blow up my brother's boat"),
    ],
)
def test_writer_who_mourns_what_we_did_rings_nobody(lang: str, title: str) -> None:
    assert not read("2025-12-08", title, "", lang).classification.new_event


def test_who_boasts_of_what_we_did_rings() -> None:
    title = "'We killed four terrorists on Tuesday,' Trump says of boat strike"
    assert read("2025-12-08", title, "").classification.new_event
