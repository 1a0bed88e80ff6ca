"""Whole numbers and names of records as people type them."""

from __future__ import annotations

import re

from newsdesk.text.folding import fold

RECORD = re.compile(r"(?:s[ -]?|#)(\d{1,6})", re.IGNORECASE)  # S-31, s31, S 31, #31
_ALONE = re.compile(rf"(?:{RECORD.pattern}|(\d{{1,6}}))(?:\s*(?:to|-|–)\s*s-?\d+)?", re.IGNORECASE)

# "One" is no number: "the last one", "one of them".
_ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPANISH = ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")
_IN_WORDS = {word: n for words in (_ENGLISH, _SPANISH) for n, word in enumerate(words, start=2)}


def record_number(typed: str) -> int | None:
    """The number of a record, typed where nothing else can stand: `S-31`, `31`, `S-11 to S-13` by its first. None
    for anything else."""
    named = _ALONE.fullmatch(typed)
    return int(named[1] or named[2]) if named else None


def whole_number(typed: str, *, most_digits: int = 4) -> int | None:
    """Read a whole number, in digits or from two to twelve in a word; None for anything else, and for more digits
    than anybody means."""
    if typed.isascii() and typed.isdigit() and len(typed) <= most_digits:
        return int(typed)
    return _IN_WORDS.get(fold(typed))
