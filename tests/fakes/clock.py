"""A clock that obeys."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands still until told to move."""

    def __init__(self, now: datetime = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)) -> None:
        self._now = now
        self._elapsed_s = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._elapsed_s

    def advance(self, by: timedelta | None = None, **span: float) -> datetime:
        """`clock.advance(minutes=5)`; returns the new time."""
        step = by or timedelta(**span)
        self._now += step
        self._elapsed_s += step.total_seconds()
        return self._now

    def set_to(self, moment: datetime) -> None:
        """As a time server or a person sets a clock: no time passes."""
        self._now = moment
