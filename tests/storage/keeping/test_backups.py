from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Receipt
from newsdesk.errors import StoreUnusable, UserError
from newsdesk.ports import DeskQuery
from storage.engine import open_engine
from storage.health.service_lock import service_lock
from storage.keeping.backups import _unfinished, backup, restore
from storage.keeping.restore_state import leave_learned_numbers, note_restored, reconciled, restored_from
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import counters, feeds
from storage.transactions import writing
from tests.builders import NOON, a_new_feed

MINUTE = timedelta(minutes=1)


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


def test_a_restored_database_can_be_read_by_nobody_else(wire: sa.Engine, tmp_path: Path) -> None:
    copy = backup(wire, tmp_path / "wire.copy", now=NOON)
    copy.chmod(0o644)
    restore(wire, copy)
    assert Path(wire.url.database or "").stat().st_mode & 0o777 == 0o600


def test_a_restored_database_says_since_when_the_channels_must_be_read(wire: sa.Engine, tmp_path: Path) -> None:
    assert restored_from(wire) is None
    restore(wire, backup(wire, tmp_path / "wire.copy", now=NOON))
    assert restored_from(wire) == NOON
    reconciled(wire, now=NOON)
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


def test_a_backup_into_a_place_that_cannot_be_written_names_the_place(wire: sa.Engine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file" / "copy.db", Path("/proc/copy.db")):
        with pytest.raises(UserError, match=f"^{place} cannot be written"):
            backup(wire, place, now=NOON)
    with pytest.raises(UserError, match="is a folder"):
        backup(wire, tmp_path, now=NOON)


FULL = "mount -t tmpfs -o size=128k none {place}"
LIMITED = "ulimit -f 128"  # half-kilobytes, of one file


@pytest.mark.parametrize("disk", [FULL, LIMITED])
def test_a_backup_onto_a_full_disk_names_the_place_and_leaves_nothing(
    wire: sa.Engine, tmp_path: Path, disk: str
) -> None:
    place = tmp_path / "copies"
    place.mkdir()
    asked = f"DATABASE_URL={wire.url} {sys.executable} -B bot.py db backup {place}/copy.db"
    done = apart(f"{disk.format(place=place)} && {{ {asked}; code=$?; ls -A {place}; exit $code; }}")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{place}/copy.db cannot be written: d")


def apart(script: str) -> subprocess.CompletedProcess[str]:
    """Run it where it may mount, without anybody seeing it outside."""
    mounting = ["unshare", "--user", "--map-root-user", "--mount"] if "mount" in script else []
    if mounting and subprocess.run([*mounting, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    return subprocess.run([*mounting, "sh", "-c", script], capture_output=True, text=True, check=False)


KILLED_AT_ITS_END = """
import os, sys
from pathlib import Path
from storage.keeping.backups import backup, restore
from storage.engine import open_engine
from tests.builders import NOON
def die(*_):
    os.kill(os.getpid(), 9)
Path.rename = Path.replace = die
url, work, file = sys.argv[1:]
if work == "backup":
    backup(open_engine(url), Path(file), now=NOON)
restore(open_engine(url), Path(file))
"""


@pytest.mark.parametrize("work", ["backup", "restore"])
def test_what_a_killed_backup_or_restore_left_is_cleared_by_the_next(
    wire: sa.Engine, tmp_path: Path, work: str
) -> None:
    copy = backup(wire, tmp_path / "copies" / "good.db", now=NOON)
    folder, file = (copy.parent, copy.with_name("killed.db")) if work == "backup" else (tmp_path, copy)
    wire.dispose()
    command = [sys.executable, "-c", KILLED_AT_ITS_END, str(wire.url), work, str(file)]
    subprocess.run(command, check=False, cwd=Path(__file__).parents[3])
    assert unfinished(folder)
    backup(wire, folder / "next.db", now=NOON)
    assert not unfinished(folder)


def unfinished(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if "unfinished" in path.name]


def test_a_backup_that_another_process_is_writing_is_left_alone(wire: sa.Engine, tmp_path: Path) -> None:
    with _unfinished(tmp_path / "other.db") as being_written:
        backup(wire, tmp_path / "mine.db", now=NOON)
        assert being_written.exists()
        with pytest.raises(UserError, match="cannot be written"):
            backup(wire, tmp_path / "other.db", now=NOON)
        assert being_written.exists()


def test_a_backup_of_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    absent = open_engine(f"sqlite:///{tmp_path}/absent.db")
    with pytest.raises(UserError, match="does not exist"):
        backup(absent, tmp_path / "copy.db", now=NOON)
    assert list(tmp_path.iterdir()) == []


def test_on_a_new_machine_the_folder_of_the_restored_database_is_made(wire: sa.Engine, tmp_path: Path) -> None:
    copy = backup(wire, tmp_path / "wire.copy", now=NOON)
    new = open_engine(f"sqlite:///{tmp_path}/new/machine/wire.db")
    assert restore(new, copy) is None
    assert urls(new) == {"https://one.example/feed"}
    new.dispose()


KILLED_WHILE_WRITING = """
import os, sys
from storage.engine import open_engine
from storage.health.service_lock import service_lock
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed
SqlStore(open_engine(sys.argv[1])).add_feeds([a_new_feed("https://last.example/feed")], now=NOON)
os.kill(os.getpid(), 9)
"""


def test_the_old_database_is_kept_whole_also_after_a_kill(wire: sa.Engine, tmp_path: Path) -> None:
    copy = backup(wire, tmp_path / "wire.copy", now=NOON)
    wire.dispose()
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, str(wire.url)], check=False, cwd=root)
    kept = restore(wire, copy)
    old = open_engine(f"sqlite:///{kept}")
    assert urls(old) == {"https://one.example/feed", "https://last.example/feed"}
    assert urls(wire) == {"https://one.example/feed"}
    old.dispose()


def test_every_restore_keeps_what_it_replaces_and_can_be_taken_back(wire: sa.Engine, tmp_path: Path) -> None:
    copy = backup(wire, tmp_path / "wire.copy", now=NOON)
    SqlStore(wire).add_feeds([a_new_feed("https://two.example/feed")], now=NOON)
    polled(wire)
    first, second = restore(wire, copy), restore(wire, copy)
    assert (first.name, second.name) == ("strikewire.db.before-restore", "strikewire.db.before-restore-2")
    assert restored_from(wire) == NOON
    restore(wire, first)
    assert urls(wire) == {"https://one.example/feed", "https://two.example/feed"}
    assert restored_from(wire) == NOON + MINUTE  # as old as its last poll


def polled(engine: sa.Engine) -> None:
    with writing(engine) as connection:
        connection.execute(feeds.update().values(last_polled_at=NOON + MINUTE))


def test_a_copy_from_before_the_first_poll_is_as_old_as_its_feeds(wire: sa.Engine, tmp_path: Path) -> None:
    wire.dispose()
    (copy := tmp_path / "early.db").write_bytes((tmp_path / "strikewire.db").read_bytes())
    restore(wire, copy)
    assert restored_from(wire) == NOON


def test_a_database_is_not_restored_from_itself(wire: sa.Engine, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is the database itself"):
        restore(wire, tmp_path / "strikewire.db")


def numbers_after(engine: sa.Engine, now: datetime) -> tuple[int, int]:
    leave_learned_numbers(engine, now=now)
    view = SqlStore(engine).desk_view(DeskQuery(now=now))
    return view.next_strike_number, view.next_story_id


def test_numbers_that_a_channel_knows_go_to_what_comes_again_and_then_to_nothing_new(wire: sa.Engine) -> None:
    with writing(wire) as connection:
        connection.execute(counters.update().where(counters.c.name == "next_strike_number").values(value=71))
    receipts = {f"{key}:C0WIRE:root": Receipt(channel="C0WIRE", ts="1.1") for key in ("strike/S-72", "news/N-5")}
    SqlOutbox(wire).learn("slack", "C0WIRE", receipts, now=NOON)
    assert numbers_after(wire, NOON + 100 * MINUTE) == (71, 1)  # nothing was restored
    reconciled(wire, now=NOON)
    assert numbers_after(wire, NOON + 59 * MINUTE) == (71, 1)
    assert numbers_after(wire, NOON + 60 * MINUTE) == (73, 6)


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
    with service_lock(wire), pytest.raises(StoreUnusable, match="Another service"):
        restore(wire, copy)


def test_a_database_that_other_tools_put_back_is_as_old_as_its_last_poll(engine: sa.Engine) -> None:
    assert note_restored(engine) is None
    assert restored_from(engine) is None
    SqlStore(engine).add_feeds([a_new_feed()], now=NOON)
    assert note_restored(engine) == NOON  # copied before the first poll; what stood in its place had polled
    polled(engine)
    assert note_restored(engine) == note_restored(engine) == NOON + MINUTE
    assert restored_from(engine) == NOON + MINUTE


def test_on_postgres_its_own_tools_are_named(postgres_url: str, tmp_path: Path) -> None:
    engine = open_engine(postgres_url)
    with pytest.raises(UserError, match="pg_dump"):
        backup(engine, tmp_path / "copy", now=NOON)
    with pytest.raises(UserError, match=r"pg_restore.*db restored"):
        restore(engine, tmp_path / "copy")
    engine.dispose()
