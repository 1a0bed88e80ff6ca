"""The one place that reads the clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class SystemClock:
    """Aware UTC for what is written down, monotonic seconds for spans."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()
