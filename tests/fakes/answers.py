"""What questions are answered from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta

from newsdesk.alerts import Action, DeliveryState, Kind
from newsdesk.entries import (
    Feed,
    FeedState,
    PollStatus,
)
from newsdesk.monitoring.balance import Balance, span_of
from newsdesk.ports import (
    ANY_ENTRY,
    EntryRecord,
    Explanation,
    FeedHealth,
    OutboxStats,
    Posted,
    SearchFilters,
    SearchHit,
    SearchPage,
    ShownRow,
    Stated,
    StatusReport,
)
from newsdesk.record.totals import record_until
from newsdesk.strikes import PolicyEvent, StrikeRecord
from newsdesk.text.links import page_of
from newsdesk.text.words import split_words
from newsdesk.understanding import Category
from tests.fakes.memory import Memory
from tests.fakes.rows import FakeEntry
from tests.fakes.said import contested_of, said_of

POLLED = (FeedState.ACTIVE, FeedState.QUARANTINED)


class FakeAnswers(Memory):
    def ledger(self) -> tuple[ShownRow, ...]:
        return tuple(self.shown[record.number] for record in self._standing())

    def strike(self, number: int) -> StrikeRecord | None:
        found = next((one for one in self.records.values() if one.number <= number <= one.last_number), None)
        return self.strike(found.merged_into) if found and found.merged_into is not None else found

    def latest_strikes(self, limit: int) -> tuple[StrikeRecord, ...]:
        newest = sorted(self._standing(), key=lambda record: (self._day(record), record.number), reverse=True)
        return tuple(newest[:limit])

    def strikes(self, numbers: Collection[int]) -> tuple[StrikeRecord, ...]:
        return tuple(record for record in self._by_number() if record.number in numbers)

    def said(self, *, known_by: datetime | None = None) -> tuple[Stated, ...]:
        return said_of(self.records.values(), known_by)

    def contested(self, *, known_by: datetime | None = None) -> tuple[StrikeRecord, ...]:
        return contested_of(self.records.values(), known_by)

    def strike_notes(self) -> Mapping[int, str]:
        return {record.number: record.note for record in self._by_number() if record.note}

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        events = [event for event in self.events if since is None or event.date >= since]
        return tuple(sorted(events, key=lambda event: (event.date, event.number), reverse=True)[:limit])

    def search(
        self, words: str, filters: SearchFilters = ANY_ENTRY, *, limit: int = 5, before_id: int | None = None
    ) -> SearchPage:
        """Whole words only; the real store also knows plurals, quotes and OR."""
        wanted = set(split_words(words))
        hits = [
            row
            for row in sorted(self.entry_rows.values(), key=lambda row: -row.id)
            if wanted
            and wanted <= set(split_words(f"{row.entry.title} {row.entry.summary}"))
            and (before_id is None or row.id < before_id)
            and (filters.category is None or _category(row) == filters.category)
            and (filters.outlet is None or row.entry.outlet.lower() == filters.outlet.lower())
            and (filters.lang is None or _lang(row) == filters.lang)
            and (filters.since is None or row.entry.dated_at >= filters.since)
            and (filters.until is None or row.entry.dated_at < filters.until)
        ]
        read = [row.entry.first_seen_at for row in self.entry_rows.values()] if not hits else []
        shown = tuple(_hit(row, wanted) for row in hits[:limit])
        return SearchPage(hits=shown, more=len(hits) > limit, oldest=min(read, default=None))

    def index_backlog(self, *, limit: int = 500) -> int:
        return 0

    def explain(self, address: str) -> Explanation | None:
        text = address.strip()
        found = [row for row in self.entry_rows.values() if self._is_at(row, text)]
        if not found:
            return None
        row = max(found, key=lambda row: (row.record.alert_key is not None, row.record.story_id is not None, row.id))
        return self._explain(row)

    def status(self, now: datetime) -> StatusReport:
        polled = [feed for feed in self.feeds() if feed.state in POLLED]
        states = Counter(row.state.value for row in self.deliveries.values())
        ready = [row for row in self.deliveries.values() if row.state is DeliveryState.READY]
        waits = [max(row.created_at, row.new.not_before or row.created_at) for row in ready]
        success = [feed.last_success_at for feed in polled if feed.last_success_at]
        return StatusReport(
            now=now,
            feeds_by_state=Counter(feed.state.value for feed in self.feeds()),
            feeds_read_last_hour=sum(at >= now - timedelta(hours=1) for at in success),
            never_read=len(polled) - len(success),
            failing=tuple(
                _health(feed) for feed in sorted(polled, key=lambda f: (-f.failures, f.name)) if feed.failures
            ),
            noted={feed.name: feed.last_failure for feed in polled if feed.last_failure and not feed.failures},
            last_success_at=max(success, default=None),
            outbox=OutboxStats(
                by_state=states,
                oldest_ready_at=min((since for since in waits if since <= now), default=None),
                last_sent_at=None,
            ),
            last_alert_at=max((row.view.created_at for row in self.alerts.values()), default=None),
            balance=self._balance(*span_of(now.date())),
            record_until=record_until(self.ledger()),
            schema_version="fake",
        )

    def _balance(self, since: datetime, until: datetime) -> Balance:
        polls = [poll for poll in self.polls if since <= poll.at < until]
        lost = sum(poll.brought for poll in polls if poll.status is PollStatus.FAILED)
        made = [row.record.decision for row in self.entry_rows.values() if since <= row.at < until]
        due = [row for row in self.deliveries.values() if since <= row.created_at < until]
        return Balance(
            read=sum(poll.brought for poll in polls),
            failed=lost,
            stored=len(made),
            decided=Counter(each.action.value for each in made),
            silent_because=Counter(each.reason.value for each in made if each.action is Action.SILENT),
            deliveries=Counter(row.state.value for row in due),
        )

    def _is_at(self, row: FakeEntry, text: str) -> bool:
        if text.upper() == f"E-{row.id}" or text == row.entry.key:
            return True
        return row.entry.link is not None and page_of(row.entry.link) == page_of(text)

    def _explain(self, row: FakeEntry) -> Explanation:
        record, strike = row.record, self.records.get(row.record.strike_number or 0)
        story = self.story_rows.get(record.story_id or 0)
        keys = [record.alert_key] if record.alert_key else self._alert_keys(record)
        roots = [one for one in self.deliveries.values() if one.new.alert_key in keys and one.new.kind is Kind.ROOT]
        return Explanation(
            entry_id=row.id,
            entry=row.entry,
            feed_name=self.feed_rows[row.entry.feed_id].feed.name,
            revision=row.revision,
            understanding=record.understanding,
            decision=record.decision,
            decided_at=row.at,
            grounds=record.grounds,
            rival_title=rival.title if (rival := self.story_rows.get(record.grounds.rival or 0)) else None,
            strike_name=strike.name if strike else None,
            story_id=record.story_id,
            story_outlets=tuple(sorted(self.story_outlets[story.id])) if story else (),
            posted=tuple(
                Posted(channel=one.new.channel, state=one.state.value, at=None, permalink=None) for one in roots
            ),
        )

    def _alert_keys(self, record: EntryRecord) -> list[str]:
        return [
            key
            for key, alert in self.alerts.items()
            if (record.strike_number is not None and alert.strike_number == record.strike_number)
            or (record.story_id is not None and alert.story_id == record.story_id)
        ]


def _category(row: FakeEntry) -> Category | None:
    return row.record.understanding.classification.category if row.record.understanding else None


def _lang(row: FakeEntry) -> str | None:
    return row.record.understanding.classification.lang if row.record.understanding else None


def _hit(row: FakeEntry, wanted: set[str]) -> SearchHit:
    printed = f"{row.entry.title} {row.entry.summary}".split()
    return SearchHit(
        entry_id=row.id,
        title=row.entry.title,
        link=row.entry.link,
        outlet=row.entry.outlet,
        lang=_lang(row) or row.entry.lang_hint or "",
        published_at=row.entry.published_at,
        category=_category(row),
        strike_number=row.record.strike_number,
        snippet=row.entry.summary,
        matched=tuple(dict.fromkeys(word.strip(".,;:") for word in printed if wanted & set(split_words(word)))),
    )


def _health(feed: Feed) -> FeedHealth:
    return FeedHealth(
        id=feed.id,
        name=feed.name,
        state=feed.state,
        failures=feed.failures,
        last_failure=feed.last_failure,
        last_success_at=feed.last_success_at,
        next_poll_at=feed.next_poll_at,
    )
