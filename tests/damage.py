"""Damage to a database file, as a failing disk does it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def damage(file: Path, *tables: str) -> None:
    """Overwrite the first page of each of these tables, or indexes. Nobody may have the file open."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        pages = dict(connection.execute("SELECT name, rootpage FROM sqlite_master"))
    with file.open("r+b") as content:
        for table in tables:
            content.seek(size * (pages[table] - 1))
            content.write(b"\xff" * size)
