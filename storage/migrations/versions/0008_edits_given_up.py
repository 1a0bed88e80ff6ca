"""An edit that was given up may yet be carried out: since when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("given_up_at", UtcDateTime()))
    given_up = sa.text("given_up_at IS NOT NULL")
    op.create_index(
        "ix_deliveries_given_up", "deliveries", ["given_up_at"], sqlite_where=given_up, postgresql_where=given_up
    )
