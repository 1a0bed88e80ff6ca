"""How long to wait on a busy machine for what the bot does by itself."""

from __future__ import annotations

import os


def patience(seconds: float) -> float:
    """Seconds to wait: this long on an idle machine, longer on a busy one, by how many wait for each processor."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
