"""Concepts: what the words of an entry mean, the same in four languages.

The terms are data (`lexicon.toml`). All of them are found in one pass with an Aho-Corasick automaton; words are then
checked at their borders.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

import ahocorasick

from newsdesk.text.folding import WORD
from newsdesk.text.lazy_regex import lazy_regex

_LANGUAGE = lazy_regex(r"(en|es|pt|fr):(?=\S)")  # "es:eu": the term means this in Spanish alone


class Hit(NamedTuple):
    """A concept found in a folded text, at [start, end)."""

    concept: str
    start: int
    end: int


def concepts_of(hits: Iterable[Hit], start: int, end: int) -> frozenset[str]:
    """The concepts of the hits that begin in this stretch."""
    return frozenset([hit.concept for hit in hits if start <= hit.start < end])


class _Meaning(NamedTuple):
    concept: str
    prefix: bool  # any word that begins so
    lang: str | None  # of texts in this language alone
    unless: bool  # inside these words the concept does not count


class Lexicon:
    """Finds concepts in folded text. Immutable after it is built; safe to share between threads."""

    def __init__(self, concepts: dict[str, list[str]]) -> None:
        meanings: dict[str, list[_Meaning]] = {}
        for concept, terms in concepts.items():
            for term in dict.fromkeys(terms):
                word, meaning = _read(concept, term)
                meanings.setdefault(word, []).append(meaning)
        self.concepts = tuple(concepts)
        self._automaton: Any = ahocorasick.Automaton()
        for word, meaning_of in meanings.items():
            self._automaton.add_word(word, (len(word), tuple(meaning_of)))
        self._automaton.make_automaton()

    def find(self, folded: str, lang: str | None = None) -> list[Hit]:
        """Every concept of the text, in reading order. Without a language, each term has all its meanings."""
        hits: list[Hit] = []
        exceptions: list[Hit] = []
        length = len(folded)
        for last, (size, meanings) in self._automaton.iter(folded):
            start, end = last + 1 - size, last + 1
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            whole = end == length or not folded[end].isalnum()
            for concept, prefix, only_in, unless in meanings:
                if not (whole or prefix) or not (lang is None or only_in is None or only_in == lang):
                    continue
                if unless:
                    exceptions.append(Hit(concept, start, end if whole else _end_of_word(folded, end)))
                else:
                    hits.append(Hit(concept, start, end))
        return [hit for hit in hits if not any(_covers(other, hit) for other in exceptions)] if exceptions else hits


def _read(concept: str, term: str) -> tuple[str, _Meaning]:
    unless = term.startswith("-")
    word = term.removeprefix("-")
    language = _LANGUAGE.match(word)
    word = word[language.end() :] if language else word
    meaning = _Meaning(concept, word.endswith("*"), language[1] if language else None, unless)
    return word.rstrip("*"), meaning


def _end_of_word(folded: str, end: int) -> int:
    """ "-ice raid*" is about all of "ice raids"."""
    rest = WORD.match(folded, end)
    return rest.end() if rest else end


def _covers(exception: Hit, hit: Hit) -> bool:
    return exception.concept == hit.concept and exception.start <= hit.start and hit.end <= exception.end


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
