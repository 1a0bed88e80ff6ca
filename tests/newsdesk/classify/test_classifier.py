"""The classifier as its callers rely on it: the same every time, explained, and refusing a damaged model."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import pytest

from newsdesk.classify import Classifier
from newsdesk.classify.features import features
from newsdesk.classify.grammar_features import GRAMMAR_FEATURES, grammar_features, word_features
from newsdesk.classify.language import language_of
from newsdesk.classify.lexicon import Lexicon, shipped_lexicon
from newsdesk.classify.model import load, shipped_model
from newsdesk.classify.reading import read
from newsdesk.classify.rule import NEW_EVENT, RELEVANT
from newsdesk.classify.rules import RULES
from newsdesk.errors import ConfigError
from newsdesk.facts.document import document_of
from newsdesk.text.folding import entry_text, fold, sentences
from newsdesk.understanding import Category, Classification, Severity

PUBLISHED = datetime(2026, 2, 10, 15, tzinfo=UTC)


def classify(title: str, summary: str = "", **more: Any) -> Classification:
    text = entry_text(title, summary)
    lang = language_of(text, more.get("lang_hint"))
    return Classifier.load().judge(document_of(text, len(title), lang, more.get("published_at", PUBLISHED)), lang)


def at_odds(title: str, odds: float) -> Classification:
    """As the classifier would judge it, were the log-odds that it is ours so many."""
    model, text = shipped_model(), entry_text(title, "")
    doc = document_of(text, len(title), "en", PUBLISHED)
    sure = Classifier.load().judge(doc, "en").relevance
    there = model.heads.index(RELEVANT)
    bias = [*model.bias]
    bias[there] += odds - math.log(sure / (1 - sure))
    return Classifier(replace(model, bias=tuple(bias)), shipped_lexicon()).judge(doc, "en")


def test_the_same_words_are_always_read_alike() -> None:
    title = "EE.UU. ataca una lancha en el Pacífico y mata a dos personas"
    assert classify(title) == classify(title)


def test_the_score_of_one_head_is_that_of_all_heads_to_the_last_bit() -> None:
    classifier = Classifier.load()
    for title in ("US strike on drug boat in Caribbean kills three", "Dockers strike in Lisbon", "Bolsa sube 2 %"):
        found = features(read(document_of(entry_text(title, ""), len(title), "en", PUBLISHED), classifier.lexicon))
        scores = classifier.model.scores(found)
        assert {head: classifier.model.score(found, head) for head in scores} == scores


def test_a_score_goes_on_from_what_was_found_before_to_the_last_bit() -> None:
    classifier, text = Classifier.load(), "US strike on boat kills four; another strike, the 31st, killed 190 in all"
    reading = read(document_of(text, len(text), "en", PUBLISHED), classifier.lexicon)
    words, grammar = features(reading) | word_features(reading), grammar_features(reading)
    assert grammar and words.keys().isdisjoint(grammar)
    at_once = classifier.model.score(words | grammar, RELEVANT)
    assert classifier.model.score(grammar, RELEVANT, above=classifier.model.score(words, RELEVANT)) == at_once


def test_figures_and_days_are_looked_for_wherever_they_could_decide() -> None:
    """An entry whose words alone speak too clearly against it is not read for figures and days. The bound that
    this rests on counts every mark that reading for them can make."""
    classifier = Classifier.load()
    made: set[str] = set()
    for text in (
        "US strike kills four; another US strike, the 31st, killed 190 in all",
        "Survivor of earlier strike, in which 11 were killed on Sept. 2, 2025, sent home",
        "Two survivors of Friday's attack: another boat hit, three dead",
    ):
        for published in (PUBLISHED, datetime(2025, 9, 4, tzinfo=UTC)):
            doc = document_of(entry_text(text, text), len(text), "en", published)
            made |= grammar_features(read(doc, classifier.lexicon)).keys()
    assert made <= set(GRAMMAR_FEATURES)
    assert len(made) >= 6


def test_an_empty_entry_is_not_relevant() -> None:
    judged = classify("")
    assert (judged.relevant, judged.category, judged.severity) == (False, Category.NONE, Severity.LOW)


def test_relevant_is_false_exactly_when_the_category_is_none() -> None:
    titles = ("US strike kills three on drug boat", "Dock strike ends", "Senate votes on boat strikes", "Cup final")
    assert all(judged.relevant == (judged.category is not Category.NONE) for judged in map(classify, titles))


def test_a_new_strike_is_urgent_and_reported() -> None:
    judged = classify("US strike on drug boat in Caribbean kills three", "Southern Command announced it on Monday.")
    assert judged.new_event
    assert (judged.topic, judged.severity) == ("strike.reported", Severity.URGENT)


def test_reasons_name_the_rule_and_the_words_that_decided() -> None:
    judged = classify("Dockworkers' strike shuts Caribbean port", "The union wants higher wages.")
    assert any(push.what == "rule: labour strike (Dockworkers)" and push.weight < 0 for push in judged.reasons)


def test_reasons_come_strongest_first() -> None:
    weights = [abs(push.weight) for push in classify("US strike on drug boat in Caribbean kills three").reasons]
    assert weights == sorted(weights, reverse=True)
    assert weights


def test_a_correction_is_marked() -> None:
    judged = classify("Correction: US strike killed two, not three", "An earlier version misstated the toll.")
    assert judged.correction


@pytest.mark.parametrize("date_words", ["on Feb. 2", "on January 30", "on Sept. 2, 2025"])
def test_nothing_that_happened_more_than_a_week_ago_is_urgent(date_words: str) -> None:
    judged = classify(
        f"US strike on drug boat {date_words} killed three in Caribbean", "Southern Command announced it."
    )
    assert judged.severity is not Severity.URGENT


def _edited(raw: str) -> str:
    body = json.loads(raw)
    body["bias"][0] += 1
    return json.dumps(body, sort_keys=True, separators=(",", ":"))


@pytest.mark.parametrize(
    "damage", [_edited, lambda raw: raw[:-100], lambda raw: "", lambda raw: raw.replace("sha", "")]
)
def test_a_model_that_was_cut_or_edited_is_refused(damage: Callable[[str], str]) -> None:
    raw = (resources.files("newsdesk.classify") / "model.json").read_text("utf-8")
    with pytest.raises(ConfigError, match="damaged"):
        load(damage(raw))


def test_the_shipped_model_is_small() -> None:
    assert len((resources.files("newsdesk.classify") / "model.json").read_bytes()) < 2_000_000


def test_concepts_are_found_as_whole_words_unless_starred() -> None:
    lexicon = Lexicon({"boat": ["boat"], "strike": ["bombarde*"]})
    found = [(hit.concept, hit.start, hit.end) for hit in lexicon.find("a boat, boating, un bombardeo")]
    assert found == [("boat", 2, 6), ("strike", 20, 28)]


def test_a_term_of_one_language_means_nothing_in_another() -> None:
    lexicon = Lexicon({"us": ["es:eu"]})
    assert [hit.concept for hit in lexicon.find("ataque de eu", "es")] == ["us"]
    assert lexicon.find("eu approves aid", "en") == []


def test_a_concept_does_not_count_inside_its_exceptions() -> None:
    lexicon = Lexicon({"intel": ["intelligence", "-artificial intelligence"]})
    found = lexicon.find("artificial intelligence is no intelligence")
    assert [(hit.start, hit.end) for hit in found] == [(30, 42)]


def test_the_lexicon_is_written_in_folded_letters() -> None:
    lexicon = shipped_lexicon()
    assert len(lexicon.concepts) > 50
    raw = (resources.files("newsdesk.classify") / "lexicon.toml").read_text("utf-8")
    assert fold(raw) == raw.lower() == raw.replace("# W", "# w").lower()


def test_folding_keeps_every_offset() -> None:
    text = "“Él” murió — 3 morts à l’est… İ ﬁ"
    assert len(fold(text)) == len(text)
    assert fold(text).startswith('"el" murio - 3 morts a l\'est')


def test_an_abbreviation_ends_no_sentence() -> None:
    folded = fold("Gen. Donovan said Feb. 5 that the U.S. hit a boat. Two died.\nAnother line")
    assert [folded[start:end].strip() for start, end in sentences(folded)] == [
        "gen. donovan said feb. 5 that the u.s. hit a boat.",
        "two died.",
        "another line",
    ]


@pytest.mark.parametrize(
    ("title", "reason", "decision"),
    [
        ("US Senate confirms judge in Ohio", "rule: nothing of this story", "relevant"),
        ("EE.UU. destruye otra lancha en el Caribe", "rule: title reports a strike (destruye)", "new_event"),
        (
            "UN human rights chief condemns US strikes on boats",
            "rule: United Nations on the strikes",
            "category=legal",
        ),
        ("US airstrikes hit Caracas as Maduro is captured", "rule: attack on land (hit Caracas)", "category=buildup"),
    ],
)
def test_a_rule_says_what_it_saw_and_what_it_pushed(title: str, reason: str, decision: str) -> None:
    pushed = [(push.what, push.for_) for push in classify(title).reasons]
    assert any(what.startswith(reason) and for_ == decision for what, for_ in pushed), pushed


def test_every_rule_speaks_of_what_is_judged() -> None:
    known = {RELEVANT, NEW_EVENT, *Category}
    assert {rule.for_ for rule in RULES} <= known


A_VOTE, A_STRIKE = "Senate rejects resolution on strikes", "US strike kills two"


@pytest.mark.parametrize(
    ("title", "odds", "severity"),
    [
        (A_VOTE, 0.3, Severity.HIGH),
        (A_VOTE, -0.3, Severity.NORMAL),
        (A_STRIKE, -0.3, Severity.URGENT),
        (A_STRIKE, -0.6, Severity.LOW),
    ],
)
def test_what_is_perhaps_ours_is_read_and_rings_for_a_new_strike_alone(
    title: str, odds: float, severity: Severity
) -> None:
    judged = at_odds(title, odds)
    assert (judged.relevant, judged.severity) == (odds > -0.5, severity)
