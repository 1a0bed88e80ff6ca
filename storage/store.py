"""The one store behind the ports of `newsdesk.ports`, on SQLite and on PostgreSQL with one code path.

Each method is one transaction. The parts have one subject each; their rows stay inside `storage/`. Whatever the desk
and people ask for is a part of it; the outbox and the monitor are stores of their own, since the sender and the
monitor need nothing else of the database.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.ports import prompt
from storage.answering.answers import SqlAnswers
from storage.answering.archive import SqlArchive
from storage.answering.search import SqlSearch
from storage.news.desk import SqlDesk
from storage.news.open_stories import OpenStories
from storage.news.record_cache import RecordMemory
from storage.people.audit_rows import SqlAudit
from storage.people.card_actions import SqlActions
from storage.people.personal_rows import SqlPersonalDesk
from storage.people.posting_rows import SqlPostings
from storage.people.regroup_rows import SqlRegroupings
from storage.people.role_rows import SqlRoles
from storage.people.subscription_rows import SqlSubscriptions
from storage.polls.feed_rows import SqlFeeds
from storage.sending.channel_ids import SqlChannelIds
from storage.sending.place_rows import SqlCardPlaces
from storage.statements import insert_new
from storage.tables import seen_requests
from storage.transactions import writing

# Over as well is what was seen in a future that has not come: the clock was set back since, and by more than `keep`,
# as clocks of two hosts or threads may differ by a moment.
_OVER = seen_requests.delete().where(
    sa.or_(
        seen_requests.c.until_at <= sa.bindparam("now"),
        sa.and_(seen_requests.c.key == sa.bindparam("this"), seen_requests.c.until_at > sa.bindparam("future")),
    )
)


class SqlStore(
    SqlFeeds,
    SqlDesk,
    SqlSearch,
    SqlAnswers,
    SqlAudit,
    SqlRoles,
    SqlPersonalDesk,
    SqlActions,
    SqlRegroupings,
    SqlPostings,
    SqlCardPlaces,
    SqlSubscriptions,
    SqlArchive,
    SqlChannelIds,
):
    """Implements FeedStore, DeskStore, Answers, AuditLog, RoleStore, PersonalDesk, DeskActions, Regroupings,
    Postings, CardPlaces, Subscriptions, Archive, ChannelIds, ReplayGuard.

    Safe to call from any thread.
    """

    def __init__(self, engine: sa.Engine, *, configured_channels: frozenset[str] = frozenset()) -> None:
        self._engine = engine
        self._configured = configured_channels
        self._memory = RecordMemory()
        self._open_stories = OpenStories()

    @prompt
    def first_time(self, key: str, *, now: datetime, keep: timedelta = timedelta(minutes=10)) -> bool:
        insert = insert_new(self._engine.dialect.name, seen_requests).execution_options(preserve_rowcount=True)
        # Nothing waits for the disk: what is done about the request is written later, and lasts no longer than this.
        with writing(self._engine, durable=False) as connection:
            connection.execute(_OVER, {"now": now, "this": key, "future": now + 2 * keep})
            return connection.execute(insert, {"key": key, "until_at": now + keep}).rowcount > 0
