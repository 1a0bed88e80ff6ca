"""The order of thought about one entry: language, model and rules, category, newness, topic, severity, reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsdesk.classify import rules
from newsdesk.classify.features import concept_features, single_words
from newsdesk.classify.grammar_features import GRAMMAR_STAGES, GrammarStage, word_features
from newsdesk.classify.kinds.severity import severity_of
from newsdesk.classify.kinds.topics import REPORTED, topic_of
from newsdesk.classify.lexicon import Lexicon, shipped_lexicon
from newsdesk.classify.model import Model, probability, shipped_model
from newsdesk.classify.not_new.corrections import corrects_an_earlier_one, title_corrects
from newsdesk.classify.reading import Reading, read
from newsdesk.classify.rule import NEW_EVENT, RELEVANT, Rule
from newsdesk.facts.document import Document
from newsdesk.understanding import Category, Classification, Push, Severity

_SHOWN_PUSHES = 6  # reasons from the model kept with a classification; rules are all kept
_LEAST_SHOWN = 0.15  # log-odds; weaker pushes explain nothing
_SURE_OF_A_STRIKE = 2.0  # log-odds; from here on a new strike is the news, whatever else the words speak of
# Log-odds of relevance. One of ours that is missed costs more than one that is read in vain, and a false ring most.
_OURS_FROM = -0.4
_RINGS_FROM = 0.0  # unless it is a new strike
_KINDS = {"c": "term", "t": "title", "m": "mark"}


@dataclass(frozen=True, slots=True)
class Classifier:
    """Deterministic and offline. Immutable; safe to share between threads."""

    model: Model
    lexicon: Lexicon
    # Each with the log-odds of relevance that it and those behind it can add at most.
    grammar: tuple[tuple[GrammarStage, float], ...] = field(init=False)

    def __post_init__(self) -> None:
        most = [self.model.most(stage.features, RELEVANT) for stage in GRAMMAR_STAGES]
        rest = [sum(most[n:]) for n in range(len(most))]
        object.__setattr__(self, "grammar", tuple(zip(GRAMMAR_STAGES, rest, strict=True)))

    @classmethod
    def load(cls) -> Classifier:
        """The shipped model and lexicon. Raises `ConfigError` if the model file is damaged."""
        return cls(shipped_model(), shipped_lexicon())

    def judge(self, doc: Document, lang: str) -> Classification:
        """Say what the entry is. Facts are found in the same doc, without reading it twice."""
        reading = read(doc, self.lexicon)
        words = single_words(doc)
        pushed, answers = rules.on_relevance(reading)
        told, relevance = self._weigh(reading, words, pushed)
        relevant = relevance > _OURS_FROM
        if relevant:
            pushed += rules.on_kind(reading, answers)
        found = words | told if relevant else {}
        scores = self._scores(found, pushed) if relevant else {}
        category = _best_category(scores) if relevant else Category.NONE
        new_event = category is Category.STRIKE and scores[NEW_EVENT] > 0
        topic = self._topic(reading, found, category, new_event=new_event) if relevant else None
        severity = severity_of(reading, category, topic)
        return Classification(
            lang=lang,
            relevant=relevant,
            relevance=round(probability(relevance), 4),
            category=category,
            topic=topic,
            severity=severity if new_event or relevance > _RINGS_FROM else _without_a_ring(severity),
            new_event=new_event,
            newness=round(probability(scores[NEW_EVENT]), 4) if relevant else 0.0,
            correction=_corrects(reading, category),
            reasons=self._reasons(reading, told, pushed, category),
        )

    def _weigh(
        self, reading: Reading, words: Mapping[str, float], pushed: Sequence[Rule]
    ) -> tuple[dict[str, float], float]:
        """What an entry tells beside its single words, and the score of its relevance."""
        found = concept_features(reading) | word_features(reading)
        by_model = self.model.score(found, RELEVANT, above=self.model.score(words, RELEVANT))
        for stage, can_add in self.grammar:
            if _relevance(by_model, pushed) + can_add <= _OURS_FROM:  # no figure and no day could make it ours
                break
            told = stage.found_in(reading)
            found |= told
            by_model = self.model.score(told, RELEVANT, above=by_model)
        return found, _relevance(by_model, pushed)

    def _scores(self, found: Mapping[str, float], pushed: Sequence[Rule]) -> dict[str, float]:
        scores = self.model.scores(found)
        for rule in pushed:
            scores[rule.for_] += rule.weight
        return scores

    def _topic(
        self, reading: Reading, found: Mapping[str, float], category: Category, *, new_event: bool
    ) -> str | None:
        if new_event:
            return REPORTED
        heads = self.model.topics.get(category)
        return topic_of(reading, category, heads.scores(found) if heads else {})

    def _reasons(
        self, reading: Reading, told: Mapping[str, float], pushed: Sequence[Rule], category: Category
    ) -> tuple[Push, ...]:
        reasons = [
            Push(
                what=f"rule: {rule.name}" + _quoted(reading.term(rule.shown_by)),
                weight=rule.weight,
                for_=_for(rule.for_),
            )
            for rule in pushed
        ]
        heads = [RELEVANT] + ([category, NEW_EVENT] if category is not Category.NONE else [])
        for head in heads:
            for feature, weight in self.model.pushes(told, head, least=_LEAST_SHOWN)[:_SHOWN_PUSHES]:
                reasons.append(Push(what=_in_words(reading, feature), weight=round(weight, 2), for_=_for(head)))
        return tuple(sorted(reasons, key=lambda push: -abs(push.weight)))


def _relevance(by_model: float, pushed: Sequence[Rule]) -> float:
    """The one score that all other questions hang on: most entries of a feed are asked no more."""
    return sum((rule.weight for rule in pushed), start=by_model)


def _without_a_ring(severity: Severity) -> Severity:
    return min(severity, Severity.NORMAL, key=lambda each: each.rank)


def _corrects(reading: Reading, category: Category) -> bool:
    noted = reading.has("correction") and not corrects_an_earlier_one(reading)
    return noted or (category is Category.STRIKE and title_corrects(reading))


def _best_category(scores: Mapping[str, float]) -> Category:
    if scores[NEW_EVENT] > _SURE_OF_A_STRIKE:
        return Category.STRIKE
    return max((c for c in Category if c is not Category.NONE), key=lambda category: scores[category])


def _for(head: str) -> str:
    return head if head in (RELEVANT, NEW_EVENT) else f"category={head}"


def _in_words(reading: Reading, feature: str) -> str:
    kind, _, name = feature.partition(":")
    words = reading.term(name) if kind in "ct" else name
    return f"{_KINDS[kind]}: {name.replace('_', ' ')}" + _quoted(words if words != name else "")


def _quoted(words: str) -> str:
    return f" ({words})" if words else ""
