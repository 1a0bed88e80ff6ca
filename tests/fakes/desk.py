"""What ingest and desk actions read and write."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from newsdesk.alerts import DeliveryState, Kind, NewDelivery
from newsdesk.entries import (
    Entry,
    Freshness,
    KnownEntry,
)
from newsdesk.errors import DeskMoved, LeaseLost
from newsdesk.ports import (
    AlertView,
    AlertWrite,
    Amendment,
    CardView,
    Correction,
    DeskBatch,
    DeskQuery,
    DeskView,
    EntryRecord,
    StoryWrite,
    StrikeWrite,
)
from newsdesk.stories import StoryView
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Category
from tests.fakes.memory import Memory
from tests.fakes.rows import FakeAlert, FakeDelivery, FakeEntry


class FakeDesk(Memory):
    def known_entries(self, feed_id: int, keys: Collection[str]) -> Mapping[str, KnownEntry]:
        return {
            row.entry.key: KnownEntry(
                id=row.id,
                key=row.entry.key,
                content_hash=row.entry.content_hash,
                revision=row.revision,
                strike_number=row.record.strike_number,
                story_id=row.record.story_id,
                guid=row.entry.guid,
                title=row.entry.title,
                summary=row.entry.summary,
                dated_at=row.entry.dated_at,
            )
            for row in self.entry_rows.values()
            if row.entry.feed_id == feed_id and row.entry.key in keys
        }

    def first_told(self, outlet: str, hashes: Collection[str]) -> Mapping[str, datetime]:
        told: dict[str, datetime] = {}
        for row in self.entry_rows.values():
            entry, read = row.entry, row.record.understanding
            of_interest = read is None or read.classification.category is not Category.NONE
            if entry.outlet == outlet and entry.content_hash in hashes and of_interest:
                told[entry.content_hash] = min(entry.told_at, told.get(entry.content_hash, entry.told_at))
        return told

    def desk_view(self, query: DeskQuery) -> DeskView:
        with self._lock:
            records = [record for record in self._standing() if self._asked(record, query)]
            stories = [story for story in self.story_rows.values() if self._candidate(story, query)]
            numbers = {record.number for record in records} | {story.strike_number for story in stories} - {None}
            ids = {story.id for story in stories}
            asked = [row for row in self.alerts.values() if row.strike_number in numbers or row.story_id in ids]
            return DeskView(
                version=self.version,
                next_strike_number=max((record.last_number for record in self.records.values()), default=0) + 1,
                next_story_id=max(self.story_rows, default=0) + 1,
                records=tuple(records),
                stories=tuple(stories),
                alerts={row.view.key: replace(row.view, channels=self._channels(row.view.key)) for row in asked},
                ledger=self.ledger() if query.with_ledger else (),
            )

    def record(self, batch: DeskBatch) -> None:
        with self._lock:
            row = self.feed_rows.get(batch.outcome.feed_id)
            if row is None or row.feed.lease_token != batch.outcome.lease_token:
                raise LeaseLost(str(batch.outcome.feed_id))
            if batch.expected_version is not None and batch.expected_version != self.version:
                raise DeskMoved(str(self.version))
            self.version += batch.expected_version is not None
            self._finish(batch.outcome)
            if any(one.freshness is Freshness.NEW for one in batch.entries):
                row.feed = row.feed._replace(last_new_at=batch.outcome.at)
            self._write(batch)

    def card_view(self, key: str) -> CardView | None:
        with self._lock:
            row = self.alerts.get(key)
            if row is None:
                return None
            view = replace(row.view, channels=self._channels(key))
            record = self.records.get(row.strike_number or 0)
            return CardView(
                version=self.version,
                alert=view,
                record=record,
                ledger=self.ledger() if record else (),
                next_correction=1 + max(self.corrections, default=0),
            )

    def correction(self, number: int) -> Correction | None:
        return self.corrections.get(number)

    def strike_alerts(self, *, since: datetime, until: datetime) -> tuple[AlertView, ...]:
        with self._lock:
            rows = [row.view for row in self.alerts.values() if row.strike_number is not None]
            found = [view for view in rows if since < view.created_at <= until]
            told = [replace(view, channels=self._channels(view.key)) for view in found]
            return tuple(sorted(told, key=lambda view: (view.created_at, view.key)))

    def amend(self, amendment: Amendment) -> None:
        with self._lock:
            if amendment.expected_version != self.version:
                raise DeskMoved(str(self.version))
            self.version += 1
            if amendment.alert:
                self._write_alert(amendment.alert)
            if amendment.strike:
                self.add_strike(amendment.strike)
            if amendment.correction:
                self.corrections[amendment.correction.note.number] = amendment.correction
            self._write_deliveries(amendment.deliveries, amendment.withdrawn_lines, amendment.at)
            self.notes.append(amendment.note)

    def _write(self, batch: DeskBatch) -> None:
        for record in batch.entries:
            self._write_entry(record, batch.outcome.at)
        for story in batch.stories:
            self._write_story(story)
        for write in batch.strikes:
            self.add_strike(write)
        for alert in batch.alerts:
            self._write_alert(alert)
        self._write_deliveries(batch.deliveries, batch.withdrawn_lines, batch.outcome.at)

    def _write_alert(self, alert: AlertWrite) -> None:
        old = self.alerts.get(alert.key)
        view = AlertView(
            key=alert.key,
            revision=alert.revision,
            card=alert.card,
            severity=alert.severity,
            created_at=old.view.created_at if old else alert.at,
            updated_at=alert.at,
            channels=(),
            last_rang=alert.last_rang,
        )
        self.alerts[alert.key] = FakeAlert(
            view=view,
            strike_number=alert.strike_number or (old.strike_number if old else None),
            story_id=alert.story_id or (old.story_id if old else None),
        )

    def _write_entry(self, record: EntryRecord, at: datetime) -> None:
        old = next((row for row in self.entry_rows.values() if _same(row.entry, record.entry)), None)
        if record.freshness is Freshness.NEW and old is None:
            number = len(self.entry_rows) + 1
            self.entry_rows[number] = FakeEntry(id=number, record=record, at=at)
        elif record.freshness is Freshness.REVISED and old is not None:
            old.record = replace(
                record,
                entry=replace(record.entry, first_seen_at=old.entry.first_seen_at),
                story_id=record.story_id or old.record.story_id,
                strike_number=record.strike_number or old.record.strike_number,
            )
            old.revision, old.at = old.revision + 1, at

    def _write_story(self, write: StoryWrite) -> None:
        old = self.story_rows.get(write.id)
        self.story_rows[write.id] = StoryView(
            id=write.id,
            category=write.category,
            topic=write.topic,
            title=write.title,
            first_seen_at=old.first_seen_at if old else write.first_seen_at,
            last_seen_at=write.last_seen_at,
            terms=write.terms | (old.terms if old else frozenset()),
            strike_number=write.strike_number or (old.strike_number if old else None),
        )
        self.story_outlets[write.id] = self.story_outlets.get(write.id, frozenset()) | write.outlets

    def add_strike(self, write: StrikeWrite) -> None:
        old = self.records.get(write.number)
        self.shown[write.number] = write.shown
        self.records[write.number] = StrikeRecord(
            number=write.number,
            last_number=write.last_number,
            claims=(*(old.claims if old else ()), *write.claims),
            opened_at=old.opened_at if old else write.opened_at,
            state=write.state,
            baseline=old.baseline if old else write.shown.baseline,
            confidence=old.confidence if old else write.shown.confidence,
            note=old.note if old else write.note,
            story_id=write.story_id or (old.story_id if old else None),
            merged_into=old.merged_into if old else None,
        )

    def _write_deliveries(self, added: Sequence[NewDelivery], prefixes: tuple[str, ...], at: datetime) -> None:
        for row in self.deliveries.values():
            withdrawn = row.new.key.startswith(prefixes) if prefixes else False
            if row.state is DeliveryState.READY and (withdrawn or _overtaken(row.new, added)):
                row.state = DeliveryState.SUPERSEDED
        for new in added:
            self.deliveries.setdefault(new.key, FakeDelivery(new=new, state=DeliveryState.READY, created_at=at))

    def _asked(self, record: StrikeRecord, query: DeskQuery) -> bool:
        if query.strike_days is None:
            return False
        first, last = query.strike_days
        return first <= self._day(record) <= last or first <= record.opened_at.date() <= last

    def _candidate(self, story: StoryView, query: DeskQuery) -> bool:
        return bool(story.terms & query.story_terms) and story.last_seen_at >= query.now - query.story_window


def _same(one: Entry, other: Entry) -> bool:
    return (one.feed_id, one.key) == (other.feed_id, other.key)


def _overtaken(row: NewDelivery, later: Sequence[NewDelivery]) -> bool:
    return row.kind is Kind.UPDATE and any(
        new.kind is Kind.UPDATE
        and (new.alert_key, new.channel) == (row.alert_key, row.channel)
        and new.revision > row.revision
        for new in later
    )
