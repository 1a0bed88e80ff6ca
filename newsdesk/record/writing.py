"""Turns a record into what is written to the store."""

from __future__ import annotations

from collections.abc import Iterable

from newsdesk.ports import StrikeWrite
from newsdesk.record.shown_row import shown_row
from newsdesk.strikes import Claim, StrikeRecord


def strike_write(record: StrikeRecord, news: Iterable[Claim]) -> StrikeWrite:
    """The record as it is from now on. `news` are those of its claims that the store does not have yet."""
    return StrikeWrite(
        number=record.number,
        last_number=record.last_number,
        opened_at=record.opened_at,
        state=record.state,
        story_id=record.story_id,
        claims=tuple(news),
        shown=shown_row(record),
        note=record.note,
    )
