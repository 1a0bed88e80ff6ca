"""What an operator reads when the service cannot start: one clear message, exit status 2, never a traceback."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Start = Callable[..., str]


@pytest.fixture
def start(tmp_path: Path, sqlite_url: str) -> Start:
    """`start(DATABASE_URL=...)` runs the service, expects it to give up, and returns what it said."""

    def run(*command: str, before: Sequence[str] = (), **more: str) -> str:
        environment = {"PATH": os.environ["PATH"], "DATABASE_URL": sqlite_url, "STRIKEWIRE_HTTP_PORT": "0"}
        done = subprocess.run(
            [*before, sys.executable, str(ROOT / "bot.py"), *(command or ["run"])],
            env=environment | more, cwd=tmp_path, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=60,
        )  # fmt: skip
        assert done.returncode == 2, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr

    return run


def test_a_damaged_file_asks_for_a_backup(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "damaged.db"
    file.write_bytes(os.urandom(20_000))
    assert "restore a backup" in start(DATABASE_URL=f"sqlite:///{file}")


def test_what_a_command_says_of_a_fault_is_not_said_by_a_log_besides(start: Start, tmp_path: Path) -> None:
    (tmp_path / "damaged.db").write_text("no database")
    told = start("ask", "total", DATABASE_URL=f"sqlite:///{tmp_path}/damaged.db")
    assert told.startswith("The database that DATABASE_URL names cannot be used now: the file is damaged")
    assert told.count("\n") == 1


def test_a_disk_that_takes_nothing_more_is_told(start: Start) -> None:
    no_file_grows = ("sh", "-c", 'ulimit -f 0 && exec "$0" "$@"')
    assert "disk I/O error: the disk is full, or it fails" in start(before=no_file_grows)


def test_a_folder_that_cannot_be_made_is_named(start: Start, tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    assert f"DATABASE_URL names {tmp_path}/plain/desk.db" in start(DATABASE_URL=f"sqlite:///{tmp_path}/plain/desk.db")


@pytest.mark.parametrize("command", [("run",), ("ask", "total"), ("db", "prune"), ("db", "upgrade")])
def test_a_newer_schema_asks_for_the_newer_release(start: Start, tmp_path: Path, command: tuple[str, ...]) -> None:
    with sqlite3.connect(tmp_path / "strikewire.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    assert "Start the newer release" in start(*command)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("sqlite://data/desk.db", "a file is named behind three slashes"),
        ("postgresql://127.0.0.1:1/desk?nonsense=1", 'invalid connection option "nonsense"'),
    ],
)
def test_database_address_that_no_driver_takes_is_named(start: Start, url: str, told: str) -> None:
    assert f"DATABASE_URL: {told}" in start(DATABASE_URL=url)


def test_a_database_server_that_is_not_there_is_told_without_its_password(start: Start) -> None:
    told = start(DATABASE_URL="postgresql://desk:canary-secret@127.0.0.1:1/strikewire")
    assert "DATABASE_URL names cannot be used now" in told
    assert "canary-secret" not in told


def test_a_database_that_somebody_else_locks_is_told(start: Start, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "strikewire.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "database is locked" in start()
    other.close()


def test_a_port_in_use_is_named_with_its_setting(start: Start) -> None:
    with socket.create_server(("0.0.0.0", 0)) as taken:
        told = start(STRIKEWIRE_HTTP_PORT=str(taken.getsockname()[1]))
    assert "STRIKEWIRE_HTTP_PORT" in told
    assert "in use" in told


@pytest.mark.parametrize("name", ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"])
def test_what_is_worth_nothing_without_a_bot_token_says_so(start: Start, name: str) -> None:
    told = start(**{name: "xapp-canary-secret"})
    assert f"{name} is set, but SLACK_BOT_TOKEN (xoxb-...) is not" in told
    assert "canary-secret" not in told


def test_a_bot_token_alone_says_what_else_is_needed(start: Start) -> None:
    told = start(SLACK_BOT_TOKEN="xoxb-canary-secret")
    assert "SLACK_APP_TOKEN" in told
    assert "SLACK_SIGNING_SECRET" in told
    assert "canary-secret" not in told
    assert "feed polled" not in told  # it is said before anything starts
