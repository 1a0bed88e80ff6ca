"""One thing that `check` looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    fault: str = ""  # empty = in order
    detail: str = ""
