"""Which patterns can find nothing in a text, told by one walk through it.

A pattern requires literals: what finds "four killed" or "cuatro muertos" finds nothing where neither "killed" nor
"muertos" stands. An entry that is ours is searched for some 400 patterns, and 25 of them find something; with this
most of the others cost a comparison of two numbers. `training.literals` works out what each pattern requires, which
takes seconds, and writes `literals.json`; a pattern that is not on file is searched as ever.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache, cached_property, reduce
from hashlib import blake2b
from importlib import resources
from operator import or_
from typing import Any, NamedTuple

import ahocorasick

SIGNS = frozenset("#@~=+")  # of numbers that were marked (`newsdesk.facts.numerals.numbers`)


class ScannedText(str):
    """A text that is searched for many patterns: the string it is, and what it lacks."""

    _head: ScannedText | None = None
    _unmarked: ScannedText | None = None

    def head(self, end: int) -> ScannedText:
        """The text up to there, a text of its own; what stands in it is not looked for again in the whole."""
        self._head = ScannedText(self[:end])
        return self._head

    def marked(self, text: str) -> ScannedText:
        """The text with signs in it, of numbers or of what counts for nothing: it has no other letters than this."""
        marked = ScannedText(text)
        marked._unmarked = self
        return marked

    @cached_property
    def lacks(self) -> int:
        """A bit for each set of literals none of which stands in it."""
        table = _table()
        if self._unmarked is not None:
            signs = (table.automaton.get(sign, 0) for sign in SIGNS if sign in self)
            return self._unmarked.lacks & ~reduce(or_, signs, 0)
        lacking, start = table.all_sets, 0
        if self._head:
            lacking, start = self._head.lacks, max(0, len(self._head) - table.longest)
        there = 0
        for _, sets in table.automaton.iter(self, start):
            there |= sets
        return lacking & ~there


def required_by(pattern: str) -> int:
    """A bit for each set of literals one of which stands in whatever the pattern finds; 0 where nothing is known."""
    return _table().patterns.get(key_of(pattern), 0)


def key_of(pattern: str) -> str:
    """Under which a pattern is on file. One that is changed has another key: nothing on file is ever out of date."""
    return blake2b(pattern.encode(), digest_size=8).hexdigest()


class _Table(NamedTuple):
    automaton: Any
    all_sets: int
    longest: int  # letters of a literal
    patterns: dict[str, int]


@cache
def _table() -> _Table:
    on_file = json.loads((resources.files(__package__) / "literals.json").read_text("utf-8"))
    automaton: Any = ahocorasick.Automaton()
    for literals, sets in on_file["literals"]:
        stands_in = _bits(sets)
        for literal in literals:
            automaton.add_word(literal, stands_in)
    automaton.make_automaton()
    return _Table(
        automaton=automaton,
        all_sets=(1 << on_file["sets"]) - 1,
        longest=on_file["longest"],
        patterns={key: _bits(sets) for key, sets in on_file["patterns"].items()},
    )


def _bits(numbers: Iterable[int]) -> int:
    return reduce(or_, (1 << number for number in numbers), 0)
