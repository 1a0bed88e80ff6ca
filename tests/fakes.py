"""Stand-ins for our own ports: a clock that obeys and a store in memory. Held to the real ones by contract tests."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from newsdesk.alerts import Action, DeliveryState, Kind, NewDelivery, Subscription
from newsdesk.entries import (
    Entry,
    Feed,
    FeedState,
    Freshness,
    KnownEntry,
    NewFeed,
    PollOutcome,
    PollStatus,
    Window,
)
from newsdesk.errors import DeskMoved, LeaseLost
from newsdesk.messages import DigestMessage
from newsdesk.people.roles import Role, RoleList
from newsdesk.ports import (
    AlertView,
    AlertWrite,
    Amendment,
    AuditNote,
    CardView,
    Correction,
    DeskBatch,
    DeskQuery,
    DeskView,
    EntryRecord,
    Explanation,
    FeedHealth,
    OutboxStats,
    PastAlert,
    PastNews,
    Posted,
    Said,
    SearchHit,
    SearchPage,
    ShownRow,
    StatusReport,
    StoryWrite,
    StrikeWrite,
    ToldChannel,
)
from newsdesk.prose.cards import line_card
from newsdesk.stories import StoryView
from newsdesk.strikes import PolicyEvent, StrikeRecord
from newsdesk.text.links import page_of
from newsdesk.text.words import fold
from newsdesk.understanding import Category
from newsdesk.watching.balance import Balance, span_of
from tests.fake_postings import FakePostings
from tests.fake_regrouping import Brought, FakeRegroupings
from tests.said import contested_of, said_of

POLLED = (FeedState.ACTIVE, FeedState.QUARANTINED)


class FakeClock:
    """Stands still until told to move."""

    def __init__(self, now: datetime = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)) -> None:
        self._now = now
        self._elapsed_s = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._elapsed_s

    def advance(self, by: timedelta | None = None, **span: float) -> datetime:
        """`clock.advance(minutes=5)`; returns the new time."""
        step = by or timedelta(**span)
        self._now += step
        self._elapsed_s += step.total_seconds()
        return self._now


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


@dataclass
class FakeStore(FakeRegroupings, FakePostings):
    """FeedStore, DeskStore, DeskActions, Regroupings, Postings, Answers, AuditLog, ReplayGuard in memory.

    `deliveries` is what the outbox would hold.
    """

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

    # --- feeds ---

    def claim_due_feeds(self, now: datetime, *, limit: int, lease: timedelta, ignore_due: bool = False) -> list[Feed]:
        with self._lock:
            due = [row for row in self.feed_rows.values() if self._due(row, now, ignore_due)]
            due.sort(key=lambda row: (row.feed.next_poll_at, row.feed.id))
            for row in due[:limit]:
                row.lease_until = now + lease
                row.feed = row.feed._replace(lease_token=f"lease-{next(self._numbers)}")
            return [row.feed for row in due[:limit]]

    def windows(self, feed_ids: Collection[int]) -> Mapping[int, Window]:
        rows = ((feed_id, self.feed_rows[feed_id].window) for feed_id in feed_ids)
        return {feed_id: window for feed_id, window in rows if window is not None}

    def finish_polls(self, outcomes: Sequence[PollOutcome]) -> int:
        with self._lock:
            return sum(self._finish(outcome) for outcome in outcomes)

    def feeds(self, *, states: Collection[FeedState] | None = None) -> list[Feed]:
        rows = [row.feed for row in self.feed_rows.values() if not row.removed]
        return sorted(
            (feed for feed in rows if states is None or feed.state in states), key=lambda feed: (feed.name, feed.id)
        )

    def feed_by_url(self, url: str) -> Feed | None:
        return next((feed for feed in self.feeds() if feed.url == url), None)

    def add_feeds(self, feeds: Sequence[NewFeed], *, now: datetime, audit: AuditNote | None = None) -> int:
        added = sum(self._add(feed, now, None) for feed in feeds)
        self.notes += [audit] if audit and added else []
        return added

    def set_feed_state(
        self, feed_id: int, state: FeedState, *, note: str = "", now: datetime, audit: AuditNote | None = None
    ) -> None:
        self.notes += [audit] if audit else []
        row = self.feed_rows[feed_id]
        row.feed = row.feed._replace(state=state, note=note)
        if state is FeedState.ACTIVE:
            row.feed = row.feed._replace(next_poll_at=now, failures=0, last_failure=None)

    def remove_feed(self, feed_id: int, *, now: datetime, audit: AuditNote | None = None) -> None:
        self.notes += [audit] if audit else []
        row = self.feed_rows[feed_id]
        row.removed, row.lease_until, row.feed = True, None, row.feed._replace(lease_token=None)

    def sync_catalogue(self, feeds: Sequence[NewFeed], *, now: datetime) -> tuple[int, int]:
        known = {row.feed.url: row for row in self.feed_rows.values() if not row.removed}
        refused = {row.feed.url for row in self.feed_rows.values() if row.removed and row.configured_state}
        new = [feed for feed in feeds if feed.url not in known.keys() | refused]
        added = sum(self._add(feed, now, feed.state) for feed in new)
        updated = sum(self._configure(known[feed.url], feed, now) for feed in feeds if feed.url in known)
        for url in known.keys() - {feed.url for feed in feeds}:
            if known[url].configured_state is not None:
                self.remove_feed(known[url].feed.id, now=now)
                known[url].configured_state = None
        return added, updated

    # --- the desk ---

    def known_entries(self, feed_id: int, keys: Collection[str]) -> Mapping[str, KnownEntry]:
        return {
            row.entry.key: KnownEntry(
                id=row.id,
                key=row.entry.key,
                content_hash=row.entry.content_hash,
                revision=row.revision,
                strike_number=row.record.strike_number,
                story_id=row.record.story_id,
            )
            for row in self.entry_rows.values()
            if row.entry.feed_id == feed_id and row.entry.key in keys
        }

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
                next_news_number=max(map(_news_number, self.alerts), default=0) + 1,
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

    def granted(self) -> RoleList:
        return self.roles

    def grant(self, user: str, role: Role, note: AuditNote) -> None:
        with self._lock:
            others = {kind: people - {user} for kind, people in self._people().items()}
            others |= {role: others[role] | {user}} if role in others else {}
            self.roles = RoleList(admins=others[Role.ADMIN], editors=others[Role.EDITOR])
            self.notes.append(note)

    def _people(self) -> dict[Role, frozenset[str]]:
        return {Role.ADMIN: self.roles.admins, Role.EDITOR: self.roles.editors}

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

    # --- questions ---

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

    def said(self, *, known_by: datetime | None = None) -> tuple[Said, ...]:
        return said_of(self.records.values(), known_by)

    def contested(self, *, known_by: datetime | None = None) -> tuple[StrikeRecord, ...]:
        return contested_of(self.records.values(), known_by)

    def strike_notes(self) -> Mapping[int, str]:
        return {record.number: record.note for record in self._by_number() if record.note}

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        events = [event for event in self.events if since is None or event.date >= since]
        return tuple(sorted(events, key=lambda event: (event.date, event.number), reverse=True)[:limit])

    def search(
        self,
        words: str,
        *,
        limit: int = 5,
        before_id: int | None = None,
        category: Category | None = None,
        outlet: str | None = None,
        lang: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> SearchPage:
        """Whole words only; the real store also knows plurals, quotes and OR."""
        wanted = set(fold(words))
        hits = [
            row
            for row in sorted(self.entry_rows.values(), key=lambda row: -row.id)
            if wanted
            and wanted <= set(fold(f"{row.entry.title} {row.entry.summary}"))
            and (before_id is None or row.id < before_id)
            and (category is None or _category(row) == category)
            and (outlet is None or row.entry.outlet.lower() == outlet.lower())
            and (lang is None or _lang(row) == lang)
            and (since is None or row.entry.day_hint >= since)
            and (until is None or row.entry.day_hint < until)
        ]
        return SearchPage(hits=tuple(_hit(row, wanted) for row in hits[:limit]), more=len(hits) > limit)

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
        ready = [row.created_at for row in self.deliveries.values() if row.state is DeliveryState.READY]
        success = [feed.last_success_at for feed in polled if feed.last_success_at]
        return StatusReport(
            now=now,
            feeds_by_state=Counter(feed.state.value for feed in self.feeds()),
            feeds_read_last_hour=sum(at >= now - timedelta(hours=1) for at in success),
            never_read=len(polled) - len(success),
            failing=tuple(
                _health(feed) for feed in sorted(polled, key=lambda f: (-f.failures, f.name)) if feed.failures
            ),
            last_success_at=max(success, default=None),
            outbox=OutboxStats(
                by_state=states,
                oldest_ready_at=min(ready, default=None),
                unknown=states["unknown"],
                last_sent_at=None,
            ),
            last_alert_at=max((row.view.created_at for row in self.alerts.values()), default=None),
            balance=self._balance(*span_of(now.date())),
            record_until=max(map(self._day, self._standing()), default=None),
            schema_version="fake",
        )

    def first_time(self, key: str, *, now: datetime, keep: timedelta = timedelta(minutes=10)) -> bool:
        with self._lock:
            self.seen = {known: until for known, until in self.seen.items() if until > now}
            if key in self.seen:
                return False
            self.seen[key] = now + keep
            return True

    def past_alerts(self, since: datetime, until: datetime, *, limit: int = 500) -> PastNews:
        with self._lock:
            found = [row for row in self.alerts.values() if since < row.view.created_at <= until]
            newest = sorted(found, key=lambda row: (row.view.created_at, row.view.key), reverse=True)[:limit]
            polled = [row.feed.first_polled_at for row in self.feed_rows.values() if row.feed.first_polled_at]
            return PastNews(alerts=tuple(self._past(row) for row in newest), watched_since=min(polled, default=None))

    def kept_for_digest(self, since: datetime, until: datetime, *, limit: int = 200) -> tuple[PastAlert, ...]:
        with self._lock:
            first: dict[int, FakeEntry] = {}
            for row in self.entry_rows.values():
                kept = row.record.decision.action is Action.DIGEST and row.record.alert_key is None
                if kept and since < row.at <= until and row.record.understanding:
                    first.setdefault(row.record.story_id or -row.id, row)
            return tuple(_kept(row) for row in list(first.values())[-limit:][::-1])

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

    # --- people ---

    def subscriptions(self) -> tuple[Subscription, ...]:
        with self._lock:
            return tuple(self.subscribed.values())

    def save_subscription(self, subscription: Subscription, note: AuditNote) -> None:
        with self._lock:
            where = (subscription.transport, subscription.channel)
            self.subscribed.pop(where, None)
            self.subscribed[where] = replace(subscription, managed=False)
            self.notes.append(note)

    def remove_subscription(self, transport: str, channel: str, note: AuditNote) -> bool:
        with self._lock:
            if self.subscribed.pop((transport, channel), None) is None:
                return False
            self.notes.append(note)
            return True

    def pause_subscription(self, transport: str, channel: str, until: datetime | None, note: AuditNote) -> bool:
        with self._lock:
            kept = self.subscribed.get((transport, channel))
            if kept is None:
                return False
            self.subscribed[transport, channel] = replace(kept, paused_until=until)
            self.notes.append(note)
            return True

    def note(self, note: AuditNote) -> None:
        with self._lock:
            self.notes.append(note)

    def audited(self, *, limit: int = 100) -> tuple[AuditNote, ...]:
        with self._lock:
            return tuple(sorted(self.notes, key=lambda note: note.at)[::-1][:limit])

    # --- inside ---

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

    def _due(self, row: FakeFeed, now: datetime, ignore_due: bool) -> bool:
        free = row.lease_until is None or row.lease_until <= now
        due = ignore_due or (row.feed.next_poll_at is not None and row.feed.next_poll_at <= now)
        return free and due and not row.removed and row.feed.state in POLLED

    def _add(self, new: NewFeed, now: datetime, configured_state: FeedState | None) -> bool:
        old = next((row for row in self.feed_rows.values() if row.feed.url == new.url), None)
        if old and not old.removed:
            return False
        base = old.feed if old else Feed(id=len(self.feed_rows) + 1, url=new.url, name="", outlet="", tier=new.tier)
        feed = base._replace(**_described(new), state=new.state, note=new.note, next_poll_at=now, failures=0)
        self.feed_rows[feed.id] = FakeFeed(feed=feed, configured_state=configured_state)
        return True

    def _configure(self, row: FakeFeed, new: NewFeed, now: datetime) -> bool:
        if row.configured_state is None:
            return False
        feed = row.feed._replace(**_described(new))
        if row.configured_state is not new.state:
            feed = feed._replace(state=new.state, note=new.note, next_poll_at=now)
        changed = feed != row.feed
        row.feed, row.configured_state = feed, new.state
        return changed

    def _finish(self, outcome: PollOutcome) -> bool:
        row = self.feed_rows.get(outcome.feed_id)
        if row is None or row.feed.lease_token != outcome.lease_token:
            return False
        feed, ok = row.feed, outcome.status is not PollStatus.FAILED
        full = outcome.status is PollStatus.OK or outcome.window is not None
        row.window = outcome.window or row.window
        row.lease_until = None
        row.feed = feed._replace(
            lease_token=None,
            state=outcome.state if feed.state in POLLED else feed.state,
            failures=outcome.failures,
            last_failure=": ".join(filter(None, (outcome.failure, outcome.detail))) if outcome.failure else None,
            next_poll_at=outcome.next_poll_at,
            last_success_at=outcome.at if ok else feed.last_success_at,
            etag=outcome.etag if full else outcome.etag or feed.etag,
            last_modified=outcome.last_modified if full else outcome.last_modified or feed.last_modified,
            suggested_url=outcome.suggested_url or feed.suggested_url,
            first_polled_at=feed.first_polled_at or (outcome.at if ok and full else None),
        )
        self.polls.append(outcome)
        return True

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
            rung=alert.rung,
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

    def add_strike(self, write: StrikeWrite, note: str = "") -> None:
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
            note=old.note if old else note,
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
        shown = self.shown[record.number]
        return shown.happened_on or shown.announced_on or shown.opened_at.date()

    def _asked(self, record: StrikeRecord, query: DeskQuery) -> bool:
        if query.strike_days is None:
            return False
        first, last = query.strike_days
        return first <= self._day(record) <= last or first <= record.opened_at.date() <= last

    def _candidate(self, story: StoryView, query: DeskQuery) -> bool:
        return bool(story.terms & query.story_terms) and story.last_seen_at >= query.now - query.story_window

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


def _described(new: NewFeed) -> dict[str, object]:
    return {
        "name": new.name,
        "outlet": new.outlet,
        "tier": new.tier,
        "lang": new.lang,
        "country": new.country,
        "interval": new.interval,
    }


def _same(one: Entry, other: Entry) -> bool:
    return (one.feed_id, one.key) == (other.feed_id, other.key)


def _overtaken(row: NewDelivery, later: Sequence[NewDelivery]) -> bool:
    return row.kind is Kind.UPDATE and any(
        new.kind is Kind.UPDATE
        and (new.alert_key, new.channel) == (row.alert_key, row.channel)
        and new.revision > row.revision
        for new in later
    )


def _news_number(key: str) -> int:
    return int(key.removeprefix("news/N-")) if key.startswith("news/N-") else 0


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
        matched=tuple(dict.fromkeys(word.strip(".,;:") for word in printed if wanted & set(fold(word)))),
    )


def _health(feed: Feed) -> FeedHealth:
    return FeedHealth(
        name=feed.name,
        state=feed.state,
        failures=feed.failures,
        last_failure=feed.last_failure,
        last_success_at=feed.last_success_at,
        next_poll_at=feed.next_poll_at,
    )
