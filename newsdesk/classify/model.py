"""The trained part: one linear score per question, from weights in a plain JSON file.

The file is written by `training/train.py` and carries the digest of all its other text: a file that was cut or edited
is refused at start rather than trusted.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, reduce
from importlib import resources
from operator import add, mul
from typing import Any

from newsdesk.errors import ConfigError
from newsdesk.text.lazy_regex import lazy_regex

FORMAT = 2
_REFUSED = "The model file is damaged or of another version: run `make model` or install it again."
_DIGEST = lazy_regex(r'"sha256":"([0-9a-f]{64})",')


@dataclass(frozen=True, slots=True)
class Model:
    """Scores are log-odds: 0 is undecided, +2 is 88 %."""

    version: str
    heads: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]  # feature -> one weight per head
    topics: Mapping[str, Model] = field(default_factory=dict)  # category -> one head per topic

    def score(self, found: Mapping[str, float], head: str, *, above: float | None = None) -> float:
        """What `scores` says of one head, to the last bit; `above` the score of features that were found before."""
        column, weights = self.heads.index(head), self.weights
        total = self.bias[column] if above is None else above
        for feature, value in found.items():
            row = weights.get(feature)
            if row is not None:
                total += value * row[column]
        return total

    def scores(self, found: Mapping[str, float]) -> dict[str, float]:
        known = [feature for feature in found if feature in self.weights]
        if not known:
            return dict(zip(self.heads, self.bias, strict=True))
        values = [found[feature] for feature in known]
        columns = zip(*(self.weights[feature] for feature in known), strict=True)
        return {
            head: reduce(add, map(mul, values, column), bias)  # in the order of `score`, and in C
            for head, bias, column in zip(self.heads, self.bias, columns, strict=True)
        }

    def most(self, features: Collection[str], head: str) -> float:
        """What these features can add to one head at most, if all that speak for it are there once."""
        column = self.heads.index(head)
        return sum(max(0.0, self.weights[name][column]) for name in features if name in self.weights)

    def pushes(self, found: Mapping[str, float], head: str, *, least: float) -> list[tuple[str, float]]:
        """(feature, weight x value) of at least so much for or against one head, the strongest first."""
        column, weights = self.heads.index(head), self.weights
        pushes = [(name, value * weights[name][column]) for name, value in found.items() if name in weights]
        strong = [push for push in pushes if abs(push[1]) >= least]
        return sorted(strong, key=lambda push: (-abs(push[1]), push[0]))


def probability(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def digest(text: str) -> str:
    """The digest that a model file names; `text` is all of the file but that."""
    return hashlib.sha256(text.encode()).hexdigest()


def load(raw: str) -> Model:
    """Raises `ConfigError` if the file is not a whole model of a format that we read."""
    named = _DIGEST.search(raw)
    if named is None or digest(raw[: named.start()] + raw[named.end() :].rstrip()) != named[1]:
        raise ConfigError(_REFUSED)
    # 216,000 weights, 1,800 numbers: each is held once.
    body = json.loads(raw, parse_float=cache(float), object_hook=_lists_as_tuples)
    if body.get("format") != FORMAT:
        raise ConfigError(_REFUSED)
    return _model(body, named[1][:12])


def _lists_as_tuples(part: dict[str, Any]) -> dict[str, Any]:
    """Its own lists, as soon as it is read: at the end all of them would be held beside their tuples."""
    for name, value in part.items():
        if isinstance(value, list):
            part[name] = tuple(value)
    return part


def _model(body: Mapping[str, Any], version: str) -> Model:
    return Model(
        version=version,
        heads=body["heads"],
        bias=body["bias"],
        weights=body["weights"],
        topics={category: _model(heads, version) for category, heads in body.get("topics", {}).items()},
    )


@cache
def shipped_model() -> Model:
    return load((resources.files(__package__) / "model.json").read_text("utf-8"))
