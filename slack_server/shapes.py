"""One payload of each shape that this process took, for tests that hold them against Slack's own types."""

from __future__ import annotations

import json
from typing import Any

SEEN: dict[str, dict[str, Any]] = {}  # by its shape


def note(surface: str, payload: dict[str, Any]) -> None:
    """Remember a payload of which no other of its shape was seen."""
    SEEN.setdefault(json.dumps([surface, _shape(payload)]), {"surface": surface, "payload": payload})


def _shape(value: Any) -> Any:
    """Names and kinds, without the words: two cards of the same parts have one shape."""
    if isinstance(value, dict):
        return {name: value[name] if name == "type" else _shape(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return sorted({json.dumps(_shape(each)) for each in value})
    return type(value).__name__
