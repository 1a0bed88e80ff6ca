"""The subscribed feeds and their polls."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from newsdesk.entries import (
    Feed,
    FeedState,
    NewFeed,
    PollOutcome,
    PollStatus,
    Window,
)
from newsdesk.ports import (
    AuditNote,
)
from tests.fakes.memory import Memory
from tests.fakes.rows import FakeFeed

POLLED = (FeedState.ACTIVE, FeedState.QUARANTINED)


class FakeFeeds(Memory):
    def claim_due_feeds(self, now: datetime, *, limit: int, lease: timedelta, ignore_due: bool = False) -> list[Feed]:
        with self._lock:
            due = [row for row in self.feed_rows.values() if self._due(row, now, ignore_due)]
            due.sort(key=lambda row: (row.feed.next_poll_at, row.feed.id))
            for row in due[:limit]:
                row.lease_until = now + lease
                row.feed = row.feed._replace(lease_token=f"lease-{next(self._numbers)}")
            return [row.feed for row in due[:limit]]

    def count_due(self, now: datetime, *, ignore_due: bool = False) -> int:
        with self._lock:
            return sum(self._due(row, now, ignore_due) for row in self.feed_rows.values())

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
    ) -> bool:
        row = self.feed_rows[feed_id]
        if row.removed or (audit and row.feed.state is state):
            return False
        self.notes += [audit] if audit else []
        row.feed = row.feed._replace(state=state, note=note)
        if state is FeedState.ACTIVE:
            row.feed = row.feed._replace(next_poll_at=now, failures=0, last_failure=None)
        return True

    def remove_feed(self, feed_id: int, *, now: datetime, audit: AuditNote | None = None) -> bool:
        row = self.feed_rows[feed_id]
        if row.removed:
            return False
        self.notes += [audit] if audit else []
        row.removed, row.lease_until, row.feed = True, None, row.feed._replace(lease_token=None)
        return True

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
        said = ": ".join(filter(None, (outcome.failure, outcome.detail))) or None
        row.window = outcome.window or row.window
        row.lease_until = None
        row.feed = feed._replace(
            lease_token=None,
            state=outcome.state if feed.state in POLLED else feed.state,
            failures=outcome.failures,
            last_failure=said if full or not ok or feed.failures else feed.last_failure,
            next_poll_at=outcome.next_poll_at,
            last_success_at=outcome.at if ok else feed.last_success_at,
            etag=outcome.etag if full else outcome.etag or feed.etag,
            last_modified=outcome.last_modified if full else outcome.last_modified or feed.last_modified,
            suggested_url=outcome.suggested_url or feed.suggested_url,
            first_polled_at=feed.first_polled_at or (outcome.at if ok and full else None),
        )
        self.polls.append(outcome)
        return True


def _described(new: NewFeed) -> dict[str, object]:
    return {
        "name": new.name,
        "outlet": new.outlet,
        "tier": new.tier,
        "lang": new.lang,
        "country": new.country,
        "interval": new.interval,
    }
