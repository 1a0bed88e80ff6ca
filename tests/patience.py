"""How long a test waits for what it is not about the speed of."""

from __future__ import annotations

import os
from datetime import timedelta

ONE_DOCUMENT = timedelta(minutes=1)  # in a parser child; the limit of the product has tests of its own


def patience(seconds: float) -> float:
    """So long on an idle machine; on a busy one longer, by how many wait for each of its processors."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
