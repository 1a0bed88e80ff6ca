"""Add what it takes to find an outlet's text again, by its hash, on another page."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    read = sa.text("category IS NULL OR category <> 'none'")
    op.create_index("ix_entries_content_hash", "entries", ["content_hash"], sqlite_where=read, postgresql_where=read)
