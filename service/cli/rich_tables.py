"""Tables for a terminal of any width."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

console = Console(soft_wrap=False)

GAP = 1  # between two columns
NEVER_BROKEN = 12  # characters: a day, a number, a name of a record stays on one line
LONGEST_WORD = 20  # of running text; an address is broken


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[str] = ()) -> None:
    """Print it side by side, or one row below the other where the terminal is too narrow."""
    if _least_width(columns, rows) > console.width:
        _print_one_by_one(title, columns, rows)
    else:
        _print_table(title, columns, rows, numbers)


def _print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[str]) -> None:
    shown = Table(
        title=title, title_justify="left", header_style="bold", box=None, pad_edge=False, padding=(0, GAP, 0, 0)
    )
    for column, cells in zip(columns, zip(*rows, strict=True) if rows else [()] * len(columns), strict=True):
        short = _is_short(cells)
        shown.add_column(
            column.replace(" ", "\n") if short else column,
            justify="right" if column in numbers else "left",
            overflow="fold",
            no_wrap=short,
        )
    for row in rows:
        shown.add_row(*map(Text, row))  # a Text: markup in brackets is no markup of ours
    console.print(shown)


def _print_one_by_one(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table for a narrow terminal: what names a row, then the rest of it in words."""
    console.print(Text(title, style="bold"))
    for first, *rest in rows:
        cells = [f"{column} {cell}" for column, cell in zip(columns[1:], rest, strict=True) if cell]
        console.print(Text(first, style="bold"), Text(" · ".join(cells)))


def _least_width(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    widths = (
        [_least(column, cells) for column, cells in zip(columns, zip(*rows, strict=True), strict=True)]
        if rows
        else []
    )
    return sum(widths) + GAP * len(widths)


def _least(column: str, cells: Sequence[str]) -> int:
    words = [*column.split(), *(cells if _is_short(cells) else " ".join(cells).split())]
    return min(max(map(len, words), default=0), LONGEST_WORD)


def _is_short(cells: Sequence[str]) -> bool:
    return max(map(len, cells), default=0) <= NEVER_BROKEN
