"""How far a long reading is, for whoever waits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
WORTH_A_BAR = 100  # entries; fewer take a second


def watched(items: Iterable[Item], total: int, doing: str) -> Iterator[Item]:
    """The items, with a bar on a terminal's error output that is gone at the end: what is printed stays clean.
    Nothing may be printed meanwhile."""
    if total < WORTH_A_BAR or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, doing, total, console=Console(stderr=True), transient=True)
