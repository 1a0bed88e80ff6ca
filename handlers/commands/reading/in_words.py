"""Sub-commands that people say in more than one word, at the beginning or behind the question they are about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.commands.reading.longest import days_at
from handlers.commands.reading.synonyms import SAME
from newsdesk.text.folding import fold

_WHY = ("por", "que")
_AS_OF = (("as", "of"), ("as-of",), ("asof",), ("a", "fecha", "de"))
_AS_FILTER = ("as", "as-of", "asof")  # before a colon


def said_in_words(words: Sequence[str], today: date) -> tuple[str, list[str]] | None:
    """`por qué S-31` is `why`; `total as of 5 Jan` is `as-of 5 Jan total`. What is searched for stays as it is."""
    words = _without_colon(words)
    folded = [fold(word) for word in words]
    if tuple(folded[:2]) == _WHY:
        return "why", list(words[2:])
    if not folded or SAME.get(folded[0], folded[0]) == "search":
        return None
    for at in range(len(folded)):
        for phrase in _AS_OF:
            behind = list(words[at + len(phrase) :])
            if tuple(folded[at : at + len(phrase)]) == phrase and (at == 0 or days_at(behind, today=today)[1]):
                return "as-of", [*behind, *words[:at]]
    return None


def _without_colon(words: Sequence[str]) -> list[str]:
    """`total as-of:2026-01-05`: the day as a filter, which it is not."""
    apart: list[str] = []
    for word in words:
        name, colon, value = word.partition(":")
        apart += ["as-of", value] if colon and value and fold(name) in _AS_FILTER else [word]
    return apart
