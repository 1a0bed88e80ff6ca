"""Tables on a terminal, plain lines elsewhere. Only a terminal loads what draws them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext


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


def working(words: str) -> AbstractContextManager[object]:
    """Says on a terminal what takes its time, while it does."""
    if not sys.stdout.isatty():
        return nullcontext()
    from service.cli import rich_tables

    return rich_tables.console.status(words)


def _cell(value: object) -> str:
    return "" if value is None else one_line(str(value))


def one_line(text: str) -> str:
    """Text from elsewhere for a terminal: one line, without what moves its cursor or changes its colours."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())
