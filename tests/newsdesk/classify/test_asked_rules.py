"""Whether an entry is ours is asked of few rules: no rule that is passed over would have held."""

from __future__ import annotations

import json
from pathlib import Path

from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.classify.reading import Reading, read
from newsdesk.classify.rules import ON_RELEVANCE, on_relevance
from newsdesk.facts.document import document_of
from newsdesk.text.folding import entry_text

ITEMS = Path(__file__).parents[3] / "training" / "items.jsonl"


def readings() -> list[Reading]:
    items = map(json.loads, ITEMS.read_text("utf-8").splitlines())
    docs = (
        document_of(entry_text(item["title"], item["summary"]), len(item["title"]), item["lang"], None)
        for item in items
    )
    return [read(doc, shipped_lexicon()) for doc in docs]


def test_every_rule_that_holds_of_a_labelled_entry_was_asked() -> None:
    for reading in readings():
        held = [rule for rule in ON_RELEVANCE if rule.holds(reading)]
        assert on_relevance(reading)[0] == held, reading.doc.text


def test_rules_are_asked_of_concepts_that_the_lexicon_has() -> None:
    known = frozenset(shipped_lexicon().concepts)
    assert not {rule.name: rule.asked_of - known for rule in ON_RELEVANCE if not rule.asked_of <= known}
