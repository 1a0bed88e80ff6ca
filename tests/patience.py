"""How long a test waits for what it is not about the speed of."""

from __future__ import annotations

import os
from datetime import timedelta

ONE_DOCUMENT = timedelta(minutes=1)  # in a parser child; the limit of the product has tests of its own


def patience(seconds: float) -> float:
    """Seconds to wait: this long on an idle machine, longer on a busy one, by how many wait for each processor."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
