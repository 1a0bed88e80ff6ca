"""Where cards stand."""

from __future__ import annotations

from typing import Protocol


class CardPlaces(Protocol):
    def card_at(self, channel: str, ts: str) -> str | None:
        """The key of the alert whose card is this message; None when no card of ours is."""
