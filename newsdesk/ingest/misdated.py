"""Entries with an impossible date: year 1, 1970, the year 9999. What does it tell of their age?

Where a feed is read for the first time, most of what it holds is old, and an impossible date among good ones is that
of some old article. Where a feed was read before, what is new in it is most likely news whose date was not filled in:
to take a new strike for an old one would be worse than to ring for an old report.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from newsdesk.entries import Entry


def as_undated(entries: Sequence[Entry], known: Container[str], *, first_poll: bool) -> list[Entry]:
    """Take an impossible date for none, so that the entry is as old as the poll: of what is new in a feed that was
    read before, and of a feed that dates no entry otherwise. Those that stay misdated are not to be read."""
    if first_poll and any(entry.published_at and not entry.misdated for entry in entries):
        return list(entries)
    return [replace(one, published_at=None) if one.misdated and one.key not in known else one for one in entries]
