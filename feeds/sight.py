"""Can we see at all? When no feed whatever can be reached, the fault is most likely ours, not seventy publishers'."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from feeds.results import FetchFailed, FetchResult
from newsdesk.entries import Feed
from newsdesk.errors import FetchReason
from newsdesk.messages import OperatorNote

# Nothing came back that a server had said.
UNREACHABLE = frozenset(
    {FetchReason.DNS, FetchReason.REFUSED, FetchReason.TLS, FetchReason.TIMEOUT, FetchReason.RESET}
)
BLIND_AFTER = timedelta(minutes=20)  # of asking without any answer
BLIND_FEEDS = 5  # with fewer out of reach it may well be the publishers


def is_unreachable(result: FetchResult) -> bool:
    return isinstance(result, FetchFailed) and result.reason in UNREACHABLE


class Sight:
    """Remembers when any feed last answered, from the feeds themselves, so that a restart forgets nothing."""

    def __init__(self) -> None:
        self._answered_at: datetime | None = None
        self._unreached: set[int] = set()  # since then
        self._began = self._looked_at = datetime.min.replace(tzinfo=UTC)
        self.blind = False

    def note_after(self, feed: Feed, result: FetchResult, now: datetime) -> OperatorNote | None:
        """Take in one poll; returns a note when sight is lost or comes back."""
        known = [at for at in (self._answered_at, feed.last_success_at) if at is not None]
        self._answered_at = max(known, default=None)
        paused, self._looked_at = now - self._looked_at > BLIND_AFTER, now
        if not is_unreachable(result):
            return self._answered(now)
        if paused or not self._unreached:  # who does not look for hours has not been blind for hours
            self._unreached.clear()
            self._began = now
        self._unreached.add(feed.id)
        if self.blind or len(self._unreached) < BLIND_FEEDS or now - self._began < BLIND_AFTER:
            return None
        since = self._answered_at or self._began
        self.blind = True
        return OperatorNote(
            key=f"ops/blind/{since:%Y%m%dT%H%M%S}",
            kind="blind",
            subject="",
            since=since,
            last_error="no feed can be reached: check the network of this machine",
            doing="All feeds are asked at their usual pace",
            lost="every alert",
        )

    def _answered(self, now: datetime) -> OperatorNote | None:
        since = self._answered_at or self._began
        was_blind, self.blind = self.blind, False
        self._answered_at = now
        self._unreached.clear()
        if not was_blind:
            return None
        return OperatorNote(
            key=f"ops/seeing/{since:%Y%m%dT%H%M%S}",
            kind="seeing",
            subject="",
            since=since,
            doing="Feeds are read again",
            lost="entries that came and went meanwhile; each feed whose window rolled over is named",
            mended=True,
        )
