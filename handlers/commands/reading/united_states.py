"""The United States in a question: who strikes, which says nothing since all strikes are theirs, or a place, which no
strike was in."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.commands.reading.vocabulary import OF_STRIKES, WORDS
from newsdesk.text.folding import fold

_NAMES = (("united", "states"), ("estados", "unidos"), ("ee", "uu"), ("eeuu",), ("eua",), ("usa",))
_SHORT = ("us",)  # "give us" is nobody: it has `by` or an article before it, or a preposition of a place
_ARTICLES = {"the", "los", "dos"}  # "dos EUA", in Portuguese
_BY = {"by", "por"}
_PLACE = {"in", "on", "at", "to", "off", "from", "for", "en", "a", "para"}
_CAMPAIGN = {"campaign", "operation"}


def without_who_strikes(words: Sequence[str]) -> list[str]:
    """The words without the United States where these strike: `by the US`, `has the US hit`, `in the US strikes`.
    As a place they stay, and then they are not understood."""
    left: list[str] = []
    at = 0
    while at < len(words):
        length = _length(words, at)
        if length and _strikes(words, at, at + length):
            left = left[:-1] if left and fold(left[-1]) in _BY else left
        else:
            left += words[at : at + (length or 1)]
        at += length or 1
    return left


def are_the_united_states(words: Sequence[str]) -> bool:
    """Are they that name and nothing else?"""
    return _folded(words) in (*_NAMES, _SHORT)


def _length(words: Sequence[str], at: int) -> int:
    """How many words from there are the name, with its article; 0 for none."""
    article = fold(words[at]) in _ARTICLES
    has_marker = article or (at > 0 and fold(words[at - 1]) in _BY)
    first = at + article
    for name in (*_NAMES, _SHORT) if has_marker else _NAMES:
        if _folded(words[first : first + len(name)]) == name:
            return article + len(name)
    return 0


def _strikes(words: Sequence[str], first: int, after: int) -> bool:
    """Is it who strikes? So it is before its strikes, or behind a word that is known and begins no place."""
    before = fold(words[first - 1]) if first else ""
    of = fold(words[after]) if after < len(words) else ""
    if of in OF_STRIKES | _CAMPAIGN or WORDS.get(of) in ("strike", "boat"):
        return True
    return before in _BY or (before not in _PLACE and (not before or before in WORDS))


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(fold, words))
