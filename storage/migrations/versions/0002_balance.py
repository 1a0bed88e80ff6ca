"""What the balance of a day is counted from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("polls", sa.Column("brought", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_deliveries_created_at", "deliveries", ["created_at"], unique=False)
    op.create_index("ix_entry_revisions_replaced_at", "entry_revisions", ["replaced_at"], unique=False)
