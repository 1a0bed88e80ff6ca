"""Single values that the store keeps for itself, each named by the module that keeps it."""

from __future__ import annotations

import sqlalchemy as sa

from storage.statements import insert_or_update
from storage.tables import meta


def read_meta(connection: sa.Connection, name: str) -> str | None:
    return connection.scalar(sa.select(meta.c.value).where(meta.c.name == name))


def write_meta(connection: sa.Connection, name: str, value: str) -> None:
    connection.execute(insert_or_update(connection.dialect.name, meta), {"name": name, "value": value})


def forget_meta(connection: sa.Connection, *names: str) -> None:
    connection.execute(meta.delete().where(meta.c.name.in_(names)))
