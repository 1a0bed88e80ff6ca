"""Fit the linear heads. What comes out is the model that runs in the service, weights rounded as they ship."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsdesk.classify.features import features
from newsdesk.classify.grammar_features import word_and_grammar_features
from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.classify.model import Model
from newsdesk.classify.reading import read
from newsdesk.classify.rule import NEW_EVENT, RELEVANT
from newsdesk.facts.document import document_of
from newsdesk.text.folding import entry_text
from newsdesk.understanding import Category
from training.examples import Item, published_at, teaches_kind_alone, teaches_softly

CATEGORIES = tuple(str(category) for category in Category if category is not Category.NONE)
HEADS = (RELEVANT, NEW_EVENT, *CATEGORIES)
INVERSE_PENALTY = {RELEVANT: 3.0, NEW_EVENT: 3.0}  # chosen in inner folds, see `crossval`; flat between 1 and 10
CATEGORY_INVERSE_PENALTY = 2.0
# What an entry that is not ours weighs for relevance: half of the examples are ours, one entry of a feed in fifty.
NOT_OURS = 1.4
# What an entry of a set of strangers weighs. For relevance and new strikes other sets score the same from 0.15 to 1,
# and the less it is, the fewer short headlines are misread. Of kinds more are told with more: 0.862 instead of 0.852
# of what is ours on 1,470 reworded pages, by the model alone.
OF_STRANGERS, OF_STRANGERS_FOR_KINDS = 0.15, 0.6
LEAST_EXAMPLES = 8  # a feature seen in fewer teaches its examples by heart
DIGITS = 2
# A topic is told among those of its category, from all but pairs of words.
TOPIC_INVERSE_PENALTY, LEAST_OF_A_TOPIC, TOPIC_DIGITS = 2.0, 5, 1

Found = Mapping[str, float]


def found_in(item: Item) -> Found:
    """What the service sees of an entry."""
    text = entry_text(item["title"], item["summary"])
    doc = document_of(text, len(item["title"]), item["lang"], published_at(item))
    reading = read(doc, shipped_lexicon())
    return features(reading) | word_and_grammar_features(reading)


def fit(items: Sequence[Item], found: Sequence[Found]) -> Model:
    """One head for relevance, one for new strikes, one per category, and one per topic in each category; the first
    alone learns from what is not ours."""
    names = _names(found)
    matrix = _matrix(found, names)
    relevant = np.array([item["relevant"] for item in items])
    ours = matrix[np.flatnonzero(relevant)]
    general = np.flatnonzero([not teaches_kind_alone(item) for item in items])
    weight = np.array([_weight(item) for item in items])
    kind_weight = np.array([_weight(item, OF_STRANGERS_FOR_KINDS) for item in items])[relevant]
    told = weight * np.where(relevant, 1.0, NOT_OURS)
    new = np.array([item["new_event"] for item in items])[relevant]
    kinds = np.array([item["category"] for item in items])[relevant]
    columns = [
        _head(matrix[general], relevant[general], INVERSE_PENALTY[RELEVANT], told[general]),
        _head(ours, new, INVERSE_PENALTY[NEW_EVENT], weight[relevant]),
    ]
    columns += [_head(ours, kinds == category, CATEGORY_INVERSE_PENALTY, kind_weight) for category in CATEGORIES]
    return _model(HEADS, columns, names, topics=_topics(items, found))


def _weight(item: Item, of_strangers: float = OF_STRANGERS) -> float:
    return of_strangers if teaches_softly(item) else 1.0


def _topics(items: Sequence[Item], found: Sequence[Found]) -> dict[str, Model]:
    """One model for each category that tells its topics apart. New strikes are left out: their topic is known."""
    rows: dict[str, list[tuple[str, float, Found]]] = {category: [] for category in CATEGORIES}
    for item, row in zip(items, found, strict=True):
        if item["topic"] and not item["new_event"]:
            words = {name: row[name] for name in row if not _is_pair(name)}
            rows[item["category"]].append((item["topic"], _weight(item), words))
    return {category: _topic_heads(known) for category, known in rows.items()}


def _is_pair(feature: str) -> bool:
    return feature.startswith("h:") and " " in feature


def _topic_heads(known: Sequence[tuple[str, float, Found]]) -> Model:
    counts = Counter(topic for topic, _, _ in known)
    often = [one for one in known if counts[one[0]] >= LEAST_OF_A_TOPIC]
    found = [row for _, _, row in often]
    names = _names(found)
    learner = LogisticRegression(C=TOPIC_INVERSE_PENALTY, max_iter=2000)
    weights = [weight for _, weight, _ in often]
    learner.fit(_matrix(found, names), [topic for topic, _, _ in often], sample_weight=weights)
    columns = list(zip(map(float, learner.intercept_), learner.coef_, strict=True))
    return _model(tuple(map(str, learner.classes_)), columns, names, digits=TOPIC_DIGITS)


def _model(
    heads: Sequence[str],
    columns: Sequence[tuple[float, np.ndarray]],
    names: Sequence[str],
    *,
    digits: int = DIGITS,
    topics: Mapping[str, Model] | None = None,
) -> Model:
    table = np.round(np.array([weights for _, weights in columns]).T, digits) + 0.0
    return Model(
        version="unsaved",
        heads=tuple(heads),
        bias=tuple(round(bias, digits) for bias, _ in columns),
        weights={name: tuple(map(float, row)) for name, row in zip(names, table, strict=True) if row.any()},
        topics=topics or {},
    )


def _names(found: Sequence[Found]) -> list[str]:
    counts = Counter(feature for row in found for feature in row)
    return sorted(feature for feature, count in counts.items() if count >= LEAST_EXAMPLES)


def _matrix(found: Sequence[Found], names: Sequence[str]) -> csr_matrix:
    column_of = {name: column for column, name in enumerate(names)}
    rows, columns, values = [], [], []
    for number, row in enumerate(found):
        for feature, value in sorted(row.items()):
            if feature in column_of:
                rows.append(number)
                columns.append(column_of[feature])
                values.append(value)
    return csr_matrix((values, (rows, columns)), shape=(len(found), len(names)))


def _head(
    matrix: csr_matrix, truth: np.ndarray, inverse_penalty: float, weight: np.ndarray
) -> tuple[float, np.ndarray]:
    learner = LogisticRegression(C=inverse_penalty, max_iter=2000, tol=1e-8)
    learner.fit(matrix, truth, sample_weight=weight)
    return float(learner.intercept_[0]), learner.coef_[0]
