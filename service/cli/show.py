"""Tables on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

# Colours and bars only where a person looks; a pipe gets plain text of a stable width.
console = Console(soft_wrap=False)
stderr = Console(stderr=True)


def table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], *, numbers: Sequence[str] = ()
) -> None:
    """Print rows; `None` shows as nothing, columns named in `numbers` stand to the right."""
    if not console.is_terminal:
        print("\t".join(columns))
        for row in rows:
            print("\t".join(map(_cell, row)))
        return
    shown = Table(title=title, title_justify="left", header_style="bold", box=None, pad_edge=False)
    for column in columns:
        shown.add_column(column, justify="right" if column in numbers else "left", overflow="fold")
    for row in rows:
        shown.add_row(*(Text(_cell(cell)) for cell in row))  # a Text: markup in brackets is no markup of ours
    console.print(shown)


def _cell(value: object) -> str:
    return "" if value is None else one_line(str(value))


def one_line(text: str) -> str:
    """Text from elsewhere for a terminal: one line, without what moves its cursor or changes its colours."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())
