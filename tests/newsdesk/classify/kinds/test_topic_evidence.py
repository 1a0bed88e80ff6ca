"""A topic that rings needs a word of its own: the likeliest of a category may be one that the text never names."""

from __future__ import annotations

import pytest

from newsdesk.classify.kinds.severity import severity_of
from newsdesk.classify.kinds.topics import topic_of
from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.classify.reading import Reading
from newsdesk.classify.reading import read as read_words
from newsdesk.facts.document import document_of
from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

BUILDUP, POLICY, DIPLOMACY, OVERSIGHT = Category.BUILDUP, Category.POLICY, Category.DIPLOMACY, Category.OVERSIGHT


def _reading(title: str, lang: str = "en") -> Reading:
    return read_words(document_of(title, len(title), lang, None), shipped_lexicon())


@pytest.mark.parametrize(
    ("category", "likeliest", "title"),
    [
        (BUILDUP, "closure.airspace", "Caracas frees eleven detainees as Washington keeps up its pressure"),
        (BUILDUP, "land.operation", "US ships Venezuelan gold out of Caracas"),
        (BUILDUP, "closure.blockade", "Venezuela's port workers ask Washington for visas"),
        (POLICY, "designation.terror", "Japan designates a sleeping pill as a drug"),
        (POLICY, "drug_trade.certification", "Santo Domingo's accord with the US against drugs to last until May"),
        (POLICY, "justice.pardon", "Was the former leader a victim of Washington?"),
        (DIPLOMACY, "intel.suspended", "US intelligence chief says the age of toppling governments is over"),
        (DIPLOMACY, "diplomacy.rift", "Colombia's next president names his cabinet"),
        (Category.STRIKE, "survivors.presumed_dead", "Pentagon chief under fire as scandals mount"),
    ],
)
def test_no_topic_that_rings_is_taken_without_a_word_of_it(category: Category, likeliest: str, title: str) -> None:
    assert topic_of(_reading(title), category, {likeliest: 4.0}) is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Nay, 48-51"),
        ("es", "216-208, con tres ausentes"),
        ("pt", "Derrota por 49-51"),
        ("fr", "Rejet, 213-211"),
    ],
)
def test_a_count_that_fills_a_chamber_is_a_vote(lang: str, title: str) -> None:
    assert topic_of(_reading(title, lang), OVERSIGHT, {"congress.vote": 4.0}) == "congress.vote"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Most of the crew were aged 18-25"),
        ("en", "Dodgers win game seven, 11-10"),
        ("es", "Los tripulantes tenían entre 18-25 años"),
        ("pt", "Jovens de 18-25 anos a bordo"),
        ("fr", "Des marins de 18-25 ans"),
    ],
)
def test_other_pairs_of_numbers_are_no_vote(lang: str, title: str) -> None:
    assert topic_of(_reading(title, lang), OVERSIGHT, {"congress.vote": 4.0}) is None


@pytest.mark.parametrize("category", [Category.POLICY, Category.OVERSIGHT])
def test_an_entry_without_an_act_does_not_ring(category: Category) -> None:
    reading = _reading("Washington and Caracas in another long week")
    assert severity_of(reading, category, None) is Severity.NORMAL


def test_the_next_topic_that_the_text_speaks_of_is_taken() -> None:
    scores = {"closure.airspace": 4.0, "closure.blockade": 3.0, "force.basing": 1.0}
    assert topic_of(_reading("Trump keeps the blockade of Venezuela"), BUILDUP, scores) == "closure.blockade"


@pytest.mark.parametrize(
    ("lang", "title", "topic", "severity"),
    [
        ("en", "Venezuela's skies closed to all flights, Trump declares", "closure.airspace", Severity.URGENT),
        ("es", "Trump declara cerrado el espacio aéreo de Venezuela", "closure.airspace", Severity.URGENT),
        ("fr", "Londres ne livre plus à Washington ses données sur les vedettes", "intel.suspended", Severity.HIGH),
        ("pt", "EUA atacam Caracas e levam Maduro preso", "land.operation", Severity.HIGH),
        ("en", "US forces seize Maduro in a raid on Caracas", "land.operation", Severity.HIGH),
        ("en", "US finds Colombia 'failed demonstrably' on drugs", "drug_trade.certification", Severity.HIGH),
        ("es", "EE.UU. sanciona a la red de lavado de un cartel venezolano", "sanctions.listed", Severity.HIGH),
        ("en", "Bogotá accuses US of murder after strike, Trump to halt aid", "diplomacy.rift", Severity.HIGH),
    ],
)
def test_what_has_its_word_rings(lang: str, title: str, topic: str, severity: Severity) -> None:
    judged = read("2025-12-03", title, "", lang).classification
    assert (judged.topic, judged.severity) == (topic, severity)
