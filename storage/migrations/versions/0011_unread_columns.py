"""Drop what was written and never read: the audit log has who gave a role or subscribed a channel and when, the body
of what was understood has its parts, the log of the service has how each poll went."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"

UNREAD = {
    "understandings": ("relevant", "category", "topic", "new_event"),
    "alerts": ("updated_at",),
    "polls": ("http_status", "failure", "detail", "entries_seen", "duration_s"),
    "subscriptions": ("managed", "created_at", "created_by"),
    "user_roles": ("granted_by", "granted_at"),
}


def upgrade() -> None:
    for table, columns in UNREAD.items():
        for column in columns:
            op.drop_column(table, column)
