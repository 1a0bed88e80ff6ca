"""Tables for a spreadsheet: nothing that came from a feed or a person may run there as a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import TypeVar

T = TypeVar("T")

# owasp.org/www-community/attacks/CSV_Injection; the wide ones are formulas in East Asian spreadsheets.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_cell(value: T) -> T | str:
    """The value for a cell of a CSV file. Text like a formula gets an apostrophe, which spreadsheets hide."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA) else value


def csv_of(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> str:
    """A CSV file of RFC 4180, with its header."""
    text = StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows({name: as_cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def from_cell(text: str) -> str:
    """The text of a cell that `as_cell` made."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_STARTS_A_FORMULA) else text
