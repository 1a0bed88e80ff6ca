"""The one place that reads the clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime

_THAT_GOES_ON = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class SystemClock:
    """Aware UTC for what is written down, monotonic seconds for spans."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Goes on while the machine sleeps, where the system has such a clock: leases go on, too."""
        return time.clock_gettime(_THAT_GOES_ON)
