"""A day's decisions are counted by action and reason from the index alone."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.drop_index("ix_decisions_decided_at", table_name="decisions")
    op.create_index("ix_decisions_decided_at", "decisions", ["decided_at", "action", "reason"], unique=False)
