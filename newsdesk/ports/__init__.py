"""What the desk needs of the world. Small protocols; the edges implement them, the service connects them.

Every datetime is aware and UTC. Store methods are synchronous, each is one transaction, none holds it open over
a network call, and all are safe to call from any thread. They raise StoreUnavailable when the database cannot
be reached, is locked for too long, full or read-only: then nothing was written.

Where a thing lives: the clock and how the store is called in `calls`; feeds in `feeds`, admins' in `feed_desk`; what
ingest reads and writes in `desk`; the outbox and transports in `outbox`; questions in `answers`; what buttons do in
`actions`, `posting` and `regrouping`; subscriptions, roles and the audit log in `people`, what is kept of one person
in `personal`; where cards stand in `places`.
"""

from __future__ import annotations

from newsdesk.ports.actions import Amendment, CardView, Correction, DeskActions
from newsdesk.ports.answers import (
    ANY_ENTRY,
    Answers,
    EarlierText,
    Explanation,
    FeedHealth,
    Posted,
    ReplayGuard,
    SearchFilters,
    SearchHit,
    SearchPage,
    Stated,
    StatusReport,
)
from newsdesk.ports.calls import CallStore, Clock, prompt, reads
from newsdesk.ports.desk import (
    AlertView,
    AlertWrite,
    DeskBatch,
    DeskQuery,
    DeskStore,
    DeskView,
    EntryRecord,
    Ingest,
    IngestReport,
    ShownRow,
    StoryWrite,
    StrikeWrite,
    ToldChannel,
)
from newsdesk.ports.feed_desk import FeedDesk, FeedTrial, TriedEntry, TriedFeed
from newsdesk.ports.feeds import FeedStore
from newsdesk.ports.outbox import Outbox, OutboxStats, Transport
from newsdesk.ports.people import (
    Archive,
    AuditLog,
    AuditNote,
    ChannelIds,
    PastAlert,
    PastNews,
    RoleStore,
    Subscriptions,
)
from newsdesk.ports.personal import PersonalDesk
from newsdesk.ports.places import CardPlaces
from newsdesk.ports.posting import Posting, Postings, PostingView
from newsdesk.ports.regrouping import Merged, Move, Regroup, Regroupings, RegroupView

__all__ = [
    "ANY_ENTRY",
    "AlertView",
    "AlertWrite",
    "Amendment",
    "Answers",
    "Archive",
    "AuditLog",
    "AuditNote",
    "CallStore",
    "CardPlaces",
    "CardView",
    "ChannelIds",
    "Clock",
    "Correction",
    "DeskActions",
    "DeskBatch",
    "DeskQuery",
    "DeskStore",
    "DeskView",
    "EarlierText",
    "EntryRecord",
    "Explanation",
    "FeedDesk",
    "FeedHealth",
    "FeedStore",
    "FeedTrial",
    "Ingest",
    "IngestReport",
    "Merged",
    "Move",
    "Outbox",
    "OutboxStats",
    "PastAlert",
    "PastNews",
    "PersonalDesk",
    "Posted",
    "Posting",
    "PostingView",
    "Postings",
    "Regroup",
    "RegroupView",
    "Regroupings",
    "ReplayGuard",
    "RoleStore",
    "SearchFilters",
    "SearchHit",
    "SearchPage",
    "ShownRow",
    "Stated",
    "StatusReport",
    "StoryWrite",
    "StrikeWrite",
    "Subscriptions",
    "ToldChannel",
    "Transport",
    "TriedEntry",
    "TriedFeed",
    "prompt",
    "reads",
]
