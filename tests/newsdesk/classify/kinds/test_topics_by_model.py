"""Topics that no single word gives away: told apart by the model and by tense; every entry of ours has one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdesk.classify.kinds.topics import topic_of
from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.classify.reading import Reading
from newsdesk.classify.reading import read as read_words
from newsdesk.facts.document import document_of
from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read
from training.examples import held_out


def _reading(title: str) -> Reading:
    return read_words(document_of(title, len(title), "en", datetime(2026, 3, 3, tzinfo=UTC)), shipped_lexicon())


THREATS = [
    ("en", "Trump says land targets in Venezuela will be hit next", "He gave no date."),
    ("es", "Trump avisa que pronto golpeará a los cárteles en tierra venezolana", ""),
    ("pt", "Trump ameaça levar os ataques contra cartéis para terra firme na Venezuela", ""),
    ("fr", "Trump menace de frapper bientôt les cartels à terre au Venezuela", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), THREATS)
def test_talk_of_attacks_on_land_is_a_threat_and_no_operation(lang: str, title: str, summary: str) -> None:
    judged = read("2025-12-03", title, summary, lang).classification
    assert (judged.category, judged.topic) == (Category.BUILDUP, "land.threat")


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US lifts sanctions on Venezuelan state oil company"),
        ("es", "EE.UU. levanta las sanciones a la petrolera estatal venezolana"),
        ("pt", "EUA suspendem sanções à petroleira estatal da Venezuela"),
        ("fr", "Washington lève les sanctions contre la compagnie pétrolière vénézuélienne"),
    ],
)
def test_sanctions_that_are_lifted_are_not_told_as_listed(lang: str, title: str) -> None:
    assert read("2026-03-03", title, "", lang).classification.topic == "sanctions.lifted"


@pytest.mark.parametrize(
    ("lang", "title", "topic", "severity"),
    [
        ("en", "FAA warns airlines of risks over Venezuela", "closure.airspace", Severity.HIGH),
        ("en", "FAA warns airlines as Venezuela's airspace is closed", "closure.airspace", Severity.URGENT),
        ("es", "EE.UU. retira la visa a un gobernador colombiano", "sanctions.visa", Severity.NORMAL),
        ("en", "Dutch stop passing radar data to US over boat strikes", "intel.suspended", Severity.HIGH),
        ("en", "Trump brands Colombia's Petro an illegal drug dealer", "diplomacy.rift", Severity.HIGH),
        ("es", "Colombia corta la información a EE.UU. por los ataques", "intel.suspended", Severity.HIGH),
        (
            "en",
            "Southcom chief to testify before Senate panel on boat strikes",
            "congress.oversight",
            Severity.NORMAL,
        ),
        ("pt", "Hegseth vai ser ouvido no Congresso sobre ataques a barcos", "congress.oversight", Severity.NORMAL),
        ("en", "Survivor of US boat strike flown home to Colombia", "survivors.repatriation", Severity.NORMAL),
        (
            "es",
            "Regresa a Colombia el sobreviviente del ataque a la lancha",
            "survivors.repatriation",
            Severity.NORMAL,
        ),
        ("fr", "Le porte-avions Gerald-Ford quitte les Caraïbes", "force.withdrawal", Severity.HIGH),
    ],
)
def test_what_a_phrase_says_of_topic_and_weight(lang: str, title: str, topic: str, severity: Severity) -> None:
    judged = read("2026-02-10", title, "", lang).classification
    assert (judged.topic, judged.severity) == (topic, severity)


def test_every_entry_of_ours_has_a_topic() -> None:
    for item in held_out():
        judged = read(item["published"], item["title"], item["summary"], item["lang"]).classification
        assert (judged.topic is not None) == judged.relevant, item["title"]


def test_a_phrase_outweighs_what_the_words_of_an_entry_are_like() -> None:
    title = "Correction: US strike killed two, not three"
    reading = _reading(title)
    assert topic_of(reading, Category.STRIKE, {"strike.status": 2.0, "strike.updated": 0.0}) == "strike.updated"


def test_nothing_that_speaks_for_a_topic_gives_none() -> None:
    assert topic_of(_reading("Three men"), Category.STRIKE, {}) is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Pentagon issues clarification on 'kill everybody' order"),
        ("en", "Pentagon clarifies 'kill everybody' order"),
        ("en", "White House corrects account of who ordered double tap"),
        ("es", "El Pentágono aclara la orden de 'matar a todos'"),
        ("pt", "Pentágono esclarece ordem de 'matar todos'"),
    ],
)
def test_an_order_told_anew_is_disputed_and_no_figure_put_right(lang: str, title: str) -> None:
    assert read("2026-01-10", title, "", lang).classification.topic == "strike.disputed"
