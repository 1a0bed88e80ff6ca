"""Filters said in words beside the days: `by Trump`, `at least 5`."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.text.folding import fold

BY = {"by", "por", "segun"}
KINDS = {"month", "week", "basin", "mes", "semana", "cuenca", "months", "weeks", "basins"}  # of a chart
_AT_LEAST = (("min",), ("minimum",), ("minimo",), ("at", "least"), ("al", "menos"))


def take_source(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Who announced it, as the filter it means, and the words that are left. `by month` is none."""
    for at, word in enumerate(words[:-1]):
        who = words[at + 1]
        if fold(word) in BY and fold(who) not in KINDS and not who.isdigit():
            return {"source": who.strip('"')}, [*words[:at], *words[at + 2 :]]
    return {}, list(words)


def take_least(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The least number of killed: `min 5`, `al menos 5`."""
    folded = [fold(word) for word in words]
    for first, after in ((at, at + size) for size in (1, 2) for at in range(len(words) - size)):
        number = words[after]
        if tuple(folded[first:after]) in _AT_LEAST and number.isascii() and number.isdigit():
            return {"min": number}, [*words[:first], *words[after + 1 :]]
    return {}, list(words)
