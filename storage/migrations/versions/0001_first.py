"""The first schema.

Frozen: it says what release 0.1 created, whatever `storage/tables/` says later.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0001"
down_revision = None

AT = UtcDateTime()
WORD = sa.String(32)
BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "alerts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("severity", WORD, nullable=False),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("updated_at", AT, nullable=False),
        sa.Column("strike_number", sa.Integer(), nullable=True),
        sa.Column("story_id", BIG_ID, nullable=True),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_alerts")),
    )
    op.create_index("ix_alerts_created_at", "alerts", ["created_at"], unique=False)
    op.create_index("ix_alerts_story_id", "alerts", ["story_id"], unique=False)
    op.create_index("ix_alerts_strike_number", "alerts", ["strike_number"], unique=False)
    op.create_table(
        "audit",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("at", AT, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_at", "audit", ["at"], unique=False)
    op.create_table(
        "counters",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("lane", WORD, nullable=False),
        sa.Column("alert_key", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("card_lang", sa.Text(), nullable=False),
        sa.Column("mention", sa.Text(), nullable=True),
        sa.Column("state", WORD, nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("not_before", AT, nullable=True),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("started_at", AT, nullable=True),
        sa.Column("lease_until", AT, nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("ended_at", AT, nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("receipt_channel", sa.Text(), nullable=True),
        sa.Column("receipt_ts", sa.Text(), nullable=True),
        sa.Column("permalink", sa.Text(), nullable=True),
        sa.Column("collapsed_into", BIG_ID, nullable=True),
        sa.Column("audited_at", AT, nullable=True),
        sa.CheckConstraint(
            "state IN ('ready', 'sending', 'unknown', 'sent', 'parked', 'collapsed', 'superseded')",
            name=op.f("ck_deliveries_known_state"),
        ),
        sa.ForeignKeyConstraint(
            ["collapsed_into"], ["deliveries.id"], name=op.f("fk_deliveries_collapsed_into_deliveries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("key", name=op.f("uq_deliveries_key")),
    )
    op.create_index("ix_deliveries_alert_key", "deliveries", ["alert_key", "channel", "id"], unique=False)
    op.create_index("ix_deliveries_channel", "deliveries", ["channel", "state", "id"], unique=False)
    op.create_index(
        "ix_deliveries_collapsed_into",
        "deliveries",
        ["collapsed_into"],
        unique=False,
        sqlite_where=sa.text("collapsed_into IS NOT NULL"),
        postgresql_where=sa.text("collapsed_into IS NOT NULL"),
    )
    op.create_index("ix_deliveries_ended_at", "deliveries", ["state", "ended_at"], unique=False)
    op.create_index(
        "ix_deliveries_ready",
        "deliveries",
        ["lane", "created_at", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'ready'"),
        postgresql_where=sa.text("state = 'ready'"),
    )
    op.create_index(
        "ix_deliveries_unaudited",
        "deliveries",
        ["ended_at"],
        unique=False,
        sqlite_where=sa.text("state = 'sent' AND attempt > 1 AND audited_at IS NULL"),
        postgresql_where=sa.text("state = 'sent' AND attempt > 1 AND audited_at IS NULL"),
    )
    op.create_index(
        "ix_deliveries_under_way",
        "deliveries",
        ["state", "lease_until"],
        unique=False,
        sqlite_where=sa.text("state IN ('sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('sending', 'unknown')"),
    )
    op.create_table(
        "feeds",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("tier", WORD, nullable=False),
        sa.Column("lang", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("interval_s", sa.Integer(), nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("configured_state", WORD, nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("first_polled_at", AT, nullable=True),
        sa.Column("last_polled_at", AT, nullable=True),
        sa.Column("last_success_at", AT, nullable=True),
        sa.Column("last_new_at", AT, nullable=True),
        sa.Column("next_poll_at", AT, nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_failure", sa.Text(), nullable=True),
        sa.Column("suggested_url", sa.Text(), nullable=True),
        sa.Column("lease_token", sa.Text(), nullable=True),
        sa.Column("lease_until", AT, nullable=True),
        sa.Column("added_at", AT, nullable=False),
        sa.Column("removed_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feeds")),
        sa.UniqueConstraint("url", name=op.f("uq_feeds_url")),
    )
    op.create_index(
        "ix_feeds_due",
        "feeds",
        ["next_poll_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('active', 'quarantined') AND removed_at IS NULL"),
        postgresql_where=sa.text("state IN ('active', 'quarantined') AND removed_at IS NULL"),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "parked_channels",
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("since_at", AT, nullable=False),
        sa.Column("told_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("transport", "channel", name=op.f("pk_parked_channels")),
    )
    op.create_table(
        "policy_events",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("urls", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_policy_events")),
    )
    op.create_index("ix_policy_events_date", "policy_events", ["date"], unique=False)
    op.create_table(
        "seen_requests",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("until_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_seen_requests")),
    )
    op.create_index("ix_seen_requests_until_at", "seen_requests", ["until_at"], unique=False)
    op.create_table(
        "stories",
        sa.Column("id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("category", WORD, nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first_seen_at", AT, nullable=False),
        sa.Column("last_seen_at", AT, nullable=False),
        sa.Column("strike_number", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_index("ix_stories_last_seen_at", "stories", ["last_seen_at", "id"], unique=False)
    op.create_table(
        "strikes",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("opened_at", AT, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("story_id", BIG_ID, nullable=True),
        sa.Column("baseline", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.CheckConstraint("last_number >= number", name=op.f("ck_strikes_group_order")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_strikes")),
    )
    op.create_index("ix_strikes_day", "strikes", ["day", "number"], unique=False)
    op.create_index("ix_strikes_opened_at", "strikes", ["opened_at"], unique=False)
    op.create_table(
        "subscriptions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("managed", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscriptions")),
    )
    op.create_table(
        "user_roles",
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("granted_by", sa.Text(), nullable=True),
        sa.Column("granted_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "role", name=op.f("pk_user_roles")),
    )
    op.create_table(
        "claims",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("strike_number", sa.Integer(), nullable=False),
        sa.Column("field", WORD, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("comparator", WORD, nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("tier", WORD, nullable=False),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("lang", sa.Text(), nullable=True),
        sa.Column("claimed_at", AT, nullable=False),
        sa.Column("known_at", AT, nullable=False),
        sa.Column("entry_key", sa.Text(), nullable=True),
        sa.Column("also_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["strike_number"], ["strikes.number"], name=op.f("fk_claims_strike_number_strikes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    op.create_index("ix_claims_strike_number", "claims", ["strike_number", "id"], unique=False)
    op.create_table(
        "entries",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("feed_id", BIG_ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("tier", WORD, nullable=False),
        sa.Column("lang_hint", sa.Text(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("page", sa.Text(), nullable=True),
        sa.Column("guid", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("published_at", AT, nullable=True),
        sa.Column("published_raw", sa.Text(), nullable=True),
        sa.Column("first_seen_at", AT, nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=True),
        sa.Column("category", WORD, nullable=True),
        sa.Column("story_id", BIG_ID, nullable=True),
        sa.Column("strike_number", sa.Integer(), nullable=True),
        sa.Column("searchable", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_entries_feed_id_feeds")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint("feed_id", "key", name=op.f("uq_entries_feed_id_key")),
    )
    op.create_index(
        "ix_entries_backlog",
        "entries",
        ["id"],
        unique=False,
        sqlite_where=sa.text("NOT searchable"),
        postgresql_where=sa.text("NOT searchable"),
    )
    op.create_index(
        "ix_entries_page",
        "entries",
        ["page"],
        unique=False,
        sqlite_where=sa.text("page IS NOT NULL"),
        postgresql_where=sa.text("page IS NOT NULL"),
    )
    op.create_index("ix_entries_first_seen_at", "entries", ["first_seen_at"], unique=False)
    op.create_index(
        "ix_entries_story_id",
        "entries",
        ["story_id"],
        unique=False,
        sqlite_where=sa.text("story_id IS NOT NULL"),
        postgresql_where=sa.text("story_id IS NOT NULL"),
    )
    op.create_table(
        "feed_windows",
        sa.Column("feed_id", BIG_ID, nullable=False),
        sa.Column("piece_digests", sa.LargeBinary(), nullable=True),
        sa.Column("window_keys", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_feed_windows_feed_id_feeds")),
        sa.PrimaryKeyConstraint("feed_id", name=op.f("pk_feed_windows")),
    )
    op.create_table(
        "polls",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("feed_id", BIG_ID, nullable=False),
        sa.Column("at", AT, nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("http_status", sa.Integer(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("entries_seen", sa.Integer(), nullable=False),
        sa.Column("gap", sa.Boolean(), nullable=False),
        sa.Column("duration_s", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_polls_feed_id_feeds")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_polls")),
    )
    op.create_index("ix_polls_at", "polls", ["at"], unique=False)
    op.create_table(
        "story_outlets",
        sa.Column("story_id", BIG_ID, nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["story_id"], ["stories.id"], name=op.f("fk_story_outlets_story_id_stories"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("story_id", "outlet", name=op.f("pk_story_outlets")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "story_terms",
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("story_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["story_id"], ["stories.id"], name=op.f("fk_story_terms_story_id_stories"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("term", "story_id", name=op.f("pk_story_terms")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_story_terms_story_id", "story_terms", ["story_id"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("entry_id", BIG_ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("action", WORD, nullable=False),
        sa.Column("reason", WORD, nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("alert_key", sa.Text(), nullable=True),
        sa.Column("decided_at", AT, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_decisions_entry_id_entries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "revision", name=op.f("pk_decisions")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_decisions_decided_at", "decisions", ["decided_at", "action"], unique=False)
    op.create_table(
        "entry_revisions",
        sa.Column("entry_id", BIG_ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("published_at", AT, nullable=True),
        sa.Column("replaced_at", AT, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_entry_revisions_entry_id_entries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "revision", name=op.f("pk_entry_revisions")),
    )
    op.create_table(
        "understandings",
        sa.Column("entry_id", BIG_ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("relevant", sa.Boolean(), nullable=False),
        sa.Column("category", WORD, nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("severity", WORD, nullable=False),
        sa.Column("new_event", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_understandings_entry_id_entries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "revision", name=op.f("pk_understandings")),
    )
    op.bulk_insert(
        sa.table("counters", sa.column("name", sa.Text), sa.column("value", sa.BigInteger)),
        [
            {"name": "desk_version", "value": 0},
            {"name": "next_strike_number", "value": 1},
            {"name": "next_story_id", "value": 1},
        ],
    )
    create_search(op.get_bind().dialect)


def create_search(dialect: sa.Dialect) -> None:
    """The words of each entry, by entry id. They come normalised, so neither engine has to know a language."""
    if dialect.name == "sqlite":
        # Deleting from an index that keeps no copy of its text needs SQLite 3.43; an older one keeps the copy.
        lean = ", content='', contentless_delete=1" if (dialect.server_version_info or ()) >= (3, 43) else ""
        op.execute(f"CREATE VIRTUAL TABLE entry_words USING fts5(words, tokenize='ascii'{lean})")
        return
    op.execute(
        "CREATE TABLE entry_words ("
        " entry_id BIGINT CONSTRAINT pk_entry_words PRIMARY KEY"
        " CONSTRAINT fk_entry_words_entry_id_entries REFERENCES entries (id) ON DELETE CASCADE,"
        " words TSVECTOR NOT NULL)"
    )
    op.execute("CREATE INDEX ix_entry_words_words ON entry_words USING gin (words)")
