"""What was told, and what waits for a digest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from newsdesk.alerts import Action
from newsdesk.messages import DigestMessage
from newsdesk.ports import (
    PastAlert,
    PastNews,
)
from newsdesk.prose.story_cards import line_card
from tests.fakes.memory import Memory
from tests.fakes.rows import FakeAlert, FakeEntry


class FakeArchive(Memory):
    def past_alerts(self, since: datetime, until: datetime, *, limit: int = 500) -> PastNews:
        with self._lock:
            found = [row for row in self.alerts.values() if since < row.view.created_at <= until]
            newest = sorted(found, key=lambda row: (row.view.created_at, row.view.key), reverse=True)[:limit]
            polled = [row.feed.first_polled_at for row in self.feed_rows.values() if row.feed.first_polled_at]
            return PastNews(alerts=tuple(self._past(row) for row in newest), watched_since=min(polled, default=None))

    def kept_for_digest(self, since: datetime, until: datetime) -> tuple[PastAlert, ...]:
        with self._lock:
            first: dict[int, FakeEntry] = {}
            for row in self.entry_rows.values():
                kept = row.record.decision.action is Action.DIGEST and row.record.alert_key is None
                if kept and since < row.at <= until and row.record.understanding:
                    first.setdefault(row.record.story_id or -row.id, row)
            return tuple(_kept(row) for row in list(first.values())[::-1])

    def decided(self, since: datetime, until: datetime) -> Mapping[str, int]:
        with self._lock:
            rows = [row for row in self.entry_rows.values() if since < row.at <= until]
            return Counter(row.record.decision.action.value for row in rows)

    def last_digest(self, transport: str, channel: str) -> datetime | None:
        with self._lock:
            told = [
                row.new.message.until
                for row in self.deliveries.values()
                if isinstance(row.new.message, DigestMessage)
                and (row.new.transport, row.new.channel) == (transport, channel)
                and row.new.alert_key.startswith(f"digest/{channel}/")
            ]
            return told[-1] if told else None

    def _past(self, row: FakeAlert) -> PastAlert:
        told = (Action.ALERT, Action.DIGEST)
        called = [
            one.record
            for one in self.entry_rows.values()
            if one.record.alert_key == row.view.key and one.record.decision.action in told
        ]
        return PastAlert(
            key=row.view.key,
            card=row.view.card,
            severity=row.view.severity,
            created_at=row.view.created_at,
            text=" ".join(f"{one.entry.title} {one.entry.summary}" for one in called),
            languages=frozenset(one.understanding.classification.lang for one in called if one.understanding),
        )


def _kept(row: FakeEntry) -> PastAlert:
    entry, read = row.entry, row.record.understanding
    assert read is not None
    return PastAlert(
        key=f"entry/E-{row.id}",
        card=line_card(entry, read, record=f"E-{row.id}", now=entry.first_seen_at),
        severity=read.classification.severity,
        created_at=entry.first_seen_at,
        text=f"{entry.title} {entry.summary}",
        languages=frozenset({read.classification.lang}),
    )
