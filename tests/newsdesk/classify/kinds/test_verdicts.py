"""A headline that is a verdict of its own is an opinion on votes, blockades, pardons and listings alike; the act that
it speaks of, and what a named speaker calls it, ring."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "The blockade of Venezuela is an act of war", "No law lets a president shut the sea to tankers."),
        (
            "es",
            "El bloqueo a Venezuela es un acto de guerra",
            "Ningún tratado permite cerrar el mar a los petroleros.",
        ),
        (
            "fr",
            "Le blocus du Venezuela est un acte de guerre",
            "Aucun traité ne permet de fermer la mer aux pétroliers.",
        ),
        (
            "en",
            "Pardoning a trafficker, bombing a fisherman",
            "The drug war shows its emptiness in the release of Juan Orlando Hernández.",
        ),
        (
            "pt",
            "O indulto a Hernández desmoraliza a guerra às drogas",
            "Quem solta um traficante de toneladas não pode posar de xerife no Caribe.",
        ),
        ("es", "Un indulto que lo dice todo", "Trump perdona al narcopresidente Hernández y bombardea a los pobres."),
        (
            "en",
            "Calling cartels terrorists does not make it so",
            "The designation of gangs as terrorist groups opened the door to missiles.",
        ),
        (
            "en",
            "Tim Kaine is right about war powers",
            "The senator is the conscience of a chamber that lost its own.",
        ),
        (
            "en",
            "The seizure of Maduro and the end of sovereignty",
            "Where one president may be carried off at night, so may any other.",
        ),
        (
            "pt",
            "A captura de Maduro e o fim da soberania",
            "Onde um presidente pode ser levado à noite, qualquer outro também pode.",
        ),
    ],
)
def test_a_verdict_of_its_own_does_not_ring(lang: str, title: str, summary: str) -> None:
    judged = read("2026-01-06", title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "category"),
    [
        (
            "en",
            "Trump orders blockade of Venezuela, Caracas calls it an act of war",
            "Sanctioned tankers may neither leave nor enter, the president wrote on Tuesday.",
            Category.BUILDUP,
        ),
        (
            "es",
            "Trump indulta a Hernández y dice que fue una trampa de Biden",
            "El expresidente hondureño salió el lunes de la cárcel de Hazelton.",
            Category.POLICY,
        ),
        (
            "en",
            "Senate rejects Kaine's war powers resolution, 49-51",
            "The senator said the vote was a betrayal of the Constitution.",
            Category.OVERSIGHT,
        ),
    ],
)
def test_the_act_itself_rings(lang: str, title: str, summary: str, category: Category) -> None:
    judged = read("2025-12-17", title, summary, lang).classification
    assert (judged.category, judged.severity) == (category, Severity.HIGH)
