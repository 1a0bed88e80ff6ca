"""What the model sees of an entry. Training and service call the same function, so they cannot drift apart.

Four kinds, told apart by their first letter: `c:` a concept somewhere, `t:` a concept in the title, `w:` a word, `h:`
a word of the headline or two of them in a row. Words of one kind share a fixed budget, so that a long summary does
not shout down its own title.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from newsdesk.classify.reading import Reading
from newsdesk.facts.document import Document
from newsdesk.text.folding import WORD

# The Euclidean length of all features of a kind together; a concept counts 1.
_WORDS, _HEADLINE_WORDS, _HEADLINE_PAIRS = 2.0, 1.5, 1.5


def features(reading: Reading) -> dict[str, float]:
    return concept_features(reading) | single_words(reading.doc)


def concept_features(reading: Reading) -> dict[str, float]:
    found = {f"c:{concept}": 1.0 for concept in reading.concepts}
    found.update((f"t:{concept}", 1.0) for concept in reading.title_concepts)
    return found


def single_words(doc: Document) -> dict[str, float]:
    """The features of the last two kinds, which explain nothing to a person."""
    headline = _shapes(WORD.findall(doc.folded, 0, doc.title_end))
    rest = _shapes(WORD.findall(doc.folded, doc.title_end))
    found = _sharing(_WORDS, {f"w:{word}" for word in headline + rest})
    found |= _sharing(_HEADLINE_WORDS, {f"h:{word}" for word in headline})
    found |= _sharing(_HEADLINE_PAIRS, {f"h:{one} {next_}" for one, next_ in pairwise(headline)})
    return found


def _sharing(budget: float, names: Collection[str]) -> dict[str, float]:
    return dict.fromkeys(names, budget / len(names) ** 0.5) if names else {}


def _shapes(words: list[str]) -> list[str]:
    """Numbers count by their length only: no class may hang on a toll or a year."""
    return ["#" * len(word) if word.isdigit() else word for word in words]
