"""What a database may lack: each is an outage or a damage by its name, and nothing is half written."""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path
from random import Random

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError

from newsdesk.errors import StoreDamaged, StoreUnavailable
from storage import postgres
from storage.tables import audit, counters, meta
from storage.transactions import reading, writing
from tests.storage.engines import BUMP, VERSION, Opener


def test_our_own_mistakes_are_not_taken_for_an_outage(engine: sa.Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.execute(counters.insert(), {"name": "desk_version", "value": 1})


def test_what_is_too_long_for_an_index_is_not_taken_for_an_outage(postgres_url: str, opened: Opener) -> None:
    noise = Random(71).randbytes(9000).hex()
    with pytest.raises(OperationalError, match="index row"), writing(opened(postgres_url)) as connection:
        connection.execute(meta.insert(), {"name": noise, "value": ""})


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path, opened: Opener) -> None:
    file = tmp_path / "letters.db"
    file.write_text("Dear desk, " * 500)
    with pytest.raises(StoreDamaged, match="restore a backup"), reading(opened(f"sqlite:///{file}")):
        pass


def test_a_database_without_our_tables_says_what_to_do(tmp_path: Path, opened: Opener) -> None:
    with (
        pytest.raises(StoreUnavailable, match="db upgrade"),
        reading(opened(f"sqlite:///{tmp_path}/new.db")) as connection,
    ):
        connection.execute(sa.select(audit))


def test_a_folder_that_is_not_there_is_an_outage(tmp_path: Path, opened: Opener) -> None:
    with pytest.raises(StoreUnavailable), reading(opened(f"sqlite:///{tmp_path}/none/wire.db")):
        pass


def test_a_server_that_does_not_answer_is_an_outage(opened: Opener) -> None:
    with pytest.raises(StoreUnavailable) as caught, reading(opened("postgresql://u:hunter2@127.0.0.1:9/wire")):
        pass
    assert "hunter2" not in str(caught.value)


def test_a_writer_that_waits_too_long_gets_an_outage_and_nothing_is_written(sqlite_url: str, opened: Opener) -> None:
    engine = opened(sqlite_url)
    with reading(engine) as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 20")  # stays with the pooled connection
    holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked"), writing(engine) as connection:
        connection.execute(BUMP)
    holder.execute("ROLLBACK")
    holder.close()
    with writing(engine) as connection:
        connection.execute(BUMP)


def test_a_full_disk_is_an_outage_and_heals_by_itself(sqlite_url: str, opened: Opener) -> None:
    engine = opened(sqlite_url)
    with reading(engine) as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")  # as if the disk ended here
    with pytest.raises(StoreUnavailable, match="full"), writing(engine) as connection:
        connection.execute(meta.insert(), {"name": "big", "value": "x" * 500_000})
    with reading(engine) as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
        assert connection.execute(sa.select(meta)).all() == []
    with writing(engine) as connection:
        connection.execute(meta.insert(), {"name": "big", "value": "x" * 500_000})


def test_a_read_only_database_is_an_outage_for_writers_and_still_answers(sqlite_url: str, opened: Opener) -> None:
    file = sqlite_url.removeprefix("sqlite:///")
    engine = opened(f"sqlite:///file:{file}?mode=ro&uri=true")
    with reading(engine) as connection:
        assert connection.execute(VERSION).scalar_one() == 0
    with pytest.raises(StoreUnavailable, match="readonly"), writing(engine) as connection:
        connection.execute(BUMP)


def test_a_read_only_server_is_an_outage_for_writers(postgres_url: str, opened: Opener) -> None:
    engine = opened(postgres_url)
    with pytest.raises(StoreUnavailable), writing(engine) as connection:
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
        connection.execute(BUMP)


def test_a_server_connection_that_died_is_replaced(postgres_url: str, opened: Opener) -> None:
    engine = opened(postgres_url)
    with reading(engine) as connection:
        mine = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
    other = opened(postgres_url)
    with writing(other) as connection:
        connection.exec_driver_sql(f"SELECT pg_terminate_backend({mine}, 2000)")
    with reading(engine) as connection:
        assert connection.execute(VERSION).scalar_one() == 0


def test_a_server_that_keeps_the_line_and_does_not_answer_is_an_outage_and_the_next_connection_works(
    postgres_url: str, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres.BoundedConnection, "answers_within_s", 2.0)  # enough for a new connection
    engine = opened(postgres_url)
    with reading(engine) as connection:
        stuck = int(connection.exec_driver_sql("SELECT pg_backend_pid()").scalar())
    os.kill(stuck, signal.SIGSTOP)
    try:
        for _ in range(2):  # what the pool looks at before it lends it, and then a new one
            with reading(engine) as connection:
                assert connection.execute(VERSION).scalar_one() == 0
    finally:
        os.kill(stuck, signal.SIGCONT)


def test_a_statement_that_gets_no_answer_is_given_up(
    postgres_url: str, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres.BoundedConnection, "answers_within_s", 1.0)
    with (
        pytest.raises(StoreUnavailable, match="no answer within"),
        reading(opened(postgres_url)) as connection,
    ):
        connection.exec_driver_sql("SELECT pg_sleep(60)")


def test_schema_changes_may_take_as_long_as_they_need(
    postgres_url: str, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres.BoundedConnection, "answers_within_s", 1.0)
    with writing(opened(postgres_url)) as connection, postgres.unbounded(connection):
        connection.exec_driver_sql("SELECT pg_sleep(1.2)")
