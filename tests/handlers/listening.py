"""What the app listens to, read from its own registrations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Listening:
    """An app that only notes what it is told to listen to."""

    def __init__(self) -> None:
        self.ways: set[str] = set()

    def __getattr__(self, kind: str) -> Callable[..., Any]:
        def listen(name: Any, *_: Any, **__: Any) -> Callable[[Any], Any]:
            self.ways.add(getattr(name, "pattern", name))
            return lambda function: function

        return listen
