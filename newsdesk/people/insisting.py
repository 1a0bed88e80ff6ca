"""Several hands on one desk: whoever was overtaken looks again at what the other one left, and decides again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from newsdesk.errors import DeskMoved

TRIES = 5

T = TypeVar("T")


def insist(step: Callable[[], T], *, what: str) -> T:
    """Do a step that reads the desk and writes it. Raises `DeskMoved` when it was overtaken time after time."""
    for _ in range(TRIES):
        try:
            return step()
        except DeskMoved:
            continue
    raise DeskMoved(f"overtaken {TRIES} times while {what}")
