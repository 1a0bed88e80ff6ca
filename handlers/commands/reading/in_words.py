"""Sub-commands that people say in more than one word, at the beginning or behind the question they are about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.commands.reading.longest import days_at, no_such_day
from handlers.commands.reading.synonyms import SAME
from newsdesk.text.folding import fold

_WHY = ("por", "que")
_AS_OF = (("as", "of"), ("as-of",), ("asof",), ("a", "fecha", "de"))
_AS_FILTER = ("as", "as-of", "asof")  # before a colon


def said_in_words(words: Sequence[str], today: date) -> tuple[str, list[str]] | None:
    """`por qué S-31` is `why`; `total as of 5 Jan` is `as-of 5 Jan total`. What is searched for stays as it is."""
    words, is_filter = _without_colon(words)
    folded = [fold(word) for word in words]
    if tuple(folded[:2]) == _WHY:
        return "why", list(words[2:])
    if not folded or SAME.get(folded[0], folded[0]) == "search":
        return None
    for at in range(len(folded)):
        for phrase in _AS_OF:
            behind = list(words[at + len(phrase) :])
            if tuple(folded[at : at + len(phrase)]) == phrase and (
                at == 0 or is_filter or _begins_with_day(behind, today)
            ):
                return "as-of", [*behind, *words[:at]]
    return None


def _begins_with_day(words: Sequence[str], today: date) -> bool:
    """Also with one that no calendar has: whoever wrote it is told so."""
    return bool(days_at(words, today=today)[1] or no_such_day(words, today=today))


def _without_colon(words: Sequence[str]) -> tuple[list[str], bool]:
    """`total as-of:2026-01-05`: the day as a filter, which it is not, and whether it was written so."""
    apart: list[str] = []
    for word in words:
        name, colon, value = word.partition(":")
        is_filter = bool(colon) and fold(name) in _AS_FILTER
        apart += ["as-of", *([value] if value else [])] if is_filter else [word]
    return apart, apart != list(words)
