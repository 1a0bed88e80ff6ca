"""Decides whether the wall clock can be believed. Pure: told both times."""

from __future__ import annotations

from datetime import datetime, timedelta

SET = 2.0  # seconds by which it is off at once when somebody sets it; less matters to nothing here


class WallClock:
    """Watches the wall clock, on which the ages of sends are counted, also those of a dead process. After a jump
    row ages are ignored for `hold`, until all sends that were under way then are over. A `doubted` clock may have
    been set just before the start."""

    def __init__(self, hold: timedelta, *, doubted: bool = False) -> None:
        self._hold_s = hold.total_seconds()
        self._doubted = doubted
        self._ahead: float | None = None  # of the monotonic clock
        self._believed_from = float("-inf")

    def is_believed(self, now: datetime, at: float) -> bool:
        """`at` is the monotonic time of `now`. To be asked often: a jump is seen between two askings."""
        ahead = now.timestamp() - at
        was_set = self._doubted if self._ahead is None else abs(ahead - self._ahead) > SET
        if was_set:
            self._believed_from = at + self._hold_s
        self._ahead = ahead
        return at >= self._believed_from
