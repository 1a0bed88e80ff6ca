"""Numbers that stand in a pattern: each is told by the stretch of text that gives it its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsdesk.facts.document import Document
from newsdesk.facts.numerals.numbers import Number
from newsdesk.understanding import Quoted

# Each is asked what stands around it, up to a whole sentence: a text of nothing but figures would take its length
# squared. Reports tell five, chronicles of the whole campaign a few dozen.
MOST_FIGURES = 50


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the stretch of text that gives it its meaning."""

    number: Number
    start: int
    end: int


def quoted(doc: Document, figure: Figure) -> Quoted:
    """The number of a figure with the words that carry it."""
    return doc.quoted(figure.number, figure.start, figure.end)


def figures_in(figures: Iterable[Figure], start: int, end: int) -> list[Figure]:
    """The figures whose number stands in this stretch."""
    return [figure for figure in figures if start <= figure.number.start < end]


def values_of(figures: Iterable[Figure]) -> set[int]:
    """What the figures count."""
    return {figure.number.value for figure in figures}


def counted(doc: Document, patterns: Sequence[re.Pattern[str]], text: str) -> list[Figure]:
    """The numbers of `text`, the marked one or `boat_figures.people_text`, that a pattern tells, once, in reading
    order; of a great many the first `MOST_FIGURES`."""
    found: dict[int, Figure] = {}
    signs = frozenset(number.kind for number in doc.numbers.numbers.values())
    for pattern in patterns if signs else ():  # most entries of a feed count nothing
        if not signs.isdisjoint(_signs_of(pattern.pattern)):
            for match in found_in(doc, pattern, text):
                place = match.start(match.lastindex or 0)
                found.setdefault(place, Figure(doc.numbers.numbers[place], match.start(), match.end()))
    return [found[place] for place in sorted(found)[:MOST_FIGURES]]


@cache
def _signs_of(pattern: str) -> frozenset[str]:
    """The kinds of numbers that its groups hold: each is a run of one sign. Asked by its text, whose hash is kept: a
    compiled pattern is hashed anew each time, and is long."""
    groups = re.findall(r"\(([#@~][#@~+|]*)\)", pattern)
    return frozenset("".join(groups)) - frozenset("+|")


def found_in(doc: Document, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """All that a pattern finds, in reading order. One that begins with its number is tried at numbers alone: a search
    would try it at each letter, and at each sign of a number anew."""
    return _at_numbers(doc, pattern, text) if pattern.pattern.startswith("(#") else pattern.finditer(text)


def _at_numbers(doc: Document, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    end = 0
    for start in sorted(doc.numbers.numbers):
        if start >= end and (match := pattern.match(text, start)):
            yield match
            end = match.end()
