"""Rows of the store in memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsdesk.alerts import DeliveryState, NewDelivery
from newsdesk.entries import (
    Entry,
    Feed,
    FeedState,
    Window,
)
from newsdesk.ports import (
    AlertView,
    EntryRecord,
)


@dataclass
class FakeFeed:
    feed: Feed
    configured_state: FeedState | None
    window: Window | None = None
    lease_until: datetime | None = None
    removed: bool = False


@dataclass
class FakeEntry:
    id: int
    record: EntryRecord
    at: datetime
    revision: int = 1

    @property
    def entry(self) -> Entry:
        return self.record.entry


@dataclass
class FakeDelivery:
    new: NewDelivery
    state: DeliveryState
    created_at: datetime


@dataclass
class FakeAlert:
    view: AlertView
    strike_number: int | None
    story_id: int | None
