"""Made-up examples are labelled by the rules of `training/README.md`."""

from __future__ import annotations

from collections import Counter

import pytest

from training.examples import development_set, synthetic

LEARNED_FROM = 5  # the model learns topics of so many examples
ONE_SEVERITY = {
    "urgent": "strike.reported",
    "high": "closure.blockade congress.vote designation.terror drug_trade.certification intel.restored"
    " intel.suspended justice.pardon survivors.custody",
    "normal": "force.basing interdiction.sinking survivors.search victims.identity",
    "low": "analysis cartel.event drug_trade.flow explainer justice.extradition opinion satire",
}


def test_every_topic_has_examples_enough_to_be_learned() -> None:
    borne = Counter(item["topic"] for item in development_set() + synthetic() if item["topic"])
    assert [topic for topic, examples in borne.items() if examples < LEARNED_FROM] == []


@pytest.mark.parametrize(
    ("topic", "severity"),
    [(topic, severity) for severity, topics in ONE_SEVERITY.items() for topic in topics.split()],
)
def test_topic_of_one_severity_has_it_in_every_example(topic: str, severity: str) -> None:
    assert [x["id"] for x in synthetic() if x["topic"] == topic and x["severity"] != severity] == []


def test_only_reports_of_strikes_are_new() -> None:
    new = [item for item in synthetic() if item["new_event"]]
    assert {(item["category"], item["topic"]) for item in new} == {("strike", "strike.reported")}
