"""What the store in memory holds, and what all its parts ask of it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count

from newsdesk.alerts import DeliveryState, Kind, Subscription
from newsdesk.entries import (
    PollOutcome,
)
from newsdesk.people.roles import RoleList
from newsdesk.ports import (
    AuditNote,
    Correction,
    ShownRow,
    ToldChannel,
)
from newsdesk.record.totals import day_of
from newsdesk.stories import StoryView
from newsdesk.strikes import PolicyEvent, StrikeRecord
from tests.fakes.regrouping import Brought
from tests.fakes.rows import FakeAlert, FakeDelivery, FakeEntry, FakeFeed


@dataclass
class Memory:
    """`deliveries` is what the outbox would hold."""

    version: int = 0
    feed_rows: dict[int, FakeFeed] = field(default_factory=dict)
    entry_rows: dict[int, FakeEntry] = field(default_factory=dict)
    story_rows: dict[int, StoryView] = field(default_factory=dict)
    story_outlets: dict[int, frozenset[str]] = field(default_factory=dict)
    records: dict[int, StrikeRecord] = field(default_factory=dict)
    shown: dict[int, ShownRow] = field(default_factory=dict)
    alerts: dict[str, FakeAlert] = field(default_factory=dict)
    deliveries: dict[str, FakeDelivery] = field(default_factory=dict)
    events: list[PolicyEvent] = field(default_factory=list)
    polls: list[PollOutcome] = field(default_factory=list)
    seen: dict[str, datetime] = field(default_factory=dict)
    notes: list[AuditNote] = field(default_factory=list)
    roles: RoleList = field(default_factory=RoleList)
    corrections: dict[int, Correction] = field(default_factory=dict)
    brought: dict[int, Brought] = field(default_factory=dict)
    subscribed: dict[tuple[str, str], Subscription] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lock = threading.RLock()
        self._numbers = count(1)

    def _channels(self, key: str) -> tuple[ToldChannel, ...]:
        gone = (DeliveryState.COLLAPSED, DeliveryState.SUPERSEDED)
        roots = [row for row in self.deliveries.values() if row.new.alert_key == key and row.new.kind is Kind.ROOT]
        told = [
            ToldChannel(channel=row.new.channel, transport=row.new.transport, card_lang=row.new.card_lang)
            for row in roots
            if row.state not in gone
        ]
        return tuple(dict.fromkeys(told))

    def _standing(self) -> list[StrikeRecord]:
        return [record for record in self._by_number() if record.merged_into is None]

    def _by_number(self) -> list[StrikeRecord]:
        return [self.records[number] for number in sorted(self.records)]

    def _day(self, record: StrikeRecord) -> date:
        return day_of(self.shown[record.number])
