from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from newsdesk.errors import StoreUnavailable, StoreUnusable, UserError
from storage.backups import backup, reconciled, restore, restored_from
from storage.engine import ServiceLock, open_engine, writing
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed


@pytest.fixture
def wire(sqlite_url: str) -> Iterator[sa.Engine]:
    """A database in use, with one feed."""
    engine = open_engine(sqlite_url)
    SqlStore(engine).add_feeds([a_new_feed("https://one.example/feed")], now=NOON)
    yield engine
    engine.dispose()


def urls(engine: sa.Engine) -> set[str]:
    return {feed.url for feed in SqlStore(engine).feeds()}


def test_a_backup_of_a_database_in_use_holds_what_the_log_holds_and_comes_back(
    wire: sa.Engine, tmp_path: Path
) -> None:
    copy = backup(wire, tmp_path / "copies" / "wire.db", now=NOON)
    SqlStore(wire).add_feeds([a_new_feed("https://two.example/feed")], now=NOON)
    kept = restore(wire, copy)
    assert urls(wire) == {"https://one.example/feed"}
    old = open_engine(f"sqlite:///{kept}")
    assert old.dialect.name == "sqlite"
    old.dispose()


def test_a_restored_database_says_since_when_the_channels_must_be_read(wire: sa.Engine, tmp_path: Path) -> None:
    assert restored_from(wire) is None
    restore(wire, backup(wire, tmp_path / "wire.copy", now=NOON))
    assert restored_from(wire) == NOON
    reconciled(wire)
    assert restored_from(wire) is None


def test_a_backup_overwrites_nothing(wire: sa.Engine, tmp_path: Path) -> None:
    taken = tmp_path / "letters.txt"
    taken.write_text("Dear desk")
    with pytest.raises(UserError, match="exists already"):
        backup(wire, taken, now=NOON)
    assert taken.read_text() == "Dear desk"


def test_a_backup_can_be_read_by_nobody_else_and_leaves_no_scraps(wire: sa.Engine, tmp_path: Path) -> None:
    copy = backup(wire, tmp_path / "copies" / "wire.db", now=NOON)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in copy.parent.iterdir()] == ["wire.db"]


def test_a_damaged_database_is_not_backed_up(wire: sa.Engine, tmp_path: Path) -> None:
    with writing(wire) as connection:
        connection.exec_driver_sql("CREATE TABLE filler (words TEXT)")
        connection.exec_driver_sql(
            "INSERT INTO filler SELECT printf('%4000c', 'x') FROM pragma_function_list LIMIT 40"
        )
    wire.dispose()
    file = tmp_path / "strikewire.db"
    content = bytearray(file.read_bytes())
    content[-8 * 4096 :] = b"\xff" * (8 * 4096)
    file.write_bytes(content)
    with pytest.raises(StoreUnusable, match="damaged"):
        backup(wire, tmp_path / "copy.db", now=NOON)
    assert not (tmp_path / "copy.db").exists()


def test_a_backup_into_a_place_that_cannot_be_written_is_an_outage(wire: sa.Engine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match="cannot write"):
        backup(wire, tmp_path / "file" / "copy.db", now=NOON)


def test_what_is_no_backup_of_ours_is_not_restored(wire: sa.Engine, tmp_path: Path) -> None:
    letters, other = tmp_path / "letters.txt", tmp_path / "other.db"
    letters.write_text("Dear desk, " * 500)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    for source, words in ((letters, "no database"), (other, "no database of ours")):
        with pytest.raises(StoreUnusable, match=words):
            restore(wire, source)
    with pytest.raises(UserError, match="no file"):
        restore(wire, tmp_path / "nothing.db")
    assert urls(wire) == {"https://one.example/feed"}


def test_a_backup_of_a_newer_release_is_not_restored(wire: sa.Engine, tmp_path: Path) -> None:
    copy = backup(wire, tmp_path / "wire.copy", now=NOON)
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.close()
    with pytest.raises(StoreUnusable, match="newer release"):
        restore(wire, copy)


def test_nothing_is_restored_under_a_running_service(wire: sa.Engine, tmp_path: Path) -> None:
    copy = backup(wire, tmp_path / "wire.copy", now=NOON)
    with ServiceLock(wire), pytest.raises(StoreUnusable, match="Another service"):
        restore(wire, copy)


def test_on_postgres_its_own_tools_are_named(postgres_url: str, tmp_path: Path) -> None:
    engine = open_engine(postgres_url)
    with pytest.raises(UserError, match="pg_dump"):
        backup(engine, tmp_path / "copy", now=NOON)
    with pytest.raises(UserError, match="pg_restore"):
        restore(engine, tmp_path / "copy")
    engine.dispose()
