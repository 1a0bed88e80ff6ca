"""Time zones by their names. Not every machine knows every name: some are renamed, some come with a later table."""

from __future__ import annotations

from datetime import UTC, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def known_zone(name: str | None) -> str | None:
    """The name, where this machine knows the zone."""
    return name if name and _zone(name) else None


def zone_of(name: str) -> tzinfo:
    """The zone of that name; UTC where this machine does not know it, since news must go out all the same."""
    return _zone(name) or UTC


@cache
def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
