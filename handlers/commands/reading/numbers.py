"""Whole numbers and names of records as people type them."""

from __future__ import annotations

import re

RECORD = re.compile(r"(?:s[ -]?|#)(\d{1,6})", re.IGNORECASE)  # S-31, s31, S 31, #31
_ALONE = re.compile(rf"(?:{RECORD.pattern}|(\d{{1,6}}))(?:\s*(?:to|-|–)\s*s-?\d+)?", re.IGNORECASE)


def record_number(typed: str) -> int | None:
    """The number of a record, typed where nothing else can stand: `S-31`, `31`, `S-11 to S-13` by its first. None
    for anything else."""
    named = _ALONE.fullmatch(typed)
    return int(named[1] or named[2]) if named else None


def whole_number(typed: str, *, most_digits: int = 4) -> int | None:
    """Read a whole number; None for anything else, and for more digits than anybody means."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= most_digits else None
