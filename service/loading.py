"""Imports of libraries that take more with them than is used here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(name: str) -> Iterator[None]:
    """Inside, who imports `name` if it is there finds that it is not; one that is loaded already stays."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # as importlib itself notes what cannot be imported
    try:
        yield
    finally:
        del sys.modules[name]
