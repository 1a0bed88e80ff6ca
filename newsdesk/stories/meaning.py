"""What a text says beyond its words, the same in four languages: the concepts of its headline, and its numbers.

The grammar of reading is loaded where it is first needed: a round that brings nothing has no use for it.
"""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache

from newsdesk.stories.terms import CHAMBER_MARK, NUMBER_MARK, STRIKE_MARK, rarity
from newsdesk.text.folding import entry_text, fold
from newsdesk.understanding import Act, Classification

_FEW, _MANY = 5, 20  # smaller numbers are everywhere; larger ones meet by chance no more
_MOST = 4.0  # what numbers in common count at most


@lru_cache(maxsize=4096)
def concepts_in(title: str) -> frozenset[str]:
    """What a headline speaks of, by the lexicon."""
    from newsdesk.classify.lexicon import shipped_lexicon

    return frozenset(hit.concept for hit in shipped_lexicon().find(fold(title)))


def concepts_alike(one: str, other: str) -> float:
    """0 to 1: how far two headlines speak of the same. What most of the campaign's entries have weighs little."""
    ours, theirs = concepts_in(one), concepts_in(other)
    both = math.sqrt(_mass(ours) * _mass(theirs))
    return _mass(ours & theirs) / both if both else 0.0


def numbers_of(title: str, summary: str, classification: Classification, day: date) -> frozenset[str]:
    """The counts in an entry as terms of its story. In the campaign's own entries they are mostly totals that all of
    them print, so they tell something of other news alone."""
    if classification.relevant:
        return frozenset()
    return frozenset(f"{NUMBER_MARK}{n}" for n in _counts(entry_text(title, summary), classification.lang, day))


def chamber_of(act: Act | None) -> frozenset[str]:
    """The chamber that votes, as a term of the story."""
    return frozenset({CHAMBER_MARK + act.by}) if act and act.by else frozenset()


def strike_of(number: int | None) -> frozenset[str]:
    """The strike that a story of its own is about, as a term of it; nothing if the desk does not know which."""
    return frozenset({f"{STRIKE_MARK}{number}"}) if number is not None else frozenset()


def numbers_alike(terms: frozenset[str], theirs: frozenset[str]) -> float:
    """How much the numbers in common tell, 0 to 4."""
    shared = [int(term[1:]) for term in terms & theirs if term.startswith(NUMBER_MARK)]
    return min(_MOST, sum((n >= _FEW) + (n >= _MANY) for n in shared))


def _counts(text: str, lang: str, day: date) -> frozenset[int]:
    """Counts above one; days and ordinals are none."""
    from newsdesk.facts.numerals.numbers import CARDINAL, mark
    from newsdesk.facts.when.dates import find_days

    folded = fold(text)
    taken = tuple((found.start, found.end) for found in find_days(folded, day))
    found = mark(folded, lang, taken).numbers.values()
    return frozenset(number.value for number in found if number.kind == CARDINAL and number.value > 1)


@lru_cache(maxsize=4096)
def _mass(concepts: frozenset[str]) -> float:
    return sum(rarity(concept) ** 2 for concept in concepts)
