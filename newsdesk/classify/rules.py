"""Rules that veto or push, each with a name that a person can read. They add to the model's log-odds."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.classify.acts_in_few_words import ACTS_IN_FEW_WORDS
from newsdesk.classify.category_rules import ACTS, HEADLINES, PHRASES
from newsdesk.classify.court_rules import COURTS
from newsdesk.classify.first_report_rules import FIRST_REPORTS
from newsdesk.classify.manner_rules import MANNERS
from newsdesk.classify.reading import Question, Reading
from newsdesk.classify.relevance_rules import WHOSE_NEWS
from newsdesk.classify.rule import RELEVANT, Rule
from newsdesk.classify.strike_rules import NEW_OR_KNOWN
from newsdesk.classify.told_below_rules import TOLD_BELOW

RULES: tuple[Rule, ...] = (
    *HEADLINES,
    *PHRASES,
    *COURTS,
    *MANNERS,
    *ACTS_IN_FEW_WORDS,
    *TOLD_BELOW,
    *WHOSE_NEWS,
    *ACTS,
    *NEW_OR_KNOWN,
    *FIRST_REPORTS,
)

ON_RELEVANCE = tuple(rule for rule in RULES if rule.for_ == RELEVANT)
_ASKED_OF_ANY = tuple(n for n, rule in enumerate(ON_RELEVANCE) if not rule.asked_of)
_ASKED_OF: Mapping[str, tuple[int, ...]] = {  # concept -> rules that may hold of what speaks of it
    concept: tuple(n for n, rule in enumerate(ON_RELEVANCE) if concept in rule.asked_of)
    for concept in frozenset().union(*(rule.asked_of for rule in ON_RELEVANCE))
}
_ON_KIND = tuple(rule for rule in RULES if rule.for_ != RELEVANT)
_ASKED_OF_KIND = tuple(dict.fromkeys(rule.holds for rule in _ON_KIND))  # several rules hang on one question


def on_relevance(reading: Reading) -> tuple[list[Rule], Mapping[Question, bool]]:
    """The rules that hold and say whether an entry is ours, and the answers to what was asked for it."""
    asked = set(_ASKED_OF_ANY).union(*(_ASKED_OF.get(concept, ()) for concept in reading.concepts))
    rules = [ON_RELEVANCE[n] for n in sorted(asked)]
    answers = {rule.holds: rule.holds(reading) for rule in rules}
    return [rule for rule in rules if answers[rule.holds]], answers


def on_kind(reading: Reading, known: Mapping[Question, bool]) -> list[Rule]:
    """The others that hold: what kind of news it is, and whether of a new strike. Some ask what was asked before."""
    answers = {question: known[question] if question in known else question(reading) for question in _ASKED_OF_KIND}
    return [rule for rule in _ON_KIND if answers[rule.holds]]
