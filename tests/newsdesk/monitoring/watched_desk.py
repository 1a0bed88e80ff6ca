"""A desk on paper that the monitor looks at every minute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsdesk.entries import Tier
from newsdesk.messages import OperatorNote
from newsdesk.monitoring.episodes import MonitorState
from newsdesk.monitoring.faults import HealthSnapshot, PolledFeed
from newsdesk.monitoring.monitor import check
from storage.codec import WATCH_STATE

START = datetime(2026, 10, 5, 12, tzinfo=UTC)


MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


INTERVAL = 10 * MINUTE


class Desk:
    """Feeds polled every ten minutes, a Slack that may be down, and a watch that looks every minute."""

    def __init__(self, *feeds: PolledFeed) -> None:
        self.now = START
        self.feeds = list(feeds) or [a_feed(n) for n in range(12)]
        self.dark: set[str] = set()  # names of feeds out of reach
        self.refusing: set[str] = set()  # and of those that answer with an error
        self.polling = self.slack_up = True
        self.state = MonitorState()
        self.notes: list[OperatorNote] = []
        self.edits: list[OperatorNote] = []
        self.lines: list[OperatorNote] = []
        self.network_down = False

    def run(self, span: timedelta, *, looking: bool = True) -> Desk:
        end = self.now + span
        while self.now < end:
            self.now += MINUTE
            if self.polling:
                self.feeds = [self._polled(n, feed) for n, feed in enumerate(self.feeds)]
            if looking:
                self._look()
        return self

    def black_out(self) -> None:
        self.dark = {feed.name for feed in self.feeds}

    def restart(self) -> None:
        self.state = WATCH_STATE.load(WATCH_STATE.dump(self.state))

    @property
    def told(self) -> list[tuple[str, str]]:
        return [(note.kind, note.subject) for note in self.notes]

    def _look(self) -> None:
        snapshot = HealthSnapshot(
            feeds=tuple(self.feeds),
            slack_fault=None if self.slack_up else "ClientConnectorError",
            can_tell=self.slack_up,
        )
        seen = check(snapshot, self.state, self.now)
        self.state, self.network_down = seen.state, seen.network_down
        self.notes += seen.notes
        self.edits += seen.edits
        self.lines += seen.lines

    def _polled(self, n: int, feed: PolledFeed) -> PolledFeed:
        if feed.next_poll_at > self.now:
            return feed
        feed = replace(feed, last_polled_at=self.now, next_poll_at=self.now + INTERVAL + n % 3 * MINUTE)
        if feed.name in self.dark | self.refusing:
            return replace(feed, failures=feed.failures + 1, unreachable=feed.name in self.dark)
        return replace(feed, failures=0, unreachable=False, last_success_at=self.now)


def a_feed(n: int, *, name: str = "", tier: Tier = Tier.MAJOR, lang: str | None = "en") -> PolledFeed:
    name = name or f"feed {n}"
    return PolledFeed(name=name, tier=tier, lang=lang, next_poll_at=START + n % 10 * MINUTE, last_polled_at=START)


def names(feeds: Iterable[PolledFeed]) -> set[str]:
    return {feed.name for feed in feeds}
