"""The parts in which a long body is recorded: the store's writer is free for other feeds in between, and memory holds
what was understood of one part alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdesk.entries import ParsedBody

PART = 500  # entries; 500 of strikes are understood and written in four seconds


def parts_of(body: ParsedBody) -> Sequence[ParsedBody]:
    """Its parts, the end of the body first: there stands what is oldest."""
    count = len(body.entries)
    if count <= PART:
        return (body,)
    ends = range(count, 0, -PART)
    return [_part(body, max(0, end - PART), end) for end in ends]


def _part(body: ParsedBody, first: int, end: int) -> ParsedBody:
    return replace(body, entries=body.entries[first:end], keys=body.keys[first:end])
