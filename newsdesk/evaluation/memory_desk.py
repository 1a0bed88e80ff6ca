"""A desk kept in memory: the whole contract of `DeskStore`, for replays. Nothing survives the process.

It is no stand-in for a database in production; tests may use it wherever they need a desk without one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

from newsdesk.alerts import Kind, NewDelivery
from newsdesk.entries import KnownEntry
from newsdesk.errors import DeskMoved
from newsdesk.ports import (
    AlertView,
    AlertWrite,
    DeskBatch,
    DeskQuery,
    DeskView,
    EntryRecord,
    ShownRow,
    StoryWrite,
    StrikeWrite,
    ToldChannel,
)
from newsdesk.record.day_fit import day_of_record
from newsdesk.record.shown_row import shown_row
from newsdesk.stories import StoryView
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Category


class MemoryDesk:
    """One desk, one thread. `entries` and `deliveries` may be read by whoever wants to know what happened."""

    def __init__(self, records: Collection[StrikeRecord] = ()) -> None:
        self.version = 0
        self.records: dict[int, StrikeRecord] = {record.number: record for record in records}
        self.stories: dict[int, StoryView] = {}
        self.alerts: dict[str, AlertView] = {}
        self.entries: dict[tuple[int, str], EntryRecord] = {}
        self.revisions: dict[tuple[int, str], int] = {}
        self.deliveries: dict[str, NewDelivery] = {}
        self._latest: dict[int, EntryRecord] = {}
        self._shown: dict[int, ShownRow] = {record.number: shown_row(record) for record in records}

    def known_entries(self, feed_id: int, keys: Collection[str]) -> Mapping[str, KnownEntry]:
        return {key: self._known(feed_id, key) for key in keys if (feed_id, key) in self.entries}

    def first_told(self, outlet: str, hashes: Collection[str]) -> Mapping[str, datetime]:
        told: dict[str, datetime] = {}
        for record in self.entries.values():
            entry = record.entry
            if entry.outlet == outlet and entry.content_hash in hashes and _is_of_interest(record):
                told[entry.content_hash] = min(entry.told_at, told.get(entry.content_hash, entry.told_at))
        return told

    def desk_view(self, query: DeskQuery) -> DeskView:
        return DeskView(
            version=self.version,
            next_strike_number=1 + max((record.last_number for record in self.records.values()), default=0),
            next_story_id=1 + max(self.stories, default=0),
            records=tuple(record for record in self.records.values() if _in_span(record, query.strike_days)),
            stories=tuple(story for story in self.stories.values() if self._wanted(story, query)),
            alerts=dict(self.alerts),
            ledger=self.ledger() if query.with_ledger else (),
        )

    def record(self, batch: DeskBatch) -> None:
        if batch.expected_version not in (None, self.version):
            raise DeskMoved(f"at version {self.version}, expected {batch.expected_version}")
        self.version += batch.expected_version is not None
        for entry in batch.entries:
            self._keep(entry)
        for strike in batch.strikes:
            self._grow(strike)
        for story in batch.stories:
            self._extend(story)
        for prefix in batch.withdrawn_lines:
            self.deliveries = {key: row for key, row in self.deliveries.items() if not key.startswith(prefix)}
        for row in batch.deliveries:
            self.deliveries.setdefault(row.key, row)
        for alert in batch.alerts:
            self.alerts[alert.key] = self._view(alert)

    def latest(self, feed_id: int) -> EntryRecord:
        """The entry of that feed that was recorded last."""
        return self._latest[feed_id]

    def ledger(self) -> tuple[ShownRow, ...]:
        return tuple(row for _, row in sorted(self._shown.items()))

    def _known(self, feed_id: int, key: str) -> KnownEntry:
        record = self.entries[feed_id, key]
        return KnownEntry(
            id=list(self.entries).index((feed_id, key)) + 1,
            key=key,
            content_hash=record.entry.content_hash,
            revision=self.revisions[feed_id, key],
            strike_number=record.strike_number,
            story_id=record.story_id,
            guid=record.entry.guid,
            title=record.entry.title,
            summary=record.entry.summary,
            dated_at=record.entry.dated_at,
        )

    def _keep(self, record: EntryRecord) -> None:
        at = record.entry.feed_id, record.entry.key
        self.entries[at] = record
        self._latest[record.entry.feed_id] = record
        self.revisions[at] = self.revisions.get(at, 0) + 1

    def _grow(self, write: StrikeWrite) -> None:
        self._shown[write.number] = write.shown
        record = self.records.get(write.number) or StrikeRecord(
            number=write.number, last_number=write.last_number, claims=(), opened_at=write.opened_at
        )
        self.records[write.number] = replace(
            record, claims=(*record.claims, *write.claims), state=write.state, story_id=write.story_id
        )

    def _extend(self, write: StoryWrite) -> None:
        before = self.stories.get(write.id)
        self.stories[write.id] = StoryView(
            id=write.id,
            category=write.category,
            topic=write.topic,
            first_seen_at=write.first_seen_at,
            last_seen_at=write.last_seen_at,
            title=write.title,
            terms=write.terms | (before.terms if before else frozenset()),
            strike_number=write.strike_number,
        )

    def _wanted(self, story: StoryView, query: DeskQuery) -> bool:
        if story.last_seen_at < query.now - query.story_window:
            return False
        return story.strike_number is not None or not story.terms.isdisjoint(query.story_terms)

    def _view(self, write: AlertWrite) -> AlertView:
        before = self.alerts.get(write.key)
        cards = [row for row in self.deliveries.values() if row.alert_key == write.key and row.kind is Kind.ROOT]
        return AlertView(
            key=write.key,
            revision=write.revision,
            card=write.card,
            severity=write.severity,
            created_at=before.created_at if before else write.at,
            channels=tuple(_channel_of(row) for row in cards if row.told_in is None),
            last_rang=write.last_rang,
            in_digest=tuple(_channel_of(row) for row in cards if row.told_in is not None),
        )


def _is_of_interest(record: EntryRecord) -> bool:
    read = record.understanding
    return read is None or read.classification.category is not Category.NONE


def _in_span(record: StrikeRecord, days: tuple[date, date] | None) -> bool:
    if days is None:
        return False
    return days[0] <= day_of_record(record).day <= days[1] or days[0] <= record.opened_at.date() <= days[1]


def _channel_of(row: NewDelivery) -> ToldChannel:
    return ToldChannel(channel=row.channel, transport=row.transport, card_lang=row.card_lang)
