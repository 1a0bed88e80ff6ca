"""Tables on a terminal, plain lines elsewhere, and rows as files. Only a terminal loads what draws them."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum

from newsdesk.text.printable import one_line
from newsdesk.text.spreadsheet import csv_of


class Format(StrEnum):
    CSV = "csv"
    JSON = "json"


def table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], *, numbers: Sequence[str] = ()
) -> None:
    """Print rows; `None` shows as nothing, columns named in `numbers` stand to the right."""
    cells = [[_cell(cell) for cell in row] for row in rows]
    if sys.stdout.isatty():
        from service.cli import rich_tables

        rich_tables.table(title, columns, cells, numbers)
    else:
        for row in [columns, *cells]:
            print("\t".join(row))


def print_rows(rows: Sequence[Mapping[str, object]], columns: Sequence[str], format_: Format) -> None:
    if format_ is Format.JSON:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        print(csv_of(rows, columns), end="")


def working(words: str) -> AbstractContextManager[object]:
    """Says on a terminal what takes its time, while it does."""
    if not sys.stdout.isatty():
        return nullcontext()
    from service.cli import rich_tables

    return rich_tables.console.status(words)


def _cell(value: object) -> str:
    return "" if value is None else one_line(str(value))
