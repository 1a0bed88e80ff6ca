"""Thousands and millions behind a figure: "25 mil vidas" are 25,000 lives."""

from __future__ import annotations

from newsdesk.text.lazy_regex import lazy_regex

_THOUSAND = lazy_regex(r"[ -](?:mil|thousand|mille)\b")
_MILLION = lazy_regex(r" (?:mill?ions?|mill?on(?:es)?|milhao|milhoes)\b")


def multiplied(folded: str, value: int, end: int) -> tuple[int, int]:
    """Return the value of the figure that ends here with the word behind it, and where that word ends."""
    for pattern, by in ((_THOUSAND, 1_000), (_MILLION, 1_000_000)):
        if found := pattern.match(folded, end):
            return value * by, found.end()
    return value, end
