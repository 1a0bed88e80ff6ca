"""Proportions count nobody: "nine in ten", "nueve de cada diez", "nove em cada dez", "neuf sur dix"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newsdesk.text.lazy_regex import lazy_regex

_OF_EVERY = lazy_regex(r" (?:(?:out of|in|of) every|d[ae] cada|em cada|sur chaque) ")
# "Killed 3 in 10 strikes" counts. So a bare "in" makes a proportion at the head of a sentence alone, of ten or more.
_OF = lazy_regex(r" (?:out of|in|sur) ")
_HEAD = lazy_regex(r"(?:\A|[.:;\n])\W{0,2}$")
_ROUND = frozenset({10, 100, 1000})


def in_proportion(folded: str, counted: Iterable[tuple[int, int, int]]) -> Iterator[int]:
    """Yield the starts of those numbers (start, end, value) that make a proportion with the number beside them."""
    for (start, end, part), (next_, _, whole) in pairwise(sorted(counted)):
        if part >= whole:  # "four in each one" counts boats
            continue
        heads = whole in _ROUND and _HEAD.search(folded, 0, start)
        if _OF_EVERY.fullmatch(folded, end, next_) or (heads and _OF.fullmatch(folded, end, next_)):
            yield from (start, next_)
