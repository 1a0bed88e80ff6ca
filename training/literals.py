"""Work out which literals each pattern of the desk requires, for `newsdesk.text.literals`.

python -m training.literals     writes newsdesk/text/literals.json, the same bytes from the same patterns

What a pattern requires is a list of sets: one literal of each stands in whatever it finds. A sequence requires what
its parts require, a choice the union of the rarest sets of its branches, that of the next to rarest, and so on. Parts
that spell few strings are multiplied out with their neighbours ("attack(?:s|ed)" spells two), so that literals come
out long and rare. This is how search engines for code find what a regular expression may match (R. Cox, "Regular
Expression Matching with a Trigram Index").
"""

from __future__ import annotations

import json
import pkgutil
import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain
from math import fsum
from pathlib import Path
from typing import Any

import newsdesk
from newsdesk.text.lazy_regex import PATTERNS
from newsdesk.text.literals import SIGNS, key_of

TARGET = Path(__file__).parents[1] / "newsdesk" / "text" / "literals.json"
MOST_STRINGS = 60  # that parts are multiplied out to
SHORTEST = 3  # letters of a literal
LONGEST = 10  # longer ones rule out hardly more patterns
MOST_SETS = 3  # of one pattern
Literals = frozenset[str]


class _Unbounded(Exception):
    """A part that spells too many strings to write down."""


def required_by(pattern: str) -> list[Literals]:
    """Sets of literals, the rarest first: one of each stands in whatever the pattern finds."""
    tree = parser.parse(pattern)
    return [] if tree.state.flags & re.IGNORECASE else _rarest(_of_sequence(tree))[:MOST_SETS]


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> list[Literals]:
    found: list[Literals] = []
    spelt = {""}  # by the parts since the last that is unbounded
    for kind, value in parts:
        try:
            strings = _strings(kind, value)
        except _Unbounded:
            found += [*_literals(spelt), *_of_part(kind, value)]
            spelt = {""}
            continue
        if len(spelt) * len(strings) > MOST_STRINGS:
            found += _literals(spelt)
            spelt = strings
        else:
            spelt = _joined(spelt, strings)
        if all(len(string) >= LONGEST for string in spelt):
            found += _literals(spelt)
            spelt = {""}
    return _rarest(found + _literals(spelt))


def _of_part(kind: Any, value: Any) -> list[Literals]:
    """What one part requires that spells too many strings."""
    if kind is op.BRANCH:
        return list(_of_branches([_of_sequence(branch) for branch in value[1]]))
    if kind is op.SUBPATTERN:
        return [] if value[1] & re.IGNORECASE else _of_sequence(value[3])
    if kind is op.ATOMIC_GROUP:
        return _of_sequence(value)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and value[0] > 0:
        return _of_sequence(value[2])
    return []


def _of_branches(branches: Sequence[Sequence[Literals]]) -> Iterator[Literals]:
    """A set of each branch together, the rarest first; a branch that has no more gives its rarest again."""
    if all(branches):
        for n in range(max(map(len, branches))):
            yield _shortest(chain.from_iterable(sets[n if n < len(sets) else 0] for sets in branches))


def _strings(kind: Any, value: Any) -> set[str]:
    """All strings that a part spells; what only looks around spells the empty one."""
    if kind is op.LITERAL:
        return {chr(value)}
    if kind is op.IN:
        return set(_letters(value))
    if kind is op.BRANCH:
        return set().union(*(_spelt(branch) for branch in value[1]))
    if kind is op.SUBPATTERN and not value[1]:
        return _spelt(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[:2] == (0, 1):
        return _spelt(value[2]) | {""}
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return {""}
    raise _Unbounded


def _spelt(parts: Iterable[tuple[Any, Any]]) -> set[str]:
    spelt = {""}
    for kind, value in parts:
        spelt = _joined(spelt, _strings(kind, value))
    return spelt


def _joined(heads: set[str], tails: set[str]) -> set[str]:
    if len(heads) * len(tails) > MOST_STRINGS:
        raise _Unbounded
    return {head + tail for head in heads for tail in tails}


def _letters(parts: Sequence[tuple[Any, Any]]) -> Iterator[str]:
    """The letters of a class as "[oa]"; it is unbounded when it names a category or what it is not."""
    for kind, value in parts:
        if kind is op.LITERAL:
            yield chr(value)
        elif kind is op.RANGE:
            yield from map(chr, range(value[0], value[1] + 1))
        else:
            raise _Unbounded


def _literals(spelt: set[str]) -> list[Literals]:
    """The set that spelt strings make; none where one is so short that it stands anywhere."""
    literals = {_plain(string) for string in spelt}
    if any(len(literal) < SHORTEST and literal not in SIGNS for literal in literals):
        return []
    return [_shortest(literals)]


def _plain(string: str) -> str:
    """What stands in the text also before its numbers and dots are marked, or the sign of a number."""
    sign = next((letter for letter in string if letter in SIGNS), None)
    return sign or max(string.split("_"), key=len)[:LONGEST]


def _shortest(strings: Iterable[str]) -> Literals:
    """Without those that have another of them inside."""
    kept: list[str] = []
    for string in sorted(set(strings), key=lambda each: (len(each), each)):
        if not any(other in string for other in kept):
            kept.append(string)
    return frozenset(kept)


def _rarest(sets: Iterable[Literals]) -> list[Literals]:
    """The rarest first, by their lengths; without those that another set implies."""
    kept: list[Literals] = []
    for each in sorted(set(sets), key=lambda literals: (_commonness(literals), sorted(literals))):
        if not any(other <= each for other in kept):
            kept.append(each)
    return kept


def _commonness(literals: Literals) -> float:
    # A sign is as rare as three letters. A plain sum would hang on the order of the set, another in each process.
    return fsum(6.0 ** -max(3, len(literal)) for literal in literals)


def every_pattern() -> list[str]:
    """All that the desk searches with, in order."""
    for module in pkgutil.walk_packages(newsdesk.__path__, "newsdesk."):
        import_module(module.name)
    return sorted(PATTERNS)


def table_of(patterns: Iterable[str]) -> dict[str, object]:
    """What `newsdesk.text.literals` reads: how many sets there are, how long the longest literal, all literals by the
    sets that each stands in, and the numbers of the sets that each pattern requires."""
    required = {key_of(pattern): required_by(pattern) for pattern in patterns}
    sets = sorted({tuple(sorted(each)) for found in required.values() for each in found})
    number = {each: n for n, each in enumerate(sets)}
    stands_in: dict[str, list[int]] = {}
    for each in sets:
        for literal in each:
            stands_in.setdefault(literal, []).append(number[each])
    alike: dict[tuple[int, ...], list[str]] = {}
    for literal in sorted(stands_in):
        alike.setdefault(tuple(stands_in[literal]), []).append(literal)
    return {
        "sets": len(sets),
        "longest": max(map(len, stands_in), default=0),
        "literals": [[literals, numbers] for numbers, literals in alike.items()],
        "patterns": {
            key: [number[tuple(sorted(each))] for each in found] for key, found in sorted(required.items()) if found
        },
    }


def main() -> None:
    table = table_of(every_pattern())
    TARGET.write_text(json.dumps(table, ensure_ascii=True, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
    print(f"{TARGET.name} {TARGET.stat().st_size // 1000} kB")
