"""Every table of the store. Rows never leave the store, which turns them into the desk's values.

News in `entries` and `feeds`, strikes and stories in `record`, alerts and the outbox in `telling`, subscriptions and
the audit log in `people`, the store's own in `itself`; their metadata is `base`.

Columns that end in `_at` are aware UTC. Columns of type `Json` hold text written by `storage.codec`.
Each index says which query it serves; one that serves none must go.
"""

from __future__ import annotations

from storage.tables.base import metadata
from storage.tables.entries import decisions, entries, entry_revisions, understandings
from storage.tables.feeds import feed_windows, feeds, polls
from storage.tables.itself import counters, meta
from storage.tables.people import audit, corrections, seen_requests, subscriptions, user_roles, visits
from storage.tables.record import claims, merged_parts, policy_events, stories, story_outlets, story_terms, strikes
from storage.tables.telling import alerts, deliveries, parked_channels

__all__ = [
    "alerts",
    "audit",
    "claims",
    "corrections",
    "counters",
    "decisions",
    "deliveries",
    "entries",
    "entry_revisions",
    "feed_windows",
    "feeds",
    "merged_parts",
    "meta",
    "metadata",
    "parked_channels",
    "policy_events",
    "polls",
    "seen_requests",
    "stories",
    "story_outlets",
    "story_terms",
    "strikes",
    "subscriptions",
    "understandings",
    "user_roles",
    "visits",
]
