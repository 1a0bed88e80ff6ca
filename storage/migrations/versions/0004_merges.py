"""Records that turned out to be another one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("strikes", sa.Column("merged_into", sa.Integer(), nullable=True))
    op.create_table(
        "merged_parts",
        sa.Column("lost", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("lost", "part", "id", name=op.f("pk_merged_parts")),
        sqlite_with_rowid=False,
    )
