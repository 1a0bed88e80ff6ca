"""What the model sees of an entry. Training and service call the same function, so they cannot drift apart.

Three kinds, told apart by their first letter: `c:` a concept somewhere, `t:` a concept in the title, `w:` a word.
The words of one entry share a fixed budget, so that a long summary does not shout down its own title.
"""

from __future__ import annotations

from newsdesk.classify.reading import Reading
from newsdesk.text.folding import WORD

_WORD_BUDGET = 2.0  # the Euclidean length of all words of an entry together; a concept counts 1


def features(reading: Reading) -> dict[str, float]:
    found = {f"c:{concept}": 1.0 for concept in reading.concepts}
    found.update((f"t:{concept}", 1.0) for concept in reading.title_concepts)
    words = set(map(_shape, set(WORD.findall(reading.scene.folded))))
    if words:
        share = _WORD_BUDGET / len(words) ** 0.5
        found.update((f"w:{word}", share) for word in words)
    return found


def _shape(word: str) -> str:
    """Numbers count by their length only: no class may hang on a toll or a year."""
    return "#" * len(word) if word.isdigit() else word
