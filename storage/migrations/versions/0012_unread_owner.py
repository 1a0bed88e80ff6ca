"""Drop the name of the process that claimed a delivery: a claim is told from others by its attempt."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.drop_column("deliveries", "owner")
