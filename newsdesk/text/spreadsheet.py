"""Text in the cells of a spreadsheet: nothing that came from a feed or a person may run there as a formula."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")

# owasp.org/www-community/attacks/CSV_Injection; the wide ones are formulas in East Asian spreadsheets.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_cell(value: T) -> T | str:
    """The value for a cell of a CSV file. Text like a formula gets an apostrophe, which spreadsheets hide."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA) else value


def from_cell(text: str) -> str:
    """The text of a cell that `as_cell` made."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_STARTS_A_FORMULA) else text
