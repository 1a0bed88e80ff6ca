"""Which feeds there are and when each is due."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from newsdesk.entries import Feed, FeedState, NewFeed, PollOutcome, Window
from newsdesk.ports.people import AuditNote


class FeedStore(Protocol):
    """Which feeds there are and when each is due."""

    def claim_due_feeds(self, now: datetime, *, limit: int, lease: timedelta, ignore_due: bool = False) -> list[Feed]:
        """Lease up to `limit` due feeds (ACTIVE or QUARANTINED), oldest due first; nobody else gets them meanwhile.

        With `ignore_due` every pollable feed that is not leased counts as due.
        """

    def count_due(self, now: datetime, *, ignore_due: bool = False) -> int:
        """How many feeds a claim without a limit would lease."""

    def windows(self, feed_ids: Collection[int]) -> Mapping[int, Window]:
        """What the last bodies of these feeds held; a feed that was never read is left out."""

    def finish_polls(self, outcomes: Sequence[PollOutcome]) -> int:
        """Write polls that brought no entries, all in one transaction. Outcomes whose lease is lost are skipped;
        returns how many were written."""

    def feeds(self) -> list[Feed]: ...

    def feed_by_url(self, url: str) -> Feed | None: ...

    def untold_moves(self) -> list[Feed]:
        """Feeds whose publisher names a new address of which nobody was told yet, by name."""

    def moves_told(self, moved: Sequence[Feed]) -> None:
        """Somebody was told of these."""

    def add_feeds(self, feeds: Sequence[NewFeed], *, now: datetime, audit: AuditNote | None = None) -> int:
        """Add those whose url is not known yet; returns how many were new. `audit` is written with the change, here
        and below."""

    def set_feed_state(
        self, feed_id: int, state: FeedState, *, note: str = "", now: datetime, audit: AuditNote | None = None
    ) -> bool:
        """Set the state of a feed. With `audit`, as a person's change: False, and nothing written, if the feed is
        in that state already or is gone."""

    def remove_feed(self, feed_id: int, *, now: datetime, audit: AuditNote | None = None) -> bool:
        """Forget the feed; its entries stay. False, and nothing is written, when it was forgotten before."""

    def sync_catalogue(self, feeds: Sequence[NewFeed], *, now: datetime) -> tuple[int, int]:
        """Make the configured feeds equal to `feeds`: add missing ones, update names, tiers, intervals; feeds that
        people added by command stay, those that people removed stay away. Returns (added, updated)."""
