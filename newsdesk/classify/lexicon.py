"""Concepts: what the words of an entry mean, the same in four languages.

The terms are data (`lexicon.toml`). All of them are found in one pass with an Aho-Corasick automaton; words are then
checked at their borders.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import ahocorasick


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept found in a folded text, at [start, end)."""

    concept: str
    start: int
    end: int


class Lexicon:
    """Finds concepts in folded text. Immutable after it is built; safe to share between threads."""

    def __init__(self, concepts: dict[str, list[str]]) -> None:
        meanings: dict[str, list[tuple[str, bool]]] = {}
        for concept, terms in concepts.items():
            for term in dict.fromkeys(terms):
                meanings.setdefault(term.rstrip("*"), []).append((concept, term.endswith("*")))
        self.concepts = tuple(concepts)
        self._automaton: Any = ahocorasick.Automaton()
        for word, meaning in meanings.items():
            self._automaton.add_word(word, (len(word), tuple(meaning)))
        self._automaton.make_automaton()

    def find(self, folded: str) -> list[Hit]:
        """Every concept of the text, in reading order."""
        hits: list[Hit] = []
        length = len(folded)
        for last, (size, meaning) in self._automaton.iter(folded):
            start, end = last + 1 - size, last + 1
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            whole = end == length or not folded[end].isalnum()
            hits.extend(Hit(concept, start, end) for concept, prefix in meaning if whole or prefix)
        return hits


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon in this package. A term with a star in its middle is an error of its author."""
    raw = (resources.files(__package__) / "lexicon.toml").read_text("utf-8")
    concepts: dict[str, list[str]] = tomllib.loads(raw)
    for concept, terms in concepts.items():
        for term in terms:
            if "*" in term[:-1]:
                raise ValueError(f"{concept}: {term!r} has a star inside")
    return Lexicon(concepts)
