"""Add what it takes to find the entries of one strike record, which a merge moves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    placed = sa.text("strike_number IS NOT NULL")
    op.create_index(
        "ix_entries_strike_number", "entries", ["strike_number"], sqlite_where=placed, postgresql_where=placed
    )
