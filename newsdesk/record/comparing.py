"""Figures that need not be exact: in words, and whether two of them can both be true."""

from __future__ import annotations

from typing import Protocol

from newsdesk.understanding import Comparator

_COMPARATOR_WORDS = {
    Comparator.EXACTLY: "",
    Comparator.AT_LEAST: "at least ",
    Comparator.MORE_THAN: "more than ",
    Comparator.NEARLY: "nearly ",
    Comparator.ABOUT: "about ",
}
OR_EARLIER = " or earlier"  # of a day: told on it, the strike was then or before


class Valued(Protocol):
    """A value as somebody gives it: of a claim, or of one sighting."""

    @property
    def value(self) -> int | str: ...
    @property
    def comparator(self) -> Comparator: ...


def in_words(value: int | str, comparator: Comparator = Comparator.EXACTLY) -> str:
    """`3`, `at least 3`, `2026-10-04 or earlier`."""
    if comparator is Comparator.AT_MOST:
        return f"{value}{OR_EARLIER}"
    return f"{_COMPARATOR_WORDS[comparator]}{value}"


def compatible(one: Valued, other: Valued) -> bool:
    """Can both be true? "At least 2" and "3" can, and so can "told on the 4th" and "on the 3rd"."""
    if one.value == other.value:
        return True
    if isinstance(one.value, str) and isinstance(other.value, str):
        return max(one, other, key=lambda valued: str(valued.value)).comparator is Comparator.AT_MOST
    if not isinstance(one.value, int) or not isinstance(other.value, int):
        return False
    return _allows(one, other.value) or _allows(other, one.value)


def _allows(one: Valued, value: int) -> bool:
    if one.comparator is Comparator.ABOUT:
        return True
    if one.comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN):
        return value >= int(one.value)
    return one.comparator is Comparator.NEARLY and value <= int(one.value)
