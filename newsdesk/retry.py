"""Optimistic concurrency: a step that another writer overtook reads the desk again and decides again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from newsdesk.errors import DeskMoved

TRIES = 5  # each loser of a race looks again at what the winner wrote; five in a row means something is wrong

T = TypeVar("T")


def retry_when_moved(step: Callable[[], T], *, what: str) -> T:
    """Do a step that reads the desk and writes it. Raises `DeskMoved` when it was overtaken time after time."""
    for _ in range(TRIES):
        try:
            return step()
        except DeskMoved:
            continue
    raise DeskMoved(f"overtaken {TRIES} times while {what}")
