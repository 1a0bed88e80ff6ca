"""Keeps the log readable while something is away for hours."""

from __future__ import annotations


class SaidOnce:
    """Knows whether a fault that is met again and again is to be said: the first time, when its words are others, and
    when it comes back after an end."""

    def __init__(self) -> None:
        self._words: str | None = None

    def begins(self, words: str) -> bool:
        """Whether it is news that this is wrong."""
        known, self._words = self._words, words
        return words != known

    def ends(self) -> None:
        self._words = None
