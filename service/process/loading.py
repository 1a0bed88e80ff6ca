"""Imports libraries without the parts of them that are not used here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(name: str) -> Iterator[None]:
    """Hide `name` from imports inside the block, so that whoever imports it only if it is there goes without; one
    that is loaded already stays."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # as importlib itself notes what cannot be imported
    try:
        yield
    finally:
        del sys.modules[name]
