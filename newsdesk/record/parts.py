"""The strikes of one announcement, told apart by their seas: who reports one of them alone reports no other strike.

They are one value of `Field.PARTS`, "caribbean:2+eastern_pacific:4": the sea and the killed of each.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.understanding import Comparator, StrikeFacts

Part = tuple[str, int]  # the sea of one strike of several, and how many it killed


def parts_told(events: Sequence[StrikeFacts]) -> tuple[Part, ...]:
    """The sea and toll of each of several strikes; nothing if one stands alone, or lacks its sea or an exact toll."""
    told = [
        (event.location.value, event.killed.value)
        for event in events
        if event.location and event.killed and event.killed.comparator is Comparator.EXACTLY
    ]
    return tuple(told) if 1 < len(told) == len(events) else ()


def as_value(parts: Sequence[Part]) -> str:
    """How a claim stores them."""
    return "+".join(f"{sea}:{killed}" for sea, killed in sorted(parts))


def parts_in(value: str) -> list[Part]:
    """What a claim stores, read again."""
    pairs = (part.rpartition(":") for part in value.split("+"))
    return [(sea, int(killed)) for sea, _, killed in pairs if killed.isdigit()]
