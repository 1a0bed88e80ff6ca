"""Whole numbers and names of records as people type them."""

from __future__ import annotations

import re

RECORD = re.compile(r"(?:s[ -]?|#)(\d{1,6})", re.IGNORECASE)  # S-31, s31, S 31, #31


def whole_number(typed: str, *, most_digits: int = 4) -> int | None:
    """None for anything else, and for more digits than anybody means."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= most_digits else None
