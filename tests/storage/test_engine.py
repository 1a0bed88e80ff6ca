"""Both databases as they are opened: durable, in UTC, readable by nobody else, one writer at a time."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, StatementError

from newsdesk.errors import ConfigError, StoreUnusable
from storage.address import make_place, parse_url
from storage.engine import open_engine
from storage.health.service_lock import service_lock
from storage.tables import audit, meta
from storage.transactions import reading, writing
from tests import postgres
from tests.storage.engines import BUMP, VERSION, Opener

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def test_postgres_addresses_of_every_spelling_use_our_driver() -> None:
    for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        assert parse_url(f"{scheme}://u:p@db/wire").drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://u:secret@h/d", "sqlite://", "sqlite:///:memory:", "sqlite:///d?mode=ro"]
)
def test_an_address_we_cannot_use_is_refused_with_an_example_and_without_its_password(url: str) -> None:
    with pytest.raises(ConfigError, match=r"DATABASE_URL.*sqlite:///") as caught:
        open_engine(url)
    assert "secret" not in str(caught.value)


def test_option_that_the_driver_does_not_know_is_told_in_one_line() -> None:
    with pytest.raises(ConfigError) as told:
        parse_url("postgresql://u:p@h/wire?sslmod=require")
    assert str(told.value) == (
        'DATABASE_URL: invalid connection option "sslmod". What may follow the name: see libpq\'s connection options.'
    )


def test_a_commit_is_on_the_disk_and_foreign_keys_hold(sqlite_url: str, opened: Opener) -> None:
    with reading(opened(sqlite_url)) as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        assert [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas] == ["wal", 2, 1, 5000]


def test_postgres_sessions_are_utc_durable_and_bounded(postgres_url: str, opened: Opener) -> None:
    with reading(opened(postgres_url)) as connection:
        names = ("timezone", "synchronous_commit", "statement_timeout")
        assert [connection.exec_driver_sql(f"SHOW {name}").scalar() for name in names] == ["UTC", "on", "15s"]


def test_postgres_sessions_are_ours_whatever_the_database_has_for_a_default(
    postgres_server: sa.URL, opened: Opener
) -> None:
    """psycopg reads no German dates, and text in no encoding of old."""
    odd = ("datestyle = 'German, DMY'", "client_encoding = 'SQL_ASCII'", "timezone = 'Asia/Tokyo'")
    with postgres.database(postgres_server) as url:
        postgres.administer(url, *(f'ALTER DATABASE "{url.database}" SET {setting}' for setting in odd))
        with reading(opened(postgres.text_of(url))) as connection:
            asked = sa.text("SELECT CAST(:text AS text), timestamptz '2026-03-04 05:06:07Z'")
            assert tuple(connection.execute(asked, {"text": "“ñ”"}).one()) == (
                "“ñ”",
                datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC),
            )


def test_a_server_that_vanishes_without_a_word_is_given_up_within_a_minute(postgres_url: str, opened: Opener) -> None:
    """Left to itself it waits a quarter of an hour for what it sent, and two hours for what it hopes for."""
    with reading(opened(postgres_url)) as connection:
        told = connection.connection.dbapi_connection.info.get_parameters()
    silent_s = int(told["keepalives_idle"]) + int(told["keepalives_interval"]) * int(told["keepalives_count"])
    assert max(int(told["tcp_user_timeout"]) / 1000, silent_s) <= 60


def test_who_writes_has_the_file_to_himself_before_he_reads(sqlite_url: str, opened: Opener) -> None:
    engine = opened(sqlite_url)
    with (
        writing(engine) as connection,
        closing(sqlite3.connect(engine.url.database, timeout=0, isolation_level=None)) as other,
    ):
        connection.execute(VERSION)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")


def test_what_is_written_does_not_stand_in_an_error(engine: sa.Engine) -> None:
    row = {"name": "canary", "value": "xoxb-canary"}
    with pytest.raises(IntegrityError) as told, writing(engine) as connection:
        connection.execute(meta.insert(), [row, row])
    assert "xoxb-canary" not in str(told.value)


def test_times_come_back_aware_and_in_utc(engine: sa.Engine) -> None:
    bogota = NOON.astimezone(timezone(timedelta(hours=-5)))
    with writing(engine) as connection:
        connection.execute(audit.insert(), {"at": bogota, "actor": "U1", "action": "test"})
        stored = connection.execute(sa.select(audit.c.at)).scalar_one()
    assert stored == NOON
    assert stored.utcoffset() == timedelta(0)


def test_a_naive_time_is_refused(engine: sa.Engine) -> None:
    with pytest.raises(StatementError, match="naive"), writing(engine) as connection:
        connection.execute(audit.insert(), {"at": datetime(2026, 1, 1), "actor": "U1", "action": "test"})


def test_what_raises_inside_a_transaction_leaves_nothing(engine: sa.Engine) -> None:
    with pytest.raises(ZeroDivisionError), writing(engine) as connection:
        connection.execute(meta.insert(), {"name": "half", "value": "done"})
        raise ZeroDivisionError
    with reading(engine) as connection:
        assert connection.execute(sa.select(meta)).all() == []


def counted_in_threads(engine: sa.Engine) -> int:
    """What ninety steps of six threads come to."""

    def bump(_: int) -> None:
        with writing(engine) as connection:
            connection.execute(BUMP)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(bump, range(90)))
    with reading(engine) as connection:
        return connection.execute(VERSION).scalar_one()


def test_read_then_write_in_many_threads_loses_no_update(engine: sa.Engine) -> None:
    assert counted_in_threads(engine) == 90


def test_writers_of_one_process_wait_for_each_other_and_not_at_the_lock_of_sqlite(
    sqlite_url: str, opened: Opener
) -> None:
    engine = opened(sqlite_url)

    @sa.event.listens_for(engine, "connect")
    def let_nobody_wait(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout = 0")

    assert counted_in_threads(engine) == 90


def test_a_reader_does_not_wait_for_a_writer(engine: sa.Engine) -> None:
    with writing(engine) as writer:
        writer.execute(BUMP)
        with reading(engine) as reader:
            assert reader.execute(VERSION).scalar_one() == 0


def test_a_second_service_on_one_file_is_refused_by_name_of_the_first(sqlite_url: str, opened: Opener) -> None:
    code = (
        "import sys; from storage.engine import open_engine; from storage.health.service_lock import service_lock\n"
        "with service_lock(open_engine(sys.argv[1])): print('working', flush=True); sys.stdin.read()"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", code, sqlite_url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with first:
        assert first.stdout.readline() == "working\n"
        with pytest.raises(StoreUnusable, match=str(first.pid)), service_lock(opened(sqlite_url)):
            pass
        first.kill()
    with service_lock(opened(sqlite_url)):
        pass


def test_two_services_may_share_postgres(postgres_url: str, opened: Opener) -> None:
    with service_lock(opened(postgres_url)), service_lock(opened(postgres_url)):
        pass


def test_the_folder_of_a_database_file_is_made(tmp_path: Path, opened: Opener) -> None:
    file = tmp_path / "a" / "b" / "desk.db"
    assert make_place(opened(f"sqlite:///{file}")) == file
    assert file.parent.is_dir()


def test_a_new_database_and_its_log_can_be_read_by_nobody_else(tmp_path: Path, opened: Opener) -> None:
    """Who asked, who holds which role and who corrected what are nobody else's matter, as in a backup."""
    with writing(opened(f"sqlite:///{tmp_path}/new.db")) as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
        found = sorted(tmp_path.iterdir())
        assert [(file.name, oct(file.stat().st_mode & 0o777)) for file in found] == [
            (name, "0o600") for name in ("new.db", "new.db-shm", "new.db-wal")
        ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("plain/desk.db", "cannot be made: File exists"),
        ("folder", "which is no file"),
        ("x" * 300, "cannot be made: File name too long"),
        ("pipe", "which is no file"),
    ],
)
def test_a_place_that_can_hold_no_database_is_named_with_its_setting(
    tmp_path: Path, opened: Opener, name: str, told: str
) -> None:
    (tmp_path / "plain").touch()
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConfigError, match=f"DATABASE_URL names .*{name}.*{told}"):
        make_place(opened(f"sqlite:///{tmp_path}/{name}"))


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda place, mode: False)  # root may write anywhere
    with pytest.raises(ConfigError, match=rf"cannot be written by this user\. .* chown {os.getuid()} {tmp_path}"):
        make_place(opened(f"sqlite:///{tmp_path}/desk.db"))


def test_a_place_on_a_read_only_file_system_is_not_to_be_given_to_anybody(
    tmp_path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    monkeypatch.setattr(os, "statvfs", lambda place: SimpleNamespace(f_flag=os.ST_RDONLY))
    with pytest.raises(ConfigError, match=rf"{tmp_path} cannot be written\. Its file system is read-only"):
        make_place(opened(f"sqlite:///{tmp_path}/desk.db"))
