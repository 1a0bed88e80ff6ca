"""Decides from when on something is new to a person, by when they last looked. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

ONE_VISIT = timedelta(minutes=5)  # who is back within this has only changed tabs: what was new still is


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The newest look of a person. What came after `since` was new to it; None: they never looked before."""

    looked_at: datetime
    since: datetime | None


def next_visit(last: Visit | None, now: datetime) -> Visit:
    """The visit that a look at `now` is part of."""
    if last is None:
        return Visit(looked_at=now, since=None)
    same = now - last.looked_at < ONE_VISIT
    return Visit(looked_at=now, since=last.since if same else last.looked_at)
