"""Every table of the store. Rows never leave `storage/`: the store turns them into the desk's values.

Columns that end in `_at` are aware UTC. Columns of type `Json` hold text written by `storage.codec`.
Each index says which query it serves; one that serves none must go.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table

from newsdesk.alerts import Action, DeliveryState, Kind, Lane, Reason
from newsdesk.entries import FeedState, PollStatus, Tier
from newsdesk.strikes import Field, RecordState
from newsdesk.understanding import Category, Comparator, Severity
from storage.columns import BigId, Json, Seconds, UtcDateTime, word

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# --- feeds -----------------------------------------------------------------------------------------------------

feeds = Table(
    "feeds",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("url", sa.Text, nullable=False, unique=True),
    Column("name", sa.Text, nullable=False),
    Column("outlet", sa.Text, nullable=False),
    Column("tier", word(Tier), nullable=False),
    Column("lang", sa.Text),
    Column("country", sa.Text),
    Column("interval_s", Seconds, nullable=False),
    Column("state", word(FeedState), nullable=False),
    Column("note", sa.Text, nullable=False, default=""),
    Column("configured_state", word(FeedState)),  # as the catalogue last said; NULL: a person added the feed
    Column("etag", sa.Text),
    Column("last_modified", sa.Text),
    Column("first_polled_at", UtcDateTime),
    Column("last_polled_at", UtcDateTime),
    Column("last_success_at", UtcDateTime),
    Column("last_new_at", UtcDateTime),
    Column("next_poll_at", UtcDateTime, nullable=False),
    Column("failures", sa.Integer, nullable=False, default=0),
    Column("last_failure", sa.Text),
    Column("suggested_url", sa.Text),
    Column("lease_token", sa.Text),
    Column("lease_until", UtcDateTime),
    Column("added_at", UtcDateTime, nullable=False),
    Column("removed_at", UtcDateTime),  # a removed feed keeps its row: its entries still say where they came from
)

# claim_due_feeds: the oldest due among the feeds that are polled at all
Index(
    "ix_feeds_due",
    feeds.c.next_poll_at,
    feeds.c.id,
    sqlite_where=sa.text("state IN ('active', 'quarantined') AND removed_at IS NULL"),
    postgresql_where=sa.text("state IN ('active', 'quarantined') AND removed_at IS NULL"),
)

feed_windows = Table(  # what the last body held; apart from its feed, so that a claim or a 304 rewrites a small row
    "feed_windows",
    metadata,
    Column("feed_id", BigId, ForeignKey("feeds.id"), primary_key=True),
    Column("piece_digests", sa.LargeBinary),
    Column("window_keys", sa.Text),  # one entry key a line
)

# A poll that brought nothing (304, or a body without a new piece) moves the feed's own times and leaves no row here.
polls = Table(
    "polls",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("feed_id", BigId, ForeignKey("feeds.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("status", word(PollStatus), nullable=False),
    Column("http_status", sa.Integer),
    Column("failure", sa.Text),
    Column("detail", sa.Text, nullable=False, default=""),
    Column("entries_seen", sa.Integer, nullable=False, default=0),
    Column("gap", sa.Boolean, nullable=False, default=False),
    Column("brought", sa.Integer, nullable=False, default=0, server_default="0"),  # handed over: new and revised
    Column("duration_s", sa.Float, nullable=False, default=0.0),
)

Index("ix_polls_at", polls.c.at)  # prune: the oldest polls first

# --- entries ---------------------------------------------------------------------------------------------------

entries = Table(
    "entries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("feed_id", BigId, ForeignKey("feeds.id"), nullable=False),
    Column("key", sa.Text, nullable=False),
    Column("revision", sa.Integer, nullable=False, default=1),
    Column("content_hash", sa.Text, nullable=False),
    Column("outlet", sa.Text, nullable=False),
    Column("tier", word(Tier), nullable=False),
    Column("lang_hint", sa.Text),
    Column("link", sa.Text),
    Column("page", sa.Text),  # `newsdesk.text.links.page_of` the link
    Column("guid", sa.Text),
    Column("title", sa.Text, nullable=False),
    Column("summary", sa.Text, nullable=False),
    Column("published_at", UtcDateTime),
    Column("published_raw", sa.Text),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("credit", sa.Text, nullable=False, default=""),
    Column("tags", Json, nullable=False, default="[]"),
    Column("lang", sa.Text),  # as understood; NULL: not read
    Column("category", word(Category)),  # as understood; NULL: not read
    Column("story_id", BigId),
    Column("strike_number", sa.Integer),
    Column("searchable", sa.Boolean, nullable=False),  # False: waits for the indexer
    # Serves known_entries, too. The feed comes first so that what one poll brings lands on one page of the index.
    sa.UniqueConstraint("feed_id", "key"),
)

# explain: an entry by its link
Index(
    "ix_entries_page",
    entries.c.page,
    sqlite_where=sa.text("page IS NOT NULL"),
    postgresql_where=sa.text("page IS NOT NULL"),
)
# explain and desk_view: the outlets of one story
Index(
    "ix_entries_story_id",
    entries.c.story_id,
    sqlite_where=sa.text("story_id IS NOT NULL"),
    postgresql_where=sa.text("story_id IS NOT NULL"),
)
# status: entries of today; prune: the oldest entries first
Index("ix_entries_first_seen_at", entries.c.first_seen_at)
# index_backlog: entries that search cannot find yet
Index(
    "ix_entries_backlog",
    entries.c.id,
    sqlite_where=sa.text("NOT searchable"),
    postgresql_where=sa.text("NOT searchable"),
)

entry_revisions = Table(  # texts that a later revision replaced
    "entry_revisions",
    metadata,
    Column("entry_id", BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", sa.Integer, primary_key=True),
    Column("content_hash", sa.Text, nullable=False),
    Column("title", sa.Text, nullable=False),
    Column("summary", sa.Text, nullable=False),
    Column("published_at", UtcDateTime),
    Column("replaced_at", UtcDateTime, nullable=False),
)

Index("ix_entry_revisions_replaced_at", entry_revisions.c.replaced_at)  # balance: texts replaced in a day

understandings = Table(
    "understandings",
    metadata,
    Column("entry_id", BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", sa.Integer, primary_key=True),
    Column("relevant", sa.Boolean, nullable=False),
    Column("category", word(Category), nullable=False),
    Column("topic", sa.Text),
    Column("severity", word(Severity), nullable=False),
    Column("new_event", sa.Boolean, nullable=False),
    Column("body", Json, nullable=False),  # the whole Understanding, with reasons and quotes
)

decisions = Table(
    "decisions",
    metadata,
    Column("entry_id", BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", sa.Integer, primary_key=True),
    Column("action", word(Action), nullable=False),
    Column("reason", word(Reason), nullable=False),
    Column("detail", sa.Text, nullable=False, default=""),
    Column("alert_key", sa.Text),
    Column("decided_at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)

Index("ix_decisions_decided_at", decisions.c.decided_at, decisions.c.action)  # status: decisions of today

# --- stories and strikes ---------------------------------------------------------------------------------------

stories = Table(
    "stories",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=False),  # numbered by the desk
    Column("category", word(Category), nullable=False),
    Column("topic", sa.Text),
    Column("title", sa.Text, nullable=False),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("last_seen_at", UtcDateTime, nullable=False),
    Column("strike_number", sa.Integer),
)

Index("ix_stories_last_seen_at", stories.c.last_seen_at, stories.c.id)  # desk_view: stories still open; prune

story_terms = Table(  # inverted: term -> stories
    "story_terms",
    metadata,
    Column("term", sa.Text, primary_key=True),
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)

Index("ix_story_terms_story_id", story_terms.c.story_id)  # desk_view: all terms of the candidate stories

story_outlets = Table(
    "story_outlets",
    metadata,
    Column("story_id", BigId, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("outlet", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)

strikes = Table(
    "strikes",
    metadata,
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    Column("last_number", sa.Integer, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("state", word(RecordState), nullable=False),
    Column("story_id", BigId),
    Column("baseline", sa.Boolean, nullable=False, default=False),
    Column("confidence", sa.Text),
    Column("note", sa.Text, nullable=False, default=""),
    Column("day", sa.Date, nullable=False),  # shown date, else announced, else opened: what lists are sorted by
    Column("shown", Json, nullable=False),  # the ShownRow after the last claim
    Column("merged_into", sa.Integer),  # the record that this one turned out to be
    sa.CheckConstraint("last_number >= number", name="group_order"),
)

Index("ix_strikes_day", strikes.c.day, strikes.c.number)  # latest_strikes, strikes_on, desk_view by strike date
Index("ix_strikes_opened_at", strikes.c.opened_at)  # desk_view: records opened in a span of days

claims = Table(
    "claims",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("strike_number", sa.Integer, ForeignKey("strikes.number"), nullable=False),
    Column("field", word(Field), nullable=False),
    Column("value", Json, nullable=False),  # a JSON number or string
    Column("comparator", word(Comparator), nullable=False),
    Column("speaker", sa.Text),
    Column("outlet", sa.Text, nullable=False),
    Column("origin", sa.Text, nullable=False),
    Column("tier", word(Tier), nullable=False),
    Column("quote", sa.Text),
    Column("url", sa.Text),
    Column("lang", sa.Text),
    Column("claimed_at", UtcDateTime, nullable=False),
    Column("known_at", UtcDateTime, nullable=False),
    Column("entry_key", sa.Text),
    Column("also_at", Json, nullable=False, default="[]"),
)

Index("ix_claims_strike_number", claims.c.strike_number, claims.c.id)  # strike, desk_view: claims of a record

policy_events = Table(
    "policy_events",
    metadata,
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    Column("date", sa.Date, nullable=False),
    Column("topic", sa.Text, nullable=False),
    Column("actor", sa.Text, nullable=False),
    Column("country", sa.Text, nullable=False),
    Column("headline", sa.Text, nullable=False),
    Column("urls", Json, nullable=False),
)

Index("ix_policy_events_date", policy_events.c.date)  # policy_events: since a day, newest first

# --- telling ---------------------------------------------------------------------------------------------------

alerts = Table(
    "alerts",
    metadata,
    Column("key", sa.Text, primary_key=True),
    Column("revision", sa.Integer, nullable=False),
    Column("card", Json, nullable=False),
    Column("severity", word(Severity), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("strike_number", sa.Integer),
    Column("story_id", BigId),
    Column("rung", Json, nullable=False, default="{}"),  # Field -> when its last thread line rang
)

Index("ix_alerts_strike_number", alerts.c.strike_number)  # desk_view: the card of a record
Index("ix_alerts_story_id", alerts.c.story_id)  # desk_view: the card of a story
Index("ix_alerts_created_at", alerts.c.created_at)  # status: the last alert

deliveries = Table(  # the outbox; `storage.outbox` moves its rows
    "deliveries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("key", sa.Text, nullable=False, unique=True),
    Column("channel", sa.Text, nullable=False),
    Column("transport", sa.Text, nullable=False),
    Column("kind", word(Kind), nullable=False),
    Column("lane", word(Lane), nullable=False),
    Column("alert_key", sa.Text, nullable=False),
    Column("revision", sa.Integer, nullable=False),
    Column("message", Json, nullable=False),
    Column("card_lang", sa.Text, nullable=False, default="en"),
    Column("mention", sa.Text),
    Column("state", word(DeliveryState), nullable=False, default=DeliveryState.READY),
    Column("attempt", sa.Integer, nullable=False, default=0),
    Column("not_before", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime),
    Column("lease_until", UtcDateTime),
    Column("owner", sa.Text),
    Column("ended_at", UtcDateTime),
    Column("code", sa.Text),
    Column("rung", sa.Integer, nullable=False, default=0),
    Column("receipt_channel", sa.Text),
    Column("receipt_ts", sa.Text),
    Column("permalink", sa.Text),
    Column("collapsed_into", BigId, ForeignKey("deliveries.id")),
    Column("audited_at", UtcDateTime),
    sa.CheckConstraint(
        "state IN ('ready', 'sending', 'unknown', 'sent', 'parked', 'collapsed', 'superseded')", name="known_state"
    ),
)

# claim: the best row that may be sent; stats: the oldest one
Index(
    "ix_deliveries_ready",
    deliveries.c.lane,
    deliveries.c.created_at,
    deliveries.c.id,
    sqlite_where=sa.text("state = 'ready'"),
    postgresql_where=sa.text("state = 'ready'"),
)
# expire_leases, unsettled: rows under way
Index(
    "ix_deliveries_under_way",
    deliveries.c.state,
    deliveries.c.lease_until,
    sqlite_where=sa.text("state IN ('sending', 'unknown')"),
    postgresql_where=sa.text("state IN ('sending', 'unknown')"),
)
# audit sweep: rows sent more than once and not looked at since
Index(
    "ix_deliveries_unaudited",
    deliveries.c.ended_at,
    sqlite_where=sa.text("state = 'sent' AND attempt > 1 AND audited_at IS NULL"),
    postgresql_where=sa.text("state = 'sent' AND attempt > 1 AND audited_at IS NULL"),
)
# claim: what comes before within one alert and channel; desk_view, explain: who was told of an alert
Index("ix_deliveries_alert_key", deliveries.c.alert_key, deliveries.c.channel, deliveries.c.id)
# parking and replaying a channel, collapsing its queue; the last receipt of a channel
Index("ix_deliveries_channel", deliveries.c.channel, deliveries.c.state, deliveries.c.id)
# balance: what fell due in a day
Index("ix_deliveries_created_at", deliveries.c.created_at)
# stats: when something was last sent; prune: the oldest first
Index("ix_deliveries_ended_at", deliveries.c.state, deliveries.c.ended_at)
# the members of a digest row; also asked for by the foreign key when a digest row is pruned
Index(
    "ix_deliveries_collapsed_into",
    deliveries.c.collapsed_into,
    sqlite_where=sa.text("collapsed_into IS NOT NULL"),
    postgresql_where=sa.text("collapsed_into IS NOT NULL"),
)

parked_channels = Table(
    "parked_channels",
    metadata,
    Column("transport", sa.Text, primary_key=True),
    Column("channel", sa.Text, primary_key=True),
    Column("code", sa.Text, nullable=False),
    Column("since_at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),  # when the operators were told
)

# --- people ----------------------------------------------------------------------------------------------------

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("transport", sa.Text, nullable=False),
    Column("channel", sa.Text, nullable=False),
    Column("managed", sa.Boolean, nullable=False, default=False),  # by configuration
    Column("body", Json, nullable=False),  # the Subscription
    Column("created_at", UtcDateTime, nullable=False),
    Column("created_by", sa.Text),
)

user_roles = Table(
    "user_roles",
    metadata,
    Column("user_id", sa.Text, primary_key=True),
    Column("role", sa.Text, primary_key=True),
    Column("granted_by", sa.Text),
    Column("granted_at", UtcDateTime, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", sa.Text, nullable=False),
    Column("action", sa.Text, nullable=False),
    Column("subject", sa.Text, nullable=False, default=""),
    Column("detail", sa.Text, nullable=False, default=""),
    Column("allowed", sa.Boolean, nullable=False, default=True),
)

Index("ix_audit_at", audit.c.at)  # prune: the oldest first

corrections = Table(  # proposed by one editor, decided by another
    "corrections",
    metadata,
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    Column("body", Json, nullable=False),
)

merged_parts = Table(  # what a record brought into the one that it was merged into, so that it can be taken out again
    "merged_parts",
    metadata,
    Column("lost", sa.Integer, primary_key=True),  # number of the record that is part of another now
    Column("part", sa.Text, primary_key=True),  # the table that holds it
    Column("id", BigId, primary_key=True),
    sqlite_with_rowid=False,
)

visits = Table(  # when each person last looked at the Home
    "visits",
    metadata,
    Column("user_id", sa.Text, primary_key=True),
    Column("looked_at", UtcDateTime, nullable=False),
    Column("since", UtcDateTime),  # what came after it was new to them; NULL: they had never looked
)

seen_requests = Table(
    "seen_requests",
    metadata,
    Column("key", sa.Text, primary_key=True),
    Column("until_at", UtcDateTime, nullable=False),
)

Index("ix_seen_requests_until_at", seen_requests.c.until_at)  # first_time: forget what is over

# --- the store itself ------------------------------------------------------------------------------------------

counters = Table(  # desk_version, next_strike_number, next_story_id, next_news_number
    "counters",
    metadata,
    Column("name", sa.Text, primary_key=True),
    Column("value", sa.BigInteger, nullable=False),
)

meta = Table(  # baseline checksums, heartbeat
    "meta",
    metadata,
    Column("name", sa.Text, primary_key=True),
    Column("value", sa.Text, nullable=False),
)
