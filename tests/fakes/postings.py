"""Posting on the store in memory; a mixin of `FakeStore`, held to the real stores by the contract tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from newsdesk.errors import DeskMoved
from newsdesk.ports import Posting, PostingView


class FakePostings:
    """Implements `newsdesk.ports.Postings` on the attributes of `FakeStore`."""

    def posting_view(self: Any, entry_id: int) -> PostingView | None:
        with self._lock:
            row = self.entry_rows.get(entry_id)
            if row is None:
                return None
            record = self.strike(row.record.strike_number) if row.record.strike_number is not None else None
            key = f"strike/{record.key}" if record else f"news/N-{row.record.story_id}"
            alert = self.alerts.get(key)
            return PostingView(
                version=self.version,
                entry_id=row.id,
                entry=row.entry,
                understanding=row.record.understanding,
                decision=row.record.decision,
                story_id=row.record.story_id,
                record=record,
                alert=replace(alert.view, channels=self._channels(key)) if alert else None,
                ledger=self.ledger() if record else (),
                next_story_id=max(self.story_rows, default=0) + 1,
            )

    def post(self: Any, posting: Posting) -> None:
        with self._lock:
            if posting.expected_version != self.version:
                raise DeskMoved(str(self.version))
            self.version += 1
            row = self.entry_rows[posting.entry_id]
            if posting.story:
                self._write_story(posting.story)
                row.record = replace(row.record, story_id=posting.story.id)
            row.record = replace(row.record, decision=posting.decision, alert_key=posting.alert.key)
            self._write_alert(posting.alert)
            self._write_deliveries(posting.deliveries, (), posting.at)
            self.notes.append(posting.note)
