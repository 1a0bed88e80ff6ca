"""Alembic's entry point. The connection and its transaction belong to `storage.migrations.upgrade`."""

from __future__ import annotations

from alembic import context

from storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
