"""Whole numbers and names of records as people type them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdesk.text.folding import fold

RECORD = re.compile(r"(?:s[ -]?|#)(\d{1,6})", re.IGNORECASE)  # S-31, s31, S 31, #31
NAMED_RECORD = re.compile(rf"(?<![\w-]){RECORD.pattern}(?!\w)", re.IGNORECASE)  # among other words
_TO = r"\s*(?:to|a|-|–)\s*"
RECORDS = re.compile(rf"{RECORD.pattern}(?:{_TO}(?:s[ -]?)?\d{{1,6}})?", re.IGNORECASE)  # S-31 to S-33, S-31-33 too
_ALONE = re.compile(rf"{RECORDS.pattern}|(\d{{1,6}})(?:{_TO}s-?\d+)?", re.IGNORECASE)  # "4-10" is a day

# "One" is no number: "the last one", "one of them". Nor is "once" by itself: see `eleven_in_digits`.
_ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPANISH = ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "11", "doce")
_IN_WORDS = {word: n for words in (_ENGLISH, _SPANISH) for n, word in enumerate(words, start=2)}
# Spanish words that stand beside a number of strikes, boats, people or days, and are none of English.
_WHICH = {"ultimos", "ultimas", "primeros", "primeras"}
_BEFORE = {*_WHICH, "el", "los", "las", "de", "menos", "minimo", "hace", "hubo", "son", "lista"}
_DAYS = {"dias", "horas", "semanas", "meses", "anos"}
_PEOPLE = {"muertos", "muertas", "muertes", "fallecidos", "victimas", "personas"}
_BOATS = {"ataques", "bombardeos", "lanchas", "narcolanchas", "embarcaciones", "barcos"}
_AFTER = {*_WHICH, *_DAYS, *_PEOPLE, *_BOATS, "o", "de"}


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


def eleven_in_digits(words: Sequence[str]) -> list[str]:
    """Write `once` as `11` beside a Spanish word that a number goes with: `los últimos once`, `once o más`. Anywhere
    else it is the English word: `more than once`."""
    folded = ["", *map(fold, words), ""]
    beside = zip(folded, folded[1:], folded[2:], strict=False)
    is_eleven = [word == "once" and (before in _BEFORE or after in _AFTER) for before, word, after in beside]
    return ["11" if eleven else word for word, eleven in zip(words, is_eleven, strict=True)]
