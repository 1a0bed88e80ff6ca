"""Posting what the desk had decided not to post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from newsdesk.alerts import Decision, NewDelivery
from newsdesk.entries import Entry
from newsdesk.ports.desk import AlertView, AlertWrite, ShownRow, StoryWrite
from newsdesk.ports.people import AuditNote
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingView:
    """An entry and what stands behind it. `alert` is the card of its strike, else of its story."""

    version: int  # of the desk
    entry_id: int
    entry: Entry
    understanding: Understanding | None
    decision: Decision
    story_id: int | None
    record: StrikeRecord | None
    alert: AlertView | None
    ledger: tuple[ShownRow, ...]
    next_story_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """What posting an entry changes; written as one transaction or not at all."""

    expected_version: int  # of the PostingView
    at: datetime
    entry_id: int
    decision: Decision  # in place of that of the entry's newest revision, which was made when it is said to be
    alert: AlertWrite
    deliveries: tuple[NewDelivery, ...]
    note: AuditNote
    story: StoryWrite | None = None  # for an entry that was in none


class Postings(Protocol):
    def posting_view(self, entry_id: int) -> PostingView | None: ...

    def post(self, posting: Posting) -> None:
        """Write it. Raises `DeskMoved` if the desk is not at `expected_version` any more; then nothing was
        written."""
